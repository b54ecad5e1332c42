# fish completion for incplan. The program itself knows what may follow, the plan's own words among it.

function __incplan_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l option (string match -r -- '^--[^=]*=' "$typed")
    set -l path (string replace -r -- '^--[^=]*=' '' "$typed")
    for line in ($words[1] __complete $words[2..-1] "$typed" 2>/dev/null </dev/null)
        switch $line
            case :files
                printf "%s\n" "$option"(__fish_complete_path "$path")
            case :folders
                printf "%s\n" "$option"(__fish_complete_directories "$path")
            case '*'
                # fish quotes what it inserts.
                printf "%s\n" "$line"
        end
    end
end

complete -c incplan -f -k -a '(__incplan_complete)'

# bash completion for incplan. The program itself knows what may follow, the plan's own words among it.

_incplan() {
  local current=${COMP_WORDS[COMP_CWORD]} line
  local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
  COMPREPLY=()
  # bash breaks words at `=`; the program wants `--option=value` whole.
  local joined=() i
  for ((i = 0; i < ${#words[@]}; i++)); do
    if [[ ${words[i]} == "=" && ${#joined[@]} -gt 0 ]]; then
      joined[-1]+="=${words[i + 1]-}"
      ((i++))
    else
      joined+=("${words[i]}")
    fi
  done
  [[ $current == "=" ]] && current=""
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null; COMPREPLY=(); return ;;
      :folders) compopt -o dirnames 2>/dev/null; COMPREPLY=(); return ;;
    esac
    line=${line%%$'\t'*}
    [[ ${joined[-1]} == --*=* ]] && line=${line#*=}
    COMPREPLY+=("$(printf '%q' "$line")")
  done < <("${COMP_WORDS[0]}" __complete "${joined[@]}" 2>/dev/null)
}

complete -F _incplan incplan

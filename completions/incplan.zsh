#compdef incplan
# zsh completion for incplan. The program itself knows what may follow, the plan's own words among it.

_incplan() {
  local -a candidates beginnings
  local line word
  # Up to the cursor, without the shell's quotes.
  local -a typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  for line in "${(@f)$("${(Q)words[1]}" __complete "${typed[@]}" 2>/dev/null </dev/null)}"; do
    case $line in
      '') continue ;;
      :files) compset -P '--[^=]#='; _files; return ;;
      :folders) compset -P '--[^=]#='; _files -/; return ;;
    esac
    word=${line%%$'\t'*}
    line=${word//:/\\:}${${line#$word}/$'\t'/:}
    # zsh quotes what it inserts. Behind `symptom=` something is still to be said.
    if [[ $word == *= ]]; then beginnings+=("$line"); else candidates+=("$line"); fi
  done
  _describe -V incplan candidates -- beginnings -S ''
}

if [[ $funcstack[1] == _incplan ]]; then
  _incplan "$@"
else
  compdef _incplan incplan
fi

#compdef incplan
# zsh completion for incplan. The program itself knows what may follow, the plan's own words among it.

_incplan() {
  local -a candidates
  local line word means
  for line in "${(@f)$(${words[1]} __complete ${(@)words[2,CURRENT]} 2>/dev/null)}"; do
    case $line in
      '') continue ;;
      :files) _files; return ;;
      :folders) _files -/; return ;;
    esac
    word=${line%%$'\t'*}
    means=${line#*$'\t'}
    if [[ $line == *$'\t'* ]]; then
      candidates+=("${word//:/\\:}:$means")
    else
      candidates+=("${word//:/\\:}")
    fi
  done
  _describe -V incplan candidates
}

if [[ $funcstack[1] == _incplan ]]; then
  _incplan "$@"
else
  compdef _incplan incplan
fi

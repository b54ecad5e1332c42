# bash completion for incplan. The program itself knows what may follow, the plan's own words among it.

# The words up to the cursor, as the program would get them. bash also breaks words at `=`, `:` and `@`: what no blank
# parts belongs together.
_incplan_words() {
  local line=${COMP_LINE:0:COMP_POINT} glued i
  words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    glued=yes
    while [[ $line == [[:blank:]]* ]]; do line=${line:1} glued=no; done
    if ((i == COMP_CWORD)); then current=$line; else current=${COMP_WORDS[i]}; fi
    line=${line:${#current}}
    if [[ $glued == yes && ${#words[@]} -gt 0 ]]; then words[-1]+=$current; else words+=("$current"); fi
  done
  for i in "${!words[@]}"; do
    # Quotes and backslashes are the shell's.
    [[ ${words[i]} == *[\"\'\\]* ]] && words[i]=${words[i]//[\"\'\\]/}
  done
}

# Where several words are listed, what they mean stands beside them; readline still inserts what they have in common.
_incplan_explain() {
  local width=0 i room
  for i in "${!COMPREPLY[@]}"; do ((${#COMPREPLY[i]} > width)) && width=${#COMPREPLY[i]}; done
  room=$((${COLUMNS:-80} - width - 6))
  for i in "${!COMPREPLY[@]}"; do
    [[ -n ${means[i]} ]] && ((room > 10)) &&
      printf -v COMPREPLY[i] '%-*s  (%s)' "$width" "${COMPREPLY[i]}" "${means[i]:0:room}"
  done
}

_incplan() {
  local words current line word typed before means=()
  _incplan_words
  typed=${words[-1]}
  before=${typed%"$current"}
  [[ $current == "=" || $current == ":" ]] && before=$typed
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null; return ;;
      :folders) compopt -o dirnames 2>/dev/null; return ;;
    esac
    [[ $line == *$'\t'* ]] && means+=("${line#*$'\t'}") || means+=("")
    line=${line%%$'\t'*}
    # bash inserts what stands here as it is: quoted, it stays a word whatever it holds.
    printf -v word %q "${line#"$before"}"
    COMPREPLY+=("$word")
  done < <("${words[0]}" __complete "${words[@]:1}" 2>/dev/null </dev/null)
  compopt -o nosort 2>/dev/null # bash 4.4: the order of the plan
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  # 63, 33 and 64 are the keys `?`, `!` and `@` of COMP_TYPE: a list is shown.
  case ${#COMPREPLY[@]}:${COMP_TYPE-} in
    [01]:*) ;;
    *:63 | *:33 | *:64) _incplan_explain ;;
  esac
}

complete -F _incplan incplan

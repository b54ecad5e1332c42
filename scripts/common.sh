# shellcheck shell=bash
# What the scripts share: speaking, failing, installing packages, and building. Sourced, never run.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Where there is ccache, what one clone compiled another one need not.
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$PWD}" CCACHE_NOHASHDIR=1

say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }

fail() {
  printf '\n%s: %s\n' "$(basename "$0")" "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

# Without a terminal the bold is noise.
[ -t 1 ] || say() { printf '\n== %s\n' "$*"; }

# shellcheck disable=SC2034  # used by those who source this
build_packages=(
  g++ cmake ninja-build tzdata libcli11-dev libyaml-cpp-dev libfmt-dev libkainjow-mustache-dev
  libcmark-gfm-dev libcmark-gfm-extensions-dev libutf8proc-dev libidn2-dev libunistring-dev
)

is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep 'install ok installed' >/dev/null; }

# Whether apt could install a package: systems differ in what they have.
is_known() { apt-cache policy "$1" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null; }

# Prints those of the packages that are not installed.
missing_packages() {
  local package
  for package in "$@"; do is_installed "$package" || echo "$package"; done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Runs a command whose output is of interest only when it fails.
quietly() {
  local log
  log=$(mktemp)
  "$@" >"$log" 2>&1 && { rm -f "$log"; return; }
  tail -n 20 "$log" >&2
  rm -f "$log"
  return 1
}

apt_get() { quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get "$@"; }

install_packages() {
  if ! command -v apt-get >/dev/null; then
    command -v cmake >/dev/null && command -v ninja >/dev/null && return
    fail "this machine has no apt-get, so nothing can be installed here" \
      "install git, a C++20 compiler, cmake 3.25 or newer and ninja by hand, and start again;" \
      "the libraries are fetched when they are missing"
  fi
  local wanted
  mapfile -t wanted < <(missing_packages "$@")
  [ ${#wanted[@]} -gt 0 ] || { echo "all there"; return; }
  echo "${wanted[*]}"
  [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
    fail "installing packages needs root or sudo" "as root: apt-get install ${wanted[*]}" "and start again"
  apt_get update || fail "apt-get update did not work (above)" "is the network reachable?"
  apt_get install -y --no-install-recommends "${wanted[@]}" || fail "apt-get could not install what is missing (above)"
}

# Those of the packages that this system has; tests that need the others say that they are skipped.
install_where_known() {
  command -v apt-get >/dev/null || return 0
  local package missing known=()
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  apt_get update || fail "apt-get update did not work (above)" "is the network reachable?"
  for package in "${missing[@]}"; do
    if is_known "$package"; then known+=("$package"); else echo "no package of this system: $package"; fi
  done
  [ ${#known[@]} -eq 0 ] || install_packages "${known[@]}"
}

# Clang, and the runtime of its sanitizers, whose package has the version in its name.
install_clang() {
  install_packages clang
  install_packages "libclang-rt-$(clang++ -dumpversion | cut -d. -f1)-dev"
}

# Reads what a command says that counts its steps, as ninja (`[3/348] …`) and ctest (` 3/206 Test …`) do, and shows the
# count alone: in one line that is written anew on a terminal, once at the end elsewhere.
show_count() {
  local word=$1 line count="" clear="" step='^[[ ]*([0-9]+/[0-9]+)[] ]'
  [ ! -t 1 ] || clear=$'\r\033[K'
  while IFS= read -r line; do
    [[ $line =~ $step ]] || continue
    count=${BASH_REMATCH[1]}
    [ -z "$clear" ] || printf '%s%s %s' "$clear" "$word" "$count"
  done
  printf '%s%s %s\n' "$clear" "$word" "${count:-up to date}"
}

# with_progress <word> <log> <command…>: all that the command says goes to the log.
with_progress() {
  local word=$1 log=$2
  shift 2
  "$@" 2>&1 | tee "$log" | show_count "$word"
}

# Warnings are errors for compilers that are tried with every change. g++ 14 sees more than there is when it optimises, and
# newer ones may: theirs are in the log.
warnings_are_errors() {
  case "$("$1" --version | head -n 1)" in
    *"(Debian 12."* | "Debian clang version 14."* | "Debian clang version 19."*) echo ON ;;
    *) echo OFF ;;
  esac
}

# build <preset> <folder> [option of cmake…]
build() {
  local preset=$1 folder=$2
  shift 2
  quietly cmake --preset "$preset" -B "$folder" "$@" ||
    fail "cmake could not configure the build (above)" "if this folder was built on another system: rm -rf $folder"
  with_progress build "$folder/build.log" cmake --build "$folder" --parallel "$(nproc)" && return
  sed -n '/^FAILED: /,$p' "$folder/build.log" | head -n 60 >&2
  fail "the build failed (above)" "all that was said: $folder/build.log"
}

# What users run and what is tested are built in one folder, with the same flags.
build_release() { build release build/try -DINCPLAN_WERROR="$(warnings_are_errors "${CXX:-c++}")" "$@"; }

# shellcheck shell=bash
# What the scripts share: speaking, failing, and installing packages. Sourced, never run.

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
  g++ cmake ninja-build tzdata libcli11-dev libyaml-cpp-dev libfmt-dev libkainjow-mustache-dev nlohmann-json3-dev
  libcmark-gfm-dev libutf8proc-dev libidn2-dev libunistring-dev
)

# Prints those of the packages that are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
  done
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
  export DEBIAN_FRONTEND=noninteractive
  quietly as_root apt-get update || fail "apt-get update did not work (above)" "is the network reachable?"
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${wanted[@]}" ||
    fail "apt-get could not install what is missing (above)"
}

# Clang, and the runtime of its sanitizers, whose package has the version in its name.
install_clang() {
  install_packages clang
  install_packages "libclang-rt-$(clang++ -dumpversion | cut -d. -f1)-dev"
}

# build <preset> <folder> [option of cmake…]
build() {
  local preset=$1 folder=$2
  shift 2
  quietly cmake --preset "$preset" -B "$folder" "$@" ||
    fail "cmake could not configure the build (above)" "if this folder was built on another system: rm -rf $folder"
  cmake --build "$folder" --parallel "$(nproc)" || fail "the build failed (above)"
}

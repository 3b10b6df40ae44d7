#!/usr/bin/env python3
"""Makes pages of other shapes out of labelled ones, so that the line model sees more than its sites.

  page_crops.py GOLD.jsonl[.gz] ... > MADE.jsonl

Each page with at least three lines of body gives a short one (the last lines above the body, a stretch
of the body, the first lines below it) and with --mixes mixed ones (what stands above the body of one
page, the body of a second, what stands below that of a third). Lines keep their labels and the blank
lines before them. A mixed page names all its sites, so that none of them can be held out and
learnt from at once. Seeded.
"""
import argparse
import gzip
import json
import random


def rows_of(page):
    """Each line of the page with its label and whether blank lines stand before it; None if they do not fit."""
    rows, gap = [], False
    for line in page["flattened"].split("\n"):
        if line.strip():
            rows.append((line, gap))
        gap = not line.strip()
    if len(rows) != len(page["labels"]) or sum(page["labels"]) < 3:
        return None
    return [(line, gap, label) for (line, gap), label in zip(rows, page["labels"])]


def body_of(rows):
    labels = [label for _, _, label in rows]
    return labels.index(1), len(labels) - labels[::-1].index(1)


def made(page, suffix, sites, rows):
    text = "".join(("\n\n" if gap else "\n") + line for line, gap, _ in rows)[1:]
    body = "\n".join(line for line, _, label in rows if label)
    return {"id": page["id"] + suffix, "site": page["site"], "sites": sites, "flattened": text,
            "labels": [label for _, _, label in rows], "gold_body": body, "title": page.get("title"),
            "byline": page.get("byline"), "date": page.get("date"), "date_in_text": page.get("date_in_text")}


def crop(page, rows, rng):
    first, last = body_of(rows)
    size = rng.randint(3, 12)
    begin = first if rng.random() < 0.6 else rng.randint(first, last - 1)
    end = min(last, begin + size) if rng.random() < 0.7 else last
    above = rows[max(0, first - rng.choice([0, 1, 2, 3, 4, 6, 9])):first]
    below = rows[last:last + rng.choice([0, 1, 2, 3, 5, 8, 12])]
    return made(page, ".crop", [page["site"]], above + rows[begin:end] + below)


def mix(page, rows, others, rng):
    """Above, body and below of three pages of one shape (the whole page or its middle part)."""
    head, head_rows = rng.choice(others)
    tail, tail_rows = rng.choice(others)
    first, last = body_of(rows)
    # The title and byline right above the body stay with it.
    kept = max(0, first - rng.choice([2, 4, 6, 10]))
    above = head_rows[:max(0, body_of(head_rows)[0] - 8)]
    below = tail_rows[body_of(tail_rows)[1]:]
    return made(page, ".mix.crop", sorted({page["site"], head["site"], tail["site"]}),
                above + rows[kept:last] + below)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--mixes", type=int, default=0, help="mixed pages of each page")
    args = parser.parse_args()
    rng = random.Random(1)
    pages = {}
    for path in args.gold:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf8") as lines:
            for page in map(json.loads, lines):
                rows = rows_of(page)
                if rows:
                    pages.setdefault(page.get("shape", "full"), []).append((page, rows))
    for group in pages.values():
        for page, rows in group:
            print(json.dumps(crop(page, rows, rng)))
            for _ in range(args.mixes):
                print(json.dumps(mix(page, rows, group, rng)))


if __name__ == "__main__":
    main()

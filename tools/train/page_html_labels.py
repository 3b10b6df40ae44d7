#!/usr/bin/env python3
"""Labels the blocks of HTML pages by a gold text of the article: 1 where a block stands in it.

  page_html_labels.py FEATURES.jsonl GOLD.jsonl[.gz] ... [--flat] > LABELLED.jsonl

FEATURES: output of `page_features html` with the texts of the blocks. Blocks and gold are aligned in
order by runs of words that both have once (patience diff), and a block of which at least half the
words are aligned is body. The output has the fields page_lines.py reads. With --flat the pages come out
as flattened ones that the model of lines may train on beside other flattenings of the same sites.
"""
import argparse
import bisect
import gzip
import json
import re

from page_pseudo_labels import flatten

WORD = re.compile(r"\w+")


def unique_grams(words, begin, end, size):
    seen = {}
    for i in range(begin, end - size + 1):
        gram = tuple(words[i:i + size])
        seen[gram] = -1 if gram in seen else i
    return {g: i for g, i in seen.items() if i >= 0}


def longest_rising(pairs):
    """The longest subsequence of (a, b), sorted by a, in which b rises."""
    tails, ends, back = [], [], [None] * len(pairs)
    for k, (_, b) in enumerate(pairs):
        at = bisect.bisect_left(ends, b)
        back[k] = tails[at - 1] if at else None
        if at == len(ends):
            ends.append(b)
            tails.append(k)
        else:
            ends[at], tails[at] = b, k
    out, k = [], tails[-1] if tails else None
    while k is not None:
        out.append(pairs[k])
        k = back[k]
    return out[::-1]


def align(a, b):
    """Which words of `a` are matched by `b`, in order."""
    matched = [False] * len(a)
    stack = [(0, len(a), 0, len(b), 6)]
    while stack:
        a0, a1, b0, b1, size = stack.pop()
        while a0 < a1 and b0 < b1 and a[a0] == b[b0]:
            matched[a0] = True
            a0, b0 = a0 + 1, b0 + 1
        while a0 < a1 and b0 < b1 and a[a1 - 1] == b[b1 - 1]:
            matched[a1 - 1] = True
            a1, b1 = a1 - 1, b1 - 1
        if a0 >= a1 or b0 >= b1 or size == 0:
            continue
        left, right = unique_grams(a, a0, a1, size), unique_grams(b, b0, b1, size)
        pairs = sorted((i, right[g]) for g, i in left.items() if g in right)
        chain = longest_rising(pairs)
        if not chain:
            stack.append((a0, a1, b0, b1, size // 2))
            continue
        at, bt = a0, b0
        for i, j in chain + [(a1, b1)]:
            if i > at or j > bt:
                stack.append((at, i, bt, j, size // 2 if i < a1 else size // 2))
            if i < a1:
                matched[i] = True
                at, bt = i + 1, j + 1
    return matched


def label(texts, gold):
    words, owner = [], []
    for k, text in enumerate(texts):
        found = WORD.findall(text.lower())
        words += found
        owner += [k] * len(found)
    matched = align(words, WORD.findall(gold.lower()))
    hits, sizes = [0] * len(texts), [0] * len(texts)
    for k, hit in zip(owner, matched):
        hits[k] += hit
        sizes[k] += 1
    return [int(size > 0 and hit * 2 >= size) for hit, size in zip(hits, sizes)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--flat", action="store_true")
    args = parser.parse_args()
    gold = {}
    for path in args.gold:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf8") as lines:
            gold.update((page["id"], page) for page in map(json.loads, lines))
    with open(args.features, encoding="utf8") as lines:
        for line in lines:
            features = json.loads(line)
            page = gold[features["id"]]
            texts = [t if t.strip() else "-" for t in features["texts"]]
            labels = label(texts, page["body"])
            if args.flat and not any(labels):
                continue
            print(json.dumps({
                "id": page["id"] + (".crop" if args.flat else ""), "site": page["site"],
                "flattened": flatten(page["id"], texts) if args.flat else "\n".join(texts),
                "labels": labels, "gold_body": page["body"],
                "title": page.get("title"), "byline": page.get("author"), "date": page.get("date"),
            }))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Labels pages that only have marked segments, with the help of a model trained before.

  page_pseudo_labels.py FEATURES.jsonl PREDICTED.jsonl GOLD.jsonl[.gz] > LABELLED.jsonl

FEATURES: `page_features html`; PREDICTED: `page_dump html` over the same pages. A block is body if the
model kept it; blocks that hold a segment of GOLD's "with" ("without") are body (are not), whatever
the model said. Pages where the two disagree on more than half of the segments are left out.
"""
import argparse
import gzip
import json
import sys


def squeeze(text):
    return " ".join(text.split())


def label(texts, body, with_segments, without_segments):
    kept, at, labels = body.split("\n"), 0, []
    for text in texts:
        hit = next((k for k in range(at, min(at + 3, len(kept))) if kept[k] == text), None)
        labels.append(int(hit is not None))
        at = at if hit is None else hit + 1
    wrong = 0
    for segments, value in ((with_segments, 1), (without_segments, 0)):
        for segment in map(squeeze, segments):
            places = [k for k, text in enumerate(texts) if segment in squeeze(text)]
            if not places:
                continue
            wrong += all(labels[k] != value for k in places)
            if value:
                labels[places[0]] = 1
            else:
                for k in places:
                    labels[k] = 0
    return labels, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("features", "predicted", "gold"):
        parser.add_argument(name)
    args = parser.parse_args()
    opener = gzip.open if args.gold.endswith(".gz") else open
    with opener(args.gold, "rt", encoding="utf8") as lines:
        gold = {page["id"]: page for page in map(json.loads, lines)}
    with open(args.predicted, encoding="utf8") as lines:
        predicted = {page["id"]: page for page in map(json.loads, lines)}
    with open(args.features, encoding="utf8") as lines:
        for line in lines:
            features = json.loads(line)
            page = gold[features["id"]]
            texts = [t if t.strip() else "-" for t in features["texts"]]
            segments = page["with"], page["without"]
            labels, wrong = label(texts, predicted[page["id"]]["body"], *segments)
            if wrong * 2 > sum(map(len, segments)) or not sum(labels):
                print("left out", page["id"], wrong, file=sys.stderr)
                continue
            body = "\n".join(t for t, y in zip(texts, labels) if y)
            print(json.dumps({"id": page["id"] + ".crop", "site": page["site"], "flattened": "\n".join(texts),
                              "labels": labels, "gold_body": body}))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Labels pages that only have marked segments, with the help of a model trained before.

  page_pseudo_labels.py FEATURES.jsonl PREDICTED.jsonl GOLD.jsonl[.gz] ... [--flat] > LABELLED.jsonl

FEATURES: `page_features html`; PREDICTED: `page_dump html` over the same pages. A block is body if the
model kept it; blocks that hold a segment of GOLD's "with" ("without") are body (are not), whatever
the model said. Pages where the two disagree on more than half of the segments are left out. Pages of
a GOLD without segments are taken as the model reads them. With --flat they come out as flattened
pages for the model of lines, blank lines between blocks as crawls keep them; short ones are left out.
"""
import argparse
import gzip
import json
import sys
import zlib


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


LEAST_WORDS = 60  # of the article, for a flattened page to teach something


def flatten(page_id, texts):
    """Blank lines before long blocks and some short ones, the same at every run: about as often as crawls."""
    out = []
    for k, text in enumerate(texts):
        gap = len(text) > 80 or zlib.crc32(f"{page_id} {k}".encode()) % 10 < 4
        out.append(("\n\n" if gap else "\n") * (k > 0) + text)
    return "".join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("features", "predicted"):
        parser.add_argument(name)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--flat", action="store_true")
    args = parser.parse_args()
    gold = {}
    for path in args.gold:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf8") as lines:
            gold.update((page["id"], page) for page in map(json.loads, lines))
    with open(args.predicted, encoding="utf8") as lines:
        predicted = {page["id"]: page for page in map(json.loads, lines)}
    with open(args.features, encoding="utf8") as lines:
        for line in lines:
            features = json.loads(line)
            page = gold[features["id"]]
            texts = [t if t.strip() else "-" for t in features["texts"]]
            segments = page.get("with") or [], page.get("without") or []
            if args.flat and len(predicted[page["id"]]["body"].split()) < LEAST_WORDS:
                continue
            labels, wrong = label(texts, predicted[page["id"]]["body"], *segments)
            if (any(segments) and wrong * 2 > sum(map(len, segments))) or not sum(labels):
                print("left out", page["id"], wrong, file=sys.stderr)
                continue
            body = "\n".join(t for t, y in zip(texts, labels) if y)
            flattened = flatten(page["id"], texts) if args.flat else "\n".join(texts)
            print(json.dumps({"id": page["id"] + ".crop", "site": page["site"], "url": page.get("url", ""),
                              "title": predicted[page["id"]].get("title"), "flattened": flattened,
                              "labels": labels, "gold_body": body}))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Learns what pronouns and noun phrases point to: src/language/{pronoun,nominal}_weights.inc.

usage: coreference.py pronouns|nominals PAIRS COREF.jsonl > src/language/pronoun_weights.inc

PAIRS is what the program coreference_pairs (tools/train/coreference_pairs.cc) printed for the trees
of the documents of COREF ({"id", "clusters": [[[first, last], ...], ...]} in tokens). A log-linear
model ranks the candidates of each mention against none, whose score is zero. Candidates and
features come from src/language. Same input, same output.
"""
import argparse
import json
import math
import random
import sys

SIZES = {"pronouns": 288, "nominals": 192}


def gold_clusters(path: str) -> dict[str, dict[tuple[int, int], int]]:
    out = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            out[row["id"]] = {tuple(m): i for i, c in enumerate(row["clusters"]) for m in c}
    return out


def cluster_at(spans: dict[tuple[int, int], int], first: int, last: int) -> int | None:
    """The cluster of a span, or of one with the same edge that is half the same."""
    if (first, last) in spans:
        return spans[first, last]
    for (a, b), cluster in spans.items():
        if (a == first or b == last) and 2 * (min(b, last) - max(a, first)) >= max(b, last) - min(a, first):
            return cluster
    return None


def read_choices(path: str, gold: dict) -> list[list[tuple[list[int], bool]]]:
    """One list a mention: the features of each candidate and whether it is right."""
    out: dict[tuple[str, int, int], list] = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            name, *cells = line.split("\t")
            first, last, other_first, other_last, *features = map(int, cells)
            mine = cluster_at(gold[name], first, last)
            right = mine is not None and mine == cluster_at(gold[name], other_first, other_last)
            out.setdefault((name, first, last), []).append((features, right))
    return list(out.values())


def train(choices: list, size: int, epochs: int, pull: float) -> list[float]:
    weights = [0.0] * size
    squares = [1e-6] * size
    order = random.Random(1)
    for epoch in range(epochs):
        order.shuffle(choices)
        for choice in choices:
            scores = [sum(weights[f] for f in features) for features, _ in choice]
            top = max(0.0, *scores)
            odds = [math.exp(s - top) for s in scores]
            total = sum(odds) + math.exp(-top)
            right = sum(o for o, (_, good) in zip(odds, choice) if good)
            step: dict[int, float] = {}
            for odd, (features, good) in zip(odds, choice):
                slope = odd / total - (odd / right if right and good else 0.0)
                for f in features:
                    step[f] = step.get(f, 0.0) + slope
            for f, slope in step.items():
                slope += pull * weights[f]
                squares[f] += slope * slope
                weights[f] -= 0.2 / (1 + epoch) ** 0.5 * slope / math.sqrt(squares[f])
    return weights


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=SIZES)
    parser.add_argument("pairs")
    parser.add_argument("coref")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--pull", type=float, default=0.002)
    args = parser.parse_args()
    choices = read_choices(args.pairs, gold_clusters(args.coref))
    weights = train(choices, SIZES[args.what], args.epochs, args.pull)
    best = [max(choice, key=lambda c: sum(weights[f] for f in c[0])) for choice in choices]
    kept = [good for features, good in best if sum(weights[f] for f in features) > 0]
    print(f"{len(choices)} {args.what}, {len(kept)} linked, {sum(kept)} of them rightly", file=sys.stderr)
    print("// Made by tools/train/coreference.py from the open genres of GUM, train part.")
    for at in range(0, len(weights), 12):
        print(" ".join(f"{w:.2f}F," for w in weights[at : at + 12]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

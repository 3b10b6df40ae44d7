#!/usr/bin/env python3
"""Learns which pair of killed and injured a document means: src/coding/casualty_weights.inc.

usage: casualties.py GOLD.jsonl [--program build/release/casualty_choices] [--folds 5] > casualty_weights.inc

GOLD has lines {"doc", "title", "text", "date", "killed", "injured"}. The program (made by
`cmake --build --preset release --target casualty_choices`) prints the answers that the tellings of a
document allow with their features; a log-linear model is fitted so that the right pair wins. Says on
stderr how often it wins in documents left out of the fitting. Same input, same output.
"""
import argparse
import json
import math
import random
import subprocess
import sys
import tempfile

FEATURES = 88
Choice = tuple[int, int, list[tuple[int, float]]]


def read_gold(path: str) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def choices_of(program: str, rows: list[dict]) -> dict[str, list[Choice]]:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as given:
        for row in rows:
            text = "\n\n".join(part for part in (row.get("title"), row["text"]) if part)
            given.write(json.dumps({"id": row["doc"], "title": row.get("title") or "", "text": text,
                                    "published": row.get("date", "")}) + "\n")
        given.flush()
        out = subprocess.run([program, "data", given.name], check=True, capture_output=True, text=True).stdout
    found: dict[str, list[Choice]] = {}
    for line in out.splitlines():
        doc, killed, injured, *cells = line.split("\t")
        features = [(int(f), float(v)) for f, v in (c.split(":") for c in cells)]
        found.setdefault(doc, []).append((int(killed), int(injured), features))
    return found


def scores(weights: list[float], choices: list[Choice]) -> list[float]:
    return [sum(weights[f] * v for f, v in features) for _, _, features in choices]


def fit(rows: list[dict], found: dict[str, list[Choice]], epochs: int, pull: float) -> list[float]:
    """AdaGrad on the log of the probability of the right pair."""
    weights, squares = [0.0] * FEATURES, [1e-6] * FEATURES
    order = [r for r in rows if right_of(r, found) is not None]
    shuffle = random.Random(1)
    for _ in range(epochs):
        shuffle.shuffle(order)
        for row in order:
            choices = found[row["doc"]]
            values = scores(weights, choices)
            top = max(values)
            shares = [math.exp(v - top) for v in values]
            total = sum(shares)
            gradient: dict[int, float] = {}
            for number, (_, _, features) in enumerate(choices):
                amount = (number == right_of(row, found)) - shares[number] / total
                for f, v in features:
                    gradient[f] = gradient.get(f, 0.0) + amount * v
            for f, g in gradient.items():
                g -= pull * weights[f]
                squares[f] += g * g
                weights[f] += 0.2 * g / math.sqrt(squares[f])
    return weights


def right_of(row: dict, found: dict[str, list[Choice]]) -> int | None:
    for number, (killed, injured, _) in enumerate(found.get(row["doc"], [])):
        if (killed, injured) == (row["killed"], row["injured"]):
            return number
    return None


def share_right(weights: list[float], rows: list[dict], found: dict[str, list[Choice]]) -> float:
    right = 0
    for row in rows:
        choices = found.get(row["doc"], [])
        values = scores(weights, choices)
        best = values.index(max(values)) if values else None
        right += best is not None and best == right_of(row, found)
    return 100.0 * right / max(1, len(rows))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("--program", default="build/release/casualty_choices")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--pull", type=float, default=0.002)
    args = parser.parse_args()
    rows = read_gold(args.gold)
    found = choices_of(args.program, rows)
    possible = sum(right_of(r, found) is not None for r in rows)
    print(f"{len(rows)} documents, the right pair is among the choices of {possible}", file=sys.stderr)
    groups = sorted({r.get("incident", r["doc"]) for r in rows})
    random.Random(7).shuffle(groups)
    fold_of = {g: i % args.folds for i, g in enumerate(groups)}
    left_out = []
    for fold in range(args.folds):
        inside = [r for r in rows if fold_of[r.get("incident", r["doc"])] != fold]
        outside = [r for r in rows if fold_of[r.get("incident", r["doc"])] == fold]
        left_out.append((len(outside), share_right(fit(inside, found, args.epochs, args.pull), outside, found)))
    mean = sum(n * s for n, s in left_out) / sum(n for n, _ in left_out)
    weights = fit(rows, found, args.epochs, args.pull)
    print(f"left out {mean:.1f} %, fitted on {share_right(weights, rows, found):.1f} %", file=sys.stderr)
    print("// Made by tools/train/casualties.py; the features are described in figures_casualties.cc.")
    for start in range(0, FEATURES, 8):
        print(" ".join(f"{w:.3f}F," for w in weights[start : start + 8]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

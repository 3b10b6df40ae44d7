#!/usr/bin/env python3
"""Fit the weights of data/lexicons/events/confidence.tsv.

Reads coded documents (JSON Lines, one record a line, coded with explanations and with `keep` set to
0 in confidence.tsv, so that every candidate is there) and gold events, and fits a logistic
regression: is an event's type one of the gold types of its record? Prints the table, the F1 over
all records at every threshold, and the calibration error in five-fold cross-validation.

Gold of whole events (`--gold`) tells right from wrong. Gold that labels only the main event of a
sentence (`--main`) does not: of the events it lacks most are right by the codebook, so each counts
as `--doubt` of a wrong one. Record gold (`--records`) labels events by their triggers: an event is right
when it has the type and a word of one; those that the gold holds optional or debatable count as neither.
Each article of it is left out in turn, and what is found in it at every threshold is printed by itself.

    event_confidence.py --main a.jsonl a.out --gold b.jsonl b.out > confidence.tsv
"""
import argparse
import json
import math
import random
import sys
from collections.abc import Iterator

Row = tuple[list[str], bool, str, float]


def signals_of(event: dict) -> list[str]:
    reasons = event["tellings"][0]["reasons"]
    return next(r for r in reasons if r.startswith("signals:")).split()[1:]


def told(coded_path: str) -> Iterator[tuple[str, dict]]:
    """Events of coded documents that are told as done, with the id of their document."""
    with open(coded_path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            for event in record["events"]:
                if event.get("modality", "occurred") in ("occurred", "ongoing"):
                    yield record["id"], event


def read(gold_path: str, coded_path: str, doubt: float) -> tuple[list[Row], int]:
    gold: dict[str, set[str]] = {}
    total = 0
    with open(gold_path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            events = record.get("events", [])
            gold[record["id"]] = {c for e in events for c in [e["event"], *(e.get("alt") or [])]}
            total += len({e["event"] for e in events})
    rows: list[Row] = []
    for doc, event in told(coded_path):
        kind = event.get("event") or event["type"]
        right = kind in gold[doc]
        rows.append((signals_of(event), right, doc + kind, 1.0 if right else doubt))
    return rows, total


def read_records(gold_path: str, coded_path: str) -> tuple[list[Row], int]:
    gold: dict[str, list[dict]] = {}
    total = 0
    with open(gold_path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            gold[record["doc_id"]] = record["events"]
            total += sum(not is_open(e) for e in record["events"])
    rows: list[Row] = []
    for doc, event in told(coded_path):
        homes = [g for g in gold[doc] if means(event, g)]
        if homes and all(map(is_open, homes)):
            continue
        key = doc + "/" + (homes[0]["id"] if homes else event["id"])
        rows.append((signals_of(event), bool(homes), key, 1.0))
    return rows, total


def is_open(event: dict) -> bool:
    return bool(event.get("optional") or event.get("debatable"))


def means(event: dict, gold: dict) -> bool:
    overlap = any(t["trigger"][0] < b and a < t["trigger"][1] for t in event["tellings"] for a, b in gold["triggers"])
    return overlap and event["type"] in [gold["type"], *(gold.get("type_alt") or [])]


def leave_out(rows: list[Row], total: int, others: list[Row], rounds: int, decay: float) -> None:
    """The figures of each article by weights that never saw it."""
    scored = []
    for article in sorted({r[2].split("/")[0] for r in rows}):
        weights = fit(others + [r for r in rows if r[2].split("/")[0] != article], rounds, decay)
        scored += [(probability(weights, r[0]), *r[1:]) for r in rows if r[2].split("/")[0] == article]
    print("# whole articles, each by weights that did not see it:", file=sys.stderr)
    report(scored, total)


def fit(rows: list[Row], rounds: int, decay: float) -> dict[str, float]:
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    rng = random.Random(1)
    order = list(range(len(rows)))
    for _ in range(rounds):
        rng.shuffle(order)
        for i in order:
            names, right, _, weight = rows[i]
            z = sum(weights.get(n, 0.0) for n in names)
            error = weight * ((1.0 if right else 0.0) - 1.0 / (1.0 + math.exp(-z)))
            for n in names:
                step = error - decay * weights.get(n, 0.0)
                squares[n] = squares.get(n, 1e-6) + step * step
                weights[n] = weights.get(n, 0.0) + 0.5 * step / math.sqrt(squares[n])
    return weights


def probability(weights: dict[str, float], names: list[str]) -> float:
    return 1.0 / (1.0 + math.exp(-sum(weights.get(n, 0.0) for n in names)))


def report(scored: list[tuple[float, bool, str, float]], gold_total: int) -> None:
    best: dict[str, tuple[float, bool]] = {}
    for p, right, key, _ in scored:
        if key not in best or best[key][0] < p:
            best[key] = (p, right)
    for step in range(0, 20):
        threshold = step / 20
        kept = [right for p, right in best.values() if p >= threshold]
        true = sum(kept)
        precision = true / max(1, len(kept))
        recall = true / gold_total
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"# keep >= {threshold:.2f}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}", file=sys.stderr)
    error = 0.0
    for b in range(10):
        bin_ = [(p, r, w) for p, r, _, w in scored if b / 10 <= p < (b + 1) / 10 or (b == 9 and p == 1)]
        mass = sum(w for _, _, w in bin_)
        gap = sum(w * (p - r) for p, r, w in bin_)
        error += abs(gap) / sum(w for *_, w in scored) if mass else 0.0
    print(f"# expected calibration error (10 bins, five-fold): {error:.3f}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pair = {"nargs": 2, "action": "append", "default": [], "metavar": ("GOLD", "CODED")}
    parser.add_argument("--gold", **pair, help="gold that labels every event")
    parser.add_argument("--main", **pair, help="gold that labels the main event of a sentence")
    parser.add_argument("--records", **pair, help="record gold and coded articles")
    parser.add_argument("--doubt", type=float, default=0.35, help="weight of an event that --main gold lacks")
    parser.add_argument("--keep", type=float, default=0.4, help="threshold to write")
    parser.add_argument("--keep-article", type=float, default=0.3, help="threshold for whole articles")
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--decay", type=float, default=0.01)
    args = parser.parse_args()
    rows: list[Row] = []
    gold_total = 0
    for pairs, doubt in ((args.main, args.doubt), (args.gold, 1.0)):
        for gold, coded in pairs:
            more, total = read(gold, coded, doubt)
            rows += more
            gold_total += total
    articles: list[Row] = []
    articles_total = 0
    for gold, coded in args.records:
        more, total = read_records(gold, coded)
        articles += more
        articles_total += total
    if articles:
        leave_out(articles, articles_total, rows, args.rounds, args.decay)
        rows += articles
        gold_total += articles_total
    scored = []
    for fold in range(5):
        weights = fit([r for i, r in enumerate(rows) if i % 5 != fold], args.rounds, args.decay)
        scored += [(probability(weights, r[0]), *r[1:]) for i, r in enumerate(rows) if i % 5 == fold]
    report(scored, gold_total)
    print("# Weights of the signals that make the confidence of an event: 1 / (1 + exp(-sum)).")
    print("# Fitted by tools/train/event_confidence.py; `keep` is the least confidence that is kept,\n# `keep-article` that of a document of five sentences or more.")
    print("signal\tweight")
    print(f"keep\t{args.keep:.2f}")
    print(f"keep-article\t{args.keep_article:.2f}")
    for name, weight in sorted(fit(rows, args.rounds, args.decay).items()):
        print(f"{name}\t{weight:.3f}")


if __name__ == "__main__":
    main()

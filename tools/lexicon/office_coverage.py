#!/usr/bin/env python3
"""Tells for how much of the time since 1990 the tables know who held the offices of each state.

usage: office_coverage.py [--data FOLDER] [--gaps]

An office is covered on a day if a line of data/lexicons/persons/*.tsv has a holder for it; a month or year counts whole.
States are those of states.tsv that have a head of state there; prints the mean share of days and how many states have nine
tenths, and with --gaps the years without a holder.
"""
from __future__ import annotations

import argparse
import csv
import datetime
import pathlib
import re
from collections.abc import Iterator

OFFICES = {
    "head of state": r"\b(President|King|Queen|Emir|Sultan|Grand Duke|Emperor|Pope|Governor-General|Supreme Leader)\b|Head of State|leader of",
    "head of government": r"\b(Prime Minister|Chancellor|Premier|President|King|Sultan)\b|Head of Government|leader of",
    "foreign minister": r"Foreign|External|Secretary of State|International",
}
FIRST, LAST = datetime.date(1990, 1, 1).toordinal(), datetime.date(2025, 12, 31).toordinal()


def rows(path: pathlib.Path) -> Iterator[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if not line.startswith("#"))
        yield from csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)


def day(text: str | None, last: bool) -> int:
    """The first or last day of a day, month or year; open if empty."""
    if not text:
        return LAST if last else FIRST
    year, month, number = (list(map(int, text.split("-"))) + [0, 0])[:3]
    if number:
        return datetime.date(year, month, number).toordinal()
    if not last:
        return datetime.date(year, month or 1, 1).toordinal()
    after = datetime.date(year + 1, 1, 1) if month in (0, 12) else datetime.date(year, month + 1, 1)
    return after.toordinal() - 1


def held(holders: list[dict[str, str]], office: str) -> bytearray:
    days = bytearray(LAST - FIRST + 1)
    for row in holders:
        if re.search(OFFICES[office], row["role"] or ""):
            begin, end = max(day(row["from"], False), FIRST), min(day(row["to"], True), LAST)
            for i in range(begin - FIRST, end - FIRST + 1):
                days[i] = 1
    return days


def gaps(days: bytearray) -> list[str]:
    years = [datetime.date.fromordinal(FIRST + i).year for i, known in enumerate(days) if not known]
    out: list[list[int]] = []
    for year in sorted({y for y in years if years.count(y) > 180}):
        if out and year == out[-1][1] + 1:
            out[-1][1] = year
        else:
            out.append([year, year])
    return [f"{a}-{b}" if a != b else str(a) for a, b in out]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2] / "data")
    parser.add_argument("--gaps", action="store_true")
    args = parser.parse_args()
    by_state: dict[str, list[dict[str, str]]] = {}
    for path in sorted((args.data / "lexicons" / "persons").glob("*.tsv")):
        for row in rows(path):
            by_state.setdefault(row["country"], []).append(row)
    shares: dict[str, list[float]] = {office: [] for office in OFFICES}
    for state in rows(args.data / "lexicons" / "states.tsv"):
        holders = by_state.get(state["code"], [])
        if not any(held(holders, "head of state")):
            continue
        for office in OFFICES:
            days = held(holders, office)
            shares[office].append(sum(days) / len(days))
            if args.gaps and shares[office][-1] < 0.9:
                print(f"{state['code']} {state['name']}: {office} {shares[office][-1]:.2f}, none {', '.join(gaps(days))}")
    for office, all_shares in shares.items():
        mean = sum(all_shares) / len(all_shares)
        full = sum(share >= 0.9 for share in all_shares)
        print(f"{office}: {mean:.2f} of the days since 1990, nine tenths in {full} of {len(all_shares)} states")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

#!/usr/bin/env python3
"""Learns where sentences end and writes src/text/boundary_weights.inc.

usage: sentence_boundary.py TREEBANK.conllu... > src/text/boundary_weights.inc

A logistic regression over hashed features of the place between two tokens; src/text/boundary.cc
computes the same features and explains them. Only weights are kept, no words. Same input, same
output.
"""
import argparse
import math
import random
import re
import sys

CLOSERS = set(")]}\"'\u201d\u2019\u00bb") | {"''", "\u2019\u2019"}
OPENERS = set("([{\"'\u201c\u2018\u00ab`") | {"``"}
TERMINAL = re.compile(r"[.?!\u2026]+$")
ABBREVIATION = re.compile(r".*\w.*\.$")


class Token:
    def __init__(self, form: str, glued: bool, starts: bool) -> None:
        self.form, self.glued, self.starts, self.joined = form, glued, starts, False
        self.lower, self.shape = form.lower(), shape(form)


def shape(form: str) -> str:
    """Ul Word, UU WORD, U W, l word, d 12, else the first character."""
    first = form[0]
    if first.isdigit():
        return "d"
    if not first.isalpha():
        return first
    if not first.isupper():
        return "l"
    if len(form) == 1:
        return "U"
    return "UU" if form[1].isupper() else "Ul"


def paragraphs(path: str) -> list[list[Token]]:
    """The tokens of each paragraph; `starts` marks the first of a sentence."""
    out: list[list[Token]] = []
    fresh, glued, starts, joined_to = True, False, True, 0
    surface_glued = False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("# newpar", "# newdoc")):
                fresh = True
            elif not line.strip():
                starts, joined_to = True, 0
            elif line[0] != "#":
                cells = line.rstrip("\n").split("\t")
                space = "SpaceAfter=No" not in cells[9]
                if "-" in cells[0]:
                    joined_to = int(cells[0].split("-")[1])
                    surface_glued = not space
                    continue
                if "." in cells[0]:
                    continue
                if fresh:
                    out.append([])
                    glued = False
                out[-1].append(Token(cells[1], glued, starts or fresh))
                fresh = starts = False
                number = int(cells[0])
                glued = surface_glued if number == joined_to else number < joined_to or not space
                out[-1][-1].joined = number < joined_to
    return out


def stop_type(form: str) -> str:
    if TERMINAL.match(form):
        if "?" in form:
            return "?"
        if "!" in form:
            return "!"
        return "." if form == "." else "..."
    if ABBREVIATION.match(form):
        return "a"
    if form in (":", ";", ","):
        return form
    if form in CLOSERS:
        return ")"
    if form[0] in "-\u2013\u2014":
        return "-"
    if form[0].isdigit():
        return "n"
    return "w" if form[0].isalpha() else "s"


def features(tokens: list[Token], left: int, start: int) -> list[str] | None:
    """The features of the gap after token `left` in a sentence that began at `start`, or None."""
    stop = left
    while left - stop < 3 and stop > start and tokens[stop].form in CLOSERS and tokens[stop].glued:
        stop -= 1
    kind = stop_type(tokens[stop].form)
    if kind in ")w" or kind not in ".?!...a":
        stop, kind = left, stop_type(tokens[left].form)
    right = left + 1
    while right - left < 4 and right + 1 < len(tokens) and tokens[right].form in OPENERS:
        right += 1
    after = tokens[right]
    weak = kind in "wn,s-"
    if weak and after.shape == "l" or tokens[left].joined:
        return None
    if tokens[left + 1].glued and (weak or after.shape[0] != "U" or kind == "a"):
        return None
    word = tokens[stop - 1] if kind in (".", "?", "!", "...") and stop > start else tokens[stop]
    before = tokens[stop - 2].lower if stop - 2 >= start else "<"
    second = tokens[right + 1] if right + 1 < len(tokens) else None
    length = min(left + 1 - start, 40)
    closed, opened = "c" if stop < left else "-", "o" if right > left + 1 else "-"
    return [
        "0" + kind,
        "1" + kind + closed + opened + after.shape,
        "2" + kind + after.lower,
        "3" + kind + after.shape + (second.shape if second else ">"),
        "4" + kind + word.lower,
        "5" + kind + word.shape + str(min(len(word.form), 6)) + after.shape,
        "6" + kind + after.shape + word.lower,
        "7" + kind + before,
        "8" + kind + str(int(math.log2(length) * 2)) + after.shape,
        "9" + kind + ("g" if tokens[left + 1].glued else "-") + after.shape,
        "A" + kind + (second.lower if second else ">"),
        "B" + kind + tokens[left + 1].form[0],
    ]


def fnv(text: str) -> int:
    value = 2166136261
    for byte in text.encode("utf-8"):
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def examples(paths: list[str]) -> list[tuple[list[int], int]]:
    out = []
    for path in paths:
        for tokens in paragraphs(path):
            start = 0
            for left in range(len(tokens) - 1):
                found = features(tokens, left, start)
                if found:
                    out.append(([fnv(f) for f in found], int(tokens[left + 1].starts)))
                if tokens[left + 1].starts:
                    start = left + 1
    return out


def train(data: list[tuple[list[int], int]], epochs: int) -> dict[int, float]:
    """Adaptive-gradient descent with a pull to zero, so that rare features stay small."""
    count: dict[int, int] = {}
    for found, _ in data:
        for key in found:
            count[key] = count.get(key, 0) + 1
    weights = {key: 0.0 for key, n in count.items() if n >= 4}
    squares = dict.fromkeys(weights, 1e-6)
    order = random.Random(1)
    for epoch in range(epochs):
        order.shuffle(data)
        for found, label in data:
            score = sum(weights.get(key, 0.0) for key in found)
            slope = 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - label
            for key in found:
                if key in weights:
                    step = slope + 0.002 * weights[key]
                    squares[key] += step * step
                    weights[key] -= 0.3 / (1 + epoch) ** 0.3 * step / math.sqrt(squares[key])
    return weights


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", nargs="+")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--least", type=float, default=0.2, help="weights below are dropped")
    args = parser.parse_args()
    data = examples(args.treebank)
    weights = train(data, args.epochs)
    kept = sorted((key, round(w * 256)) for key, w in weights.items() if abs(w) >= args.least)
    print(f"{len(data)} places, {len(kept)} weights", file=sys.stderr)
    print("// Made by tools/train/sentence_boundary.py from UD English EWT and GUM (open genres), train parts.")
    for at in range(0, len(kept), 5):
        print(" ".join(f"{{0x{key:08x}U, {weight}}}," for key, weight in kept[at : at + 5]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

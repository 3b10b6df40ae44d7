#!/usr/bin/env python3
"""Counts in how many stretches of news text each word stem occurs; writes data/lexicons/word_frequency.tsv.

usage: word_frequency.py TEXT... > data/lexicons/word_frequency.tsv

A stretch is 15 lines, about a short article. Stems seen in fewer than 4 stretches are left out: their weight is
that of an unseen word. The stem must be cut as story/features.cc cuts it (light_stem).
"""
import collections
import re
import sys

WORD = re.compile(r"[a-z]+")


def light_stem(word: str) -> str:
    if len(word) >= 6 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) >= 5 and word.endswith("ed"):
        word = word[:-2]
    elif len(word) >= 5 and word.endswith("es"):
        word = word[:-2]
    elif len(word) >= 4 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) >= 4 and word.endswith("e"):
        word = word[:-1]
    return word


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    counts: collections.Counter[str] = collections.Counter()
    stretches = 0
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
        for at in range(0, len(lines), 15):
            stretches += 1
            counts.update({light_stem(w) for w in WORD.findall(" ".join(lines[at : at + 15]).lower()) if len(w) > 1})
    print("# In how many stretches of news text a word stem occurs; made by tools/train/word_frequency.py from")
    print("# Voice of America (public domain), Wikinews (CC BY 2.5) and US diplomatic history (public domain).")
    print("word\tdocuments")
    print(f"*\t{stretches}")
    for word, count in sorted(counts.items()):
        if count >= 4:
            print(f"{word}\t{count}")


if __name__ == "__main__":
    main()

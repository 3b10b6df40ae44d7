"""Lemmas as edit scripts: '<case><cut>-<added>' rebuilds the lemma from the form.

case 'l' lower-cases the form first, 'k' keeps it, 'c' keeps the first letter and lower-cases the rest;
then `cut` characters go from the end and `added` comes on. A script '=word' is the lemma itself.
"""

from __future__ import annotations

import collections

from features import lower


def lower_text(text: str) -> str:
    return "".join(chr(lower(ord(ch))) for ch in text)


def script_of(form: str, lemma: str) -> str:
    cases = (("k", form), ("l", lower_text(form)), ("c", form[:1] + lower_text(form[1:])))
    if form == lower_text(form):
        cases = (("l", form),)
    best: tuple[int, str] | None = None
    for name, base in cases:
        n = 0
        while n < min(len(base), len(lemma)) and base[n] == lemma[n]:
            n += 1
        cut, added = len(base) - n, lemma[n:]
        cost = cut + len(added)
        if best is None or cost < best[0]:
            best = (cost, f"{name}{cut}-{added}")
    assert best is not None
    if best[0] > 5 or (len(form) <= 4 and best[0] > len(form)):
        return "=" + lemma
    return best[1]


def apply_script(form: str, script: str) -> str:
    if script.startswith("="):
        return script[1:]
    case, rest = script[0], script[1:]
    cut_text, _, added = rest.partition("-")
    cut = int(cut_text)
    base = form
    if case == "l":
        base = lower_text(form)
    elif case == "c":
        base = form[:1] + lower_text(form[1:])
    if cut > len(base) or (cut == len(base) and not added):
        return base
    return base[: len(base) - cut] + added


def lexicon_key(form: str, xpos: str) -> str:
    """Proper nouns are told apart by their capitals, other words are not."""
    return (form if xpos.startswith("NNP") else lower_text(form)) + "\t" + xpos


def lexicon(rows: list[tuple[str, str, str]], minimum_share: float = 0.6) -> dict[str, str]:
    """lexicon_key -> lemma wherever the training data mostly agrees on one, sorted.

    Left out are marks, whose lemma is the mark, and words that are their own lemma, unless an ending
    invites a cut: "United", "news".
    """
    votes: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for form, xpos, lemma in rows:
        if lemma != "_" and any(ch.isalnum() for ch in form):
            votes[lexicon_key(form, xpos)][lemma] += 1
    out = {}
    for key, counter in sorted(votes.items()):
        lemma, count = counter.most_common(1)[0]
        form = key.split("\t")[0]
        own = lemma == form and (count == 1 or form[-1] not in "sdgrtn")
        if count >= minimum_share * sum(counter.values()) and not own:
            out[key] = lemma
    return out

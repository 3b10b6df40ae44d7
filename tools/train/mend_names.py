"""Mends names that were typed by their words alone: one type for "Bath" the town and "Bath" the club."""

from __future__ import annotations

import collections

import corpora
import gazetteer
from corpora import Sentence

_LISTED = {"region": "LOC", "city": "LOC", "town": "LOC", "body": "ORG", "club": "ORG", "band": "ORG"}


def join_listed(sentences: list[Sentence], table: dict[str, int]) -> None:
    """Listed names of three words and more whose parts were typed apart ("Alice | in | Chains") become one name."""
    learnt = sum(1 << gazetteer.KINDS.index(k) for k in gazetteer.LEARNT)
    for sentence in sentences:
        spans = corpora.spans(sentence.names)
        for b, e, bits in gazetteer.matches(sentence.forms, table) if spans else ():
            types = {_LISTED.get(k) for i, k in enumerate(gazetteer.KINDS) if bits >> i & 1 and not learnt >> i & 1}
            parts = [s for s in spans if s[0] < e and s[1] > b]
            if (e - b < 3 or len(types) != 1 or None in types or not parts or (b, e) == parts[0][:2]
                    or any(s[0] < b or s[1] > e for s in parts)
                    or not all(sentence.forms[i][:1].isupper() or sentence.forms[i][:1].isdigit() for i in (b, e - 1))):
                continue
            kind = types.pop()
            sentence.names[b:e] = ["B-" + kind] + ["I-" + kind] * (e - b - 1)
            spans = corpora.spans(sentence.names)


_BEFORE_PLACE = set("in In near Near outside around across".split())
_BEFORE_NO_PERSON = _BEFORE_PLACE | set("at to from of into through via the".split())
_PLACES = sum(1 << gazetteer.KINDS.index(k) for k in ("city", "town", "region"))
_OFFICES = set("""Ambassador Attorney CEO Chairman Chancellor Chief Director General Governor Justice Leader Mayor Minister
    President Prime Representative Secretary Senator Spokesman Spokesperson State""".split())
_REMEMBERED = 40  # sentences


def _retype(sentence: Sentence, b: int, e: int, kind: str) -> None:
    sentence.names[b:e] = ["B-" + kind] + ["I-" + kind] * (e - b - 1)


def join_persons(sentence: Sentence) -> None:
    """"Daniel | Harris": a given name and a family name that were typed apart."""
    spans = corpora.spans(sentence.names)
    for (b, e, kind), (b2, e2, kind2) in zip(spans, spans[1:]):
        if kind == kind2 == "PER" and e == b2 and e - b == e2 - b2 == 1:
            sentence.names[b2] = "I-PER"


def cut_offices(sentence: Sentence) -> None:
    """"[US President Donald Trump]": the office is no part of the name."""
    for b, e, kind in corpora.spans(sentence.names):
        start = max([i + 1 for i in range(b, e - 1) if sentence.forms[i] in _OFFICES], default=b)
        if kind == "PER" and start > b:
            sentence.names[b:start] = ["O"] * (start - b)
            _retype(sentence, start, e, "PER")


def places_told(sentence: Sentence, table: dict[str, int]) -> None:
    """"in Bath", "Bath, Maine": a word that is a place somewhere is one here."""
    spans = corpora.spans(sentence.names)
    after = {b: kind for b, _, kind in spans}
    for b, e, kind in spans:
        if e - b > 1 or kind not in ("ORG", "PER", "MISC") or not table.get(gazetteer.key(sentence.forms[b:e]), 0) & _PLACES:
            continue
        told = b > 0 and sentence.forms[b - 1] in _BEFORE_PLACE
        if (told and kind != "PER") or (sentence.forms[e:e + 1] == [","] and after.get(e + 1) == "LOC" and (told or kind == "ORG")):
            _retype(sentence, b, e, "LOC")


def surnames(sentences: list[Sentence]) -> None:
    """"Elizabeth Warren ... Warren said": a text calls a person by the last word of the name."""
    recent: collections.deque[set[str]] = collections.deque(maxlen=_REMEMBERED)
    for sentence in sentences:
        spans = corpora.spans(sentence.names)
        known = set().union(*recent) if recent else set()
        for b, e, kind in spans:
            if (e - b == 1 and kind in ("LOC", "ORG", "MISC") and sentence.forms[b] in known
                    and not (b > 0 and sentence.forms[b - 1] in _BEFORE_NO_PERSON)
                    and sentence.forms[e:e + 1] != [","]):
                _retype(sentence, b, e, "PER")
        recent.append({sentence.forms[e - 1] for b, e, kind in spans if kind == "PER" and e - b > 1})


def mend(sentences: list[Sentence], table: dict[str, int]) -> None:
    """`sentences` in the order of their texts; `table` is the gazetteer."""
    for sentence in sentences:
        join_persons(sentence)
        cut_offices(sentence)
        places_told(sentence, table)
    join_listed(sentences, table)
    surnames(sentences)

"""Copies of sentences with other names in place of theirs, so that the words around a name are learnt."""

from __future__ import annotations

import dataclasses
import pathlib
import random

import corpora
from corpora import Sentence

Pools = dict[tuple[str, bool], list[tuple[str, ...]]]


def swapped(sentence: Sentence, names: Pools, rng: random.Random) -> Sentence:
    """A copy with other names of the same types."""
    forms: list[str] = []
    tags: list[str] = []
    at = 0
    for b, e, kind in corpora.spans(sentence.names):
        forms += sentence.forms[at:b]
        tags += sentence.names[at:b]
        pool = names.get((kind, e > b + 1))
        new = rng.choice(pool) if pool and rng.random() < 0.7 else tuple(sentence.forms[b:e])
        forms += new
        tags += ["B-" + kind] + ["I-" + kind] * (len(new) - 1)
        at = e
    return dataclasses.replace(sentence, forms=forms + sentence.forms[at:], names=tags + sentence.names[at:], lemmas=[])


def pools_of(sentences: list[Sentence]) -> Pools:
    found: dict[tuple[str, bool], set[tuple[str, ...]]] = {}
    for s in sentences:
        for b, e, kind in corpora.spans(s.names):
            if kind in ("PER", "ORG", "LOC"):
                found.setdefault((kind, e > b + 1), set()).add(tuple(s.forms[b:e]))
    return {k: sorted(v) for k, v in found.items()}


_LIST_TYPES = {"person": "PER", "region": "LOC", "body": "ORG", "club": "ORG", "band": "ORG"}


def pools_of_lists(lists: pathlib.Path) -> Pools:
    """The names of data/names whose type is sure."""
    found: dict[tuple[str, bool], set[tuple[str, ...]]] = {}
    for path in sorted(lists.glob("*.txt")):
        kind = _LIST_TYPES.get(path.stem.split("_")[0])
        for line in path.read_text(encoding="utf-8").split("\n") if kind else []:
            words = tuple(corpora.words_of(line))
            if words and not line.startswith("#"):
                found.setdefault((kind, len(words) > 1), set()).add(words)
    return {k: sorted(v) for k, v in found.items()}


_UNITS = """Air Division|Air Wing|Airborne Brigade|Airborne Division|Armored Division|Armoured Brigade|Battalion|Bomb Group
    Brigade|Cavalry Regiment|Cavalry|Division|Field Artillery Regiment|Fighter Squadron|Fighter Wing|Guards Army|Army
    Infantry Brigade|Infantry Division|Infantry Regiment|Infantry|Light Dragoons|Light Infantry|Marine Regiment
    Mechanised Brigade|Motor Rifle Division|Mountain Division|Ohio Infantry|Panzer Division|Regiment of Foot
    Pennsylvania Volunteers|Rifle Division|Squadron|Support Group|Tank Battalion|Texas Cavalry|Congress|Fleet"""
_STATIONS = "ABC|Antenne|BBC Radio|CBS|CTV|Canal|Channel|Fox|France|KISS|NBC|NRK|Net|Nova|Radio|RTL|Sky Sports|SVT|TV|TVP|WGN"
_ROADS = """Autobahn|County Road|County Route|Highway|Interstate|National Highway|Provincial Road|Ring Road|Route|State Highway
    State Road|State Route|U.S. Highway|U.S. Route"""


def _choices(text: str) -> list[list[str]]:
    return [x.split() for x in text.replace("\n", "|").split("|") if x.strip()]


def numbered_pools(rng: random.Random) -> Pools:
    """Names with a number at one end: units, stations, roads, streets. Typed prose has few of them."""
    units, stations, roads = _choices(_UNITS), _choices(_STATIONS), _choices(_ROADS)
    bodies: list[tuple[str, ...]] = []
    places: list[tuple[str, ...]] = []
    for _ in range(1500):
        n = rng.choice((rng.randint(1, 12), rng.randint(1, 120), rng.randint(1, 600)))
        ordinal = f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
        unit = rng.choice(units)
        bodies.append((rng.choice((ordinal, ordinal, ordinal, str(n))), *unit))
        bodies.append((*rng.choice(stations), str(rng.choice((n % 10, n % 60)))))
        if n < 300:
            bodies.append(("No.", str(n), rng.choice(("Squadron", "Wing", "Group", "Commando"))))
        places.append((*rng.choice(roads), str(n)))
        places.append((ordinal, rng.choice(("Avenue", "Street"))))
    return {("ORG", True): bodies, ("LOC", True): places}

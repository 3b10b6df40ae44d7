"""Types of names that a sentence gives away by its words, to mend a teacher's names in raw text.

    "Harlan Vale was a Scottish footballer."      definition: the predicate's noun says PER
    "She left the punk band Broken Lanterns."     a noun before the name says ORG
    "He studied at Norwood University."           the name's own last word says ORG

What one sentence gives away holds for the same words in all others.
"""

from __future__ import annotations

import collections

import corpora
from corpora import Sentence

_NOUNS = {
    "ORG": """band group company club team organization organisation party newspaper label agency university college
        school airline manufacturer publisher corporation association federation regiment battalion brigade squadron
        orchestra choir duo trio quartet broadcaster union society institute bank retailer militia firm startup charity
        ministry commission committee council brewery franchise subsidiary faction conglomerate think-tank""",
    "LOC": """city town village municipality commune district county province region island river lake mountain country
        capital suburb neighborhood neighbourhood borough parish settlement state territory peninsula valley township
        hamlet creek bay canyon glacier volcano locality republic kingdom highway street""",
    "PER": """politician player footballer actor actress singer writer author poet painter composer musician guitarist
        journalist lawyer scientist historian architect officer cricketer wrestler director producer economist professor
        philosopher physicist mathematician novelist drummer bassist rapper songwriter boxer cyclist coach businessman
        businesswoman activist diplomat soldier bishop priest king queen president minister senator judge sculptor""",
    "MISC": "album song single film novel book series game episode movie opera symphony poem award treaty musical",
}
_NOUN_TYPE = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_LAST = set("""Records Orchestra F.C. FC Club University College School Institute Academy Corporation Company Inc. Ltd
    Ltd. Corp. Co. Group Airlines Airways Railway Railroad Regiment Brigade Division Corps Battalion Squadron Army Navy
    Party Association Federation League Society Council Committee Commission Ministry Department Agency Bank Hospital
    Press Studios Pictures Entertainment Productions Systems Technologies Industries Motors Broadcasting Network
    Television Foundation Organization Organisation Bureau Court Senate Parliament Congress Authority Police Force Front
    Brigades Forces Union""".split())
_JOINS = {"of", "for", "and", "&", "the", "de", "-", "'s"}


def runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Stretches of proper nouns, joined over "of", "for" and the like."""
    proper = [x.startswith("NNP") and f[:1].isupper() for f, x in zip(sentence.forms, sentence.xpos)]
    out: list[tuple[int, int]] = []
    i = 0
    while i < len(proper):
        if not proper[i]:
            i += 1
            continue
        j = i + 1
        while j < len(proper) and (proper[j] or (sentence.forms[j] in ("of", "&", "-") and j + 1 < len(proper) and proper[j + 1])):
            j += 1
        out.append((i, j))
        i = j
    return out


def given_away(sentence: Sentence, begin: int, end: int) -> str | None:
    """The type of the name at [begin, end), if its own sentence tells."""
    forms, heads, rels = sentence.forms, sentence.heads, sentence.deprels
    first_part = [f for f in forms[begin:end] if f not in _JOINS]
    if forms[end - 1] in _LAST or (len(first_part) > 1 and "of" in forms[begin:end]
                                   and forms[begin + forms[begin:end].index("of") - 1] in _LAST):
        return "ORG" if end - begin > 1 else None
    for i in range(begin, end):  # a definition: the name is the subject of a noun with a copula
        head = heads[i] - 1
        if rels[i] == "nsubj" and head >= end and any(heads[k] - 1 == head and rels[k] == "cop" for k in range(end, head)):
            return _NOUN_TYPE.get(forms[head].lower())
    if begin > 0 and sentence.xpos[begin - 1] in ("NN", "NNS"):
        kind = _NOUN_TYPE.get(forms[begin - 1].lower())
        return None if kind == "LOC" else kind
    if begin > 1 and forms[begin - 1] == "of" and _NOUN_TYPE.get(forms[begin - 2].lower()) == "LOC":
        return "LOC"
    return None


def mend(sentences: list[Sentence]) -> int:
    """Sets the types of names that are given away, here or in another sentence; returns how many."""
    votes: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for begin, end in runs(sentence):
            kind = given_away(sentence, begin, end)
            if kind:
                votes[" ".join(sentence.forms[begin:end])][kind] += 1
    known = {}
    for text, counter in votes.items():
        kind, count = counter.most_common(1)[0]
        if count == sum(counter.values()) and (" " in text or count > 1):
            known[text] = kind
    mended = 0
    for sentence in sentences:
        found = corpora.spans(sentence.names)
        for begin, end in runs(sentence):
            kind = known.get(" ".join(sentence.forms[begin:end])) or given_away(sentence, begin, end)
            if not kind or (begin, end, kind) in found:
                continue
            found = [s for s in found if s[1] <= begin or s[0] >= end] + [(begin, end, kind)]
            mended += 1
        sentence.names = corpora.tags_of(found, len(sentence.forms))
    return mended

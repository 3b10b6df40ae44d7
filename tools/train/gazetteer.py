"""The names that the name head knows of: phrases with a set of kinds, from the lexicons and the open towns.

What a token sees is, for each kind, whether it is a name of that kind alone, begins one, goes on with one, or would
be one but for its capitals. `src/language/name_features.cc` computes the same; docs/formats/model.md states the rules.
"""

from __future__ import annotations

import collections
import pathlib

import corpora
from features import normal, shape

# The first three say how raw text writes a word inside sentences.
KINDS = ("lower", "mixed", "upper", "person", "first", "last", "city", "town", "village", "country", "people", "region",
         "body", "club", "band", "head_org", "head_loc", "title", "seen_per", "seen_org", "seen_loc", "seen_other", "given",
         "family", "work")
LEARNT = ("seen_per", "seen_org", "seen_loc", "seen_other")
ROLES = 4  # alone, first of several, inside of several, any of these in lower case
LONGEST = 6

_ORG_HEADS = """University College School Institute Academy Corporation Company Inc Inc. Ltd Ltd. Corp. Corp Co. Co LLC GmbH
    Group Airlines Airways Railway Railroad Records Club FC F.C. Regiment Brigade Division Corps Battalion Squadron Army
    Navy Force Forces Party Association Federation League Society Council Committee Commission Ministry Department Agency
    Bank Hospital Press Studios Pictures Entertainment Productions Systems Technologies Industries Motors Broadcasting
    Network Television TV Radio Foundation Organization Organisation Bureau Court Senate Parliament Congress Authority
    Police Front Brigades Union Orchestra Philharmonic Band Quartet Trio Ensemble Choir Museum Library Times Post News
    Journal Tribune Gazette Herald Guardian Magazine Review Daily Observer Chronicle Globe Mail United City Rovers
    Athletic Wanderers Town County Partners Holdings Capital Securities Insurance Energy Oil Gas Electric Power Steel
    Software Networks Communications Telecom Wireless Airways Air Services Solutions International Global Conference
    Assembly Administration Board Trust Fund Center Centre Office Service Command Fleet Guard Team Store Stores Shop
    Restaurant Cafe Grill Pizza Bar Hotel Inn Auto Motors Clinic Dental Medical Labs Laboratories Group Associates""".split()
_LOC_HEADS = """River Lake Sea Ocean Bay Gulf Strait Island Islands Isle Mountain Mountains Mount Hill Hills Valley Creek
    Park Forest Desert Coast Beach Cape Peninsula Street Road Avenue Drive Lane Boulevard Highway Bridge Airport Station
    Square Palace Castle Church Cathedral Temple Mosque Tower Building Hall House Stadium Arena Theatre Theater Garden
    Gardens County Province District State Region Territory Municipality Township Village Town City Parish Borough
    Republic Kingdom Empire North South East West Northern Southern Eastern Western Central Upper Lower Port Fort San
    Santa Saint St. New Dam Canal Falls Glacier Canyon Basin Plateau Plains Swamp Reservoir Point Rock Field Fields
    Cemetery Zoo Mall Plaza Center Centre Hotel Strip Zone Base Camp Route Route Interstate""".split()
_TITLES = sorted(corpora._TITLES | set("""mr mrs ms miss dr rev. reverend sir lord lady dame count countess duke duchess baron
    earl col. gen. lt. sgt. capt. maj. adm. sen. rep. gov. prof. pres. brig. cpl. pvt. brigadier lieutenant-general
    coach actor actress singer author writer poet director producer guitarist drummer bassist pianist composer painter
    footballer player striker midfielder goalkeeper manager senator congressman lawyer attorney judge detective officer
    analyst spokesman correspondent reporter journalist economist historian scientist""".split()))
_COMMON = 0b011
_CASES = 0b111


def key(forms: list[str] | tuple[str, ...]) -> str:
    return " ".join(normal(f) for f in forms)


def _rows(path: pathlib.Path) -> list[dict[str, str]]:
    head: list[str] = []
    out = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not head:
            head = cells
        else:
            out.append(dict(zip(head, cells)))
    return out


def _split(text: str) -> tuple[str, ...]:
    return tuple(corpora.words_of(text.strip()))


class Builder:
    def __init__(self) -> None:
        self.bits: dict[str, int] = collections.defaultdict(int)

    def add(self, words: tuple[str, ...], kind: str) -> None:
        if 0 < len(words) <= LONGEST:
            self.bits[key(words)] |= 1 << KINDS.index(kind)

    def lexicons(self, data: pathlib.Path, towns: pathlib.Path) -> None:
        lex = data / "lexicons"
        for row in _rows(lex / "states.tsv"):
            for column, kind in (("name", "country"), ("aliases", "country"), ("adjectives", "people"), ("people", "people"),
                                 ("capital", "city")):
                for text in row.get(column, "").split("|"):
                    self.add(_split(text), kind)
        for row in _rows(lex / "places.tsv"):
            for text in (row["name"] + "|" + row["aliases"]).split("|"):
                self.add(_split(text), "region")
        for path in sorted((lex / "actors").glob("*.tsv")):
            for row in _rows(path):
                for text in (row["name"] + "|" + row.get("aliases", "")).split("|"):
                    self.add(_split(text), "people" if path.stem == "peoples" else "body")
        for path in sorted((lex / "persons").glob("*.tsv")):
            for row in _rows(path):
                for text in (row["name"] + "|" + row.get("aliases", "")).split("|"):
                    words = _split(text)
                    self.add(words, "person")
                    if len(words) > 1:
                        self.add(words[:1], "first")
                        self.add(words[-1:], "last")
        for row in _rows(lex / "first_names.tsv"):
            self.add((row["name"],), "first")
        for line in towns.read_text(encoding="utf-8").split("\n"):
            cells = line.split("\t")
            if len(cells) > 6 and not line.startswith("#"):
                people = int(cells[6] or 0)
                if people >= 5_000:
                    self.add(_split(cells[1]), "city" if people >= 200_000 else "town" if people >= 15_000 else "village")
        for folder in sorted((data / "names").glob("*.txt")):
            kind = folder.stem.split("_")[0]
            for line in folder.read_text(encoding="utf-8").split("\n"):
                if line and not line.startswith("#"):
                    for text in line.split("|"):
                        self.add(_split(text), kind)
        for words, kind in ((_ORG_HEADS, "head_org"), (_LOC_HEADS, "head_loc"), (_TITLES, "title")):
            for word in words:
                self.add((word,), kind)

    def texts(self, folder: pathlib.Path) -> set[str]:
        """How often a word is written with a capital inside sentences."""
        small: collections.Counter[str] = collections.Counter()
        large: collections.Counter[str] = collections.Counter()
        for words in corpora.read_text(folder):
            for before, word in zip(words, words[1:]):
                if word[0].isalpha() and (before[-1].isalnum() or before == ","):
                    (large if word[0].isupper() else small)[normal(word)] += 1
        for word in set(small) | set(large):
            total = small[word] + large[word]
            if total >= 4:
                share = large[word] / total
                kind = "lower" if share < 0.1 else "mixed" if share < 0.8 else "upper"
                self.bits[word] |= 1 << KINDS.index(kind)
        return {w for w, n in small.items() if n >= 5 and n > large[w]}

    def seen(self, silver: list[corpora.Sentence], typed: dict[tuple[str, ...], str]) -> None:
        count: dict[tuple[str, ...], collections.Counter[str]] = collections.defaultdict(collections.Counter)
        for s in silver:
            for b, e, kind in corpora.spans(s.names):
                count[tuple(s.forms[b:e])][kind] += 1
        short = {"PER": "seen_per", "ORG": "seen_org", "LOC": "seen_loc", "NORP": "people", "EVENT": "seen_other",
                 "MISC": "seen_other"}
        for words, votes in count.items():
            kind, n = votes.most_common(1)[0]
            if n >= 2 and n > 0.6 * sum(votes.values()):
                self.add(words, short[kind])
                if kind == "PER" and len(words) > 1:
                    self.add(words[:1], "given")
                    self.add(words[-1:], "family")
        letters = {"P": "seen_per", "O": "seen_org", "L": "seen_loc", "M": "seen_other", "E": "seen_other", "N": "people"}
        for words, types in typed.items():
            if len(set(types)) == 1 and types[0] in letters and (len(words) > 1 or types[0] in "PLON"):
                self.add(words, letters[types[0]])
                if types[0] == "P" and len(words) > 1:
                    self.add(words[:1], "given")
                    self.add(words[-1:], "family")


def matches(forms: list[str], table: dict[str, int]) -> list[tuple[int, int, int]]:
    """First word, end and kinds of all runs of words that are in the table, the longest first."""
    n = len(forms)
    norms = [normal(f) for f in forms]
    found: list[tuple[int, int, int]] = []
    for b in range(n):
        text = ""
        for e in range(b + 1, min(n, b + LONGEST) + 1):
            text = norms[b] if e == b + 1 else text + " " + norms[e - 1]
            bits = table.get(text, 0)
            if bits:
                found.append((b, e, bits))
    found.sort(key=lambda x: (x[0] - x[1], x[0]))
    return found


def features(forms: list[str], table: dict[str, int]) -> list[list[int]]:
    """For each token the numbers kind * ROLES + role of what covers it."""
    capital = [shape(f)[:1] != "x" for f in forms]
    out: list[set[int]] = [set() for _ in forms]
    covered = [0] * len(forms)  # kinds by which a longer name covers a token
    for b, e, bits in matches(forms, table):
        bits &= ~(covered[b] & covered[e - 1])
        if not bits:
            continue
        cased = capital[b] and capital[e - 1]
        if not cased and e == b + 1 and bits & _COMMON:  # "of" is a town in Turkey
            bits &= _CASES
        for kind in range(len(KINDS)):
            if not bits >> kind & 1:
                continue
            for i in range(b, e):
                role = (0 if e == b + 1 else 1 if i == b else 2) if cased or 1 << kind & _CASES else 3
                out[i].add(kind * ROLES + role)
        for i in range(b, e):
            covered[i] |= bits
    return [sorted(x) for x in out]

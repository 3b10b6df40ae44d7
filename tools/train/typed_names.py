"""Names of open Wikipedia prose, typed by hand: typed_names.tsv in the data folder holds `name TAB letters`.

The list is not part of the project, as it holds words of those texts; without it that prose is not trained on.

One letter is the type of the whole name; a letter a word where only a part is a name ("Georgia Governor Jimmy Carter":
L.PP). P person, O organisation, L place, N nationality, people or faith, E event, M other names (works, prizes,
products, languages), "." no name, X not to be judged.

A word may be a town here and a club there. names_in_context.iob holds sentences of such texts, and of others (MASC), whose
names were read in place; they stand above the list.
"""

from __future__ import annotations

import pathlib
import re

import corpora
from corpora import UNKNOWN, Sentence

_TYPES = {"P": "PER", "O": "ORG", "L": "LOC", "N": "NORP", "E": "EVENT", "M": "MISC"}
_CALENDAR = set("""January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday I""".split())
_TITLES = set("""Sir King Pope Prince Lord Lady Count Emperor Sheikh Saint Dr. Mr. Mrs. Ms. President Professor General
    Captain Colonel Admiral Senator Governor Bishop Archbishop Cardinal Princess Imam Prophet Maharaja Emperor Dame
    Doctor Father Sultan Rev. Reverend Viscount Baron Duke Earl""".split())
_OPENERS = set('" \u201c ( ) : * - ... ! ?'.split())  # a capital after them says nothing
_LONGEST = 20
# Numbers that belong to a name: "the 1st Infantry Division", "47th Street", "Interstate 5", "PlayStation 3".
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|d)")
_NUMBER = re.compile(r"\d{1,4}")
_UNITS = set("Battalion Brigade Division Squadron".split())
_NUMBERED_FIRST = {"ORG": set("""Army Battalion Brigade Cavalry Congress Corps Division Dragoons Fleet Group Infantry
    Legion Parliament Regiment Sabha Squadron Wing""".split()),
                   "LOC": set("Avenue District Street Ward".split())}
_NUMBERED_LAST = {"ORG": set("Channel Division Force Local Radio Squadron Studio".split()),
                  "LOC": set("Area Bundesautobahn District Highway Interstate Route Terminal Ward Zone".split())}


def read(data: pathlib.Path) -> dict[tuple[str, ...], str]:
    path = data / "typed_names.tsv"
    out: dict[tuple[str, ...], str] = {}
    if not path.exists():
        return out
    for line in path.read_text(encoding="utf-8").split("\n"):
        name, _, letters = line.partition("\t")
        if letters and not line.startswith("#"):
            words = tuple(name.split())
            out[words] = letters if len(letters) == len(words) else letters[0] * len(words)
    return out


def _join_numbers(forms: list[str], tags: list[str]) -> None:
    """The names were typed without the numbers at their ends."""
    for b, e, kind in corpora.spans(tags):
        if b > 0 and tags[b - 1] == "O" and forms[e - 1] in _NUMBERED_FIRST.get(kind, ()) and (
                _ORDINAL.fullmatch(forms[b - 1]) or (forms[e - 1] in _UNITS and _NUMBER.fullmatch(forms[b - 1]))):
            tags[b - 1], tags[b] = tags[b], "I-" + kind
        if e < len(forms) and tags[e] == "O" and _NUMBER.fullmatch(forms[e]) and (
                kind == "MISC" or forms[e - 1] in _NUMBERED_LAST.get(kind, ())):
            tags[e] = "I-" + kind


def label(sentence: Sentence, known: dict[tuple[str, ...], str], common: set[str]) -> None:
    """Sets the names of a sentence; capitals that are in no known name become unknown."""
    forms = sentence.forms
    letters = ["."] * len(forms)
    starts: set[int] = set()
    i = 0
    while i < len(forms):
        form = forms[i]
        if not (form[:1].isupper() or form[:1].isdigit() or not form[:1].isascii()):
            i += 1
            continue
        for n in range(min(_LONGEST, len(forms) - i), 0, -1):
            found = known.get(tuple(forms[i:i + n]))
            if found:
                break
        first = i == 0 or forms[i - 1] in _OPENERS
        if not found or (n == 1 and first and form.lower() in common and found not in "PLN"):
            if form[:1].isupper() and form not in _CALENDAR and not (first and form.lower() in common):
                letters[i] = "X"
            i += 1
            continue
        letters[i:i + n] = found
        starts.add(i)
        if found[0] in "OM" and i > 1 and forms[i - 1] == "The" and forms[i - 2].isalnum():
            letters[i - 1] = found[0]
            starts.discard(i)
            starts.add(i - 1)
        i += n
        if i + 1 < len(forms) and letters[i - 1] == "X" and forms[i] in "-–'":
            letters[i] = letters[i + 1] = "X"
            i += 2
    tags = []
    for i, letter in enumerate(letters):
        if letter == "X":
            tags.append(UNKNOWN)
        elif letter == "." or (letter == "P" and forms[i] in _TITLES and letters[i + 1:i + 2] == ["P"]
                               and (i == 0 or letters[i - 1] != "P" or tags[-1] == "O")):
            tags.append("O")
        else:
            kind = _TYPES[letter]
            goes_on = i not in starts and tags and tags[-1][2:] == kind
            tags.append(("I-" if goes_on else "B-") + kind)
    _join_numbers(forms, tags)
    sentence.names = tags
    sentence.scheme = corpora.SCHEMES["web"]
    sentence.typed = True


_LINKS = set("of de the du von van la del der al - des di da y le and &".split())


def blur(sentence: Sentence) -> None:
    """Words with capitals that stand together become unknown where one of them is: "Wayne" of "Wayne County"."""
    forms, names = sentence.forms, sentence.names
    i = 0
    while i < len(forms):
        j = i
        while j < len(forms) and (forms[j][:1].isupper() or (j > i and forms[j] in _LINKS and forms[j + 1:j + 2]
                                                             and forms[j + 1][:1].isupper())):
            j += 1
        if UNKNOWN in names[i:j]:
            names[i:j] = [UNKNOWN] * (j - i)
        i = max(j, i + 1)
    for k, name in enumerate(names):  # what is left of a name that began in them
        if name[:2] == "I-" and (k == 0 or names[k - 1][2:] != name[2:]):
            names[k] = UNKNOWN


def read_in_context(data: pathlib.Path) -> dict[tuple[str, ...], list[str]]:
    path = data / "names_in_context.iob"
    return {tuple(forms): tags for forms, tags in corpora.read_iob(path)} if path.exists() else {}


def correct(sentences: list[Sentence], read: dict[tuple[str, ...], list[str]]) -> list[Sentence]:
    """Gives `sentences` the names that were read in place; returns the sentences of `read` that are not among them."""
    left = dict(read)
    for sentence in sentences:
        tags = read.get(tuple(sentence.forms))
        if tags:
            sentence.names = list(tags)
            left.pop(tuple(sentence.forms), None)
    return [Sentence(list(forms), names=list(tags), scheme=corpora.SCHEMES["web"], typed=True) for forms, tags in left.items()]

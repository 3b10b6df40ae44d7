"""Readers of the training corpora: CoNLL-U treebanks, IOB names, plain text."""

from __future__ import annotations

import collections
import dataclasses
import pathlib
import re
from collections.abc import Iterator


@dataclasses.dataclass
class Sentence:
    """One sentence with whatever labels its corpus has; an empty list means not annotated."""

    forms: list[str]
    lemmas: list[str] = dataclasses.field(default_factory=list)
    upos: list[str] = dataclasses.field(default_factory=list)
    xpos: list[str] = dataclasses.field(default_factory=list)
    feats: list[str] = dataclasses.field(default_factory=list)
    heads: list[int] = dataclasses.field(default_factory=list)
    deprels: list[str] = dataclasses.field(default_factory=list)
    names: list[str] = dataclasses.field(default_factory=list)
    scheme: int = 0  # which name scheme `names` follows, see SCHEMES
    silver: bool = False
    typed: bool = False  # names typed for this model, which tell EVENT and MISC apart


NAME_TYPES = ["PER", "ORG", "LOC", "NORP", "EVENT", "MISC"]
NAME_LABELS = ["O"] + [p + t for t in NAME_TYPES for p in ("B-", "I-")]
UNKNOWN = "?"  # a token of which nobody said whether it is part of a name
SCHEMES = {"web": 0, "silver": 1, "politics": 2}


def read_conllu(path: pathlib.Path) -> list[Sentence]:
    out: list[Sentence] = []
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            continue
        if line:
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif rows:
            cols = list(zip(*rows))
            out.append(Sentence(list(cols[1]), list(cols[2]), list(cols[3]), list(cols[4]), list(cols[5]),
                                [int(h) for h in cols[6]], list(cols[7])))
            rows = []
    return out


def read_iob(path: pathlib.Path) -> list[tuple[list[str], list[str]]]:
    out: list[tuple[list[str], list[str]]] = []
    forms: list[str] = []
    tags: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# "):
            continue
        if not line.strip():
            if forms:
                out.append((forms, tags))
                forms, tags = [], []
            continue
        form, _, tag = line.partition("\t")
        forms.append(form)
        tags.append(tag if re.fullmatch(r"[BI]-.+|O", tag) else "O")
    if forms:
        out.append((forms, tags))
    return out


def spans(tags: list[str]) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    i = 0
    while i < len(tags):
        if tags[i] in ("O", UNKNOWN):
            i += 1
            continue
        kind = tags[i][2:]
        j = i + 1
        while j < len(tags) and tags[j] == "I-" + kind:
            j += 1
        out.append((i, j, kind))
        i = j
    return out


def tags_of(found: list[tuple[int, int, str]], length: int) -> list[str]:
    tags = ["O"] * length
    for begin, end, kind in found:
        for i in range(begin, end):
            tags[i] = ("B-" if i == begin else "I-") + kind
    return tags


def split_hyphens(forms: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    """UD English splits 'anti-war' in three; the silver corpora do not."""
    new_forms: list[str] = []
    new_tags: list[str] = []
    for form, tag in zip(forms, tags):
        parts = re.split(r"(?<=[^\W_])(-)(?=[^\W_])", form) if "-" in form else [form]
        for k, part in enumerate(p for p in parts if p):
            new_forms.append(part)
            new_tags.append(tag if k == 0 or tag == "O" else "I" + tag[1:])
    return new_forms, new_tags


# Words that the silver corpus counts into a person's name and the gold corpora do not.
_TITLES = set("""mr. mrs. ms. dr. president prime minister vice secretary general senator king queen pope chancellor
foreign defense defence mayor prophet sister major colonel captain lieutenant ayatollah grand sheikh sheik mullah
deputy congressman congresswoman representative governor ambassador judge justice prince princess emperor sergeant
commander admiral bishop archbishop cardinal father professor saint sir lord lady premier spokesman spokeswoman
attorney interior finance state former chief director sultan emir envoy chairman leader miss mr ms dr mrs
""".split())
_FIXED = {"U.N.": "ORG", "UN": "ORG", "West Bank": "LOC", "U.S.": "LOC", "US": "LOC", "United States": "LOC", "Taleban": "ORG"}


def read_silver(path: pathlib.Path) -> list[Sentence]:
    """The Groningen Meaning Bank's silver names, its titles cut off and its type noise voted down."""
    rows = read_iob(path)
    votes: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for forms, tags in rows:
        for b, e, kind in spans(tags):
            votes[" ".join(forms[b:e])][kind] += 1
    mapped = {"per": "PER", "org": "ORG", "geo": "LOC", "gpe": "NORP", "eve": "EVENT", "art": "MISC"}
    out = []
    for forms, tags in rows:
        found = []
        for b, e, kind in spans(tags):
            text = " ".join(forms[b:e])
            if kind in ("geo", "gpe"):
                kind = max(("geo", "gpe"), key=lambda k: votes[text][k])
            if kind not in mapped:
                continue
            kind = _FIXED.get(text, mapped[kind])
            if kind == "PER":
                while b < e and forms[b].lower() in _TITLES:
                    b += 1
            if b < e:
                found.append((b, e, kind))
        forms, tags = split_hyphens(forms, tags_of(found, len(forms)))
        out.append(Sentence(forms, names=tags, scheme=SCHEMES["silver"]))
    return out


def read_politics(path: pathlib.Path) -> list[Sentence]:
    mapped = {"politician": "PER", "person": "PER", "country": "LOC", "location": "LOC", "organisation": "ORG",
              "politicalparty": "ORG", "election": "EVENT", "event": "EVENT", "misc": "MISC"}
    out = []
    for forms, tags in read_iob(path):
        tags = tags_of([(b, e, mapped[k]) for b, e, k in spans(tags)], len(forms))
        forms, tags = split_hyphens(forms, tags)
        out.append(Sentence(forms, names=tags, scheme=SCHEMES["politics"]))
    return out


_LINKS = {"of", "for", "the", "and", "&", "to", "on", "in"}


def mend_entities(sentence: Sentence) -> None:
    """Names that were derived from GUM's entities: a mention's proper nouns cut at its first lower-case word.

    "University | of Colorado" is one name again; a person called by an office or a people ("Members", "Democrats",
    "NASA Administrator") becomes unknown, and titles are cut off.
    """
    forms, tags = sentence.forms, sentence.names
    capital = [f[:1].isupper() for f in forms]
    found = [s for s in spans(tags)]
    out: list[tuple[int, int, str]] = []
    end_of_last = 0
    for b, e, kind in found:
        if b < end_of_last:
            continue
        if kind in ("ORG", "LOC"):
            while kind == "ORG" and b > max(1, end_of_last) and capital[b - 1] and tags[b - 1] == "O" \
                    and (not sentence.xpos or sentence.xpos[b - 1] in ("JJ", "NNP", "NNPS")):
                b -= 1  # "Democratic [Party]"
            while e < len(forms) and forms[e] in ("of", "for", "&"):
                k = e + 1
                while k < len(forms) and forms[k] in _LINKS:
                    k += 1
                if k - e > 3 or k >= len(forms) or not capital[k] or (forms[e] == "for" and kind == "LOC"):
                    break
                e = k
                while e < len(forms) and capital[e]:
                    e += 1
        elif kind == "PER":
            while b < e and forms[b].lower() in _TITLES | {"members", "member", "director"}:
                b += 1
            noun = not sentence.xpos or any(x in ("NNS", "NNPS", "JJ", "NN", "DT", "IN") for x in sentence.xpos[b:e])
            if noun or b == e:
                kind = UNKNOWN
        end_of_last = e
        out.append((b, e, kind))
    sentence.names = tags_of([s for s in out if s[2] != UNKNOWN], len(forms))
    # Nothing is said of what was a name before and is none now, nor of works and events.
    old = {i for b, e, _ in found for i in range(b, e)}
    for i, tag in enumerate(sentence.names):
        if tag == "O" and (i in old or (sentence.xpos and sentence.xpos[i].startswith("NNP"))):
            sentence.names[i] = UNKNOWN


def add_names(sentences: list[Sentence], path: pathlib.Path, nationalities: set[str]) -> int:
    """Joins IOB names to treebank sentences by their words; returns how many sentences got them."""
    by_words: dict[tuple[str, ...], list[list[str]]] = collections.defaultdict(list)
    for forms, tags in read_iob(path):
        by_words[tuple(forms)].append(tags)
    joined = 0
    for sentence in sentences:
        known = by_words.get(tuple(sentence.forms))
        if not known:
            continue
        tags = known.pop(0) if len(known) > 1 else known[0]
        found = []
        for b, e, kind in spans(tags):
            if kind == "OTH":
                kind = "NORP" if e == b + 1 and sentence.forms[b] in nationalities else "MISC"
            found.append((b, e, kind))
        sentence.names = tags_of(found, len(tags))
        joined += 1
    return joined


def nationalities_of(silver: list[Sentence]) -> set[str]:
    count: collections.Counter[str] = collections.Counter()
    for sentence in silver:
        for b, e, kind in spans(sentence.names):
            if kind == "NORP" and e == b + 1:
                count[sentence.forms[b]] += 1
    return {form for form, n in count.items() if n >= 3}


_TOKEN = re.compile(r"""
    https?://\S+ | www\.\S+ | \S+@\S+\.\w+ | (?:[A-Za-z]\.){2,} | \d[\d,.:]*\d | \d | \.\.+ | --+
    | (?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|No|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|vs|etc)\.
    | [nN]['\u2019][tT]\b | ['\u2019](?:s|S|re|ve|ll|d|m)\b | (?:[^\W\d_]+?)(?=[nN]['\u2019][tT]\b) | [^\W_]+ | \S
    """, re.X)


def words_of(line: str) -> list[str]:
    return _TOKEN.findall(line)


def read_text(folder: pathlib.Path) -> Iterator[list[str]]:
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                line = line.replace(" n't", "n't").replace(" '", "'") if "gmb" in path.name else line
                words = words_of(line)
                if words:
                    yield words

"""Turns the corpora into arrays: vocabularies, word features, label ids. -1 means not annotated."""

from __future__ import annotations

import collections
import dataclasses
import pathlib
import random

import numpy as np

import corpora
import lemmas
import vectors
from corpora import NAME_LABELS, Sentence
from features import FEATURES, lower, normal, word_features

HEADS = ("upos", "xpos", "feats", "script")


@dataclasses.dataclass
class Vocabulary:
    buckets: int
    words: list[str]  # row i + 2 of the word table; 0 is padding, 1 is unknown
    labels: dict[str, list[str]]  # upos, xpos, feats, script, deprel
    lexicon: dict[str, str]
    nations: set[str] = dataclasses.field(default_factory=set)

    def __post_init__(self) -> None:
        self.word_index = {w: i + 2 for i, w in enumerate(self.words)}
        self.index = {k: {v: i for i, v in enumerate(vs)} for k, vs in self.labels.items()}
        self.cache: dict[str, tuple[int, list[int]]] = {}

    def word(self, form: str) -> tuple[int, list[int]]:
        known = self.cache.get(form)
        if known is None:
            known = (self.word_index.get(normal(form), 1), word_features(form, self.buckets))
            self.cache[form] = known
        return known


@dataclasses.dataclass
class Example:
    words: np.ndarray  # [n]
    subs: np.ndarray  # [n, FEATURES]
    tags: np.ndarray  # [n, 4] in the order of HEADS
    heads: np.ndarray  # [n], 0 is the root
    deprels: np.ndarray  # [n]
    names: np.ndarray  # [n]
    scheme: int
    silver: bool
    arcs: np.ndarray | None = None  # [n, n + 1] probabilities of heads, 0 the root, where teachers gave them
    relations: np.ndarray | None = None  # [n, labels] probabilities of the relation to the likeliest head


@dataclasses.dataclass
class Taught:
    """A sentence and what teachers think of it: probabilities of arcs and relations, likeliest UPOS, XPOS and FEATS."""

    sentence: Sentence
    arcs: np.ndarray  # [n, n + 1]
    relations: np.ndarray  # [n, labels]
    tags: np.ndarray  # [n, 3]


def build_vocabulary(gold: list[Sentence], text: pathlib.Path, buckets: int, dim: int, seed: int
                     ) -> tuple[Vocabulary, np.ndarray]:
    words, table = vectors.build(text, dim, 4, seed)
    known = set(words)
    count = collections.Counter(normal(f) for s in gold for f in s.forms)
    extra = sorted(w for w, n in count.items() if n >= 2 and w not in known)
    table = np.concatenate([np.zeros((2, dim), np.float32), table, np.zeros((len(extra), dim), np.float32)])
    labels: dict[str, list[str]] = {}
    scripts = collections.Counter(lemmas.script_of(f, l) for s in gold for f, l in zip(s.forms, s.lemmas))
    for key, counter, minimum in (
        ("upos", collections.Counter(u for s in gold for u in s.upos), 1),
        ("xpos", collections.Counter(x for s in gold for x in s.xpos), 2),
        ("feats", collections.Counter(x for s in gold for x in s.feats), 3),
        ("script", scripts, 3),
        ("deprel", collections.Counter(d for s in gold for d in s.deprels), 3),
    ):
        labels[key] = sorted(v for v, n in counter.items() if n >= minimum and v not in ("root", "=_"))
    labels["deprel"].insert(0, "root")
    labels["name"] = NAME_LABELS
    rows = [r for s in gold for r in zip(s.forms, s.xpos, s.lemmas)]
    return Vocabulary(buckets, words + extra, labels, lemmas.lexicon(rows)), table


def encode(sentence: Sentence, vocabulary: Vocabulary) -> Example:
    n = len(sentence.forms)
    pairs = [vocabulary.word(f) for f in sentence.forms]
    tags = np.full((n, len(HEADS)), -1, np.int64)
    heads = np.full(n, -1, np.int64)
    deprels = np.full(n, -1, np.int64)
    names = np.full(n, -1, np.int64)
    if sentence.upos:
        scripts = [lemmas.script_of(f, l) for f, l in zip(sentence.forms, sentence.lemmas)] if sentence.lemmas else []
        for k, values in enumerate((sentence.upos, sentence.xpos, sentence.feats, scripts)):
            if values:
                tags[:, k] = [vocabulary.index[HEADS[k]].get(v, -1) for v in values]
    if sentence.heads:
        heads[:] = sentence.heads
        deprels[:] = [vocabulary.index["deprel"].get(d, -1) for d in sentence.deprels]
    if sentence.names:
        names[:] = name_labels(sentence, vocabulary.nations)
    return Example(np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs]).reshape(n, FEATURES), tags, heads,
                   deprels, names, sentence.scheme, sentence.silver)


def encode_taught(taught: Taught, sentence: Sentence, vocabulary: Vocabulary) -> Example:
    """`sentence` is that of `taught`, perhaps in other capitals."""
    example = encode(sentence, vocabulary)
    example.silver, example.arcs, example.relations = True, taught.arcs, taught.relations
    example.heads[:] = taught.arcs.argmax(1)
    example.deprels[:] = taught.relations.argmax(1)
    example.tags[:, :3] = taught.tags
    return example


def recase(sentence: Sentence, how: str) -> Sentence:
    """A copy with other capitals; its lemmas no longer tell about case and are dropped."""
    def lowered(s: str) -> str:
        return "".join(chr(lower(ord(c))) for c in s)
    if how == "lower":
        forms = [lowered(f) for f in sentence.forms]
    elif how == "upper":
        forms = [f.upper() if len(f.upper()) == len(f) else f for f in sentence.forms]
    else:
        forms = [f[:1].upper() + f[1:] if len(f) > 3 and len(f[:1].upper()) == 1 else f for f in sentence.forms]
    return dataclasses.replace(sentence, forms=forms, lemmas=[])


def drop_stop(sentence: Sentence) -> Sentence:
    """A copy without its final full stop, as headlines and bullets are written."""
    n = len(sentence.forms)
    if n < 3 or sentence.forms[-1] not in ".!?" or (sentence.heads and n in sentence.heads):
        return sentence
    cut = {f.name: getattr(sentence, f.name)[:-1] for f in dataclasses.fields(sentence)
           if isinstance(getattr(sentence, f.name), list)}
    return dataclasses.replace(sentence, **cut)


def recased(sentence: Sentence, rng: random.Random, share: float) -> Sentence:
    """Now and then in other capitals; title case twice as often as the others."""
    return recase(sentence, rng.choice(("lower", "title", "title", "upper"))) if rng.random() < share else sentence


def without_stop(sentence: Sentence, rng: random.Random, share: float) -> Sentence:
    return drop_stop(sentence) if rng.random() < share else sentence


def batches(examples: list[Example], tokens: int, rng: random.Random) -> list[list[Example]]:
    """Sentences of like length together, so that little padding is computed; order shuffled."""
    order = sorted(examples, key=lambda e: (len(e.words) + rng.random() * 2))
    out: list[list[Example]] = []
    batch: list[Example] = []
    for example in order:
        if batch and (len(batch) + 1) * len(example.words) > tokens:
            out.append(batch)
            batch = []
        batch.append(example)
    if batch:
        out.append(batch)
    rng.shuffle(out)
    return out


# Gold name labels that leave something open, after the plain ones.
MAYBE_NATION, EVENT_OR_MISC, ANY = range(len(NAME_LABELS), len(NAME_LABELS) + 3)


def name_masks() -> np.ndarray:
    """[gold label, label]: which labels each gold label permits."""
    n = len(NAME_LABELS)
    masks = np.zeros((n + 3, n), bool)
    masks[ANY] = True
    masks[:n] = np.eye(n, dtype=bool)
    for row, kinds in ((MAYBE_NATION, ("NORP",)), (EVENT_OR_MISC, ("EVENT", "MISC"))):
        masks[row, 0] = row != EVENT_OR_MISC
        for kind in kinds:
            for prefix in ("B-", "I-"):
                masks[row, NAME_LABELS.index(prefix + kind)] = True
    return masks


def name_labels(sentence: Sentence, nations: set[str]) -> list[int]:
    """Label numbers; what a corpus does not annotate stays open only where such a name can be.

    The web corpora have no nationalities: their O may hide a NORP on a word that the silver corpus knows as one.
    What they call other names is either an EVENT or MISC; names typed for this model say which.
    """
    out = [ANY if t == corpora.UNKNOWN else NAME_LABELS.index(t) for t in sentence.names]
    for i, label in enumerate(out):
        if label == 0 and sentence.scheme != corpora.SCHEMES["silver"] and sentence.forms[i] in nations:
            out[i] = MAYBE_NATION
        elif sentence.scheme == corpora.SCHEMES["web"] and not sentence.typed and sentence.names[i][2:] == "MISC":
            out[i] = EVENT_OR_MISC
    return out

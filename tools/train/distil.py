#!/usr/bin/env python3
"""Lets a trained teacher annotate raw news for the small model: distil.py --teacher RUN --out silver.pkl.

Sentences of the silver-name corpus keep their names and get the teacher's tags and trees; sentences of
the raw texts get the teacher's names too. Lemmas are not passed on. Sentences on which the teacher is unsure are left out.
"""

from __future__ import annotations

import argparse
import dataclasses
import pathlib
import pickle
import random

import numpy as np
import torch

import corpora
import dataset
import gazetteer
import train
import typed_names
import weak_names
from corpora import Sentence
from model import Network, Shape

TEXTS = ("wikinews_2019_2020.txt", "redocred_wikipedia.txt", "re3d_open.txt", "state_dept_milestones.txt", "wikiann_en.txt")


def load(run: pathlib.Path) -> tuple[Network, dataset.Vocabulary]:
    vocabulary, vectors = pickle.loads((run / "vocabulary.pkl").read_bytes())
    state = torch.load(run / "best.pt", weights_only=False)
    net = Network(Shape(**state["shape"]), torch.from_numpy(vectors), vocabulary.buckets,
                  {k: len(v) for k, v in vocabulary.labels.items()}, len(corpora.SCHEMES))
    net.load_state_dict(state["net"])
    return net.eval(), vocabulary


def sentences_of(path: pathlib.Path) -> list[Sentence]:
    """Cut after a stop that is followed by a capital; good enough for silver data."""
    out = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        words = corpora.words_of(line)
        begin = 0
        for i, word in enumerate(words):
            last = i + 1 == len(words)
            if last or (word in (".", "!", "?") and words[i + 1][:1].isupper()):
                end = i + 1
                if 5 <= end - begin <= 60 and words[end - 1] in (".", "!", "?"):
                    out.append(Sentence(words[begin:end]))
                begin = end
    return out


def annotated(sentence: Sentence, found: dict[str, np.ndarray], vocabulary: dataset.Vocabulary, scheme: int) -> Sentence:
    labels = vocabulary.labels
    return Sentence(
        sentence.forms, [],
        [labels["upos"][k] for k in found["upos"]], [labels["xpos"][k] for k in found["xpos"]],
        [labels["feats"][k] for k in found["feats"]], [int(h) for h in found["heads"]],
        [labels["deprel"][k] for k in found["deprels"]],
        sentence.names or [corpora.NAME_LABELS[k] for k in found["names"]], scheme, silver=True)


def wikipedia(data: pathlib.Path, net: Network, vocabulary: dataset.Vocabulary) -> list[Sentence]:
    """Prose with the typed names and the teacher's trees."""
    common = gazetteer.Builder().texts(data / "text")
    known = typed_names.read(data)
    chosen: list[Sentence] = []
    if not known:
        return chosen
    for line in (data / "text/redocred_wikipedia.txt").read_text(encoding="utf-8").split("\n"):
        if 4 <= len(line.split()) <= 80:
            sentence = Sentence(line.split())
            typed_names.label(sentence, known, common)
            chosen.append(sentence)
    found = train.predict(net, [dataset.encode(Sentence(s.forms), vocabulary) for s in chosen])
    return [annotated(s, f, vocabulary, corpora.SCHEMES["web"]) for s, f in zip(chosen, found)
            if f["heads"].tolist().count(0) == 1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/train"))
    parser.add_argument("--teacher", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--tokens", type=int, default=400_000)
    parser.add_argument("--raw-share", type=float, default=0.35, help="share of the tokens that comes from raw text")
    parser.add_argument("--wiki", action="store_true", help="add Wikipedia prose with typed names, twice; no others in raw text")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    rng = random.Random(options.seed)
    net, vocabulary = load(options.teacher)
    named = [s for s in corpora.read_silver(options.data / "ner/gmb_silver_train.iob") if 5 <= len(s.forms) <= 60]
    raw = [s for name in TEXTS for s in sentences_of(options.data / "text" / name)]
    rng.shuffle(named)
    rng.shuffle(raw)
    chosen: list[Sentence] = []
    for pool, share in ((named, 1 - options.raw_share), (raw, options.raw_share)):
        count = 0
        for sentence in pool:
            if count > share * options.tokens:
                break
            chosen.append(sentence)
            count += len(sentence.forms)
    found = train.predict(net, [dataset.encode(Sentence(s.forms), vocabulary) for s in chosen])
    # Half of the silver names count as names in the style of the gold corpora, so that the model finds
    # in that style, too, what only news names.
    parts: list[list[Sentence]] = [[], []]
    for sentence, labels in zip(chosen, found):
        if labels["heads"].tolist().count(0) == 1 and labels["arc_sureness"].mean() > 0.85:
            scheme = sentence.scheme if rng.random() < 0.5 else corpora.SCHEMES["web"]
            parts[0 if sentence.names else 1].append(annotated(sentence, labels, vocabulary, scheme))
    print("names mended:", weak_names.mend(parts[1]))
    kept = parts[0] + parts[1]
    if options.wiki:
        kept = parts[0] + [dataclasses.replace(s, names=[]) for s in parts[1]]
        kept += 2 * wikipedia(options.data, net, vocabulary)
    options.out.write_bytes(pickle.dumps(kept))
    print(f"{len(kept)} of {len(chosen)} sentences, {sum(len(s.forms) for s in kept)} tokens")


if __name__ == "__main__":
    main()

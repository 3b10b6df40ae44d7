#!/usr/bin/env python3
"""Lets trained teachers annotate raw text for the small model: distil.py --teacher RUN [--teacher RUN ...] --out silver.pkl.

The mean of the teachers' probabilities is kept, of every arc and of the likeliest arc's relation, so that the small
model learns how sure they are; tags are their likeliest. Sentences whose names were read in place keep these names.
Lemmas are not passed on.
"""

from __future__ import annotations

import argparse
import multiprocessing
import pathlib
import pickle

import numpy as np
import torch

import corpora
import dataset
import train
import typed_names
from corpora import Sentence
from dataset import Taught
from model import Network, Shape

TOKENISED = ("gmb_voa", "masc", "wikiann_en", "redocred_wikipedia")
RAW = ("us_speeches", "wikinews_2019_2020", "re3d_open", "cia_factbook", "state_dept_milestones")
CHUNK = 8000  # sentences


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


_QUOTES = {"``": '"', "''": '"'}


def lines_of(path: pathlib.Path) -> list[Sentence]:
    """The sentences of a text that is tokenised, one a line."""
    out = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        words = [_QUOTES.get(w, w) for w in line.split()]
        out.append(Sentence(corpora.split_hyphens(words, ["O"] * len(words))[0]))
    return out


def is_prose(sentence: Sentence) -> bool:
    """Neither a title nor a list of names: nearly half of its words begin small."""
    n = len(sentence.forms)
    return 4 <= n <= 70 and sum(f[0].islower() for f in sentence.forms) >= 0.45 * n


def pool(data: pathlib.Path) -> list[Sentence]:
    """Every sentence of the raw texts once; those whose names were read in place first, with these."""
    read = [Sentence(list(forms), names=list(names), typed=True)
            for forms, names in typed_names.read_in_context(data).items()]
    texts = [s for name in TOKENISED for s in lines_of(data / f"text/{name}.txt")]
    texts += [s for name in RAW for s in sentences_of(data / f"text/{name}.txt")]
    kept: dict[tuple[str, ...], Sentence] = {}
    for sentence in read + texts:
        if is_prose(sentence):
            kept.setdefault(tuple(sentence.forms), sentence)
    return list(kept.values())


@torch.no_grad()
def taught(teachers: list[Network], sentences: list[Sentence], vocabulary: dataset.Vocabulary, tokens: int = 4000) -> list[Taught]:
    """What the teachers think of the sentences, on average; in the order of their length."""
    out = []
    examples = [dataset.encode(s, vocabulary) for s in sentences]
    for rows in train.by_length(examples, tokens):
        batch = train.collate([examples[k] for k in rows])
        real = batch["words"] != 0
        layers = []
        arcs = torch.zeros(())
        tags: list[torch.Tensor] = []
        for net in teachers:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                h = net(batch["words"], batch["subs"], batch["lengths"]).float()
            scores, dep, head = net.arcs(h)
            arcs = arcs + train.possible(scores, real).softmax(-1) / len(teachers)
            logits = [x.softmax(-1) for x in net.tags(h)]
            tags = [a + b for a, b in zip(tags, logits)] if tags else logits
            layers.append((net, dep, head))
        chosen = arcs.argmax(-1)[..., None]
        labels = sum(net.labels(dep, head.gather(1, chosen.expand(-1, -1, head.shape[2]))).softmax(-1)
                     for net, dep, head in layers) / len(teachers)
        for row, k in enumerate(rows):
            n = len(examples[k].words)
            likeliest = np.stack([t[row, :n].argmax(-1).numpy() for t in tags[:3]], 1).astype(np.int16)
            out.append(Taught(sentences[k], arcs[row, :n, :n + 1].half().numpy(), labels[row, :n].half().numpy(), likeliest))
    return out


def _part(task: tuple[list[pathlib.Path], list[Sentence]]) -> list[Taught]:
    torch.set_num_threads(1)
    teachers = [load(run) for run in task[0]]
    return taught([net for net, _ in teachers], task[1], teachers[0][1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/train"))
    parser.add_argument("--teacher", type=pathlib.Path, action="append", required=True, help="a run; all of one vocabulary")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--share", type=float, default=1.0, help="of the sentences, to try things")
    options = parser.parse_args()
    sentences = pool(options.data)
    sentences = sentences[:round(options.share * len(sentences))]
    tasks = [(options.teacher, sentences[i:i + CHUNK]) for i in range(0, len(sentences), CHUNK)]
    with multiprocessing.Pool(options.workers) as workers:
        kept = [t for part in workers.imap(_part, tasks) for t in part]
    options.out.write_bytes(pickle.dumps(kept, protocol=5))
    print(f"{len(kept)} sentences, {sum(len(t.sentence.forms) for t in kept)} tokens")


if __name__ == "__main__":
    main()

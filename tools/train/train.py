#!/usr/bin/env python3
"""Trains the English model: train.py --data ../shared/train --run RUN [--minutes 40].

Resumable (RUN/last.pt), seeded; the learning curve goes to RUN/curve.tsv; RUN/best.pt holds the averaged
weights that scored best on the development files. export.py turns it into a .tmodel file.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import pathlib
import pickle
import random
import sys
import time
from collections.abc import Iterator

import numpy as np
import torch
import torch.distributed
from torch.nn import functional as F

import corpora
import dataset
from dataset import HEADS, Example, Taught
from model import Network, Shape
from training import Descent

TAG_WEIGHTS = (0.7, 0.7, 0.7, 0.7)


def load_corpora(data: pathlib.Path) -> tuple[list[corpora.Sentence], list[corpora.Sentence], list[corpora.Sentence]]:
    """Treebank sentences (with names where joined), silver names, politics names."""
    silver = corpora.read_silver(data / "ner/gmb_silver_train.iob")
    politics = corpora.read_politics(data / "ner/crossner_politics_train.iob")
    nations = corpora.nationalities_of(silver)
    ewt = corpora.read_conllu(data / "ud/en_ewt-train.conllu")
    gum = corpora.read_conllu(data / "ud/en_gum_open-train.conllu")
    spoken = corpora.read_conllu(data / "ud/en_eslspok-train.conllu")
    print("names joined:", corpora.add_names(ewt, data / "ner/uner_ewt_train_v0.iob", nations), "of", len(ewt),
          corpora.add_names(gum, data / "ner/gum_derived_open_train.iob", nations), "of", len(gum), flush=True)
    for sentence in gum:
        if sentence.names:
            corpora.mend_entities(sentence)
    return ewt + gum + spoken[: len(spoken) // 2], silver, politics


def collate(batch: list[Example]) -> dict[str, torch.Tensor]:
    b, t = len(batch), max(len(e.words) for e in batch)
    out = {
        "words": np.zeros((b, t), np.int64), "subs": np.zeros((b, t, batch[0].subs.shape[1]), np.int64),
        "tags": np.full((b, t, len(HEADS)), -1, np.int64), "heads": np.full((b, t), -1, np.int64),
        "deprels": np.full((b, t), -1, np.int64), "names": np.full((b, t), -1, np.int64),
    }
    for i, e in enumerate(batch):
        n = len(e.words)
        out["words"][i, :n], out["subs"][i, :n], out["tags"][i, :n] = e.words, e.subs, e.tags
        out["heads"][i, :n], out["deprels"][i, :n], out["names"][i, :n] = e.heads, e.deprels, e.names
    tensors = {k: torch.from_numpy(v) for k, v in out.items()}
    tensors["lengths"] = torch.tensor([len(e.words) for e in batch])
    tensors["scheme"] = torch.tensor([e.scheme for e in batch])
    tensors["silver"] = torch.tensor([float(e.silver) for e in batch])
    return tensors


def taught_targets(batch: list[Example], labels: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Which sentences teachers annotated [b], and their probabilities of arcs [b, t, t + 1] and relations [b, t, labels]."""
    b, t = len(batch), max(len(e.words) for e in batch)
    arcs, relations = np.zeros((b, t, t + 1), np.float32), np.zeros((b, t, labels), np.float32)
    for i, e in enumerate(batch):
        if e.arcs is not None and e.relations is not None:
            n = len(e.words)
            arcs[i, :n, :n + 1], relations[i, :n] = e.arcs, e.relations
    return torch.tensor([e.arcs is not None for e in batch]), torch.from_numpy(arcs), torch.from_numpy(relations)


def possible(scores: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
    """Arc scores without those to padding and to the word itself."""
    t = real.shape[1]
    scores = scores.masked_fill(~torch.cat([torch.ones(len(real), 1, dtype=torch.bool), real], 1)[:, None], -1e9)
    scores[:, torch.arange(t), torch.arange(1, t + 1)] = -1e9
    return scores


def parse_losses(net: Network, h: torch.Tensor, examples: list[Example], batch: dict[str, torch.Tensor], weight: torch.Tensor
                 ) -> torch.Tensor:
    """Cross-entropy of arcs and relations against the treebank's tree or the teachers' probabilities, summed."""
    scores, dep, head = net.arcs(h)
    arcs = possible(scores, batch["words"] != 0).log_softmax(-1)
    gold, labels = batch["heads"], batch["deprels"]
    use = gold >= 0
    chosen = head.gather(1, gold.clamp(min=0)[..., None].expand(-1, -1, head.shape[2]))
    relations = net.labels(dep[use], chosen[use]).log_softmax(-1)
    arc_loss = -arcs.gather(-1, gold.clamp(min=0)[..., None])[..., 0]
    label_loss = F.nll_loss(relations, labels[use].clamp(min=0), reduction="none") * (labels[use] >= 0)
    if any(e.arcs is not None for e in examples):
        taught, arc_targets, label_targets = taught_targets(examples, relations.shape[-1])
        rows = taught[:, None].expand_as(use)
        arc_loss = torch.where(rows, -(arc_targets * arcs.clamp(min=-30)).sum(-1), arc_loss)
        label_loss = torch.where(rows[use], -(label_targets[use] * relations).sum(-1), label_loss)
    return (arc_loss * weight)[use].sum() + (label_loss * weight[use]).sum()


def loss_of(net: Network, examples: list[Example], masks: torch.Tensor, silver_weight: float) -> torch.Tensor:
    batch = collate(examples)
    h = net(batch["words"], batch["subs"], batch["lengths"])
    real = batch["words"] != 0
    weight = (1 - batch["silver"] * (1 - silver_weight))[:, None].expand_as(real)
    total = torch.zeros(())
    if bool((batch["heads"] >= 0).any()):
        total = total + parse_losses(net, h, examples, batch, weight)
    tagged = batch["tags"][..., 0] >= 0
    if bool(tagged.any()):
        for k, logits in enumerate(net.tags(h[tagged])):
            gold = batch["tags"][..., k][tagged]
            losses = F.cross_entropy(logits.float(), gold, ignore_index=-1, reduction="none")
            total = total + TAG_WEIGHTS[k] * (losses * weight[tagged]).sum()
    named = batch["names"] >= 0
    if bool(named.any()):
        logits = net.names(h, batch["scheme"])[named].float()
        permitted = masks[batch["names"][named]]
        losses = torch.logsumexp(logits, -1) - torch.logsumexp(logits.masked_fill(~permitted, -1e9), -1)
        factor = torch.where(batch["scheme"] == 1, 1.0, 2.0)[:, None].expand_as(named)[named]
        total = total + (losses * factor).sum()
    return total / float(real.sum())


def best_names(logits: np.ndarray) -> np.ndarray:
    """The best path of name labels in which I- follows only B- or I- of its type (Viterbi)."""
    kinds = [label[2:] for label in corpora.NAME_LABELS]
    inside = np.array([label.startswith("I-") for label in corpora.NAME_LABELS])
    same = np.array([[a == b for a in kinds] for b in kinds])  # [to, from]
    cost = np.where(inside[:, None] & ~same, -1e9, 0.0)
    score = logits[0] + np.where(inside, -1e9, 0.0)
    back = []
    for row in logits[1:]:
        paths = score[None, :] + cost
        back.append(paths.argmax(1))
        score = paths.max(1) + row
    path = [int(score.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return np.array(path[::-1])


def by_length(examples: list[Example], tokens: int) -> list[list[int]]:
    """Numbers of examples of like length together, each group of at most `tokens` words with padding."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].words))
    out: list[list[int]] = []
    for k in order:
        if not out or (len(out[-1]) + 1) * len(examples[k].words) > tokens:
            out.append([])
        out[-1].append(k)
    return out


@torch.no_grad()
def predict(net: Network, examples: list[Example], tokens: int = 4000) -> list[dict[str, np.ndarray]]:
    """Labels of each example, in order; heads are the best-scoring ones, not yet forced into a tree."""
    net.eval()
    out: list[dict[str, np.ndarray]] = [{} for _ in examples]
    for rows in by_length(examples, tokens):
        batch = collate([examples[k] for k in rows])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = net(batch["words"], batch["subs"], batch["lengths"]).float()
        scores, dep, head = net.arcs(h)
        heads = possible(scores, batch["words"] != 0).argmax(-1)
        chosen = head.gather(1, heads[..., None].expand(-1, -1, head.shape[2]))
        columns = {"heads": heads, "deprels": net.labels(dep, chosen).argmax(-1),
                   "names": net.names(h, torch.zeros(len(rows), dtype=torch.long))}
        for name, logits in zip(HEADS, net.tags(h)):
            columns[name] = logits.argmax(-1)
        for g, k in enumerate(rows):
            n = len(examples[k].words)
            out[k] = {c: v[g, :n].numpy() for c, v in columns.items()}
            out[k]["names"] = best_names(out[k]["names"])
    return out


def scores_on(net: Network, vocabulary: dataset.Vocabulary, sets: dict[str, list[Example]]) -> dict[str, float]:
    out: dict[str, float] = {}
    base = np.array([hash(d.split(":")[0]) for d in vocabulary.labels["deprel"]])
    for name, examples in sets.items():
        found = predict(net, examples)
        gold_heads = np.concatenate([e.heads for e in examples])
        if (gold_heads >= 0).any():
            heads = np.concatenate([p["heads"] for p in found])
            labels = np.concatenate([p["deprels"] for p in found])
            gold = np.concatenate([e.deprels for e in examples])
            right = heads == gold_heads
            tags = np.concatenate([e.tags for e in examples])
            out[name + ".uas"] = 100 * right.mean()
            out[name + ".las"] = 100 * (right & (base[labels] == base[gold]) & (gold >= 0)).mean()
            for k, head in enumerate(HEADS):
                out[f"{name}.{head}"] = 100 * (np.concatenate([p[head] for p in found]) == tags[:, k]).mean()
        if any((e.names >= 0).any() for e in examples):
            keep = {"PER", "ORG", "LOC"}
            right_n = gold_n = found_n = 0
            for e, p in zip(examples, found):
                g = {s for s in corpora.spans([corpora.NAME_LABELS[i] for i in e.names]) if s[2] in keep}
                f = {s for s in corpora.spans([corpora.NAME_LABELS[i] for i in p["names"]]) if s[2] in keep}
                right_n, gold_n, found_n = right_n + len(g & f), gold_n + len(g), found_n + len(f)
            out[name + ".f1"] = 200 * right_n / max(1, gold_n + found_n)
    return out


def development_sets(folder: pathlib.Path, vocabulary: dataset.Vocabulary) -> dict[str, list[Example]]:
    sets = {}
    for name, path in (("ewt", "ud/en_ewt-dev.conllu"), ("gum", "ud/en_gum_open-dev.conllu")):
        sets[name] = [dataset.encode(s, vocabulary) for s in corpora.read_conllu(folder / path)]
    for name, path in (("uner", "ner/uner_ewt_dev.iob"), ("wikigold", "ner/wikigold.iob")):
        sets[name] = []
        for forms, tags in corpora.read_iob(folder / path):
            example = dataset.encode(corpora.Sentence(forms), vocabulary)
            example.names[:] = [corpora.NAME_LABELS.index(t if t[2:] in corpora.NAME_TYPES else "O") for t in tags]
            sets[name].append(example)
    return sets


class Stream:
    """Batches without end: each pass takes the treebanks whole and a share of the silver sentences, some in other capitals."""

    def __init__(self, gold: list[corpora.Sentence], silver: list[corpora.Sentence] | list[Taught],
                 vocabulary: dataset.Vocabulary, options: argparse.Namespace) -> None:
        self.gold, self.silver, self.vocabulary, self.options = gold, silver, vocabulary, options
        self.encoded: dict[int, Example] = {}

    def example(self, sentence: corpora.Sentence, shown: corpora.Sentence, taught: Taught | None) -> Example:
        """`shown` is the sentence or a changed copy of it, which is not kept."""
        if shown is sentence and id(sentence) in self.encoded:
            return self.encoded[id(sentence)]
        example = (dataset.encode_taught(taught, shown, self.vocabulary) if taught else dataset.encode(shown, self.vocabulary))
        if shown is sentence:
            self.encoded[id(sentence)] = example
        return example

    def pick(self, rng: random.Random) -> Iterator[Example]:
        count = 0
        while count < self.options.silver_tokens:
            item = rng.choice(self.silver)
            taught = item if isinstance(item, Taught) else None
            sentence = taught.sentence if taught else item
            if len(sentence.forms) < 80:
                shown = dataset.recased(sentence, rng, 0.05)
                yield self.example(sentence, shown if taught else dataset.without_stop(shown, rng, 0.05), taught)
                count += len(sentence.forms)

    def batches(self, rng: random.Random) -> Iterator[list[Example]]:
        while True:
            shown = [dataset.without_stop(dataset.recased(s, rng, 0.08), rng, 0.08) for s in self.gold]
            examples = [self.example(s, x, None) for s, x in zip(self.gold, shown) if len(s.forms) < 120]
            examples += self.pick(rng)
            yield from dataset.batches(examples, self.options.batch, rng)


class Workers:
    """Processes that train side by side and take the mean of their weights every few steps."""

    def __init__(self, count: int, meeting: pathlib.Path) -> None:
        self.count, self.rank = count, 0
        meeting.unlink(missing_ok=True)
        sys.stdout.flush()
        for number in range(1, count):
            if os.fork() == 0:
                self.rank = number
                break
        if count > 1:
            torch.distributed.init_process_group("gloo", init_method=f"file://{meeting.resolve()}", rank=self.rank, world_size=count)

    @torch.no_grad()
    def mean(self, tensors: list[torch.Tensor]) -> None:
        if self.count == 1:
            return
        flat = torch.cat([t.reshape(-1) for t in tensors])
        torch.distributed.all_reduce(flat)
        flat /= self.count
        for tensor, part in zip(tensors, flat.split([t.numel() for t in tensors])):
            tensor.copy_(part.view_as(tensor))

    def close(self) -> None:
        """Only the first process returns."""
        if self.count > 1:
            torch.distributed.barrier()
        if self.rank:
            os._exit(0)


MEET_EVERY = 8  # steps


class Training:
    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.shape = Shape(**{f.name: getattr(options, f.name) for f in dataclasses.fields(Shape)})
        gold, names, politics = load_corpora(options.data)
        vocabulary, vectors = self.vocabulary_of(gold)
        vocabulary.nations = corpora.nationalities_of(names)
        silver = pickle.loads(options.silver.read_bytes()) if options.silver else names
        self.stream = Stream(gold + politics, silver, vocabulary, options)
        self.sets = development_sets(options.eval, vocabulary)
        torch.manual_seed(options.seed)
        self.net = Network(self.shape, torch.from_numpy(vectors), vocabulary.buckets,
                           {k: len(v) for k, v in vocabulary.labels.items()}, len(corpora.SCHEMES))
        if options.start:
            self.net.load_state_dict(torch.load(options.start / "best.pt", weights_only=False)["net"])
        self.descent = Descent(self.net, options.rate, warm=150, clip=5.0, decay=1e-4, every=4, fixed=("fixed",))
        self.spent, self.best = 0.0, -1.0
        if (options.run / "last.pt").exists():
            state = torch.load(options.run / "last.pt", weights_only=False)
            self.net.load_state_dict(state["net"])
            self.descent.load(state)
            self.spent, self.best = state["spent"], state["best"]
        self.masks = torch.from_numpy(dataset.name_masks())

    def vocabulary_of(self, gold: list[corpora.Sentence]) -> tuple[dataset.Vocabulary, np.ndarray]:
        path = self.options.run / "vocabulary.pkl"
        if not path.exists():
            if self.options.start or self.options.words:
                path.write_bytes(((self.options.start or self.options.words) / "vocabulary.pkl").read_bytes())
            else:
                path.write_bytes(pickle.dumps(dataset.build_vocabulary(gold, self.options.data / "text", 32768, self.shape.word_dim, 1)))
        return pickle.loads(path.read_bytes())

    def run(self, workers: Workers) -> None:
        seed = self.options.seed * 1000 + 10 * self.descent.steps + workers.rank
        torch.manual_seed(seed)
        budget, losses, since = self.options.minutes * 60, 0.0, 0.0
        weights = [p.data for p in self.net.parameters()]
        started = time.time()
        for examples in self.stream.batches(random.Random(seed)):
            self.net.train()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(self.net, examples, self.masks, self.options.silver_weight)
            losses = 0.98 * losses + 0.02 * self.descent.step(loss, self.spent / budget)
            if self.descent.steps % MEET_EVERY:
                continue
            took = torch.tensor([time.time() - started])  # of all steps and meetings, not of evaluations
            workers.mean([took, *weights])
            self.spent += float(took)
            since += float(took)
            if since > self.options.evaluate_every or self.spent >= budget:
                since = 0.0
                workers.mean(list(self.descent.average.values()))
                if workers.rank == 0:
                    self.evaluate(losses)
            if self.spent >= budget:
                break
            started = time.time()
        workers.close()

    def evaluate(self, losses: float) -> None:
        """Keeps the state of the training, and the averaged weights where they are the best so far."""
        run = self.options.run
        with self.descent.averaged() as current:
            found = scores_on(self.net, self.stream.vocabulary, self.sets)
            quality = found["ewt.las"] + found["gum.las"] + 0.5 * (found["uner.f1"] + found["wikigold.f1"])
            extra = {"shape": dataclasses.asdict(self.shape), "scores": found,
                     "options": {k: str(v) for k, v in vars(self.options).items()}}
            if quality > self.best:
                self.best = quality
                torch.save({"net": self.net.state_dict(), **extra}, run / "best.pt")
        torch.save({"net": current, **self.descent.state(), "spent": self.spent, "best": self.best, **extra}, run / "last.pt")
        row = {"minutes": self.spent / 60, "step": self.descent.steps, "loss": losses, **found}
        curve = run / "curve.tsv"
        if not curve.exists():
            curve.write_text("\t".join(row) + "\n")
        with curve.open("a") as out:
            out.write("\t".join(f"{v:.4g}" for v in row.values()) + "\n")
        print(" ".join(f"{k}={v:.2f}" for k, v in row.items()), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/train"))
    parser.add_argument("--eval", type=pathlib.Path, default=pathlib.Path("../shared/eval/language"))
    parser.add_argument("--run", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--batch", type=int, default=1800, help="tokens a step")
    parser.add_argument("--silver", type=pathlib.Path, help="what teachers think of raw text, from distil.py")
    parser.add_argument("--silver-tokens", type=int, default=100_000, help="silver tokens a pass")
    parser.add_argument("--silver-weight", type=float, default=0.7, help="of a silver token, that of the treebanks being 1")
    parser.add_argument("--start", type=pathlib.Path, help="a run whose best weights and vocabulary to start from")
    parser.add_argument("--words", type=pathlib.Path, help="a run whose vocabulary and vectors to take, not its weights")
    parser.add_argument("--workers", type=int, default=1, help="processes, one core each, that share one training")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--evaluate-every", type=float, default=240, help="seconds of training between evaluations")
    for field in dataclasses.fields(Shape):
        parser.add_argument("--" + field.name.replace("_", "-"), type=type(field.default), default=field.default)
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.run.mkdir(parents=True, exist_ok=True)
    training = Training(options)
    print("parameters", sum(p.numel() for p in training.net.parameters()), flush=True)
    training.run(Workers(options.workers, options.run / "meeting"))


if __name__ == "__main__":
    main()

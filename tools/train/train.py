#!/usr/bin/env python3
"""Trains the English model: train.py --data ../shared/train --run RUN [--minutes 40].

Resumable (RUN/last.pt), seeded; the learning curve goes to RUN/curve.tsv; RUN/best.pt holds the averaged
weights that scored best on the development files. export.py turns it into a .tmodel file.
"""

from __future__ import annotations

import argparse
import dataclasses
import pathlib
import pickle
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

import corpora
import dataset
from dataset import HEADS, Example
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


def loss_of(net: Network, batch: dict[str, torch.Tensor], masks: torch.Tensor, silver_weight: float) -> torch.Tensor:
    h = net(batch["words"], batch["subs"], batch["lengths"])
    total = torch.zeros(())
    real = batch["words"] != 0
    tokens = float(real.sum())
    weight = (1 - batch["silver"] * (1 - silver_weight))[:, None].expand_as(real)
    parsed = (batch["heads"] >= 0)
    if bool(parsed.any()):
        rows = parsed.any(1)
        hp = h[rows]
        scores, dep, head = net.arcs(hp)
        t = real.shape[1]
        allowed = torch.cat([torch.ones(hp.shape[0], 1, dtype=torch.bool), real[rows]], 1)[:, None]
        scores = scores.masked_fill(~allowed, -1e9)
        gold = batch["heads"][rows]
        use = (gold >= 0)
        wp = weight[rows][use]
        total = total + (F.cross_entropy(scores[use], gold[use], reduction="none") * wp).sum()
        chosen = head.gather(1, gold.clamp(min=0)[..., None].expand(-1, -1, head.shape[2]))
        labels = batch["deprels"][rows]
        use = labels >= 0
        total = total + (F.cross_entropy(net.labels(dep[use], chosen[use]), labels[use], reduction="none")
                         * weight[rows][use]).sum()
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
    return total / tokens


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


@torch.no_grad()
def predict(net: Network, examples: list[Example], tokens: int = 4000) -> list[dict[str, np.ndarray]]:
    """Labels of each example, in order; heads are the best-scoring ones, not yet forced into a tree."""
    net.eval()
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].words))
    out: list[dict[str, np.ndarray]] = [{} for _ in examples]
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and (j + 1 - i) * len(examples[order[j]].words) <= max(tokens, len(examples[order[i]].words)):
            j += 1
        j = max(j, i + 1)
        group = [examples[k] for k in order[i:j]]
        batch = collate(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = net(batch["words"], batch["subs"], batch["lengths"]).float()
        scores, dep, head = net.arcs(h)
        real = batch["words"] != 0
        t = real.shape[1]
        scores = scores.masked_fill(~torch.cat([torch.ones(len(group), 1, dtype=torch.bool), real], 1)[:, None], -1e9)
        scores[:, torch.arange(t), torch.arange(1, t + 1)] = -1e9
        sureness, heads = scores.softmax(-1).max(-1)
        chosen = head.gather(1, heads[..., None].expand(-1, -1, head.shape[2]))
        columns = {"heads": heads, "arc_sureness": sureness, "deprels": net.labels(dep, chosen).argmax(-1),
                   "names": net.names(h, torch.zeros(len(group), dtype=torch.long))}
        for name, logits in zip(HEADS, net.tags(h)):
            columns[name] = logits.argmax(-1)
        for g, k in enumerate(order[i:j]):
            n = len(examples[k].words)
            out[k] = {c: v[g, :n].numpy() for c, v in columns.items()}
            out[k]["names"] = best_names(out[k]["names"])
        i = j
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/train"))
    parser.add_argument("--eval", type=pathlib.Path, default=pathlib.Path("../shared/eval/language"))
    parser.add_argument("--run", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--batch", type=int, default=1600, help="tokens a step")
    parser.add_argument("--silver", type=pathlib.Path, help="sentences parsed by a teacher, from distil.py")
    parser.add_argument("--start", type=pathlib.Path, help="a run whose best weights and vocabulary to start from")
    parser.add_argument("--silver-tokens", type=int, default=100_000, help="silver tokens an epoch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--evaluate-every", type=float, default=240, help="seconds of training between evaluations")
    for field in dataclasses.fields(Shape):
        parser.add_argument("--" + field.name.replace("_", "-"), type=type(field.default), default=field.default)
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.run.mkdir(parents=True, exist_ok=True)
    random.seed(options.seed)
    np.random.seed(options.seed)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    shape = Shape(**{f.name: getattr(options, f.name) for f in dataclasses.fields(Shape)})

    gold, names, politics = load_corpora(options.data)
    vocabulary_path = options.run / "vocabulary.pkl"
    if options.start and not vocabulary_path.exists():
        vocabulary_path.write_bytes((options.start / "vocabulary.pkl").read_bytes())
    if vocabulary_path.exists():
        vocabulary, vectors = pickle.loads(vocabulary_path.read_bytes())
        vocabulary.nations = corpora.nationalities_of(names)
    else:
        vocabulary, vectors = dataset.build_vocabulary(gold, options.data / "text", 32768, shape.word_dim, 1)
        vocabulary.nations = corpora.nationalities_of(names)
        vocabulary_path.write_bytes(pickle.dumps((vocabulary, vectors)))
    print({k: len(v) for k, v in vocabulary.labels.items()}, "words", len(vocabulary.words), flush=True)
    sets = development_sets(options.eval, vocabulary)
    silver: list[corpora.Sentence] = pickle.loads(options.silver.read_bytes()) if options.silver else names

    net = Network(shape, torch.from_numpy(vectors), vocabulary.buckets, {k: len(v) for k, v in vocabulary.labels.items()},
                  len(corpora.SCHEMES))
    if options.start:
        net.load_state_dict(torch.load(options.start / "best.pt", weights_only=False)["net"])
    print("parameters", sum(p.numel() for p in net.parameters()), flush=True)
    descent = Descent(net, options.rate, warm=150, clip=5.0, decay=1e-4, every=4, fixed=("fixed",))
    masks = torch.from_numpy(dataset.name_masks())
    spent, best, epoch = 0.0, -1.0, 0
    last = options.run / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=False)
        net.load_state_dict(state["net"])
        descent.load(state)
        spent, best, epoch = state["spent"], state["best"], state["epoch"]
    budget = options.minutes * 60
    kept = {id(s) for s in (*gold, *politics, *silver)}  # all others are made anew each epoch
    encoded: dict[int, Example] = {}
    since = 0.0
    curve = options.run / "curve.tsv"
    while spent < budget:
        epoch += 1
        started = time.time()
        rng = random.Random(options.seed * 1000 + epoch)
        chosen = dataset.augmented(gold + politics, rng, 0.08)
        picked, count = [], 0
        while count < options.silver_tokens:
            s = rng.choice(silver)
            if len(s.forms) < 80:
                picked.append(s)
                count += len(s.forms)
        chosen += dataset.augmented(picked, rng, 0.05)
        for s in chosen:
            if id(s) not in encoded and id(s) in kept:
                encoded[id(s)] = dataset.encode(s, vocabulary)
        examples = [encoded.get(id(s)) or dataset.encode(s, vocabulary) for s in chosen if len(s.forms) < 120]
        spent += time.time() - started
        shown, losses = time.time(), 0.0
        for batch_examples in dataset.batches(examples, options.batch, rng):
            started = time.time()
            net.train()
            batch = collate(batch_examples)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(net, batch, masks, 0.7)
            losses = 0.98 * losses + 0.02 * descent.step(loss, spent / budget)
            took = time.time() - started
            spent += took
            since += took
            if since > options.evaluate_every or spent >= budget:
                since = 0.0
                with descent.averaged() as current:
                    found = scores_on(net, vocabulary, sets)
                    quality = found["ewt.las"] + found["gum.las"] + 0.5 * (found["uner.f1"] + found["wikigold.f1"])
                    extra = {"shape": dataclasses.asdict(shape), "scores": found,
                             "options": {k: str(v) for k, v in vars(options).items()}}
                    if quality > best:
                        best = quality
                        torch.save({"net": net.state_dict(), **extra}, options.run / "best.pt")
                torch.save({"net": current, **descent.state(), "spent": spent, "best": best, "epoch": epoch, **extra}, last)
                row = {"minutes": spent / 60, "epoch": epoch, "step": descent.steps, "loss": losses, **found}
                if not curve.exists():
                    curve.write_text("\t".join(row) + "\n")
                with curve.open("a") as out:
                    out.write("\t".join(f"{v:.4g}" for v in row.values()) + "\n")
                print(" ".join(f"{k}={v:.2f}" for k, v in row.items()), flush=True)
            if spent >= budget:
                break
        print(f"epoch {epoch} steps {descent.steps} spent {spent / 60:.1f} min, loss {losses:.3f}, "
              f"{sum(len(e.words) for e in examples) / (time.time() - shown):.0f} tokens/s", flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Trains the name head on a finished encoder: names.py --run RUN (RUN/best.pt is read, RUN/names.pt written).

The encoder is not changed, so that its states are computed once for all corpora and a pass takes a minute.
"""

from __future__ import annotations

import argparse
import dataclasses
import pathlib
import pickle
import random
import shutil
import time

import numpy as np
import torch

import corpora
import dataset
import distil
import gazetteer
import mend_names
import name_net
import swapped_names
import typed_names
from corpora import Sentence
from dataset import Example
from model import Network
from name_net import NameNet
from training import Descent

FEATURES = len(gazetteer.KINDS) * gazetteer.ROLES
SCHEMES = {"web": 0, "wiki": 0, "wikinews": 0, "context": 0, "swapped": 0, "campaigns": 0, "recased": 0, "news": 1,
           "politics": 2, "entities": 3}


@dataclasses.dataclass
class Item:
    states: np.ndarray  # [n, ...] bytes: the embedding, the first and the last layer
    known: list[list[int]]
    subs: np.ndarray  # [n, features] rows of the head's own table
    permitted: np.ndarray  # [n, labels]
    scheme: int
    gold: list[str]


def input_limit(net: Network) -> float:
    """The largest embedding that the program's bytes can hold; export.py has the same."""
    words = (net.fixed + net.delta.weight).detach().abs().numpy()
    return float(max(np.quantile(words, 0.9999), 4.0))


@torch.no_grad()
def encode(net: Network, examples: list[Example], tokens: int = 4000) -> list[np.ndarray]:
    """Embedding, first and last layer as the bytes that the program computes with."""
    net.eval()
    limit = input_limit(net)
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].words))
    out: list[np.ndarray] = [np.zeros(0)] * len(examples)
    i = 0
    while i < len(order):
        j = i + 1
        while j < len(order) and (j + 1 - i) * len(examples[order[j]].words) <= tokens:
            j += 1
        group = [examples[k] for k in order[i:j]]
        t = max(len(e.words) for e in group)
        words = torch.zeros(len(group), t, dtype=torch.long)
        subs = torch.zeros(len(group), t, group[0].subs.shape[1], dtype=torch.long)
        for g, e in enumerate(group):
            words[g, :len(e.words)] = torch.from_numpy(e.words)
            subs[g, :len(e.words)] = torch.from_numpy(e.subs)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            layers = net.states(words, subs, torch.tensor([len(e.words) for e in group]))
        h = torch.cat([layers[0].float() / limit, layers[1].float(), layers[-1].float()], -1).clamp(-1, 1)
        h8 = (128 + torch.round(127 * h)).clamp(0, 255).to(torch.uint8).numpy()
        for g, k in enumerate(order[i:j]):
            out[k] = h8[g, :len(examples[k].words)].copy()
        i = j
    return out


class Encoder:
    """The encoder's states of sentences, kept in a file: only the gazetteer and the labels change from run to run."""

    def __init__(self, run: pathlib.Path) -> None:
        self.net, self.vocabulary = distil.load(run)
        self.path = run / "states.pkl"
        self.states: dict[tuple[str, ...], np.ndarray] = {}
        if self.path.exists() and self.path.stat().st_mtime > (run / "best.pt").stat().st_mtime:
            self.states = pickle.loads(self.path.read_bytes())
        self.fresh = 0

    def add(self, sentences: list[list[str]]) -> None:
        new = [s for s in sorted({tuple(s) for s in sentences}) if s not in self.states]
        found = encode(self.net, [dataset.encode(Sentence(list(s)), self.vocabulary) for s in new])
        self.states.update(zip(new, found))
        self.fresh += len(new)

    def spelling(self, forms: list[str]) -> np.ndarray:
        """Rows of the head's table for the features of each word, [n, features]; absent features have row 0."""
        return np.array([self.vocabulary.word(f)[1] for f in forms], np.uint16) % name_net.BUCKETS

    def save(self) -> None:
        if self.fresh:
            self.path.write_bytes(pickle.dumps(self.states))


def items_of(encoder: Encoder, sentences: list[Sentence], table: dict[str, int], scheme: int, masks: np.ndarray) -> list[Item]:
    sentences = [s for s in sentences if s.names and len(s.forms) < 120]
    encoder.add([s.forms for s in sentences])
    return [Item(encoder.states[tuple(s.forms)], gazetteer.features(s.forms, table), encoder.spelling(s.forms),
                 masks[dataset.name_labels(s, encoder.vocabulary.nations)], scheme, s.names) for s in sentences]


LEARNT = {gazetteer.KINDS.index(k) for k in gazetteer.LEARNT}
NAMED = {k for k, name in enumerate(gazetteer.KINDS) if name not in ("lower", "mixed", "upper")}
GIVEN = {gazetteer.KINDS.index(k) for k in ("given", "family")}


def collate(items: list[Item], rng: random.Random | None, hide: float) -> dict[str, torch.Tensor]:
    b, t = len(items), max(len(i.states) for i in items)
    h = np.full((b, t, items[0].states.shape[1]), 128, np.uint8)
    width = max([1] + [len(k) for i in items for k in i.known])
    known = np.full((b, t, width), FEATURES, np.int64)
    permitted = np.ones((b, t, len(name_net.LABELS)), bool)
    subs = np.full((b, t, items[0].subs.shape[1]), name_net.BUCKETS, np.int64)
    for r, item in enumerate(items):
        n = len(item.states)
        h[r, :n], permitted[r, :n], subs[r, :n] = item.states, item.permitted, item.subs
        drop = set()
        if rng is not None:
            if rng.random() < hide:
                drop |= LEARNT
            if rng.random() < 0.3:
                drop |= GIVEN
            if rng.random() < 0.1:
                drop |= NAMED
            for kind in range(len(gazetteer.KINDS)):
                if rng.random() < 0.05:
                    drop.add(kind)
        for k, numbers in enumerate(item.known):
            if drop:
                numbers = [x for x in numbers if x // gazetteer.ROLES not in drop]
            known[r, k, :len(numbers)] = numbers
    if rng is not None:  # words that the head has never seen are common elsewhere
        subs[np.random.default_rng(rng.randrange(1 << 30)).random((b, t)) < 0.3] = name_net.BUCKETS
    return {"h": (torch.from_numpy(h).float() - 128) / 127, "known": torch.from_numpy(known), "subs": torch.from_numpy(subs),
            "permitted": torch.from_numpy(permitted), "lengths": torch.tensor([len(i.states) for i in items]),
            "scheme": torch.tensor([i.scheme for i in items])}


def groups(items: list[Item], tokens: int, rng: random.Random) -> list[list[Item]]:
    order = sorted(items, key=lambda i: len(i.states) + rng.random() * 3)
    out: list[list[Item]] = [[]]
    for item in order:
        if out[-1] and (len(out[-1]) + 1) * len(item.states) > tokens:
            out.append([])
        out[-1].append(item)
    rng.shuffle(out)
    return out


def predict(net: NameNet, items: list[Item], scheme: int = 0) -> list[list[str]]:
    net.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i].states))
    out: list[list[str]] = [[]] * len(items)
    for i in range(0, len(order), 64):
        part = [items[k] for k in order[i:i + 64]]
        batch = collate(part, None, 0)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            logits = net({**batch, "scheme": torch.full((len(part),), scheme)})
        for k, path in zip(order[i:i + 64], name_net.decode(logits, batch["lengths"], net)):
            out[k] = [name_net.LABELS[x] for x in path]
    return out


COMMON = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "politician": "PER", "person": "PER",
          "politicalparty": "ORG", "organisation": "ORG", "country": "LOC", "location": "LOC"}


def iob2(tags: list[str]) -> list[str]:
    """Common types; wikigold's names begin with I-."""
    out: list[str] = []
    before = "O"
    for tag in tags:
        kind = COMMON.get(tag[2:], "")
        out.append("O" if not kind else ("I-" if tag[0] == "I" and before[2:] == tag[2:] else "B-") + kind)
        before = tag
    return out


def score(gold: list[list[str]], found: list[list[str]]) -> dict[str, float]:
    counts = {k: [0, 0, 0] for k in ("PER", "ORG", "LOC")}
    for g, f in zip(gold, found):
        a = {s for s in corpora.spans(iob2(g)) if s[2] in counts}
        b = {s for s in corpora.spans(iob2(f)) if s[2] in counts}
        for s in a:
            counts[s[2]][0] += 1
            counts[s[2]][2] += s in b
        for s in b:
            counts[s[2]][1] += 1
    out = {k: 200 * c / max(1, a + b) for k, (a, b, c) in counts.items()}
    a, b, c = (sum(v[i] for v in counts.values()) for i in range(3))
    out["P"], out["R"], out["F1"] = 100 * c / max(1, b), 100 * c / max(1, a), 200 * c / max(1, a + b)
    return out


def corpora_of(data: pathlib.Path) -> dict[str, list[Sentence]]:
    silver = corpora.read_silver(data / "ner/gmb_silver_train.iob")
    nations = corpora.nationalities_of(silver)
    ewt = corpora.read_conllu(data / "ud/en_ewt-train.conllu")
    gum = corpora.read_conllu(data / "ud/en_gum_open-train.conllu")
    corpora.add_names(ewt, data / "ner/uner_ewt_train_v0.iob", nations)
    corpora.add_names(gum, data / "ner/gum_derived_open_train.iob", nations)
    for s in gum:
        if s.names:
            corpora.mend_entities(s)
    return {"web": ewt, "entities": gum, "news": silver,
            "politics": corpora.read_politics(data / "ner/crossner_politics_train.iob")}


_MARKS = {"''", "'", "``", "'''", "*", ":"}


def usable(sentence: Sentence, prose: bool) -> bool:
    """Whether its names are typed but for a few. Of other sentences the doubtful names are made unknown; some must be left."""
    def counts() -> tuple[int, int]:
        return sentence.names.count(corpora.UNKNOWN), sum(t != "O" for t in sentence.names)

    unknown, named = counts()
    if prose and unknown * 4 <= named:
        return True
    typed_names.blur(sentence)
    unknown, named = counts()
    return unknown < named and sum(w[0].islower() for w in sentence.forms) >= 3


def wikipedia(data: pathlib.Path, typed: dict[tuple[str, ...], str], common: set[str]) -> list[Sentence]:
    """Sentences, captions and lines of lists whose names are typed by hand."""
    out = []
    for name in ("redocred_wikipedia", "wikiann_en"):
        for line in (data / f"text/{name}.txt").read_text(encoding="utf-8").split("\n"):
            words = [w for w in line.split() if w not in _MARKS]
            if not 4 <= len(words) <= 80:
                continue
            sentence = Sentence(words)
            typed_names.label(sentence, typed, common)
            if usable(sentence, name == "redocred_wikipedia"
                      or (len(words) >= 9 and words[-1] == "." and words[0][0].isalnum())):
                out.append(sentence)
    return out


def typed_news(data: pathlib.Path, typed: dict[tuple[str, ...], str], common: set[str]) -> list[Sentence]:
    out = distil.sentences_of(data / "text/wikinews_2019_2020.txt")
    for sentence in out:
        typed_names.label(sentence, typed, common)
    return [s for s in out if usable(s, True)]


Sets = dict[str, list[Item]]


def load(options: argparse.Namespace) -> tuple[Sets, Sets]:
    """Training corpora and development sets with the encoder's states; the gazetteer goes to RUN/known.pkl."""
    here = pathlib.Path(__file__).resolve().parent
    encoder = Encoder(options.run)
    parts = corpora_of(options.data)
    encoder.vocabulary.nations = corpora.nationalities_of(parts["news"])
    typed = typed_names.read(options.data)
    builder = gazetteer.Builder()
    builder.lexicons(here.parents[1] / "data", here.parents[1] / "build/gazetteer/cities.txt")
    common = builder.texts(options.data / "text")
    builder.seen(parts["news"], typed)
    table = dict(builder.bits)
    (options.run / "known.pkl").write_bytes(pickle.dumps(table))
    parts["wiki"] = wikipedia(options.data, typed, common) if typed else []
    parts["wikinews"] = typed_news(options.data, typed, common) if typed else []
    for name in ("wiki", "wikinews"):
        mend_names.mend(parts[name], table)
    parts["context"] = typed_names.correct(parts["wiki"] + parts["wikinews"], typed_names.read_in_context(options.data))
    written = [s for s in parts["web"] + parts["wiki"] if s.names]
    written = random.Random(2).sample(written, min(3000, len(written)))
    parts["recased"] = [dataset.recase(s, ("lower", "title", "upper")[i % 3]) for i, s in enumerate(written)]
    rng = random.Random(3)
    written = [s for name in ("web", "wiki", "wikinews", "context") for s in parts[name] if any(t[:2] == "B-" for t in s.names)]
    pools = ((swapped_names.pools_of(written), 4000), (swapped_names.pools_of_lists(here.parents[1] / "data/names"), 6000),
             (swapped_names.numbered_pools(rng), 2000))
    parts["swapped"] = [swapped_names.swapped(s, pool, rng) for pool, share in pools for s in rng.sample(written, min(share, len(written)))]
    parts["campaigns"] = 2 * parts["politics"]  # "1992 United Kingdom general election" as one name, in every style
    parts["politics"] = 2 * parts["politics"]
    parts["web"] = 2 * parts["web"]
    random.Random(1).shuffle(parts["news"])
    parts["news"] = parts["news"][:16_000]
    masks = dataset.name_masks()
    sets = {name: items_of(encoder, sentences, table, SCHEMES[name], masks) for name, sentences in parts.items()}
    tests = {}
    for name in ("uner_ewt_dev", "wikigold", "crossner_politics_dev", "gum_derived_open_dev"):
        rows = corpora.read_iob(options.eval / f"ner/{name}.iob")
        encoder.add([f for f, _ in rows])
        tests[name] = [Item(encoder.states[tuple(f)], gazetteer.features(f, table), encoder.spelling(f),
                            np.ones((len(f), len(name_net.LABELS)), bool), 0, t) for f, t in rows]
    encoder.save()
    return sets, tests


def report(net: NameNet, tests: Sets) -> str:
    out = []
    for name, items in tests.items():
        s = score([i.gold for i in items], predict(net, items))
        out.append(f"{name[:8]} {s['F1']:.2f} (P {s['P']:.1f} R {s['R']:.1f}; "
                   + " ".join(f"{k} {s[k]:.1f}" for k in ("PER", "ORG", "LOC")) + ")")
    return " | ".join(out)


def one_pass(net: NameNet, descent: Descent, batches: list[list[Item]], passes: int, hide: float, rng: random.Random) -> float:
    """Trains on the batches."""
    total = len(batches) * passes
    losses = 0.0
    for group in batches:
        net.train()
        batch = collate(group, rng, hide)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = net(batch)
        loss = net.loss(logits, batch["permitted"], batch["lengths"]).sum() / batch["lengths"].sum()
        losses = 0.99 * losses + 0.01 * descent.step(loss, (descent.steps + 1) / total)
    return losses


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/train"))
    parser.add_argument("--eval", type=pathlib.Path, default=pathlib.Path("../shared/eval/language"))
    parser.add_argument("--run", type=pathlib.Path, required=True)
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--hide", type=float, default=0.5, help="share of sentences that do not see names of the corpora")
    parser.add_argument("--news", type=int, default=120_000, help="tokens of silver news a pass")
    parser.add_argument("--start", type=pathlib.Path, help="a head to start from")
    parser.add_argument("--cells", type=int, default=96, help="cells of a direction")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    started = time.time()
    sets, tests = load(options)
    size = {k: sum(len(i.states) for i in v) for k, v in sets.items()}
    print(size, f"{time.time() - started:.0f} s", flush=True)
    net = NameNet(sets["web"][0].states.shape[1], FEATURES, hidden=options.cells)
    if options.start:
        net.load_state_dict(torch.load(options.start, weights_only=False)["net"])
    descent = Descent(net, options.rate, warm=100, clip=2.0, decay=1e-3)
    for number in range(options.passes):
        chosen = [i for name, items in sets.items() for i in items
                  if name != "news" or rng.random() < options.news / size[name]]
        batches = groups(chosen, 3000, rng)
        losses = one_pass(net, descent, batches, options.passes, options.hide, rng)
        with descent.averaged():
            print(f"pass {number + 1} loss {losses:.4f} {time.time() - started:.0f} s | {report(net, tests)}", flush=True)
            torch.save({"net": net.state_dict(), "options": {k: str(v) for k, v in vars(options).items()}},
                       options.run / f"names.{number + 1}.pt")
            shutil.copyfile(options.run / f"names.{number + 1}.pt", options.run / "names.pt")


if __name__ == "__main__":
    main()

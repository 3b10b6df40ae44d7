#!/usr/bin/env python3
"""Trains the line model of the page reader (src/page/sequence_model.h) and writes it as text.

  page_lines.py FEATURES.jsonl GOLD.jsonl[.gz] ... --out data/models/page_flat.txt [--folds 5]

FEATURES: output of page_features over the same pages. GOLD: "id", "labels" (1 = line of the body), and
where known "title", "byline", "date". With --folds the pages are split by site, always in the same
way, and each fold is predicted by a model that saw none of its sites; the scores of those
predictions are printed, by kind of page too, and nothing is written unless --out is given.
Needs torch. Seeded; the same data give the same model up to the order of float additions.
"""
import argparse
import gzip
import json
import random
import re
import sys
import unicodedata
import zlib
from collections import Counter, defaultdict

import torch
from torch import nn

WORD_SIZE, MIXED, HIDDEN = 8, 32, 16
OUTPUTS = ["body", "title", "byline", "date"]
WORD = re.compile(r"\w+")


def load_jsonl(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def fold(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    return " ".join(re.sub(r"[^\w]+", " ", text).split())


def first(value):
    return value[0] if isinstance(value, list) and value else value or ""


def field_labels(page, lines):
    """Title and byline labels of each line; -1 where the page does not tell."""
    title, byline = fold(first(page.get("title"))), page.get("byline") or ""
    byline = "; ".join(byline) if isinstance(byline, list) else byline
    names = [fold(n) for n in re.split(r";|,|&|\band\b", byline) if len(fold(n)) > 3]
    titles, bylines = [], []
    for line in lines:
        folded = fold(line)
        titles.append(-1 if not title else int(folded == title or (len(title) > 20 and folded.startswith(title) and len(folded) < len(title) + 25)))
        bylines.append(-1 if not names else int(len(line) < 160 and any(n in folded for n in names)))
    return titles, bylines


class Pages:
    """Pages as tensors: dense rows, word lists, labels, weights."""

    def __init__(self, features, gold):
        by_id = {p["id"]: p for p in features}
        self.items = []
        for page in gold:
            f = by_id.get(page["id"])
            lines = [l for l in page["flattened"].split("\n") if l.strip()] if f else []
            if not f or len(f["lines"]) != len(page["labels"]) or not page["labels"]:
                print("skipped", page["id"], len(f["lines"]) if f else None, len(page["labels"]), file=sys.stderr)
                continue
            titles, bylines = field_labels(page, lines)
            weight = [max(1, len(WORD.findall(l))) for l in lines]
            dates = [-1] * len(lines)
            if page.get("date"):
                dates = [-1 if not page.get("date_in_text") else 0] * len(lines)
            self.items.append({
                "id": page["id"], "sites": set(page.get("sites") or [page["site"]]), "kind": page.get("page_type") or page.get("set") or "", "x": torch.tensor(f["lines"], dtype=torch.float32),
                "words": f["words"], "classes": f.get("classes"), "n": len(lines), "weight": torch.tensor(weight, dtype=torch.float32),
                "y": torch.tensor([page["labels"], titles, bylines, dates], dtype=torch.float32).T,
                "lines": lines, "gold": page.get("gold_body", ""),
            })


def vocabulary(items, least):
    sites = defaultdict(set)
    for item in items:
        for words in item["words"] + (item["classes"] or []):
            for word in words:
                if len(word) < 30:
                    sites[word] |= item["sites"]
    return sorted(w for w, s in sites.items() if len(s) >= least)


class Model(nn.Module):
    def __init__(self, words, dense, bags=1, word_size=WORD_SIZE):
        super().__init__()
        self.bags = bags
        # What the page is as a whole: the mean of its rows, added to each.
        self.page = nn.Linear(dense + bags * word_size, MIXED, bias=False)
        nn.init.normal_(self.page.weight, 0, 0.02)
        self.word = nn.EmbeddingBag(words + 1, word_size, mode="mean", padding_idx=words)
        nn.init.normal_(self.word.weight, 0, 0.1)
        self.mix = nn.Linear(dense + bags * word_size, MIXED)
        self.gru = nn.GRU(MIXED, HIDDEN, bidirectional=True, batch_first=True)
        self.out = nn.Linear(MIXED + 2 * HIDDEN, len(OUTPUTS))
        self.register_buffer("shift", torch.zeros(dense))
        self.register_buffer("scale", torch.ones(dense))

    def forward(self, x, bags, sizes, drop=0.0):
        dense = ((x - self.shift) * self.scale).clamp(-5, 5)
        if drop:
            # Whole words are dropped, so that no single one can carry a line.
            pad = self.word.num_embeddings - 1
            bags = [torch.where(torch.rand(bag.shape) < drop, pad, bag) for bag in bags]
            dense = nn.functional.dropout(dense, 0.05)
        words = torch.cat([self.word(bag) for bag in bags], 1)
        if drop:
            words = nn.functional.dropout(words, drop)
        rows = torch.cat([dense, words], 1)
        means = torch.stack([part.mean(0) for part in rows.split(sizes)])
        page = torch.repeat_interleave(self.page(means), torch.tensor(sizes), 0)
        mixed = torch.relu(self.mix(rows) + page)
        if drop:
            mixed = nn.functional.dropout(mixed, drop)
        pages = nn.utils.rnn.pad_sequence(mixed.split(sizes), batch_first=True)
        packed = nn.utils.rnn.pack_padded_sequence(pages, torch.tensor(sizes), batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True)
        states = torch.cat([states[i, :n] for i, n in enumerate(sizes)])
        if drop:
            states = nn.functional.dropout(states, drop)
        return self.out(torch.cat([mixed, states], 1))


def fold_of(site, folds):
    """The same for a site whatever other sites there are, so that runs on other data compare."""
    return zlib.crc32(site.encode()) % folds


def bags_of(item, index):
    """The known words of each line, and for HTML the classes it stands in, as padded rows."""
    pad, bags = len(index), []
    for name in ("words", "classes"):
        if item[name] is None:
            continue
        rows = [[index[w] for w in words if w in index] for words in item[name]]
        width = max([1] + [len(r) for r in rows])
        bags.append(torch.tensor([r + [pad] * (width - len(r)) for r in rows]))
    return bags


def batches(items, size, shuffle):
    order = sorted(items, key=lambda i: i["n"])
    groups, group, lines = [], [], 0
    for item in order:
        group.append(item)
        lines += item["n"]
        if lines >= size:
            groups.append(group)
            group, lines = [], 0
    if group:
        groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups


def join_bags(group, pad):
    out = []
    for bags in zip(*(i["bags"] for i in group)):
        width = max(b.shape[1] for b in bags)
        out.append(torch.cat([nn.functional.pad(b, (0, width - b.shape[1]), value=pad) for b in bags]))
    return out


LONGEST = 250  # lines of a page read in one piece when training; the recurrent layer is slow on more
BATCH = 12000  # lines


def pieces(item, index):
    """A long page in pieces; what their features say of the whole page stays."""
    bags, weight = bags_of(item, index), page_weight(item)
    for begin in range(0, item["n"], LONGEST):
        part = slice(begin, begin + LONGEST)
        yield {"x": item["x"][part], "y": item["y"][part], "bags": [b[part] for b in bags],
               "body_weight": weight[part], "n": len(item["x"][part])}


def train(items, words, epochs, rate, drop=0.2, quiet=True):
    index = {w: i for i, w in enumerate(words)}
    items = [piece for item in items for piece in pieces(item, index)]
    x = torch.cat([i["x"] for i in items])
    model = Model(len(words), x.shape[1], len(items[0]["bags"]))
    model.shift.copy_(x.mean(0))
    model.scale.copy_(1 / x.std(0).clamp_min(0.05))
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.05)
    steps = epochs * len(batches(items, BATCH, False))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps + 1)
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for group in batches(items, BATCH, True):
            logits = model(torch.cat([i["x"] for i in group]), join_bags(group, len(words)), [i["n"] for i in group], drop)
            y = torch.cat([i["y"] for i in group])
            # The body is scored in words, page by page: a line weighs by its share of the page.
            body_weight = torch.cat([i["body_weight"] for i in group])
            body = nn.functional.binary_cross_entropy_with_logits(logits[:, 0], y[:, 0], body_weight, reduction="sum") / len(group)
            known = y[:, 1:] >= 0
            other = nn.functional.binary_cross_entropy_with_logits(logits[:, 1:], y[:, 1:].clamp_min(0), known.float(), reduction="sum") / max(1, known.sum())
            loss = body + 2.0 * other
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        if not quiet:
            print(f"epoch {epoch} loss {total:.2f}", flush=True)
    return model, index


def page_weight(item):
    words = item["weight"].clamp_max(60)
    gold_words = float((words * item["y"][:, 0]).sum()) + 20
    return words / gold_words * 0.5 + 1.0 / item["n"] * 0.5


def predict(model, index, items):
    model.eval()
    out = {}
    with torch.no_grad():
        for item in items:
            bags = bags_of(item, index)
            out[item["id"]] = model(item["x"], bags, [item["n"]])
    return out


def word_f1(predicted, gold):
    p, r = Counter(WORD.findall(predicted.lower())), Counter(WORD.findall(gold.lower()))
    if not p or not r:
        return float(not p and not r)
    overlap = sum((p & r).values())
    a, b = overlap / sum(p.values()), overlap / sum(r.values())
    return 2 * a * b / (a + b) if a + b else 0.0


def keep_bar(body):
    """The bar of src/page/sequence_model.cc."""
    surest = max(body)
    return 0.0 if surest <= -4.5 else min(-0.2, surest - min(max(3.5 + 0.5 * surest, 1.0), 5.5))


PROSE = 9  # the column of "prose" in a row of page_features


def drop_copies(item, kept, body):
    """Of a line that stands two or three times on a page one copy is read, as in src/page/flat_page.cc."""
    copies, first_copy = Counter(item["lines"]), {}
    for i, line in enumerate(item["lines"]):
        if not kept[i] or len(WORD.findall(line)) < 3 or not 2 <= copies[line] <= 3:
            continue
        other = first_copy.setdefault(line, i)
        if other == i:
            continue
        surer = not item["x"][i, PROSE] and body[i] > body[other] + 1.0
        kept[other if surer else i] = False
        if surer:
            first_copy[line] = i


def page_score(item, logits):
    body = logits[item["id"]][:, 0].tolist()
    bar = keep_bar(body)
    kept = [logit > bar for logit in body]
    if item["classes"] is None:  # the HTML reader has no such rule
        drop_copies(item, kept, body)
    return word_f1("\n".join(line for line, keep in zip(item["lines"], kept) if keep), item["gold"])


def score(items, logits):
    """Mean word F1 over whole pages; made pages only help in training."""
    scores = [page_score(item, logits) for item in items if not item["id"].endswith(".crop")]
    return sum(scores) / max(1, len(scores))


def report(items, logits):
    kinds = defaultdict(list)
    for item in items:
        kinds[item["kind"]].append(item)
    print(f"across sites: word F1 {score(items, logits):.4f}, title {title_accuracy(items, logits):.3f}", flush=True)
    for kind, some in sorted(kinds.items()):
        print(f"  {kind or '?'}: {score(some, logits):.4f} ({len(some)} pages)", flush=True)


def title_accuracy(items, logits):
    right = total = 0
    for item in items:
        y = item["y"][:, 1]
        if y.max() < 1:
            continue
        total += 1
        right += int(y[logits[item["id"]][:, 1].argmax()] == 1)
    return right / max(1, total)


def write_predictions(items, logits, path):
    with open(path, "w", encoding="utf8") as out:
        for item in items:
            body = logits[item["id"]][:, 0].tolist()
            row = {"id": item["id"], "logits": [round(v, 2) for v in body]}
            row["body"] = "\n".join(line for line, logit in zip(item["lines"], body) if logit > 0)
            out.write(json.dumps(row) + "\n")


def write(model, words, path):
    def numbers(name, tensor):
        flat = tensor.detach().flatten().tolist()
        out.append(f"{name} {len(flat)}")
        for i in range(0, len(flat), 24):
            out.append(" ".join(f"{v:.4g}" for v in flat[i:i + 24]))

    gru = model.gru
    out = ["tacitus-sequence-model 2", f"dense {len(model.shift)}", f"word_size {WORD_SIZE}", f"bags {model.bags}", f"mixed {MIXED}",
           f"hidden {HIDDEN}", f"outputs {len(OUTPUTS)} {' '.join(OUTPUTS)}", f"vocabulary {len(words)}"]
    for word, vector in zip(words, model.word.weight.tolist()):
        out.append(word + " " + " ".join(f"{v:.3g}" for v in vector))
    numbers("shift", model.shift)
    numbers("scale", model.scale)
    numbers("mix", model.mix.weight.T)
    numbers("mix_bias", model.mix.bias)
    numbers("page", model.page.weight.T)
    for name, suffix in (("forward", ""), ("backward", "_reverse")):
        numbers(name + "_input", getattr(gru, "weight_ih_l0" + suffix).T)
        numbers(name + "_recurrent", getattr(gru, "weight_hh_l0" + suffix).T)
        numbers(name + "_input_bias", getattr(gru, "bias_ih_l0" + suffix))
        numbers(name + "_recurrent_bias", getattr(gru, "bias_hh_l0" + suffix))
    numbers("out", model.out.weight.T)
    numbers("out_bias", model.out.bias)
    out.append("end")
    with open(path, "w", encoding="utf8") as f:
        f.write("\n".join(out) + "\n")


def run_folds(args, items, tests):
    logits = {name: {} for name in tests}
    for fold_number in range(args.try_folds or args.folds):
        held = lambda i: any(fold_of(s, args.folds) == fold_number for s in i["sites"])  # noqa: E731
        rest = [i for i in items if not held(i)]
        model, index = train(rest, vocabulary(rest, args.sites), args.epochs, args.rate, args.drop)
        for name, pages in tests.items():
            some = [i for i in pages if held(i) and not i["id"].endswith(".crop")]
            logits[name].update(predict(model, index, some))
            print(f"fold {fold_number} {name}: word F1 {score(some, logits[name]):.4f}, title {title_accuracy(some, logits[name]):.3f}, {len(some)} pages", flush=True)
    for name, pages in tests.items():
        print(name, end=" ")
        seen = [i for i in pages if i["id"] in logits[name]]
        report(seen, logits[name])
        if args.predictions:
            write_predictions(seen, logits[name], args.predictions + name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--out")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--rate", type=float, default=0.012)
    parser.add_argument("--sites", type=int, default=12, help="sites a word must occur on to get a vector")
    parser.add_argument("--try-folds", type=int, default=0, help="only the first folds, for trying things out")
    parser.add_argument("--test", action="append", default=[], metavar="NAME=FEATURES",
                        help="other features of the same pages to predict the folds on (titles given, not given)")
    parser.add_argument("--predictions", help="where to write what the folds predict")
    parser.add_argument("--drop", type=float, default=0.4)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    torch.set_num_threads(args.threads)
    gold = [page for path in args.gold for page in load_jsonl(path)]
    items = Pages(load_jsonl(args.features), gold).items
    whole = [page for page in gold if not page["id"].endswith(".crop")]
    tests = {name: Pages(load_jsonl(path), whole).items for name, path in (t.split("=", 1) for t in args.test)}
    tests = tests or {"": items}
    print(len(items), "pages", sum(i["n"] for i in items), "lines", flush=True)
    if args.folds:
        run_folds(args, items, tests)
    if args.out:
        words = vocabulary(items, args.sites)
        model, index = train(items, words, args.epochs, args.rate, args.drop)
        print(f"all pages: word F1 on what it was trained on {score(items, predict(model, index, items)):.4f}, {len(words)} words")
        write(model, words, args.out)


if __name__ == "__main__":
    main()

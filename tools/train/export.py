#!/usr/bin/env python3
"""Writes a trained network as a .tmodel file: export.py --run RUN --out data/models/english.tmodel.

Weights become 8-bit integers with one scale a row; docs/formats/model.md describes every section.
"""

from __future__ import annotations

import argparse
import datetime
import pathlib
import pickle
import re
import struct

import numpy as np
import torch

import corpora
import gazetteer
import lemmas
from dataset import HEADS, Vocabulary
from features import _hash

MAGIC = b"TACMODEL"
VERSION = 3
ALIGN = 64
# Activations of the recurrent layers lie in (-1, 1) and are stored as unsigned bytes 128 + 127 x.
ZERO, UNIT = 128, 127.0
KEY_KIND = 255  # hash kind of table keys, beside the kinds 0-10 of the word features


# Addresses and numbers of real people have no place in a model: e-mail, web, telephone.
_PRIVATE = re.compile(
    r"@|://|www\.|\w\.(?:com|org|net|edu|gov|mil|info|biz|co|uk|us|pdf|doc|xls)\b|(?:\d[^\w\s]*){6,}|/.*/", re.I)


def private(text: str) -> bool:
    return _PRIVATE.search(text) is not None


def padded(n: int, to: int) -> int:
    return (n + to - 1) // to * to


def dense(weight: np.ndarray, bias: np.ndarray, zero: int, unit: float) -> bytes:
    """A matrix [outputs, inputs] as packed bytes, integer starts, scales and biases.

    y = scale * (start + sum(weight * input)) + bias, input being unsigned bytes with the given zero
    point; `unit` is the input's value of one step, as its reciprocal.
    """
    outputs, inputs = weight.shape
    n, k = padded(outputs, 16), padded(inputs, 4)
    full = np.zeros((n, k), np.float64)
    full[:outputs, :inputs] = weight
    scale = np.abs(full).max(1) / 127.0
    scale[scale == 0] = 1.0
    q = np.rint(full / scale[:, None]).astype(np.int64)
    start = -zero * q.sum(1)
    b = np.zeros(n, np.float32)
    b[:outputs] = bias
    packed = q.reshape(n // 16, 16, k // 4, 4).transpose(0, 2, 1, 3).astype(np.int8)
    return b"".join((packed.tobytes(), pad(len(packed.tobytes())), start.astype("<i4").tobytes(),
                     (scale / unit).astype("<f4").tobytes(), b.astype("<f4").tobytes()))


def pad(size: int) -> bytes:
    return b"\0" * (padded(size, ALIGN) - size)


def key_table(keys: list[str]) -> tuple[bytes, bytes, bytes]:
    """Key bytes, begins (n + 1), and an open-addressing table of key number + 1 by hash."""
    blobs = [k.encode() for k in keys]
    begins = np.cumsum([0] + [len(b) for b in blobs]).astype("<u4")
    size = 16
    while 5 * size < 7 * len(keys):
        size *= 2
    slots = np.zeros(size, "<u4")
    for i, key in enumerate(keys):
        at = _hash(KEY_KIND, key) & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = i + 1
    return b"".join(blobs), begins.tobytes(), slots.tobytes()


def fletcher(data: bytes) -> int:
    """Position-weighted sum of little-endian 64-bit words, both halves folded together."""
    words = np.frombuffer(data + b"\0" * (-len(data) % 8), "<u8")
    with np.errstate(over="ignore"):
        first = words.sum(dtype=np.uint64)
        second = (words * (np.arange(1, len(words) + 1, dtype=np.uint64))).sum(dtype=np.uint64)
        return int(first ^ (second * np.uint64(0x9E3779B97F4A7C15)))


def write(path: pathlib.Path, sections: dict[str, bytes]) -> None:
    head = 64 + 32 * len(sections)
    body = bytearray(pad(head))
    entries = b""
    for name, data in sections.items():
        entries += struct.pack("<16sQQ", name.encode(), head + len(body), len(data))
        body += data + pad(len(data))
    payload = entries + bytes(body)
    header = struct.pack("<8sIIQQ", MAGIC, VERSION, len(sections), 64 + len(payload), fletcher(payload))
    path.write_bytes(header + b"\0" * (64 - len(header)) + payload)
    print(path, 64 + len(payload), "bytes")


def network_sections(w: dict[str, np.ndarray], layers: int, limit: float) -> dict[str, bytes]:
    out: dict[str, bytes] = {}
    for layer in range(layers):
        parts = [(f"lstms.{layer}.{d}.weight_ih_l0", f"lstms.{layer}.{d}.bias_ih_l0", f"lstms.{layer}.{d}.bias_hh_l0")
                 for d in range(2)]
        unit = UNIT / limit if layer == 0 else UNIT
        out[f"layer{layer}.in"] = dense(np.concatenate([w[a] for a, _, _ in parts]),
                                        np.concatenate([w[b] + w[c] for _, b, c in parts]), ZERO, unit)
        for d in range(2):
            m = w[f"lstms.{layer}.{d}.weight_hh_l0"]
            out[f"layer{layer}.rec{d}"] = dense(m, np.zeros(len(m)), ZERO, UNIT)
    tops = ("arc_dep", "arc_head", "label_dep", "label_head", "tag_hidden")
    biases = [w[f"{t}.bias"] for t in tops]
    out["top"] = dense(np.concatenate([w[f"{t}.weight"] for t in tops]), np.concatenate(biases), ZERO, UNIT)
    out["arc"] = dense(w["arc_bilinear.weight"], w["arc_bias.weight"][0], 0, 1.0)
    n = w["label_dep.weight"].shape[0]
    m = w["label_out.weight"]
    out["label.product"] = dense(m[:, :n], w["label_out.bias"], 0, 1.0)
    out["label.dep"] = dense(m[:, n:2 * n], np.zeros(len(m)), 0, 1.0)
    out["label.head"] = dense(m[:, 2 * n:], np.zeros(len(m)), 0, 1.0)
    out["tag"] = dense(w["tag_out.weight"], w["tag_out.bias"], 0, 1.0)
    relu = lambda x: np.maximum(x, 0)  # noqa: E731
    root = np.concatenate([relu(w[f"{t}.weight"] @ w["root"] + w[f"{t}.bias"]) for t in ("arc_head", "label_head")])
    out["root"] = root.astype("<f4").tobytes()
    return out


LONGER = 1 << 31


def known_keys(table: dict[str, int]) -> dict[str, int]:
    """The names of the gazetteer with their kinds, and where a longer one begins."""
    bits = {k: v for k, v in table.items() if v and not private(k)}
    for key in list(bits):
        words = key.split(" ")
        for n in range(1, len(words)):
            front = " ".join(words[:n])
            bits[front] = bits.get(front, 0) | LONGER
    return dict(sorted(bits.items()))


def name_sections(w: dict[str, np.ndarray], table: dict[str, int]) -> dict[str, bytes]:
    """The name head; its input is embedding, first layer, last layer, and known names with spelling, in bytes of 1/127."""
    bits = known_keys(table)
    text, begins, slots = key_table(list(bits))
    rows = w["known.weight"][:-1]
    scale = np.abs(rows).max() / 127.0
    size = rows.shape[1]
    subs = w["subs.weight"][:-1]
    sub_scale = np.quantile(np.abs(subs), 0.99999) / 127.0
    limit = 2.0
    parts = []
    for d in ("forward_lstm", "backward_lstm"):
        m = w[f"{d}.weight_ih_l0"].copy()
        m[:, -size:] *= limit
        parts.append(m)
    out = {
        "known.text": text, "known.begin": begins, "known.slot": slots,
        "known.bits": np.array(list(bits.values()), "<u4").tobytes(),
        "known.row": np.rint(rows / scale).astype(np.int8).tobytes(),
        "known.step": np.array([scale, UNIT / limit, sub_scale], "<f4").tobytes(),
        "name.subs": np.clip(np.rint(subs / sub_scale), -127, 127).astype(np.int8).tobytes(),
        "name.in": dense(np.concatenate(parts),
                         np.concatenate([w[f"{d}.bias_ih_l0"] + w[f"{d}.bias_hh_l0"]
                                         for d in ("forward_lstm", "backward_lstm")]), ZERO, UNIT),
    }
    for i, d in enumerate(("forward_lstm", "backward_lstm")):
        m = w[f"{d}.weight_hh_l0"]
        out[f"name.rec{i}"] = dense(m, np.zeros(len(m)), ZERO, UNIT)
    out["name.hidden"] = dense(w["hidden.weight"], w["hidden.bias"] + w["style.weight"][0], ZERO, UNIT)
    out["name.out"] = dense(w["out.weight"], w["out.bias"], 0, 1.0)
    out["name.moves"] = (w["move"] + w["blocked"]).astype("<f4").tobytes()
    return out


def mean_head(paths: list[pathlib.Path]) -> dict[str, np.ndarray]:
    """The mean of the weights of name heads, as of several passes of one training."""
    heads = [torch.load(path, weights_only=False)["net"] for path in paths]
    return {k: (sum(h[k].float() for h in heads) / len(heads)).numpy().astype(np.float64) for k in heads[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/train"))
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--head", type=pathlib.Path, nargs="+", help="name heads to take the mean of; default: RUN/names.pt")
    parser.add_argument("--doubt", type=float, default=0.3, help="what being no name gains on every word: the head finds too many")
    options = parser.parse_args()
    vocabulary, _ = pickle.loads((options.run / "vocabulary.pkl").read_bytes())
    state = torch.load(options.run / "best.pt", weights_only=False)
    w = {k: v.numpy().astype(np.float64) for k, v in state["net"].items()}
    shape, labels = state["shape"], vocabulary.labels
    head = mean_head(options.head or [options.run / "names.pt"])
    head["out.bias"][corpora.NAME_LABELS.index("O")] += options.doubt
    known = pickle.loads((options.run / "known.pkl").read_bytes())

    words = w["fixed"] + w["delta.weight"]
    words[1] = w["unknown"]
    # Row 0 of the file is the unknown word; private words are left to their hashed parts.
    public = [i for i, word in enumerate(vocabulary.words) if not private(word)]
    words = words[[1] + [i + 2 for i in public]]
    names = [vocabulary.words[i] for i in public]
    subs = w["sub.weight"] * 0.5
    word_scale = np.maximum(np.abs(words).max(1), 1e-9) / 127.0
    sub_scale = np.quantile(np.abs(subs), 0.99999) / 127.0
    limit = float(max(np.quantile(np.abs(words), 0.9999), 4.0))
    sizes = [len(words), shape["word_dim"], subs.shape[0], shape["sub_dim"], shape["hidden"], shape["layers"], shape["arc"],
             shape["label"], shape["tag"], len(head["hidden.weight"])]
    sizes += [len(labels[k]) for k in (*HEADS, "deprel", "name")]
    sizes += [head["forward_lstm.weight_hh_l0"].shape[1], len(gazetteer.KINDS), head["known.weight"].shape[1],
              len(head["subs.weight"]) - 1]

    lexicon: dict[str, str] = {}
    for part in ("en_gum_open-train", "en_ewt-train"):  # where they differ ("people"), the larger treebank wins
        gold = corpora.read_conllu(options.data / f"ud/{part}.conllu")
        lexicon.update(lemmas.lexicon([(f, x, lemma) for s in gold for f, x, lemma in zip(s.forms, s.xpos, s.lemmas)
                                       if x != "ADD" and not private(f) and not private(lemma)]))
    lexicon = dict(sorted(lexicon.items()))
    # Treebanks write "_" as the lemma of the parts of a word that was torn apart; nobody wants to read that.
    labels = {**labels, "script": ["l0-" if v == "=_" or private(v) else v for v in labels["script"]]}
    meta = {
        "task": "English: UPOS, XPOS, FEATS, lemmas, UD parse, names",
        "made": datetime.date.today().isoformat(),
        "data": "UD_English-EWT 2.16 train (CC BY-SA 4.0); UD_English-GUM 2.16 train, open genres (CC BY 4.0); "
                "UD_English-ESLSpok 2.16 train, part (CC BY-SA 4.0); UNER English-EWT train v0 (CC BY-SA 4.0); "
                "GUM entity names (CC BY 4.0); names typed by hand in Wikipedia text of Re-DocRED and WikiANN (CC BY-SA) "
                "and in Wikinews (CC BY 2.5), names read in place in these and other open texts, sentences of our own; "
                "GeoNames (CC BY 4.0); Groningen Meaning Bank 2 silver names over public-domain texts; "
                "CrossNER politics train (MIT); raw texts named in docs/models/english.md",
        "licence": "CC BY-SA 4.0",
        "seed": state["options"]["seed"],
        "options": " ".join(f"{k}={v.rsplit('/', 1)[-1]}" for k, v in state["options"].items()
                            if k not in ("data", "eval", "run", "silver", "seed")),
    }
    meta.update({"score." + k: f"{v:.2f}" for k, v in state["scores"].items()})
    word_text, word_begins, word_slots = key_table(names)
    lemma_text, lemma_begins, lemma_slots = key_table(list(lexicon))
    value_text, value_begins, _ = key_table(list(lexicon.values()))
    sections = {
        "meta": "".join(f"{k}\t{v}\n" for k, v in meta.items()).encode(),
        "shape": np.array(sizes, "<u4").tobytes(),
        "labels": "".join(f"{v}\n" for k in (*HEADS, "deprel", "name") for v in labels[k]).encode(),
        "words.text": word_text, "words.begin": word_begins, "words.slot": word_slots,
        "words.row": np.clip(np.rint(words / word_scale[:, None]), -127, 127).astype(np.int8).tobytes(),
        "words.scale": word_scale.astype("<f4").tobytes(),
        "subs.row": np.clip(np.rint(subs / sub_scale), -127, 127).astype(np.int8).tobytes(),
        "input": np.array([sub_scale, UNIT / limit], "<f4").tobytes(),
        "lemmas.text": lemma_text, "lemmas.begin": lemma_begins, "lemmas.slot": lemma_slots,
        "lemmas.value": value_text, "lemmas.vbegin": value_begins,
        **network_sections(w, shape["layers"], limit), **name_sections(head, known),
    }
    print({k: len(v) for k, v in sections.items()}, "lexicon", len(lexicon), "limit", limit, "sub scale", sub_scale)
    write(options.out, sections)


if __name__ == "__main__":
    main()

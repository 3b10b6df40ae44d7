#!/usr/bin/env python3
"""Makes a narrower network of a trained one: prune.py --run RUN --out NEW --hidden 256 --arc 256.

Of each LSTM direction the cells that matter most stay: those whose outputs vary much and are weighed
heavily by what reads them. Train the result further with train.py --start NEW.
"""

from __future__ import annotations

import argparse
import pathlib

import numpy as np
import torch

import corpora
import dataset
import train
from distil import load
from model import Network


def activations(net: Network, examples: list[dataset.Example]) -> list[torch.Tensor]:
    """Standard deviation of each cell's output: one vector of 2 * hidden a layer."""
    seen: list[list[torch.Tensor]] = [[] for _ in net.lstms]
    hooks = [lstm.register_forward_hook(lambda _, __, out, layer=layer: seen[layer].append(out[0].reshape(-1, out[0].shape[-1]).std(0)))
             for layer, pair in enumerate(net.lstms) for lstm in pair]
    batch = train.collate(examples)
    with torch.no_grad():
        net(batch["words"], batch["subs"], batch["lengths"])
    for hook in hooks:
        hook.remove()
    return [torch.cat(parts) for parts in seen]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/train"))
    parser.add_argument("--run", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--hidden", type=int, required=True)
    parser.add_argument("--arc", type=int, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    net, vocabulary = load(options.run)
    state = torch.load(options.run / "best.pt", weights_only=False)
    w: dict[str, torch.Tensor] = state["net"]
    old, layers = state["shape"]["hidden"], state["shape"]["layers"]
    sentences = corpora.read_conllu(options.data / "ud/en_gum_open-train.conllu")
    spread = activations(net, [dataset.encode(s, vocabulary) for s in sentences[100:400] if 15 < len(s.forms) < 30])
    tops = ("arc_dep", "arc_head", "label_dep", "label_head", "tag_hidden", "name_hidden")

    kept: list[list[torch.Tensor]] = []
    for layer in range(layers):
        readers = [w[f"lstms.{layer + 1}.{d}.weight_ih_l0"] for d in range(2)] if layer + 1 < layers else [
            w[f"{t}.weight"] for t in tops]
        outgoing = sum(r.square().sum(0) for r in readers)
        pair = []
        for d in range(2):
            own = w[f"lstms.{layer}.{d}.weight_hh_l0"].square().sum(0)
            part = slice(d * old, (d + 1) * old)
            matter = spread[layer][part] * (outgoing[part] + own).sqrt()
            pair.append(matter.topk(options.hidden).indices.sort().values)
        kept.append(pair)

    for layer in range(layers):
        for d in range(2):
            name = f"lstms.{layer}.{d}."
            rows = torch.cat([kept[layer][d] + g * old for g in range(4)])
            w[name + "weight_hh_l0"] = w[name + "weight_hh_l0"][rows][:, kept[layer][d]]
            w[name + "weight_ih_l0"] = w[name + "weight_ih_l0"][rows]
            if layer > 0:
                w[name + "weight_ih_l0"] = w[name + "weight_ih_l0"][:, torch.cat([kept[layer - 1][0], kept[layer - 1][1] + old])]
            for bias in ("bias_ih_l0", "bias_hh_l0"):
                w[name + bias] = w[name + bias][rows]
    top = torch.cat([kept[-1][0], kept[-1][1] + old])
    w["root"] = w["root"][top]
    for t in tops:
        w[f"{t}.weight"] = w[f"{t}.weight"][:, top]
    # Arc dimensions: a dependent's matters as its row of the bilinear form weighs, a head's as its column does.
    dep = w["arc_bilinear.weight"].norm(dim=0).topk(options.arc).indices.sort().values
    head = w["arc_bilinear.weight"].norm(dim=1).topk(options.arc).indices.sort().values
    for t, index in (("arc_dep", dep), ("arc_head", head)):
        w[f"{t}.weight"], w[f"{t}.bias"] = w[f"{t}.weight"][index], w[f"{t}.bias"][index]
    w["arc_bilinear.weight"] = w["arc_bilinear.weight"][head][:, dep]
    w["arc_bias.weight"] = w["arc_bias.weight"][:, head]
    state["shape"].update(hidden=options.hidden, arc=options.arc)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(state, options.out / "best.pt")
    (options.out / "vocabulary.pkl").write_bytes((options.run / "vocabulary.pkl").read_bytes())
    np.set_printoptions(precision=3)
    print("kept", options.hidden, "of", old, "cells")


if __name__ == "__main__":
    main()

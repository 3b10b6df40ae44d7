"""The network: word and affix embeddings, three bidirectional LSTM layers, and the heads.

Heads: UPOS, XPOS, FEATS, lemma script over one shared hidden layer; names; arcs (biaffine); arc labels
(a low-rank bilinear form: the product of two projections, mapped to labels).
"""

from __future__ import annotations

import dataclasses

import torch
from torch import nn
from torch.nn import functional as F

from features import FEATURES


@dataclasses.dataclass
class Shape:
    word_dim: int = 96
    sub_dim: int = 96
    hidden: int = 176
    layers: int = 3
    arc: int = 160
    label: int = 128
    tag: int = 128
    name: int = 96
    dropout: float = 0.33
    word_dropout: float = 0.15


def _mask(p: float, *dims: int) -> torch.Tensor:
    return torch.bernoulli(torch.full(dims, 1 - p)).div_(1 - p)


class Network(nn.Module):
    def __init__(self, shape: Shape, vectors: torch.Tensor, buckets: int, sizes: dict[str, int], schemes: int) -> None:
        super().__init__()
        self.shape = shape
        self.sizes = sizes
        self.register_buffer("fixed", vectors)
        self.delta = nn.Embedding(vectors.shape[0], shape.word_dim, padding_idx=0)
        nn.init.zeros_(self.delta.weight)
        self.unknown = nn.Parameter(torch.zeros(shape.word_dim))
        self.sub = nn.EmbeddingBag(buckets, shape.sub_dim, mode="sum", padding_idx=0)
        nn.init.normal_(self.sub.weight, std=0.25)
        with torch.no_grad():
            self.sub.weight[0] = 0
        width = shape.word_dim + shape.sub_dim
        self.lstms = nn.ModuleList()
        for layer in range(shape.layers):
            pair = nn.ModuleList([nn.LSTM(width if layer == 0 else 2 * shape.hidden, shape.hidden) for _ in range(2)])
            for lstm in pair:
                for name, p in lstm.named_parameters():
                    if "weight" in name:
                        for block in p.data.chunk(4, 0):
                            nn.init.orthogonal_(block) if "hh" in name else nn.init.xavier_uniform_(block)
                    else:
                        nn.init.zeros_(p)
                lstm.bias_ih_l0.data[shape.hidden:2 * shape.hidden] = 1.0
            self.lstms.append(pair)
        out = 2 * shape.hidden
        self.arc_dep = nn.Linear(out, shape.arc)
        self.arc_head = nn.Linear(out, shape.arc)
        self.arc_bilinear = nn.Linear(shape.arc, shape.arc, bias=False)
        self.arc_bias = nn.Linear(shape.arc, 1, bias=False)
        self.label_dep = nn.Linear(out, shape.label)
        self.label_head = nn.Linear(out, shape.label)
        self.label_out = nn.Linear(3 * shape.label, sizes["deprel"])
        self.root = nn.Parameter(torch.randn(out) * 0.1)
        self.tag_hidden = nn.Linear(out, shape.tag)
        self.tag_out = nn.Linear(shape.tag, sum(sizes[k] for k in ("upos", "xpos", "feats", "script")))
        self.name_hidden = nn.Linear(out, shape.name)
        self.name_style = nn.Embedding(schemes, shape.name)
        nn.init.zeros_(self.name_style.weight)
        self.name_out = nn.Linear(shape.name, sizes["name"])

    def embed(self, words: torch.Tensor, subs: torch.Tensor) -> torch.Tensor:
        b, t = words.shape
        drop = self.shape.word_dropout if self.training else 0.0
        keep = (torch.rand(b, t) >= drop) & (words != 1)
        word = F.embedding(words, self.fixed) + self.delta(words)
        word = torch.where(keep[..., None], word, self.unknown)
        if self.training:  # exact form (last feature) leaves more often than the affixes: it is rarely there in new text
            chance = torch.full((FEATURES,), 0.05)
            chance[-1] = 0.3
            subs = subs.masked_fill(torch.rand(subs.shape) < chance, 0)
        sub = self.sub(subs.reshape(b * t, -1)).view(b, t, -1)
        return torch.cat([word, sub * 0.5], -1)

    def forward(self, words: torch.Tensor, subs: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """[batch, time, 2 * hidden]"""
        return self.states(words, subs, lengths)[-1]

    def states(self, words: torch.Tensor, subs: torch.Tensor, lengths: torch.Tensor) -> list[torch.Tensor]:
        """The embeddings and what each layer makes of them."""
        p = self.shape.dropout
        x = self.embed(words, subs)
        b, t, _ = x.shape
        if self.training:
            x = F.dropout(x, p * 0.8)
        steps = torch.arange(t)
        flip = torch.where(steps < lengths[:, None], lengths[:, None] - 1 - steps, steps).t()  # [t, b]
        out = [x]
        x = x.transpose(0, 1)
        columns = torch.arange(b)[None, :]
        for forward, backward in self.lstms:
            hf, _ = forward(x)
            hb, _ = backward(x[flip, columns])
            x = torch.cat([hf, hb[flip, columns]], -1)
            if self.training:
                x = x * _mask(p, 1, b, x.shape[2]).to(x.dtype)
            out.append(x.transpose(0, 1))
        return out

    def tags(self, h: torch.Tensor) -> list[torch.Tensor]:
        z = F.dropout(F.relu(self.tag_hidden(h)), self.shape.dropout * 0.6, self.training)
        return list(self.tag_out(z).split([self.sizes[k] for k in ("upos", "xpos", "feats", "script")], -1))

    def names(self, h: torch.Tensor, scheme: torch.Tensor) -> torch.Tensor:
        z = F.relu(self.name_hidden(h) + self.name_style(scheme)[:, None])
        return self.name_out(F.dropout(z, self.shape.dropout * 0.6, self.training))

    def arcs(self, h: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Scores [b, dependent, head] with head 0 the root, and the two label projections."""
        p = self.shape.dropout
        full = torch.cat([self.root.to(h.dtype).expand(h.shape[0], 1, -1), h], 1)
        dep = F.dropout(F.relu(self.arc_dep(h)), p, self.training)
        head = F.dropout(F.relu(self.arc_head(full)), p, self.training)
        scores = self.arc_bilinear(dep) @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        return scores.float(), F.relu(self.label_dep(h)), F.relu(self.label_head(full))

    def labels(self, dep: torch.Tensor, head: torch.Tensor) -> torch.Tensor:
        z = torch.cat([dep * head, dep, head], -1)
        return self.label_out(F.dropout(z, self.shape.dropout, self.training)).float()

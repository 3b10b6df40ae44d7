"""The name head: a small bidirectional LSTM over the encoder's states, what the gazetteer knows and how a word is spelt; a chain CRF."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

import corpora

LABELS = corpora.NAME_LABELS
BUCKETS = 32_768  # rows of its own for the hashed features of words, the encoder's buckets taken modulo this


class NameNet(nn.Module):
    def __init__(self, inputs: int, features: int, wide: int = 64, hidden: int = 96, out: int = 96, schemes: int = 4) -> None:
        super().__init__()
        self.known = nn.EmbeddingBag(features + 1, wide, mode="sum", padding_idx=features)
        nn.init.normal_(self.known.weight, std=0.1)
        with torch.no_grad():
            self.known.weight[features] = 0
        self.subs = nn.EmbeddingBag(BUCKETS + 1, wide, mode="sum", padding_idx=BUCKETS)
        nn.init.normal_(self.subs.weight, std=0.01)
        with torch.no_grad():
            self.subs.weight[BUCKETS] = 0
        self.forward_lstm = nn.LSTM(inputs + wide, hidden)
        self.backward_lstm = nn.LSTM(inputs + wide, hidden)
        for lstm in (self.forward_lstm, self.backward_lstm):
            lstm.bias_ih_l0.data[hidden:2 * hidden] = 1.0
        self.hidden = nn.Linear(2 * hidden, out)
        self.style = nn.Embedding(schemes, out)
        nn.init.zeros_(self.style.weight)
        self.out = nn.Linear(out, len(LABELS))
        self.move = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))  # [from, to]
        blocked = torch.zeros(len(LABELS), len(LABELS))
        first = torch.zeros(len(LABELS))
        for to, label in enumerate(LABELS):
            if label.startswith("I-"):
                first[to] = -1e4
                for before, other in enumerate(LABELS):
                    if other[2:] != label[2:]:
                        blocked[before, to] = -1e4
        self.register_buffer("blocked", blocked)
        self.register_buffer("first", first)

    def moves(self) -> torch.Tensor:
        return self.move + self.blocked

    def forward(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """Logits [sentences, tokens, labels] of a batch as `names.collate` makes it."""
        h, lengths = batch["h"], batch["lengths"]
        b, t, _ = h.shape
        words = self.known(batch["known"].reshape(b * t, -1)) + self.subs(batch["subs"].reshape(b * t, -1))
        x = torch.cat([h, words.view(b, t, -1)], -1)
        if self.training:
            x = x * torch.bernoulli(torch.full((b, 1, x.shape[2]), 0.7)).div_(0.7)
        steps = torch.arange(t)
        flip = torch.where(steps < lengths[:, None], lengths[:, None] - 1 - steps, steps).t()
        columns = torch.arange(b)[None, :]
        x = x.transpose(0, 1)
        hf, _ = self.forward_lstm(x)
        hb, _ = self.backward_lstm(x[flip, columns])
        y = torch.cat([hf, hb[flip, columns]], -1).transpose(0, 1)
        y = F.dropout(y, 0.4, self.training)
        z = F.relu(self.hidden(y) + self.style(batch["scheme"])[:, None])
        return self.out(F.dropout(z, 0.2, self.training)).float()

    def total(self, logits: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """Log of the summed weight of all allowed paths; labels may be barred by -1e4 in the logits."""
        moves = self.moves()
        score = logits[:, 0] + self.first
        for i in range(1, logits.shape[1]):
            after = torch.logsumexp(score[:, :, None] + moves, 1) + logits[:, i]
            score = torch.where((i < lengths)[:, None], after, score)
        return torch.logsumexp(score, -1)

    def loss(self, logits: torch.Tensor, permitted: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        return self.total(logits, lengths) - self.total(logits.masked_fill(~permitted, -1e4), lengths)


@torch.no_grad()
def decode(logits: torch.Tensor, lengths: torch.Tensor, net: NameNet) -> list[list[int]]:
    moves = net.moves()
    score = logits[:, 0] + net.first
    back = []
    for i in range(1, logits.shape[1]):
        best, where = (score[:, :, None] + moves).max(1)
        inside = (i < lengths)[:, None]
        stay = torch.arange(score.shape[1])[None].expand_as(score)
        back.append(torch.where(inside, where, stay))
        score = torch.where(inside, best + logits[:, i], score)
    path = score.argmax(-1)
    out = [path]
    for step in reversed(back):
        path = step.gather(1, path[:, None])[:, 0]
        out.append(path)
    table = torch.stack(out[::-1], 1)
    return [row[:n].tolist() for row, n in zip(table, lengths.tolist())]

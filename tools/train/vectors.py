"""Word vectors from raw text: positive PMI with contexts kept apart by position, then a truncated SVD.

Positions kept apart (one and two words to either side) make near words alike in syntax; a wider
unordered window adds topic. A few minutes on one core for four million words.
"""

from __future__ import annotations

import collections
import pathlib

import numpy as np
import torch

import corpora
from features import normal


def build(folder: pathlib.Path, dim: int, minimum: int, seed: int) -> tuple[list[str], np.ndarray]:
    """Returns the vocabulary (most frequent first) and its vectors, rows of unit-variance scale."""
    cache: dict[str, str] = {}
    lines: list[list[str]] = []
    count: collections.Counter[str] = collections.Counter()
    for words in corpora.read_text(folder):
        normed = []
        for word in words:
            norm = cache.get(word)
            if norm is None:
                norm = cache[word] = normal(word)
            normed.append(norm)
        lines.append(normed)
        count.update(normed)
    vocabulary = sorted((w for w, n in count.items() if n >= minimum), key=lambda w: (-count[w], w))
    index = {w: i for i, w in enumerate(vocabulary)}
    ids = np.concatenate([np.array([index.get(w, -1) for w in line] + [-2] * 5, dtype=np.int64) for line in lines])
    matrix = _ppmi(ids, len(vocabulary), contexts=8000)
    torch.manual_seed(seed)
    u, s, _ = torch.svd_lowrank(matrix, q=dim + 30, niter=3)
    vectors = (u[:, :dim] * s[:dim].sqrt()).numpy()
    vectors -= vectors.mean(0)
    vectors /= vectors.std()
    return vocabulary, vectors.astype(np.float32)


def _ppmi(ids: np.ndarray, size: int, contexts: int) -> torch.Tensor:
    rows, cols = [], []
    for slot, offsets in enumerate(((-2,), (-1,), (1,), (2,), (-5, -4, -3, 3, 4, 5))):
        for offset in offsets:
            a, b = (ids[-offset:], ids[:offset]) if offset < 0 else (ids[:-offset], ids[offset:])
            keep = (a >= 0) & (b >= 0) & (b < contexts)
            rows.append(a[keep])
            cols.append(b[keep] + slot * contexts)
    key = np.concatenate(rows) * (5 * contexts) + np.concatenate(cols)
    key, n = np.unique(key, return_counts=True)
    row, col, n = key // (5 * contexts), key % (5 * contexts), n.astype(np.float64)
    row_sum = np.bincount(row, n, size)
    col_sum = np.bincount(col, n, 5 * contexts) ** 0.75
    col_sum *= n.sum() / col_sum.sum()
    pmi = np.log(n * n.sum() / (row_sum[row] * col_sum[col]))
    keep = pmi > 0
    return torch.sparse_coo_tensor(np.stack([row[keep], col[keep]]), pmi[keep].astype(np.float32),
                                   (size, 5 * contexts)).coalesce()

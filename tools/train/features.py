"""What the model sees of a word: its normalised form and hashed affixes, shape and exact form.

The C++ side (src/language/features.cc) computes the same numbers; docs/formats/model.md states the
rules. Everything depends on the form alone, so both sides may cache per form.
"""

from __future__ import annotations

FEATURES = 11
_FNV_OFFSET = 0xCBF29CE484222325
_FNV_PRIME = 0x100000001B3
_MASK = (1 << 64) - 1

_PUNCTUATION = {
    0x2018: 0x27, 0x2019: 0x27, 0x201A: 0x27, 0x201B: 0x27, 0x2032: 0x27, 0x60: 0x27,
    0x201C: 0x22, 0x201D: 0x22, 0x201E: 0x22, 0x201F: 0x22, 0xAB: 0x22, 0xBB: 0x22,
    0x2010: 0x2D, 0x2011: 0x2D, 0x2012: 0x2D, 0x2013: 0x2D, 0x2014: 0x2D, 0x2015: 0x2D, 0x2212: 0x2D,
}


def lower(cp: int) -> int:
    """Lower case of one code point: Latin, Greek and Cyrillic letters with a one-to-one partner."""
    if cp < 0x80:
        return cp + 32 if 0x41 <= cp <= 0x5A else cp
    if 0xC0 <= cp <= 0xDE:
        return cp if cp == 0xD7 else cp + 32
    if 0x100 <= cp <= 0x137 or 0x14A <= cp <= 0x177:
        return cp | 1
    if 0x139 <= cp <= 0x148 or 0x179 <= cp <= 0x17E:
        return cp + 1 if cp & 1 else cp
    if 0x391 <= cp <= 0x3A9:
        return cp + 32
    if 0x410 <= cp <= 0x42F:
        return cp + 32
    if 0x400 <= cp <= 0x40F:
        return cp + 80
    return cp


def normal(form: str) -> str:
    """Lower-cased, digits as 0, typographic quotes and dashes as ASCII."""
    out = []
    for ch in form:
        cp = lower(ord(ch))
        if 0x30 <= cp <= 0x39:
            cp = 0x30
        out.append(chr(_PUNCTUATION.get(cp, cp)))
    return "".join(out)


def shape(form: str) -> str:
    """Kinds of characters, runs of one kind written once, at most 8: 'McDonald-3' is 'XxXx-d'."""
    out: list[str] = []
    for ch in form:
        cp = _PUNCTUATION.get(ord(ch), ord(ch))
        if lower(cp) != cp:
            kind = "X"
        elif 0x30 <= cp <= 0x39:
            kind = "d"
        elif 0x61 <= cp <= 0x7A or cp >= 0xC0:
            kind = "x"
        else:
            kind = chr(cp)
        if (not out or out[-1] != kind) and len(out) < 8:
            out.append(kind)
    return "".join(out)


def _hash(kind: int, text: str) -> int:
    h = ((_FNV_OFFSET ^ kind) * _FNV_PRIME) & _MASK
    for byte in text.encode("utf-8", "surrogatepass"):
        h = ((h ^ byte) * _FNV_PRIME) & _MASK
    return h ^ (h >> 32)


def word_features(form: str, buckets: int) -> list[int]:
    """Eleven bucket numbers; 0 means absent."""
    norm = normal(form)
    texts: list[str | None] = []
    for n in range(1, 5):
        texts.append(norm[:n] if n <= len(norm) else None)
    for n in range(1, 6):
        texts.append(norm[len(norm) - n:] if n <= len(norm) else None)
    texts.append(shape(form))
    texts.append(form)
    return [0 if t is None else 1 + _hash(k, t) % (buckets - 1) for k, t in enumerate(texts)]

"""Claims of our record as attributions of PARC, PolNeAR and eRST, whose schemes cut them otherwise.

Those schemes keep "that" and the quote marks inside a content, tell a quotation that goes on as one
attribution, have no attribution inside another, leave the infinitive of "seems to be" to the content, and take the outlet for the speaker where it hands a
claim on. Every step below undoes one of these differences by the text or by the record's own links;
none looks at a gold file. With `clauses_only` what is told by a phrase ("condemned the raid") is left
out: eRST counts clauses only.
"""
from __future__ import annotations

import re
from typing import Any

Span = list[int]
Row = dict[str, Any]

OPENING = '"\u201c`\u2018'
CLOSING = '"\u201d'
THAT = re.compile(r"\b[Tt]hat,?\s*[\"\u201c'`]*$")
INFINITIVE = re.compile(r"\s(to(?: be)?)$")
CLAUSE_RULES = {"claim/clause", "claim/quote", "claim/goes-on"}


def widen(text: str, start: int, end: int, first: bool, direct: bool) -> Span:
    """Takes in a leading "that" and the quote marks around a fragment."""
    if first and (found := THAT.search(text[max(0, start - 12):start])):
        start = max(0, start - 12) + found.start()
    while start > 0 and (text[start - 1] in OPENING or text[max(0, start - 2):start] == "''"):
        start -= 2 if text[max(0, start - 2):start] == "''" else 1
    quoted = direct or any(mark in text[start:end] for mark in ('"', "\u201c", "''", "\u2018"))
    stop = end
    while stop < len(text) and text[stop] in ".,!?":
        stop += 1
    closed = stop
    while closed < len(text) and (text[closed] in CLOSING or text[closed:closed + 2] == "''"):
        closed += 2 if text[closed:closed + 2] == "''" else 1
    if closed == stop and "\u2018" in text[start:end] and text[stop:stop + 1] == "\u2019":
        closed += 1
    return [start, closed if quoted and closed > stop else end]


def join(text: str, spans: list[Span]) -> list[Span]:
    """Fragments in order; those with nothing but blanks between them are one."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and (start <= out[-1][1] or not text[out[-1][1]:start].strip()):
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
    return out


def close_apposition(text: str, spans: list[Span]) -> list[Span]:
    """ "Rook, the mayor," keeps the comma that closes what stands beside the name."""
    return [[s, e + 1] if "," in text[s:e] and text[e:e + 1] == "," else [s, e] for s, e in spans]


def give_infinitive(text: str, cue: list[Span], content: list[Span]) -> tuple[list[Span], list[Span]]:
    """ "is believed [to be] armed": our cue holds the infinitive, those schemes give it to the content."""
    if not cue or not (found := INFINITIVE.search(text[cue[-1][0]:cue[-1][1]])):
        return cue, content
    start, end = cue[-1]
    cut = [start, start + found.start()]
    return cue[:-1] + [cut], join(text, content + [[start + found.start(1), end]])


def attribution(text: str, claim: Row) -> Row:
    direct = claim["form"] == "direct"
    content = [widen(text, s, e, n == 0, direct) for n, (s, e) in enumerate(claim["content"])]
    row = {"source": close_apposition(text, claim["speaker"]), "cue": claim["cue"], "content": content, "act": claim["act"]}
    if claim["rule"] == "claim/raise":
        row["cue"], row["content"] = give_infinitive(text, row["cue"], content)
    relay = next((r for r in claim.get("chain", []) if r.get("span") and r.get("cue")), None)
    if relay and relay["cue"] in claim["cue"]:
        row["source"] = [relay["span"]]
    elif relay and not claim.get("continues"):
        row["content"] = content + claim["speaker"] + claim["cue"]
        row["source"], row["cue"] = [relay["span"]], [relay["cue"]]
    return row


def attributions(record: Row, text: str, clauses_only: bool = False) -> list[Row]:
    rows: dict[str, Row] = {}
    for claim in record["claims"]:
        if claim.get("nested_in") or not claim["content"]:
            continue
        if clauses_only and claim["rule"] not in CLAUSE_RULES:
            continue
        rows[claim["id"]] = attribution(text, claim)
    for claim in record["claims"]:
        owner = claim.get("continues")
        if not owner or claim["id"] not in rows:
            continue
        gone_on = rows.pop(claim["id"])  # what goes on a claim inside another is no attribution either
        if owner in rows:
            rows[owner]["content"] = rows[owner]["content"] + gone_on["content"]
    for row in rows.values():
        row["content"] = join(text, row["content"])
    return list(rows.values())

"""Links between documents as the record scorer's cross file writes them: the same actor, the same story,
disputes and changes of posture. The texts are read into one database, which is asked for what it links."""
from __future__ import annotations

import itertools
import json
import pathlib
from typing import Any

from . import engine

Row = dict[str, Any]


def listed(verb: str, database: pathlib.Path, *more: str) -> list[Row]:
    lines = engine.run([verb, "--db", str(database), "--format", "jsonl", "--limit", "0", *more])
    return [json.loads(line) for line in lines.decode("utf-8").split("\n") if line]


def side(document: str, spans: list[list[int]]) -> Row:
    return {"doc": document, "spans": spans}


def actor_links(records: dict[str, Row], database: pathlib.Path) -> list[Row]:
    """An actor that has one key in two documents is one actor; keys that are ids belong to one document."""
    where: dict[str, list[Row]] = {}
    for document, record in records.items():
        spans = {a["id"]: [m["span"] for m in a["mentions"] if m["kind"] != "pronoun"] for a in record["actors"]}
        for row in listed("actors", database, "--document", document):
            if row["actor"] != row["id"] and row["kind"] != "unknown" and spans.get(row["id"]):
                where.setdefault(row["actor"], []).append(side(document, spans[row["id"]]))
    return [{"type": "same_actor", "a": a, "b": b}
            for sides in where.values() for a, b in itertools.combinations(sides, 2) if a["doc"] != b["doc"]]


def story_links(database: pathlib.Path) -> list[Row]:
    stories: dict[str, list[str]] = {}
    for row in listed("documents", database):
        if row.get("story"):
            stories.setdefault(row["story"], []).append(row["id"])
    return [{"type": "same_story", "a": side(a, []), "b": side(b, [])}
            for documents in stories.values() for a, b in itertools.combinations(documents, 2)]


def claim_links(records: dict[str, Row], database: pathlib.Path) -> list[Row]:
    content = {c["id"]: c["content"] for record in records.values() for c in record["claims"]}
    links = []
    for row in listed("disputes", database):
        other = row.get("answered_document")
        if not other:
            continue
        kind = "posture_change" if row["relation"] == "reverses-own" else "dispute"
        links.append({"type": kind, "a": side(row["document"], content[row["claim_id"]]),
                      "b": side(other, content[row["answered_id"]])})
    return links


def links_of(texts: list[Row], folder: pathlib.Path) -> Row:
    """`texts`: rows of doc_id, text, published, outlet; a text without a date is read as a raw page."""
    documents = folder / "documents.jsonl"
    engine.write_jsonl(documents, [
        {"id": r["doc_id"], "text" if r.get("published") else "raw": r["text"], "published": r.get("published") or "",
         "outlet": r.get("outlet") or "", "url": r.get("url") or ""} for r in texts])
    database = folder / "cross.db"
    engine.run(["read", "--db", str(database), str(documents)])
    exported = engine.run(["export", "--db", str(database)]).decode("utf-8").split("\n")
    records = {record["id"]: record for record in map(json.loads, filter(None, exported))}
    return {"links": actor_links(records, database) + story_links(database) + claim_links(records, database)}

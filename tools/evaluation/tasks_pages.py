"""Tasks about pages: gold file -> engine input -> predictions in the scorer's format -> figures."""
from __future__ import annotations

import json
import pathlib

from . import engine
from .engine import EvaluationError, Scratch
from .outcome import Outcome, Row, last_json


def page_row(page_id: str, record: Row) -> Row:
    """A page as the scorer reads it. `record` is a line of `tacitus page`: text and page fields."""
    page, text = record["page"], record["text"]
    body = "\n\n".join(text[b["span"][0] : b["span"][1]] for b in page["body"] if b["kind"] != "caption")
    value = lambda field: (page.get(field) or {}).get("value")  # noqa: E731
    row = {
        "id": page_id,
        "body": body,
        "title": value("title") or "",
        "author": [b["value"] for b in page["bylines"]],
        "date": (value("published") or "")[:10],
        "section": value("section") or "",
        "photo_credit": value("photo_credit") or "",
    }
    if page.get("comment_count"):
        row["comment_count"] = str(page["comment_count"]["value"])
    return row


def score_pages(gold: pathlib.Path, keep: pathlib.Path) -> Outcome:
    report = engine.score("pages/score_pages.py", gold, keep)
    return Outcome(report, last_json(engine.score("pages/score_pages.py", gold, keep, "--json")))


def archived_pages(archive: pathlib.Path) -> dict[str, Row]:
    """What `tacitus page` says of each page of a WARC file, by page id."""
    ids: dict[str, list[str]] = {}  # by address; an address may be archived twice
    for line in engine.score("pages/warc_unpack.py", "--list", archive).splitlines():
        page_id, url = line.split("\t")[:2]
        ids.setdefault(url, []).append(page_id)
    pages_by_id = {}
    for line in engine.run(["page", "--format", "jsonl", str(archive)]).decode("utf-8").split("\n")[:-1]:
        record = json.loads(line)
        url = (record["page"].get("url") or {}).get("value", "")
        if not ids.get(url):
            raise EvaluationError(f"{archive}: a page of address {url!r} came out that did not go in")
        pages_by_id[ids[url].pop(0)] = record
    return pages_by_id


def pages(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    archive = given or gold.with_name(gold.name.replace(".gold.jsonl.gz", ".warc.gz"))
    rows = engine.read_jsonl(gold)
    read = archived_pages(archive)
    # htmldate and trafilatura share pages; each is archived once, under the name that the gold gives.
    other = archive.with_name("trafilatura.warc.gz")
    if any("same_html_as" in r and r["id"] not in read for r in rows) and other.exists():
        read = archived_pages(other) | read
    found = [(r["id"], read.get(r["id"]) or read.get(r.get("same_html_as", ""))) for r in rows]
    engine.write_jsonl(keep, [page_row(page_id, record) for page_id, record in found if record])
    return score_pages(gold, keep)


def flat(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    texts = engine.read_jsonl(given or gold)
    documents = [{"id": r["id"], "raw": r["flattened"], "url": r.get("url", "")} for r in texts]
    records = engine.run_jsonl(["page", "--format", "jsonl", "--input", "jsonl", "-"], documents)
    engine.write_jsonl(keep, [page_row(r["id"], r) for r in records])
    return score_pages(gold, keep)

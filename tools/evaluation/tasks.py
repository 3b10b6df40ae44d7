"""One adapter a task: gold file -> engine input -> predictions in the scorer's format -> figures."""
from __future__ import annotations

import json
import pathlib
import re
from typing import Callable

from . import attributions, cross, engine
from .engine import EvaluationError, Scratch
from .outcome import Outcome, Row, last_json
from .tasks_language import coref, geo, links, ner, timex, ud
from .tasks_pages import flat, pages


def run(task: str, gold: pathlib.Path, given: pathlib.Path | None, pred: pathlib.Path | None) -> Outcome:
    scratch = Scratch()
    keep = pred or scratch.path / "pred"
    return TASKS[task](gold, given, keep, scratch)


# ---- events ---------------------------------------------------------------------------------------


def actor_of(record: Row, spans: list[list[int]], ids: list[str]) -> list[Row]:
    by_id = {a["id"]: a for a in record["actors"]}
    out = []
    for number, actor_id in enumerate(ids):
        actor = by_id[actor_id]
        span = spans[number] if number < len(spans) else None
        text = record["text"][span[0] : span[1]] if span else actor.get("name", "")
        out.append({"code": actor.get("cameo") or actor.get("country", ""), "text": text})
    return out


def took_place(event: Row) -> bool:
    """Not threatened, demanded, promised, planned, supposed or denied: labels of events leave those out."""
    return event.get("modality", "occurred") in ("occurred", "ongoing") and not event.get("negated")


def event_row(record: Row, event: Row) -> Row:
    telling = event["tellings"][0]
    return {
        "event": event["type"],
        "cameo": event.get("cameo", ""),
        "mode": event.get("mode", ""),
        "sources": actor_of(record, telling["sources"], event["sources"]),
        "targets": actor_of(record, telling["targets"], event["targets"]),
        "score": event["confidence"],
    }


def events(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    rows = engine.read_jsonl(gold)
    texts = engine.read_jsonl(given) if given else rows
    documents = [{"id": r["id"], "text": r["text"], "published": r.get("date", "")} for r in texts]
    records = engine.code(documents)
    coded = [{"id": r["id"], "events": [event_row(r, e) for e in r["events"] if took_place(e)]} for r in records]
    engine.write_jsonl(keep, coded)
    if any("event" in e for r in rows for e in r["events"]):
        out = scratch.path / "score.json"
        return Outcome(engine.score("events/score_events.py", gold, keep, "--json", out), json.loads(out.read_text()))
    return cameo_events(rows, coded, scratch)


def role_spans(row: Row) -> dict[str, list[list[int]]]:
    """Character spans of the gold's sources (S), targets (T) and those who are both (R), from BIO tags over tokens parted by blanks."""
    spans: dict[str, list[list[int]]] = {"S": [], "T": [], "R": []}
    at = 0
    for token, tag in zip(row["tokens"], row["tags"]):
        if tag.startswith("B-"):
            spans[tag[2:]].append([at, at + len(token)])
        elif tag.startswith("I-") and spans[tag[2:]]:
            spans[tag[2:]][-1][1] = at + len(token)
        at += len(token) + 1
    return spans


def roles(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    """Who acts on whom, whatever the code: a gold phrase is found by a filler of that role that lies in it. Of the events of a
    record that took place the one that fits best is scored, for the gold has one; none coded = all missed."""
    rows = engine.read_jsonl(given or gold)
    records = engine.code([{"id": r["id"], "text": r["text"]} for r in rows])
    found = [{"id": r["id"], "events": [
        {role: [s for t in e["tellings"] for name in names for s in t[name]]
         for role, names in (("S", ["sources"]), ("T", ["targets"]), ("R", ["sources", "targets"]))}
        for e in r["events"] if took_place(e)]} for r in records]
    engine.write_jsonl(keep, found)
    counts = {role: [0, 0, 0] for role in "STR"}  # right, predicted, gold
    coded = 0
    for row, record in zip(rows, found):
        wanted = role_spans(row)

        def hits(event: Row, role: str, wanted: dict[str, list[list[int]]] = wanted) -> tuple[int, int]:
            gold_hit = sum(any(b < ge and gb < e for b, e in event[role]) for gb, ge in wanted[role])
            pred_hit = sum(any(b < ge and gb < e for gb, ge in wanted[role]) for b, e in event[role])
            return gold_hit, len(event[role]) - pred_hit

        coded += bool(record["events"])
        best = max(record["events"], key=lambda e: sum(2 * hits(e, r)[0] - hits(e, r)[1] for r in "STR"),
                   default={"S": [], "T": [], "R": []})
        for role in "R" if wanted["R"] else "ST":
            right, wrong = hits(best, role)
            counts[role][0] += right
            counts[role][1] += right + wrong
            counts[role][2] += len(wanted[role])
    figures: Row = {"records": len(rows), "coded": coded}
    report = f"{coded} of {len(rows)} sentences have an event\n"
    for role, name in (("S", "source"), ("T", "target"), ("R", "both")):
        right, predicted, all_gold = counts[role]
        figures[name] = {"P": right / max(predicted, 1), "R": right / max(all_gold, 1),
                         "F1": 2 * right / max(predicted + all_gold, 1)}
        report += "{:8} P {P:.3f} R {R:.3f} F1 {F1:.3f}\n".format(name, **figures[name])
    return Outcome(report, figures)


def cameo_events(rows: list[Row], coded: list[Row], scratch: Scratch) -> Outcome:
    """Gold with CAMEO codes only: the class is the root code, then the full code."""
    report, figures = "", {}
    for level, cut in (("root", 2), ("code", 4)):
        relabel = lambda rs: [  # noqa: E731
            {"id": r["id"], "events": [{**e, "event": e["cameo"][:cut]} for e in r["events"] if e.get("cameo")]}
            for r in rs
        ]
        out = scratch.path / f"{level}.json"
        gold = scratch.jsonl(f"gold.{level}", relabel(rows))
        pred = scratch.jsonl(f"pred.{level}", relabel(coded))
        report += f"CAMEO {level}\n" + engine.score("events/score_events.py", gold, pred, "--json", out)
        figures[level] = json.loads(out.read_text())
    return Outcome(report, figures)


CONFLICT = {"ASSAULT", "COERCE", "THREATEN", "MOBILIZE"}
ORDINARY = 500


def ordinary_sentences(gold: pathlib.Path) -> list[str]:
    """One a line, or of a CoNLL-U file; evenly spaced, so that at most 500 are taken."""
    lines = engine.read_text(gold).split("\n")
    if gold.suffix == ".conllu":
        found = [line[len("# text = "):] for line in lines if line.startswith("# text = ")]
    else:
        found = [line for line in lines if line.strip() and not line.startswith("#")]
    step = max(1, len(found) // ORDINARY)
    return found[::step][:ORDINARY]


def ordinary(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    """How many ordinary sentences get an event of conflict. The report lists them, for judging by hand."""
    sentences = ordinary_sentences(given or gold)
    records = engine.code([{"id": str(n), "text": text} for n, text in enumerate(sentences)])
    engine.write_jsonl(keep, records)
    hits = [(sorted({e["type"] for e in r["events"] if took_place(e)} & CONFLICT), text) for r, text in zip(records, sentences)]
    hits = [(types, text) for types, text in hits if types]
    any_event = sum(1 for r in records if any(map(took_place, r["events"])))
    share = 100 * len(hits) / max(1, len(sentences))
    report = "".join(f"{' '.join(types)}: {text}\n" for types, text in hits)
    report += (f"{len(hits)} of {len(sentences)} sentences have an event of conflict: {share:.1f} %\n"
               f"{any_event} have an event of any type\n")
    return Outcome(report, {"sentences": len(sentences), "conflict": len(hits), "percent": round(share, 2)})


def calibration(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    """Expected calibration error of confidences. Events: right = the gold has the class. Claims: right =
    an attribution of the gold has the same speaker (or none) and most of the content."""
    if "attributions" in engine.read_jsonl(gold)[0]:
        return calibration_report(claim_pairs(gold, keep), "claims")
    events(gold, given, keep, scratch)
    right_of = {r["id"]: {e["event"] for e in r["events"]} | {a for e in r["events"] for a in e.get("alt") or []}
                for r in engine.read_jsonl(gold)}
    pairs = [(e["score"], e["event"] in right_of[r["id"]]) for r in engine.read_jsonl(keep) for e in r["events"]]
    return calibration_report(pairs, "events")


def claim_pairs(gold: pathlib.Path, keep: pathlib.Path) -> list[tuple[float, bool]]:
    """Confidence and rightness of every claim that the gold's scheme tells (see attributions.py)."""
    rows = engine.read_jsonl(gold)
    records = engine.code([{"id": r["doc_id"], "text": r["text"]} for r in rows])
    pairs = []
    for row, record in zip(rows, records):
        sure = {str(c["cue"]): c["confidence"] for c in record["claims"]}
        told = attributions.attributions(record, row["text"], clauses_only(rows))
        for claim in told:
            right = any(same_attribution(claim, a) for a in row["attributions"])
            pairs.append((sure.get(str(claim["cue"]), 0.5), right))
    engine.write_jsonl(keep, ({"score": s, "right": r} for s, r in pairs))
    return pairs


def same_attribution(ours: Row, gold: Row) -> bool:
    size = lambda spans: sum(b - a for a, b in spans)  # noqa: E731
    shared = 2 * overlap(ours["content"], gold["content"])
    if shared < max(1, size(ours["content"]) + size(gold["content"])) * 0.5:
        return False
    return overlap(ours["source"], gold["source"]) > 0 or not (ours["source"] or gold["source"])


def calibration_report(pairs: list[tuple[float, bool]], what: str) -> Outcome:
    bins: dict[int, list[tuple[float, bool]]] = {}
    for score, right in pairs:
        bins.setdefault(min(9, int(score * 10)), []).append((score, right))
    error, report = 0.0, f"confidence  {what}  right\n"
    for number, rows in sorted(bins.items()):
        mean = sum(s for s, _ in rows) / len(rows)
        share = sum(r for _, r in rows) / len(rows)
        error += abs(mean - share) * len(rows) / len(pairs)
        report += f"{mean:10.2f}  {len(rows):6}  {share:5.2f}\n"
    report += f"expected calibration error {error:.3f} over {len(pairs)} {what}\n"
    return Outcome(report, {"ece": round(error, 4), what: len(pairs)})


# ---- claims ---------------------------------------------------------------------------------------


def clauses_only(rows: list[Row]) -> bool:
    """eRST, the scheme of GUM's documents, attributes clauses only."""
    return all(str(r["doc_id"]).startswith("GUM_") for r in rows)


def claims(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    rows = engine.read_jsonl(given or gold)
    documents = [
        {"id": r["doc_id"], "text": r["text"], "published": (r.get("meta") or {}).get("date", "")} for r in rows
    ]
    text = {r["doc_id"]: r["text"] for r in rows}
    predicted = [
        {"doc_id": r["id"], "attributions": attributions.attributions(r, text[r["id"]], clauses_only(rows))}
        for r in engine.code(documents)
    ]
    engine.write_jsonl(keep, predicted)
    out = scratch.path / "score.json"
    return Outcome(engine.score("claims/score_attributions.py", gold, keep, "--json", out), json.loads(out.read_text()))


# ---- disputes -------------------------------------------------------------------------------------


def overlap(spans: list[list[int]], others: list[list[int]]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in spans for c, d in others)


def disputes(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    """Links between claims: pairs of sentences of two articles, or denials of the claims' texts."""
    rows = engine.read_jsonl(gold)
    if "content" in rows[0]:
        return denials(rows, given or gold.with_name("polnear.train.jsonl"), keep)
    documents = [
        {"id": r["id"], "text": r["claim"] + "\n\n" + r["text"], "published": r.get("date", "")} for r in rows
    ]
    records = engine.code(documents)
    engine.write_jsonl(keep, [{"id": r["id"], "disputes": r["disputes"]} for r in records])
    counts = {"pairs": len(rows), "linked": 0, "right": 0, "weaken": 0, "both_claims": 0}
    for row, record in zip(rows, records):
        border = len(row["claim"])
        first = {c["id"]: c["content"][0][0] < border for c in record["claims"]}
        linked = any(first[d["claim"]] != first[d["answers"]] for d in record["disputes"])
        counts["weaken"] += row["weaken"]
        counts["linked"] += linked
        counts["right"] += linked and row["weaken"] == 1
        counts["both_claims"] += len(set(first.values())) == 2
    return share_report(counts, "linked", "weaken")


def denials(rows: list[Row], source: pathlib.Path, keep: pathlib.Path) -> Outcome:
    """How many annotated denials are claims of ours, how many of an act of denial, how many linked."""
    wanted: dict[str, list[Row]] = {}
    for row in rows:
        wanted.setdefault(row["doc_id"], []).append(row)
    texts = [r for r in engine.read_jsonl(source) if r["doc_id"] in wanted]
    records = engine.code([{"id": r["doc_id"], "text": r["text"]} for r in texts])
    engine.write_jsonl(keep, [{"id": r["id"], "disputes": r["disputes"]} for r in records])
    counts = {"denials": len(rows), "found": 0, "of_denying_act": 0, "linked": 0}
    denying = {"deny", "refuse", "retract", "condemn", "respond"}
    for text, record in zip(texts, records):
        gold = {a["id"]: a for a in text["attributions"]}
        linked = {d["claim"] for d in record["disputes"]}
        for row in wanted[record["id"]]:
            cue = gold[row["id"]]["cue"]
            ours = [c for c in record["claims"] if overlap(c["cue"], cue) > 0]
            counts["found"] += bool(ours)
            counts["of_denying_act"] += any(c["act"] in denying for c in ours)
            counts["linked"] += any(c["id"] in linked for c in ours)
    return Outcome("\n".join(f"{k:16} {v}" for k, v in counts.items()) + "\n", dict(counts))


def share_report(counts: dict[str, int], given: str, wanted: str) -> Outcome:
    precision = counts["right"] / max(1, counts[given])
    recall = counts["right"] / max(1, counts[wanted])
    figures = {**counts, "precision": precision, "recall": recall}
    return Outcome("\n".join(f"{k:16} {v:.3f}" for k, v in figures.items()) + "\n", figures)


# ---- figures, stories, timelines ------------------------------------------------------------------


def figures(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    rows = engine.read_jsonl(given or gold)
    # The headline stands in the text, as on a page: figures are counted in what is read.
    documents = [{"id": r["doc"], "title": r.get("title") or "", "published": r.get("date", ""),
                  "text": "\n\n".join(part for part in (r.get("title"), r["text"]) if part)} for r in rows]
    found = []
    for record in engine.code(documents):
        totals = record.get("casualties") or {}
        found.append({"doc": record["id"], "killed": totals.get("killed"), "injured": totals.get("injured")})
    engine.write_jsonl(keep, found)
    report = engine.score("figures/figure_score.py", gold, keep)
    line = re.search(r"^all +n (\d+) both exact ([\d.]+)", report, flags=re.M)
    return Outcome(report, {"documents": int(line[1]), "both_exact": float(line[2])} if line else {})


def read_store(rows: list[Row], scratch: Scratch) -> list[Row]:
    """Reads dated documents into a new database, in order of date; gives `tacitus documents`."""
    rows = sorted(rows, key=lambda r: (r.get("date") or "", r["doc"]))
    given = scratch.jsonl("documents.jsonl", [
        {"id": r["doc"], "title": r.get("title") or "", "text": r["text"], "published": r.get("date") or "",
         "outlet": r.get("outlet") or ""} for r in rows])
    database = scratch.path / "stories.db"
    engine.run(["read", "--db", str(database), str(given)])
    listed = engine.run(["documents", "--db", str(database), "--format", "jsonl"])
    return [json.loads(line) for line in listed.decode("utf-8").split("\n") if line]


def stories(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    listed = read_store(engine.read_jsonl(given or gold), scratch)
    engine.write_jsonl(keep, [{"doc": d["id"], "story": d["story"]} for d in listed if d.get("story")])
    report = engine.score("stories/story_score.py", gold, keep)
    return Outcome(report, {name: float(f1) for name, f1 in re.findall(r"^(\w+) +P.*F1 +([\d.]+)", report, flags=re.M)})


def duplicates(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    listed = read_store(engine.read_jsonl(given or gold), scratch)
    pairs = [{"a": d["duplicate_of"], "b": d["id"]} for d in listed if d.get("duplicate_of")]
    groups: dict[str, str] = {}
    for pair in pairs:  # earlier documents come first, so a chain of copies ends in one group
        groups[pair["b"]] = groups.setdefault(pair["a"], pair["a"])
    engine.write_jsonl(keep, [{"doc": d, "group": g} for d, g in groups.items()])
    report = engine.score("duplicates/dedup_score.py", "synth", gold, keep)
    figures = last_json(report)
    precision, recall, f1 = figures.pop("pair")
    return Outcome(report, {"pair": {"P": precision, "R": recall, "F1": f1}} | figures)


def timelines(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    folder = given or gold.parent / "articles"
    found = []
    for row in engine.read_jsonl(gold):
        articles = engine.read_jsonl(folder / f"{row['topic']}.jsonl")
        documents = [{"doc": a["doc"], "date": a["date"], "text": "\n\n".join(a["tokenised"])} for a in articles]
        given_file = scratch.jsonl("timeline.jsonl", [
            {"id": d["doc"], "text": d["text"], "published": d["date"]} for d in documents])
        entries = sum(len(t["sentences"]) for t in row["timeline"])
        per_day = max(1, round(entries / len(row["timeline"])))
        lines = engine.run(["timeline", "--query", " ".join(row["keywords"]), "--dates", str(len(row["timeline"])),
                            "--per-day", str(per_day), "--format", "jsonl", str(given_file)])
        timeline = [json.loads(line) for line in lines.decode("utf-8").split("\n") if line]
        found.append({"id": row["id"], "timeline": timeline})
    engine.write_jsonl(keep, found)
    report = engine.score("timelines/tls_score.py", gold, keep)
    lines = re.findall(r"^(\w+) +P ([\d.]+) R ([\d.]+) F1 ([\d.]+)", report, flags=re.M)
    return Outcome(report, {name: {"P": float(p), "R": float(r), "F1": float(f1)} for name, p, r, f1 in lines})


def event_coref(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    rows = engine.read_jsonl(given or gold)
    found = []
    for row, record in zip(rows, engine.code([{"id": r["doc"], "text": r["text"]} for r in rows])):
        # Only validated sentences are annotated; what is said of the others cannot be judged.
        known = [(s["start"], s["end"]) for s in row["sentences"] if s.get("validated", True)]
        mentions = [{"start": t["trigger"][0], "end": t["trigger"][1], "cluster": e["id"]}
                    for e in record["events"] for t in e["tellings"]
                    if any(begin <= t["trigger"][0] < end for begin, end in known)]
        found.append({"doc": row["doc"], "mentions": mentions})
    engine.write_jsonl(keep, found)
    options = ("--match", "overlap", "--kind", "event", "--scope", "doc")
    report = engine.score("coref/coref_score.py", gold, keep, *options)
    return Outcome(report, last_json(engine.score("coref/coref_score.py", gold, keep, *options, "--json")))


# ---- the whole record -----------------------------------------------------------------------------


# The record gold knows no refusals of demands, counter-accusations, reasons or changes of mind.
RECORD_RELATIONS = {"denies", "rebuts", "contradicts", "weakens", "figure-mismatch"}


def record_row(record: Row) -> Row:
    page = record["page"]
    place_of = {t["id"]: t for t in record["times"]}
    spans = lambda ms: [m["span"] for m in ms]  # noqa: E731
    body = [b["span"] for b in page["body"]]
    value = lambda field: (page.get(field) or {}).get("value")  # noqa: E731
    count = page.get("comment_count")
    return {
        "doc_id": record["id"],
        "page": {
            "title": value("title"), "byline": page["bylines"][0]["value"] if page["bylines"] else None,
            "date": (value("published") or "")[:10] or None, "section": value("section"),
            "photo_credit": value("photo_credit"), "comment_count": count["value"] if count else None,
            "outlet": value("outlet"), "body": body, "boilerplate": page["boilerplate"],
        },
        "actors": [{"name": a.get("name", ""), "country": a.get("country"), "sector": a.get("sector"),
                    "mentions": spans(a["mentions"])} for a in record["actors"] if a["mentions"]],
        "places": [{"name": p["name"], "mentions": spans(p["mentions"])} for p in record["places"] if p["mentions"]],
        # The record gold leaves out vague times ("recently") and what has no place in the calendar.
        "dates": [{"span": t["span"], "value": t["value"]} for t in record["times"] if t.get("begin") or t.get("end")],
        "events": [record_event(e, place_of) for e in record["events"] if took_place(e)],
        # The gold tells a claim once: a sentence that only names it ("issued the ultimatum") is no second one.
        "claims": [{"id": c["id"], "type": c["act"], "speaker": c["speaker"], "content": c["content"]}
                   for c in record["claims"] if not c.get("same_as") or c["form"] == "headline"],
        "quotes": record_quotes(record),
        "figures": [{"span": f["span"], "value": f.get("value"), "unit": f["unit"], "bound": f["bound"],
                     "source": f["source"]} for f in record["figures"]],
        "disputes": [{"claims": [d["claim"], d["answers"]], "relation": d["relation"]}
                     for d in record["disputes"] if d["relation"] in RECORD_RELATIONS],
    }


def record_event(event: Row, times: dict[str, Row]) -> Row:
    time = times.get(event.get("time", ""))
    return {
        "type": event["type"], "mode": event.get("mode") or None,
        "trigger": [t["trigger"] for t in event["tellings"]],
        "source": [s for t in event["tellings"] for s in t["sources"]],
        "target": [s for t in event["tellings"] for s in t["targets"]],
        # The gold writes a month 2013-12, as the time expression does; an event has its days, and no hour.
        "date": time["value"].split("T")[0] if time else event.get("date"),
    }


def record_quotes(record: Row) -> list[Row]:
    claim = {c["id"]: c for c in record["claims"]}
    return [{"span": q["span"], "speaker": claim[q["claim"]]["speaker"] if q.get("claim") in claim else []}
            for q in record["quotes"]]


def record(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    texts = engine.read_jsonl(given or gold.with_name(gold.name.replace("_gold", "_text")))
    wanted = {r["doc_id"]: r for r in engine.read_jsonl(gold)}
    documents = []
    for row in texts:
        # Gold with page fields labels the raw page; else the text is the article alone.
        kind = "raw" if wanted.get(row["doc_id"], {}).get("page") else "text"
        documents.append({"id": row["doc_id"], kind: row["text"], "published": row.get("published") or "",
                          "outlet": row.get("outlet") or "", "url": row.get("url") or ""})
    engine.write_jsonl(keep, map(record_row, engine.code(documents)))
    report = engine.score("record/score_record.py", gold, keep)
    return Outcome(report, last_json(engine.score("record/score_record.py", gold, keep, "--json")))


def cross_links(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    """Links between the documents of --input, against a file of links."""
    if given is None:
        raise EvaluationError("cross needs --input: the texts of the documents")
    keep.write_text(json.dumps(cross.links_of(engine.read_jsonl(given), scratch.path), ensure_ascii=False) + "\n",
                    encoding="utf-8")
    report = engine.score("record/score_record.py", "--cross", gold, keep, "--each")
    return Outcome(report, last_json(engine.score("record/score_record.py", "--cross", gold, keep, "--json")))


TASKS: dict[str, Callable[[pathlib.Path, pathlib.Path | None, pathlib.Path, Scratch], Outcome]] = {
    "events": events,
    "ordinary": ordinary,
    "calibration": calibration, "claims": claims, "disputes": disputes,
    "pages": pages, "flat": flat, "ud": ud, "ner": ner, "coref": coref, "links": links,
    "timex": timex, "geo": geo, "figures": figures, "stories": stories, "timelines": timelines,
    "roles": roles, "event-coref": event_coref, "duplicates": duplicates, "record": record, "cross": cross_links,
}

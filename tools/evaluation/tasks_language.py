"""Tasks about the language engine: gold file -> engine input -> predictions in the scorer's format -> figures."""
from __future__ import annotations

import collections
import datetime
import pathlib
import re

from . import engine
from .engine import EvaluationError, Scratch
from .outcome import Outcome, Row, last_json


def ud(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    raw = given or gold.with_suffix(".txt")
    keep.write_bytes(engine.run(["parse", "--format", "conllu", "--tokens", str(gold)]))
    report = "gold tokens\n" + engine.score("language/score_ud.py", gold, keep)
    figures: Row = {"gold_tokens": last_json(engine.score("language/score_ud.py", gold, keep, "--json"))}
    if raw.exists():
        parsed = scratch.path / "raw.conllu"
        parsed.write_bytes(engine.run(["parse", "--format", "conllu", "--text", str(raw)]))
        report += "raw text\n" + engine.score("language/score_ud.py", gold, parsed)
        figures["raw_text"] = last_json(engine.score("language/score_ud.py", gold, parsed, "--json"))
    return Outcome(report, figures)


def iob_sentences(text: str) -> list[list[list[str]]]:
    sentences: list[list[list[str]]] = [[]]
    for line in text.split("\n"):
        if not line.strip():
            sentences.append([])
        elif not line.startswith("# ") and "\t" in line:
            sentences[-1].append(line.split("\t"))
    return [s for s in sentences if s]


def conllu_of(sentences: list[list[str]]) -> str:
    lines = []
    for number, forms in enumerate(sentences, 1):
        lines.append(f"# sent_id = {number}\n# text = {' '.join(forms)}")
        lines += [f"{i}\t{form}" + "\t_" * 8 for i, form in enumerate(forms, 1)]
        lines.append("")
    return "\n".join(lines) + "\n"


# The gold sets differ in label sets; each gold label is read as one of these.
COMMON = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "politician": "PER", "person": "PER",
          "politicalparty": "ORG", "organisation": "ORG", "country": "LOC", "location": "LOC", "per": "PER",
          "org": "ORG", "geo": "LOC"}


def common_tag(tag: str) -> str:
    position, _, kind = tag.partition("-")
    return f"{position}-{COMMON[kind]}" if kind in COMMON else "O"


def ner(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    sentences = iob_sentences(engine.read_text(gold))
    tokens = scratch.path / "tokens.conllu"
    tokens.write_text(conllu_of([[c[0] for c in s] for s in sentences]), encoding="utf-8")
    parsed = engine.run(["parse", "--format", "conllu", "--tokens", str(tokens)]).decode("utf-8")
    tags = re.findall(r"^\d+\t.*?(?:NER=([^|\t\n]+).*)?$", parsed, flags=re.M)
    if len(tags) != sum(map(len, sentences)):
        raise EvaluationError(f"{gold}: {sum(map(len, sentences))} tokens in, {len(tags)} out")
    at = iter(tags)
    mine, theirs = [], []
    for sentence in sentences:
        theirs += [f"{cells[0]}\t{common_tag(cells[-1])}" for cells in sentence] + [""]
        mine += [f"{cells[0]}\t{common_tag(next(at) or 'O')}" for cells in sentence] + [""]
    keep.write_text("\n".join(mine) + "\n", encoding="utf-8")
    common = scratch.path / "gold.iob"
    common.write_text("\n".join(theirs) + "\n", encoding="utf-8")
    report = engine.score("language/score_ner.py", common, keep)
    return Outcome(report, last_json(engine.score("language/score_ner.py", common, keep, "--json")))


def token_document(row: Row) -> tuple[Row, list[list[int]]]:
    """A document of tokenised sentences as text, one sentence a line, and each token's span."""
    text, spans = "", []
    for sentence in row["sentences"]:
        for form in sentence:
            spans.append([len(text), len(text) + len(form)])
            text += form + " "
        text = text[:-1] + "\n\n"
    return {"id": row["id"], "text": text, "published": row.get("date", "")}, spans


def to_tokens(span: list[int], spans: list[list[int]]) -> list[int] | None:
    inside = [i for i, (b, e) in enumerate(spans) if b < span[1] and e > span[0]]
    return [inside[0], inside[-1] + 1] if inside else None


def clusters_of(record: Row, spans: list[list[int]]) -> list[list[list[int]]]:
    """Chains of all mentions, of things as well as of actors; one that is in no chain is alone."""
    clusters: dict[str, set[tuple[int, int]]] = {}
    for number, mention in enumerate(record["mentions"]):
        found = to_tokens(mention.get("full", mention["span"]), spans)
        if found:
            clusters.setdefault(str(mention.get("chain", f"alone {number}")), set()).add((found[0], found[1]))
    return [[list(span) for span in sorted(cluster)] for cluster in clusters.values()]


def coref(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    rows = engine.read_jsonl(given or gold)
    documents = [token_document(r) for r in rows]
    records = engine.code([d for d, _ in documents], "--mentions")
    engine.write_jsonl(
        keep, [{"id": r["id"], "clusters": clusters_of(r, spans)} for r, (_, spans) in zip(records, documents)]
    )
    report = engine.score("language/score_coref.py", gold, keep)
    return Outcome(report, last_json(engine.score("language/score_coref.py", gold, keep, "--json")))


def bare(span: list[int], tokens: list[str]) -> tuple[int, int]:
    """Without a possessive at its end and a determiner at its begin."""
    begin, end = span
    while end - begin > 1 and tokens[end - 1] in ("'s", "\u2019s", "'", "\u2019"):
        end -= 1
    while end - begin > 1 and tokens[begin].lower() in ("the", "a", "an"):
        begin += 1
    return begin, end


def named_chains(record: Row, spans: list[list[int]], tokens: list[str]) -> list[list[tuple[str, tuple[int, int], tuple[int, int]]]]:
    """Chains of two and more: kind, name or noun phrase, and phrase with all that belongs to it, in tokens."""
    chains: dict[str, list[tuple[str, tuple[int, int], tuple[int, int]]]] = {}
    for mention in record["mentions"]:
        core = to_tokens(mention["span"], spans)
        whole = to_tokens(mention.get("full", mention["span"]), spans)
        if core and whole and "chain" in mention:
            chains.setdefault(str(mention["chain"]), []).append((mention["kind"], bare(core, tokens), bare(whole, tokens)))
    return list(chains.values())


def percent(right: int, of: int) -> float:
    return round(100 * right / of, 1) if of else 0.0


def name_links(chains: list[list[tuple[str, tuple[int, int], tuple[int, int]]]], entity: dict[tuple[int, int], str]) -> tuple[int, int]:
    """Pairs of names in one chain that are of one entity, and all pairs of which the gold knows both."""
    right = pairs = 0
    for chain in chains:
        known = sorted({(span, entity[span]) for kind, core, whole in chain if kind == "name"
                        for span in (core, whole) if span in entity})
        for i, (_, one) in enumerate(known):
            pairs += len(known) - i - 1
            right += sum(one == other for _, other in known[i + 1:])
    return right, pairs


def role_link(chains: list[list[tuple[str, tuple[int, int], tuple[int, int]]]], span: tuple[int, int], named: list[list[int]]) -> bool | None:
    """Whether the nominal at `span` stands in a chain with one of the names `named`; None where with no name."""
    for chain in chains:
        names = [core for kind, core, _ in chain if kind == "name"]
        if names and any(kind != "name" and span in (core, whole) for kind, core, whole in chain):
            return any(n[0] < end and n[1] > begin for begin, end in named for n in names)
    return None


def links(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    """Of two names in one chain, both of which the gold ties to an entity: are they the same one? Of nominals
    in the roles file beside the gold that stand in a chain with a name: is it a name of the gold's?"""
    rows = engine.read_jsonl(given or gold)
    roles_file = gold.with_name(gold.name.replace("gum_links", "gum_role_nominals"))
    roles = {r["id"]: r["roles"] for r in engine.read_jsonl(roles_file)} if roles_file != gold and roles_file.exists() else {}
    documents = [token_document(r) for r in rows]
    records = engine.code([d for d, _ in documents], "--mentions")
    right_pairs = pairs = gold_pairs = 0
    linked: list[bool] = []
    for row, record, (_, spans) in zip(rows, records, documents):
        tokens = [form for sentence in row["sentences"] for form in sentence]
        chains = named_chains(record, spans, tokens)
        entity = {bare([x["start"], x["end"]], tokens): x["kb"] for x in row["links"] if x["kb"]}
        gold_pairs += sum(n * (n - 1) // 2 for n in collections.Counter(entity.values()).values())
        right, all_pairs = name_links(chains, entity)
        right_pairs, pairs = right_pairs + right, pairs + all_pairs
        found = (role_link(chains, bare([r["start"], r["end"]], tokens), r["named_spans"]) for r in roles.get(row["id"], []))
        linked += [x for x in found if x is not None]
    result = {
        "names": {"P": percent(right_pairs, pairs), "R": percent(right_pairs, gold_pairs), "right": right_pairs, "linked": pairs},
        "roles": {"P": percent(sum(linked), len(linked)), "R": percent(sum(linked), sum(map(len, roles.values()))),
                  "right": sum(linked), "linked": len(linked)},
    }
    engine.write_jsonl(keep, [{"id": r["id"], "mentions": x["mentions"]} for r, x in zip(rows, records)])
    report = "\n".join(f"{k:6} P {v['P']:5.1f} R {v['R']:5.1f} ({v['right']} of {v['linked']} right)" for k, v in result.items())
    return Outcome(report, result)


SEASON_MONTHS = {"SP": ("03", "06"), "SU": ("06", "09"), "FA": ("09", "12"), "WI": ("12", "03")}


def tei_value(time: Row) -> str | None:
    """The value as TEI dates write it, which GUM uses: decades, weeks and parts of months as first and
    last day, seasons as months, open years as "--", hours without their day; None for what it does not mark."""
    value = time["value"]
    if time["type"] == "SET" or value.endswith("_REF"):
        return None
    begin = datetime.date.fromisoformat(time["begin"]) if time.get("begin") else None
    end = datetime.date.fromisoformat(time["end"]) - datetime.timedelta(days=1) if time.get("end") else None
    days = f"{begin}" if begin == end else f"{begin or ''}/{end or ''}"
    days = None if begin is None and end is None else days
    if time["type"] == "DURATION":
        return days
    if clock := re.match(r"[X\d]{4}-[X\d]{2}-[X\d]{2}T(\d\d:\d\d)", value):
        return clock[1] + ":00"
    if value.startswith("XXXX"):
        months = SEASON_MONTHS.get(value[5:])
        if months:
            return f"--{months[0]}/--{months[1]}"
        if re.fullmatch(r"XXXX-\d\d", value) and time.get("mod") in ("START", "END"):
            days = ("01", "15") if time["mod"] == "START" else ("15", "30")
            return "/".join(f"--{value[5:]}-{day}" for day in days)
        return "--" + value[5:] if re.fullmatch(r"XXXX-\d\d(-\d\d)?", value) else None
    if century := re.fullmatch(r"BC(\d\d)", value):
        return f"-{int(century[1]) + 1:02d}00/-{int(century[1]):02d}01"
    if "BC" in value:
        return value.replace("BC", "-")
    if time.get("mod") not in ("START", "MID", "END"):
        season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value)
        if season and time.get("anchor") != "published":
            first, last = SEASON_MONTHS[season[2]]
            return f"{season[1]}-{first}/{int(season[1]) + (season[2] == 'WI'):04d}-{last}"
        value = re.sub(r"T(MO|MI|AF|EV|NI)$", "", value)
        if re.fullmatch(r"\d{4}(-\d\d){0,2}(/.*)?", value):
            return value
    return days or value


def timex_row(record: Row) -> Row:
    found = []
    for time in record["times"]:
        value = tei_value(time)
        if value is not None:
            kind = "TIME" if re.match(r"\d\d:", value) else "DATE"
            found.append({"start": time["span"][0], "end": time["span"][1], "type": kind, "value": value})
    return {"id": record["id"], "timex": found}


def timex(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    rows = engine.read_jsonl(given or gold)
    records = engine.code([{"id": r["id"], "text": r["text"], "published": r.get("dct") or ""} for r in rows])
    engine.write_jsonl(keep, [timex_row(r) for r in records])
    report = engine.score("language/score_timex.py", gold, keep)
    return Outcome(report, last_json(engine.score("language/score_timex.py", gold, keep, "--json")))


def geo(gold: pathlib.Path, given: pathlib.Path | None, keep: pathlib.Path, scratch: Scratch) -> Outcome:
    rows = engine.read_jsonl(given or gold)
    found = []
    for record in engine.code([{"id": r["id"], "text": r["text"]} for r in rows], "--mentions"):
        places = {p["id"]: p for p in record["places"]}
        toponyms = []
        for mention in record["mentions"]:
            place = places.get(mention.get("place", ""))
            if place is None and mention.get("type") not in ("GPE", "LOC"):
                continue
            if mention["kind"] not in ("name", "metonym"):
                continue
            place = place or mention  # a state that acts or describes has its middle in the mention
            toponyms.append({"start": mention["span"][0], "end": mention["span"][1], "name": place.get("name", ""),
                             "lat": place.get("latitude"), "lon": place.get("longitude")})
        found.append({"id": record["id"], "toponyms": toponyms})
    engine.write_jsonl(keep, found)
    report = engine.score("language/score_geo.py", gold, keep)
    return Outcome(report, last_json(engine.score("language/score_geo.py", gold, keep, "--json")))

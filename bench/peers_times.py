#!/usr/bin/env python3
"""Scores HeidelTime beside Tacitus on the same texts with the same scorer.

usage: bench/peers_times.py GOLD... [--keep FOLDER]

GOLD are files as tools/evaluate timex takes them. HeidelTime 2.1 and its framework come from Maven Central into
build/peers (17 MB and 2 MB, told by their sha256) and run under any JDK from 17 on. It is given the sentences and
Penn tags of Tacitus in place of those of TreeTagger, which is not free; the day of the text as its dct; and the
document type that fits the genre: narratives for biographies, guides, textbooks, papers and judgments, news for the
rest. The values of both are brought into the form of the gold by the same function: sets and references are left
out, and so are durations that no days are given for. Needs the network once. Not part of the tests.
"""
from __future__ import annotations

import argparse
import calendar
import datetime
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request
from typing import Any, Iterator

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
from evaluation import engine, tasks_language  # noqa: E402
from evaluation.tasks_language import Row  # noqa: E402

MAVEN = "https://repo1.maven.org/maven2/"
JARS = {
    "com/github/heideltime/heideltime/2.1/heideltime-2.1.jar": "91fa14760bf719ae6cdac259156272cfd07b15634826131915027242b98fad5e",
    "org/apache/uima/uimaj-core/2.8.1/uimaj-core-2.8.1.jar": "3fa4cc7e714f20e58b743068d73eeca11b43e18219b532d10ab3c9568090d96d",
}
NARRATIVE = {"bio", "voyage", "textbook", "academic", "court"}


def fetch_jars() -> list[pathlib.Path]:
    folder = ROOT / "build" / "peers"
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, expected in JARS.items():
        path = folder / pathlib.PurePosixPath(name).name
        if not path.exists():
            with urllib.request.urlopen(MAVEN + name, timeout=120) as answer:
                path.write_bytes(answer.read())
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            path.unlink()
            sys.exit(f"peers_times: {path.name} is not the file that was measured")
        paths.append(path)
    return paths


def words(conllu: str) -> Iterator[list[tuple[str, str]]]:
    """For each sentence its words as written, each with the tag of its first part."""
    sentence: list[tuple[str, str]] = []
    inside = 0  # the last part of a word written as one
    for line in conllu.split("\n"):
        fields = line.split("\t")
        if not line and sentence:
            yield sentence
            sentence, inside = [], 0
        if len(fields) != 10:
            continue
        if "-" in fields[0]:
            inside = int(fields[0].split("-")[1])
            sentence.append((fields[1], ""))
        elif int(fields[0]) <= inside:
            if not sentence[-1][1]:
                sentence[-1] = (sentence[-1][0], fields[4])
        else:
            sentence.append((fields[1], fields[4]))


def units(text: str) -> list[int]:
    """UTF-16 units before each character, and in all."""
    out = [0]
    for character in text:
        out.append(out[-1] + (2 if ord(character) > 0xFFFF else 1))
    return out


def annotation_lines(row: Row, text: pathlib.Path) -> list[str]:
    """What HeidelTimeRunner.java reads beside a text."""
    at = units(row["text"])
    lines = [f"D\t{row['dct'].replace('-', '')}"] if row.get("dct") else []
    cursor = 0
    for sentence in words(engine.run(["parse", "--text", "--format", "conllu", str(text)]).decode()):
        tokens = []
        for form, tag in sentence:
            begin = row["text"].find(form, cursor)
            if begin >= 0:
                cursor = begin + len(form)
                tokens.append(f"T\t{at[begin]}\t{at[cursor]}\t{tag}")
        if tokens:
            lines.append(f"S\t{tokens[0].split()[1]}\t{at[cursor]}")
            lines += tokens
    return lines


def last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def days_of(value: str) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of a TIMEX3 value as HeidelTime writes it."""
    if found := re.fullmatch(r"(\d{2,3})", value):  # century, decade
        width = 10 ** (4 - len(value))
        first = int(value) * width
        return (datetime.date(first, 1, 1), datetime.date(first + width - 1, 12, 31)) if first else None
    if not (found := re.match(r"(\d{4})(?:-(.*))?$", value)) or found[1] == "0000":
        return None
    year, rest = int(found[1]), re.sub(r"T.*", "", found[2] or "")
    months = {"": (1, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
    if rest in months:
        return datetime.date(year, months[rest][0], 1), last_day(year, months[rest][1])
    try:
        if week := re.fullmatch(r"W(\d\d)(-WE)?", rest):
            monday = datetime.date.fromisocalendar(year, int(week[1]), 1)
            return monday + datetime.timedelta(days=5 if week[2] else 0), monday + datetime.timedelta(days=6)
        if re.fullmatch(r"\d\d", rest):
            return datetime.date(year, int(rest), 1), last_day(year, int(rest))
        day = datetime.date.fromisoformat(f"{year:04d}-{rest}")
        return day, day
    except ValueError:
        return None


def portion(days: tuple[datetime.date, datetime.date], mod: str) -> tuple[datetime.date, datetime.date]:
    """"Early 1920s", "mid-May": the part that Tacitus takes for it, by whole years in decades and centuries."""
    first, last = days
    size = (last - first).days + 1
    if size < 7 or mod not in ("START", "MID", "END"):
        return days
    if size > 3 * 366:
        years = last.year - first.year + 1
        cut = years * 3 // 10 if mod == "MID" else years * 3 // 4 if years >= 100 else years // 2
        begin = datetime.date(first.year + (0 if mod == "START" else cut), 1, 1)
        return begin, datetime.date(last.year - (0 if mod == "END" else cut), 12, 31)
    cut = size // 4 if mod == "MID" else size // 2
    begin = first + datetime.timedelta(days=0 if mod == "START" else cut)
    return begin, last - datetime.timedelta(days={"START": size - cut, "MID": cut, "END": 0}[mod])


def as_record_time(fields: list[str]) -> Row:
    """A line of the runner as an entry of a record's "times"."""
    kind, value, mod = fields
    time: dict[str, Any] = {"type": kind, "value": value, "mod": mod}
    days = days_of(value) if kind != "DURATION" else None
    if days:
        days = portion(days, mod)
        time["begin"] = days[0].isoformat()
        time["end"] = (days[1] + datetime.timedelta(days=1)).isoformat()
    return time


def tagged(rows: list[Row]) -> list[str]:
    """The annotation lines of each text."""
    with tempfile.TemporaryDirectory() as folder:
        out = []
        for row in rows:
            text = pathlib.Path(folder, "text.txt")
            text.write_text(row["text"], encoding="utf-8")
            out.append("\n".join(annotation_lines(row, text)) + "\n")
        return out


def heideltime(rows: list[Row], tags: list[str], kinds: list[str], jars: list[pathlib.Path]) -> list[Row]:
    """Rows in the scorer's format; `kinds` are the document types."""
    found: list[list[Row]] = [[] for _ in rows]
    for kind in sorted(set(kinds)):
        with tempfile.TemporaryDirectory() as folder:
            for number, row in enumerate(rows):
                if kinds[number] == kind:
                    text = pathlib.Path(folder, f"{number}.txt")
                    text.write_text(row["text"], encoding="utf-8")
                    text.with_suffix(".tsv").write_text(tags[number], encoding="utf-8")
            runner = ROOT / "bench" / "peers" / "HeidelTimeRunner.java"
            done = subprocess.run(
                ["java", "-cp", ":".join(map(str, jars)), str(runner), folder, kind],
                capture_output=True, text=True, check=False,
            )
        if done.returncode != 0:
            sys.exit(f"peers_times: HeidelTime failed: {done.stderr.strip()[-400:]}")
        for line in done.stdout.split("\n"):
            if not line:
                continue
            number, begin, end, *fields = line.split("\t")
            at = {unit: index for index, unit in enumerate(units(rows[int(number)]["text"]))}
            value = tasks_language.tei_value(as_record_time(fields))
            if value is not None:
                form = "TIME" if re.match(r"\d\d:", value) else "DATE"
                entry = {"start": at[int(begin)], "end": at[int(end)], "type": form, "value": value}
                found[int(number)].append(entry)
    return [{"id": row["id"], "timex": times} for row, times in zip(rows, found)]


def figures(gold: list[Row], rows: list[Row]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, name) for name in ("gold", "system")]
        engine.write_jsonl(paths[0], gold)
        engine.write_jsonl(paths[1], rows)
        report = tasks_language.last_json(engine.score("language/score_timex.py", *paths, "--json"))
    return f"{report['strict']['F1']:6.1f} {report['relaxed']['F1']:6.1f} {report['value']['F1']:6.1f}"


def compare(path: pathlib.Path, jars: list[pathlib.Path], keep: pathlib.Path | None) -> None:
    gold = engine.read_jsonl(path)
    given = [{"id": r["id"], "text": r["text"], "published": r.get("dct") or ""} for r in gold]
    fitting = ["NARRATIVES" if r.get("genre") in NARRATIVE else "NEWS" for r in gold]
    tags = tagged(gold)
    systems = {
        "Tacitus": [tasks_language.timex_row(r) for r in engine.code(given)],
        "HeidelTime, type by genre": heideltime(gold, tags, fitting, jars),
        "HeidelTime, all news": heideltime(gold, tags, ["NEWS"] * len(gold), jars),
        "HeidelTime, all narratives": heideltime(gold, tags, ["NARRATIVES"] * len(gold), jars),
    }
    print(f"{path.name}: strict, relaxed and value F1")
    for name, rows in systems.items():
        print(f"  {name:28} {figures(gold, rows)}")
        if keep:
            engine.write_jsonl(keep / f"{path.stem}.{re.sub('[^a-z]+', '_', name.lower())}.jsonl", rows)
    for genre in sorted({r.get("genre", "") for r in gold}):
        chosen = [i for i, r in enumerate(gold) if r.get("genre", "") == genre]
        marks = sum(len(gold[i]["timex"]) for i in chosen)
        ours, theirs = (
            figures([gold[i] for i in chosen], [systems[name][i] for i in chosen])
            for name in ("Tacitus", "HeidelTime, type by genre")
        )
        print(f"  {genre:12} {marks:4} marks  Tacitus {ours}   HeidelTime {theirs}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="keep what each system found in this folder")
    args = parser.parse_args()
    try:
        jars = fetch_jars()
        for path in args.gold:
            compare(path, jars, args.keep)
    except engine.EvaluationError as error:
        print(f"peers_times: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

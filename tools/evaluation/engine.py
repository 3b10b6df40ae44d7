"""Calls the built program and the scorers; nothing here knows a task."""
from __future__ import annotations

import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from typing import Any, Iterable

ROOT = pathlib.Path(__file__).resolve().parents[2]


class EvaluationError(Exception):
    """A file or program that is missing or fails, in words for the user."""


def eval_folder() -> pathlib.Path:
    return pathlib.Path(os.environ.get("TACITUS_EVAL", ROOT.parent / "shared" / "eval"))


def program() -> str:
    path = pathlib.Path(os.environ.get("TACITUS_BIN", ROOT / "build" / "release" / "tacitus"))
    if not path.exists():
        raise EvaluationError(f"{path} is not built: run `make build`")
    return str(path)


def read_text(path: pathlib.Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise EvaluationError(f"{path}: {error.strerror}") from error
    if raw[:2] == b"\x1f\x8b":
        raw = gzip.decompress(raw)
    return raw.decode("utf-8")


def read_jsonl(path: pathlib.Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in read_text(path).split("\n") if line.strip()]


def write_jsonl(path: pathlib.Path, rows: Iterable[dict[str, Any]]) -> None:
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def run(arguments: list[str], given: bytes | None = None) -> bytes:
    done = subprocess.run([program(), *arguments], input=given, capture_output=True, check=False)
    if done.returncode not in (0, 1, 4):
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [""]
        raise EvaluationError(f"tacitus {arguments[0]} ended with {done.returncode}: {last[0]}")
    return done.stdout


def run_jsonl(arguments: list[str], documents: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    given = "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents).encode("utf-8", "replace")
    return [json.loads(line) for line in run(arguments, given).decode("utf-8").split("\n") if line]


def code(documents: Iterable[dict[str, Any]], *more: str) -> list[dict[str, Any]]:
    """Records of the documents ({"id","text"|"raw"|"html","published",...}), in order."""
    return run_jsonl(["code", "-j", str(os.cpu_count() or 1), *more], documents)


def score(scorer: str, *arguments: Any, cwd: pathlib.Path | None = None) -> str:
    path = eval_folder() / scorer
    if not path.exists():
        raise EvaluationError(f"scorer {path} is missing (set TACITUS_EVAL)")
    done = subprocess.run(
        [sys.executable, str(path), *map(str, arguments)], capture_output=True, text=True, check=False, cwd=cwd
    )
    if done.returncode != 0:
        raise EvaluationError(f"{scorer}: {(done.stderr or done.stdout).strip()[-500:]}")
    return done.stdout


class Scratch:
    """Files for one evaluation; the folder goes when it is done."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="tacitus-eval-")
        self.path = pathlib.Path(self._folder.name)

    def jsonl(self, name: str, rows: Iterable[dict[str, Any]]) -> pathlib.Path:
        path = self.path / name
        write_jsonl(path, rows)
        return path

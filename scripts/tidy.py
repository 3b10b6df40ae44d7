#!/usr/bin/env python3
"""Runs clang-tidy over every file of a compile_commands.json; a file that passed is not run again until it changes.

A file has changed when its text after preprocessing has, comments kept (NOLINT stands in them), or .clang-tidy has.
"""
from __future__ import annotations

import argparse
import concurrent.futures
import hashlib
import json
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TIDY = "clang-tidy-14"
OURS = ("src", "tests", "bench", "tools")


def arguments(entry: dict[str, str]) -> list[str]:
    words = shlex.split(entry["command"])
    if "ccache" in pathlib.Path(words[0]).name:
        words = words[1:]
    return words


def fingerprint(entry: dict[str, str]) -> str:
    words = arguments(entry)
    del words[words.index("-o"):words.index("-o") + 2]
    words = [w for w in words if w != "-c"] + ["-E", "-C", "-P"]
    text = subprocess.run(words, cwd=entry["directory"], capture_output=True, check=False).stdout
    return hashlib.sha256(text + (ROOT / ".clang-tidy").read_bytes()).hexdigest()


def tidy(build: pathlib.Path, entry: dict[str, str]) -> str:
    """What clang-tidy finds in the file of `entry`; nothing when it is clean."""
    path = pathlib.Path(entry["file"])
    stamp = build / "tidy" / (str(path.relative_to(ROOT)).replace("/", "+") + ".ok")
    now = fingerprint(entry)
    if stamp.exists() and stamp.read_text() == now:
        return ""
    done = subprocess.run([TIDY, "--quiet", "-p", str(build), str(path)], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(now)
        return ""
    return done.stdout.strip() or done.stderr.strip()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path, help="folder with compile_commands.json")
    parser.add_argument("files", nargs="*", help="only files whose path has one of these in it")
    parser.add_argument("-j", "--jobs", type=int, default=1)
    args = parser.parse_args()
    build = args.build.resolve()
    entries = [e for e in json.loads((build / "compile_commands.json").read_text())
               if e["file"].endswith(".cc")
               and pathlib.Path(e["file"]).relative_to(ROOT).parts[0] in OURS
               and (not args.files or any(f in e["file"] for f in args.files))]
    faulty = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for entry, found in zip(entries, pool.map(lambda e: tidy(build, e), entries)):
            if found:
                faulty += 1
                print(found, flush=True)
    print(f"tidy: {len(entries)} files, {faulty} with findings")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())

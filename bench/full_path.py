#!/usr/bin/env python3
"""Times the built program as a whole process: start-up, first record, and files to stored record on one thread.

usage: full_path.py [--documents N] [--folder DIR] [--json]

Without --folder the documents are the sample pages, each copy made distinct by one more sentence, so that nothing is
skipped as read before. Times are the best of several runs; memory is the peak resident size the kernel reports.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("TACITUS_BIN", str(ROOT / "build" / "release" / "tacitus"))


def timed(arguments: list[str], given: bytes = b"") -> tuple[float, int]:
    """Wall seconds and peak memory in KiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    assert process.stdin
    process.stdin.write(given)
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"full_path: tacitus {arguments[0]} failed with status {status}")
    return time.perf_counter() - start, usage.ru_maxrss


def make_pages(folder: pathlib.Path, count: int) -> None:
    pages = [p for p in sorted((ROOT / "samples").rglob("*")) if p.suffix in (".txt", ".html")]
    for number in range(count):
        page = pages[number % len(pages)]
        text = page.read_text(encoding="utf-8")
        text = text.replace("\n\nShare this", f"\n\nThis was report number {number} of the day.\n\nShare this", 1)
        (folder / f"{number:06d}{page.suffix}").write_text(text + f"\n<!-- {number} -->\n", encoding="utf-8")


def count_tokens(folder: pathlib.Path) -> int:
    out = subprocess.run([PROGRAM, "parse", "--format", "conllu", str(folder)], capture_output=True, check=True)
    return sum(1 for line in out.stdout.splitlines() if line[:1].isdigit())


def best(runs: int, arguments: list[str], given: bytes = b"") -> tuple[float, int]:
    results = [timed(arguments, given) for _ in range(runs)]
    return min(r[0] for r in results), max(r[1] for r in results)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--folder", type=pathlib.Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    figures: dict[str, float] = {}
    figures["version_ms"] = 1000 * best(10, ["--version"])[0]
    one = json.dumps({"id": "x", "text": "Troops shelled the town of Belmar on Sunday, the mayor said."}).encode()
    figures["first_record_ms"] = 1000 * best(5, ["code"], one + b"\n")[0]
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.folder or pathlib.Path(scratch) / "pages"
        if args.folder is None:
            folder.mkdir()
            make_pages(folder, args.documents)
        documents = sum(1 for p in folder.rglob("*") if p.is_file())
        runs = [timed(["read", "-j", "1", "--db", f"{scratch}/run{i}.db", str(folder)]) for i in range(3)]
        seconds = min(r[0] for r in runs)
        figures["documents_per_second"] = documents / seconds
        figures["tokens_per_second"] = count_tokens(folder) / seconds
        figures["peak_memory_mib"] = max(r[1] for r in runs) / 1024
        figures["store_bytes_per_document"] = os.path.getsize(f"{scratch}/run0.db") / documents
    if args.json:
        print(json.dumps({k: round(v, 1) for k, v in figures.items()}))
    else:
        for name, value in figures.items():
            print(f"{name:26} {value:12,.1f}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Feeds the program files made to exhaust it and checks what each run took.

usage: bench/bombs.py [--program build/release/tacitus]

Each bomb is read by `tacitus page` in a process of its own. A run passes when its peak memory stays
below 512 MB, it ends within four seconds (twice the two a document may take) and is not killed by a
signal. Prints one line a bomb; exit 1 if any fails.
"""
from __future__ import annotations

import argparse
import gzip
import os
import pathlib
import resource
import signal
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator

MEMORY_MB, SECONDS = 512, 4.0
MB = 1 << 20


def record(body: bytes, length: int | None = None, headers: bytes = b"") -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + b"\r\n" + body
    size = len(http) if length is None else length
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: "
            + str(size).encode() + b"\r\n\r\n" + http + b"\r\n\r\n")


def deflated_zeros(size: int) -> bytes:
    """A gzip member of `size` zeros, made without holding them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    out = [packer.compress(bytes(MB)) for _ in range(size // MB)]
    return b"".join(out) + packer.flush()


def zstd_zeros(size: int) -> bytes:
    """A zstd frame of RLE blocks (RFC 8878): four bytes for every 128 KiB, 32,768 to 1."""
    block = 128 << 10
    blocks = b"".join((int(i == size // block - 1) | 1 << 1 | block << 3).to_bytes(3, "little") + b"a"
                      for i in range(size // block))
    return b"\x28\xb5\x2f\xfd\x00\x58" + blocks


def bombs() -> Iterator[tuple[str, str, bytes]]:
    paragraph = b"<p>The minister told reporters that his side had offered to withdraw three patrol boats.</p>"
    yield "gzip, 1 GiB of zeros", "a.gz", deflated_zeros(1024 * MB)
    yield "gzip three deep, 64 MiB", "a.gz", gzip.compress(gzip.compress(deflated_zeros(64 * MB)))
    yield "zstd, 1 GiB of one letter", "a.zst", zstd_zeros(1024 * MB)
    yield "zstd window of 2 GiB", "a.zst", b"\x28\xb5\x2f\xfd\x00\xa8" + b"\x03\x00\x10a" * 9
    yield "body of a record, gzip, 1 GiB", "a.warc", record(deflated_zeros(1024 * MB), headers=b"Content-Encoding: gzip\r\n")
    yield "record of a WARC, gzip, 1 GiB", "a.warc.gz", gzip.compress(record(b"")) + deflated_zeros(1024 * MB)
    yield "Content-Length of 9 EB", "a.warc", record(b"<p>x", 9 * 10**17) + record(paragraph)
    yield "Content-Length of 40 MB, not there", "a.warc", record(b"<p>x", 40 * MB)
    yield "chunks that never end", "a.warc", record(b"1\r\na\r\n" * 400_000, headers=b"Transfer-Encoding: chunked\r\n")
    yield "chunk of 4 GB", "a.warc", record(b"ffffffff\r\nabc", headers=b"Transfer-Encoding: chunked\r\n")
    yield "record of a million headers", "a.warc", b"WARC/1.0\r\n" + b"A: b\r\n" * 1_000_000 + b"Content-Length: 0\r\n\r\n\r\n\r\n"
    yield "header line of 20 MB", "a.warc", b"WARC/1.0\r\nA: " + b"b" * (20 * MB) + b"\r\nContent-Length: 0\r\n\r\n"
    yield "a million open divs", "a.html", b"<html>" + b"<div>" * 1_000_000 + paragraph
    yield "a million open inline elements", "a.html", b"<html><p>" + b"<b>" * 1_000_000 + b"x"
    yield "a million open list items", "a.html", b"<html>" + b"<ul><li>" * 500_000 + paragraph
    yield "a million open tables", "a.html", b"<html>" + b"<table><tr><td>" * 400_000 + paragraph
    yield "a million stray end tags", "a.html", b"<html>" + b"</div></b></p>" * 1_000_000 + paragraph
    yield "a million attributes", "a.html", b"<html><div " + b"a=b " * 1_000_000 + b">" + paragraph
    yield "a class of a million names", "a.html", b"<html><div class='" + b"ab " * 1_000_000 + b"'>" + paragraph
    yield "two million character references", "a.html", b"<html><p>" + b"&amp;" * 2_000_000
    yield "a million broken references", "a.html", b"<html><p>" + b"&aaaaaaa" * 1_000_000
    yield "a tag that never ends, 20 MB", "a.html", b"<html><div " + b"x" * (20 * MB)
    yield "a comment that never ends, 20 MB", "a.html", b"<html><!--" + b"-" * (20 * MB)
    yield "a script that never ends, 20 MB", "a.html", b"<html><script>" + b"<!--<script>" * 1_700_000
    yield "a million metas", "a.html", b"<html>" + b"<meta name=date content='1/2/2013'>" * 400_000
    yield "JSON-LD nested a million deep", "a.html", b"<html><script type='application/ld+json'>" + b"[" * 1_000_000 + b"</script>"
    yield "200,000 lines that are dates", "a.html", b"<html>" + b"<p>Updated 12/07/2016</p>" * 200_000
    yield "one line of 100 MB", "a.txt", b"word " * (20 * MB)
    yield "one word of 30 MB", "a.txt", b"w" * (30 * MB)
    yield "15 million short lines", "a.txt", b"a\n" * 15_000_000
    yield "a million dates", "a.txt", b"12/07/2016 " * 1_000_000
    yield "a million bylines", "a.txt", b"By Ada Rook\n" * 1_000_000
    yield "UTF-16 of a broken kind, 20 MB", "a.txt", b"\xff\xfe" + b"\x00\xd8" * (10 * MB)
    yield "bytes of no encoding, 20 MB", "a.txt", b"a\xfe\xff\x80" * (5 * MB)
    entities = b"".join(b"<!ENTITY l%d '%s'>" % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 30))
    yield "billion laughs in a feed", "a.xml", (b"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'ha'>" + entities
                                                + b"]><rss><channel><item><title>&l29;</title></item></channel></rss>")
    yield "feed nested a million deep", "a.xml", b"<rss><channel><item>" + b"<a>" * 1_000_000
    yield "feed of a million entries", "a.xml", b"<rss><channel>" + b"<item><title>x</title></item>" * 500_000
    yield "JSON nested a million deep", "a.jsonl", b'{"text":' + b"[" * 1_000_000 + b"\n"
    yield "JSON line of 100 MB", "a.jsonl", b'{"text":"' + b"a" * (100 * MB) + b'"}\n'
    yield "a million empty objects", "a.jsonl", b"{}\n" * 20_000


def run(program: str, path: pathlib.Path) -> tuple[int, float, float]:
    """Exit status (negative: the signal), seconds, peak megabytes."""
    begin = time.monotonic()
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        os.execv(program, [program, "page", "-j", "1", "--format", "jsonl", str(path)])
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - begin
    # What the machine's other work took is not the program's.
    seconds = min(wall, usage.ru_utime + usage.ru_stime)
    code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return code, seconds, usage.ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[1]
    parser.add_argument("--program", default=str(root / "build/release/tacitus"))
    args = parser.parse_args()
    failed = count = 0
    with tempfile.TemporaryDirectory(prefix="tacitus-bombs-") as folder:
        for what, name, content in bombs():
            path = pathlib.Path(folder) / name
            path.write_bytes(content)
            code, seconds, megabytes = run(args.program, path)
            path.unlink()
            good = code >= 0 and code != signal.SIGKILL and seconds <= SECONDS and megabytes <= MEMORY_MB
            count += 1
            failed += not good
            size = f"{len(content) / MB:.2f} MB"
            print(f"{'ok  ' if good else 'FAIL'} {what:40} {size:>10}  exit {code}  {seconds:5.2f} s  {megabytes:6.1f} MB", flush=True)
    print(f"{count} bombs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

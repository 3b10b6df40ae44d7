"""Runs the built program in an empty folder."""
from __future__ import annotations

import json
import os
import pathlib
import subprocess
import tempfile
import unittest
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TACITUS_BIN", str(ROOT / "build" / "dev" / "tacitus"))

PAGE = """By: Ada Rook | 09-29-2016 | News

Army Denies Shelling Belmar

The Coast Monitor said on Wednesday that government troops shelled the town of Belmar, killing at least 12 people.

The army denied that it had fired on Belmar. "We hit nobody," Colonel Ada Rook told the Wire.

Share this article
0 comment/s
"""

# The same without a page around it, for tests in which the page reader has no part.
ARTICLE = PAGE.split("\n\n", 2)[2].rsplit("\n\nShare", 1)[0]


class Done:
    """How a run ended."""

    def __init__(self, process: subprocess.CompletedProcess[bytes]) -> None:
        self.code = process.returncode
        self.out = process.stdout.decode("utf-8")
        self.err = process.stderr.decode("utf-8", "replace")

    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class CliTest(unittest.TestCase):
    """Each test has a folder of its own, which is the program's working folder."""

    def setUp(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="tacitus-cli-")
        self.folder = pathlib.Path(self._folder.name)
        self.addCleanup(self._folder.cleanup)

    def run_program(self, *arguments: str, given: bytes | str = b"", env: dict[str, str] | None = None) -> Done:
        if isinstance(given, str):
            given = given.encode("utf-8")
        clean = {k: v for k, v in os.environ.items() if not k.startswith("TACITUS_") and k != "NO_COLOR"}
        clean["XDG_CONFIG_HOME"] = str(self.folder / "config")  # not the settings of whoever runs the tests
        return Done(subprocess.run(
            [PROGRAM, *arguments], input=given, capture_output=True, cwd=self.folder, check=False,
            env={**clean, **(env or {})}, timeout=100))

    def run_on_terminal(self, *arguments: str, env: dict[str, str] | None = None) -> Done:
        """The same with a terminal for stdin, stdout and stderr; all that it shows counts as stdout."""
        import pty
        import select
        try:
            ours, theirs = pty.openpty()
        except OSError as error:  # a bare chroot has no /dev/pts
            self.skipTest(f"no terminal can be opened here: {error}")
        clean = {k: v for k, v in os.environ.items() if not k.startswith("TACITUS_") and k != "NO_COLOR"}
        clean |= {"XDG_CONFIG_HOME": str(self.folder / "config"), "TERM": "xterm"}
        process = subprocess.Popen([PROGRAM, *arguments], stdin=theirs, stdout=theirs, stderr=theirs,
                                   cwd=self.folder, env={**clean, **(env or {})})
        os.close(theirs)
        shown = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                piece = os.read(ours, 1 << 16)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            shown += piece
        os.close(ours)
        return Done(subprocess.CompletedProcess(arguments, process.wait(60), shown.replace(b"\r\n", b"\n"), b""))

    def write(self, name: str, content: bytes | str) -> pathlib.Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

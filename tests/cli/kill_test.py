"""Kills `tacitus read` at random moments: nothing acknowledged is lost, nothing is there twice or in part.

TACITUS_KILLS sets the number of kills (12 unless told).
"""
from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import time
import unittest

from harness import PAGE, PROGRAM, CliTest

DOCUMENTS = 1500
RECORDS = ("page_fields", "blocks", "mentions", "actors", "claims", "events", "figures", "times", "features")


class Kill(CliTest):
    def setUp(self) -> None:
        super().setUp()
        lines = (json.dumps({"id": f"d{i}", "raw": PAGE.replace("12", str(i + 10))}) + "\n" for i in range(DOCUMENTS))
        self.write("in.jsonl", "".join(lines))

    def acknowledged(self, seconds: float) -> set[str]:
        """Ids that a run said are on disk before it was killed."""
        run = subprocess.Popen([PROGRAM, "read", "--list", "-q", "in.jsonl"], cwd=self.folder,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        run.kill()
        out, _ = run.communicate()
        done = set()
        for row in out.decode().splitlines(keepends=True):
            if row.endswith("\n"):
                done.add(json.loads(row)["id"])
        return done

    def check(self, acknowledged: set[str]) -> None:
        db = sqlite3.connect(self.folder / "tacitus.db")
        self.assertEqual(db.execute("PRAGMA integrity_check").fetchone()[0], "ok")
        db.execute("INSERT INTO document_words(document_words, rank) VALUES('integrity-check', 0)")
        ids = [row[0] for row in db.execute("SELECT id FROM documents")]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(acknowledged - set(ids), set(), "acknowledged but lost")
        words = db.execute("SELECT count(*) FROM document_words_docsize").fetchone()[0]
        linked = db.execute("SELECT count(*) FROM story_documents").fetchone()[0]
        self.assertEqual((words, linked), (len(ids), len(ids)), "stored in part")
        for table in RECORDS:
            orphans = db.execute(
                f"SELECT count(*) FROM {table} WHERE document NOT IN (SELECT document FROM documents)").fetchone()[0]
            self.assertEqual(orphans, 0, table)
        db.close()

    def test_kill_at_any_moment(self) -> None:
        chance = random.Random(3)
        acknowledged: set[str] = set()
        for _ in range(int(os.environ.get("TACITUS_KILLS", "12"))):
            acknowledged |= self.acknowledged(chance.uniform(0.02, 1.8))
            if (self.folder / "tacitus.db").exists() and self.run_program("documents", "--limit", "1").code < 2:
                self.check(acknowledged)


if __name__ == "__main__":
    unittest.main()

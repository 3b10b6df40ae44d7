"""What the program prints and how it ends, verb by verb, on good and on bad input."""
from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import subprocess
import time
import unittest

from harness import ARTICLE, PAGE, PROGRAM, ROOT, CliTest


def validator():
    import jsonschema
    schema = json.loads((ROOT / "docs/formats/record.schema.json").read_text())
    return jsonschema.Draft202012Validator(schema)


def line(**fields: object) -> str:
    return json.dumps(fields) + "\n"


# Takes a database back to before the fifth migration.
WITHOUT_SPEAKERS = "".join(
    f"ALTER TABLE claims DROP COLUMN {column};"
    for column in ("speaker_kind", "speaker_count", "speaker_role", "anonymity_reason", "said_where", "said_where_span",
                   "proposition", "proposition_lemma"))


class Usage(CliTest):
    def test_exit_codes_of_wrong_usage(self) -> None:
        for arguments, says in (
            ((), "usage: tacitus VERB"),
            (("claim",), "did you mean claims?"),
            (("--frobnicate",), "unknown flag --frobnicate"),
            (("claims", "--formt", "csv"), "did you mean --format?"),
            (("claims", "--format", "xml"), "--format is one of"),
            (("read",), "read needs a file"),
            (("search",), "search needs words"),
            (("read", "-j", "0", "x"), "--jobs needs a whole number"),
            (("help", "nothing"), "there is no verb nothing"),
            (("lexicon",), "check or test"),
        ):
            done = self.run_program(*arguments)
            self.assertEqual((done.code, done.out), (2, ""), arguments)
            self.assertIn(says, done.err, arguments)

    def test_help_and_version(self) -> None:
        self.assertRegex(self.run_program("--version").out, r"^tacitus \d+\.\d+\.\d+\n$")
        self.assertEqual(json.loads(self.run_program("--version", "--json").out)["name"], "tacitus")
        self.assertEqual(self.run_program("help", "claims").out, self.run_program("claims", "--help").out)
        overview = self.run_program("help")
        self.assertEqual(overview.code, 0)
        for verb in "read code story events claims figures actors documents search show explain parse export".split():
            self.assertIn(f"\n  {verb} ", overview.out)

    def test_the_reference_is_what_the_tables_say(self) -> None:
        written = (ROOT / "docs/reference/cli.md").read_text()
        self.assertEqual(written, self.run_program("help", "--reference").out,
                         "run: tacitus help --reference > docs/reference/cli.md")

    def test_completions_are_valid_shell(self) -> None:
        script = self.run_program("help", "--completion", "bash").out
        subprocess.run(["bash", "-n"], input=script.encode(), check=True)
        self.assertEqual(self.run_program("help", "--completion", "dos").code, 2)


class Code(CliTest):
    def test_one_record_a_line_in_input_order_for_any_number_of_threads(self) -> None:
        given = "".join(line(id=f"d{i}", raw=PAGE.replace("12", str(12 + i % 7)), url=f"u{i}") for i in range(40))
        alone = self.run_program("code", "-j1", given=given)
        self.assertEqual(alone.code, 0, alone.err)
        self.assertEqual([r["id"] for r in alone.rows()], [f"d{i}" for i in range(40)])
        for jobs in ("2", "5"):
            self.assertEqual(self.run_program("code", "-j", jobs, given=given).out, alone.out)

    def test_records_follow_the_schema(self) -> None:
        given = line(id=1, raw=PAGE) + line(text="Caf\u00e9 \u201cquote\u201d. \U0001F600 It burned.", published="2016-09-29")
        check = validator()
        for flags in ([], ["--offsets", "bytes"], ["--sentences", "--mentions", "--explain"], ["--no-text"]):
            done = self.run_program("code", *flags, given=given)
            self.assertEqual(done.code, 0, done.err)
            for record in done.rows():
                self.assertEqual([e.message for e in check.iter_errors(record)], [], flags)

    def test_spans_are_code_points_or_bytes(self) -> None:
        given = line(text="\u201cCaf\u00e9\u201d owner Ada Rook said on Sunday that nobody was hurt.", published="2016-09-29")
        points = self.run_program("code", given=given).rows()[0]
        in_bytes = self.run_program("code", "--offsets", "bytes", given=given).rows()[0]
        begin, end = points["times"][0]["span"]
        self.assertEqual(points["text"][begin:end], "Sunday")
        begin, end = in_bytes["times"][0]["span"]
        self.assertEqual(in_bytes["text"].encode()[begin:end], b"Sunday")

    def test_bad_lines_keep_their_place(self) -> None:
        given = line(id="a", text="One.") + "{oops\n\n" + line(id="b") + line(id="c", text="Two.")
        done = self.run_program("code", given=given)
        self.assertEqual(done.code, 4)
        rows = done.rows()
        self.assertEqual([r.get("id", r.get("line")) for r in rows], ["a", 2, 4, "c"])
        self.assertEqual(rows[1]["error"]["slug"], "code/bad-input")
        self.assertIn("error[code/bad-input]: line 2:", done.err)
        self.assertEqual(self.run_program("code", "--strict", given=given).code, 2)
        self.assertEqual(self.run_program("code", given="{\n").code, 2)

    def test_parses_of_others_are_taken(self) -> None:
        given = line(id="a", text="Rook denied it.")
        self.write("in.txt", "Rook denied it.")
        parsed = self.run_program("parse", "--text", "in.txt").out
        own = parsed.split("\n", 1)[1]
        self.write("p.conllu", "# newdoc id = a\n" + own)
        self.assertEqual(self.run_program("code", "--parses", "p.conllu", given=given).out,
                         self.run_program("code", given=given).out)
        # A noun cannot deny: another parse gives another record.
        self.write("p.conllu", "# newdoc id = a\n" + own.replace("\tdeny\tVERB", "\tdeny\tNOUN").replace("VBD", "NN"))
        self.assertNotEqual(self.run_program("code", "--parses", "p.conllu", given=given).out,
                            self.run_program("code", given=given).out)
        self.write("p.conllu", "# newdoc id = b\n" + own)
        done = self.run_program("code", "--parses", "p.conllu", given=given)
        self.assertEqual((done.code, done.rows()[0]["error"]["slug"]), (2, "code/no-parse"))

    def test_a_reader_that_goes_away_is_no_error(self) -> None:
        given = line(text="One. " * 200).encode() * 300
        (self.folder / "in.jsonl").write_bytes(given)
        shell = f"'{PROGRAM}' code < in.jsonl | head -1 > /dev/null; exit ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", shell], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (141, b""))

    def test_a_full_disk_is_reported(self) -> None:
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "code"], input=line(text="One.").encode(), stdout=full,
                                  stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"io/write", done.stderr)


class Read(CliTest):
    def read(self, *arguments: str, given: bytes | str = b""):
        done = self.run_program("read", *arguments, given=given)
        return done, (json.loads(done.out.splitlines()[-1]) if done.out else {})

    def test_a_file_is_read_once(self) -> None:
        self.write("pages/b.txt", PAGE)
        self.write("pages/sub/a.txt", PAGE + "x")
        self.write("pages/.hidden", PAGE + "y")
        done, summary = self.read("pages")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual((summary["total"], summary["ok"]), (2, 2))
        before = self.run_program("export").out
        done, summary = self.read("pages", "pages/b.txt")
        self.assertEqual((done.code, summary["ok"], summary["skipped"]), (0, 0, 3))
        self.assertEqual(self.run_program("export").out, before)
        done, summary = self.read("--again", "pages/b.txt")
        self.assertEqual((done.code, summary["ok"]), (0, 1))
        self.assertEqual(sorted(self.run_program("export").out.splitlines()), sorted(before.splitlines()))

    def test_other_pages_of_a_site_tell_which_number_is_the_month(self) -> None:
        open_date = PAGE.replace("09-29-2016", "07-12-2016")
        self.write("a.txt", open_date)
        self.write("b.txt", PAGE.replace("09-29-2016", "29-09-2016").replace("Belmar", "Sarnak"))

        def published(database: str) -> list[tuple[object, ...]]:
            connection = sqlite3.connect(self.folder / database)
            return connection.execute(
                "SELECT d.origin, f.value, f.ambiguous FROM page_fields f JOIN documents d USING(document)"
                " WHERE f.field = 'published' ORDER BY d.origin").fetchall()

        self.run_program("read", "--db", "alone.db", "a.txt")
        self.assertEqual(published("alone.db"), [("a.txt", "2016-07-12", 1)])
        day_first = [("a.txt", "2016-12-07", 0), ("b.txt", "2016-09-29", 0)]
        for jobs in ("1", "3"):
            self.run_program("read", "--db", f"both{jobs}.db", "-j", jobs, "a.txt", "b.txt")
            self.assertEqual(published(f"both{jobs}.db"), day_first)
        # What the database holds is evidence too.
        self.run_program("read", "--db", "later.db", "b.txt")
        # In a file of an older version it is what the dates of publication tell.
        old = sqlite3.connect(self.folder / "later.db")
        old.executescript(WITHOUT_SPEAKERS + "DROP TABLE site_dates; PRAGMA user_version = 3;")
        old.close()
        self.run_program("read", "--db", "later.db", "a.txt")
        self.assertEqual(published("later.db"), day_first)
        # Any date of a page tells of its site, and goes when the page goes.
        words = PAGE.replace("09-29-2016", "September 29, 2016") + "\n\nEarlier: 25-12-2015"
        self.write("c.jsonl", line(id="c", url="https://example.org/c", raw=words))
        self.write("d.jsonl", line(id="d", url="https://example.org/d", raw=open_date))
        self.run_program("read", "--db", "words.db", "c.jsonl")
        votes = sqlite3.connect(self.folder / "words.db").execute(
            "SELECT site, month_first, day_first FROM site_dates").fetchall()
        self.assertEqual(votes, [("example.org", 0, 1)])
        self.run_program("read", "--db", "words.db", "d.jsonl")
        self.assertEqual([row[1:] for row in published("words.db")], [("2016-09-29", 0), ("2016-12-07", 0)])

    def test_stored_records_are_the_records_coded(self) -> None:
        given = "".join(line(id=f"d{i}", raw=PAGE.replace("12", str(12 + i))) for i in range(3))
        self.assertEqual(self.read("-", given=given)[0].code, 0)
        coded = self.run_program("code", "--mentions", given=given).rows()
        stored = self.run_program("export", "--mentions").rows()
        for record in coded + stored:
            record.pop("origin", None)
        self.assertEqual(stored, coded)

    def test_every_failure_has_a_reason_and_the_run_goes_on(self) -> None:
        self.write("empty", b"")
        self.write("binary", bytes(range(256)) * 40)
        self.write("good.txt", PAGE)
        done, summary = self.read("empty", "binary", "absent", "good.txt")
        self.assertEqual(done.code, 4, done.err)
        self.assertEqual(summary["ok"] + summary["skipped"] + summary["failed"], summary["total"])
        self.assertEqual((summary["total"], summary["ok"], summary["failed"]), (4, 1, 3))
        self.assertEqual(sum(summary["reasons"].values()), 3)
        for name in ("empty", "binary", "absent"):
            self.assertRegex(done.err, rf"error\[page/[a-z-]+\]: {name}: ")

    def test_any_encoding_is_read(self) -> None:
        text = PAGE.replace("Coast Monitor", "Caf\u00e9 Monitor")
        self.write("utf16.txt", text.encode("utf-16"))
        self.write("latin1.txt", text.encode("latin-1"))
        self.write("broken.txt", (text + "\u201cLate news\u201d\n").encode().replace(b"\xc3\xa9", b"\xc3"))
        self.write("bom.txt", text.encode("utf-8-sig"))
        done, summary = self.read("utf16.txt", "latin1.txt", "broken.txt", "bom.txt")
        self.assertEqual((done.code, summary["ok"]), (0, 4), done.err)
        records = {r["origin"]: r for r in self.run_program("export").rows()}
        for name in ("utf16.txt", "latin1.txt", "bom.txt"):
            self.assertIn("Caf\u00e9 Monitor", records[name]["text"], name)
        self.assertIn("\ufffd", records["broken.txt"]["text"])
        self.assertTrue(records["broken.txt"]["problems"])

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_an_unreadable_folder_is_reported(self) -> None:
        self.write("locked/a.txt", PAGE)
        os.chmod(self.folder / "locked", 0)
        self.addCleanup(os.chmod, self.folder / "locked", 0o700)
        done, summary = self.read("locked")
        self.assertEqual((done.code, summary["failed"]), (2, 1))
        # Below a folder that can be read it fails alone.
        self.write("pages/a.txt", PAGE)
        self.write("pages/shut/b.txt", PAGE + "b")
        os.chmod(self.folder / "pages/shut", 0)
        self.addCleanup(os.chmod, self.folder / "pages/shut", 0o700)
        done, summary = self.read("pages")
        self.assertEqual((done.code, summary["ok"], summary["failed"]), (4, 1, 1))
        self.assertIn("pages/shut: cannot read the folder", done.err)

    def test_a_long_line_does_not_eat_the_memory(self) -> None:
        self.write("long.txt", b"word " * (4 << 20))
        code = (f"import resource, subprocess, sys; p = subprocess.run([{PROGRAM!r}, 'page', '--no-text', 'long.txt'],"
                " stdout=subprocess.DEVNULL); u = resource.getrusage(resource.RUSAGE_CHILDREN);"
                " print(p.returncode, u.ru_maxrss)")
        out = subprocess.run(["python3", "-c", code], cwd=self.folder, capture_output=True, check=True, timeout=100)
        returned, peak = map(int, out.stdout.split())
        self.assertEqual(returned, 0)
        self.assertLess(peak, 1 << 20, "KiB for a page of 20 MiB")

    def test_stories_are_the_same_in_one_run_or_in_many(self) -> None:
        pages = sorted(p for p in (ROOT / "samples").rglob("*") if p.suffix in (".txt", ".html"))
        self.assertEqual(self.read("--db", "one.db", *map(str, pages))[0].code, 0)
        for page in pages:
            self.assertEqual(self.read("--db", "many.db", str(page))[0].code, 0)
        self.assertEqual(self.run_program("story", "--db", "many.db").out, self.run_program("story", "--db", "one.db").out)
        # A file of an older version has no keys of its stories yet: they are made when it is written to.
        old = sqlite3.connect(self.folder / "one.db")
        old.executescript(WITHOUT_SPEAKERS + "DROP TABLE story_terms; DROP TABLE sketch_bands; DROP TABLE site_dates;"
                          " PRAGMA user_version = 2;")
        old.close()
        self.assertIn("store/older", self.run_program("story", "--db", "one.db").err)
        self.write("copy.txt", pages[0].read_text() + "\nAnd one line more.\n")
        for name in ("one.db", "many.db"):
            self.assertEqual(self.read("--db", name, "copy.txt")[1]["ok"], 1)
        self.assertEqual(self.run_program("story", "--db", "one.db").out, self.run_program("story", "--db", "many.db").out)
        self.assertEqual(self.run_program("doctor", "--db", "one.db").code, 0)

    def test_databases_that_cannot_be_used(self) -> None:
        self.write("page.txt", PAGE)
        sqlite3.connect(self.folder / "foreign.db").executescript("CREATE TABLE t(x);")
        self.write("junk.db", b"junk" * 4000)
        self.assertEqual(self.read("--db", "newer.db", "page.txt")[0].code, 0)
        newer = sqlite3.connect(self.folder / "newer.db")
        newer.execute("PRAGMA user_version = 999")
        newer.close()
        for name, slug in (("foreign.db", "store/foreign"), ("junk.db", "store/foreign"),
                           ("newer.db", "store/newer"), ("no/such/folder.db", "store/cannot-open")):
            before = (self.folder / name).read_bytes() if (self.folder / name).exists() else None
            done, _ = self.read("--db", name, "page.txt")
            self.assertEqual(done.code, 3, name)
            self.assertIn(f"error[{slug}]", done.err, name)
            if before is not None:
                self.assertEqual((self.folder / name).read_bytes(), before, name)
        self.assertEqual(self.run_program("claims", "--db", "absent.db").code, 3)
        self.assertFalse((self.folder / "absent.db").exists())

    def test_only_one_writes(self) -> None:
        self.write("page.txt", PAGE)
        pipe = subprocess.Popen([PROGRAM, "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                cwd=self.folder)
        for _ in range(100):
            if (self.folder / "tacitus.db").exists():
                break
            time.sleep(0.05)
        time.sleep(0.2)
        done, _ = self.read("page.txt")
        self.assertEqual(done.code, 3)
        self.assertIn("store/locked", done.err)
        assert pipe.stdin
        pipe.stdin.write(PAGE.encode())
        pipe.stdin.close()
        self.assertEqual(pipe.wait(60), 0)

    def test_an_interrupt_keeps_what_was_done_and_the_next_run_goes_on(self) -> None:
        lines = "".join(line(id=f"d{i}", raw=PAGE.replace("12", str(i + 10))) for i in range(4000))
        self.write("in.jsonl", lines)
        run = subprocess.Popen([PROGRAM, "read", "in.jsonl"], cwd=self.folder, stdout=subprocess.DEVNULL)
        time.sleep(1.5)
        run.send_signal(signal.SIGINT)
        self.assertEqual(run.wait(20), 130)
        kept = len(self.run_program("documents").rows())
        self.assertEqual(self.run_program("doctor").code, 0)
        self.assertLess(kept, 4000)
        self.write("few.jsonl", "".join(lines.splitlines(keepends=True)[: kept + 5]))
        done, summary = self.read("few.jsonl")
        self.assertEqual((done.code, summary["skipped"], summary["ok"]), (0, kept, 5))

    def test_an_interrupt_is_heard_while_waiting_for_stdin(self) -> None:
        for arguments in (["read", "-"], ["read", "-j1", "-"], ["code"], ["parse", "-"]):
            run = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            time.sleep(0.7)
            run.send_signal(signal.SIGINT)
            self.assertEqual(run.wait(5), 130, arguments)
            self.assertEqual(run.communicate()[1], b"", arguments)

    def test_a_second_interrupt_ends_at_once(self) -> None:
        run = subprocess.Popen([PROGRAM, "read", "-"], cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        time.sleep(1.0)
        began = time.monotonic()
        run.send_signal(signal.SIGINT)
        time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        self.assertEqual(run.wait(20), 130)
        self.assertLess(time.monotonic() - began, 2.0)
        assert run.stdin
        run.stdin.close()
        self.write("page.txt", PAGE)
        self.assertEqual(self.read("page.txt")[1]["ok"], 1)

    def limited(self, megabytes: float, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """A run in which no file can grow beyond `megabytes`, which is what a full disk looks like from inside."""
        def limit() -> None:
            size = int(megabytes * (1 << 20))
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return subprocess.run([PROGRAM, *arguments], cwd=self.folder, capture_output=True, check=False,
                              preexec_fn=limit, timeout=100)

    def test_a_full_disk_loses_nothing_that_was_acknowledged(self) -> None:
        lines = [line(id=f"d{i}", raw=PAGE.replace("12", str(i + 10))) for i in range(1500)]
        self.write("in.jsonl", "".join(lines))
        done = self.limited(8, "read", "--list", "in.jsonl")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertRegex(done.stderr.decode(), r"\Atacitus: error\[store/full\]: tacitus.db: [^\n]*full[^\n]*\n\Z")
        acknowledged = [json.loads(row)["id"] for row in done.stdout.decode().splitlines() if "status" in row]
        stored = [row["id"] for row in self.run_program("documents").rows()]
        self.assertEqual(set(acknowledged) - set(stored), set())
        self.assertEqual(self.run_program("doctor").code, 0)
        # With room again the same command goes on.
        done, summary = self.read("in.jsonl")
        self.assertEqual((done.code, summary["skipped"], summary["ok"]), (0, len(stored), len(lines) - len(stored)))
        self.assertEqual(self.run_program("doctor").code, 0)

    def test_a_disk_without_room_for_a_database(self) -> None:
        self.write("page.txt", PAGE)
        done = self.limited(0.001, "read", "page.txt")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertRegex(done.stderr.decode(), r"\Atacitus: error\[store/[a-z-]+\]: tacitus.db: ")
        done, summary = self.read("page.txt")
        self.assertEqual((done.code, summary["ok"]), (0, 1))

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_a_write_protected_folder_is_reported(self) -> None:
        self.write("page.txt", PAGE)
        (self.folder / "shut").mkdir(mode=0o555)
        done, _ = self.read("--db", "shut/a.db", "page.txt")
        self.assertEqual(done.code, 3)
        self.assertIn("error[store/read-only]: shut/a.db: ", done.err)


class Ask(CliTest):
    def setUp(self) -> None:
        super().setUp()
        given = line(id="a1", text=ARTICLE, title="Army Denies Shelling", published="2016-09-29", outlet="Wire")
        self.assertEqual(self.run_program("read", "-", given=given).code, 0)

    def test_lists_come_in_every_format(self) -> None:
        rows = self.run_program("claims").rows()
        self.assertGreater(len(rows), 1)
        self.assertEqual(json.loads(self.run_program("claims", "--format", "json").out), rows)
        self.assertEqual(len(self.run_program("claims", "--format", "tsv").out.splitlines()), len(rows) + 1)
        self.assertTrue(self.run_program("claims", "--format", "csv").out.startswith("id,act,form,speaker,"))
        self.assertIn("deny", self.run_program("claims", "--format", "table").out)
        text = self.run_program("show", rows[0]["at"].split(":")[0], "--format", "json").rows()[0]["text"]
        for row in rows:
            begin, end = map(int, row["at"].split(":")[1].split("-"))
            self.assertEqual(text[begin:end], row["content"].split(" ... ")[0][: end - begin])

    def test_nothing_found_is_exit_1(self) -> None:
        self.assertEqual(self.run_program("search", "zebra").code, 1)
        self.assertEqual(self.run_program("claims", "--type", "praise").code, 1)
        self.assertEqual(self.run_program("show", "ev-0000000000000000").code, 1)
        self.assertEqual(self.run_program("search", "belmar").code, 0)

    def test_a_spreadsheet_runs_nothing_of_a_page(self) -> None:
        given = line(id="evil", text="Rook said nobody was hurt on Sunday.", outlet="=cmd()", title="+1", published="2016-09-29")
        self.assertEqual(self.run_program("read", "-", given=given).code, 0)
        out = self.run_program("documents", "--document", "evil", "--format", "csv").out
        self.assertIn(",'=cmd(),'+1,", out)

    def test_explain_gives_sentence_tree_and_rule(self) -> None:
        claim = next(r for r in self.run_program("claims").rows() if r.get("cue") == "denied")
        done = self.run_program("explain", claim["id"])
        self.assertEqual(done.code, 0, done.err)
        for part in ("speaker: ", "cue: denied", "rule claim/", "sentence ", "VERB root"):
            self.assertIn(part, done.out)
        self.write("article.txt", ARTICLE)
        self.assertIn("[0] The Coast Monitor", self.run_program("explain", "--text", "article.txt").out)

    def test_a_story_cites_its_lines(self) -> None:
        stories = self.run_program("story").rows()
        self.assertEqual(len(stories), 1)
        dossier = self.run_program("story", stories[0]["id"]).out
        self.assertRegex(dossier, r"denied.*\[1:\d+\]|denied[^\n]*\n[^\n]*\[1:\d+\]")
        as_json = json.loads(self.run_program("story", "--largest", "--format", "json").out)
        self.assertEqual(as_json["id"], stories[0]["id"])
        # The shelled town is a target, not one of those who take part.
        told = [event for entry in as_json["timeline"] for event in entry["events"]]
        targets = {target for event in told for target in event["targets"]}
        self.assertTrue(any("Belmar" in target for target in targets), targets)
        self.assertNotIn("Belmar", [actor["name"] for actor in as_json["actors"]])
        self.assertEqual(self.run_program("story", "st-0000000000000000").code, 1)

    def test_an_export_is_whole_or_not_there(self) -> None:
        self.assertEqual(self.run_program("export", "-o", "out.jsonl").code, 0)
        self.assertEqual((self.folder / "out.jsonl").read_text(), self.run_program("export").out)
        self.assertEqual(self.run_program("export", "-o", "no/out.jsonl").code, 3)
        self.assertEqual([p.name for p in self.folder.glob("*.tmp")], [])

    def test_a_read_only_database_can_be_read(self) -> None:
        rows = self.run_program("claims").out
        os.chmod(self.folder / "tacitus.db", 0o444)
        self.assertEqual(self.run_program("claims").out, rows)


class Lexicon(CliTest):
    def test_a_compiled_lexicon_is_the_folder_in_one_file(self) -> None:
        data = str(ROOT / "data")
        for name in ("a.tlex", "b.tlex"):
            done = self.run_program("lexicon", "compile", data, "-o", name)
            self.assertEqual((done.code, done.err), (0, ""))
        self.assertEqual((self.folder / "a.tlex").read_bytes(), (self.folder / "b.tlex").read_bytes())
        given = line(id="d", text=ARTICLE)
        self.assertEqual(self.run_program("code", "--explain", "--lexicons", "a.tlex", given=given).out,
                         self.run_program("code", "--explain", "--lexicons", data, given=given).out)
        self.assertEqual(self.run_program("lexicon", "decompile", "a.tlex", "-o", "back").code, 0)
        written = sorted(p for p in (self.folder / "back").rglob("*") if p.is_file())
        self.assertGreater(len(written), 50)
        for path in written:
            self.assertEqual(path.read_bytes(), (ROOT / "data" / path.relative_to(self.folder / "back")).read_bytes())

    def test_lexicons_that_cannot_be_used(self) -> None:
        self.write("data/lexicons/a.tsv", "x\n1\t2\n")
        self.write("data/codebook/b.tsv", "x\n")
        self.write("junk.tlex", b"TACLEXIC" + bytes(100))
        for arguments, code, says in (
            (["lexicon", "compile", "data", "-o", "x.tlex"], 2, "data/lexicons/a.tsv:2:"),
            (["lexicon", "compile", "absent", "-o", "x.tlex"], 3, "lexicon/no-folder"),
            (["lexicon", "compile", "data"], 2, "a file after -o"),
            (["lexicon", "compile", str(ROOT / "data"), "-o", "no/x.tlex"], 3, "io/write"),
            (["lexicon", "decompile", "junk.tlex", "-o", "x"], 3, "junk.tlex: compiled lexicon: version 0"),
            (["code", "--lexicons", "junk.tlex"], 3, "lexicon/version"),
        ):
            done = self.run_program(*arguments)
            self.assertEqual(done.code, code, (arguments, done.err))
            self.assertIn(says, done.err)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["data", "junk.tlex"])


class Parse(CliTest):
    def test_conllu_goes_in_and_out(self) -> None:
        self.write("a.txt", "They don't fire on towns.")
        out = self.run_program("parse", "--text", "a.txt").out
        self.assertIn("\tfire\tfire\tVERB\t", out)
        self.assertIn("2-3\tdon't\t", out)
        self.write("gold.conllu", out)
        self.assertEqual(self.run_program("parse", "--tokens", "gold.conllu").code, 0)

    def test_pages_are_printed_without_coding(self) -> None:
        self.write("page.txt", PAGE)
        row = self.run_program("page", "page.txt").rows()[0]
        self.assertEqual(row["page"]["title"]["value"], "Army Denies Shelling Belmar")
        self.assertEqual(row["page"]["published"]["value"], "2016-09-29")


if __name__ == "__main__":
    unittest.main()

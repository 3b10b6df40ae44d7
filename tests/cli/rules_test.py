"""The rules that every verb keeps; docs/reference/cli-rules.md names the test of each."""
from __future__ import annotations

import json
import os
import re
import subprocess
import unittest

from harness import ARTICLE, PAGE, PROGRAM, ROOT, CliTest


class Rules(CliTest):
    def setUp(self) -> None:
        super().setUp()
        self.write("page.txt", PAGE)

    def read_page(self) -> None:
        self.assertEqual(self.run_program("read", "page.txt").code, 0)

    def test_stdout_is_the_same_on_a_terminal_unless_it_is_for_people(self) -> None:
        self.read_page()
        for verb in (["claims", "--format", "jsonl"], ["events", "--format", "tsv"], ["export"], ["parse", "page.txt"]):
            self.assertEqual(self.run_on_terminal(*verb).out, self.run_program(*verb).out.replace("\r\n", "\n"), verb)
        self.assertTrue(self.run_program("claims").out.startswith("{"))
        self.assertNotIn("{", self.run_on_terminal("claims").out)

    def test_help_is_short_or_long(self) -> None:
        short = self.run_program("read", "-h").out
        long = self.run_program("read", "--help").out
        self.assertLess(len(short), len(long))
        self.assertLess(long.index("examples:"), long.index("flags:"))
        self.assertIn("--files-from", short)

    def test_version_for_programs(self) -> None:
        told = json.loads(self.run_program("--version", "--json").out)
        self.assertEqual(told["name"], "tacitus")
        for key in ("version", "schema_version", "sqlite", "licence", "model"):
            self.assertIn(key, told)
        self.assertIn("licence", told["model"])

    def test_nothing_waits_for_a_person(self) -> None:
        # With a terminal for stdin, verbs that want input say so and end.
        for verb in ([], ["code"], ["read"], ["parse"], ["explain"]):
            self.assertEqual(self.run_on_terminal(*verb).code, 2, verb)

    def test_paths_come_from_a_file_or_a_pipe(self) -> None:
        self.write("odd\nname.txt", PAGE + "x")
        self.write("list", "page.txt\r\n\n")
        self.assertEqual(self.run_program("read", "--files-from", "list").rows()[-1]["ok"], 1)
        given = b"page.txt\0odd\nname.txt\0"
        self.assertEqual(self.run_program("read", "-0", "--files-from", "-", given=given).rows()[-1],
                         {"total": 2, "ok": 1, "skipped": 1, "failed": 0, "reasons": {}})
        for wrong in (["read", "-0", "page.txt"], ["read", "--files-from", "-", "-"]):
            self.assertEqual(self.run_program(*wrong).code, 2)
        self.assertEqual(self.run_program("read", "--files-from", "absent").code, 3)

    def test_progress_is_for_terminals_and_for_programs_that_ask(self) -> None:
        self.assertEqual(self.run_program("read", "page.txt").err, "")
        done = self.run_program("read", "--again", "--progress", "json", "page.txt")
        last = json.loads(done.err.splitlines()[-1])
        self.assertEqual((last["progress"], last["done"], last["failed"]), ("done", 1, 0))
        self.assertEqual(self.run_program("read", "--again", "--progress", "never", "page.txt").err, "")

    def test_colour(self) -> None:
        self.read_page()
        mark = "\x1b["
        for arguments, environment, terminal, coloured in (
            ([], {}, True, True),
            ([], {}, False, False),
            ([], {"NO_COLOR": "1"}, True, False),
            ([], {"NO_COLOR": ""}, True, True),
            ([], {"TERM": "dumb"}, True, False),
            (["--no-color"], {}, True, False),
            (["--color", "never"], {}, True, False),
            (["--color", "always"], {"NO_COLOR": "1"}, False, True),
            ([], {"TACITUS_COLOR": "never"}, True, False),
        ):
            run = self.run_on_terminal if terminal else self.run_program
            shown = run("claims", "--format", "table", *arguments, env=environment).out
            self.assertEqual(mark in shown, coloured, (arguments, environment, terminal))
            # The words are the same without it.
            self.assertIn("deny", shown)
        # Errors go by stderr, which here is no terminal.
        self.assertNotIn(mark, self.run_program("claim").err)
        self.assertIn(mark, self.run_on_terminal("claim").out)
        # What is for programs is never coloured.
        self.assertNotIn(mark, self.run_program("claims", "--format", "csv", "--color", "always").out)

    def test_settings_files_and_who_wins(self) -> None:
        def origin(*arguments: str, env: dict[str, str] | None = None) -> tuple[str, str]:
            done = self.run_program("config", "--show-origin", *arguments, env=env)
            self.assertEqual(done.code, 0, done.err)
            return next((r["value"], r["origin"]) for r in done.rows() if r["setting"] == "db")

        self.assertEqual(origin(), ("tacitus.db", "default"))
        user = self.write("config/tacitus/config.toml", 'db = "user.db"\n')
        self.assertEqual(origin(), ("user.db", f"{user}:1"))
        self.write("tacitus.toml", '# ours\ndb = "project.db"\n')
        self.assertEqual(origin(), ("project.db", "tacitus.toml:2"))
        self.assertEqual(origin(env={"TACITUS_DB": "env.db"}), ("env.db", "TACITUS_DB"))
        self.run_program("read", "--db", "flag.db", "page.txt", env={"TACITUS_DB": "env.db"})
        self.run_program("read", "page.txt")
        self.assertEqual(sorted(p.name for p in self.folder.glob("*.db")), ["flag.db", "project.db"])
        self.write("tacitus.toml", 'dbb = "project.db"\n')
        done = self.run_program("claims")
        self.assertEqual((done.code, done.out), (2, ""))
        self.assertIn("error[cli/config]: tacitus.toml:1: there is no setting dbb; did you mean db?", done.err)
        self.write("tacitus.toml", 'format = "csv"\n')
        self.assertIn("TACITUS_JOBS", self.run_program("config", "--show-origin", "--json", env={"TACITUS_JOBS": "3"}).out)
        done = self.run_program("claims", env={"TACITUS_FORMAT": "xml"})
        self.assertEqual(done.code, 2)
        self.assertIn("TACITUS_FORMAT: format is one of", done.err)

    def test_errors_for_programs(self) -> None:
        for arguments, slug in ((["claims"], "store/missing"), (["claim"], "cli/usage"), (["claims", "--x"], "cli/usage"),
                                (["read", "absent"], "page/cannot-read")):
            done = self.run_program(*arguments, "--json-errors")
            told = json.loads(done.err.splitlines()[0])
            self.assertEqual((told["level"], told["slug"]), ("error", slug))
            self.assertTrue(told["text"])
        self.assertIn('{"level"', self.run_program("claims", "--db", "absent.db", env={"TACITUS_JSON_ERRORS": "1"}).err)

    def test_flags_have_long_names_and_stand_anywhere(self) -> None:
        self.read_page()
        one = self.run_program("claims", "--format", "csv", "--type", "deny").out
        self.assertEqual(self.run_program("claims", "--type=deny", "--format=csv").out, one)
        self.assertEqual(self.run_program("claims", "--json").out, self.run_program("claims", "--format", "json").out)
        self.write("-odd.txt", PAGE + "z")
        self.assertEqual(self.run_program("read", "--", "-odd.txt").rows()[-1]["ok"], 1)

    def test_verbs_are_not_abbreviated(self) -> None:
        for word in ("sto", "cl", "evnts", "search-all"):
            self.assertEqual(self.run_program(word).code, 2)

    def test_every_error_is_one_line_with_its_name(self) -> None:
        for arguments in (["read", "absent"], ["show", "x"], ["claims", "--limit", "-1"], ["lexicon", "compile"],
                          ["code", "--lexicons", "absent"], ["parse", "--model", "absent", "page.txt"]):
            done = self.run_program(*arguments)
            self.assertGreaterEqual(done.code, 1, arguments)
            self.assertRegex(done.err, r"\Atacitus: error\[[a-z]+/[a-z-]+\]: [^\n]+\n\Z", arguments)

    def test_the_same_bytes_for_any_number_of_threads(self) -> None:
        lines = "".join(json.dumps({"id": f"d{i}", "raw": PAGE.replace("12", str(12 + i))}) + "\n" for i in range(60))
        self.write("in.jsonl", lines)
        kept = set()
        for jobs in ("1", "2", "7"):
            self.assertEqual(self.run_program("read", "-j", jobs, "--db", f"{jobs}.db", "in.jsonl").code, 0)
            kept.add(self.run_program("export", "--db", f"{jobs}.db").out
                     + self.run_program("story", "--largest", "--db", f"{jobs}.db").out)
        self.assertEqual(len(kept), 1)

    def test_man_pages_and_completions(self) -> None:
        for arguments in (["--man"], ["--man", "read"]):
            page = self.run_program("help", *arguments)
            self.assertEqual(page.code, 0)
            self.assertTrue(page.out.startswith(".TH "))
        for shell in ("bash", "zsh", "fish"):
            self.assertIn("files-from", self.run_program("help", "--completion", shell).out)

    def test_works_without_a_network(self) -> None:
        alone = ["unshare", "-r", "-n"]
        if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode != 0:
            self.skipTest("no user namespaces here")
        done = subprocess.run([*alone, PROGRAM, "code"], input=json.dumps({"text": ARTICLE}).encode(),
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_output_names_its_schema(self) -> None:
        self.read_page()
        for arguments in (["export"], ["page", "page.txt"], ["story", "--largest", "--json"]):
            self.assertEqual(json.loads(self.run_program(*arguments).out.splitlines()[0])["schema_version"], 1)

    def test_every_rule_names_tests_that_exist(self) -> None:
        written = (ROOT / "docs/reference/cli-rules.md").read_text()
        rules = re.findall(r"^\| (\d+) \|", written, re.M)
        self.assertEqual([int(n) for n in rules], list(range(1, 21)))
        tests = "".join(p.read_text() for p in (ROOT / "tests").rglob("*_test.*")
                        if p.suffix in (".cc", ".py"))
        named = re.findall(r"`(test_[a-z0-9_]+|[A-Z]\w+\.[A-Z]\w+)`", written)
        self.assertGreater(len(named), 20)
        for name in named:
            pattern = f"def {name}(" if name.startswith("test_") else "TEST(" + name.replace(".", ", ") + ")"
            self.assertIn(pattern, tests, name)


if __name__ == "__main__":
    unittest.main()

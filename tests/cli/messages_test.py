"""Every name a message can carry is explained in docs/reference/messages.md."""
from __future__ import annotations

import re
import unittest

from harness import ROOT

# Names of messages; rules of records have other first parts.
NAME = re.compile(r'"((?:c|cli|code|fetch|io|language|lexicon|model|page|store|story)/[a-z0-9-]+)"')


class Messages(unittest.TestCase):
    def test_every_name_is_explained(self) -> None:
        used = set()
        for path in sorted((ROOT / "src").rglob("*")):
            if path.suffix in (".cc", ".h"):
                used |= set(NAME.findall(path.read_text()))
        table = (ROOT / "docs/reference/messages.md").read_text()
        explained = set(re.findall(r"^\| `([a-z]+/[a-z0-9-]+)` \|", table, re.M))
        self.assertEqual(used - explained, set(), "not explained")
        self.assertEqual(explained - used, set(), "explained but never given")


if __name__ == "__main__":
    unittest.main()

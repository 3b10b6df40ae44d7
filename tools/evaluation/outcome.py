"""What a task gives: the scorer's report for people and its figures."""
from __future__ import annotations

import dataclasses
import json
from typing import Any

Row = dict[str, Any]


@dataclasses.dataclass
class Outcome:
    report: str
    figures: Row


def last_json(text: str) -> Row:
    """The scorers print one JSON object, alone or after their report."""
    start = text.find("{")
    return json.loads(text[start:]) if start >= 0 else {}

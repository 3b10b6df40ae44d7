"""The dev sets of every task and the figure each is judged by; `evaluate all` prints them as one table."""
from __future__ import annotations

import json
import sys
from typing import Any

from . import engine, tasks

# task, gold file under TACITUS_EVAL, name of the figure, path to it in the scorer's JSON
DEVSETS: list[tuple[str, str, str, str]] = [
    ("record", "record/dev_gold.jsonl", "mean F1 of 14 lines", "mean_F1_headline"),
    ("events", "events/plover_gsr.dev.jsonl", "class F1", "levels.class.f1"),
    ("events", "events/plover_gsr.dev.jsonl", "class+dyad F1", "levels.class+dyad.f1"),
    ("events", "events/plv.dev.jsonl", "class F1", "levels.class.f1"),
    ("events", "events/plv.dev.jsonl", "macro F1", "macro_f1"),
    ("events", "events/cameo_examples.dev.jsonl", "root F1", "root.levels.class.f1"),
    ("events", "events/cameo_examples.dev.jsonl", "code F1", "code.levels.class.f1"),
    ("events", "events/case21.dev.jsonl", "class F1", "levels.class.f1"),
    ("claims", "claims/polnear.dev.jsonl", "claim.overlap F1", "prf.claim.overlap.2"),
    ("claims", "claims/gum_attr.dev.jsonl", "claim.overlap F1", "prf.claim.overlap.2"),
    ("figures", "figures/gva_figures.dev.jsonl", "killed and injured right, %", "both_exact"),
    ("ud", "language/ud/en_ewt-dev.conllu", "LAS, gold tokens", "gold_tokens.LAS.F1"),
    ("ud", "language/ud/en_ewt-dev.conllu", "UPOS, gold tokens", "gold_tokens.UPOS.F1"),
    ("ud", "language/ud/en_ewt-dev.conllu", "sentences, raw text", "raw_text.Sentences.F1"),
    ("ud", "language/ud/en_gum_open-dev.conllu", "LAS, gold tokens", "gold_tokens.LAS.F1"),
    ("ner", "language/ner/uner_ewt_dev.iob", "exact F1", "ALL.F1"),
    ("ner", "language/ner/wikigold.iob", "exact F1", "ALL.F1"),
    ("ner", "language/ner/crossner_politics_dev.iob", "exact F1", "ALL.F1"),
    ("coref", "language/coref/gum_open_dev.jsonl", "CoNLL F1", "conll"),
    ("links", "language/coref/gum_links_dev.jsonl", "name-name links, precision", "names.P"),
    ("links", "language/coref/gum_links_dev.jsonl", "role-name links, precision", "roles.P"),
    ("timex", "language/timex/gum_dates_dev.jsonl", "value F1", "value.F1"),
    ("geo", "language/geo/geovirus_dev.jsonl", "found within 161 km, F1", "end2end_F1_161"),
    ("pages", "pages/scrapinghub.gold.jsonl.gz", "body F1", "body.f1"),
    ("pages", "pages/wcxb.gold.jsonl.gz", "body word F1", "body.word_f1"),
    ("pages", "pages/fundus.gold.jsonl.gz", "body word F1", "body.word_f1"),
    ("pages", "pages/htmldate.gold.jsonl.gz", "date accuracy", "date.accuracy"),
    ("flat", "pages/flat_full.jsonl.gz", "body word F1", "body.word_f1"),
    ("flat", "pages/flat_trimmed.jsonl.gz", "body word F1", "body.word_f1"),
    ("stories", "stories/newscluster.dev.jsonl", "B3 F1", "B3"),
    ("stories", "stories/gva.dev.jsonl", "B3 F1", "B3"),
    ("duplicates", "duplicates/synth.dev.jsonl", "pair F1", "pair.F1"),
    ("timelines", "timelines/gold.dev.jsonl", "date F1", "date.F1"),
    ("timelines", "timelines/gold.dev.jsonl", "align+ R1 F1", "align_R1.F1"),
    ("event-coref", "coref/dev.jsonl", "CoNLL F1", "CoNLL"),
]


def figure(figures: Any, path: str) -> float | None:
    """The value at a dotted path; a key may itself hold dots ("claim.overlap")."""
    if path == "" and isinstance(figures, (int, float)):
        return float(figures)
    if isinstance(figures, list) and path.isdigit():
        return figure(figures[int(path)], "")
    if not isinstance(figures, dict):
        return None
    for key, value in figures.items():
        if path == key or path.startswith(key + "."):
            found = figure(value, path[len(key) + 1 :])
            if found is not None:
                return found
    return None


def run_all(as_json: bool) -> int:
    folder = engine.eval_folder()
    if not folder.is_dir():
        print(f"evaluate: skipped, no dev sets at {folder} (set TACITUS_EVAL to their folder)", file=sys.stderr)
        return 0
    table: list[dict[str, Any]] = []
    done: dict[tuple[str, str], Any] = {}
    failed = 0
    for task, name, label, path in DEVSETS:
        row: dict[str, Any] = {"task": task, "set": name, "figure": label}
        if (task, name) not in done:
            try:
                done[task, name] = tasks.run(task, folder / name, None, None).figures
            except engine.EvaluationError as error:
                done[task, name] = str(error)
        if isinstance(done[task, name], str):
            failed += 1
            row["error"] = done[task, name]
        else:
            row["value"] = figure(done[task, name], path)
        table.append(row)
        if not as_json:
            value = row.get("value")
            shown = row["error"] if "error" in row else "-" if value is None else f"{value:.3f}"
            print(f"{task:10} {name:40} {label:28} {shown}", flush=True)
    if as_json:
        print(json.dumps(table))
    return 2 if failed else 0

#!/usr/bin/env python3
"""From the corpora to the model file in one command: english.py --data ../shared/train --runs RUNS --out english.tmodel.

A wide network learns from the treebanks and parses raw text; a small one learns from both, parses the text again, and
two more of other seeds and widths learn from that; the mean of the three teaches the small one further; its name head
is trained, and all is written as a model file. About three and a half hours of two cores.

Started again, it goes on where it was stopped: a finished step leaves RUNS/STEP.done. `--scale 0.01` runs every step
for a moment, to try the whole path.
"""

from __future__ import annotations

import argparse
import dataclasses
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
WIDE = "--hidden 320 --arc 320 --label 192 --tag 192 --name 128 --dropout 0.4"
SMALL = "--hidden 256 --arc 256 --label 192 --tag 192 --name 128 --dropout 0.35"
SHARED = "--workers 2 --silver-tokens 450000"

NAME_PASSES = 8


@dataclasses.dataclass(frozen=True)
class Step:
    name: str
    commands: tuple[str, ...]  # run side by side; {runs}, {out} are folders and files of the caller
    minutes: float = 0.0  # of training, where there is a limit


STEPS = (
    Step("wide", (f"train.py --run {{runs}}/wide {WIDE} --workers 2",), 25),
    Step("wide-silver", ("distil.py --teacher {runs}/wide --out {runs}/wide-silver.pkl",)),
    Step("small", (f"train.py --run {{runs}}/small --words {{runs}}/wide --silver {{runs}}/wide-silver.pkl {SMALL} {SHARED}",), 40),
    Step("small-silver", ("distil.py --teacher {runs}/small --out {runs}/small-silver.pkl",)),
    Step("teachers", (
        f"train.py --run {{runs}}/teacher1 --words {{runs}}/wide --silver {{runs}}/small-silver.pkl --silver-tokens 300000 "
        f"--silver-weight 0.5 {SMALL} --seed 11",
        f"train.py --run {{runs}}/teacher2 --words {{runs}}/wide --silver {{runs}}/small-silver.pkl --silver-tokens 300000 "
        f"--silver-weight 0.5 {WIDE} --seed 12"), 34),
    Step("silver", ("distil.py --teacher {runs}/small --teacher {runs}/teacher1 --teacher {runs}/teacher2 --out {runs}/silver.pkl",)),
    Step("english", (f"train.py --run {{runs}}/english --start {{runs}}/small --silver {{runs}}/silver.pkl --rate 1.5e-3 {SMALL} {SHARED}",), 45),
    Step("names", ("names.py --run {runs}/english",)),
    Step("export", ("export.py --run {runs}/english --out {out}",)),
)


def run(step: Step, options: argparse.Namespace) -> None:
    jobs = []
    for command in step.commands:
        words = [w.format(runs=options.runs, out=options.out) for w in command.split()]
        words += ["--data", str(options.data)]
        if words[0] in ("train.py", "names.py"):
            words += ["--eval", str(options.eval)]
        if words[0] == "distil.py":
            words += ["--share", str(min(1.0, options.scale))]
        if words[0] == "names.py":
            words += ["--passes", str(max(1, round(NAME_PASSES * options.scale)))]
        if step.minutes:
            words += ["--minutes", str(step.minutes * options.scale)]
        print(step.name, " ".join(words), flush=True)
        jobs.append(subprocess.Popen([sys.executable, str(HERE / words[0]), *words[1:]]))
    if any([job.wait() for job in jobs]):  # every job is waited for
        raise SystemExit(f"{step.name} failed; mend and start again, finished steps are kept")
    (options.runs / f"{step.name}.done").touch()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/train"), help="holds ud/, ner/, text/")
    parser.add_argument("--eval", type=pathlib.Path, default=pathlib.Path("../shared/eval/language"), help="development sets")
    parser.add_argument("--runs", type=pathlib.Path, required=True, help="folder for checkpoints and learning curves")
    parser.add_argument("--out", type=pathlib.Path, required=True, help="the model file")
    parser.add_argument("--scale", type=float, default=1.0, help="of the full training times and raw text")
    options = parser.parse_args()
    options.runs.mkdir(parents=True, exist_ok=True)
    for step in STEPS:
        if not (options.runs / f"{step.name}.done").exists():
            run(step, options)


if __name__ == "__main__":
    main()

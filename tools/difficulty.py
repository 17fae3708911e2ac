"""How hard a problem of the bank is, within its level: what can be measured of a package, and the rating that comes of it.

A rating is a number of logits: a candidate who stands as high solves half of such problems in time. The levels lie at -2, -1, 0 and 1.5 (docs/meter.md). Levels are the
author's word; what is measured of the package says something of it, too: over the bank it explains 0.43 of the variance of the levels (0.35 where each problem is left out in
turn). A rating is three fifths the level and two fifths what the measurements would say, so it orders the problems within a level, and no more is claimed: it is
author-rated until there are answers.

The number of ideas (keywords of the problem) and of traps (wrong submissions) are shown, and count nothing: what they add to the others has the wrong sign.
"""
import math
import os
import re
from glob import glob

import yaml

LEVELS = {"warm-up": -2.0, "easy": -1.0, "medium": 0.0, "hard": 1.5}
# Least squares over the levels of the 73 problems of November 2026 (tools/rate-problems --fit). They stay until they are fitted again: a new problem changes no other's rating.
WEIGHTS = {"one": -5.148, "lines": 0.859, "words": 0.353, "above_linear": 0.827, "harness": 0.323}
LEVEL_SHARE = 0.6
LINEAR = {None, "1", "log n", "n"}
MUST_FAIL = ("wrong_answer", "run_time_error", "rejected")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def source_lines(path):
    """Lines that say something: no comment, no import, not only a bracket."""
    text = read(path)
    text = re.sub(r'"""(?:.|\n)*?"""', "", text) if path.endswith(".py") else re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    lines = (line.strip() for line in text.split("\n"))
    return sum(not (line in "{};})" or line.startswith(("//", "#", "import ", "from ", "using "))) for line in lines)


def measured(folder):
    """What the rating is made of, and what is only shown."""
    meta = yaml.safe_load(read(os.path.join(folder, "dryrun/meta.yaml")))
    growth = os.path.join(folder, "dryrun/growth.yaml")
    signature = os.path.join(folder, "dryrun/signature.yaml")
    task = read(os.path.join(folder, "statement/problem.en.md")).split("\n## Input")[0]
    solutions = [path for ending in ("py", "js", "cpp") for path in glob(os.path.join(folder, "submissions/accepted/solution." + ending))]
    return {
        "level": meta["difficulty"],
        "lines": min(map(source_lines, solutions)),
        "words": len(re.findall(r"\w+", task)),
        "time": yaml.safe_load(read(growth))["time"] if os.path.exists(growth) else None,
        "harness": os.path.exists(signature) and "harness" in yaml.safe_load(read(signature)),
        "ideas": len(yaml.safe_load(read(os.path.join(folder, "problem.yaml"))).get("keywords", [])),
        "traps": sum(len(glob(os.path.join(folder, "submissions", kind, "*"))) for kind in MUST_FAIL),
        "said": meta.get("rating"),
    }


def features(told):
    return {"one": 1.0, "lines": math.log(told["lines"]), "words": math.log(told["words"]), "above_linear": float(told["time"] not in LINEAR), "harness": float(told["harness"])}


def predicted(told):
    """The level that the measurements would say, in logits."""
    return sum(WEIGHTS[name] * value for name, value in features(told).items())


def rating(told):
    return round(LEVEL_SHARE * LEVELS[told["level"]] + (1 - LEVEL_SHARE) * predicted(told), 2) + 0.0

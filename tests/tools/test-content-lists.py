#!/usr/bin/env python3
"""tools/content_lists.py finds nothing in what comes with the program, and each thing that is broken in a copy of the patterns. TAP."""
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import end, ok  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tools"))
sys.dont_write_bytecode = True

from content_lists import pattern_findings, skill_findings  # noqa: E402

CONTENT = os.path.join(ROOT, "content")

# file, what stands there, what is put there instead, what must be said
BROKEN = [
    ("heap.yaml", "id: heap", "id: heaps", "not what the file is called after"),
    ("heap.yaml", "name: Heap", "name: Stack", "is heap, too"),
    ("heap.yaml", "name: Heap", "nam: Heap", "has a key that is unknown"),
    ("heap.yaml", "needs: [trees, sorting]", "needs: [trees, bushes]", "needs bushes, which is no pattern"),
    ("recursion.yaml", "needs: []", "needs: [graph]", "needs go round in a circle: "),
    ("heap.yaml", "weight: 7", "weight: 0", "asked has no weight"),
    ("heap.yaml", "id: best-now", "id: k-best", "one is there twice"),
    ("recognize/rows.yaml", "right: [sliding-window]", "right: [window]", "has no pattern: ['window']"),
    ("recognize/rows.yaml", "signal: budget", "signal: cost", "has no signal cost"),
    ("recognize/rows.yaml", "id: quiet-stretch", "id: ad-budget", "there twice"),
    ("recognize/rows.yaml", "trap: sliding-window", "trap: frequency-counting", "only one of these"),
    ("recognize/rows.yaml", "trap: sliding-window", "lure: sliding-window", "has a key that is unknown"),
    ("recognize/nets.yaml", "items:", "items: []\nmore:", "statements of graph only"),
]


def broken(file, old, new):
    """What is said of the patterns when this stands there."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "patterns")
        shutil.copytree(os.path.join(CONTENT, "patterns"), copy)
        path = os.path.join(copy, file)
        with open(path, encoding="utf-8") as f:
            text = f.read()
        assert old in text, f"{file} has no {old}"
        with open(path, "w", encoding="utf-8") as f:
            f.write(text.replace(old, new, 1))
        return pattern_findings(copy)


class Package:
    """A problem with a pattern."""

    def __init__(self, pattern):
        self.sizes, self.pattern = {"dryrun/meta.yaml": 1}, pattern

    def mapping_of(self, _path):
        return {"pattern": self.pattern}


def misspelt():
    patterns = os.path.join(CONTENT, "patterns")
    for good in ("Sliding-Window", "promises", "timers", "bfs"):
        assert pattern_findings(patterns, [Package(good)]) == [], good
    for bad in ("sliding windows", "binary serach", "dynamic programing"):
        assert len(pattern_findings(patterns, [Package(bad)])) == 1, bad


def main():
    rows = [("what comes with the program", lambda: (pattern_findings(os.path.join(CONTENT, "patterns")), skill_findings(os.path.join(CONTENT, "skills"))), None),
            ("names of patterns that are nearly right", misspelt, None)]
    rows += [(f"{file}: {says}", lambda row=(file, old, new): broken(*row), says) for file, old, new, says in BROKEN]
    for name, do, says in rows:
        got = do()
        ok(got in (None, ([], [])) if says is None else any(says in what for _, _, what in got), name, got)
    end()


main()

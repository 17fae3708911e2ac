#!/usr/bin/env python3
"""tools/check-css finds nothing in the page, and each way in which two of its areas can share a class. TAP."""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import end, ok  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CHECK = os.path.join(ROOT, "tools", "check-css")

# name, the files, what must be said (nothing: it passes)
CASES = [
    ("one area in two files", {"rounds/a/x.css": ".card { color: red }", "rounds/a/y.css": ".card:hover { color: red }"}, ""),
    ("two areas", {"rounds/a/x.css": ".card { color: red }", "rounds/b/y.css": ".card { color: red }"}, ".card starts rules of 2 areas: rounds/a/x.css, rounds/b/y.css"),
    ("the shell and a round", {"app/x.css": ".card { color: red }", "rounds/b/y.css": ".card.wide { color: red }"}, ".card starts rules of 2 areas"),
    ("app and ui are one", {"app/x.css": ".card { color: red }", "ui/y.css": ".card { color: red }"}, ""),
    ("a folder of ui is another", {"ui/x.css": ".card { color: red }", "ui/voice/y.css": ".card { color: red }"}, ".card starts rules of 2 areas"),
    ("not the first of its selectors", {"rounds/a/x.css": ".card { color: red }", "rounds/b/y.css": ".own,\n.card td { color: red }"}, ".card starts rules of 2 areas"),
    ("within a query", {"rounds/a/x.css": ".card { color: red }", "rounds/b/y.css": "@media (max-width: 32rem) { .own { color: red } .card { color: red } }"}, ".card starts rules of 2 areas"),
    ("after another class", {"rounds/a/x.css": ".card { color: red }", "rounds/b/y.css": ".own .card, .own.card, .own > :is(td, .card) { color: red }"}, ""),
    ("a longer name", {"rounds/a/x.css": ".card { color: red }", "rounds/b/y.css": ".card-head { color: red }"}, ""),
    ("in a comment", {"rounds/a/x.css": ".card { color: red }", "rounds/b/y.css": "/* .card { } */ .own { color: red }"}, ""),
    ("no style at all", {"rounds/a/x.txt": ""}, "has no style"),
]


def judged(files):
    with tempfile.TemporaryDirectory(prefix="check-css-") as folder:
        for path, css in files.items():
            whole = os.path.join(folder, path)
            os.makedirs(os.path.dirname(whole), exist_ok=True)
            with open(whole, "w", encoding="utf-8") as out:
                out.write(css)
        done = subprocess.run([CHECK, folder], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


done = subprocess.run([CHECK], capture_output=True, text=True)
ok(done.returncode == 0, "the page as it is", done.stdout, done.stderr)
for name, files, says in CASES:
    code, said = judged(files)
    ok((code == 1 and says in said) if says else (code == 0 and said == ""), name, f"exit {code}", said)
end()

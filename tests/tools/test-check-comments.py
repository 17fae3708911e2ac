#!/usr/bin/env python3
"""tools/check-comments finds nothing in the tree, and each way in which a comment can name a file that is not there or be too wide. TAP."""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import end, ok  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CHECK = os.path.join(ROOT, "tools", "check-comments")

# name, what src/a.c holds, what must be said (nothing: it passes); there are src/a.c, src/b/c.h and tests/d.c
CASES = [
    ("a name", "/* as c.h says */", ""),
    ("the end of a path", "/* as b/c.h and src/b/c.h say, and tests/d.c */", ""),
    ("a name of none", "int x;\n/* as\n * e.h says */", "src/a.c:3: e.h is no file"),
    ("another folder", "/* see x/c.h */", "src/a.c:1: x/c.h is no file"),
    ("a pattern, a system's header, a file in the jail", "/* *.h, rules-*.c, <math.h>, /w/main.c */", ""),
    ("a wide sentence", "/* " + "w " * 54 + "*/\n/* " + "w " * 52 + "*/", "src/a.c:1: a comment is wider than 110 columns"),
    ("a wide line of a longer comment", "/*\n * " + "w " * 54 + "\n */", "src/a.c:2: a comment is wider than 110 columns"),
    ("a wide table, a wide end of a line of code", "/*\n *   " + "w " * 54 + "\n */\nint x; /* " + "w " * 54 + "*/", ""),
    ("code", "#include \"e.h\"\nint e = f.c;", ""),
]


def judged(text):
    with tempfile.TemporaryDirectory(prefix="check-comments-") as folder:
        for path, content in {"src/a.c": text, "src/b/c.h": "", "tests/d.c": "/* e.h */"}.items():
            os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
            with open(os.path.join(folder, path), "w", encoding="utf-8") as out:
                out.write(content)
        subprocess.run(["git", "init", "-q", folder], check=True)
        done = subprocess.run([CHECK, folder], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


for name, text, wanted in CASES:
    code, said = judged(text)
    ok((code == 0 and said == "") if not wanted else (code == 1 and said == wanted + "\n"), name, f"exit {code}", said)
done = subprocess.run([CHECK], capture_output=True, text=True)
ok(done.returncode == 0, "the tree", done.stdout)
end()

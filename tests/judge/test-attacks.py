#!/usr/bin/env python3
"""hostile/README.md against what there is: every test that it names exists, and every hostile program is named. TAP."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import end, ok  # noqa: E402

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HERE = os.path.join(TESTS, "judge/hostile")
ROOT = os.path.dirname(TESTS)


def stems(folder, endings):
    return {os.path.splitext(n)[0] for n in os.listdir(folder) if n.endswith(endings)}


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as f:
        return f.read()


page = read("tests/judge/hostile/README.md").split("## Groups of attacks")[1]
hostile = stems(HERE, (".c", ".src"))
programs = stems(os.path.join(TESTS, "judge/programs"), (".c", ".cpp", ".py", ".java", ".js", ".go", ".rs"))
functions, channels = set(), set()
for name in os.listdir(os.path.join(TESTS, "unit/sandbox")):
    text = read("tests/unit/sandbox", name)
    # A test is there when it is also in the list of its program.
    functions |= {f for f in re.findall(r"^static void (test_\w+)\(", text, re.M) if len(re.findall(r"\b%s\b" % f, text)) > 1}
    channels |= {"channel " + c for c in re.findall(r"^CHANNEL\((\w+),", text, re.M)}
suites = set(re.findall(r"'(judge|sandbox)/", read("tests/judge/meson.build") + read("tests/unit/sandbox/meson.build")))

named = set(re.findall(r"`([^`]+)`", page))
rows = [int(n) for n in re.findall(r"^\| (\d+) \|", page, re.M)]
ok(rows == list(range(1, 40)), "all 39 groups are there, in order", *[str(rows)])
known = hostile | programs | functions | channels
missing = {n for n in named - known if not (n.split("/")[0] in suites or ("/" in n and os.path.exists(os.path.join(ROOT, n))))}
ok(not missing, "every test that is named exists", *sorted(missing))
ok(hostile <= named, "every hostile program is named", *sorted(hostile - named))
ok(channels <= named, "every channel is named", *sorted(channels - named))
empty = [line for line in page.splitlines() if line.startswith("| ") and "`" not in line and not line.startswith("| where ") and not line.startswith("| | ")]
ok(not empty, "no attack is without a test", *empty)
built = set(re.findall(r"'([\w-]+)'", read("tests/judge/hostile/meson.build")))
sources = stems(HERE, (".c",))
ok(sources <= built, "every program is built", *sorted(sources - built))
tried = set(re.findall(r'"(compile-[\w-]+)\.src"', read("tests/unit/sandbox/test-hostile.c")))
ok(stems(HERE, (".src",)) == tried, "every source is compiled", *sorted(stems(HERE, (".src",)) ^ tried))
end()

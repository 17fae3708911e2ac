#!/usr/bin/env python3
"""tools/mutants: the changes are the ones intended, and it tells good tests from weak ones.

The first table holds a line of code, a kind of change, and all that this kind makes of the line. The second holds small
packages, with tests or lists of equivalent mutants that have a fault, and what the tool must say of them. TAP.
"""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import end, ok  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tools"))
sys.dont_write_bytecode = True

from mutation import mutants  # noqa: E402

# language, line, kind, what becomes of it
CHANGES = [
    ("cpp", "if (a < b)", "relation", ["if (a <= b)", "if (a >= b)"]),
    ("cpp", "std::vector<long long> v(n);", "relation", []),
    ("cpp", "const std::vector<int> &v = a;", "arithmetic", []),
    ("cpp", "x = a - b;", "arithmetic", ["x = a + b;"]),
    ("cpp", "x = -b;", "arithmetic", []),
    ("cpp", "std::cin >> n;", "arithmetic", []),
    ("cpp", "x += 1LL;", "constant", ["x += 0LL;", "x += 2LL;"]),
    ("cpp", "// 1 < 2", "constant", []),
    ("cpp", "x = '7'; // 8", "constant", []),
    ("cpp", "#include <a1>", "constant", []),
    ("cpp", "if (!empty)", "sign", ["if (empty)"]),
    ("cpp", "x = -b;", "sign", ["x = b;"]),
    ("cpp", "while (more())", "condition", ["while (!(more()))"]),
    ("cpp", "while (a < b)", "condition", []),
    ("cpp", "x = a[i] - f(b, c);", "swap", ["x = f(b, c) - a[i];", "x = a[i] - f(c, b);"]),
    ("cpp", "x = a - b - c;", "swap", ["x = b - a - c;"]),
    ("cpp", "x = std::max(a, b);", "swap", []),
    ("cpp", "return {a, b};", "swap", ["return {b, a};"]),
    ("cpp", "x = q.front();", "name", ["x = q.back();"]),
    ("cpp", "front = std::min(a, b);", "name", ["front = std::max(a, b);"]),
    ("cpp", "for (;;) { v.pop(); i++; }", "dropped", ["for (;;) { ; i++; }", "for (;;) { v.pop(); ; }"]),
    ("cpp", "if (a) return b;", "dropped", []),
    ("cpp", "std::vector<int> v(n), w;", "dropped", []),
    ("cpp", "for (int i = 0; i < n; i++) f(i);", "step", ["for (int i = 0; i < n; i--) f(i);"]),
    ("js", "if (a === b && c) f();", "logic", ["if (a === b || c) f();"]),
    ("js", "if (a !== b) f();", "relation", ["if (a === b) f();"]),
    ("js", "words.split(/[1-9]+ - /);", "constant", []),
    ("js", "const f = (a, b) => a / b;", "swap", ["const f = (b, a) => a / b;", "const f = (a, b) => b / a;"]),
    ("js", "const f = (a, b) => {", "swap", []),
    ("js", "const { a } = b;", "dropped", []),
    ("js", "'use strict';", "dropped", []),
    ("js", "if (a) f(); else b = 1;", "dropped", ["if (a) ; else b = 1;", "if (a) f(); else ;"]),
    ("py", "x = a // b", "arithmetic", ["x = a * b"]),
    ("py", "x = a[1:]  # 2", "constant", ["x = a[0:]", "x = a[2:]"]),
    ("py", 'x = "1 < 2"', "relation", []),
    ("py", "x = a if not b else c", "sign", ["x = a if b else c"]),
    ("py", "x = a if b else c", "condition", ["x = a if not (b) else c"]),
    ("py", "x = [a for a in b if a[0]]", "condition", ["x = [a for a in b if not (a[0])]"]),
    ("py", "x = a and b or c", "logic", ["x = a and b and c", "x = a or b or c"]),
    ("py", "def f(a, b): pass", "swap", []),
    ("py", "a, b = 1, 2; a = b; f(a)", "dropped", ["a, b = 1, 2; a = b; pass", "a, b = 1, 2; pass; f(a)"]),
]

SOLUTION = "n = int(input())\nprint(n if n > 3 else 3)\n"  # the larger one of n and 3
STRONG = {"1": ("1", "3"), "2": ("3", "3"), "3": ("4", "4"), "4": ("9", "9")}
WEAK = {"1": ("9", "9")}
# n > 3 and n >= 3 are the same question here: 3 is printed either way. So are n > 2 and n > 3.
EQUIVALENT = """
- reason: For 3, both branches print 3.
  mutants:
    - file: accepted/solution.py
      before: print(n if n > 3 else 3)
      after: print(n if n >= 3 else 3)
    - file: accepted/solution.py
      before: print(n if n > 3 else 3)
      after: print(n if n > 2 else 3)
"""

# With an output validator: any number that is at least as large, and the points tell how near it is.
SCORED_TYPE, SCORED = "scoring", """import sys
wanted, said = int(open(sys.argv[2]).read()), sys.stdin.read()
if not said.strip().isdigit() or int(said) < wanted:
    sys.exit(43)
if len(sys.argv) != 4 or wanted == 7:
    sys.exit(1)
open(sys.argv[3] + "score_multiplier.txt", "w").write(str(wanted / int(said)))
sys.exit(42)
"""
# Interactive: the program asks "is it more than n?" until it knows a number up to 9, and says it.
TALK_TYPE, TALK = "[pass-fail, interactive]", """import sys
secret = int(open(sys.argv[1]).read())
for turn in range(9):
    verb, _, number = sys.stdin.readline().partition(" ")
    if verb != "more" or not number.strip().isdigit():
        sys.exit(42 if verb == "is" and number == f"{secret}\\n" else 43)
    print("yes" if secret > int(number) else "no", flush=True)
sys.exit(43)
"""
TALKER = """import sys
known = 0
print("more", known, flush=True)
while sys.stdin.readline() == "yes\\n":
    known += 1
    print("more", known, flush=True)
print("is", known)
"""
TALKS = {"1": ("0", ""), "2": ("2", ""), "3": ("3", "")}

# name, type, output validator, solution, tests, exit status, what must be said
JUDGED = [
    ("points", SCORED_TYPE, SCORED, SOLUTION, STRONG, 1, ["5 of 7 caught", "secret/1, fewer points", "secret/3, wrong answer"]),
    ("an output validator that breaks", SCORED_TYPE, SCORED, SOLUTION, {"1": ("7", "7")}, 2, ["the output validator ends with 1 on secret/1"]),
    ("an output validator that does not compile", SCORED_TYPE, "def", SOLUTION, STRONG, 2, ["output_validator/v.py does not compile"]),
    ("a talk", TALK_TYPE, TALK, TALKER, TALKS, 0, ["caught, 100.0 %", "wrong answer"]),
    # Who does not flush is never answered.
    ("a talk without flushing", TALK_TYPE, TALK, TALKER.replace(", flush=True", ""), TALKS, 2, ["itself: caught secret/1, time"]),
    ("a talk that ends too early", TALK_TYPE, TALK, "print('more', 5)\n", TALKS, 2, ["itself: caught secret/1, wrong answer"]),
    ("a talk that ends before the judge answers", TALK_TYPE, TALK.replace("    print(", "    import time; time.sleep(0.3)\n    print('much ' * 99999)\n    print("), "print('more', 5)\n", TALKS, 2, ["itself: caught secret/1, wrong answer"]),
    ("a talk that goes on after the end", TALK_TYPE, TALK, TALKER + "input()\n", TALKS, 2, ["itself: caught secret/1, crash"]),
    ("a talk that never ends", TALK_TYPE, TALK, TALKER + "import signal\nsys.stdout.flush()\nsignal.pause()\n", TALKS, 2, ["itself: caught secret/1, time"]),
]

# name, tests, list of equivalent mutants, exit status, what must be said
PACKAGES = [
    ("strong tests", STRONG, EQUIVALENT, 0, ["5 of 5 caught, 100.0 % (2 equivalent"]),
    ("strong tests without the list", STRONG, "", 1, ["5 of 7 caught", "+ print(n if n >= 3 else 3)"]),
    ("weak tests", WEAK, EQUIVALENT, 1, ["2 of 5 caught", "accepted/solution.py:2: constant", "SURVIVES"]),
    ("a right solution that fails", {"1": ("9", "8")}, "", 2, ["accepted/solution.py itself"]),
    ("an equivalent mutant that is caught", STRONG, EQUIVALENT.replace("n > 2", "n > 4"), 2,
     ["listed as equivalent, but caught by secret/3"]),
    ("an equivalent mutant that is none", STRONG, EQUIVALENT.replace("n > 2", "n > 7"), 2, ["lists what is no mutant"]),
    ("an equivalent mutant without a reason", STRONG, EQUIVALENT.replace("For 3, both branches print 3.", ""), 2,
     ["a reason and its mutants"]),
    ("no tests", {}, "", 2, ["has no tests"]),
]


def changes(language, line, kind):
    found = mutants(f"x.{language}", line + "\n")
    return [mutant.text.split("  #")[0].rstrip("\n") for mutant in found if mutant.kind == kind]


def package(folder, tests, equivalent, solution=SOLUTION, kind="pass-fail", validator=None):
    def write(path, text):
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    write("problem.yaml", f"type: {kind}\nlimits:\n  time_limit: 1\n  memory: 256\n")
    write("submissions/accepted/solution.py", solution)
    if validator:
        write("output_validator/v.py", validator)
        write("submissions/accepted/in_part.py", "print(10)\n")
        write("submissions/submissions.yaml", "accepted/in_part.py:\n  score: 40\n")
    write("dryrun/equivalent-mutants.yaml", equivalent)
    for name, (given, answer) in tests.items():
        write(f"data/secret/{name}.in", given + "\n")
        write(f"data/secret/{name}.ans", answer + "\n")


def run_tool(*described):
    with tempfile.TemporaryDirectory() as folder:
        package(folder, *described)
        done = subprocess.run([os.path.join(ROOT, "tools", "mutants"), "-v", folder], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


def main():
    for language, line, kind, expected in CHANGES:
        found = changes(language, line, kind)
        ok(sorted(found) == sorted(expected), f"{language}: {kind} of {line}", found, expected)
    runs = [(name, (tests, equivalent), status, said) for name, tests, equivalent, status, said in PACKAGES]
    runs += [(name, (tests, "", solution, kind, validator), status, said) for name, kind, validator, solution, tests, status, said in JUDGED]
    for name, described, status, said in runs:
        returned, output = run_tool(*described)
        ok(returned == status and all(text in output for text in said), name, f"exit status {returned}", output)
    end()


main()

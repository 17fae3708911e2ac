#!/usr/bin/env python3
"""tools/check-content passes a bank of two good packages and names file and rule of each thing that is broken in them.

Every row breaks one thing in a copy of the bank: the rule that must complain, the file it must name, and what is done to
that file. TAP.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import end, ok, skip_all  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOOL = os.path.join(ROOT, "tools", "check-content")
PROBLEMS = os.path.join(ROOT, "content", "problems")
# Two that have all that a package of programs can have.
GOOD, OTHER = "fewestrunners", "maintenancewindow"


# What can be done to a file. Each gives a function of its path.


def gone(path):
    os.remove(path)


def holds(data):
    def write(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())
    return write


def edited(pattern, replacement):
    def edit(path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        changed, count = re.subn(pattern, replacement, text, count=1, flags=re.MULTILINE)
        assert count == 1, f"{path} has no {pattern}"
        holds(changed)(path)
    return edit


def ends_with(more):
    def append(path):
        with open(path, "ab") as file:
            file.write(more)
    return append


def emptied(path):
    shutil.rmtree(path)
    os.mkdir(path)


def fewer_secret_tests(path):
    """Leaves ten tests that are committed and takes all others away, recipes included."""
    for name in os.listdir(path):
        if int(name[:2]) > 10:
            os.remove(os.path.join(path, name))
    recipe = os.path.join(path, "..", "..", "generators", "generated.yaml")
    holds("generator: gen.py\nsolution: accepted/solution.cpp\ntests: []\n")(recipe)


def copied_from(inside):
    def copy(path):
        folder = os.path.dirname(path)
        while os.path.basename(folder) != GOOD:
            folder = os.path.dirname(folder)
        shutil.copy(os.path.join(folder, inside), path)
    return copy


def linked(path):
    os.remove(path)
    os.symlink("problem.en.md", path)


def becomes_interactive(path):
    edited(r"^type: .*", "type: [pass-fail, interactive]")(os.path.join(path[:path.index(GOOD)], GOOD, "problem.yaml"))


def in_a_group(points):
    """A test in a group of its own, beside those that are in none."""
    def make(path):
        folder = os.path.join(path[:path.index(GOOD)], GOOD, "data", "secret", "large")
        for name, data in (("test_group.yaml", points), ("99-more.in", "5\n"), ("99-more.ans", "5\n")):
            holds(data)(os.path.join(folder, name))
    return make


def first_secret_test():
    """The first secret test of the good package, as a path below it without an extension."""
    folder = os.path.join(PROBLEMS, GOOD, "data", "secret")
    return "data/secret/" + sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".in"))[0]


FIRST = first_secret_test()
with open(os.path.join(PROBLEMS, OTHER, "problem.yaml"), encoding="utf-8") as problem:
    OTHER_UUID = re.search(r"^uuid: (.*)$", problem.read(), re.MULTILINE).group(1)
RECIPE = "generators/generated.yaml"

ROWS = [
    ("names", "statement/a b.png", holds(b"")),
    ("names", "statement/problem.en.md", linked),
    ("places", "solution/solution.en.md", gone),
    ("places", "dryrun/growth.yaml", gone),
    ("places", "submissions/accepted/solution.js", gone),
    ("places", "input_validators/validate.py", gone),
    ("places", "data/notes.txt", holds("a note\n")),
    ("places", "data/secret/1-short-number.in", holds("1\n")),
    ("text", "statement/problem.en.md", ends_with(b"no newline")),
    ("text", "statement/problem.en.md", ends_with(b"\xff\n")),
    ("text", "solution/solution.en.md", ends_with(b"two\r\n")),
    ("text", "generators/gen.py", edited(r"\A", "\ufeff")),
    ("sizes", FIRST + ".in", holds(b"1\n" * 2049)),
    ("sizes", "", lambda path: holds(b"#" * 150 * 1024 + b"\n")(os.path.join(path, "attachments/big.txt"))),
    ("problem.yaml", "problem.yaml", edited(r"^type: .*", "type: multi-pass")),
    ("problem.yaml", "problem.yaml", edited(r"^license: .*", "license: cc by-sa")),
    ("problem.yaml", "problem.yaml", edited(r"^version: .*", "author: nobody")),
    ("problem.yaml", "problem.yaml", edited(r"^uuid: .*", "uuid: 1234")),
    ("problem.yaml", "problem.yaml", edited(r"^name: .*", "name: twice\nname: twice")),
    ("problem.yaml", "problem.yaml", edited(r"^keywords: .*", "keywords: &k [a, *k]")),
    ("limits", "problem.yaml", edited(r"^  time_limit: .*", "  time_limit: 1.5")),
    ("limits", "problem.yaml", edited(r"^  memory: .*", "  ram: 256")),
    ("statement", "statement/problem.en.md", edited(r"^## Output", "## Result")),
    ("statement", "statement/problem.en.md", edited(r"^## Input", "# Title\n\n## Input")),
    ("statement", "statement/problem.en.md", edited(r"^## Input", "It costs $x$.\n\n## Input")),
    ("statement", "statement/problem.en.md", ends_with(b"\n## Sample 1\n")),
    ("pairs", FIRST + ".in", lambda path: os.remove(path[:-3] + ".ans")),
    ("pairs", FIRST + ".ans", lambda path: os.remove(path[:-4] + ".in")),
    ("samples", "data/sample/1.yaml", gone),
    ("samples", "data/sample/1.yaml", holds("description: ''\n")),
    ("samples", "data/sample/1.yaml", holds("description: fine\nexplanation: not a key\n")),
    ("samples", "data/sample", emptied),
    ("samples", "data/sample/1.interaction", becomes_interactive),
    ("secret tests", "data/secret", fewer_secret_tests),
    ("secret tests", "data/secret/99-far-off", lambda path: [holds("5\n")(path + ".in"), holds("5\n")(path + ".ans")]),
    ("secret tests", "data/secret/98-again.in", copied_from(FIRST + ".in")),
    ("groups", "data/secret", in_a_group("max_score: 100\n")),
    ("groups", "data/secret/large/test_group.yaml", in_a_group("max_score: all\n")),
    ("invalid inputs", "data/invalid_input", emptied),
    ("invalid inputs", "data/invalid_input/09-lonely.yaml", holds("description: no input\n")),
    ("signature", "dryrun/submissions", lambda path: holds("# A function.\n")(path + "/accepted/f.py")),
    ("signature", "dryrun/submissions/accepted", lambda path: holds("function: f\n")(os.path.dirname(os.path.dirname(path)) + "/signature.yaml")),
    ("starters", "attachments/starter.c", lambda path: holds("harness: javascript\n")(os.path.dirname(os.path.dirname(path)) + "/dryrun/signature.yaml")),
    ("generated tests", RECIPE, edited(r"^generator: .*", "generator: other.py")),
    ("generated tests", RECIPE, edited(r"^    in_sha256: .*", '    in_sha256: "12"')),
    ("generated tests", RECIPE, edited(r'"\d+"\]$', '"seed"]')),
    ("generated tests", RECIPE, edited(r"^  - name: .*", f"  - name: {FIRST[5:]}")),
    ("generated tests", RECIPE, edited(r"^tests:", "why: because\ntests:")),
    ("generated tests", RECIPE, holds("generator: [\n")),
    ("submissions", "submissions/wrong_answer", emptied),
    ("submissions", "submissions/time_limit_exceeded", emptied),
    ("submissions", "submissions/accepted/solution.py", edited(r"\A", "import sys\n")),
    ("starters", "attachments/starter.rs", gone),
    ("starters", "attachments/starter.java", edited(r"class Main", "class Solution")),
    ("starters", "attachments/starter.pas", holds("begin end.\n")),
    ("meta", "dryrun/meta.yaml", edited(r"^difficulty: .*", "difficulty: brutal")),
    ("meta", "dryrun/meta.yaml", edited(r"^minutes: .*", "minutes: soon")),
    ("meta", "dryrun/meta.yaml", edited(r"^pattern: .*", "patterns: many")),
    ("rating", "dryrun/meta.yaml", edited(r"^rating: .*", "rating: 0.99")),
    ("rating", "dryrun/meta.yaml", edited(r"^rating: .*\n", "")),
    ("hints", "dryrun/meta.yaml", ends_with(b"  - a fourth hint\n")),
    ("growth", "dryrun/growth.yaml", edited(r"^n: .*", "size: of something")),
    ("growth", "dryrun/growth.yaml", edited(r"^generator: .*", "generator: other.py")),
    ("growth", "dryrun/growth.yaml", edited(r"^space: .*", "space: n\nfunction: {speed: n}")),
    ("growth", "dryrun/growth.yaml", edited(r"^space: .*", "space: n\nfunction: {space: 1}")),
    ("growth", "dryrun/growth.yaml", edited(r", \"{seed}\"\]", "]")),
    ("growth", "dryrun/growth.yaml", becomes_interactive),
    ("unique uuid", "problem.yaml", edited(r"^uuid: .*", f"uuid: {OTHER_UUID}")),
]

def check(bank):
    """Exit status and output."""
    run = subprocess.run([TOOL, bank], capture_output=True, text=True, check=False)
    if run.returncode == 77:
        skip_all(run.stdout.strip())
    return run.returncode, run.stdout + run.stderr


def complains(output, rule, place):
    """Does one line name the file and the rule? Of bank-wide rules any of the packages may be named."""
    return any(re.search(rf"(^|/){re.escape(place)}: {re.escape(rule)}: .", line) for line in output.splitlines())


with tempfile.TemporaryDirectory(prefix="dryrun-check-content-") as scratch:
    bank = os.path.join(scratch, "problems")
    package = os.path.join(bank, GOOD)

    def fresh_bank():
        shutil.rmtree(bank, ignore_errors=True)
        for name in (GOOD, OTHER):
            shutil.copytree(os.path.join(PROBLEMS, name), os.path.join(bank, name))

    fresh_bank()
    status, said = check(bank)
    ok(status == 0 and re.search(r"^\d+ passed, 0 failed$", said, re.MULTILINE), "two good packages", said)

    for rule, inside, break_it in ROWS:
        fresh_bank()
        break_it(os.path.join(package, inside).rstrip("/"))
        status, said = check(bank)
        place = os.path.join(OTHER if rule.startswith("unique") else GOOD, inside).rstrip("/")
        summed_up = re.search(r"^\d+ passed, [1-9]\d* failed$", said, re.MULTILINE)
        ok(status == 1 and complains(said, rule, place) and summed_up, f"{rule}: {inside or 'the package'}", said)

    fresh_bank()
    os.rename(package, os.path.join(bank, "Two-Words"))
    status, said = check(bank)
    ok(status == 1 and complains(said, "names", "Two-Words"), "names: the folder of a package", said)

    shutil.rmtree(bank)
    os.mkdir(bank)
    status, said = check(bank)
    ok(status == 1 and "holds no package" in said, "no package at all", said)
    status, said = check(os.path.join(scratch, "nowhere"))
    ok(status == 2, "a folder that does not exist", said)

end()

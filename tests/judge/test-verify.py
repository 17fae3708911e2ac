#!/usr/bin/env python3
"""What `dryrun problem verify` finds: each defect in a package that is good otherwise, by its finding; and the report."""
import json
import os
import re
import shutil
import signal
import subprocess
import time

from judging import DATA, DRYRUN, GOOD, HONEST, ROOT, SOURCE, dryrun, end, need_a_jail, ok, package, skip

need_a_jail()
yaml = open(GOOD + "/problem.yaml").read()
count = 0


def verify(folder, *args):
    code, out, err = dryrun("problem", "verify", folder, "--json", *args)
    try:
        return code, json.loads(out)[0]
    except (ValueError, KeyError):
        return code, {"findings": [], "error": out + err}


def said(report):
    return ["%s %s:%d: %s" % (f["severity"], f["file"], f["line"], f["message"]) for f in report["findings"]]


def finds(name, pattern, part, changed, *args):
    """The good package with a defect: exactly one finding, and this one; an error fails, a warning does not."""
    global count
    count += 1
    folder = package("v%d" % count, **changed) if isinstance(changed, dict) else changed
    code, report = verify(folder, "--parts", part, *args)
    lines = said(report)
    ok(len(lines) == 1 and re.search(pattern, lines[0]) and code == (1 if lines[0].startswith("error") else 0), name,
       "exit %d" % code, *lines, report.get("error", ""))


code, report = verify(GOOD)
ok(code == 0 and said(report) == [] and report["ok"], "the good package has no finding", *said(report))

# ---- another tool for the same language ----
if os.path.exists("/usr/bin/pypy3"):
    by = "import sys\nassert sys.implementation.name == '%s'\nprint(sum(map(int, sys.stdin.read().split())))\n"
    endless = {"submissions__accepted__slow_DOT_py": "import sys\nwhile True:\n    pass\n"}
    only = {"submissions__accepted__pypy_DOT_py": by % "pypy", "submissions__run_time_error__cpython_DOT_py": by % "cpython"}
    code, report = verify(package("pypy", **only), "--parts", "submissions", "--submissions", ".py", "--instead", "pypy3")
    judged = {s["path"]: s["verdict"] for s in report["submissions"] if s.get("verdict") and s["path"].endswith("n.py") or s["path"].endswith("pypy.py")}
    ok(code == 0 and judged.get("submissions/accepted/pypy.py") == "AC" and judged.get("submissions/run_time_error/cpython.py") == "RTE",
       "--instead runs Python with PyPy", "exit %d" % code, *said(report), judged)
    code, report = verify(package("endless", **endless), "--parts", "submissions", "--submissions", "slow.py")
    ok(code == 1 and any("other judges may use Python 3 (PyPy): --instead pypy3" in line for line in said(report)),
       "a submission that is too slow for one tool may not be for the other, and that is said", *said(report))
else:
    skip("--instead runs Python with PyPy", "pypy3 is not installed")
code, out, err = dryrun("problem", "verify", GOOD, "--instead", "python3")
ok(code == 2 and "stands for no other language" in err, "what stands for no other language cannot be put in its place", code, out, err)

# ---- package ----
finds("a name with a blank", 'warning attachments:0: "my notes.txt" is left out', "package", {"attachments__my notes_DOT_txt": "x"})
finds("one in a folder that is not read", 'warning solution:0: "my notes.txt" is no name', "package", {"solution__my notes_DOT_txt": "x"})
finds("a hidden file", 'warning submissions:0: "\\.DS_Store" is no name', "package", {"submissions___DOT_DS_Store": "x"})
folder = package("linked")
os.symlink("/etc/hostname", folder + "/attachments")
finds("an absolute link", "error attachments:0: is a symbolic link to an absolute name", "package", folder)
folder = package("dangling")
os.makedirs(folder + "/solution")
os.symlink("../nowhere", folder + "/solution/x")
finds("a link that leads nowhere", "error solution/x:0: .*nowhere", "package", folder)
os.makedirs(package("fifo") + "/solution")
os.mkfifo(os.path.join(os.path.dirname(folder), "fifo/solution/pipe"))
finds("a pipe", "error solution/pipe:0: is neither", "package", os.path.join(os.path.dirname(folder), "fifo"))
finds("a name without a statement", 'error problem.yaml:\\d+: "name" has an entry for "sv"', "package",
      {"problem_DOT_yaml": yaml.replace("name: Add Up", "name: {en: Add Up, sv: Summan}")})
finds("a constant that nothing uses", 'warning problem.yaml:\\d+: the constant "limit" is used nowhere', "package",
      {"problem_DOT_yaml": yaml + "constants: {limit: 5}\n"})
finds("a placeholder without a constant", 'warning statement/problem.en.md:0: "{{limit}}" is no constant', "package",
      {"statement__problem_DOT_en_DOT_md": "Add up to {{limit}} numbers. {{nextsample}}\n"})
code, report = verify(package("constant", problem_DOT_yaml=yaml + "constants: {limit: 5}\n", statement__problem_DOT_en_DOT_md="Up to {{limit}}.\n"), "-p", "package")
ok(code == 0 and said(report) == [], "a constant that the statement uses", *said(report))
finds("two statements in one language", "warning statement/problem.en.tex:0: is a second statement", "package",
      {"statement__problem_DOT_en_DOT_tex": "\\problemname{Add Up}\nAdd.\n"})
finds("no samples", "warning data/sample:0: there are no samples", "package", {"data__sample": None})
finds("a talk in a problem that has none", "error data/sample/1.interaction:0: is for interactive", "package",
      {"data__sample__1_DOT_interaction": "<3 4\n>7\n"})
finds("tests in an order that is not meant", "warning data:0: secret/10-x comes before secret/9-x", "package",
      {"data__secret__10-x_DOT_in": "1 1\n", "data__secret__10-x_DOT_ans": "2\n", "data__secret__9-x_DOT_in": "1 2\n", "data__secret__9-x_DOT_ans": "3\n"})
finds("a half second", "warning problem.yaml:0: the time limit is no whole number", "package",
      {"problem_DOT_yaml": re.sub("time_limit: .*", "time_limit: 1.5\n  time_resolution: 0.5", yaml)})
finds("a misspelt folder", "warning atachments:0: is passed over: did you mean attachments", "package", {"atachments__x_DOT_txt": "x"})
code, report = verify(package("typo", submissions__wrong_awnser__x_DOT_py="print(1)\n"), "-p", "package")
ok(any("did you mean wrong_answer" in line for line in said(report)), "a misspelt folder of submissions", *said(report))
finds("a folder among the attachments", "warning attachments/more:0: is a folder", "package", {"attachments__more__x_DOT_txt": "x"})
finds("no licence", "warning problem.yaml:0: the licence", "package", {"problem_DOT_yaml": re.sub("license: .*\n", "", yaml)})
code, report = verify(package("image", statement__problem_DOT_en_DOT_md="![a cave](cave.png)\n"), "-p", "package")
ok(len(said(report)) == 1 and "cave.png" in said(report)[0], "an image that is not there", *said(report))

# ---- data ----
finds("an input that the validator refuses", "error data/secret/09.in:0: is refused by an input validator", "data",
      {"data__secret__09_DOT_in": "1  2\n", "data__secret__09_DOT_ans": "3\n"})
finds("an answer that is larger than an output may be", "error data/secret/09.ans:0: is larger than the limit on output", "data",
      {"problem_DOT_yaml": yaml, "data__secret__09_DOT_in": "1 7\n", "data__secret__09_DOT_ans": "8\n" + "\n" * (2 << 20)})
finds("an answer near the limit", "warning data/secret/09.ans:0: is more than half", "data",
      {"problem_DOT_yaml": yaml, "data__secret__09_DOT_in": "1 7\n", "data__secret__09_DOT_ans": "8\n" + "\n" * (700 << 10)})
finds("the same input twice", "warning data/secret/09.in:0: is the same input as that of secret/01-plain", "data",
      {"data__secret__09_DOT_in": open(GOOD + "/data/secret/01-plain.in").read(), "data__secret__09_DOT_ans": open(GOOD + "/data/secret/01-plain.ans").read()})
code, report = verify(package("sampletoo", data__secret__09_DOT_in=open(GOOD + "/data/sample/1.in").read(), data__secret__09_DOT_ans=open(GOOD + "/data/sample/1.ans").read()), "-p", "data")
ok(code == 0 and said(report) == [], "a sample among the secret ones is usual", *said(report))
finds("an answer with CR LF", "warning data/secret/09.ans:0: has carriage returns", "data", {"data__secret__09_DOT_in": "1 7\n", "data__secret__09_DOT_ans": "8\r\n"})
finds("an answer without a line feed", "warning data/secret/09.ans:0: does not end with a line feed", "data", {"data__secret__09_DOT_in": "1 7\n", "data__secret__09_DOT_ans": "8"})
finds("an answer that is not UTF-8", "warning data/secret/09.ans:0: is not UTF-8", "data",
      {"data__secret__09_DOT_in": "1 7\n", "data__secret__09_DOT_ans": b"8 \xff\n", "output_validator__any_DOT_py": "import sys\nsys.exit(42)\n"})
never = "import sys\nsys.exit(43)\n"
code, report = verify(package("never", output_validator__v_DOT_py=never), "-p", "data")
ok(code == 1 and [line.split(":")[0] for line in said(report)] == ["error data/sample/1.ans", "warning data/secret/01-plain.ans", "warning data/secret/02-zero.ans"],
   "a validator that rejects the answers themselves", *said(report))
finds("a validator that does not compile", "error output_validator:0: output_validator does not compile", "data", {"output_validator__v_DOT_c": "int main(void) {"})

# ---- validators ----
def lenient(text, condition="good(text)"):
    """A validator that is strict but for what text does to the input first."""
    return {"input_validators__check_DOT_py": "import re, sys\ntext = sys.stdin.buffer.read()\n" + text +
            "\ngood = lambda t: re.fullmatch(rb'(0|-?[1-9]\\d{0,8}) (0|-?[1-9]\\d{0,8})\\n', t)\nsys.exit(42 if %s else 43)\n" % condition}


for name, text, pattern in [
    ("takes CR LF", "text = text.replace(b'\\r\\n', b'\\n')", "lines that end with CR LF"),
    ("takes a missing line feed", "text += b'' if text.endswith(b'\\n') else b'\\n'", "no line feed at the end"),
    ("takes tabs", "text = text.replace(b'\\t', b' ')", "tabs in place of blanks"),
    ("takes two blanks", "text = re.sub(b'  +', b' ', text)", "two blanks in place of one"),
    ("takes a blank at the start", "text = text.lstrip(b' ')", "a blank at the start"),
    ("takes a broken line", "text = re.sub(rb'(\\d)\\n(-?\\d)', rb'\\1 \\2', text)", "a line broken in two"),
    ("takes leading zeros", "text = re.sub(rb'\\b0+(\\d)', rb'\\1', text)", "leading zeros"),
    ("takes a plus", "text = text.replace(b'+', b'')", "plus sign"),
    ("takes a fraction", "text = text.replace(b'.0', b'')", "an integer with a fraction"),
    ("takes letters", "text = text.replace(b'abc', b'1')", "letters in place of an integer"),
    ("takes any number", "text = re.sub(rb'\\d{60}', b'1', text)", "an integer of 60 digits"),
    ("takes a NUL", "text = text.rstrip(b'\\0')", "a NUL at the end"),
]:
    finds("an input validator that " + name, "warning input_validators:0: no input validator refuses .*" + pattern, "validators", lenient(text))
finds("an input validator that takes an empty file", "no input validator refuses an empty file$", "validators", lenient("", "good(text) or not text"))
code, report = verify(package("anything", input_validators__check_DOT_py="import sys\nsys.exit(42)\n"), "-p", "validators")
lines = said(report)
ok(code == 0 and len(lines) >= 22 and any("random bytes" in line for line in lines) and any("words and lines that are missing" in line for line in lines),
   "an input validator that takes everything", len(lines), *lines)
repeats = "import sys\nlines = sys.stdin.buffer.read().split(b'\\n')\nsys.exit(42 if lines.pop() == b'' and lines and all(line in (b'up', b'down') for line in lines) else 43)\n"
code, report = verify(package("repeats", **{
    "input_validators__check_DOT_py": repeats, "data__sample__1_DOT_in": "up\ndown\n", "data__secret__01-plain_DOT_in": "up\nup\ndown\n",
    "data__secret__02-zero_DOT_in": "down\nup\n"}), "-p", "validators")
ok(code == 0 and said(report) == [], "lines that may be there as often as one likes are no finding while words are checked", *said(report))
code, report = verify(package("twovalidators", input_validators__all_DOT_py="import sys\nsys.exit(42)\n"), "-p", "validators")
ok(code == 0 and said(report) == [], "one strict validator beside it is enough", *said(report))
finds("an output validator that accepts everything", "warning output_validator:0: an empty file is accepted as the output of all tests", "validators",
      {"output_validator__v_DOT_py": "import sys\nsys.exit(42 if not sys.stdin.buffer.read() else 43)\n"})
code, report = verify(package("acceptall", output_validator__v_DOT_py="import sys\nsys.exit(42)\n"), "-p", "validators")
ok(code == 0 and len(said(report)) == 4, "all junk", *said(report))
finds("an output validator that crashes on junk", 'error output_validator:0: given .* as output: .*exit code 1', "validators",
      {"output_validator__v_DOT_py": "import sys\nsys.exit(42 if int(sys.stdin.readline() or 0) == int(open(sys.argv[2]).read()) else 43)\n"})
crash = "import sys\nt = sys.stdin.buffer.read()\nif t.strip() == b'nan': raise SystemExit(1)\nsys.exit(42 if t == open(sys.argv[2], 'rb').read() else 43)\n"
finds("an output validator that stumbles over nan", 'error output_validator:0: given "nan" as output', "validators", {"output_validator__v_DOT_py": crash})
finds("an output validator that never ends", "error output_validator:0: given .*stopped after", "validators",
      {"output_validator__v_DOT_py": "while True: pass\n", "problem_DOT_yaml": yaml + "  validation_time: 1\n"})
finds("answers that are empty", "warning data:0: an empty file is accepted as the output of all tests", "validators",
      {"data__sample__1_DOT_ans": "", "data__secret__01-plain_DOT_ans": "", "data__secret__02-zero_DOT_ans": ""})

# ---- submissions ----
finds("one that is right where it should be wrong", "error submissions/wrong_answer/x.py:0: gets WA.* on no test", "submissions",
      {"submissions__wrong_answer__x_DOT_py": open(HONEST).read()})
finds("one that is wrong where it should be right", "error submissions/accepted/x.py:0: gets WA on", "submissions", {"submissions__accepted__x_DOT_py": "print(1)\n"})
finds("one that does not compile", "error submissions/accepted/x.c:0: does not compile", "submissions", {"submissions__accepted__x_DOT_c": "int main(void) {"})
slow = "import time\nt = time.process_time()\nwhile time.process_time() - t < %s: pass\nprint(sum(map(int, input().split())))\n"
finds("one that is right, but near the limit", "warning problem.yaml:0: the time limit is .* times the .* of the slowest", "submissions",
      {"submissions__accepted__x_DOT_py": slow % 0.7})
finds("one that is slow, but near the limit", "warning problem.yaml:0: a submission that must be too slow", "submissions",
      {"submissions__time_limit_exceeded__x_DOT_py": slow % 1.15})
code, report = verify(package("chosen", submissions__wrong_answer__x_DOT_py=open(HONEST).read()), "--submissions", "accepted/")
ok(code == 0 and [s["path"] for s in report["submissions"]] == ["submissions/accepted/sum.py"], "only some submissions", report)
finds("none of these", 'warning submissions:0: there is none with "nosuch"', "submissions", {}, "--submissions", "nosuch")
scoring = {"problem_DOT_yaml": yaml + "type: scoring\n", "output_validator__v_DOT_py":
           "import sys\nopen(sys.argv[3] + 'score.txt', 'w').write('10')\nsys.exit(42)\n"}
finds("one that is accepted without all points", "warning submissions/accepted/sum.py:0: gets .* points", "submissions", scoring)

# ---- the report ----
KEYS = {"problem", "path", "ok", "errors", "warnings", "parts", "jobs", "lazy", "time_limit_ms", "slowest_accepted_ms", "fastest_slow_ms", "cpu_ms",
        "validated", "submissions", "findings"}
SUBMISSION = {"path", "language", "judged", "skipped", "as_expected", "verdict", "score", "slowest_ms", "slowest_test", "margin", "margin_is_cut", "first_failed", "decided_by",
              "cpu_ms", "counts"}
tle = package("report", submissions__time_limit_exceeded__x_DOT_py=slow % 9, submissions__wrong_answer__y_DOT_py="print(1)\n")
code, report = verify(tle)
ok(code == 0 and set(report) == KEYS and all(set(s) == SUBMISSION for s in report["submissions"]), "the shape of the report", report)
ok(report["parts"] == ["package", "data", "validators", "submissions"] and set(report["validated"]) == {"inputs", "answers", "changed_inputs", "junk_outputs"}
   and report["validated"]["inputs"] == 3 and report["validated"]["answers"] == 3, "what was validated", report)
right, late, wrong = report["submissions"]
ok(right["margin"] > 2 and not right["margin_is_cut"] and right["counts"]["AC"] == 3, "the margin of a right one", right)
ok(late["verdict"] == "TLE" and late["margin_is_cut"] and 1.9 < late["margin"] < 2.3, "the margin of a slow one, cut", late)
ok(wrong["verdict"] == "WA" and wrong["first_failed"] == "sample/1" and wrong["decided_by"] is None, "a wrong one, on all tests", wrong)
cost = report["cpu_ms"]
ok(set(cost) == {"data", "validators", "submissions"} and min(cost.values()) > 0 and cost["submissions"] == sum(s["cpu_ms"] for s in report["submissions"])
   and late["cpu_ms"] >= 3900 and right["cpu_ms"] < 1500, "what it cost", cost, late, right)
for part in ("package", "data", "validators", "submissions"):
    code, report = verify(GOOD, "-p", part)
    ok(code == 0 and report["parts"] == [part] and bool(report["submissions"]) == (part == "submissions")
       and bool(report["validated"]["changed_inputs"]) == (part == "validators"), "the part %s alone" % part, report)
code, report = verify(package("brokenreport", data__secret=None))
ok(code == 1 and report["parts"] == [] and report["errors"] == 1 and not report["ok"], "of a broken package", report)
warned = package("warned", attachments__more__x_DOT_txt="x")
ok(verify(warned, "-p", "package")[0] == 0 and verify(warned, "-p", "package", "--strict")[0] == 1, "warnings as errors")
ok(verify(warned, "-p", "package", "--strict")[1]["ok"] is False, "and the report says so")
code, out, err = dryrun("problem", "verify", GOOD, "-p", "date,data")
ok(code == 2 and '"date" is no part' in err, "no such part", code, err)
code, out, err = dryrun("problem", "verify", "nosuchproblem")
ok(code == 2 and "no problem" in err, "no such package", code, err)
code, out, err = dryrun("problem", "verify", GOOD, warned, "-p", "package", "--strict")
ok(code == 1 and "2 packages: 1 passed, 1 failed" in out and "FAILED: 0 errors, 1 warning\n" in out, "several, for people", code, out, err)

# ---- side by side ----

many = {"submissions__%s__%s%d_DOT_py" % (folder, name, i): text % i for i in range(3) for folder, name, text in [
    ("accepted", "right", "print(sum(map(int, input().split())))  # %d\n"), ("wrong_answer", "zero", "print(0)  # %d\n"), ("run_time_error", "exit", "exit(3)  # %d\n")]}
many["submissions__time_limit_exceeded__loop_DOT_py"] = "while True: pass\n"
many["submissions__accepted__not_DOT_py"] = "print(5)\n"  # three that are not what they claim, in different ways
many["submissions__wrong_answer__right_DOT_py"] = "print(sum(map(int, input().split())))\n"
many["submissions__wrong_answer__broken_DOT_c"] = "int main(void) {\n"
many["submissions__accepted__unknown_DOT_zig"] = "x\n"
beside = package("beside", **many)


def steady(report):
    """What does not depend on time."""
    times = {"slowest_ms", "slowest_test", "margin", "jobs", "slowest_accepted_ms", "fastest_slow_ms", "cpu_ms"}
    drop = lambda it: {k: drop(v) for k, v in it.items() if k not in times} if isinstance(it, dict) else [drop(v) for v in it] if isinstance(it, list) else it
    return drop(report)


one = verify(beside, "-p", "submissions")
for jobs in ("2", "5", "64"):
    several = verify(beside, "-p", "submissions", "--jobs", jobs)
    ok(several[0] == one[0] == 1 and several[1]["jobs"] == int(jobs) and one[1]["jobs"] == 1 and steady(several[1]) == steady(one[1]) and len(one[1]["submissions"]) > 12,
       "%s at a time: the same report in the same order" % jobs, steady(one[1]), steady(several[1]))
    ok(several[1]["fastest_slow_ms"] >= 2 * several[1]["time_limit_ms"] and several[1]["slowest_accepted_ms"] >= 0, "and margins", several[1])
code, out, err = dryrun("problem", "verify", beside, "-p", "submissions", "-j", "3")
ok(code == 1 and "judged 3 at a time: times and margins are less certain" in out, "for people it says what times are worth", code, out, err)
code, out, err = dryrun("problem", "verify", beside, "-p", "submissions")
ok("at a time" not in out, "and not of one after the other", out)
code, report = verify(beside, "-p", "submissions", "-s", "right0", "-j", "8")
ok(code == 0 and [s["path"] for s in report["submissions"]] == ["submissions/accepted/right0.py"], "a single one", code, report)
code, report = verify(beside, "-p", "submissions", "-s", "nosuch", "-j", "8")
ok(code == 0 and report["submissions"] == [] and 'none with "nosuch"' in said(report)[-1], "none", code, report)
talks = os.path.join(SOURCE, "tests/judge/packages/guessthenumber")
code, report = verify(talks, "-p", "submissions", "-j", "3")
ok(code == 0 and len(report["submissions"]) > 1 and all(s["judged"] for s in report["submissions"]), "submissions that talk, side by side", code, said(report), report)
for wrong in ("0", "65", "many", "-1"):
    code, out, err = dryrun("problem", "verify", GOOD, "--jobs", wrong)
    ok(code == 2 and "jobs" in err, "--jobs %s" % wrong, code, err)

# ---- lazily ----

RIGHT = "print(sum(map(int, input().split())))\n"


def on(*cases):
    """A program that does something else on some of the tests, told apart by the first number of their input: 1, 40, -5."""
    return "import sys\na, b = map(int, input().split())\n" + "".join("if a == %d:\n    %s\n" % case for case in cases) + "print(a + b)\n"


def lazily(name, *args, **files):
    """A package with these submissions beside sum.py: exit code, report and its submissions by their file, judged lazily; and the findings of judging it whole."""
    folder = package("lazy" + name, **files)
    code, report = verify(folder, "-p", "submissions", "--lazy", *args)
    return code, report, {os.path.basename(s["path"]): s for s in report["submissions"]}, said(verify(folder, "-p", "submissions", *args)[1])


def ran(submission):
    return sum(submission["counts"].values())


crashes = {"submissions__wrong_answer__x_DOT_py": on((1, "a = 7"), (40, "sys.exit(3)"))}
code, report, by, whole = lazily("crashes", **crashes)
ok(code == 0 and report["lazy"] and said(report) == [] and by["x.py"]["decided_by"] == by["x.py"]["first_failed"] == "sample/1" and ran(by["x.py"]) == 1
   and by["x.py"]["margin"] is None, "a wrong one is judged up to the test that decides", report)
ok(len(whole) == 1 and "gets RTE on secret/01-plain, but only AC, WA is permitted" in whole[0], "what it does later is seen on all tests only", *whole)
ok(ran(by["sum.py"]) == 3 and by["sum.py"]["decided_by"] is None and by["sum.py"]["margin"] > 2, "one that must be accepted is judged on all tests", by["sum.py"])
code, report, by, whole = lazily("late", submissions__wrong_answer__x_DOT_py=on((-5, "a = 7")))
ok(code == 0 and ran(by["x.py"]) == 3 and by["x.py"]["decided_by"] is None and by["x.py"]["margin"] > 2, "when the last test decides, all were run", by["x.py"])
code, report, by, whole = lazily("claims", submissions__wrong_answer__right_DOT_py=RIGHT, submissions__wrong_answer__crashes_DOT_py=on((1, "sys.exit(3)"), (40, "a = 7")),
                                 submissions__run_time_error__wrong_DOT_py=on((40, "a = 7"), (-5, "sys.exit(3)")), submissions__accepted__wrong_DOT_py=on((40, "a = 7")))
ok(code == 1 and len(said(report)) == 4 and said(report) == whole, "one that is not what it claims is found out the same", *said(report), "whole:", *whole)
ok([by[name]["decided_by"] for name in ("right.py", "crashes.py")] == [None, "sample/1"]
   and [s["decided_by"] for s in report["submissions"] if s["path"].endswith("/wrong.py")] == [None, "secret/01-plain"], "and by which test", report["submissions"])

endless, nearly = "while True: pass", "exec('import time\\nwhile time.process_time() < %s: pass')"
code, report, by, whole = lazily("slow", submissions__time_limit_exceeded__x_DOT_py=on((40, endless), (-5, endless)))
x = by["x.py"]
ok(code == 0 and said(report) == whole == [] and x["verdict"] == "TLE" and x["decided_by"] == "secret/01-plain" and x["counts"]["TLE"] == 1 and ran(x) == 2,
   "one that must be too slow is so once", report, whole)
ok(x["margin_is_cut"] and 1.45 < x["margin"] < 1.9 and 1500 <= report["fastest_slow_ms"] < 1900, "and runs as far above the limit as is wanted", x, report["fastest_slow_ms"])
code, report, by, whole = lazily("slowly", submissions__time_limit_exceeded__x_DOT_py=on((1, nearly % 1.2), (40, endless), (-5, endless)))
x = by["x.py"]
ok(code == 0 and said(report) == [] and x["counts"]["TLE"] == 2 and x["decided_by"] == "secret/01-plain" and x["margin"] > 1.45, "one that is not slow enough at first goes on", x, *said(report))
code, report, by, whole = lazily("hardly", submissions__time_limit_exceeded__x_DOT_py=on((40, nearly % 1.2)))
ok(code == 0 and len(said(report)) == 1 and "a submission that must be too slow takes" in said(report)[0] and ran(by["x.py"]) == 3, "and one that never is gets its warning", by["x.py"], *said(report))
code, report, by, whole = lazily("wrongfirst", submissions__time_limit_exceeded__x_DOT_py=on((1, "a = 7"), (40, endless)))
ok(code == 1 and any("gets WA on sample/1, but only AC, TLE is permitted" in line for line in said(report)) and by["x.py"]["verdict"] == "WA", "one that is wrong before it is slow", *said(report))

rules = "wrong_answer/x.py:\n  secret/02-*: {required: [WA]}\n"
wrong_at = {"submissions__submissions_DOT_yaml": rules, "submissions__wrong_answer__x_DOT_py": on((1, "a = 7"), (-5, "a = 7"))}
code, report, by, whole = lazily("rule", **wrong_at)
ok(code == 0 and ran(by["x.py"]) == 3 and by["x.py"]["decided_by"] is None and said(report) == whole == [], "one with a rule for a later test is judged on all tests", by["x.py"], *said(report), *whole)
code, report, by, whole = lazily("rulebroken", **{**wrong_at, "submissions__wrong_answer__x_DOT_py": on((1, "a = 7"))})
ok(code == 1 and len(said(report)) == 1 and "gets WA on no test of secret/02-*" in said(report)[0] and said(report) == whole, "so that a broken rule is found", *said(report), *whole)
code, report, by, whole = lazily("message", submissions__submissions_DOT_yaml='wrong_answer/x.py: {message: "twice"}\n', submissions__wrong_answer__x_DOT_py=on((1, "a = 7"), (-5, "a = 8")),
                                 output_validator__v_DOT_py="import sys\nout, ans = sys.stdin.read(), open(sys.argv[2]).read()\nif out == '13\\n': open(sys.argv[3] + 'judgemessage.txt', 'w').write('twice')\nsys.exit(42 if out == ans else 43)\n")
ok(code == 0 and ran(by["x.py"]) == 3 and said(report) == [], "and one with a message that comes later", by["x.py"], *said(report))
code, report, by, whole = lazily("both", submissions__submissions_DOT_yaml="mixed/x.py: {permitted: [AC, WA, RTE], required: [RTE]}\n", submissions__mixed__x_DOT_py=on((1, "a = 7"), (40, "sys.exit(3)"), (-5, "a = 7")))
ok(code == 0 and by["x.py"]["decided_by"] == "secret/01-plain" and by["x.py"]["counts"]["RTE"] == 1 and said(report) == whole == [], "a required verdict is waited for", by["x.py"], *said(report))
code, report, by, whole = lazily("annotated", submissions__wrong_answer__x_DOT_py="# @EXPECTED_RESULTS@: RUN-ERROR\n" + on((1, "sys.exit(3)"), (40, "a = 7")))
ok(code == 0 and by["x.py"]["decided_by"] == "sample/1" and said(report) == whole == [], "an annotation speaks of the whole", by["x.py"], *said(report))

code, report, by, whole = lazily("scoring", **{**scoring, "submissions__rejected__x_DOT_py": on((1, "sys.exit(3)"), (40, "sys.exit(3)"))})
ok(ran(by["x.py"]) == 3 and by["x.py"]["decided_by"] is None and said(report) == whole, "a scoring package is judged on all tests", by["x.py"], *said(report))
legacy = os.path.join(SOURCE, "tests/judge/packages/printed")
code, report = verify(legacy, "-p", "submissions", "--lazy")
ok(code == 0 and all(s["decided_by"] is None for s in report["submissions"]), "so is one of the old format", report)
shutil.copytree(legacy, os.path.join(ROOT, "oldlazy"))
os.makedirs(os.path.join(ROOT, "oldlazy/submissions/wrong_answer"), exist_ok=True)
with open(os.path.join(ROOT, "oldlazy/submissions/wrong_answer/nothing.py"), "w", encoding="ascii") as f:
    f.write("print('nothing of the kind')\n")
code, report = verify(os.path.join(ROOT, "oldlazy"), "-p", "submissions", "-s", "nothing", "--lazy")
nothing = report["submissions"][0]
ok(code == 0 and nothing["verdict"] == "WA" and nothing["decided_by"] is None and ran(nothing) > 1, "a wrong one of it, too", nothing)

one = verify(beside, "-p", "submissions", "--lazy")
several = verify(beside, "-p", "submissions", "--lazy", "--jobs", "3")
ok(one[0] == several[0] == 1 and steady(one[1]) == steady(several[1]) and any(s["decided_by"] for s in several[1]["submissions"]), "side by side", steady(one[1]), steady(several[1]))
code, out, err = dryrun("problem", "verify", os.path.join(ROOT, "lazycrashes"), "-p", "submissions", "--lazy")
ok(code == 0 and re.search(r"x\.py .* 1 WA; decided by sample/1, 1 of 3 tests\n", out) and "judged lazily: of 1 of 2 submissions only the tests up to the one that decides" in out, "for people", out, err)
code, out, err = dryrun("problem", "verify", os.path.join(ROOT, "lazylate"), "-p", "submissions")
ok(code == 0 and "lazily" not in out and "decided" not in out and re.search(r"CPU time \d+\.\d s: data 0\.0, validators 0\.0, submissions", out), "and nothing of it without", out)

# What ends it ends everything.


def begun_by(pid):
    try:
        with open("/proc/%d/task/%d/children" % (pid, pid), encoding="ascii") as f:
            return [int(word) for word in f.read().split()]
    except OSError:
        return []


def children(pid):
    return begun_by(pid) + [deeper for child in begun_by(pid) for deeper in children(child)]


def started(pid):
    """When a process began, so that its number is not taken for another's; None: it is gone, or only its end is not asked for."""
    try:
        with open("/proc/%d/stat" % pid, encoding="ascii", errors="replace") as f:
            fields = f.read().rsplit(")", 1)[1].split()
    except OSError:
        return None
    return None if fields[0] == "Z" else fields[19]


slow = package("slowly", **{"submissions__time_limit_exceeded__loop%d_DOT_py" % i: "while True: pass  # %d\n" % i for i in range(12)})
command = [DRYRUN, "problem", "verify", slow, "-p", "submissions", "-j", "3", "--json", "--data", DATA, "--content", os.path.join(SOURCE, "content")]
for name, victim, how, want in (("Ctrl-C", "group", signal.SIGINT, -signal.SIGINT), ("kill -9", "itself", signal.SIGKILL, -signal.SIGKILL), ("one that judges is killed", "copy", signal.SIGKILL, 3)):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while len(children(process.pid)) < 9 and time.monotonic() < deadline:
        time.sleep(0.05)
    family = {pid: started(pid) for pid in children(process.pid)}
    if victim == "group":
        os.killpg(process.pid, how)
    else:
        os.kill(process.pid if victim == "itself" else max(begun_by(process.pid)), how)  # its own slot was begun first
    out, err = process.communicate(timeout=120)
    ok(process.returncode == want and len(family) >= 9, "%s: it ends" % name, process.returncode, family, out, err)
    if victim == "copy":
        ok("a process that judges was ended by signal 9" in (out + err).decode(), "and says so", out, err)
    deadline = time.monotonic() + 20
    while any(begun and started(pid) == begun for pid, begun in family.items()) and time.monotonic() < deadline:
        time.sleep(0.1)
    left = [pid for pid, begun in family.items() if begun and started(pid) == begun]
    ok(not left, "%s: nothing of it is left" % name, left)
end()

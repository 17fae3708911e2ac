#!/usr/bin/env python3
"""Packages and command lines that are wrong, and packages with validators and generators of their own: each gets an answer that says what to do."""
import hashlib
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from judging import GOOD, HONEST, ROOT, SOURCE, dryrun, end, fails, judge, need_a_jail, ok, package, skip, source, verdict

need_a_jail()
sha = lambda text: hashlib.sha256(text.encode()).hexdigest()

# The command line and the source.
verdict("the good package is good", GOOD, HONEST, "AC")
fails("no such package", "nosuchproblem", HONEST, 2, "there is no problem")
fails("a name that climbs", "../../x", HONEST, 2, "there is no problem")
fails("no such source", GOOD, ROOT + "/none.py", 2, "none.py")
fails("a folder as source", GOOD, ROOT, 2, "language|not a regular file")
fails("an unknown ending", GOOD, source("x.bf", b"+"), 2, "cannot tell the language")
fails("an unknown language", GOOD, HONEST, 2, 'no language "cobol"; known: c, cpp', "-l", "cobol")
fails("a source of 100 MB", GOOD, source("big.py", b"#" * (100 << 20)), 2, "larger|too large|more than")
fails("a source over the package's limit", GOOD, source("long.py", b"#" * (300 << 10)), 2, "bytes; 262144 are allowed")
fails("a source with NULs", GOOD, source("nul.py", b"print(1)\0\n"), 2, "NUL byte")
fails("no such test", GOOD, HONEST, 2, 'there is no test "secret/99"', "-t", "secret/99")
verdict("an empty source", GOOD, source("empty.py", b""), "WA", "ends too early")
verdict("one test", GOOD, HONEST, "AC", "", "-t", "secret/01-plain")
code, result, err = judge(GOOD, "-", "-l", "python3", stdin=b"print(sum(map(int, input().split())))\n")
ok(code == 0 and result["verdict"] == "AC", "a source from standard input", code, err)
code, result, err = judge(GOOD, HONEST, "-i", source("own.in", b"20 3\n"))
ok(code == 0 and result["tests"][0]["output"] == "23\n" and result["tests"][0]["kind"] == "custom",
   "an input of one's own", code, result, err)
many = source("many.py", b"for i in range(500): print('line', i)\n")
code, out, err = dryrun("judge", GOOD, many, "-i", source("own.in", b"20 3\n"))
ok(code == 0 and "It ran to its end. Its output is not checked" in out and "accepted" not in out and "| line 499\n" in out,
   "an input of one's own: all that was printed, and nothing is said to be right", code, out[-300:], err)
code, out, err = dryrun("judge", GOOD, many)
ok(code == 1 and "WA: wrong answer" in out and "| line 19\n" in out and "| line 20\n" not in out, "of a failed sample the beginning", code, out[-300:], err)
code, result, err = judge(GOOD, source("wrong.py", b"print(5)"), "--samples")
ok(result["tests_total"] == 1 and result["tests"][0]["expected"] == "3\n" and result["tests"][0]["output"] == "5\n",
   "a failed sample shows input, output and expected output", result)
code, result, err = judge(GOOD, source("wrong.py", b"print(5)"), "-t", "secret/01-plain")
ok(result["tests"][0]["input"] is None and "42" not in str(result["tests"]), "a failed secret test shows none of it", result)

# Packages that are broken.
broken = [
    ("no tests", {"data__secret": None}, "there are no secret tests"),
    ("broken YAML", {"problem_DOT_yaml": "name: [\n"}, "problem.yaml:"),
    ("a missing answer", {"data__secret__01-plain_DOT_ans": None}, "data/secret/01-plain.ans: is missing"),
    ("an unknown key", {"problem_DOT_yaml": open(GOOD + "/problem.yaml").read() + "tests: 5\n"}, 'unknown key "tests"'),
    ("a generated name that climbs", {"generators__generated_DOT_yaml":
        "generator: g.py\nsolution: accepted/sum.py\ntests:\n- name: ../../x\n  in_sha256: %s\n  ans_sha256: %s\n" % (sha(""), sha(""))},
     "no name of a test"),
    ("two types", {"problem_DOT_yaml": open(GOOD + "/problem.yaml").read() + "type: [scoring, pass-fail]\n"}, "either pass-fail or scoring"),
]
for i, (name, files, pattern) in enumerate(broken):
    folder = package("broken%d" % i, **files)
    fails("judging a package with " + name, folder, HONEST, 2, "has 1 errors|has . errors")
    code, out, err = dryrun("problem", "verify", folder)
    ok(code == 1 and re.search(pattern, out), "verifying a package with " + name, code, out, err)

# Generated tests.
recipe = "generator: gen.py\nsolution: accepted/sum.py\ntests:\n- name: secret/03-made\n  args: [\"7\"]\n  in_sha256: %s\n  ans_sha256: %s\n"
gen = "import sys\nprint(sys.argv[1], 1)\n"
folder = package("made", generators__generated_DOT_yaml=recipe % (sha("7 1\n"), sha("8\n")), generators__gen_DOT_py=gen)
result = verdict("a generated test", folder, HONEST, "AC")
ok(result["tests_total"] == 4 and result["tests"][3]["name"] == "secret/03-made", "it is judged in its place", result)
folder = package("madewrong", generators__generated_DOT_yaml=recipe % (sha("other\n"), sha("8\n")), generators__gen_DOT_py=gen)
fails("a generator that writes something else", folder, HONEST, 2, "secret/03-made.*SHA-256")
folder = package("madeanswer", generators__generated_DOT_yaml=recipe % (sha("7 1\n"), sha("9\n")), generators__gen_DOT_py=gen)
fails("a model solution that answers something else", folder, HONEST, 2, "secret/03-made.*model solution")
folder = package("madecrash", generators__generated_DOT_yaml=recipe % (sha("7 2\n"), sha("9\n")), generators__gen_DOT_py="1 // 0\n")
fails("a generator that crashes", folder, HONEST, 2, "generator failed on test secret/03-made: exit code 1.*ZeroDivisionError")
folder = package("madec", generators__generated_DOT_yaml=(recipe % (sha("7 3\n"), sha("9\n"))).replace("gen.py", "gen.c"),
                 generators__gen_DOT_c="int main(void) {")
fails("a generator that does not compile", folder, HONEST, 2, "generators/gen.c does not compile")

# Two processes that make the same tests and compile the same program at the same time, in an empty cache.
folder = package("madetwice", generators__generated_DOT_yaml=(recipe % (sha("7 5\n"), sha("12\n"))),
                 generators__gen_DOT_py="import sys, time\ntime.sleep(0.5)\nprint(sys.argv[1], 5)\n")
with ThreadPoolExecutor(3) as pool:
    results = list(pool.map(lambda _: judge(folder, os.path.join(SOURCE, "tests/judge/programs/honest.cpp")), range(3)))
ok(all(code == 0 and result["verdict"] == "AC" for code, result, _ in results), "three at once make the same test", results)

# A full disk: our failure, said plainly, and never a verdict.
small = os.path.join(ROOT, "small")
os.mkdir(small)
command = "mount -t tmpfs -o size=96k tmpfs %s && exec %s judge --data %s %s %s" % (
    small, os.environ["DRYRUN"], small, GOOD, os.path.join(SOURCE, "tests/judge/programs/honest.c"))
environment = dict(os.environ, DRYRUN_CONTENT=os.path.join(SOURCE, "content"))
if os.geteuid() == 0 and subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0:
    r = subprocess.run(["unshare", "-m", "sh", "-c", command], capture_output=True, text=True, env=environment)
    ok(r.returncode == 3 and "No space left on device" in r.stderr and "AC:" not in r.stdout, "a full disk", r)
else:
    skip("a full disk", "needs root, to mount a small one")

# Output validators of the package's own.
near = """import sys
want = int(open(sys.argv[2]).read()); open(sys.argv[1]).read()
try: got = int(sys.stdin.read())
except ValueError: got = None
open(sys.argv[3] + "judgemessage.txt", "w").write("want %d got %s" % (want, got))
if got is None or abs(got - want) > 1:
    open(sys.argv[3] + "teammessage.txt", "w").write("not near\\x1b[31m")
    sys.exit(43)
sys.exit(42)
"""
folder = package("custom", output_validator__near_DOT_py=near)
verdict("a validator that accepts", folder, HONEST, "AC")
verdict("a validator that rejects, in its own words", folder, source("five.py", b"print(5000)"), "WA", r"not near\\u\{1b\}\[31m")
near_c = "#include <stdio.h>\nint main(int n, char **a) { int w, g; FILE *f = fopen(a[2], \"r\"); return n == 4 && f && fscanf(f, \"%d\", &w) == 1 && scanf(\"%d\", &g) == 1 && w == g ? 42 : 43; }\n"
folder = package("customc", output_validator__near_DOT_c=near_c)
verdict("a validator in C accepts", folder, HONEST, "AC")
verdict("and rejects", folder, source("five.py", b"print(5000)"), "WA", "own validator rejects")
for name, text, pattern in [
    ("gives 0", "", "gave no answer.*exit code 0"),
    ("crashes", "raise SystemExit('oh no')", "exit code 1: oh no"),
    ("never ends", "while True: pass", "stopped after"),
    ("leaves a link as its message", "import os, sys\nos.symlink('/etc/passwd', sys.argv[3] + 'teammessage.txt')\nsys.exit(7)", "exit code 7"),
]:
    extra = open(GOOD + "/problem.yaml").read() + "  validation_time: 1\n"
    folder = package("validator" + re.sub(r"\W", "", name), output_validator__v_DOT_py=text, problem_DOT_yaml=extra)
    fails("a validator that " + name, folder, HONEST, 2, pattern)
link = "import os, sys\nos.symlink('/etc/passwd', sys.argv[3] + 'teammessage.txt')\nsys.exit(43)\n"
folder = package("validatorlink2", output_validator__v_DOT_py=link)
result = verdict("a validator that links its message to another file is not followed", folder, HONEST, "WA", "own validator rejects")
ok("root:" not in str(result), "nothing of that file is told", result)
folder = package("attacked", output_validator__near_DOT_py=near)
verdict("an output of a million lines for a validator", folder, source("many.py", b"for i in range(100000): print(i)"), "WA")

# Flags, arguments, included files, full feedback.
folder = package("flags", data__secret__test_group_DOT_yaml="output_validator_args: [float_tolerance, \"0.6\"]\n")
verdict("a tolerance of the group", folder, source("near.py", b"a = sum(map(int, input().split()))\nprint(a if a == 3 else a + 0.5)"), "AC")
folder = package("args", **{"data__secret__01-plain_DOT_yaml": "args: [one, \"two words\"]\nfull_feedback: true\nhint: Count the words.\n"})
verdict("arguments of a test", folder, source("argv.py", b"import sys\nprint(42 if sys.argv[1:] == ['one', 'two words'] else 1)"), "AC", "", "-t", "secret/01-plain")
code, result, err = judge(folder, source("one.py", b"print(1)"), "-t", "secret/01-plain")
ok(result["tests"][0]["expected"] == "42\n", "full feedback shows a failed test", result)
folder = package("includes", include__c__add_DOT_h="static int add(int a, int b) { return a + b; }\n")
verdict("an included file", folder, source("inc.c", b'#include <stdio.h>\n#include "add.h"\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", add(a, b)); }'), "AC")
folder = package("onlyc", problem_DOT_yaml=open(GOOD + "/problem.yaml").read() + "languages: [c]\n")
fails("a language that the problem does not allow", folder, HONEST, 2, "may not be solved in Python 3")

# Verifying.
folder = package("verify", **{
    "data__invalid_input__letters_DOT_in": "a b\n", "submissions__wrong_answer__zero_DOT_py": "print(0)\n",
    "submissions__run_time_error__exit_DOT_py": "exit(3)\n", "submissions__time_limit_exceeded__loop_DOT_py": "while True: pass\n"})
code, out, err = dryrun("problem", "verify", folder)
ok(code == 0 and "passed: 0 errors" in out, "a package that keeps what it claims", code, out, err)
folder = package("verifywrong", **{
    "data__invalid_input__fine_DOT_in": "1 2\n", "submissions__accepted__wrong_DOT_py": "print(3)\n",
    "submissions__wrong_answer__right_DOT_py": "print(sum(map(int, input().split())))\n",
    "data__secret__04_DOT_in": "1,2\n", "data__secret__04_DOT_ans": "3\n",
    "submissions__accepted__broken_DOT_py": "def\n"})
code, out, err = dryrun("problem", "verify", folder)
for pattern in ["fine.in: is invalid, but every input validator takes it", "accepted/wrong.py: gets WA on secret/01-plain",
                "wrong_answer/right.py: gets WA on no test", "data/secret/04.in: is refused by an input validator",
                "accepted/broken.py: does not compile"]:
    ok(code == 1 and re.search(pattern, out), "it is found that " + pattern, code, out, err)
end()

#!/usr/bin/env python3
"""Problems of other types than pass-fail: interactive, multi-pass and scoring ones, with honest, wrong and hostile solutions and validators."""
import os
import re
import shutil

from judging import DATA, GOOD, dryrun, end, fails, judge, need_a_jail, ok, package, source, verdict

YAML = open(os.path.join(GOOD, "problem.yaml")).read()


def program(name, text):
    return source(name, text.encode())


need_a_jail()

# ---- interactive: guess a number, at most 8 questions ----

GUESS = """import sys
secret = abs(int(open(sys.argv[1]).read().split()[0])) % 128
for turn in range(8):
    line = sys.stdin.readline()
    if not line.strip().isdigit():
        open(sys.argv[3] + "teammessage.txt", "w").write("no number: %r" % line)
        sys.exit(43)
    guess = int(line)
    print("lower" if secret < guess else "higher" if secret > guess else "correct", flush=True)
    if guess == secret:
        sys.exit(42)
open(sys.argv[3] + "teammessage.txt", "w").write("too many questions")
sys.exit(43)
"""
SEARCH = """low, high = 0, 127
while True:
    middle = (low + high) // 2
    print(middle, flush=True)
    answer = input()
    if answer == "correct":
        break
    low, high = (low, middle - 1) if answer == "lower" else (middle + 1, high)
"""
guess = package("guess", problem_DOT_yaml=YAML + "type: interactive\n", output_validator__guess_DOT_py=GUESS)
verdict("interactive: one that asks well", guess, program("search.py", SEARCH), "AC")
verdict("interactive: in C, with buffers flushed", guess, program("search.c", """#include <stdio.h>
int main(void)
{
    int low = 0, high = 127;
    char answer[16];
    for (;;) {
        int middle = (low + high) / 2;
        printf("%d\\n", middle);
        fflush(stdout);
        if (scanf("%15s", answer) != 1 || answer[0] == 'c')
            return 0;
        if (answer[0] == 'l') high = middle - 1; else low = middle + 1;
    }
}
"""), "AC")
verdict("interactive: one that asks too often", guess, program("slow.py", "import itertools\nfor i in itertools.count():\n    print(i, flush=True)\n    if input() == 'correct': break\n"), "WA", "too many questions")
verdict("interactive: one that says nonsense", guess, program("nonsense.py", "print('please', flush=True)\ninput()\n"), "WA", "no number: 'please")
result = verdict("interactive: one that does not flush", guess, program("noflush.py", "import sys\ninput = sys.stdin.readline\n" + SEARCH.replace(", flush=True", "")), "TLE", "waited for each other; is the output flushed", "--first")
ok(result["tests"][0]["cpu_ms"] < 1000, "it computed nothing meanwhile", result["tests"][0])
verdict("interactive: one that ends at once", guess, program("ends.py", "pass\n"), "WA", "no number: ''")
# The judge answers when nobody listens any more: by a word, and by more than a pipe holds.
late = GUESS.replace("    print(", "    import time; time.sleep(0.2)\n    print(", 1)
for name, text in [("a word", late), ("much", late.replace("print(", "print(99999 * 'x', flush=True)\n    print(", 1))]:
    folder = package("late-" + name.replace(" ", ""), problem_DOT_yaml=YAML + "type: interactive\n", output_validator__guess_DOT_py=text)
    result = verdict("interactive: one that ends before the judge has said " + name, folder, program("no-ear.py", "print(200)\n"), "WA", "no number: ''")
ok(result and result["tests"][0]["output"].startswith(">200\n<xxx"), "interactive: and what was said to nobody is written down", result)
verdict("interactive: one that crashes in the middle", guess, program("crash.py", "print(64, flush=True)\ninput()\nraise ValueError('oh')\n"), "RTE", "exit code 1.*oh")
verdict("interactive: one that loops", guess, program("loop.py", "print(64, flush=True)\ninput()\nwhile True: pass\n"), "TLE", "CPU time", "--first")
verdict("interactive: one that eats memory", guess, program("eat.py", "x = []\nwhile True: x.append('a' * 1000000)\n"), "MLE")
verdict("interactive: one that floods and never reads", guess, program("flood.py", "while True: print(200)\n"), "WA", "too many questions")
result = verdict("interactive: one that goes on after it was rejected is not waited for", guess, program("goes-on.py", "import time\nprint('x', flush=True)\nwhile True: pass\n"), "WA", "no number")
ok(all(t["signal"] is None for t in result["tests"]), "interactive: and that it was ended then is not held against it", result)
verdict("interactive: one that closes its output and waits", guess, program("close.py", "import os, time\nos.close(1)\ntime.sleep(100)\n"), "TLE", "waited for each other", "--first")
verdict("interactive: one that closes its output and crashes later", guess, program("close-crash.py", "import os, time\nos.close(1)\ntime.sleep(0.6)\nos._exit(3)\n"), "RTE", "exit code 3")
verdict("interactive: one that closes its output and ends well", guess, program("close-end.py", "import os\nos.close(1)\n"), "WA", "no number: ''")
for i in range(3):
    verdict("interactive: one that crashes because it was rejected", guess, program("rejected.py", "print('x', flush=True)\ninput()\nraise ValueError('no')\n"), "WA", "no number: 'x")
ends = package("ends", problem_DOT_yaml=YAML + "type: interactive\n", output_validator__ends_DOT_py="import os, sys\nprint('1\\n2', flush=True)\nos.close(1)\nsys.exit(42 if sys.stdin.readline().strip() == '3' else 43)\n")
verdict("interactive: it sees that the judge has closed its own", ends, program("to-the-end.py", "import sys\nprint(sum(map(int, sys.stdin.read().split())))\n"), "AC")
for name, text, pattern in [
    ("crashes", "raise SystemExit('oh no')", "exit code 1: oh no"),
    ("says nothing and accepts not", "import sys\nsys.exit(0)", "exit code 0"),
    ("loops", "while True: pass", "gave no answer|waited for each other"),
]:
    folder = package("guess-" + name.replace(" ", ""), problem_DOT_yaml=YAML + "  validation_time: 1\ntype: interactive\n", output_validator__v_DOT_py=text)
    code, result, err = judge(folder, program("asks.py", "print(1, flush=True)\ninput()\n"), "--first")
    said = err + str((result or {}).get("error", "")) + " ".join(t["feedback"] for t in (result or {}).get("tests", []))
    ok((code == 2 and "gave no answer" in said) or (result or {}).get("verdict") in ("RTE", "TLE"), "interactive: a validator that " + name, code, said)
# What was said on a sample is written down; of secret tests nothing is.
def said(name, text, *args, folder=guess):
    result = judge(folder, program(name, text), *args)[1]
    return result["tests"][0], result


first, result = said("search.py", SEARCH)
ok(first["input"] is None and first["expected"] is None and re.fullmatch(r"(>\d+\n<(lower|higher)\n)*>\d+\n<correct\n", first["output"]),
   "interactive: what was said on a sample is kept, in its order", first)
ok(all(t["output"] is None and t["stderr"] is None for t in result["tests"] if t["kind"] == "secret") and len(result["tests"]) > 1, "interactive: of a secret test nothing is", result)
first, _ = said("words.py", "import sys\nprint('7', flush=True)\nprint('a', input(), end='', flush=True)\nprint('aside', file=sys.stderr)\n", "--samples")
ok(re.fullmatch(r">7\n<(lower|higher)\n>a (lower|higher)\n", first["output"]) and first["stderr"] == "aside\n",
   "interactive: a last line without its end, and what goes to standard error", first)
first, _ = said("silent.py", "pass\n", "--samples")
ok(first["output"] == "" and not first["truncated"], "interactive: nothing was said", first)
first, _ = said("bytes.py", "import sys\nsys.stdout.buffer.write(b'\\xff\\0<>\\n')\nsys.stdout.flush()\ninput()\n", "--samples")
ok(first["output"].startswith(">\ufffd") and first["output"].endswith("<>\n"), "interactive: bytes that are no text", first)
long = package("long", problem_DOT_yaml=YAML + "type: interactive\n",
               output_validator__v_DOT_py="import sys\nfor i in range(20000): print('judge', i)\nsys.stdout.flush()\nsys.exit(42 if len(list(sys.stdin)) == 20000 else 43)\n")
first, result = said("talks.py", "import sys, threading\nt = threading.Thread(target=lambda: [input() for _ in range(20000)])\nt.start()\nfor i in range(20000): print(i)\nsys.stdout.flush()\nt.join()\n", "--samples", folder=long)
ok(first["verdict"] == "AC" and first["truncated"] and 60000 < len(first["output"]) <= 65536,
   "interactive: of a long talk the beginning is kept, and all of it is heard", first["verdict"], first["feedback"], len(first["output"] or ""))
again = package("again", problem_DOT_yaml=YAML + "  validation_passes: 2\ntype: [interactive, multi-pass]\n", output_validator__v_DOT_py="""import os, sys
print("hello", flush=True)
word = input()
if not os.path.exists(sys.argv[3] + "seen"):
    open(sys.argv[3] + "seen", "w").write(word)
    open(sys.argv[3] + "nextpass.in", "w").write("second")
sys.exit(42)
""")
first, _ = said("again.py", "print(input() + '!', flush=True)\n", "--samples", folder=again)
ok(first["output"] == "<hello\n>hello!\n---\n<hello\n>hello!\n", "interactive and multi-pass: what was said in each pass", first)
code, out, err = dryrun("judge", guess, program("counts.py", "for i in range(100):\n    print(200, flush=True)\n    input()\n"), "--samples")
ok(code == 1 and "said, < by the judge, > by the program:\n      | >200\n      | <lower\n" in out, "interactive: a person sees it, too", out)
code, out, err = dryrun("problem", "verify", package("guess-verify", problem_DOT_yaml=YAML + "type: interactive\n", output_validator__guess_DOT_py=GUESS,
    submissions__accepted__sum_DOT_py=SEARCH, submissions__wrong_answer__one_DOT_py="print(1, flush=True)\ninput()\n"))
ok("passed: 0 errors" in out, "interactive: its package is verified", out, err)

shutil.copytree(guess, os.path.join(DATA, "problems", "guess"))
code, out, err = dryrun("problem", "list")
lines = {line.split()[0]: line for line in out.splitlines()}
ok(lines["guess"].endswith("(interactive)") and "(" not in lines["maintenancewindow"], "interactive: the list of problems says so", out)
code, result, err = judge(guess, program("hears.py", "print('heard', input())\n"), "--input", program("words.txt", "higher\n"))
ok(code == 0 and result["tests"][0]["output"] == "heard higher\n", "interactive: on an input of one's own it runs alone", result)

# ---- multi-pass: encode in the first pass, decode in the second ----

PASSES = """import os, sys
feedback = sys.argv[3]
words = sys.stdin.read().split()
state = feedback + "state"
with open(feedback + "judgemessage.txt", "a") as log:
    log.write("pass %s\\n" % words[:1])
if not os.path.exists(state):
    if not words:
        sys.exit(43)
    open(state, "w").write("first")
    open(feedback + "nextpass.in", "w").write("decode\\n" + words[0] + "\\n")
    sys.exit(42)
if open(sys.argv[1]).read().split()[0] != "decode":
    sys.exit("the input is not that of this pass")
want = open(sys.argv[2]).read().split()
sys.exit(42 if words == want else 43)
"""
CODEC = """first = input().split()
if first[0] == "decode":
    print(int(input(), 2))
else:
    print(bin(sum(map(int, first))))
"""
PASSES_YAML = YAML + "  validation_passes: 2\ntype: multi-pass\n"
passes = package("passes", problem_DOT_yaml=PASSES_YAML, output_validator__passes_DOT_py=PASSES)
result = verdict("multi-pass: encodes, then decodes", passes, program("codec.py", CODEC), "AC")
verdict("multi-pass: wrong in the second pass", passes, program("codec2.py", CODEC.replace("int(input(), 2)", "int(input(), 2) + 1")), "WA")
verdict("multi-pass: crashes in the second pass", passes, program("codec3.py", CODEC.replace("print(int(input(), 2))", "raise KeyError")), "RTE", "KeyError")
verdict("multi-pass: too slow in the second pass", passes, program("codec4.py", CODEC.replace("print(int(input(), 2))", "while True: pass")), "TLE", "", "--first")
verdict("multi-pass: remembers nothing of the first", passes, program("codec5.py", "import os\nopen('memory', 'a').write('x')\nassert os.path.getsize('memory') == 1\n" + CODEC), "AC")
fails("multi-pass: a validator that never has enough", package("passes-many", problem_DOT_yaml=PASSES_YAML, output_validator__v_DOT_py=
      "import sys\nopen(sys.argv[3] + 'nextpass.in', 'w').write('1 1')\nsys.exit(42)\n"), program("codec.py", CODEC), 2, "more than 2 passes")
fails("multi-pass: a validator that rejects and goes on", package("passes-reject", problem_DOT_yaml=PASSES_YAML, output_validator__v_DOT_py=
      "import sys\nopen(sys.argv[3] + 'nextpass.in', 'w').write('1 1')\nsys.exit(43)\n"), program("codec.py", CODEC), 2, "rejects, and asks for another pass")
link = "import os, sys\nos.symlink('/etc/passwd', sys.argv[3] + 'nextpass.in')\nsys.exit(42)\n"
result = judge(package("passes-link", problem_DOT_yaml=PASSES_YAML, output_validator__v_DOT_py=link), program("cat.py", "import sys\nprint(sys.stdin.read())"))[1]
ok("root:x:0:0:root" not in str(result), "multi-pass: a validator cannot make the machine's files the next input", result)

# ---- static validation ----

STATIC = '''import sys
language, entry, feedback = sys.argv[1:4]
text = open(entry).read()
if len(text) > int(sys.argv[4]):
    open(feedback + "teammessage.txt", "w").write("%d characters of %s" % (len(text), language))
    sys.exit(43)
sys.exit(42)
'''
static = package("static", problem_DOT_yaml=YAML, static_validator__length_DOT_py=STATIC,
                 data__secret__test_group_DOT_yaml="static_validation_score: pass-fail\nstatic_validator_args: ['60']\n")
result = verdict("static: a short source", static, program("add.py", "print(sum(map(int, input().split())))\n"), "AC")
ok(result["tests"][0]["name"] == "secret/static" and result["tests_total"] == 4, "static: it is a case of its group", result)
verdict("static: a long one", static, program("long.py", "# " + "x" * 60 + "\nprint(sum(map(int, input().split())))\n"), "WA", "100 characters of python3|1.. characters of python3")
verdict("static: in C", static, program("long.c", "#include <stdio.h>\nint main(void) { int a, b; scanf(\"%d %d\", &a, &b); printf(\"%d\", a + b); }\n"), "WA", "characters of c")
fails("static: a validator that crashes", package("static-crash", problem_DOT_yaml=YAML, static_validator__v_DOT_py="raise SystemExit('oh')",
      data__secret__test_group_DOT_yaml="static_validation_score: pass-fail\n"), program("add.py", "print(1)\n"), 2, "secret/static.*exit code 1: oh")
code, out, err = dryrun("problem", "verify", package("static-none", problem_DOT_yaml=YAML, data__secret__test_group_DOT_yaml="static_validation_score: pass-fail\n"))
ok(code == 1 and "without a static_validator" in out, "static: a case without a validator", out, err)

# ---- a time limit that is not given ----

UNTIMED = YAML.replace("  time_limit: 1\n", "")
SLOW = "import time\nt = time.process_time()\nwhile time.process_time() - t < 0.7: pass\nprint(sum(map(int, input().split())))\n"
folder = package("untimed", problem_DOT_yaml=UNTIMED)
result = verdict("untimed: the slowest submission that must be in time is quick", folder, program("add.py", "print(sum(map(int, input().split())))\n"), "AC")
ok(result["time_limit_ms"] == 1050, "untimed: one second, and Python's start", result)
folder = package("untimed-slow", problem_DOT_yaml=UNTIMED + "  time_resolution: 0.5\n  time_multipliers: {ac_to_time_limit: 2}\n", submissions__accepted__slow_DOT_py=SLOW)
result = verdict("untimed: it is slow", folder, program("add.py", "print(sum(map(int, input().split())))\n"), "AC")
ok(result["time_limit_ms"] in (1550, 2050), "untimed: twice its time, in half seconds", result)
verdict("untimed: too slow for that", folder, program("loop.py", "while True: pass\n"), "TLE", "limit is (1.55|2.05) s", "--first")
code, out, err = dryrun("problem", "verify", folder)
ok(code == 0 and "it is measured by the submissions" in out, "untimed: verifying says so", code, out, err)

# ---- scoring ----

SCORING = YAML + "type: scoring\n"
groups = {
    "data__secret__test_group_DOT_yaml": "max_score: 100\n",
    "data__secret__01-plain_DOT_in": None, "data__secret__01-plain_DOT_ans": None,
    "data__secret__02-large_DOT_in": None, "data__secret__02-large_DOT_ans": None,
    "data__secret__a__test_group_DOT_yaml": "max_score: 30\n",
    "data__secret__a__1_DOT_in": "1 2\n", "data__secret__a__1_DOT_ans": "3\n",
    "data__secret__a__2_DOT_in": "2 2\n", "data__secret__a__2_DOT_ans": "4\n",
    "data__secret__b__test_group_DOT_yaml": "max_score: 70\nrequire_pass: secret/a\n",
    "data__secret__b__1_DOT_in": "100 200\n", "data__secret__b__1_DOT_ans": "300\n",
}
existing = {n for n in os.listdir(os.path.join(GOOD, "data", "secret"))}
for key in [k for k in groups if groups[k] is None]:
    if key.split("__")[-1].replace("_DOT_", ".") not in existing:
        del groups[key]
for name in existing:
    groups["data__secret__" + name.replace(".", "_DOT_")] = None
scored = package("scored", problem_DOT_yaml=SCORING, **groups)


def score(name, folder, file, want_score, want_verdict, *args):
    code, result, err = judge(folder, file, *args)
    ok(result and result.get("score") == want_score and result["verdict"] == want_verdict, name, code, err, result)
    return result


ADD = "print(sum(map(int, input().split())))\n"
result = score("scoring: everything", scored, program("add.py", ADD), 100, "AC")
ok(result["max_score"] == 100 and [g["name"] for g in result["groups"]] == ["sample", "secret", "secret/a", "secret/b"], "scoring: the groups", result)
score("scoring: the first group", scored, program("small.py", "a, b = map(int, input().split())\nprint(a + b if a < 10 else 0)\n"), 30, "WA")
result = score("scoring: a group that requires one that failed is not run", scored, program("zero.py", "print(3)\n"), 0, "WA")
barred = next(g for g in result["groups"] if g["name"] == "secret/b")
ok((barred["barred_by"], barred["verdict"], barred["complete"]) == ("secret/a", None, False) and not any(t["name"].startswith("secret/b") for t in result["tests"]), "scoring: and says so", result)
partial = "import sys\nwant = int(open(sys.argv[2]).read())\ngot = int(sys.stdin.read())\nif got > want: sys.exit(43)\nopen(sys.argv[3] + 'score_multiplier.txt', 'w').write('%f' % (got / want if want else 1))\nsys.exit(42)\n"
near = package("partial", problem_DOT_yaml=SCORING, output_validator__near_DOT_py=partial)
score("scoring: a multiplier of the validator", near, program("add.py", ADD), 100, "AC")
result = score("scoring: half of it", near, program("half.py", "print(sum(map(int, input().split())) // 2)\n"), 75, "AC")
ok([(t["score"], t["max_score"]) for t in result["tests"] if t["name"].startswith("secret")] == [(25, 50), (50, 50)], "scoring: a test that brings a part says so", result)
for name, text, pattern in [
    ("that is no number", "open(sys.argv[3] + 'score.txt', 'w').write('many')", "score.txt is no number"),
    ("over the maximum", "open(sys.argv[3] + 'score.txt', 'w').write('1e9')", "over its maximum"),
    ("of infinity", "open(sys.argv[3] + 'score.txt', 'w').write('inf')", "is no number"),
    ("in both files", "open(sys.argv[3] + 'score.txt', 'w').write('1'); open(sys.argv[3] + 'score_multiplier.txt', 'w').write('1')", "two files"),
]:
    folder = package("score" + name.replace(" ", ""), problem_DOT_yaml=SCORING, output_validator__v_DOT_py="import sys\n" + text + "\nsys.exit(42)\n")
    fails("scoring: a score " + name, folder, program("add.py", ADD), 2, pattern)
code, out, err = dryrun("judge", scored, program("small.py", "a, b = map(int, input().split())\nprint(a + b if a < 10 else 0)\n"))
ok("score 30 of 100" in out and "secret/b" in out, "scoring: people read it, too", out, err)
code, out, err = dryrun("problem", "verify", package("scored-verify", problem_DOT_yaml=SCORING, **groups, **{
    "submissions__submissions_DOT_yaml": "wrong_answer/part.py:\n  score: 30\n  secret/a: {permitted: [AC], score: 30}\n",
    "submissions__wrong_answer__part_DOT_py": "a, b = map(int, input().split())\nprint(a + b if a < 10 else 0)\n"}))
ok("passed: 0 errors" in out, "scoring: what submissions.yaml says of scores is verified", out, err)
code, out, err = dryrun("problem", "verify", package("scored-wrong", problem_DOT_yaml=SCORING, **groups, **{
    "submissions__wrong_answer__part_DOT_py": "# @EXPECTED_SCORE@: 31\na, b = map(int, input().split())\nprint(a + b if a < 10 else 0)\n"}))
ok("gets the score 30, expected is 31" in out, "scoring: and what a source says of itself", out, err)
for name in ("smallandlarge", "guessthenumber"):
    code, out, err = dryrun("problem", "verify", os.path.join(os.path.dirname(GOOD), name))
    ok("passed: 0 errors, 0 warnings" in out, "the package of the journeys is sound: " + name, out, err)
end()

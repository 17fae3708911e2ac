#!/usr/bin/env python3
"""What real archives hold besides sources and texts: scripts, checktestdata, files of tests, graders, answers, and packages that are messy."""
import os
import stat

from judging import GOOD, ROOT, SOURCE, dryrun, end, fails, judge, need_a_jail, ok, package, source, verdict

need_a_jail()
YAML = open(os.path.join(GOOD, "problem.yaml")).read()
ADD = "print(sum(map(int, input().split())))\n"
LEGACY = "name: Add Up\nlicense: cc0\nauthor: Ann\nlimits:\n  memory: 64\n"
ADD_PY = source("add.py", ADD.encode())
WRONG_PY = source("wrong.py", b"print(7)\n")


def runnable(folder, *paths):
    for path in paths:
        full = os.path.join(folder, path)
        os.chmod(full, os.stat(full).st_mode | stat.S_IXUSR)
    return folder


def verified(name, folder, *patterns, code=None, absent=()):
    got, out, err = dryrun("problem", "verify", folder)
    good = all(p in out for p in patterns) and not any(p in out for p in absent) and (code is None or got == code)
    ok(good, name, "exit %d" % got, "wanted: %s" % (patterns,), out, err)
    return out


# ---- build and run ----

VALIDATOR_C = """#include <stdio.h>
int main(int argc, char **argv)
{
    FILE *answer = fopen(argv[2], "r");
    long a, b;
    return argc >= 4 && fscanf(answer, "%ld", &a) == 1 && scanf("%ld", &b) == 1 && a == b ? 42 : 43;
}
"""
BUILD = "#!/bin/sh\nset -e\ncc -O1 -o check check.c\ncat > run <<'END'\n#!/bin/sh\nexec \"$(dirname \"$0\")/check\" \"$@\"\nEND\nchmod +x run\n"
built = runnable(package("built", output_validator__build=BUILD, output_validator__check_DOT_c=VALIDATOR_C), "output_validator/build")
verdict("scripts: build compiles a validator and writes run", built, ADD_PY, "AC")
verdict("scripts: it rejects too", built, WRONG_PY, "WA", "own validator rejects")
folder = runnable(package("run-only", output_validator__run="#!/bin/sh\nread out; read want < \"$2\"; [ \"$out\" = \"$want\" ] && exit 42; exit 43\n"), "output_validator/run")
verdict("scripts: run alone", folder, ADD_PY, "AC")
folder = package("run-mode", output_validator__run="#!/bin/sh\nexit 42\n")
verified("scripts: one that is not executable is said to be none, and run", folder, "warning output_validator/run: is not executable")
verdict("scripts: so it is", folder, WRONG_PY, "AC")
folder = runnable(package("run-legacy", problem_DOT_yaml=LEGACY + "validation: custom\n", output_validators__v__build=BUILD, output_validators__v__check_DOT_c=VALIDATOR_C),
                  "output_validators/v/build")
verdict("scripts: in a legacy package", folder, ADD_PY, "AC")
for name, text, pattern in [
    ("fails", "#!/bin/sh\necho no luck >&2\nexit 1\n", "output_validator build fails: no luck"),
    ("makes no run", "#!/bin/sh\ntrue\n", "has a build, but no run"),
    ("loops", "#!/bin/sh\nulimit -t 1\nwhile :; do :; done\n", "build fails|cannot be built"),
    ("makes run a folder", "#!/bin/sh\nmkdir run\n", "has a build, but no run"),
    ("makes run a link out of the package", "#!/bin/sh\nln -s /bin/true run\n", "run that is no plain file"),
    ("leaves very many files", "#!/bin/sh\ni=0; while [ $i -lt 200 ]; do : > f$i; i=$((i+1)); done; : > run; chmod +x run\n", "more files than a program may have"),
    ("leaves a large program", "#!/bin/sh\nhead -c 90000000 /dev/zero > big; : > run; chmod +x run\n", "larger than 64 MiB|cannot be built"),
]:
    fails("scripts: a build that " + name, package("build-" + name.replace(" ", "-"), output_validator__build=text), ADD_PY, 2, pattern)
folder = package("build-reach", output_validator__build="#!/bin/sh\ncat /etc/shadow > stolen 2>/dev/null; ls /root /home > list 2>&1\n"
                 "printf '#!/bin/sh\\ncat \"$(dirname \"$0\")/stolen\" > \"$3/teammessage.txt\"; exit 43\\n' > run; chmod +x run\n")
result = verdict("scripts: a build is in the jail", folder, ADD_PY, "WA")
ok(result and "root:" not in str(result), "scripts: and finds nothing of the machine", result)
folder = runnable(package("input-run", input_validators__v__run="#!/bin/sh\nread a b c && [ -z \"$c\" ] && exit 42\nexit 43\n", data__invalid_input__long_DOT_in="1 2 3\n"), "input_validators/v/run")
verified("scripts: an input validator", folder, "passed: 0 errors", code=0)

# ---- checktestdata, VIVA ----

folder = package("ctd", input_validators__numbers_DOT_ctd="INT(-1000000000000, 1000000000000, a) SPACE INT(-1000000000000, 1000000000000) NEWLINE\n",
                 data__invalid_input__word_DOT_in="1 x\n", data__invalid_input__long_DOT_in="1 2 3\n", data__invalid_input__zero_DOT_in="01 2\n")
verified("checktestdata: it takes what is right, and refuses the rest", folder, "passed: 0 errors", code=0)
folder = package("ctd-refuses", input_validators__small_DOT_ctd="INT(0, 1) SPACE INT(0, 1) NEWLINE\n")
verified("checktestdata: what it refuses is said with its place", folder, "is refused by an input validator: exit code 43: line 1, column", "is not between 0 and 1", code=1)
folder = package("ctd-wrong", input_validators__broken_DOT_ctd="INT(0,\n")
verified("checktestdata: one that is wrong itself", folder, "the validator is wrong: line 2: expected a value", code=1)
folder = package("viva", input_validators__numbers_DOT_viva="{a:integer;}")
verified("VIVA: is not run, and that is said", folder, "warning input_validators/numbers.viva: is not run: VIVA is a closed Java program", code=0)

# ---- files of a test, files that come along ----

READS = "print(sum(map(int, open('numbers.txt').read().split())))\n"
files = package("files", data__secret__03_DOT_in="", data__secret__03_DOT_ans="9\n", data__secret__03_DOT_files__numbers_DOT_txt="4 5\n",
                input_validators__check_DOT_py="import os, sys\nif os.path.exists('numbers.txt'):\n    sys.exit(42 if open('numbers.txt').read().split() else 43)\nsys.exit(42)\n")
verdict("files: a test's own lie in the working folder", files, source("reads.py", READS.encode()), "AC", "", "-t", "secret/03")
verdict("files: of a compiled program too", files, source("reads.c", b'#include <stdio.h>\nint main(void) { FILE *f = fopen("numbers.txt", "r"); int a, b; if (!f || fscanf(f, "%d %d", &a, &b) != 2) return 1; printf("%d\\n", a + b); }\n'),
        "AC", "", "-t", "secret/03")
verdict("files: other tests do not see them", files, source("reads.py", READS.encode()), "RTE", "FileNotFoundError", "-t", "secret/01-plain")
SPOILS = source("spoils.py", ("import os\nok = open('numbers.txt').read() == '4 5\\n'\nopen('numbers.txt', 'w').write('1')\nprint(9 if ok else 0)\n").encode())
verdict("files: a program may not write over them", files, SPOILS, "RTE", "Permission denied: 'numbers.txt'", "-t", "secret/03")
writing = package("files-writing", problem_DOT_yaml=YAML + "allow_file_writing: true\n", **{"data__secret__%s_DOT_%s" % pair: text for pair, text in {
    ("03", "in"): "", ("03", "ans"): "9\n", ("03_DOT_files__numbers", "txt"): "4 5\n", ("04", "in"): "", ("04", "ans"): "9\n", ("04_DOT_files__numbers", "txt"): "4 5\n"}.items()})
for name in "secret/03", "secret/04":
    verdict("files: where it may, the next run finds them whole", writing, SPOILS, "AC", "", "-t", name)
verified("files: input validators see them", files, "gets", absent=["data/secret/03.in: is refused"])
folder = package("files-empty", data__secret__03_DOT_in="", data__secret__03_DOT_ans="0\n", data__secret__03_DOT_files__numbers_DOT_txt="\n",
                 input_validators__check_DOT_py="import os, sys\nsys.exit(43 if os.path.exists('numbers.txt') and not open('numbers.txt').read().split() else 42)\n")
verified("files: and refuse them", folder, "data/secret/03.in: is refused by an input validator")
folder = package("files-folder", data__secret__03_DOT_in="", data__secret__03_DOT_ans="", data__secret__03_DOT_files__deep__x_DOT_txt="")
verified("files: no folders in them", folder, "error data/secret/03.files/deep: is a folder", code=1)
folder = package("files-link", data__secret__03_DOT_in="", data__secret__03_DOT_ans="", data__secret__03_DOT_files__x_DOT_txt="")
os.symlink("/etc/passwd", os.path.join(folder, "data/secret/03.files/passwd"))
verified("files: none from outside of the package", folder, "data/secret/03.files/passwd: is a symbolic link that leads nowhere, or out of the package", code=1)
included = package("included", include__python3__table_DOT_txt="100\n")
verdict("files: included ones that are no source lie in the working folder", included, source("uses.py", b"open('table.txt').read()\n" + ADD.encode()), "AC")
if os.path.exists("/usr/bin/pypy3"):
    verdict("files: those for Python are for PyPy, too", included, source("uses.py", b"open('table.txt').read()\n" + ADD.encode()), "AC", "", "--language", "pypy3")
SEES = "import os, sys\nnames = sorted(os.listdir('.'))\nopen(sys.argv[3] + 'teammessage.txt', 'w').write(' '.join(names))\nsys.exit(43)\n"
folder = package("sees", output_validator__v_DOT_py=SEES, include__c__extra_DOT_h="\n")
verdict("files: an output validator sees the submission", folder, ADD_PY, "WA", r"^main\.py( teammessage\.txt)?")
verdict("files: what was compiled and what was included, too", folder, source("add.c", b'#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }\n'), "WA", r"^extra\.h main main\.c")

# ---- what is shown of samples ----

folder = package("shown", data__sample__1_DOT_interaction="<1\n>2\nodd\n")
verified("samples: a line of an interaction that is nobody's", folder, "warning data/sample/1.interaction:3: begins with neither <")
folder = package("shown-twice", data__sample__1_DOT_out="3\n", data__sample__1_DOT_ans_DOT_statement="3\n")
verified("samples: two that stand in for the answer", folder, "warning data/sample/1.in: has more than one of .out, .ans.statement and .interaction")
folder = package("shown-wrong", data__sample__1_DOT_out="4\n")
verified("samples: an example output that is wrong", folder, "error data/sample/1.out: is rejected by the output validator", code=1)
folder = package("shown-orphan", data__sample__9_DOT_interaction="<1\n", data__sample__9_DOT_in_DOT_statement="1\n")
verified("samples: what belongs to no test", folder, "warning data/sample/9.interaction: there is no 9.in", "warning data/sample/9.in.statement: there is no 9.in")

# ---- answers instead of programs ----

tests = sorted(f[:-3] for f in os.listdir(os.path.join(GOOD, "data/secret")) if f.endswith(".in"))
RIGHT = {"sample/1": open(os.path.join(GOOD, "data/sample/1.ans")).read(), **{"secret/" + t: open(os.path.join(GOOD, "data/secret", t + ".ans")).read() for t in tests}}
by_file = {"submissions__accepted__all__" + n.split("/")[-1].replace(".", "_DOT_") + "_DOT_out": text for n, text in RIGHT.items()}
answers = package("answers", problem_DOT_yaml=YAML + "type: submit-answer\n", submissions=None, **by_file,
                  submissions__accepted__text_DOT_txt="".join("=== %s\n%s" % pair for pair in RIGHT.items()),
                  submissions__wrong_answer__same_DOT_txt="3\n", submissions__accepted__program_DOT_py=ADD)
verified("answers: the package's own submissions", answers, "ok    accepted/all", "ok    accepted/text.txt", "ok    wrong_answer/same.txt", "ok    accepted/program.py",
         "warning submissions/accepted/program.py: is a program, in a problem that wants answers", code=0)


def answered(name, files):
    folder = os.path.join(ROOT, name)
    for path, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "w") as f:
            f.write(text)
    return folder


verdict("answers: a folder", answers, answered("a1", {n + ".out": text for n, text in RIGHT.items()}), "AC")
verdict("answers: a folder with short names", answers, answered("a2", {n.split("/")[-1]: text for n, text in RIGHT.items()}), "AC")
verdict("answers: one text for all", answers, source("all.txt", "".join("=== %s\n%s" % pair for pair in RIGHT.items()).encode()), "AC")
verdict("answers: a folder with the names of inputs", answers, answered("a6", {n + ".in.out": text for n, text in RIGHT.items()}), "AC")
missing = dict(list(RIGHT.items())[:-1])
verdict("answers: one is missing", answers, answered("a3", {n + ".ans": text for n, text in missing.items()}), "WA", "there is no answer to this test among what was sent in")
verdict("answers: one is wrong", answers, answered("a4", {n + ".txt": "77\n" if n == "sample/1" else text for n, text in RIGHT.items()}), "WA")
fails("answers: an empty folder", answers, answered("a5", {"none/.hidden": ""}), 2, "there is no answer in")
fails("answers: nothing there", answers, ROOT + "/nothing", 2, "nothing")
fails("answers: on an input of one's own", answers, source("all2.txt", b"1"), 2, "cannot be tried on an input", "-i", source("own.txt", b"1"))
verdict("answers: a program's text is no program", answers, ADD_PY, "WA")
fails("answers: no static validator", package("answers-static", problem_DOT_yaml=YAML + "type: submit-answer\n", static_validator__v_DOT_py=""), ADD_PY, 2, "has . errors")

# ---- the legacy format's graders ----

GRADER = "import sys\nlines = [l.split() for l in sys.stdin]\nprint('AC' if any(l[0] == 'AC' for l in lines) else 'WA', %s * sum(l[0] == 'AC' for l in lines))\nassert sys.argv[1:] == ['--how', 'x'], sys.argv\n"
GRADED = "on_reject: continue\ngrading: custom\ngrader_flags: --how x\n"
graded = {"problem_DOT_yaml": LEGACY + "type: scoring\n", "data__secret__testdata_DOT_yaml": GRADED, "data__testdata_DOT_yaml": "grader_flags: ignore_sample\non_reject: continue\n"}
folder = package("graded", **graded, graders__count_DOT_py=GRADER % 10)
code, result, err = judge(folder, ADD_PY)
ok(result and result.get("verdict") == "AC" and result["score"] == 10 * len(tests), "graders: all tests right", result, err)
code, result, err = judge(folder, source("plain.py", b"a, b = map(int, input().split())\nprint(a + b if a > 0 else 7)\n"))
ok(result and result.get("verdict") == "AC" and 0 < result["score"] < 10 * len(tests), "graders: it may accept what is right in part", result, err)
for name, text, pattern in [
    ("says nothing", "pass\n", 'grader says "" of group secret'),
    ("says nonsense", "print('FINE 3')\n", 'grader says "FINE 3"'),
    ("gives no score", "print('AC')\n", 'grader says "AC"'),
    ("gives an infinite score", "print('AC inf')\n", 'grader says "AC inf"'),
    ("crashes", "raise SystemExit('oh')\n", "grader failed on group secret: exit code 1: oh"),
    ("loops", "while True: pass\n", "grader failed on group secret: stopped"),
]:
    graded["problem_DOT_yaml"] = LEGACY + "  validation_time: 1\ntype: scoring\n"
    fails("graders: one that " + name, package("graded-" + name.replace(" ", "-"), **graded, graders__g_DOT_py=text), ADD_PY, 2, pattern)
verified("graders: declared and not there", package("graded-none", **graded), "error data/secret/testdata.yaml:2: grading is custom, but there is no graders/", code=1)
verified("graders: there and not used", package("graded-unused", problem_DOT_yaml=LEGACY + "type: scoring\n", graders__g_DOT_py=""), "warning graders: is not used")

# ---- DOMjudge's way to score ----

domjudge = {"problem_DOT_yaml": LEGACY + "type: scoring\n", "data__testdata_DOT_yaml": "on_reject: continue\ngrader_flags: sum\n",
            "data__secret__testdata_DOT_yaml": "on_reject: continue\naccept_score: 25\n"}
verified("DOMjudge: a group's accept_score is for all its tests, and samples do not count", package("domjudge", **domjudge, submissions__accepted__sum_DOT_py="# @EXPECTED_SCORE@: 25\n" + ADD),
         "warning data: scores are counted as DOMjudge does", absent=["gets the score"])
verified("DOMjudge: not without its annotations", package("kattis", **domjudge), "", absent=["as DOMjudge"])

# ---- annotations ----

grades = {"problem_DOT_yaml": LEGACY + "type: scoring\n", "data__secret__g1__1_DOT_in": "1 2\n", "data__secret__g1__1_DOT_ans": "3\n", "data__secret__g2__1_DOT_in": "2000 1\n",
          "data__secret__g2__1_DOT_ans": "2001\n", "data__testdata_DOT_yaml": "on_reject: continue\n", "data__secret__testdata_DOT_yaml": "grader_flags: accept_if_any_accepted\n"}
HALF = "a, b = map(int, input().split())\nprint(a + b if a < 1000 else 0)\n"
out = verified("grades: as expected", package("grades", **grades, submissions__partially_accepted__half_DOT_py="# @EXPECTED_GRADES@ AC WA\n" + HALF), "half.py", absent=["expected is AC", "expected is WA"])
verified("grades: otherwise", package("grades-not", **grades, submissions__partially_accepted__half_DOT_py="/* @EXPECTED_GRADES@ AC AC */\n".replace("/*", "#").replace("*/", "") + HALF),
         "error submissions/partially_accepted/half.py: gets WA in secret/g2, expected is AC", code=1)
verified("grades: more than groups", package("grades-many", **grades, submissions__partially_accepted__half_DOT_py="# @EXPECTED_GRADES@ AC WA WA\n" + HALF), "names more than there are groups")
entry = {"submissions__accepted__two__first_DOT_py": ADD, "submissions__accepted__two__second_DOT_py": "print(0)\n"}
verified("an entry point is used", package("entry", **entry, submissions__submissions_DOT_yaml="accepted/two:\n  entrypoint: first\n"), "ok    accepted/two")
verified("and one that is none of the files is told", package("entry-none", **entry, submissions__submissions_DOT_yaml="accepted/two:\n  entrypoint: third.py\n"),
         'warning submissions/accepted/two: submissions.yaml names the entry point "third.py", which is none of its files')
mixed = "import sys\na, b = map(int, input().split())\nif a > 1000: sys.exit(1)\nprint(0)\n"
verified("legacy: what must crash need not do so first", package("crash-later", problem_DOT_yaml=LEGACY, data__testdata_DOT_yaml="on_reject: continue\n", data__secret__99_DOT_in="2000 2\n", data__secret__99_DOT_ans="2002\n",
         submissions__run_time_error__late_DOT_py=mixed), "ok    run_time_error/late.py")

# ---- messy archives ----

verified("messy: a custom validator is declared and none is there", package("declared", problem_DOT_yaml=LEGACY + "validation: custom\n"),
         "error problem.yaml:6: validation is custom, but there is no validator in output_validators/", code=1)
verified("messy: a custom validator is there and none is declared", package("undeclared", problem_DOT_yaml=LEGACY, output_validators__v_DOT_py=""),
         "warning output_validators: is not used: problem.yaml does not say validation: custom")
verified("messy: an answer is missing", package("no-ans", **{"data__secret__01-plain_DOT_ans": None}), "error data/secret/01-plain.ans: is missing", code=1)
verified("messy: an input is missing", package("no-in", **{"data__secret__01-plain_DOT_in": None}), "error data/secret/01-plain.ans: there is no 01-plain.in", code=1)
verified("messy: a space before a colon", package("space", problem_DOT_yaml=LEGACY + "validation : custom\n"), "error problem.yaml:6: validation is custom, but there is no validator", code=1)
verified("messy: quoted flags are told", package("quotes", problem_DOT_yaml=LEGACY + "validator_flags: '\"float_tolerance\" 1e-6'\n"), "warning problem.yaml:6: a flag is quoted", code=0)
verdict("messy: and used", package("quoted", problem_DOT_yaml=LEGACY + "validator_flags: '\"float_tolerance\" \"1e-6\"'\n"), source("near.py", b"print(sum(map(int, input().split())) + 1e-9)\n"), "AC")
verified("messy: a flag that there is none of", package("odd-flag", problem_DOT_yaml=LEGACY + "validator_flags: float_tolerence 1e-6\n"),
         'error problem.yaml:6: the default validator has no flag "float_tolerence"', code=1)
verified("messy: a flag of a group", package("odd-group-flag", problem_DOT_yaml=LEGACY, data__secret__testdata_DOT_yaml="output_validator_flags: case_sensetive\n"),
         'error data/secret/testdata.yaml:1: the default validator has no flag "case_sensetive"', code=1)
folder = package("links")
os.symlink("01-plain.in", os.path.join(folder, "data/secret/05.in"))
os.symlink("01-plain.ans", os.path.join(folder, "data/secret/05.ans"))
code, result, err = judge(folder, ADD_PY)
ok(result and result.get("tests_total") == len(tests) + 2 and result["verdict"] == "AC", "messy: links within the package are followed", result, err)
os.symlink("/etc/passwd", os.path.join(folder, "data/secret/06.in"))
os.symlink("../../../../etc/passwd", os.path.join(folder, "data/secret/06.ans"))
os.symlink("/etc", os.path.join(folder, "attachments"))
verified("messy: links out of it are not", folder, "error data/secret/06.in: is a symbolic link that leads nowhere, or out of the package", "data/secret/06.ans", code=1)

# ---- several output validators ----

NUMBER = "import sys\ntry: got = int(sys.stdin.read())\nexcept ValueError: sys.exit(43)\nif got > 99: open(sys.argv[3] + 'teammessage.txt', 'w').write('too large for %s')\nsys.exit(43 if got > 99 else 42)\n"
EXACT = "import sys\nopen(sys.argv[3] + 'teammessage.txt', 'w').write('by two')\nsys.exit(42 if sys.stdin.read().split() == open(sys.argv[2]).read().split() else 43)\n"
CUSTOM = LEGACY + "validation: custom\n"


def several(name, yaml=CUSTOM, **files):
    return package("several-" + name, problem_DOT_yaml=yaml, **{"output_validators__" + key: text for key, text in files.items()})


folder = several("both", one_DOT_py=NUMBER % "one", two__exact_DOT_py=EXACT, README_DOT_txt="two of them\n")
verified("several validators: which they are is told", folder, "warning output_validators: holds 2 validators (one.py, two): an output is right when all of them accept it", absent=["README"], code=0)
verdict("several validators: all accept", folder, ADD_PY, "AC")
verdict("several validators: the second rejects, in its words", folder, WRONG_PY, "WA", "by two")
verdict("several validators: the first rejects, in its words", folder, source("large.py", b"print(100)"), "WA", "too large for one")
folder = several("c", a__check_DOT_c=VALIDATOR_C, b_DOT_py=NUMBER % "b")
verdict("several validators: in several languages", folder, ADD_PY, "AC")
verdict("several validators: in several languages, and one rejects", folder, WRONG_PY, "WA")
fails("several validators: one that crashes is the package's fault, also where another rejects", several("crash", a_DOT_py="raise SystemExit(43)\n", b_DOT_py="raise SystemExit('oh')\n"), ADD_PY, 2,
      "gave no answer.*exit code 1: oh")
fails("several validators: one that does not compile", several("broken", a_DOT_py=EXACT, b_DOT_c="int main(void) {\n"), ADD_PY, 2, "output_validators/b.c does not compile")
verified("several validators: one that does not compile is found", os.path.join(ROOT, "several-broken"), "error output_validators/b.c", code=1)
verified("several validators: one in no known language", several("unknown", a_DOT_py=EXACT, b__v_DOT_zig="x"), "error output_validators/b: the validator is in no language that is known here", code=1)
verified("several validators: a file that is none", several("stray", a_DOT_py=EXACT, b_DOT_py=EXACT, c_DOT_txt="x"), "warning output_validators/c.txt: is no program, and belongs to none of the validators", code=0)
verified("several validators: too many", several("many", **{"v%d_DOT_py" % i: EXACT for i in range(9)}), "error output_validators: there are more than 8 validators", code=1)
verified("several validators: not with a talk", several("talk", LEGACY + "validation: custom interactive\n", a_DOT_py=EXACT, b_DOT_py=EXACT), "error output_validators: holds 2 validators (a.py, b.py), and only one can talk to the solution", code=1)
verdict("one validator of two files and a header", several("header", v_DOT_c='#include "v.h"\n' + VALIDATOR_C, v_DOT_h=""), WRONG_PY, "WA")
folder = runnable(several("script", build=BUILD, check_DOT_c=VALIDATOR_C, more_DOT_c=""), "output_validators/build")
verdict("one validator that a script builds of two files", folder, WRONG_PY, "WA")
SCORES = "import sys\nopen(sys.argv[3] + 'score.txt', 'w').write('%d')\nsys.exit(42)\n"
folder = several("score", LEGACY + "validation: custom score\ntype: scoring\n", a_DOT_py=EXACT, b_DOT_py=SCORES % 7)
code, result, err = judge(folder, ADD_PY)
ok(result and result.get("verdict") == "AC" and result["score"] == 7 * (len(tests) + 1), "several validators: one of them gives the score", result, err)
fails("several validators: two scores", several("scores", LEGACY + "validation: custom score\ntype: scoring\n", a_DOT_py=SCORES % 1, b_DOT_py=SCORES % 2), ADD_PY, 2,
      "two output validators give a score")
verified("several validators: one since 2023", package("several-now", output_validator__a__v_DOT_py=EXACT, output_validator__b__v_DOT_py=EXACT),
         "error output_validator: holds 2 folders, but in this version of the format there is one output validator", code=1)

verified("messy: types as drafts wrote them", package("draft-type", problem_DOT_yaml=YAML + "type: pass-fail submit-answer\nsource_url: https://example.com\n"),
         "several of them are a list in 2025-09", "source_url is of the legacy format")
verified("messy: tests that BAPCtools makes", package("bapc", data__secret=None, generators__generators_DOT_yaml="data: {}\n"), "error data/secret: there are no secret tests; generators/generators.yaml says how BAPCtools makes them", code=1)
end()

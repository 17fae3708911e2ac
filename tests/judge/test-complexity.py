#!/usr/bin/env python3
"""dryrun complexity through the program itself: exact answers where work is counted, claims, and everything that can be wrong with what is given.

CPU time is judged here by its family only: how often it is right is tests/complexity/run-programs' business, which takes half an hour.
"""
import json
import os
import tempfile

import yaml

from judging import SOURCE, dryrun, end, need_a_jail, ok, package, skip

NUMBERS = os.path.join(SOURCE, "tests/complexity/numbers")
PROGRAMS = os.path.join(SOURCE, "tests/complexity/programs")
ADDUP = os.path.join(SOURCE, "tests/judge/packages/addup")
FOLDER = tempfile.TemporaryDirectory()


def source(name, text):
    path = os.path.join(FOLDER.name, name)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


def program(name):
    return os.path.join(PROGRAMS, name)


def complexity(path, *args, package=NUMBERS):
    """Exit code, the JSON, standard error."""
    code, out, err = dryrun("complexity", package, path, "--json", *args, timeout=900)
    try:
        return code, json.loads(out), err
    except ValueError:
        return code, None, out + err


def counted(name, path, shape, want, *args):
    code, r, err = complexity(path, "--shape", shape, *args)
    good = code == 0 and r and r["kind"] == "counted" and r["time"]["said"] == want
    ok(good, name, code, err, r and [r["kind"], r["note"], r["shapes"][0]])
    return r


need_a_jail()

# What is counted is exact: the answer is one class, and another run has the same counts.
first = counted("heap sort is n log n", program("heap-sort.c"), "random", "n log n")
again = counted("and once more", program("heap-sort.c"), "random", "n log n")
points = [[(p["n"], p["work"]) for p in r["shapes"][0]["points"]] for r in (first, again)]
ok(dict(points[0]) and all(dict(points[1]).get(n, work) == work for n, work in points[0]), "its counts are the same each time", *points)
counted("insertion sort is n^2 on what is reversed", program("insertion-sort.c"), "reversed", "n^2")
counted("and n on what is sorted", program("insertion-sort.c"), "sorted", "n")
counted("moving memory is work too", program("insert-in-front.cpp"), "random", "n^2")
counted("three loops", program("all-paths.cpp"), "random", "n^3")
counted("what reads one number only", program("bit-length.c"), "random", "log n")
EXPONENTIAL = """#include <stdio.h>
static long f(int n) { return n < 2 ? n : f(n - 1) + f(n - 2) + (n & 1); }
int main(void) { int n; if (scanf("%d", &n) != 1) return 1; printf("%ld\\n", f(n)); }
"""
counted("Fibonacci", source("fibonacci.c", EXPONENTIAL), "random", "2^n")

# What the command tells is what the API tells.
try:
    import jsonschema

    with open(os.path.join(SOURCE, "contract/openapi.yaml"), encoding="utf-8") as f:
        contract = yaml.safe_load(f)
    schema = {"$ref": "#/components/schemas/Measured", "components": contract["components"]}
    told = {k: v for k, v in first.items() if k not in ("problem", "language", "form", "compiled", "compile_output")}
    wrong = [e.message for e in jsonschema.Draft202012Validator(schema).iter_errors(told)]
    ok(not wrong, "the JSON is of the contract's schema Measured", wrong)
except ImportError as missing:
    skip("the JSON is of the contract's schema Measured", missing)

# Memory.
code, r, err = complexity(program("sum.c"), "--shape", "random")
ok(r and r["space"]["said"] == "1", "a sum needs no memory", code, err, r and r["shapes"][0]["space"])
code, r, err = complexity(program("set.cpp"), "--shape", "random", "--claim-space", "O(n)")
ok(r and r["space"]["judgement"] in ("exact", "up_to_log"), "a set of numbers needs n", code, err, r and r["shapes"][0]["space"])

# Claims.
for claim, judgement, want in (("O(n log n)", "exact", 0), ("O(n)", "up_to_log", 0), ("O(n^2)", "too_high", 1), ("constant", "too_low", 1)):
    code, r, err = complexity(program("heap-sort.c"), "--shape", "random", "--claim-time", claim)
    ok(code == want and r and r["time"].get("judgement") == judgement, "heap sort, said to be %s: %s" % (claim, judgement), code, err, r and r["time"])
code, r, err = complexity(program("heap-sort.c"), "--claim-time", "O(V+E)")
ok(code == 2 and "one size, n" in err and "--claim-time" in err, "a claim in other letters is refused, with the way out", code, err)

# All shapes, for people.
code, out, err = dryrun("complexity", NUMBERS, program("insertion-sort.c"), "--claim-time", "O(n^2)", "--claim-space", "O(1)", timeout=900)
ok("worst shape: reversed" in out and "you said O(n^2): exactly right" in out, "the worst shape is named", code, out, err)
ok("* measured" in out and " |" in out, "there is a plot", out)
ok("you said O(1): wrong: it grows faster" in out or "cannot tell" in out, "the claim on memory is answered", out)

# The count cannot be written by the program itself.
FORGED = """#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static void forge(void) {
    char zeros[16] = {0};
    int fd = open("/box/work", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (write(fd, zeros, sizeof zeros) < 0) exit(1);
    close(fd);
    if (FORGE_LAST) { kill_quickly(); }
}
int main(void) {
    long n, x, sum = 0;
    if (scanf("%ld", &n) != 1) return 1;
    while (scanf("%ld", &x) == 1) sum += x;
    printf("%ld\\n", sum);
    fflush(stdout);
    atexit(forge);
    return 0;
}
"""
plain = FORGED.replace("if (FORGE_LAST) { kill_quickly(); }", "")
counted("what a program writes in the count's place is overwritten", source("forge.c", plain), "random", "n")
raw = FORGED.replace("if (FORGE_LAST) { kill_quickly(); }", "syscall(SYS_exit_group, 0);").replace("#include <unistd.h>", "#include <unistd.h>\n#include <sys/syscall.h>")
code, r, err = complexity(source("forge-last.c", raw), "--shape", "random", "--seconds", "20")
ok(code == 0 and r and r["kind"] == "timed" and "no count" in r["note"], "or not believed, and CPU time is taken", code, err, r and [r["kind"], r["note"]])
MARK = 'const char *volatile mark = "dryrun count-edges: here the key";\n'
code, r, err = complexity(source("mark.c", MARK + plain), "--shape", "random", "--seconds", "20")
ok(code == 0 and r and r["kind"] == "timed" and "more than one place" in r["note"], "a program with the mark in it is timed", code, err, r and [r["kind"], r["note"]])

# Programs that end badly.
CRASH = """#include <stdio.h>
#include <stdlib.h>
int main(void) { int n; if (scanf("%d", &n) != 1) return 1; for (volatile int i = 0; i < n; i++) ; if (n > 5000) abort(); }
"""
code, r, err = complexity(source("crash.c", CRASH), "--shape", "random")
s = r and r["shapes"][0]
ok(s and s["end"] == "failed" and s["end_n"] == 8192 and "SIGABRT" in s["trouble"] and s["time"]["said"] == "n",
   "what crashes from some size on is measured up to there", code, err, s)
code, r, err = complexity(source("exit.py", "raise SystemExit('no idea')\n"), "--shape", "random")
s = r and r["shapes"][0]
ok(code == 1 and s and s["trouble"] == "exit code 1: no idea" and s["time"]["outcome"] == "none", "what never works is not measured", code, err, s)
code, r, err = complexity(source("broken.cpp", "int main() { return x; }\n"))
ok(code == 1 and r and not r["compiled"] and "not declared" in r["compile_output"], "a compile error is told", code, err, r)


def leaves_open(r, said):
    """Little memory grows by pages, and cannot be told from its neighbours: what the package says must be one that is possible for the worst shape."""
    worst = [s["space"] for s in r["shapes"] if s["shape"] == r["space"]["worst_shape"]]
    return r["space"]["judgement"] == "cannot_tell" and bool(worst) and said in worst[0]["possible"]


# What the problems of the bank say of their intended solutions holds for those in C++, whose work and memory are counted. Each takes 15 s: one of each class is
# measured here, all by `make bank` (COMPLEXITY_ALL=1; COMPLEXITY_ALL="NAME NAME": these).
ONE_OF_EACH = {"maintenancewindow", "quorumoutage", "notificationcap"}  # n, n log n, n^2


def said_by_the_bank(solution, form=None):
    """Of each problem that says how it grows, and has this file: its name, folder, time and memory; of another form, where it is said."""
    wanted = os.environ.get("COMPLEXITY_ALL", " ".join(ONE_OF_EACH))
    for name in sorted(os.listdir(os.path.join(SOURCE, "content/problems"))):
        path = os.path.join(SOURCE, "content/problems", name)
        growth = os.path.join(path, "dryrun/growth.yaml")
        if (wanted != "1" and name not in wanted.split()) or not os.path.exists(growth) or not os.path.exists(os.path.join(path, solution)):
            continue
        with open(growth, encoding="utf-8") as f:
            said = yaml.safe_load(f)
        said.update(said.get(form) or {})
        yield name, path, said["time"], said["space"]


for name, path, time, space in said_by_the_bank("submissions/accepted/solution.cpp"):
    code, r, err = complexity(os.path.join(path, "submissions/accepted/solution.cpp"), "--claim-time", time, "--claim-space", space, package=path)
    ok(code == 0 and r and r["kind"] == "counted" and r["time"]["judgement"] in ("exact", "up_to_log") and r["intended_time"] == time,
       "%s is %s, as it says" % (name, time), code, err, r and r["time"])
    ok(r and (r["space"]["judgement"] in ("exact", "up_to_log", "open") or leaves_open(r, space)), "%s takes %s of memory, as it says" % (name, space), r and r["space"],
       r and [(s["shape"], s["memory_by"], s["memory"]) for s in r["shapes"] if s["shape"] == r["space"]["worst_shape"]])

# Functions: of each only the calls, in which reading n numbers hides nothing. What the file says in its first line is what must come out,
# exactly where work is counted, and elsewhere among what is possible.
FUNCTIONS = os.path.join(SOURCE, "tests/complexity/functions")
TOLD = [  # file, shape, time, memory
    ("first.cpp", "random", "1", "1"),
    ("binary-search.cpp", "sorted", "log n", "1"),
    ("total.cpp", "random", "n", "1"),
    ("copied.cpp", "sorted", "n", "n"),
    ("reversed.cpp", "random", "n", "n"),
    ("two-sum.cpp", "random", "n", "n"),
    ("sorted.cpp", "random", "n log n", "log n"),
    ("halves.cpp", "random", "n log n", "log n"),
    ("pairs.cpp", "random", "n^2", "1"),
    ("total.py", "random", "n", "1"),
    ("two-sum.py", "random", "n", "n"),
    ("sorted.py", "random", "n log n", "n"),
    ("pairs.py", "random", "n^2", "1"),
    ("total.js", "random", "n", "1"),
    ("two-sum.js", "random", "n", "n"),
    ("pairs.js", "random", "n^2", "1"),
    ("total.ts", "random", "n", "1"),
    ("TwoSum.java", "random", "n", "n"),
    ("Pairs.java", "random", "n^2", "1"),
]
TOOLS = {"cpp": "/usr/bin/g++", "py": "/usr/bin/python3", "js": "/usr/bin/node", "ts": "/usr/bin/tsc", "java": "/usr/bin/javac"}


def function(name, *args):
    return complexity(os.path.join(FUNCTIONS, name), "--function", *args)


for name, shape, time, space in TOLD:
    ending = name.rsplit(".", 1)[1]
    if not os.path.exists(TOOLS[ending]):
        skip("the function %s" % name, TOOLS[ending] + " is not installed")
        continue
    code, r, err = function(name, "--shape", shape, "--seconds", "12")
    s = r and r.get("shapes") and r["shapes"][0]
    if ending == "cpp":
        steps = name == "two-sum.cpp"  # a table that grows, and is copied then, may be told to be more
        ok(code == 0 and s and r["kind"] == "counted" and (time in s["time"]["possible"] if steps else s["time"]["said"] == time), "the function %s is %s" % (name, time), code, err, s)
    else:
        ok(code == 0 and s and r["kind"] == "timed" and (s["time"]["outcome"] == "none" or time in s["time"]["possible"]),
           "the function %s may be %s" % (name, time), code, err, s)
    ok(s and space in s["space"].get("possible", []), "and its memory %s" % space, s and s["space"], s and s["memory"])

# What is too little to be timed is not told; nor is what the compiler at run time makes ever quicker,
# for which there are several reasons, as it gets on.
for name in ("first.py", "binary-search.py", "binary-search.js", "Total.java"):
    if not os.path.exists(TOOLS[name.rsplit(".", 1)[1]]):
        skip("the function %s" % name, "not installed")
        continue
    code, r, err = function(name, "--shape", "sorted", "--seconds", "10", "--claim-time", "O(log n)")
    why = r and r["shapes"][0]["time"].get("why") or ""
    ok(code == 0 and r and r["time"]["said"] is None and r["time"]["judgement"] == "cannot_tell" and (why if name == "Total.java" else "too little" in why),
       "the function %s is too quick to be told" % name, code, err, why, r and r["time"])
code, r, err = function("early-end.cpp", "--shape", "random")
ok(code == 0 and r and r["time"]["outcome"] == "unsure", "what ends early is not told to be something between", code, err, r and r["shapes"][0]["time"])
code, r, err = function("total.cpp", "--timed", "--shape", "random", "--seconds", "10")
ok(code == 0 and r and r["kind"] == "timed" and r["form"] == "function", "a function in C++ can be timed, too", code, err, r)
THREADS = "class Solution { public long solve(int[] nums) { long[] t = {0}; Thread a = new Thread(() -> { for (int x : nums) t[0] += x; }); a.start(); try { a.join(); } catch (InterruptedException e) { } return t[0]; } }\n"
if os.path.exists(TOOLS["java"]):
    code, r, err = complexity(source("Threads.java", THREADS), "--function", "--shape", "random", "--seconds", "10")
    ok(code == 1 and r and "threads" in r["shapes"][0]["trouble"], "threads in Java cannot be told, and that is said", code, err, r and r["shapes"])
code, out, err = dryrun("complexity", NUMBERS, os.path.join(FUNCTIONS, "total.cpp"), "--function", "--shape", "random", timeout=900)
ok("basic blocks of the calls alone" in out and "space  1" in out, "for people it says what is measured", out, err)
code, r, err = function("total.cpp", "--language", "c")
ok(code == 2 and "cannot be written in C" in err, "a language without functions is refused", code, err)
code, r, err = complexity(source("other.py", "def other(nums):\n    return 0\n"), "--function")
ok(code == 1 and r and not r["compiled"] and "solve" in r["compile_output"], "a source without the function is a compile error that says what is wanted", code, err, r)
code, r, err = complexity(source("exits.py", "def solve(nums):\n    raise SystemExit(0)\n"), "--function", "--shape", "random")
ok(code == 1 and r and "instead of returning" in r["shapes"][0]["trouble"], "a function that ends the program is not measured", code, err, r and r["shapes"])
code, out, err = dryrun("complexity", ADDUP, os.path.join(FUNCTIONS, "total.cpp"), "--function")
ok(code == 2 and "no function" in err, "a problem without a function", code, out, err)
debounce = os.path.join(SOURCE, "content/problems/patientsearch")
code, out, err = dryrun("complexity", debounce, os.path.join(debounce, "submissions/accepted/solution.js"), "--function")
ok(code == 2 and "growth.yaml" in err, "what a harness tries is not measured", code, out, err)

# A class: the calls of its methods together, n of them; what the driver reads and prints in between is none of it.
COUNTER = """class: Numbers
constructor: {start: int}
methods:
  add: {parameters: {x: int}}
  first: {result: "list<int>"}
  largest: {result: int}
input: |
  start
  q
  calls[q]
"""
CALLS = """import sys
shape, n = sys.argv[1], int(sys.argv[2])
names = {"adds": lambda i: "add %d" % i, "lists": lambda i: "first", "mixed": lambda i: "add %d" % i if i % 2 else "largest"}
print(7)
print(n)
print("\\n".join(names[shape](i) for i in range(n)))
"""
GROWTH = "generator: gen.py\nn: the number of calls\nfrom: 4\nto: 100000\nshapes:\n" + "".join('  %s: [%s, "{n}"]\n' % (s, s) for s in ("adds", "lists", "mixed")) + "time: n\nspace: n\n"
KEEPS = """#include <algorithm>
#include <vector>
class Numbers {
    std::vector<int> all;
public:
    explicit Numbers(int start) : all{start} {}
    void add(int x) { all.push_back(x); }
    std::vector<int> first() { return std::vector<int>(100, all[0]); }
    int largest() { return *std::max_element(all.begin(), all.end()); }
};
"""
calls = package("calls", dryrun__signature_DOT_yaml=COUNTER, dryrun__growth_DOT_yaml=GROWTH, generators__gen_DOT_py=CALLS)
for shape, time, space in (("adds", "n", "n"), ("lists", "n", "1"), ("mixed", "n^2", "n")):
    code, r, err = complexity(source("keeps.cpp", KEEPS), "--function", "--shape", shape, package=calls)
    s = r and r.get("shapes") and r["shapes"][0]
    ok(code == 0 and s and r["kind"] == "counted" and time in s["time"]["possible"] and len(s["time"]["possible"]) < 3 and space in s["space"]["possible"]
       and (space == "n") == (s["space"]["said"] != "1"),
       "a class in C++, %s: %s time, %s memory" % (shape, time, space), code, err, s)
if os.path.exists(TOOLS["py"]):
    python = "class Numbers:\n    def __init__(self, start):\n        self.all = [start]\n    def add(self, x):\n        self.all.append(x)\n    def first(self):\n        return self.all[:1]\n    def largest(self):\n        return max(self.all)\n"
    code, r, err = complexity(source("keeps.py", python), "--function", "--shape", "lists", "--seconds", "20", package=calls)
    s = r and r.get("shapes") and r["shapes"][0]
    ok(code == 0 and s and "n" in s["time"].get("possible", ["n"]) and "1" in s["space"].get("possible", []), "a class in Python: its memory is an upper bound", code, err, s)

# What the problems of the bank say of the intended functions: that of the function alone, which the whole program's need not be.
for name, path, time, space in said_by_the_bank("dryrun/submissions/accepted/solution.cpp", "function"):
    code, r, err = complexity(os.path.join(path, "dryrun/submissions/accepted/solution.cpp"), "--function", "--claim-time", time, "--claim-space", space, package=path)
    ok(code == 0 and r and r["kind"] == "counted" and r["time"]["judgement"] in ("exact", "up_to_log"), "the function of %s is %s, as it says" % (name, time), code, err, r and r.get("time"))
    ok(r and "space" in r and r["space"]["judgement"] in ("exact", "up_to_log", "cannot_tell"), "and takes %s of memory" % space, r)

# Timed.
code, r, err = complexity(program("sum.py"), "--shape", "random", "--seconds", "60")
if r and "error" in r and "not installed" in err:
    skip("Python is timed", err)
else:
    answer = r and r["shapes"][0]["time"]
    ok(r and r["kind"] == "timed" and "n" in answer.get("possible", []), "a sum in Python may be n", code, err, answer)
code, r, err = complexity(program("sum.c"), "--shape", "random", "--timed", "--seconds", "20")
ok(code == 0 and r and r["kind"] == "timed", "C can be timed too", code, err)

# What is given is wrong.
WRONG = [
    ("a package that does not say how it grows", [ADDUP, program("sum.c")], "dryrun/growth.yaml"),
    ("no such problem", ["nosuchproblem", program("sum.c")], "dryrun problem list"),
    ("no such source", [NUMBERS, "/nowhere/a.c"], "a.c"),
    ("a source without a language", [NUMBERS, source("a.txt", "x")], "--language"),
    ("no such shape", [NUMBERS, program("sum.c"), "--shape", "round"], "random, sorted, reversed, equal"),
    ("no time", [NUMBERS, program("sum.c"), "--seconds", "1"], "from 5 to 3600"),
    ("a bad seed", [NUMBERS, program("sum.c"), "--seed", "-1"], "--seed"),
]
for name, args, words in WRONG:
    code, out, err = dryrun("complexity", *args)
    ok(code == 2 and words in err, name, code, out, err)
end()

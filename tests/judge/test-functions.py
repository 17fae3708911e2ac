#!/usr/bin/env python3
"""Functions instead of programs: starter code, drivers and errors in five languages, and JavaScript with a harness."""
import os
import re
import shutil

from judging import GOOD, HONEST, SOURCE, dryrun, end, fails, judge, need_a_jail, ok, package, skip, source, verdict

YAML_OF_GOOD = open(os.path.join(GOOD, "problem.yaml")).read()
LANGUAGES = {"cpp": "cpp", "python3": "py", "javascript": "js", "typescript": "ts", "java": "java"}
TOOLS = {"cpp": "/usr/bin/g++", "python3": "/usr/bin/python3", "javascript": "/usr/bin/node", "typescript": "/usr/bin/tsc", "java": "/usr/bin/javac"}
here = {language: ending for language, ending in LANGUAGES.items() if os.path.exists(TOOLS[language])}

need_a_jail()
for language in sorted(set(LANGUAGES) - set(here)):
    skip(language, TOOLS[language] + " is not installed")


def function(name, signature, tests, **more):
    """A package with this signature and these (input, answer) pairs as secret tests; its validator takes everything."""
    files = {"dryrun__signature_DOT_yaml": signature, "input_validators__check_DOT_py": "import sys\nsys.exit(42)\n",
             "data__invalid_input": None, "data__sample__1_DOT_in": tests[0][0], "data__sample__1_DOT_ans": tests[0][1]}
    files.update(more)
    folder = package(name, **{key: text for key, text in files.items() if text is not None or os.path.exists(os.path.join(GOOD, key.replace("__", "/")))})
    secret = os.path.join(folder, "data/secret")
    shutil.rmtree(secret)
    os.makedirs(secret)
    for i, (given, answer) in enumerate(tests):
        with open(os.path.join(secret, "%02d.in" % i), "w") as f:
            f.write(given)
        with open(os.path.join(secret, "%02d.ans" % i), "w") as f:
            f.write(answer)
    return folder


def written(language, name, text):
    return source("%s.%s" % (name, LANGUAGES[language]), text.encode())


def said(result):
    """All that a result says: of the compiler and of the tests."""
    result = result or {}
    return result.get("compile_output", "") + "\n".join(t["feedback"] + "\n" + (t["stderr"] or "") for t in result.get("tests", []))


def tried(name, folder, file, want, pattern="", *args):
    code, result, err = judge(folder, file, "--function", *args)
    got = (result or {}).get("verdict")
    ok(got == want and re.search(pattern, said(result), re.S), name, "exit %d, %s" % (code, got), said(result), err, (result or {}).get("error"))
    return result


# ---- every type, there and back, through a class with a method for each ----

TYPES = [  # method, type, layout, what is written, what comes back
    ("whole", "int", "x", "-2147483648", "-2147483648"),
    ("large", "long", "x", "9007199254740991", "9007199254740991"),
    ("huge", "int64", "x", "-9223372036854775808", "-9223372036854775808"),
    ("real", "double", "x", "-0.125", "-0.125"),
    ("truth", "bool", "x", "YES", "YES"),
    ("letter", "char", "x", "#", "#"),
    ("word", "string", "x", "h\u00e9llo", "h\u00e9llo"),
    ("text", "string", "x:line", "\n two  words ", " two  words "),
    ("ints", "list<int>", "n x[n]", "3 1 -2 3", "1 -2 3"),
    ("none", "list<int>", "n x[n]", "0", ""),
    ("hugest", "list<int64>", "n x[n]", "2 9223372036854775807 -1", "9223372036854775807 -1"),
    ("reals", "list<double>", "n x[n]", "2 0.5 1e21", "0.5 1e21"),
    ("truths", "list<bool>", "n x[n]", "3 YES NO YES", "YES NO YES"),
    ("letters", "list<char>", "x", "a.b#", "a.b#"),
    ("apart", "list<char>", "n x[n]", "3 a b c", "abc"),
    ("words", "list<string>", "n x[n]", "2 aa b", "aa\nb"),
    ("texts", "list<string>", "n x[n]:line", "2\na b\n\n", "a b\n"),
    ("matrix", "list<list<int>>", "r c x[r][c]", "2 3 1 2 3 4 5 6", "1 2 3\n4 5 6"),
    ("cubes", "list<list<list<int>>>", "x[2][1][n]".replace("[n]", "[2]"), "1 2 3 4", "1 2\n3 4"),
    ("grid", "list<list<char>>", "r x[r]", "2 ab cd", "ab\ncd"),
    ("ragged", "list<list<int>>", "n n { k x[][k] }", "3 1 7 0 2 8 9", "7\n\n8 9"),
    ("pair", "tuple<int, string>", "x", "4 four", "4 four"),
    ("pairs", "list<tuple<int, string>>", "n x[n]", "2 1 a 2 b", "1 a\n2 b"),
    ("numbers", "tuple<int, long, int>", "x", "1 9007199254740991 3", "1 9007199254740991 3"),
    ("something", "optional<int>", "x", "5", "5"),
    ("nothing", "optional<string>", "x", "-", "-"),
    ("some", "list<optional<int>>", "n x[n]", "3 1 - 2", "1 - 2"),
    ("chain", "linked_list<int>", "n x[n]", "3 5 6 7", "5 6 7"),
    ("unchained", "linked_list<int>", "n x[n]", "0", ""),
    ("branches", "tree<int>", "n x[n]", "6 1 2 3 - 4 -", "1 2 3 - 4"),
    ("unplanted", "tree<int>", "n x[n]", "0", "-"),
]
SIGNATURE = "class: Echo\nabout: Gives back what it gets.\nbooleans: [NO, YES]\nnothing: \"-\"\nconstructor: {start: int}\nmethods:\n" + "".join(
    "  %s: {parameters: {x: \"%s\"}, result: \"%s\", input: \"%s\"}\n" % (name, kind, kind, layout) for name, kind, layout, _, _ in TYPES
) + "  total: {result: int}\n  add_up: {parameters: {much: int}}\ninput: |\n  start\n  q\n  calls[q]\n"
EVERY = "7\n%d\n" % (len(TYPES) + 3) + "".join("%s %s\n" % (name, given) for name, _, _, given, _ in TYPES) + "add_up 5\nadd_up 3\ntotal\n"
BACK = "".join(answer + "\n" for *_, answer in TYPES) + "15\n"
STRICT = "import sys\nout, ans = sys.stdin.read(), open(sys.argv[2]).read()\nopen(sys.argv[3] + 'teammessage.txt', 'w').write(repr(out))\nsys.exit(42 if out == ans else 43)\n"
echo = function("echo", SIGNATURE, [(EVERY, BACK.replace("1e21", "1e+21"))],
                output_validator__strict_DOT_py=STRICT.replace("out == ans", "out.replace('1.0E21', '1e+21') == ans"))


def filled(language, text):
    """The starter code of Echo with a body for each method, by nothing but replacing."""
    types = {name: kind for name, kind, *_ in TYPES}
    lines, current = [], None
    for line in text.split("\n"):
        method = re.search(r"(\w+)\(", line)
        if method and method[1] not in ("constructor", "explicit"):
            current = method[1]
        if re.match(r"\s*return .*", line):
            line = re.match(r"\s*", line)[0] + "return " + ("sum" if language == "java" else "self.sum" if language == "python3" else "this.sum" if language != "cpp" else "sum") * (current == "total") + "x" * (current in types) + (";" if language != "python3" else "")
        lines.append(line)
    text = "\n".join(lines)
    if language == "cpp":
        text = text.replace("public:\n", "    int sum = 0;\n\npublic:\n").replace("        // Your solution goes here.\n", "        sum = start;\n")
        return re.sub(r"(add_up\(int much\)\n    \{\n)", r"\1        sum += much;\n", text)
    if language == "python3":
        return text.replace("        # Your solution goes here.\n        pass", "        self.sum = start").replace("much: int) -> None:\n        pass", "much: int) -> None:\n        self.sum += much")
    if language == "java":
        text = text.replace("class Echo {\n", "class Echo {\n    private int sum;\n\n").replace("        // Your solution goes here.\n    }\n", "        sum = start;\n    }\n", 1)
        return re.sub(r"(addUp\(int much\) \{\n)", r"\1        sum += much;\n", text)
    if language == "typescript":
        text = text.replace("class Echo {\n", "class Echo {\n  sum: number;\n")
    text = text.replace("    // Your solution goes here.\n", "    this.sum = start;\n")
    return re.sub(r"(addUp\(much(?:: number)?\)(?:: void)? \{\n)", r"\1    this.sum += much;\n", text)


for language in here:
    code, starter, err = dryrun("problem", "starter", echo, "--function", "--language", language)
    ok(code == 0 and "Echo" in starter and "add" in starter, "starter code of a class in " + language, code, starter, err)
    tried("every type there and back in " + language, echo, written(language, "echo", filled(language, starter)), "AC")
code, out, err = dryrun("problem", "verify", echo)
ok("dryrun/signature.yaml says" not in out, "verify reads every type", out, err)

# ---- a function: right, wrong, and what can go wrong ----

TWO = "function: two_sum\nparameters:\n  nums: list<int>\n  target: int\nresult: list<int>\ninput: |\n  n target\n  nums[n]\n"
two = function("twosum", TWO, [("4 9\n2 7 11 15\n", "0 1\n"), ("2 6\n3 3\n", "0 1\n"), ("3 5\n1 2 3\n", "1 2\n")])
HASH = {
    "cpp": "vector<int> two_sum(vector<int> nums, int target) {\n    unordered_map<int, int> at;\n    for (int i = 0; i < (int)nums.size(); i++) {\n        cout << \"looking at \" << i << endl;\n        printf(\"by printf\\n\");\n        if (at.count(target - nums[i])) return {at[target - nums[i]], i};\n        at[nums[i]] = i;\n    }\n    return {};\n}\n",
    "python3": "def two_sum(nums, target):\n    at = {}\n    for i, x in enumerate(nums):\n        print('looking at', i)\n        if target - x in at:\n            return [at[target - x], i]\n        at[x] = i\n    return []\n",
    "javascript": "const twoSum = (nums, target) => {\n  const at = new Map();\n  for (let i = 0; i < nums.length; i++) {\n    console.log('looking at', i);\n    process.stdout.write('by write\\n');\n    if (at.has(target - nums[i])) return [at.get(target - nums[i]), i];\n    at.set(nums[i], i);\n  }\n  return [];\n};\n",
    "typescript": "export function twoSum(nums: number[], target: number): number[] {\n  const at = new Map<number, number>();\n  for (let i = 0; i < nums.length; i++) {\n    console.log('looking at', i);\n    if (at.has(target - nums[i])) return [at.get(target - nums[i])!, i];\n    at.set(nums[i], i);\n  }\n  return [];\n}\n",
    "java": "import java.util.*;\nclass Solution {\n    public int[] twoSum(int[] nums, int target) {\n        Map<Integer, Integer> at = new HashMap<>();\n        for (int i = 0; i < nums.length; i++) {\n            System.out.println(\"looking at \" + i);\n            if (at.containsKey(target - nums[i])) return new int[] {at.get(target - nums[i]), i};\n            at.put(nums[i], i);\n        }\n        return new int[0];\n    }\n}\n",
}
ENDS = {
    "cpp": ("vector<int> two_sum(vector<int> &nums, int target) { cout << \"mine\" << endl; exit(0); }\n", "two_sum ended the program instead of returning"),
    "python3": ("import sys\ndef two_sum(nums, target):\n    print('mine')\n    sys.exit(0)\n", "two_sum ended the program instead of returning"),
    "javascript": ("function twoSum(nums, target) { console.log('mine'); process.exit(0); }\n", "twoSum ended the program instead of returning"),
    "typescript": ("function twoSum(nums: number[], target: number): number[] { console.log('mine'); process.exit(0); return []; }\n", "twoSum ended the program instead of returning"),
    "java": ("class Solution { public int[] twoSum(int[] nums, int target) { System.out.println(\"mine\"); System.exit(0); return null; } }\n", "twoSum ended the program instead of returning"),
}
THROWS = {
    "cpp": ("vector<int> two_sum(vector<int> &nums, int target) {\n    return {nums.at(99), 0};\n}\n", "out_of_range"),
    "python3": ("def helper(nums):\n    return nums[99]\n\n\ndef two_sum(nums, target):\n    return [helper(nums)]\n", r'File "solution.py", line 6, in two_sum\n.*File "solution.py", line 2, in helper\n    return nums\[99\].*IndexError: list index out of range'),
    "javascript": ("function helper(nums) {\n  return nums[99].x;\n}\nfunction twoSum(nums, target) {\n  return [helper(nums)];\n}\n", r"at helper \(solution.js:2:19\)\n.*at twoSum \(solution.js:5:11\)\n.*TypeError: Cannot read properties of undefined"),
    "typescript": ("function twoSum(nums: number[], target: number): number[] {\n  const gone: any = undefined;\n  return gone.x;\n}\n", r"at twoSum \(solution.js:\d+:\d+\)\n.*TypeError"),
    "java": ("class Solution {\n    public int[] twoSum(int[] nums, int target) {\n        return new int[] {nums[99]};\n    }\n}\n", r"at Solution.twoSum\(Solution.java:3\)\n.*ArrayIndexOutOfBoundsException"),
}
BROKEN = {
    "cpp": ("vector<int> two_sum(vector<int> &nums, int target) {\n    return {1, 2}\n}\n", r"solution.cpp:2:18: error: expected .;."),
    "python3": ("def two_sum(nums, target):\n    return [\n", r'File "solution.py", line 2'),
    "javascript": ("function twoSum(nums, target) {\n  return [;\n}\n", r"solution.js:2"),
    "typescript": ("function twoSum(nums: number[], target: number): number[] {\n  return 'a';\n}\n", r"solution.ts\(2,3\): error TS2322"),
    "java": ("class Solution {\n    public int[] twoSum(int[] nums, int target) {\n        return 1\n    }\n}\n", r"Solution.java:3: error: ';' expected"),
}
MISSING = {
    "cpp": "int twoSum(int a) { return a; }\n", "python3": "def twoSum(nums, target): return []\n", "javascript": "function two_sum() {}\n",
    "typescript": "function two_sum() {}\n", "java": "class Solution { int[] two_sum(int[] a, int b) { return a; } }\n",
}
TYPED = {
    "cpp": [("string two_sum(vector<int> &nums, int target) { return \"\"; }\n", "CE", r"two_sum must return std::vector<int>"),
            ("vector<int> two_sum(string nums) { return {}; }\n", "CE", "solution.cpp:1|driver.cpp")],
    "python3": [("def two_sum(nums, target): pass\n", "RTE", r"the result of two_sum must be list\[int\], but is None"),
                ("def two_sum(nums, target): return [0, 1.0]\n", "RTE", r"element 1 of the result of two_sum must be int, but is float \(1.0\)"),
                ("def two_sum(nums, target): return [[0], 1]\n", "RTE", r"element 0 of the result of two_sum must be int, but is list"),
                ("def two_sum(nums, target): return (0, True)\n", "RTE", r"element 1 .* must be int, but is bool"),
                ("two_sum = 5\n", "RTE", "defines no function two_sum: two_sum is of the type int"),
                ("def two_sum(nums): return []\n", "RTE", r"TypeError: two_sum\(\) takes 1 positional argument but 2 were given")],
    "javascript": [("function twoSum() {}\n", "RTE", r"the result of twoSum must be number\[\], but is undefined"),
                   ("const twoSum = () => [0, 0.5];\n", "RTE", r"element 1 of the result of twoSum must be number, a whole one, but is the number 0.5"),
                   ("const twoSum = () => [0, 'a'];\n", "RTE", r"element 1 .* but is the string \"a\""),
                   ("const twoSum = async () => [0, 1];\n", "RTE", r"must be number\[\], but is a Promise"),
                   ("const twoSum = () => [0, 2 ** 60];\n", "RTE", r"does not hold exactly .*: return a BigInt"),
                   ("let twoSum = 5;\n", "RTE", "defines no function twoSum: twoSum is of the type number")],
    "typescript": [("function twoSum(nums: number[], target: number): string { return ''; }\n", "CE", r"signature.ts\(2,7\): error TS2322"),
                   ("function twoSum(nums: string[], target: number): number[] { return []; }\n", "CE", r"signature.ts\(2,7\): error TS2322")],
    "java": [("class Solution { public int[] twoSum(int[] nums, int target) { return null; } }\n", "RTE", "the result of twoSum must be list<int>, but is null"),
             ("class Solution { public String twoSum(int[] nums, int target) { return \"0 1\"; } }\n", "RTE", "must be list<int>, but is of the class String"),
             ("class Solution { public java.util.List<Integer> twoSum(int[] nums, int target) { return java.util.List.of(0, 1); } }\n", "WA", ""),
             ("class Solution { public int[] twoSum(String nums, int target) { return null; } }\n", "CE", r"Driver.java:\d+: error: incompatible types")],
}
DEEP = "function: depth\nparameters: {n: int}\nresult: int\n"
deep = function("deep", DEEP, [("10\n", "10\n"), ("100000\n", "100000\n")])
DEPTH = {
    "cpp": "int depth(int n) { volatile int kept = n; return n == 0 ? 0 : 1 + depth(kept - 1); }\n", "python3": "def depth(n):\n    return 0 if n == 0 else 1 + depth(n - 1)\n",
    "javascript": "function depth(n) { return n === 0 ? 0 : 1 + depth(n - 1); }\n", "typescript": "function depth(n: number): number { return n === 0 ? 0 : 1 + depth(n - 1); }\n",
    "java": "class Solution { public int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); } }\n",
}
for language in here:
    code, starter, err = dryrun("problem", "starter", two, "--function", "-l", language)
    tried("starter code is judged in " + language, two, written(language, "starter", starter), "WA")
    result = tried("a right function in " + language, two, written(language, "right", HASH[language]), "AC")
    shown = [t for t in (result or {}).get("tests", []) if t["kind"] == "sample"]
    ok(shown and shown[0]["output"] == "0 1\n" and "looking at 1" in shown[0]["stderr"], "what it prints itself is apart in " + language, shown)
    code, result, err = judge(two, written(language, "right", HASH[language]), "--function", "--input", source("own.txt", b"3 4\n1 3 5\n"))
    ok(code == 0 and result["tests"][0]["output"] == "0 1\n", "an input of one's own in " + language, err, said(result))
    for name, text in (("ends early", b"3 4\n1 3\n"), ("goes on", b"1 4\n1 3\n"), ("has no number", b"2 x\n1 2\n"), ("is empty", b""), ("has a size below zero", b"-1 2\n")):
        code, result, err = judge(two, written(language, "right", HASH[language]), "--function", "--input", source("own.txt", text))
        ok(code == 1 and result["verdict"] == "RTE" and "the input is not what this problem reads" in said(result), "an input that %s, in %s" % (name, language), code, said(result), err)
    tried("a function that ends the program, in " + language, two, written(language, "ends", ENDS[language][0]), "RTE", ENDS[language][1])
    tried("a function that throws, in " + language, two, written(language, "throws", THROWS[language][0]), "RTE", THROWS[language][1])
    result = judge(two, written(language, "throws", THROWS[language][0]), "--function")[1]
    ok("driver" not in said(result).lower() and "dryrun_function" not in said(result), "the trace of %s shows the solver's lines only" % language, said(result))
    tried("a source with an error, in " + language, two, written(language, "broken", BROKEN[language][0]), "CE", BROKEN[language][1])
    tried("a source without the function, in " + language, two, written(language, "missing", MISSING[language]), "CE", r"There is no function two_?[sS]um in this source")
    for text, want, pattern in TYPED[language]:
        tried("%s: %s" % (language, text.strip().replace("#", "")), two, written(language, "typed", text), want, pattern)
    tried("recursion 100,000 deep in " + language, deep, written(language, "deep", DEPTH[language]), "AC")

# ---- what belongs to the language alone ----

tried("Python: endless recursion is told as such", two, written("python3", "endless", "def two_sum(nums, target):\n    return two_sum(nums, target)\n"), "RTE", r"more \.\.\..*RecursionError|MLE") if "python3" in here else None
if "javascript" in here:
    wide = function("wide", "function: next_one\nparameters: {x: int64}\nresult: int64\n", [("9223372036854775806\n", "9223372036854775807\n")])
    tried("JavaScript: 64 bits are a bigint", wide, written("javascript", "wide", "function nextOne(x) { return x + 1n; }\n"), "AC")
    tried("JavaScript: module.exports is taken too", two, written("javascript", "exports", "module.exports = { twoSum: (a, t) => a.length === 3 ? [1, 2] : [0, 1] };\n"), "AC")
    tried("JavaScript: what is left to do is not waited for", two, written("javascript", "timer", "function twoSum(a) { setInterval(() => {}, 1000); return a.length === 3 ? [1, 2] : [0, 1]; }\n"), "AC")
if "python3" in here and os.path.exists("/usr/bin/pypy3"):
    pypy = ("--language", "pypy3")
    starters = [dryrun("problem", "starter", two, "--function", "-l", language)[1] for language in ("python3", "pypy3")]
    ok(starters[0] and starters[0] == starters[1], "PyPy gets Python's starter code", *starters)
    tried("PyPy: every type there and back", echo, written("python3", "echo", filled("python3", dryrun("problem", "starter", echo, "--function", "-l", "pypy3")[1])), "AC", "", *pypy)
    for what, text, want, pattern in [("a right function", HASH["python3"], "AC", ""), ("one that ends the program", *ENDS["python3"][:1], "RTE", ENDS["python3"][1]),
                                      ("one that throws", *THROWS["python3"][:1], "RTE", THROWS["python3"][1]), ("a source with an error", *BROKEN["python3"][:1], "CE", BROKEN["python3"][1])]:
        tried("PyPy: " + what, two, written("python3", "pypy", text), want, pattern, *pypy)
    for text, want, pattern in TYPED["python3"][:4]:
        tried("PyPy: " + text.strip(), two, written("python3", "typed", text), want, pattern, *pypy)
    tried("PyPy: recursion 100,000 deep", deep, written("python3", "deep", DEPTH["python3"]), "AC", "", *pypy)
else:
    skip("PyPy", "/usr/bin/pypy3 is not installed")
place = function("place", "function: turn_round\nparameters: {nums: list<int>}\nchanges: nums\ninput: n nums[n]\n", [("3\n1 2 3\n", "3 2 1\n"), ("0\n", "\n")])
PLACE = {"cpp": "void turn_round(vector<int> &nums) { reverse(nums.begin(), nums.end()); }\n", "python3": "def turn_round(nums):\n    nums.reverse()\n",
         "javascript": "function turnRound(nums) { nums.reverse(); }\n", "typescript": "function turnRound(nums: number[]): void { nums.reverse(); }\n",
         "java": "class Solution { public void turnRound(int[] nums) { for (int i = 0, k = nums.length - 1; i < k; i++, k--) { int x = nums[i]; nums[i] = nums[k]; nums[k] = x; } } }\n"}
for language in here:
    tried("a list changed in place in " + language, place, written(language, "place", PLACE[language]), "AC")

# ---- JavaScript that a harness tries ----

HARNESS = """module.exports = async ({ solution, script, clock, log, watch, show }) => {
  const step = script.trim();
  if (step === 'order') {
    setTimeout(() => log('b'), 10);
    setTimeout(() => { log('a'); Promise.resolve().then(() => log('micro')); setTimeout(() => log('nested'), 0); }, 5);
    setTimeout(() => log('a2'), 5);
    const repeat = setInterval(() => { log(`tick ${clock.now()}`); if (clock.now() === 12) clearInterval(repeat); }, 4);
    await clock.advance(9);
    log(`at ${clock.now()}, ${Date.now() - solution.tried.start}, ${clock.pending()} wait`);
    await clock.finish();
  } else if (step === 'wait') {
    log(show(await clock.until(solution.tried())));
  } else if (step === 'await') {
    log(await solution.tried());
  } else {
    solution.tried();
    await clock.finish();
  }
  log('end');
};
"""
if "javascript" in here:
    languages = YAML_OF_GOOD + "languages: [javascript, typescript]\n"
    tried_by = function("harness", "harness: javascript\nexports: [tried]\n", [("order\n", "tick 4\na\na2\nmicro\n".replace("a2\nmicro", "micro\na2") + "nested\ntick 8\nat 9, 9, 2 wait\nb\ntick 12\nend\n"),
                                                                             ("wait\n", '{state: "fulfilled", value: 7, error: undefined, at: 30}\nend\n')],
                        problem_DOT_yaml=languages, include__javascript__harness_DOT_js=HARNESS, submissions=None, submissions__accepted__x_DOT_js="function tried() {}\n")
    sleeper = "function tried() { return new Promise((r) => setTimeout(() => r(7), 30)); }\ntried.start = Date.now();\n"
    tried("a harness: timers in their order, microtasks between, and a clock that stands", tried_by, written("javascript", "sleeper", sleeper), "AC")
    code, result, err = judge(tried_by, written("javascript", "sleeper", sleeper))
    ok(code == 2 and "no program: it is solved by a function" in str(result), "a harness takes no program", code, result, err)
    for name, step, text, want, pattern in [
        ("timers without end", "run", "function tried() { setTimeout(tried, 0); }\n", "RTE", "more than 200000 timers have fired: they seem to start each other without end"),
        ("an interval without end", "run", "function tried() { setInterval(() => {}, 10); }\n", "RTE", "without end"),
        ("a promise that is never settled, waited for by the clock", "wait", "const tried = () => new Promise(() => {});\n", "AC", ""),
        ("a promise that is never settled, awaited", "await", "const tried = () => new Promise(() => {});\n", "RTE", "waits for something that can never happen"),
        ("a rejection that nobody handles", "run", "function tried() { Promise.reject(new Error('lost')); }\n", "RTE", "Error: lost .a promise was rejected and nobody handles it"),
        ("an error in a timer", "run", "function tried() { setTimeout(() => { throw new TypeError('late'); }, 20); }\n", "RTE", r"solution.js:1:\d+.*TypeError: late .thrown in a timer at 20 ms"),
        ("nothing of that name", "run", "function tryed() {}\n", "CE", "There is no tried in this source"),
        ("something else of that name", "run", "const tried = 5;\n", "RTE", "tried must be a function or a class, but is 5"),
        ("a loop of microtasks", "run", "function tried() { Promise.resolve().then(tried); }\n", "TLE", ""),
        ("timers by their other door", "run", "const { setTimeout: sleep } = require('timers/promises');\nasync function tried() { await sleep(3600000); console.log('slept'); }\n", "AC", "slept"),
    ]:
        code, result, err = judge(tried_by, written("javascript", "harness", text), "--function", "--input", source("step", step.encode()))
        ok((result or {}).get("verdict") == want and re.search(pattern, said(result), re.S), "a harness: " + name, code, result and result.get("verdict"), said(result), err)
    if "typescript" in here:
        tried("a harness: TypeScript", tried_by, written("typescript", "sleeper", "export const tried = Object.assign((): Promise<number> => new Promise((r) => setTimeout(() => r(7), 30)), { start: Date.now() });\n"), "AC")
    code, out, err = dryrun("problem", "verify", function("noharness", "harness: javascript\nexports: [tried]\n", [("x\n", "x\n")], problem_DOT_yaml=languages))
    ok(code == 1 and "there is no include/javascript/harness.js" in out, "verify misses a harness", code, out, err)
    code, out, err = dryrun("problem", "verify", "-p", "package", function("grownharness", "harness: javascript\nexports: [tried]\n", [("x\n", "x\n")], problem_DOT_yaml=languages,
                            include__javascript__harness_DOT_js=HARNESS, generators__g_DOT_py="", dryrun__growth_DOT_yaml="generator: g.py\nn: x\nto: 100\nshapes:\n  a: ['{n}']\ntime: n\nspace: n\n"))
    ok(code == 1 and "error dryrun/growth.yaml: there is nothing to measure" in out, "verify refuses growth where a harness tries", code, out, err)
    code, out, err = dryrun("problem", "verify", function("anylanguage", "harness: javascript\nexports: [tried]\n", [("x\n", "x\n")], include__javascript__harness_DOT_js=HARNESS))
    ok(code == 1 and '"languages" must be javascript' in out, "verify wants the languages of a harness", code, out, err)

# ---- what a function may not be ----

fails("a function where there is no signature", GOOD, HONEST, 2, "no function: it is solved by a program", "--function")
fails("a function in a language without drivers", two, source("x.c", b"int main(void) { return 0; }\n"), 2, "functions of this problem cannot be written in C 17", "--function")
code, out, err = dryrun("problem", "starter", two, "--function", "--language", "rust")
ok(code == 2 and "cannot be written in Rust" in err, "starter code for a language without drivers", code, out, err)
code, out, err = dryrun("problem", "starter", GOOD, "--function", "--language", "python3")
ok(code == 2 and "solved by a program" in err, "starter code where there is no signature", code, out, err)
verdict("a program is still judged beside it", two, source("p.py", b"n, t, *a = map(int, open(0).read().split())\nprint(*next((i, k) for k in range(n) for i in range(k) if a[i] + a[k] == t))\n"), "AC")

# ---- signatures that are wrong, and inputs that do not fit ----

for name, text, pattern in [
    ("an unknown type", TWO.replace("list<int>\n  target", "vector<int>\n  target"), r'signature.yaml:3: the type of nums: "vector" is no type'),
    ("a parameter that is not read", TWO.replace("nums[n]", ""), 'the parameter "nums" is not in it'),
    ("a size that is not known", TWO.replace("nums[n]", "nums[k]"), r'signature.yaml:8: the layout: "k" is used as a size'),
    ("a word of a language", TWO.replace("target", "class"), r'signature.yaml:4: "class" cannot be a parameter'),
    ("two kinds", TWO + "class: Two\n", 'one of the keys "function", "class" and "harness"'),
]:
    folder = package("bad" + re.sub("[^a-z]", "", name), dryrun__signature_DOT_yaml=text)
    code, out, err = dryrun("problem", "verify", folder)
    ok(code == 1 and re.search(pattern, out), "a signature with " + name, code, out, err)
code, out, err = dryrun("problem", "verify", function("unfit", TWO, [("4 9\n2 7 11\n", "0 1\n"), ("2 6\n3 3\n", "0 1\n")]))
ok(code == 1 and re.search(r"data/secret/00.in is not what|data/secret/00.in.* is not what dryrun/signature.yaml says: line 3: the input ends where nums is wanted", out), "verify finds an input that does not fit", out, err)

# ---- whole numbers beyond 2^53, which a number of JavaScript does not hold ----

SUM = "function: add_up\nparameters: {nums: \"list<%s>\"}\nresult: %s\ninput: n nums[n]\n"
ADDS = {
    "javascript": "function addUp(nums) { let sum = 0%s; for (const x of nums) sum += x; return sum; }\n",
    "typescript": "function addUp(nums: %s[]): %s { let sum = 0%s; for (const x of nums) sum += x; return sum; }\n",
    "python3": "def add_up(nums):\n    return sum(nums)\n", "cpp": "long long add_up(vector<%s> &nums) { long long sum = 0; for (auto x : nums) sum += x; return sum; }\n",
    "java": "class Solution { public long addUp(long[] nums) { long sum = 0; for (long x : nums) sum += x; return sum; } }\n",
}
LARGE, SUMMED = "2\n4503599627370496 4503599627370497\n", "9007199254740993\n"
exact = function("exact", SUM % ("int64", "int64"), [(LARGE, SUMMED), ("1\n-9223372036854775808\n", "-9223372036854775808\n")])
whole = function("wholenumbers", SUM % ("long", "long"), [(LARGE, SUMMED)])
safe = function("safe", SUM % ("long", "long"), [("2\n9007199254740990 1\n", "9007199254740991\n"), ("1\n-9007199254740991\n", "-9007199254740991\n")])
for language in here:
    text = {"javascript": ("n", ""), "typescript": (("bigint", "bigint", "n"), ("number", "number", "")), "cpp": ("long long",) * 2}.get(language)
    big, small = (ADDS[language] % t for t in text) if text else (ADDS[language],) * 2
    tried("int64 is exact in " + language, exact, written(language, "exact", big), "AC")
    tried("long is exact up to 2^53 - 1 in " + language, safe, written(language, "safe", small), "AC")
    if language in ("javascript", "typescript"):
        tried("a sum beyond 2^53 is no wrong answer without a word, but an error in " + language, whole, written(language, "rounded", small), "RTE", r"the result of addUp is \d+, which a number does not hold exactly")
        tried("a BigInt is taken for long, too, in " + language, whole,
              written(language, "large", "function addUp(nums%s { let sum = 0n; for (const x of nums) sum += BigInt(x); return sum; }\n" % (": number[]): any" if language == "typescript" else ")")), "AC")
if "javascript" in here:
    tried("JavaScript: a number among BigInts is an error that says so", exact, written("javascript", "mixed", ADDS["javascript"] % ""), "RTE", "Cannot mix BigInt")
    tried("JavaScript: an input beyond 2^53 is refused, not rounded", function("toolarge", SUM % ("long", "long"), [("1\n9007199254740993\n", "9007199254740993\n")]),
          written("javascript", "input", ADDS["javascript"] % ""), "RTE", r"a number of nums is larger than 2\^53 - 1")
    tried("JavaScript: BigInt64Array", function("bigs", "function: bigs\nparameters: {n: int}\nresult: list<int64>\n", [("2\n", "9223372036854775807 -1\n")]),
          written("javascript", "bigs", "const bigs = () => new BigInt64Array([9223372036854775807n, -1n]);\n"), "AC")
if "typescript" in here:
    tried("TypeScript: a number where a bigint is due is a compile error", exact, written("typescript", "typed", ADDS["typescript"] % ("number", "number", "")), "CE", r"signature.ts\(2,7\): error TS2322")

for name, signature, given, answer, pattern in [
    ("a long", SUM % ("long", "long"), LARGE, SUMMED, r"line 1: 9007199254740993 is more than the result's long holds: at most 2\^53 - 1, as a number of JavaScript \(int64 holds more\)"),
    ("an int", SUM % ("int", "int"), "2\n2147483647 1\n", "2147483648\n", r"line 1: 2147483648 is more than the result's int holds"),
    ("an int64", SUM % ("int64", "int64"), "1\n1\n", "9223372036854775808\n", r"more than the result's int64 holds"),
    ("a field of a tuple, on another line", "function: f\nparameters: {n: int}\nresult: list<tuple<string, long>>\n", "1\n", "9007199254740993 1\nb\n-9007199254740992\n", r"line 3: -9007199254740992 is more than the result's long"),
    ("a list behind its size", "function: f\nparameters: {n: int}\nresult: list<int>\noutput: |\n  size(result)\n  result\n", "1\n", "2\n7 3000000000\n", r"line 2: 3000000000 is more than the result's int"),
    ("what a method returns", "class: C\nconstructor: {}\nmethods:\n  f: {result: long}\n  g: {result: int}\ninput: q calls[q]\n", "1\nf\n", "9007199254740993\n", r"more than the result's long"),
]:
    code, out, err = dryrun("problem", "verify", "--parts", "data", function("beyond-" + re.sub("[^a-z0-9]", "", name), signature, [(given, answer)]))
    ok(code == 1 and re.search("error data/secret/00.ans: is not what dryrun/signature.yaml says: .*" + pattern, out), "verify finds an answer that is too large for " + name, out, err)
for name, signature, given, answer in [
    ("a text of digits", "function: f\nparameters: {n: int}\nresult: string\n", "1\n", "99999999999999999999\n"),
    ("texts in a list", "function: f\nparameters: {n: int}\nresult: list<string>\n", "1\n", "99999999999999999999\n"),
    ("nothing", "function: f\nparameters: {n: int}\nresult: optional<tuple<string, int>>\nnothing: 99999999999\n", "1\n", "99999999999\n"),
    ("a real number", "function: f\nparameters: {n: int}\nresult: double\n", "1\n", "99999999999999999999\n"),
    ("the largest", SUM % ("long", "long"), "1\n-9007199254740991\n", "-9007199254740991\n"),
]:
    code, out, err = dryrun("problem", "verify", "--parts", "data", function("within-" + re.sub("[^a-z0-9]", "", name), signature, [(given, answer)]))
    ok("is not what dryrun/signature.yaml says" not in out and "signature.yaml:" not in out, "verify has nothing against " + name, out, err)

end()

#!/usr/bin/env python3
"""The drills on recursion and loops: our answers are right, the given forms are refused by their form alone, wrong answers are found with
a small input, whatever hides a loop or a call of itself is seen, and hostile answers come to nothing."""
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from judging import DATA, DRYRUN, SOURCE, end, need_a_jail, ok

need_a_jail()
LANGUAGES = {"python3": "py", "javascript": "js"}


def practice(*args):
    r = subprocess.run([DRYRUN, "practice", "recursion", *args, "--no-record", "--content", os.path.join(SOURCE, "content")], capture_output=True, timeout=240)
    return r.returncode, r.stdout.decode("utf-8", "replace"), r.stderr.decode("utf-8", "replace")


def submit(name, language, code):
    """The exit code and the report; the answer lies in a file of its own."""
    path = os.path.join(DATA, "recursion-%d.%s" % (abs(hash((name, language, code))), LANGUAGES[language]))
    with open(path, "w") as f:
        f.write(code)
    code, out, err = practice(name, "--submit", path, "--json")
    try:
        return code, json.loads(out)
    except ValueError:
        return code, {"error": {"message": err + out}}


def submit_all(answers):
    """The same for each (drill, language, code), some at a time; in their order."""
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        return list(pool.map(lambda a: submit(*a), answers))


def rules(report):
    return {f["rule"] for f in report.get("findings", [])}


code, out, err = practice("--json")
drills = json.loads(out)["drills"] if code == 0 else []
kinds = [d["kind"] for d in drills]
ok([kinds.count(k) for k in ("to-loop", "to-recursion", "story")] == [12, 12, 8], "twelve drills each way, and eight stories", err, kinds)


def details(name):
    return json.loads(practice(name, "--show", "--json")[1])


with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
    whole = {d["id"]: d for d in pool.map(details, [d["id"] for d in drills])}
    jobs = [(d, language) for d in whole.values() for language in LANGUAGES]
    for (d, language), (code, r) in zip(jobs, pool.map(lambda j: submit(j[0]["id"], j[1], j[0]["answer"][j[1]]), jobs)):
        name = "%s in %s" % (d["id"], language)
        ok(code == 0 and r["right"] and r["share_n"] == 10000 and not r["findings"] and r["agreed"] == r["inputs"] > 120 and all(
            x["ok"] for x in r["deep"]), "%s: our answer is right" % name, code, {k: r.get(k) for k in ("error", "findings", "differs", "deep", "load")})
        stack = [x["ours"]["same"] for x in r.get("depth", [])]
        ok(d["kind"] == "story" or len(stack) >= 2 and (max(stack) == 1 if d["kind"] == "to-loop" else max(stack) > 1),
           "%s: our answer's stack is that of its form" % name, stack)
        ok(len(r.get("our_flow", [])) >= 1 and r["flow"] == r["our_flow"], "%s: the flow of control is read" % name, r.get("flow"))
    # The languages in turns; both of each by `make bank` (RECURSION_ALL=1).
    turn = {d["id"]: list(LANGUAGES)[i % len(LANGUAGES)] for i, d in enumerate(whole.values())}
    jobs = [j for j in jobs if j[0]["kind"] != "story" and (j[1] == turn[j[0]["id"]] or os.environ.get("RECURSION_ALL"))]
    for (d, language), (code, r) in zip(jobs, pool.map(lambda j: submit(j[0]["id"], j[1], j[0]["given"][j[1]]), jobs)):
        wanted = "calls-itself" if d["kind"] == "to-loop" else "loop"
        ok(code == 1 and wanted in rules(r) and r["differs"] is None and r["agreed"] == r["inputs"] and r["share_n"] == 0,
           "%s in %s: the given form says the same and has not the wanted form" % (d["id"], language), code, r.get("error"), rules(r), r.get("differs"))

# Both languages say the same: their answers to the examples, compared outside of the jail.
for d in whole.values():
    calls = "[%s]" % ",".join(d["examples"])
    python = "import json\n%s\nprint(json.dumps([%s(*a) for a in json.loads(%r)]))" % (d["answer"]["python3"], d["function"], calls)
    script = "%s\nconsole.log(JSON.stringify(JSON.parse(%s).map((a) => %s(...a))))" % (d["answer"]["javascript"], json.dumps(calls), d["function"])
    one = subprocess.run([sys.executable, "-c", python], capture_output=True, timeout=60)
    two = subprocess.run(["node", "-e", script], capture_output=True, timeout=60)
    ok(one.stdout and json.loads(one.stdout) == json.loads(two.stdout), "%s: both languages say the same" % d["id"], one, two)

# ---- wrong answers, with the smallest input that shows it ----
WRONG = (
    ("factorial-remainder", "python3", "def product_up_to(n):\n    p = 1\n    for k in range(2, n):\n        p = p * k % 1000003\n    return p\n", "[2]"),
    ("factorial-remainder", "javascript", "function product_up_to(n) {\n  let p = n;\n  while (n > 1) { n -= 1; p = p * n % 1000003; }\n  return p;\n}\n", "[0]"),
    ("text-backwards", "javascript", "function backwards(t) { let r = ''; for (let i = t.length - 1; i >= 0 && r.length < 5; i--) r += t[i]; return r; }\n", '["aaaaaa"]'),
    ("text-backwards", "python3", "def backwards(t):\n    r = []\n    for c in t:\n        if c != ' ':\n            r.insert(0, c)\n    return ''.join(r)\n", '[" "]'),
    ("sum-of-nested-lists", "python3", "def weight(b):\n    t, s = 0, [b]\n    while s:\n        for x in s.pop():\n            if isinstance(x, list):\n                s.append(x)\n            elif x > 0:\n                t += x\n    return t\n", "[[-1]]"),
    ("height-of-a-tree", "javascript", "function height(t) { let h = 0; while (t) { h++; t = t[1]; } return h; }\n", "[[0,null,[0,null,null]]]"),
    ("merge-two-queues", "python3", "def merge(a, b):\n    if not a:\n        return b\n    if not b:\n        return []\n    return [a[0]] + merge(a[1:], b) if a[0] < b[0] else [b[0]] + merge(a, b[1:])\n", "[[0],[]]"),
    ("fill-the-lake", "javascript", "function lake(r) { const s = new Set(); const f = (y, x) => { const k = y * 100 + x; if (!r[y] || r[y][x] !== 1 || s.has(k)) return 0; s.add(k); return 1 + f(y + 1, x) + f(y, x + 1); }; return f(0, 0); }\n", None),
    ("pick-by-rank", "python3", "def of_rank(n, k):\n    return n[k] if k == 0 else of_rank(n[1:], k - 1)\n", None),
    ("parking-fee", "python3", "def fee(m):\n    return 20 if m < 0 else 0 if m <= 30 else min(20, 3 * ((m + 59) // 60))\n", "[121]"),
    ("door-code", "javascript", "function opened(c, es) { let n = 0; for (const e of es) if (e === c) n += 1; return n; }\n", "[1,[0,0,0,1]]"),
    ("halving-the-shelf", "python3", "def place_of(n, w, a=0, b=None):\n    b = len(n) if b is None else b\n    if a >= b:\n        return -1\n    m = (a + b) // 2\n    return m if n[m] == w else place_of(n, w, m, b) if n[m] < w else place_of(n, w, a, m)\n", "[[0],1]"),
    ("ackermann", "javascript", "function ackermann(m, n) { let r = n; while (true) { if (m === 0) return r + 1; } }\n", "[1,0]"),
)
for (name, language, text, smallest), (code, r) in zip(WRONG, submit_all(w[:3] for w in WRONG)):
    d = r.get("differs") or {}
    small = d and len(d["args"]) <= max(len(d["first_args"]), 12) and len(d["args"]) < 40
    ok(code == 1 and r.get("agreed", 999) < r.get("inputs", 0) and small and (smallest is None or d["args"] == smallest) and d["ours"]["value"],
       "%s in %s: a wrong answer is found with a small input" % (name, language), code, r.get("error"), d, r.get("load"))

# ---- whatever hides a call of itself ----
CALLS = {
    "python3": {
        "a helper": "def product_up_to(n):\n    for _ in [0]:\n        pass\n    return go(n)\n\ndef go(n):\n    return 1 if n == 0 else n * product_up_to(n - 1) % 1000003\n",
        "a lambda": "product_up_to = lambda n: 1 if n == 0 else [n * product_up_to(n - 1) % 1000003 for _ in [0]][0]\n",
        "another name": "def product_up_to(n):\n    while n > 0:\n        again = product_up_to\n        f = again\n        return n * f(n - 1) % 1000003\n    return 1\n",
        "an argument": "def product_up_to(n):\n    for _ in [0]:\n        return apply(product_up_to, n)\n\ndef apply(f, n):\n    return 1 if n == 0 else n * f(n - 1) % 1000003\n",
        "itself as an argument": "def product_up_to(n):\n    for _ in [0]:\n        return (lambda me, k: me(me, k))(lambda me, k: 1 if k == 0 else k * me(me, k - 1) % 1000003, n)\n",
        "a list": "steps = []\ndef product_up_to(n):\n    for _ in [0]:\n        pass\n    return 1 if n == 0 else n * steps[0](n - 1) % 1000003\nsteps.append(product_up_to)\n",
        "a method": "class Maker:\n    def go(self, n):\n        for _ in [0]:\n            pass\n        return 1 if n == 0 else n * self.go(n - 1) % 1000003\n\ndef product_up_to(n):\n    return Maker().go(n)\n",
        "map": "def product_up_to(n):\n    return 1 if n == 0 else n * list(map(product_up_to, [n - 1]))[0] % 1000003\n",
        "a decorator": "from functools import cache\n\n@cache\ndef product_up_to(n):\n    for _ in [0]:\n        pass\n    return 1 if n == 0 else n * product_up_to(n - 1) % 1000003\n",
        "a generator": "def product_up_to(n):\n    for x in steps(n):\n        return x\n\ndef steps(n):\n    if n == 0:\n        yield 1\n    else:\n        for x in steps(n - 1):\n            yield n * x % 1000003\n",
        "a result": "def me():\n    return product_up_to\n\ndef product_up_to(n):\n    for _ in [0]:\n        pass\n    return 1 if n == 0 else n * me()(n - 1) % 1000003\n",
    },
    "javascript": {
        "a helper": "function product_up_to(n) { for (;;) return go(n); }\nconst go = (n) => n === 0 ? 1 : n * product_up_to(n - 1) % 1000003;\n",
        "its own inner name": "const product_up_to = function me(n) { while (n > 0) return n * me(n - 1) % 1000003; return 1; };\n",
        "call and apply": "function product_up_to(n) { while (n > 0) return n * product_up_to.call(null, n - 1) % 1000003; return 1; }\n",
        "bind": "function product_up_to(n) { const f = product_up_to.bind(null, n - 1); while (n > 0) return n * f() % 1000003; return 1; }\n",
        "forEach": "function product_up_to(n) { let r = 1; if (n > 0) [n - 1].forEach((k) => { r = n * product_up_to(k) % 1000003; }); return r; }\n",
        "an object": "const o = { go: (n) => n === 0 ? 1 : n * o.go(n - 1) % 1000003 };\nfunction product_up_to(n) { for (;;) return o.go(n); }\n",
        "destructuring": "const o = { f: null };\nfunction product_up_to(n) { const { f } = o; while (n > 0) return n * f(n - 1) % 1000003; return 1; }\no.f = product_up_to;\n",
        "a class": "class A { go(n) { while (n > 0) return n * new A().go(n - 1) % 1000003; return 1; } }\nfunction product_up_to(n) { return new A().go(n); }\n",
        "a tagged template": "function product_up_to(n) { const tag = (s, k) => product_up_to(k); while (n > 0) return n * tag`${n - 1}` % 1000003; return 1; }\n",
        "a map": "const m = new Map();\nfunction product_up_to(n) { while (n > 0) return n * m.get('f')(n - 1) % 1000003; return 1; }\nm.set('f', product_up_to);\n",
        "a computed name": "class A { walk(n) { while (n > 0) return n * this['wa' + 'lk'](n - 1) % 1000003; return 1; } }\nfunction product_up_to(n) { return new A().walk(n); }\n",
    },
}
for language, answers in CALLS.items():
    for what, (code, r) in zip(answers, submit_all(("factorial-remainder", language, text) for text in answers.values())):
        ok(code == 1 and "calls-itself" in rules(r), "a call of itself by %s is seen in %s" % (what, language), code, r.get("error"), r.get("findings"), r.get("load"))

# ---- whatever hides a loop ----
LOOPS = {
    "python3": {
        "while": "def digit_sum(n):\n    while False:\n        pass\n    return n if n < 10 else n % 10 + digit_sum(n // 10)\n",
        "a comprehension": "def digit_sum(n):\n    x = [d for d in '1']\n    return n if n < 10 else n % 10 + digit_sum(n // 10)\n",
        "sum": "def digit_sum(n):\n    return sum(map(int, str(n))) if n < 10 else digit_sum(n // 10) + n % 10\n",
        "an alias of a builtin": "f = sum\ndef digit_sum(n):\n    return f([n]) if n < 10 else n % 10 + digit_sum(n // 10)\n",
        "reduce": "from functools import reduce\ndef digit_sum(n):\n    return n if n < 10 else n % 10 + digit_sum(n // 10)\n",
        "a loop in a helper": "def one(n):\n    for _ in [0]:\n        return n\n\ndef digit_sum(n):\n    return one(n) if n < 10 else n % 10 + digit_sum(n // 10)\n",
        "max of a list": "def digit_sum(n):\n    return max([n]) if n < 10 else n % 10 + digit_sum(n // 10)\n",
    },
    "javascript": {
        "do-while": "function digit_sum(n) { do { n += 0; } while (false); return n < 10 ? n : n % 10 + digit_sum(Math.floor(n / 10)); }\n",
        "for-in": "function digit_sum(n) { for (const k in {}) n += k; return n < 10 ? n : n % 10 + digit_sum(Math.floor(n / 10)); }\n",
        "reduce": "function digit_sum(n) { return n < 10 ? [n].reduce((a, b) => a + b) : n % 10 + digit_sum(Math.floor(n / 10)); }\n",
        "an optional call": "function digit_sum(n) { [n]?.forEach?.((x) => x); return n < 10 ? n : n % 10 + digit_sum(Math.floor(n / 10)); }\n",
        "a name in quotes": "function digit_sum(n) { [n]['map']((x) => x); return n < 10 ? n : n % 10 + digit_sum(Math.floor(n / 10)); }\n",
        "Math.max of a spread": "function digit_sum(n) { return n < 10 ? Math.max(...[n]) : n % 10 + digit_sum(Math.floor(n / 10)); }\n",
        "a destructured method": "function digit_sum(n) { const { map } = []; return n < 10 ? n : n % 10 + digit_sum(Math.floor(n / 10)); }\n",
    },
}
for language, answers in LOOPS.items():
    for what, (code, r) in zip(answers, submit_all(("sum-of-digits", language, text) for text in answers.values())):
        ok(code == 1 and rules(r) & {"loop", "hidden-loop"}, "a loop by %s is seen in %s" % (what, language), code, r.get("error"), r.get("findings"))

# What is honest is not suspected.
HONEST = (
    ("flatten-in-order", "python3", "def unpack(items):\n    out, stack = [], [iter(items)]\n    while stack:\n        for x in stack[-1]:\n            if isinstance(x, list):\n                stack.append(iter(x))\n                break\n            out.append(x)\n        else:\n            stack.pop()\n    return out\n"),
    ("factorial-remainder", "javascript", "function product_up_to(n) { let todo = () => step(n, 1); while (typeof todo === 'function') todo = todo(); return todo; }\nfunction step(n, r) { return n === 0 ? r : () => step(n - 1, r * n % 1000003); }\n"),
    ("in-order-walk", "javascript", "class Stack { constructor() { this.items = []; } push(x) { this.items[this.items.length] = x; } pop() { return this.items.splice(this.items.length - 1, 1)[0]; } get_size() { return this.items.length; } }\nfunction in_order(t) { const s = new Stack(); const out = []; let n = t; while (n || s.get_size()) { while (n) { s.push(n); n = n[1]; } n = s.pop(); out.push(n[0]); n = n[2]; } return out; }\n"),
    ("sum-of-digits", "python3", "def digit_sum(n):\n    return even(n)\n\ndef even(n):\n    return n if n < 10 else n % 10 + odd(n // 10)\n\ndef odd(n):\n    return n if n < 10 else n % 10 + even(n // 10)\n"),
)
for (name, language, text), (code, r) in zip(HONEST, submit_all(HONEST)):
    ok(code == 0 and r.get("right"), "%s in %s: another right way is right" % (name, language), code, r.get("error"), r.get("findings"), r.get("differs"), r.get("load"), r.get("deep"))

# ---- pseudo-code ----
PSEUDO = (
    ("parking-fee", """FUNCTION fee(minutes)
  // a lost ticket
  IF minutes = -1 THEN
    RETURN 20
  ELSE IF minutes <= 30
    RETURN 0
  END IF
  SET hours TO (minutes + 59) DIV 60
  IF hours <= 2 THEN
    RETURN 3 * hours
  ELSE
    cost <- 6 + 2 * (hours - 2)
  END IF
  IF cost > 20 THEN
    SET cost TO 20
  END IF
  RETURN cost
END FUNCTION
"""),
    ("queue-at-the-counter", """function served_last(people)
  set booked to []
  set others to []
  for each p in people do
    if p >= 100 then
      add p to booked
    else
      add p to others
    end if
  end for
  set row to 0
  set last to -1
  while LENGTH OF booked > 0 OR LENGTH OF others > 0 do
    if LENGTH OF booked > 0 AND (row < 2 OR LENGTH OF others = 0) then
      take first of booked as last
      set row to row + 1
    else
      take first of others as last
      set row to 0
    end if
  end while
  return last
end function
"""),
)
for name, text in PSEUDO:
    code, r = submit(name, "python3", text)
    loops = json.dumps(r.get("flow")).count('"loop"')
    ok(code == 0 and r["right"] and loops == (2 if name.startswith("queue") else 0), "%s: pseudo-code is called and its flow is read" % name, code, r.get("error"), r.get("findings"), r.get("differs"))
code, r = submit("factorial-remainder", "python3", "FUNCTION product_up_to(n)\n  SET p TO 1\n  REPEAT\n    IF n > 0 THEN\n      SET p TO p * n MOD 1000003\n      SET n TO n - 1\n    END IF\n  UNTIL n = 0\n  RETURN p\nEND FUNCTION\n")
ok(code == 0 and r["right"], "a loop in pseudo-code is a loop", code, r.get("error"), r.get("findings"), r.get("differs"))
code, r = submit("factorial-remainder", "python3", "FUNCTION product_up_to(n)\n  FOR i FROM 1 TO 1 DO\n    IF n = 0 THEN\n      RETURN 1\n    END IF\n  END FOR\n  RETURN n * product_up_to(n - 1) MOD 1000003\nEND\n")
ok(code == 1 and ("calls-itself", 7) in [(f["rule"], f["line"]) for f in r["findings"]], "a call of itself in pseudo-code is seen, at its line", code, r.get("error"), r.get("findings"))
for what, body, line, says in (
    ("a sentence that is none", "  DANCE\nEND FUNCTION\n", 2, "no sentence"), ("an IF without an end", "  IF n = 1 THEN\n    RETURN 1\nEND FUNCTION\n", 4, "ends a FUNCTION"), ("no end", "  RETURN 1\n", 2, "has no end"),
    ("an ELSE alone", "  ELSE\nEND FUNCTION\n", 2, "ELSE without"), ("an UNTIL alone", "  UNTIL n = 1\nEND FUNCTION\n", 2, "UNTIL without"), ("an end too much", "END FUNCTION\nEND IF\n", 3, "END without"),
    ("nothing before ELSE", "  IF n = 1 THEN\n  ELSE\n    RETURN 1\n  END IF\nEND FUNCTION\n", 3, "nothing to do"), ("a hidden import", "  SET x TO 1; import os\nEND FUNCTION\n", 2, "not there for an answer"),
    ("an expression that is none", "  RETURN 1 +\nEND FUNCTION\n", 2, "cannot be read"),
):
    code, r = submit("factorial-remainder", "python3", "FUNCTION product_up_to(n)\n" + body)
    ok(code == 1 and any(f["line"] == line and says in f["says"] for f in r.get("findings", [])), "pseudo-code with %s is told with its line" % what, code, r.get("error"), r.get("findings"))

# ---- hostile answers ----
HEAD = {"python3": "def product_up_to(n):\n    ", "javascript": "function product_up_to(n) { "}
REFUSED = (
    ("python3", "return eval('1')\n"), ("python3", "exec('x = 1')\n"), ("python3", "return __import__('os').getpid()\n"), ("python3", "import os\n    return 1\n"),
    ("python3", "return product_up_to.__globals__\n"), ("python3", "return getattr(n, 'x')\n"), ("python3", "return open('/etc/passwd').read()\n"),
    ("javascript", "return eval('1'); }\n"), ("javascript", "return new Function('return 1')(); }\n"), ("javascript", "return (() => 0).constructor('return 1')(); }\n"),
    ("javascript", "return require('fs'); }\n"), ("javascript", "return arguments.callee(n - 1); }\n"), ("javascript", "return globalThis.x; }\n"), ("javascript", "return import('fs'); }\n"),
)
for language, text in REFUSED:
    code, r = submit("factorial-remainder", language, HEAD[language] + text)
    ok(code == 1 and "refused" in rules(r) and r["ran"] is False and r["share_n"] == 0, "refused and not run: %s" % text.strip(), code, r.get("error"), r.get("findings"))

ENDINGS = (
    ("endless recursion", "python3", "return product_up_to(n)\n", lambda r: "RecursionError" in r["differs"]["yours"]["error"]),
    ("endless recursion", "javascript", "return product_up_to(n); }\n", lambda r: "RangeError" in r["differs"]["yours"]["error"]),
    ("an endless loop", "python3", "while True:\n        n += 1\n", lambda r: r["differs"]["yours"]["slow"] and r["differs"]["args"] == "[0]"),
    ("an endless loop", "javascript", "for (;;); }\n", lambda r: r["differs"]["yours"]["slow"] and r["differs"]["args"] == "[0]"),
    ("an endless loop that catches everything", "python3", "while True:\n        try:\n            while True:\n                n += 1\n        except BaseException:\n            pass\n", lambda r: r["differs"]["yours"]["ended"]),
    ("all memory", "python3", "x = [0]\n    while True:\n        x = x * 2\n", lambda r: r["differs"]["yours"]["ended"] or r["differs"]["yours"]["error"]),
    ("much output", "python3", "for i in range(n * 5000):\n        print('x' * 1000)\n    return 1\n", lambda r: len(r["printed"]) <= 2000),
    ("much output", "javascript", "for (let i = 0; i < n * 5000; i++) console.log('x'.repeat(1000)); return 1; }\n", lambda r: len(r["printed"]) <= 2000),
    ("the end of the process", "python3", "raise SystemExit(0)\n", lambda r: "SystemExit" in r["differs"]["yours"]["error"]),
    ("no value", "python3", "return {1, 2}\n", lambda r: "TypeError" in r["differs"]["yours"]["error"]),
    ("no value", "javascript", "return undefined; }\n", lambda r: r["differs"]["yours"]["value"] == "undefined"),
    ("an error with a hostile text", "javascript", "throw { get name() { for (;;); } }; }\n", lambda r: rules(r)),
    ("a text for a terminal", "python3", "raise ValueError('\\x1b[2J')\n", lambda r: r["differs"]["yours"]["line"] == 2),
)
with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
    for (what, language, text, holds), (code, r) in zip(ENDINGS, pool.map(lambda x: submit("factorial-remainder", x[1], HEAD[x[1]] + x[2]), ENDINGS)):
        held = "error" not in r and holds(r)
        ok(code == 1 and held, "%s in %s ends as a wrong answer" % (what, language), code, r.get("error"), r.get("differs"), r.get("findings"))

for language, deep in (("python3", "product_up_to = " + "(" * 5000 + ")" * 5000 + "\n"), ("python3", "x = " + "-" * 20000 + "1\n"), ("javascript", "const x = " + "[" * 20000 + "]" * 20000 + ";\n"),
                       ("python3", "def product_up_to(n)\n    return 1\n"), ("javascript", "function product_up_to(n) { return 1;\n")):
    code, r = submit("factorial-remainder", language, deep)
    ok(code == 1 and rules(r) <= {"syntax", "no-function"} and rules(r) and r["ran"] is False, "what cannot be read is told: %s" % deep[:30], code, r.get("error"), r.get("findings"))
many = "".join("def f%d(n):\n    return f%d(n)\n" % (i, (i + 1) % 250) for i in range(250)) + "def product_up_to(n):\n    for _ in [0]:\n        return f0(n)\n"
code, r = submit("factorial-remainder", "python3", many)
ok(code == 1 and "calls-itself" in rules(r) and len(r["findings"]) <= 40, "a circle of 250 functions is seen", code, r.get("error"), rules(r))
code, r = submit("factorial-remainder", "python3", "".join("def g%d(n): return 1\n" % i for i in range(400)))
ok(code == 1 and rules(r) == {"too-large"}, "too many functions are too much", code, r.get("error"), rules(r))

# ---- as one uses it ----
path = os.path.join(DATA, "mine.py")
code, out, err = practice("text-backwards", "--to", path)
ok(code == 0 and "def backwards(text):" in open(path).read() and "# Wanted: a loop" in open(path).read(), "a file to begin with", out, err)
code, out, err = practice("text-backwards", "--to", path)
ok(code == 2 and "stays as it is" in err, "a file that is there is not touched", out, err)
code, out, err = practice("text-backwards", "--submit", path)
ok(code == 1 and "NotImplementedError" in out and "Not yet." in out, "what is not written yet is told", out, err)
code, out, err = practice("text-backwards")
ok(code == 0 and "   1  def backwards(text):" in out and "How the" not in out, "a drill is shown", out, err)
code, out, err = practice("text-backwards", "--hints", "1")
ok(code == 0 and out.startswith("1. ") and "There is 1 more." in out, "hints come one by one", out, err)
esc = os.path.join(DATA, "esc.py")
with open(esc, "w") as f:
    f.write("def backwards(text):\n    for c in text:\n        print('\\x1b[2J')\n    raise ValueError('\\x1b[2J')\n")
code, out, err = practice("text-backwards", "--submit", esc)
ok(code == 1 and "\x1b" not in out, "nothing that a terminal would obey comes out", out, err)
# How it went is evidence, unless that is not wanted.
good = os.path.join(DATA, "good.py")
with open(good, "w") as f:
    f.write(whole["text-backwards"]["answer"]["python3"])
at = ("--data", os.path.join(DATA, "evidence"))
kept = subprocess.run([DRYRUN, "practice", "recursion", "text-backwards", "--submit", good, "--content", os.path.join(SOURCE, "content"), *at], capture_output=True, timeout=60)
told = subprocess.run([DRYRUN, "practice", "history", "--json", *at], capture_output=True, timeout=60)
tried = [(a["kind"], a["drill"], a["share"], a["detail"]["form"]) for a in json.loads(told.stdout or b'{"attempts": []}')["attempts"]]
ok(kept.returncode == 0 and tried == [("recursion", "text-backwards", 1, [])], "how it went is kept", kept, told)
for what, args, says in (
    ("no such drill", ["nothere"], 'called "nothere"'),
    ("no drill", ["--submit", path], "which drill?"),
    ("a kind that is none", ["--kind", "loops"], "--kind wants"),
    ("a language that is none", ["ackermann", "--language", "cobol"], "--language wants"),
    ("a file that is none of them", ["ackermann", "--submit", "x.rb"], "neither with .py nor with .js"),
    ("a file that is not there", ["ackermann", "--submit", "/nothere.py"], "/nothere.py"),
):
    code, out, err = practice(*args)
    ok(code == 2 and says in err, "refused: " + what, code, out, err)
for what, data in (("too much", b"#" * (1 << 20)), ("nothing", b"  \n"), ("no text", b"\xff\xfe")):
    with open(path, "wb") as f:
        f.write(data)
    code, out, err = practice("ackermann", "--submit", path)
    ok(code == 2 and err, "refused: an answer that is %s" % what, code, out, err)
end()

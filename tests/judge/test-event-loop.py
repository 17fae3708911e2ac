#!/usr/bin/env python3
"""The drills of the event loop (content/event-loop): each, run in the jail by the language "javascript", prints what is written, five times out of
five, while others run and the processors have more to do than they can. A drill whose order depends on luck is found here; a failure names file and line.
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys

import yaml

from judging import DATA, DRYRUN, GOOD, SOURCE, end, judge, need_a_jail, ok, skip

FOLDER = os.path.join(SOURCE, "content/event-loop")
TIMES = 5
AT_ONCE = 3
ACORN = "/usr/share/nodejs/acorn/dist/acorn.js"
# Promises of a subclass, of which V8 does not tell what they wait for: those within Node.js's timers/promises.
UNSEEN = {"retry-until-aborted"}
INPUT = os.path.join(GOOD, "data/sample/1.in")


class Lines(yaml.SafeLoader):
    """Maps know their line."""


def with_line(loader, node):
    return dict(loader.construct_mapping(node, deep=True), at=node.start_mark.line + 1)


Lines.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, with_line)


def drills():
    for name in sorted(name for name in os.listdir(FOLDER) if name.endswith(".yaml")):
        with open(os.path.join(FOLDER, name), encoding="utf-8") as f:
            for drill in yaml.load(f, Lines)["drills"]:
                yield "content/event-loop/" + name, drill


def differs(name, drill, test):
    """None, or where and how what was printed is not what is written."""
    steps, lines = drill["prints"], test["output"].split("\n")
    if lines.pop() != "":
        return "%s:%d: its last line does not end" % (name, drill["at"])
    for step, line in zip(steps, lines):
        if step["out"] != line:
            return "%s:%d: it prints %r, not %r" % (name, step["at"], line, step["out"])
    if len(lines) != len(steps):
        at = steps[len(lines)]["at"] if len(lines) < len(steps) else drill["at"]
        return "%s:%d: it prints %d lines, not %d" % (name, at, len(lines), len(steps))
    fails = drill.get("fails")
    if fails and (test["exit_code"] != 1 or fails not in test["stderr"]):
        return "%s:%d: it does not fail with %r: exit code %s, %s" % (name, drill["at"], fails, test["exit_code"], test["stderr"])
    if not fails and test["exit_code"] != 0:
        return "%s:%d: it ends with exit code %s: %s" % (name, drill["at"], test["exit_code"], test["stderr"])
    return None


def practice(*args):
    """Exit code, the JSON that was printed (None if it was none), standard error."""
    command = [DRYRUN, "practice", "loop", *args, "--no-record", "--content", os.path.join(SOURCE, "content")]
    r = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=100)
    try:
        return r.returncode, json.loads(r.stdout), r.stderr.decode("utf-8", "replace")
    except ValueError:
        return r.returncode, None, (r.stdout + r.stderr).decode("utf-8", "replace")


class Odd(Exception):
    pass


class Replay:
    """Goes through a trace as a picture of it would, and says what cannot be."""

    def __init__(self, trace):
        self.queues = {"microtasks": [], "ticks": [], "messages": []}
        self.armed, self.running, self.stack, self.left, self.printed = {}, [], [], set(), []
        self.uncaught = None
        for number, event in enumerate(trace["events"]):
            try:
                getattr(self, "on_" + event["do"])(event)
            except Odd as odd:
                raise Odd("event %d, %s: %s" % (number, event, odd)) from None
        if self.running or self.stack or self.queues["microtasks"] or self.queues["ticks"]:
            raise Odd("something is left at the end: %s %s %s" % (self.running, self.stack, self.queues))

    @staticmethod
    def must(good, what):
        if not good:
            raise Odd(what)

    def on_begin(self, event):
        self.must(not self.running and not self.stack, "something runs already")
        job, kind = event["job"], event["kind"]
        self.running.append(job)
        if kind in ("script", "node"):
            return
        for queue in self.queues.values():
            if job in queue:
                self.must(queue[0] == job, "it overtakes others of its queue")
                queue.pop(0)
                break
        else:
            self.must(self.armed.pop(job, None) == kind, "it was not armed")
        if kind in ("timer", "interval", "immediate", "message", "io"):
            self.must(not self.queues["microtasks"] and not self.queues["ticks"], "microtasks or ticks are waiting")

    def on_end(self, event):
        self.must(self.running == [event["job"]], "it does not run")
        self.must(not self.stack, "the stack is not empty")
        self.running.pop()

    def on_queue(self, event):
        queue = self.queues[event["queue"]]
        queue.insert(0 if event.get("late") else len(queue), event["job"])

    def on_arm(self, event):
        self.must(event["job"] not in self.armed, "it is armed already")
        self.must((event["kind"] in ("timer", "interval")) == ("delay" in event), "a delay is for timers")
        self.armed[event["job"]] = event["kind"]

    def on_clear(self, event):
        self.must(self.armed.pop(event["job"], None) or event["job"] in self.running, "it is not armed")

    def on_settle(self, event):
        self.must(event["state"] in ("fulfilled", "rejected"), "an unknown state")

    def on_call(self, event):
        self.must(self.running, "nothing runs")
        self.stack.append(event["frame"])

    def on_line(self, event):
        self.must(self.stack and self.stack[-1] == event["frame"], "another function runs")

    def on_leave(self, event):
        self.on_line(event)
        self.left.add(self.stack.pop())

    def on_resume(self, event):
        self.must(event["frame"] in self.left, "it was not left")
        self.left.remove(event["frame"])
        self.stack.append(event["frame"])

    def on_return(self, event):
        self.on_line(event)
        self.stack.pop()

    def on_print(self, event):
        self.printed.append((event["line"], event["text"]))

    def on_uncaught(self, event):
        self.uncaught = event["text"]


def kept(drill, trace):
    """None, or how what was recorded now differs from what lies in the content, which the page shows."""
    path = os.path.join(FOLDER, "traces", drill["id"] + ".json")
    try:
        with open(path, encoding="utf-8") as f:
            known = json.load(f)
    except (OSError, ValueError) as e:
        return "%s: %s (tools/record-loops records it)" % (path, e)
    now = {**trace, "events": [{key: value for key, value in event.items() if key != "ms"} for event in trace["events"]]}
    now.pop("node")
    if now == known:
        return None
    at = next((i for i, (a, b) in enumerate(zip(now["events"], known["events"])) if a != b), min(len(now["events"]), len(known["events"])))
    return "%s:%d: recorded is %s (tools/record-loops records it anew)" % (path, at + 2, now["events"][at:at + 1])


def try_recorded(task):
    """None, or where and how the recorded program differs from what is written, or what cannot be."""
    name, drill = task
    code, trace, err = practice(drill["id"], "--trace")
    if code or not trace:
        return "%s:%d: it was not recorded: %s" % (name, drill["at"], err)
    try:
        replay = Replay(trace)
    except Odd as odd:
        return "%s:%d: %s" % (name, drill["at"], odd)
    wanted = [(step["line"], step["out"]) for step in drill["prints"]]
    printed = replay.printed
    if "fails" in drill and replay.uncaught != drill["fails"]:
        return "%s:%d: what ends it is %s" % (name, drill["at"], replay.uncaught)
    for number, step in enumerate(drill["prints"]):
        if number >= len(printed) or printed[number] != wanted[number]:
            return "%s:%d: recorded is %s, not %s" % (name, step["at"], printed[number:number + 1], wanted[number])
    if printed != wanted:
        return "%s:%d: recorded is %s besides" % (name, drill["at"], printed[len(wanted):])
    if trace["truncated"] or trace["unsure"] or bool(trace["unseen"]) != (drill["id"] in UNSEEN):
        return "%s:%d: truncated %s, unsure %s, unseen %s" % (name, drill["at"], trace["truncated"], trace["unsure"], trace["unseen"])
    return kept(drill, trace)


def check_whole_trace():
    """One trace event by event, as the specifications have it: an await, a promise that is returned, a tick, timers, one of them cleared."""
    folder = os.path.join(SOURCE, "tests/data/event-loop")
    with open(os.path.join(folder, "buy.trace"), encoding="utf-8") as f:
        wanted = f.read().splitlines()
    code, trace, err = practice("--file", os.path.join(folder, "buy.js"), "--trace")
    found = [" ".join([event.pop("do")] + ["%s=%s" % (key, value) for key, value in event.items() if key != "ms"]) for event in (trace or {"events": []})["events"]]
    at = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
    ok(found == wanted, "a trace is what the specifications say, event by event", code, err, "line %d of buy.trace" % (at + 1), found[at:at + 1])


def check_recorder():
    """Programs that are no drills."""
    def recorded(name, text, *args):
        path = os.path.join(DATA, name + ".js")
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return practice("--file", path, "--trace", *args)

    code, _, err = recorded("no-javascript", "let let = 1;\n")
    ok(code == 2 and "cannot be recorded: SyntaxError" in err, "what is no JavaScript is told", code, err)
    code, _, err = recorded("for-ever", "for (;;);\n")
    ok(code == 2 and re.search("more than 5 s of CPU time|more than 20 s", err), "a loop without end is ended, and that is told", code, err)
    code, _, err = recorded("forger", "process.on('exit', () => setImmediate);\nprocess.reallyExit = () => {};\nrequire('fs').mkdirSync('/box/trace.json');\n")
    ok(code == 2 and "cannot be recorded" in err, "a program that stands in the way of its trace is refused", code, err)
    code, trace, err = recorded("many", "for (let i = 0; i < 20000; i += 1) Promise.resolve(i).then(() => i);\nconsole.log('x'.repeat(9000));\n")
    ok(code == 0 and trace["truncated"] and len(trace["events"]) == 5000, "too many events are cut, and that is told", code, err)
    code, trace, err = recorded("computes", "let sum = 0;\nfor (let i = 0; i < 100000; i += 1) {\n  sum += i;\n  sum += 0;\n}\nfunction leave() {\n  console.log(sum);\n  process.exit(0);\n}\nleave();\n")
    replay = Replay(trace) if trace else None
    ok(code == 0 and trace["truncated"] and len(trace["events"]) < 300 and replay.printed == [(7, "4999950000")], "a loop that computes does not hide what comes behind it; process.exit leaves the stack", code, err)
    code, trace, err = recorded("forms", FORMS)
    texts = [event["text"] for event in (trace or {"events": []})["events"] if event["do"] == "print"]
    ok(code == 0 and texts == FORMS_PRINT, "all forms of functions, loops and returns are instrumented", code, err, texts)
    if trace:
        try:
            Replay(trace)
            said = (trace["unsure"] or trace["unseen"]) and "something was not seen" or None
        except Odd as odd:
            said = odd
        ok(said is None, "and their trace holds together", said)


FORMS = """'use strict';
const $r = 1, $f = 2;
class Base { constructor(x) { this.x = x; } get y() { return this.x + $r; } static #made = 0; static make() { Base.#made += 1; return new this($f); } }
class More extends Base { constructor(x) { super(x); this.z = (() => ({ sum: this.x + this.y }))(); } *[Symbol.iterator]() { yield this.x; yield* [this.y]; return 9; } }
const more = More.make();
console.log([...more].join(), more.z.sum, (function () { return typeof this; })());
function hoisted() { return inner(); function inner() { return arguments.length; } }
console.log(hoisted());
(() => {})(); (function () {'use strict'})(); new (class { constructor() {} static {} })(); if (hoisted()) {} else ; for (;;) { break; }
label: for (const a of [1, 2]) for (let b = 0; b < 2; b++) if (a === 2) break label; else continue label;
do hoisted(); while (false);
switch (more.x) { case 2: console.log('two'); default: console.log('fallen'); }
async function* feed() { try { for (const n of [1, 2]) yield n; return Promise.resolve(3); } finally { await null; } }
const last = async (x = (() => 4)()) => await (x);
(async () => {
  for await (const n of feed()) console.log(n);
  for await (const n of [Promise.resolve('a'), 'b']) console.log(n);
  const f = feed(); await f.next(); console.log((await f.return(7)).value);
  try { await Promise.reject(new Error('no')); } catch ({ message }) { console.log(message); }
  const [four] = await Promise.all([last(), new Promise((ok) => ok(5))]); console.log(four ?? await 1);
  return last(6);
})().then((x) => console.log(x));
const g = (function* () { const got = yield; console.log(got); })(); g.next(); g.next('sent');
"""
FORMS_PRINT = ["2,3 5 undefined", "0", "two", "fallen", "sent", "1", "2", "a", "b", "7", "no", "4", "6"]


def check_command():
    """Listing, asking and marking."""
    code, out, err = practice("--list", "--json")
    ok(code == 0 and [d["id"] for d in out["drills"]] and "why" not in json.dumps(out["drills"][0]), "drills are listed, without their answers", err)
    code, out, err = practice("--list", "--json", "--topic", "abort", "--difficulty", "medium")
    ok(code == 0 and all("abort" in d["topics"] and d["difficulty"] == "medium" for d in out["drills"]), "by topic and difficulty", err)
    code, drill, err = practice("zero-is-not-now", "--json", "--show")
    steps = [step["out"] for step in drill["prints"]]
    right = " ".join(str(drill["choices"].index(line) + 1) for line in steps)
    code, out, err = practice("zero-is-not-now", "--answer", right, "--json")
    ok(code == 0 and out["right"] and out["step"] is None, "a right answer", code, out, err)
    wrong = " ".join(str(drill["choices"].index(line) + 1) for line in drill["mistake"]["prints"])
    code, out, err = practice("zero-is-not-now", "--answer", wrong, "--json")
    ok(code == 1 and out["at"] == 1 and out["mistake"] == drill["mistake"]["why"] and out["step"]["line"] == 4, "the known wrong one", code, out, err)
    code, out, err = practice("zero-is-not-now", "--answer", right.split()[0], "--json")
    ok(code == 1 and out["at"] == 1 and out["given"] is None, "one that ends too early", code, out, err)
    for name, args, says in [
        ("no drill of that name", ["zero"], "there is no drill"),
        ("no topic of that name", ["--topic", "promise"], "there is no topic"),
        ("another difficulty", ["--difficulty", "simple"], "easy, medium or hard"),
        ("a number that is none", ["zero-is-not-now", "--answer", "1 x"], "is none of 1 to"),
        ("a number too large", ["zero-is-not-now", "--answer", "9"], "is none of 1 to"),
        ("a line twice", ["zero-is-not-now", "--answer", "1 2 1"], "twice"),
        ("an empty answer", ["zero-is-not-now", "--answer", " , "], "there is no answer"),
        ("a file and a drill", ["zero-is-not-now", "--file", "x.js"], "program of your own"),
        ("a file that is not there", ["--file", "/nowhere/x.js", "--run"], "x.js"),
    ]:
        code, out, err = practice(*args, "--json")
        ok(code == 2 and re.search(says, json.dumps(out) + err), "refused: " + name, code, out, err)


def path_of(drill):
    return os.path.join(DATA, drill["id"] + ".js")


def try_once(task):
    name, drill = task
    _, result, err = judge(GOOD, path_of(drill), "--input", INPUT)
    if not result or not result.get("tests"):
        return "%s:%d: it was not run: %s %s" % (name, drill["at"], err, (result or {}).get("compile_output"))
    return differs(name, drill, result["tests"][0])


need_a_jail()
check_command()
every = list(drills())
ok(every, "there are drills")

# What is compared is held to: a line that is not printed, one too many, another order, another end.
name, drill = every[0]
printed = {"output": "".join(step["out"] + "\n" for step in drill["prints"]), "exit_code": 0, "stderr": ""}
ok(differs(name, drill, printed) is None, "the right lines pass")
for what, test in [
    ("a line too many", {"output": printed["output"] + "x\n"}),
    ("a line too few", {"output": "".join(step["out"] + "\n" for step in drill["prints"][:-1])}),
    ("another order", {"output": "".join(step["out"] + "\n" for step in reversed(drill["prints"]))}),
    ("a bad end", {"exit_code": 1}),
]:
    said = differs(name, drill, {**printed, **test})
    ok(said and said.startswith(name + ":"), "%s is found, with file and line" % what, said)

for _, drill in every:
    with open(path_of(drill), "w", encoding="utf-8") as f:
        f.write(drill["code"])
burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2 * (os.cpu_count() or 1))]
recorder = os.path.exists(ACORN)
try:
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        plain = [(drill, pool.submit(try_once, (name, drill))) for name, drill in every for _ in range(TIMES)]
        recorded = [(drill, pool.submit(try_recorded, (name, drill))) for name, drill in every if recorder]
        wrong = {}
        for drill, done in plain:
            wrong.setdefault(drill["id"], []).append(done.result())
        differ = [(drill["id"], done.result()) for drill, done in recorded]
finally:
    for burner in burners:
        burner.kill()
        burner.wait()
for identifier, results in wrong.items():
    ok(not any(results), "%s prints what is written, %d times" % (identifier, TIMES), *[r for r in results if r])
for identifier, said in differ:
    ok(said is None, "%s: recorded, it does the same, step by step as the content has it" % identifier, said)
traces = {name[:-5] for name in os.listdir(os.path.join(FOLDER, "traces"))}
ok(traces == set(wrong), "there is a recording of each drill, and none besides", traces ^ set(wrong))
if recorder:
    check_whole_trace()
    check_recorder()
else:
    skip("what is recorded", "node-acorn is not installed")
end()

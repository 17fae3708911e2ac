#!/usr/bin/env python3
"""The programs with a planted bug: each package is whole, its bug fails, its fix passes, and the fix that passes the samples does not
pass the tests; and `dryrun practice debug`, `submit` and `review` as one uses them."""
import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

from judging import DATA, SOURCE, dryrun, end, need_a_jail, ok

need_a_jail()

FOLDER = os.path.join(SOURCE, "content/drills/debug")
ids = sorted(name[:-5] for name in os.listdir(FOLDER) if name.endswith(".yaml"))
packages = sorted(name for name in os.listdir(FOLDER) if not name.endswith(".yaml"))
ok(ids == packages and len(ids) >= 12, "each drill has a package, and each package a drill", ids, packages)
code, out, err = dryrun("practice", "debug", "--json")
drills = json.loads(out)["drills"] if code == 0 else []
ok([d["id"] for d in drills] == ids, "all of them are listed", err)


def answer(name):
    return json.loads(dryrun("practice", "debug", name, "--show", "--json")[1])


answers = {name: answer(name) for name in ids}
ok(len({a["kind"] for a in answers.values()}) == len(ids), "each bug is of another kind", *(a["kind"] for a in answers.values()))
languages = [a["language"] for a in answers.values()]
ok(all(languages.count(one) >= 3 for one in ("python3", "javascript", "cpp")) and languages.count("typescript") + languages.count("java") >= 3,
   "three each in Python, JavaScript, C++, and TypeScript or Java", *languages)


def verify(name):
    return dryrun("problem", "verify", "--strict", "--json", os.path.join(FOLDER, name), timeout=600)


def read(name, path):
    with open(os.path.join(FOLDER, name, path), "rb") as f:
        return f.read()


with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
    for name, (code, out, err) in zip(ids, pool.map(verify, ids)):
        report = json.loads(out)[0] if code in (0, 1) else {"submissions": [], "findings": [err]}
        by = {os.path.basename(s["path"] if not s["path"].endswith("Main.java") else os.path.dirname(s["path"])).split(".")[0]: s
              for s in report["submissions"]}
        found, fixed = by.pop("as_found", {}), by.pop("fixed", {})
        ok(code == 0 and found.get("verdict") == "WA" and fixed.get("verdict") == "AC", "%s: the bug fails, the fix passes" % name,
           "exit %d" % code, *report["findings"], found, fixed)
        # Whatever else there is: wrong, and only the hidden tests know.
        ok(by and all(s["verdict"] == "WA" and s["first_failed"].startswith("secret/") for s in by.values()),
           "%s: the wrong fix passes the samples and fails" % name, *by.values())
        ok(found.get("first_failed", "").startswith("sample/"), "%s: a sample shows what is reported" % name, found)
        starter = [f for f in os.listdir(os.path.join(FOLDER, name, "attachments")) if f.startswith("starter.")]
        as_found = found.get("path", "")
        ok(len(starter) == 1 and as_found and read(name, "attachments/" + starter[0]) == read(
            name, as_found + "/Main.java" if os.path.isdir(os.path.join(FOLDER, name, as_found)) else as_found),
           "%s: what is judged as the bug is what one gets" % name, starter, as_found)

# ---- as one uses it ----
for name, file in (("lastseats", "lastseats.js"), ("ledgercheck", "Main.java")):
    folder = os.path.join(DATA, "work-" + name)
    code, out, err = dryrun("practice", "debug", name, "--to", folder, "--json")
    made = json.loads(out) if code == 0 else {}
    ok(made.get("file") == os.path.join(folder, file) and {"README.md", "drill.json", "sample-1.in", "sample-1.ans", file} <= set(os.listdir(folder)),
       "%s becomes a folder" % name, err, made)
    code, out, err = dryrun("practice", "submit", folder)
    ok(code == 1 and "WA: wrong answer" in out and "The bug:" not in out, "%s as it is found is not accepted, and nothing is told" % name, out, err)
    with open(os.path.join(folder, file), "a") as f:
        f.write("// mine\n")
    code, out, err = dryrun("practice", "debug", name, "--to", folder)
    ok(code == 2 and "is there already and stays as it is" in err and open(os.path.join(folder, file)).read().endswith("// mine\n"),
       "%s: a folder that is there is not touched" % name, out, err)
    mended = [os.path.join(path, f) for path, _, files in os.walk(os.path.join(FOLDER, name, "submissions/accepted")) for f in files]
    shutil.copy(mended[0], os.path.join(folder, file))
    code, out, err = dryrun("practice", "submit", folder, "--samples")
    ok(code == 0 and "The bug:" not in out, "%s: samples alone tell nothing" % name, out, err)
    code, out, err = dryrun("practice", "submit", folder)
    ok(code == 0 and "AC: accepted" in out and "The bug:" in out and "smallest fix" in out, "%s mended is accepted, and the bug is told" % name, out, err)
    code, out, err = dryrun("practice", "submit", folder, "--json")
    ok(code == 0 and json.loads(out)["verdict"] == "AC", "%s: the judge's JSON" % name, out, err)

for name, a in sorted(answers.items()):
    code, out, err = dryrun("practice", "debug", name, "--line", str(a["where"]["from"]), "--kind", a["kind"], "--json")
    ok(code == 0 and json.loads(out) == {"place": True, "too_wide": False, "kind": True}, "%s: the right guess is right" % name, out, err)
code, out, err = dryrun("practice", "debug", "lastseats", "--line", "1-11", "--kind", "race", "--json")
ok(code == 1 and json.loads(out) == {"place": False, "too_wide": True, "kind": True}, "too much of the program is no place", out, err)
code, out, err = dryrun("practice", "debug", "lastseats", "--line", "1", "--kind", "rounding")
ok(code == 1 and "not there" in out and "of another kind" in out, "a wrong guess is wrong", out, err)

for name, args, says in (
    ("no such drill", ["debug", "nothere"], 'no program with a bug called "nothere"'),
    ("a name that leads out", ["debug", "../debug/lastseats"], "no program with a bug called"),
    ("a line without a kind", ["debug", "lastseats", "--line", "3"], "both are needed"),
    ("lines that go backwards", ["debug", "lastseats", "--line", "5-3", "--kind", "race"], "--line wants"),
    ("a line that is not there", ["debug", "lastseats", "--line", "500", "--kind", "race"], "the program has 62 lines"),
    ("a kind that is none", ["debug", "lastseats", "--line", "5", "--kind", "typo"], "--kind wants one of rounding,"),
    ("no folder of a drill", ["submit", DATA], "it has no drill.json"),
):
    code, out, err = dryrun("practice", *args)
    ok(code == 2 and says in err, "refused: " + name, code, out, err)

# ---- reviews ----
code, out, err = dryrun("practice", "review", "--json")
reviews = json.loads(out)["reviews"] if code == 0 else []
ok(len(reviews) >= 12 and "findings" not in reviews[0], "all reviews are listed, without what is to be found", err)
for review in reviews:
    code, out, err = dryrun("practice", "review", review["id"], "--comments", "-", "--json", stdin=b"# nothing\n")
    empty = json.loads(out) if code == 0 else {"findings": [], "right": [], "percent": None}
    found = ["%d-%d %s said" % (f["lines"]["from"], f["lines"]["to"], f["kind"]) for f in empty["findings"]]
    code, out, err = dryrun("practice", "review", review["id"], *found, "--json")
    full = json.loads(out) if code == 0 else {}
    alarms = "\n".join("%d bug" % f["lines"]["to"] for f in empty["right"]).encode()
    code, out, err = dryrun("practice", "review", review["id"], "-c", "-", "--json", stdin=alarms)
    odd = json.loads(out) if code == 0 else {}
    ok(empty["percent"] == 0 and full.get("percent") == 100 and full.get("missed") == 0 and full["comments"][0]["says"] == "said"
       and odd.get("false_alarms") == len(empty["right"]) >= 2 and {c["outcome"] for c in odd["comments"]} == {"right"},
       "%s: all can be found, and what is right is a false alarm" % review["id"], err, full, odd)
code, out, err = dryrun("practice", "review", "session-cache")
ok(code == 0 and "  22 | " in out and "Nothing tests" not in out, "a review is shown with its lines, and nothing is told", out, err)
code, out, err = dryrun("practice", "review", "session-cache", "37 bug \x1b[2Jmine", "22 concurrency", "1 naming")
ok(code == 0 and "\x1b" not in out and "Found:" in out and "Missed:" in out and "what looks wrong and is right:" in out and "False alarms:" in out,
   "a comment is told beside a good one, without what a terminal would obey", out, err)
for name, args, says in (
    ("no such review", ["nothere"], 'no review called "nothere"'),
    ("comments on nothing", ["--comments", "-"], "which review?"),
    ("a comment without lines", ["session-cache", "bug"], "line 1 of the comments: a comment begins with"),
    ("a kind that is none", ["session-cache", "1 typo"], "one of bug, security"),
    ("a line that is not there", ["session-cache", "500 bug"], "there is no line 500"),
    ("the whole file", ["session-cache", "1-54 bug"], "at most 10 lines"),
    ("a file that is not there", ["session-cache", "--comments", "/nothere"], "/nothere"),
):
    code, out, err = dryrun("practice", "review", *args)
    ok(code == 2 and says in err, "refused: " + name, code, out, err)


def note(text):
    folder = os.path.join(DATA, "work-lastseats")
    with open(os.path.join(folder, "drill.json"), "w") as f:
        f.write(text)
    return dryrun("practice", "submit", folder)


for name, text, says in (
    ("no JSON", "{", "drill.json: "),
    ("a file that leads out", '{"drill": "debug", "id": "lastseats", "file": "../x.js"}', '"file" must be the name of a file'),
    ("an id that leads out", '{"drill": "debug", "id": "../lastseats", "file": "lastseats.js"}', '"id" is no name of a drill'),
    ("another kind of drill", '{"drill": "review", "id": "lastseats", "file": "lastseats.js"}', '"drill" must be "debug"'),
    ("a drill that is gone", '{"drill": "debug", "id": "gone", "file": "lastseats.js"}', 'called "gone"'),
    ("a program that is gone", '{"drill": "debug", "id": "lastseats", "file": "gone.js"}', "gone.js"),
    ("too much", '{"drill": "' + "d" * 5000 + '"}', "drill.json: "),
):
    code, out, err = note(text)
    ok(code == 2 and says in err, "drill.json with " + name + " is refused", code, out, err)
end()

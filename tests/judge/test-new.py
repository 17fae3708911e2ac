#!/usr/bin/env python3
"""Scaffolding: each type of problem is complete as it is made, and nothing that is there is overwritten."""
import json
import os
import re
import subprocess

from judging import DATA, DRYRUN, ROOT, SOURCE, dryrun, end, need_a_jail, ok

need_a_jail()
CONTENT = os.path.join(SOURCE, "content")


def new(*args, cwd=ROOT):
    r = subprocess.run([DRYRUN, "problem", "new", *args, "--content", CONTENT], capture_output=True, text=True, cwd=cwd)
    return r.returncode, r.stdout, r.stderr


for kind, name in ("pass-fail", "mine"), ("scoring", "points"), ("interactive", "talk"), ("multi-pass", "twice"):
    code, out, err = new(name, "--type", kind, "--title", "Mine, all of it: ä", "--author", "Ada Lovelace", "--json")
    folder = os.path.join(ROOT, name)
    made = json.loads(out) if code == 0 else {}
    files = [os.path.join(d, f) for d, _, names in os.walk(folder) for f in names]
    ok(code == 0 and made["path"] == name and made["type"] == kind and made["files"] == len(files), kind + " is made", code, out, err)
    texts = [open(f, encoding="utf-8").read() for f in files]
    ok(not [t for t in texts if re.search("@[A-Z]+@", t)], "no word is left to be filled in")
    yaml = open(folder + "/problem.yaml").read()
    ok("Mine, all of it: ä" in yaml and "Ada Lovelace" in yaml and re.search("uuid: [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\n", yaml),
       "title, author and uuid are in problem.yaml", yaml)
    code, out, err = dryrun("problem", "verify", folder, "--strict", "--json")
    report = json.loads(out)[0] if out.startswith("[") else {}
    ok(code == 0 and report["findings"] == [] and all(s["as_expected"] for s in report["submissions"] if s["judged"]),
       kind + " has no finding", code, out, err)
    verdicts = {s["verdict"] for s in report.get("submissions", [])}
    ok({"AC", "WA"} <= verdicts and (kind not in ("pass-fail", "scoring") or "TLE" in verdicts), "and solutions of each kind", verdicts)
    starter = folder + "/attachments/starter.py"
    code, out, err = dryrun("judge", folder, starter, "--json")
    ok(code == 1 and json.loads(out)["verdict"] == "WA", "the starter runs, and is not the solution", code, out, err)

code, out, err = new("mine")
ok(code == 2 and "is there already" in err, "a folder that is there", code, err)
before = sorted(os.listdir(ROOT))
ok("mine" in before and open(ROOT + "/mine/problem.yaml").read().count("Ada Lovelace") == 1, "is left as it is")
for args, pattern in [(["Mine"], "no name for a problem"), (["a/b"], "no name"), ([""], "no name"), (["x" * 65], "no name"), (["../x"], "no name"),
                      (["x", "--type", "riddle"], 'no type "riddle"'), (["x", "--title", 'a"b'], "--title"), (["x", "--title", " "], "--title"),
                      (["x", "--author", "a\nb: c"], "--author"), (["x", "--title", "\\"], "--title"), (["x", "--dir", "/nowhere"], "cannot open the folder /nowhere"),
                      ([], "usage"), (["x", "y"], "too many")]:
    code, out, err = new(*args)
    ok(code == 2 and re.search(pattern, err) and sorted(os.listdir(ROOT)) == before, "refused: %r" % args, code, err)
os.mkdir(ROOT + "/there")
code, out, err = new("plain", "--dir", ROOT + "/there", cwd="/")
ok(code == 0 and os.path.isfile(ROOT + "/there/plain/problem.yaml") and "dryrun problem verify" in out, "elsewhere, and what to do next", code, out, err)
ok('name: "Plain"' in open(ROOT + "/there/plain/problem.yaml").read(), "the title is the name")
first, second = (json.loads(new(n, "--json")[1])["uuid"] for n in ("one", "two"))
ok(first != second, "each has a uuid of its own")
code, out, err = dryrun("problem", "import", ROOT + "/there/plain", "--json")
ok(code == 0 and json.loads(out)["imported"][0]["state"] == "ready", "it can be imported", code, out, err)
end()

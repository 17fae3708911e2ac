#!/usr/bin/env python3
"""Honest, wrong and hostile programs in every language against a small package: the exact verdict of each.

A program says in its first lines what must come of it (in whatever its language takes for a comment):

    expect: TLE                   one verdict, or several with |
    expect-signal: 11             of the test that decides the verdict
    expect-exit: 1
    expect-feedback: REGEX        in its feedback
    expect-compile: REGEX         in the compiler's messages
    judge: MLE, WHY               instead of expect, where the judge's limits are others than those of the sandbox's own tests; or: skip, WHY

Those of tests/judge/hostile attack the jail and not the problem: they run on an input of their own, where AC says that they ended well.
"""
import os
import re

from judging import SOURCE, end, judge, need_a_jail, ok, skip

PACKAGE = os.path.join(SOURCE, "tests/judge/packages/addup")
# A folder, and what its programs run on besides the package.
FOLDERS = [("tests/judge/programs", []), ("tests/judge/hostile", ["--input", os.path.join(PACKAGE, "data/sample/1.in")])]
KEYS = re.compile(r"^\W*(judge|expect(?:-\w+)?): (.*?)\s*(?:\*/)?$")


def expectations(path):
    found = {}
    with open(path, encoding="utf-8") as f:
        for line in f.read().splitlines()[:12]:
            m = KEYS.match(line)
            if m:
                found[m.group(1)] = m.group(2)
    return found


def check(name, path, want, *args):
    code, result, err = judge(PACKAGE, path, *args)
    if result is None or "error" in result:
        if "is not installed" in err:
            return skip(name, err.strip().splitlines()[-1])
        return ok(False, name, "exit %d" % code, err)
    # The test that decides: the first that is not accepted.
    test = next((t for t in result["tests"] if t["verdict"] != "AC"), None) or {"feedback": "", "signal": None, "exit_code": 0}
    wrong = []
    if result["verdict"] not in re.split(r"[|]|,? or ", want["expect"]):
        wrong.append("verdict %s, expected %s" % (result["verdict"], want["expect"]))
    if code != (0 if result["verdict"] == "AC" else 1):
        wrong.append("exit code %d with %s" % (code, result["verdict"]))
    if "expect-signal" in want and test["signal"] != int(want["expect-signal"]):
        wrong.append("signal %s" % test["signal"])
    if "expect-exit" in want and test["exit_code"] != int(want["expect-exit"]):
        wrong.append("exit code of the program %s" % test["exit_code"])
    if "expect-feedback" in want and not re.search(want["expect-feedback"], test["feedback"]):
        wrong.append("feedback %r" % test["feedback"])
    if "expect-compile" in want and not re.search(want["expect-compile"], result["compile_output"]):
        wrong.append("compiler says %r" % result["compile_output"][:2000])
    if len(result["compile_output"]) > 70000:
        wrong.append("the compiler's messages are not cut")
    ok(not wrong, "%s is %s" % (name, want["expect"]), *wrong, test, result["compile_output"][:500] if wrong else "")


need_a_jail()
for folder, args in FOLDERS:
    # Hostile headers (.src) are for the sandbox's own driver, which compiles them in ways that a judge would not.
    for name in sorted(n for n in os.listdir(os.path.join(SOURCE, folder)) if not n.endswith((".src", ".md", "meson.build"))):
        path = os.path.join(SOURCE, folder, name)
        want = expectations(path)
        instead = want.pop("judge", "").partition(", ")
        if instead[0] == "skip":
            skip(name, instead[2])
        elif "expect" in want:
            want["expect"] = instead[0] or want["expect"]
            check(name, path, want, *args)
        else:
            ok(False, name, "says not what is expected of it")
# After all of that an honest program is judged as before.
check("honest.c once more", os.path.join(SOURCE, "tests/judge/programs/honest.c"), {"expect": "AC"})
end()

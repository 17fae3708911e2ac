#!/usr/bin/env python3
"""An exam sat in a terminal, without a server: begun, opened, run, submitted, handed in, told of; and what may go wrong on the way."""
import json
import os
import shutil
import sqlite3
import tempfile

from harness import ROOT, main, run, test

RULES = """id: mine
title: Mine
summary: s
minutes: 30
order: free
counts: last
points: by-test
told: verdict
unsent: submitted
screen: free
paste: free
slots:
  - {difficulty: [medium], points: 100, pattern: [binary search]}
"""
SOLVED = os.path.join(ROOT, "content/problems/fewestrunners/submissions/accepted")


class Desk:
    """A folder that the program, which steps down from root, may write in."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="dryrun-exam-")
        self.home = self.folder.name
        os.chmod(self.home, 0o777)
        with open(self.home + "/rules.yaml", "w", encoding="utf-8") as f:
            f.write(RULES)

    def exam(self, *args, code=0):
        more = ["--content", ROOT + "/content"] if args[0] in ("start", "open", "run", "submit") else []
        done = run("exam", *args, *more, "--data", self.home + "/data", "--json")
        assert done.returncode == code, (args, done.returncode, done.stdout, done.stderr)
        return json.loads(done.stdout)

    def file(self, name, text):
        path = f"{self.home}/{name}"
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return path

    def later(self, minutes):
        """As if it had begun earlier."""
        with sqlite3.connect(self.home + "/data/record.db") as db:
            db.execute("UPDATE exam SET began_at_ms = began_at_ms - ?1, ends_at_ms = ends_at_ms - ?1", (minutes * 60000,))


@test
def the_whole_of_it():
    desk = Desk()
    exam = desk.exam("start", "--rules", desk.home + "/rules.yaml")
    assert exam["state"] == "running" and exam["problems"][0]["problem"] == "fewestrunners", exam
    assert desk.exam("start", "--rules", desk.home + "/rules.yaml", code=2)["error"]["field"] == "exam"
    opened = desk.exam("open", "1", "--folder", desk.home, "-l", "python3")
    there = os.listdir(opened["folder"])
    assert {"problem.en.md", "sample-1.in", "sample-1.ans", "solution.py"} <= set(there), there
    solution = [f for f in os.listdir(SOLVED) if f.endswith(".py")][0]
    assert desk.exam("run", "1", os.path.join(SOLVED, solution))["verdict"] == "AC"
    wrong = desk.exam("submit", "1", desk.file("wrong.py", "print(0)\n"), code=1)
    assert wrong["verdict"] == "WA" and wrong["tests_total"] is None, wrong
    assert desk.exam("submit", "1", os.path.join(SOLVED, solution))["verdict"] == "AC"
    ended = desk.exam("finish")
    assert ended["state"] == "ended" and ended["points"] == 100 and ended["passed"] is True, ended
    report = desk.exam("report")
    assert report["lines"][0]["runs"] == 1 and report["lines"][0]["submits"] == 2 and report["lines"][0]["solved_ms"] is not None, report
    assert [e["solved"] for e in desk.exam("list")["exams"]] == [1]
    text = run("exam", "report", "--data", desk.home + "/data")
    assert "100 of  100 points" in text.stdout and "passed" in text.stdout, text.stdout
    assert report["mirror"] is None and "examiner" not in text.stdout
    assert desk.exam("unwatch", str(exam["id"]), code=2)["error"]["field"] == "mirror"
    desk.exam("remove", str(exam["id"]))
    assert desk.exam("list")["exams"] == []


@test
def what_was_recorded_is_told_and_forgotten():
    desk = Desk()
    begun = run("exam", "start", "--rules", desk.home + "/rules.yaml", "--watched", "--content", ROOT + "/content", "--data", desk.home + "/data")
    assert begun.returncode == 0 and "In a terminal nothing can be watched" in begun.stdout, begun
    exam = desk.exam("status")
    assert exam["mirror"] == {"recording": True, "next": 0}
    desk.later(20)
    # As the page would have sent them.
    signals = [(0, "begin", 0), (60000, "leave", 0), (100000, "return", 0), (101000, "paste", 700)]
    with sqlite3.connect(desk.home + "/data/record.db") as db:
        db.executemany("INSERT INTO exam_signal (exam, n, at_ms, what, chars, lines, removed, size, ms, problem, own) VALUES (1, ?, ?, ?, ?, 0, 0, 0, 0, 1, 0)",
                       [(n, *one) for n, one in enumerate(signals)])
    desk.exam("finish")
    report = desk.exam("report", "--content", ROOT + "/content")
    found = {f["rule"]: f for f in report["mirror"]["findings"]}
    assert found["M01"]["grade"] == "medium" and found["M01"]["avoid"] and found["M03"]["sources"] and report["mirror"]["review"], report["mirror"]
    assert report["mirror"]["likeness"]["state"] == "queued"
    text = run("exam", "report", "--content", ROOT + "/content", "--data", desk.home + "/data").stdout
    assert "What an examiner's tool would have seen" in text and "A person would be asked to look at" in text and "AA" in text and "M01 medium" in text, text
    assert desk.exam("unwatch", "1") == {"unwatched": 1}
    assert desk.exam("report")["mirror"] is None
    with sqlite3.connect(desk.home + "/data/record.db") as db:
        assert db.execute("SELECT count(*) FROM exam_signal").fetchone() == (0,)


@test
def time_is_up():
    desk = Desk()
    desk.exam("start", "--rules", desk.home + "/rules.yaml")
    desk.exam("open", "1", "--folder", desk.home)
    desk.later(30)
    late = desk.exam("submit", "1", desk.file("late.py", "print(0)\n"), code=2)
    assert "has ended" in late["error"]["message"], late
    assert desk.exam("status")["state"] == "ended"
    assert desk.exam("report")["advice"][0]["kind"] == "no-try"


@test
def what_is_wrong_is_said():
    desk = Desk()
    for args, says in [
        (["start"], "which exam?"),
        (["start", "no-such"], "there is no exam"),
        (["start", "--rules", desk.file("bad.yaml", "minutes: 0\n")], "rules:1"),
        (["start", "--rules", desk.home + "/none.yaml"], "none.yaml"),
        (["open", "1"], "no exam was sat so far"),
        (["status", "x"], "no number"),
        (["report"], "no exam was sat so far"),
    ]:
        said = desk.exam(*args, code=2)["error"]["message"]
        assert says in said, (args, said)
    desk.exam("start", "--rules", desk.home + "/rules.yaml")
    for args, says in [
        (["open", "0"], "no number"),
        (["open", "7"], "no problem 7"),
        (["submit", "1", desk.home + "/rules.yaml"], "cannot tell the language"),
        (["submit", "1", desk.home + "/none.py"], "none.py"),
        (["submit", "1", desk.file("first.py", "print(0)\n")], "open the problem first"),
        (["open", "1", "--folder", "/proc/none"], "cannot make the folder"),
        (["report"], "the report comes with its end"),
    ]:
        said = desk.exam(*args, code=2)["error"]["message"]
        assert says in said, (args, said)
    # What could not be written opened nothing.
    assert desk.exam("status")["problems"][0]["state"] == "unopened"


@test
def a_front_end_task():
    """its files come into a folder, and what stands there is tried by the browser"""
    desk = Desk()
    rules = desk.file("front.yaml", RULES[:RULES.index("slots:")].replace("told: verdict", "told: tests") + "slots:\n  - {kind: front-end}\n")
    exam = desk.exam("start", "--rules", rules)
    task = exam["problems"][0]
    assert (task["kind"], task["difficulty"]) == ("front-end", None) and task["problem"] in os.listdir(ROOT + "/content/front-end"), task
    opened = desk.exam("open", "1", "--react", "--folder", desk.home)
    folder = opened["folder"]
    assert opened["kind"] == "front-end" and sorted(os.listdir(folder)) == ["App.jsx", "README.md", "drill.json", "style.css"], opened
    with open(folder + "/README.md", encoding="utf-8") as f:
        readme = f.read()
    assert "## The tests" in readme and "dryrun exam submit 1 ." in readme, readme
    # What is there is the user's.
    desk.file(os.path.relpath(folder + "/App.jsx", desk.home), "mine")
    desk.exam("open", "1", "--react", "--folder", desk.home)
    with open(folder + "/App.jsx", encoding="utf-8") as f:
        assert f.read() == "mine"
    assert desk.exam("run", "1", folder, code=2)["error"]["field"] == "problem"
    assert "drill.json" in desk.exam("submit", "1", desk.home, code=2)["error"]["message"]
    with open(folder + "/drill.json", encoding="utf-8") as f:
        note = f.read()
    desk.file(os.path.relpath(folder + "/drill.json", desk.home), note.replace(task["problem"], "other"))
    assert "another task" in desk.exam("submit", "1", folder, code=2)["error"]["message"]
    desk.file(os.path.relpath(folder + "/drill.json", desk.home), note)
    if not any(map(shutil.which, ("chromium-headless-shell", "chromium"))):
        return
    for name in ("App.jsx", "style.css"):
        shutil.copy(f"{ROOT}/content/front-end/{task['problem']}/solutions/react/{name}", f"{folder}/{name}")
    sent = desk.exam("submit", "1", folder)
    assert sent["verdict"] == "AC" and sent["submission"] is None and sent["tests_passed"] == sent["tests_total"] > 0, sent
    ended = desk.exam("finish")
    assert ended["points"] == 100 and ended["passed"], ended
    assert desk.exam("report")["lines"][0]["submits"] == 1

main()

#!/usr/bin/env python3
"""`dryrun practice`: how a drill went is kept, with a server or without one, and nothing is lost where it cannot be."""
import json
import os
import tempfile

from harness import ROOT, Server, eventually, main, run, solution_of, test

PROBLEM = "fewestrunners"


def practice(*words, code=0, env=None):
    done = run("practice", *words, **({"env": env} if env else {}))
    assert code is None or done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done


def history(data, *words):
    return json.loads(practice("history", "--json", "--data", data, *words).stdout)["attempts"]


@test
def drills_are_evidence():
    """answers, reviews and guesses are kept as they were marked; what was only looked at is not"""
    with tempfile.TemporaryDirectory() as data:
        at = ("--data", data)
        assert "Nothing was tried" in practice("history", *at).stdout
        drill = json.loads(practice("loop", "zero-is-not-now", "--json", "--show", *at).stdout)
        lines = [str(drill["choices"].index(one["out"]) + 1) for one in drill["prints"]]
        practice("loop", drill["id"], "--answer", " ".join(lines), *at)
        practice("loop", drill["id"], "--answer", " ".join(reversed(lines)), *at, code=1)
        practice("loop", drill["id"], "--answer", lines[0], "--no-record", *at, code=1)
        practice("loop", drill["id"], "--answer", "x", *at, code=2)
        practice("review", "session-cache", *at)
        practice("review", "session-cache", "1 naming what is it", *at)
        bug = json.loads(practice("debug", "lastseats", "--show", "--json", *at).stdout)
        practice("debug", "lastseats", "--line", str(bug["where"]["from"]), "--kind", bug["kind"], *at)
        kept = history(data)
        assert [(a["kind"], a["drill"]) for a in kept] == [("debug", "lastseats"), ("review", "session-cache"), ("loop", drill["id"]), ("loop", drill["id"])], kept
        assert [a["share"] for a in kept] == [0.5, 0, 0, 1] and kept[0]["detail"] == {"step": "guess", "place": {"from": bug["where"]["from"], "to": bug["where"]["from"]}, "kind": bug["kind"], "says": "", "submission": None, "accepted": False}, kept
        assert len(history(data, "--kind", "loop", "--limit", "1")) == 1 and history(data, "--kind", "loop", "--drill", "other") == []
        printed = practice("history", *at).stdout
        assert "zero-is-not-now" in printed and [line.split()[-2] for line in printed.splitlines()] == ["50", "0", "0", "100"], printed
        practice("history", "--kind", "poem", *at, code=2)
        practice("history", "--drill", "lastseats", *at, code=2)


@test
def page_and_terminal():
    """the same answer to a drill leaves the same evidence, whether the page sends it or a terminal"""
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        at = ("--data", server.data)

        def post(path, body):
            status, answer = server.request("POST", path, body)
            assert status in (200, 201), (status, answer)
            return answer

        def same(kind):
            terminal, page = [{key: one[key] for key in ("drill", "share", "seconds", "detail")} for one in server.get(f"/api/attempts?kind={kind}&limit=2")["attempts"]]
            assert page == terminal and terminal["detail"], (page, terminal)

        drill = server.get("/api/event-loop/zero-is-not-now")
        post(f"/api/event-loop/{drill['id']}/answers", {"lines": drill["choices"][1:]})
        practice("loop", drill["id"], "--answer", " ".join(str(n) for n in range(2, len(drill["choices"]) + 1)), *at, code=None)
        same("loop")
        post("/api/drills/review/avatar-upload/answers", {"comments": [{"from": 1, "to": 2, "kind": "naming", "says": "What is it?"}, {"from": 4, "kind": "bug", "says": "Is it there?"}]})
        practice("review", "avatar-upload", "1-2 naming What is it?", "4 bug Is it there?", *at)
        same("review")
        asked = server.get("/api/recognition")["item"]
        post(f"/api/recognition/{asked['id']}/answers", {"picked": "stack", "line": "it looks so"})
        practice("pattern", asked["id"], "--answer", "stack", "--reason", "it looks so", *at, code=None)
        same("pattern")
        # A worker judges the page's answer, and the command its own.
        own = os.path.join(folder, "own.py")
        wrong = "def parking_fee(*all):\n    return 1\n"
        with open(own, "w", encoding="utf-8") as f:
            f.write(wrong)
        status, check = server.request("POST", "/api/recursion/parking-fee/checks", {"language": "python3", "source": wrong})
        assert status == 202, (status, check)
        eventually("it to be judged", lambda: server.get(f"/api/recursion-checks/{check['id']}")["state"] == "done")
        practice("recursion", "parking-fee", "--submit", own, *at, code=1)
        same("recursion")
        # A bug is guessed and mended in one on the page, and in two steps in a terminal.
        bug = json.loads(practice("debug", "lastseats", "--show", "--json", *at).stdout)
        practice("debug", "lastseats", "--line", str(bug["where"]["from"]), "--kind", "overflow", *at, code=1)
        with open(os.path.join(ROOT, "content", "drills", "debug", "lastseats", "submissions", "accepted", "fixed.js"), encoding="utf-8") as f:
            mended = f.read()
        eventually("its package to be read", lambda: server.request("GET", "/api/problems/debuglastseats")[0] == 200)
        sent = server.submit("debuglastseats", "javascript", mended)
        assert server.ended(sent)["verdict"] == "AC"
        post("/api/drills/debug/lastseats/answers", {"place": {"from": bug["where"]["from"], "to": bug["where"]["from"]}, "kind": "overflow", "submission": sent})
        page = server.get("/api/attempts?kind=debug&limit=1")["attempts"][0]
        assert server.request("DELETE", f"/api/things/attempt/{page['id']}")[0] == 200
        practice("debug", "lastseats", "--to", os.path.join(folder, "bug"), *at)
        with open(os.path.join(folder, "bug", "lastseats.js"), "w", encoding="utf-8") as f:
            f.write(mended)
        practice("submit", os.path.join(folder, "bug"), *at)
        terminal = server.get("/api/attempts?kind=debug&limit=1")["attempts"][0]
        assert terminal["share"] == page["share"] == 0.75 and terminal["detail"] == {**page["detail"], "submission": None}, (page, terminal)


@test
def problems_of_other_sites():
    """a table and a list of problems are taken in once, brought up to date, and taken back; what cannot be read is told with its line"""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        os.chmod(folder, 0o755)
        at = ("--data", data)
        table, links = os.path.join(folder, "done.csv"), os.path.join(folder, "links.md")
        with open(table, "w", encoding="utf-8") as f:
            f.write("Aufgabe;Link;Status;Am\nTwo Sum;https://leetcode.com/problems/two-sum/;solved;01.03.2026\n;https://leetcode.com/u/me;solved;\nSudoku;;gave up;soon\n")
        with open(links, "w", encoding="utf-8") as f:
            f.write("- [x] https://leetcode.com/problems/two-sum 2026-05-01 with hints\n- [ ] https://leetcode.com/problems/lru-cache\n")
        assert "No problems" in practice("elsewhere", *at).stdout
        said = practice("import", table, "--columns", "title=Aufgabe,date=Am", "--dry-run", *at).stdout
        assert "2 problems would be taken in" in said and "done.csv:3:" in said and "done.csv:4:" in said and "1 new card" in said, said
        assert "No problems" in practice("elsewhere", *at).stdout
        taken = json.loads(practice("import", table, "--columns", "title=Aufgabe,date=Am", "--json", *at).stdout)
        assert (taken["made"], taken["cards"], taken["n_notes"]) == (2, 1, 2), taken
        again = json.loads(practice("import", table, "--columns", "title=Aufgabe,date=Am", "--json", *at).stdout)
        assert (again["made"], again["changed"], again["known"], again["cards"], again["change"]) == (0, 0, 2, 0, None), again
        later = json.loads(practice("import", links, "--json", *at).stdout)
        assert (later["made"], later["changed"], later["cards"]) == (0, 1, 0), later
        listed = json.loads(practice("elsewhere", "--json", *at).stdout)["problems"]
        assert [(p["title"], p["result"], p["done_on"], p["card_state"]) for p in listed] == [("Sudoku", "failed", None, None), ("Two Sum", "with-help", "2026-05-01", "new")], listed
        assert [p["patterns"] for p in listed] == [[], ["frequency-counting"]], listed
        assert "Solve again: Two Sum (leetcode.com)" in run("card", "list", *at).stdout
        assert run("app", "undo", str(later["change"]), *at).returncode == 0
        assert run("app", "undo", str(taken["change"]), *at).returncode == 0
        assert "No problems" in practice("elsewhere", *at).stdout and "Two Sum" not in run("card", "list", *at).stdout
        for bad in (["import", folder], ["import", os.path.join(folder, "nothing")], ["import", links, "--columns", "x=y"], ["import", links, "--columns", "title=What"]):
            practice(*bad, *at, code=2)


@test
def patterns():
    """statements to recognise are marked and kept, the next one is another, and the map and the meter speak"""
    with tempfile.TemporaryDirectory() as data:
        at = ("--data", data)
        first = json.loads(practice("pattern", "--json", *at).stdout)
        assert "NUMBER OR WORDS" in practice("pattern", first["id"], *at).stdout
        marked = json.loads(practice("pattern", first["id"], "--answer", "1", "--no-record", "--json", *at, code=None).stdout)
        right = marked["right"][0].replace("-", " ").upper()
        cue = 1 + [(c["pattern"], c["signal"]) for c in first["cues"]].index((marked["right"][0], marked["signal"]["id"]))
        assert "100 of 100" in practice("pattern", first["id"], "--answer", right, "--reason", str(cue), *at).stdout
        practice("pattern", first["id"], "--answer", marked["trap"], "--reason", "it looks so", *at, code=1)
        kept = history(data, "--kind", "pattern")
        assert [a["share"] for a in kept] == [0, 1] and kept[0]["detail"] == {"picked": marked["trap"], "line": "it looks so"}, kept
        assert json.loads(practice("pattern", "--json", *at).stdout)["id"] != first["id"]
        assert f"{marked['trap']} for {marked['right'][0]}: 1" in practice("pattern", "--results", *at).stdout
        assert json.loads(practice("pattern", "--results", "--json", *at).stdout)["answers"] == 2
        assert len(json.loads(practice("pattern", "--list", "--json", *at).stdout)["items"]) >= 60
        for bad in (("pattern", "nothing"), ("pattern", first["id"], "--answer", "alchemy"), ("pattern", "--answer", "stack"), ("pattern", first["id"], "--reason", "1"),
                    ("path", "alchemy"), ("meter", "--exam", "nothing")):
            practice(*bad, *at, code=2)
        assert "Think of it when" in practice("path", "Sliding window", *at).stdout
        assert json.loads(practice("path", "trees", "--json", *at).stdout)["id"] == "trees"
        assert len(json.loads(practice("path", "--json", *at).stdout)["patterns"]) >= 18
        assert "Nothing is known" in practice("meter", *at).stdout
        assert json.loads(practice("meter", "--exam", "two-in-60", "--json", *at).stdout)["exam"]["problems"] == 2


@test
def next_one():
    """what is next has a reason and a way to begin; what went right makes room for another, and what went wrong comes again"""
    with tempfile.TemporaryDirectory() as data:
        at = ("--data", data)

        def of(kind):
            found = json.loads(practice("next", "--json", *at).stdout)["next"]
            return next((one for one in found if one["kind"] == kind), None)

        first = of("loop")
        assert first["why"] == "Not tried yet." and first["command"] == f"dryrun practice loop {first['id']}", first
        drill = json.loads(practice("loop", first["id"], "--json", "--show", *at).stdout)
        lines = [str(drill["choices"].index(one["out"]) + 1) for one in drill["prints"]]
        practice("loop", first["id"], "--answer", " ".join(lines), *at)
        assert of("loop")["id"] != first["id"]
        reviews = [r["id"] for r in json.loads(practice("review", "--json", *at).stdout)["reviews"]]
        for one in reviews:
            practice("review", one, "1 naming what is it", *at)
        assert of("review")["why"] == "0 % of it went right the last time." and of("review")["id"] == reviews[0], of("review")
        kinds = [one["kind"] for one in json.loads(practice("next", "--json", *at).stdout)["next"]]
        assert kinds.index("debug") < kinds.index("loop") < kinds.index("review"), kinds
        said = practice("next", "--exam", "two-in-60", *at).stdout
        assert "Type a text" in said and "$ dryrun practice debug" in said, said
        practice("next", "--exam", "nothing", *at, code=2)


@test
def a_problem_in_an_editor():
    """a problem is put into a folder, tried on its samples, judged without a server and with one, and is evidence"""
    with tempfile.TemporaryDirectory() as data, tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        at, to = ("--data", data), os.path.join(folder, "mine")
        opened = json.loads(practice("open", PROBLEM, "--to", to, "--language", "python3", "--json", *at).stdout)
        assert opened == {"problem": PROBLEM, "folder": to} and {"sample-1.in", "sample-1.ans", "solution.py"} <= set(os.listdir(to)), os.listdir(to)
        source = os.path.join(to, "solution.py")
        assert "samples" in practice("open", PROBLEM, "--to", to, *at).stdout
        with open(source, "w", encoding="utf-8") as f:
            f.write("print('x')\n")
        assert practice("solve", PROBLEM, source, "--samples", *at, code=1).stdout.startswith("WA, 0 of "), "a wrong answer"
        with open(source, "w", encoding="utf-8") as f:
            f.write(solution_of(PROBLEM, "python3"))
        judged = json.loads(practice("solve", PROBLEM, source, "--json", *at).stdout)
        assert judged["verdict"] == "AC" and judged["kind"] == "submit", judged
        patterns = json.loads(practice("path", "--json", *at).stdout)
        assert any(p["slug"] == PROBLEM and p["state"] == "solved" for one in patterns["patterns"] for p in one["problems"]), patterns
        for bad in (("open", "nothing"), ("open", "../x"), ("solve", "nothing", source), ("solve", PROBLEM, os.path.join(to, "none.py"))):
            practice(*bad, *at, code=2)
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        source = os.path.join(folder, "a.py")
        with open(source, "w", encoding="utf-8") as f:
            f.write(solution_of(PROBLEM, "python3"))
        assert practice("solve", PROBLEM, source, "--data", server.data).stdout.startswith("AC, ")


@test
def with_a_server():
    """a try of the command line is seen by the server at once"""
    with Server() as server:
        practice("review", "session-cache", "1 naming what is it", "--data", server.data)
        status, answer = server.request("GET", "/api/attempts")
        assert status == 200 and [a["drill"] for a in answer["attempts"]] == ["session-cache"], answer


@test
def an_answer_is_stopped():
    """an answer that the page sent is judged after a submission, and can be stopped in the middle"""
    with Server() as server:
        problem = next(p["slug"] for p in server.problems() if p["state"] == "ready")
        server.ended(server.submit(problem, "python3", "print(1)\n"))
        answer = {"language": "javascript", "source": "function ackermann(m, n) { for (;;); }\n"}
        sent = [server.request("POST", f"/api/recursion/{drill}/checks", answer) for drill in ("ackermann", "ackermann")]
        assert [status for status, _ in sent] == [202, 409], sent
        path = f"/api/recursion-checks/{sent[0][1]['id']}"
        eventually("it to run", lambda: server.get(path)["state"] == "running")
        server.request("POST", path + "/cancel")
        # It would go on for many seconds: each call of it takes all of its time, and there are smaller and smaller inputs.
        eventually("it to stop", lambda: server.get(path)["state"] == "cancelled", 6)
        assert server.get("/api/attempts?kind=recursion")["attempts"] == []
        status, sent = server.request("POST", "/api/recursion/sum-of-digits/checks", {"language": "python3", "source": "def digit_sum(n):\n    return n if n < 10 else n % 10 + digit_sum(n // 10)\n"})
        done = eventually("it to end", lambda: (lambda c: c if c["state"] == "done" else None)(server.get(f"/api/recursion-checks/{sent['id']}")))
        assert status == 202 and done["share"] == 1 and done["report"]["right"], done
        assert [a["drill"] for a in server.get("/api/attempts?kind=recursion")["attempts"]] == ["sum-of-digits"]


@test
def no_record():
    """where the record cannot be written the drill is marked all the same, and that is told"""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "file")
        open(path, "w", encoding="utf-8").close()
        done = practice("review", "session-cache", "1 naming what is it", "--data", path)
        assert "points" in done.stdout and "was not kept" in done.stderr, (done.stdout, done.stderr)
        done = practice("review", "session-cache", "1 naming what is it", "--data", path, "--no-record")
        assert done.stderr == "", done.stderr


main()

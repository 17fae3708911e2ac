#!/usr/bin/env python3
"""`dryrun target`: said, changed in part, taken back, forgotten, undone; and that plans and stories count towards it."""
import datetime
import json
import tempfile

from harness import main, run, test


@test
def a_target_is_said_and_used():
    """what is said stays, in parts too; the plan of cards and the set of stories count towards it"""
    with tempfile.TemporaryDirectory(prefix="dryrun-target-") as data:
        def dryrun(*words, code=0):
            done = run(*words, "--data", data)
            assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
            return done.stdout if code == 0 else done.stderr

        def said():
            return json.loads(dryrun("target", "--json"))["target"]

        day = (datetime.date.today() + datetime.timedelta(days=9)).isoformat()
        assert said() is None and "dryrun target --role" in dryrun("target")
        assert "say on which day it counts" in dryrun("card", "plan", code=2)
        assert "say on which day it counts" in dryrun("card", "review", "--plan", code=2)
        dryrun("target", "--role", "Backend engineer", "--level", "staff")
        text = dryrun("target", "--date", day, "--minutes", "25")
        assert text.splitlines()[:4] == ["Backend engineer", "Level: staff", f"On {day}: in 9 days", "25 minutes a day until then"], text
        plan = json.loads(dryrun("card", "plan", "--json"))
        assert (plan["days"], plan["minutes"]) == (9, 25), plan
        assert json.loads(dryrun("card", "plan", "--minutes", "5", "--json"))["minutes"] == 5
        assert "Nothing is due" in dryrun("card", "review", "--plan")
        assert json.loads(dryrun("story", "cover", "--json"))["level"] == "staff"
        assert json.loads(dryrun("story", "cover", "--level", "junior", "--json"))["level"] == "junior"
        dryrun("target", "--level", "")
        assert said()["level"] is None and said()["role"] == "Backend engineer"
        gone = json.loads(dryrun("target", "--clear", "--json"))
        assert gone["target"] is None
        dryrun("app", "undo", str(gone["change"]))
        assert said()["due_on"] == day
        for words, field in (("--level", "boss"), "level"), (("--date", "soon"), "due_on"), (("--minutes", "0"), "minutes"):
            assert field in dryrun("target", *words, code=2), words
        assert said()["due_on"] == day


main()

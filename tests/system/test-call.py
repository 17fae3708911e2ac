#!/usr/bin/env python3
"""`dryrun range`, `dryrun script` and `dryrun call`: what prepares a call, without a server."""
import json
import os
import re
import tempfile
import time

from harness import ROOT, Server, main, run, test

SAMPLES = """Rolle,Verdienst,Quelle,Datum
Backend,"60-75k EUR a year",an ad,2026-03
Backend,"EUR 5,000 per month",a friend,2026
Backend,50 EUR/h,,
Backend,72k EUR a year,,
Backend,81k EUR p.a.,,
Backend,90000 USD a year,,
Backend,plenty,,
"""


def folder():
    """The program steps down from root, so others must be let in, also to write."""
    made = tempfile.TemporaryDirectory(prefix="dryrun-call-")
    os.chmod(made.name, 0o777)
    return made


def call(home, *words, code=0):
    done = run(*words, "--data", home + "/data")
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done


def told(home, *words, code=0):
    return json.loads(call(home, *words, "--json", code=code).stdout)


def written(home, name, text):
    with open(home + "/" + name, "w", encoding="utf-8") as f:
        f.write(text)
    return home + "/" + name


@test
def a_range():
    """a range comes from a target, a floor and a table, with its assumptions and what is left out"""
    with folder() as home:
        assert "Nothing is written down" in call(home, "range").stdout
        table = written(home, "s.csv", SAMPLES)
        assert "pay=NAME" in call(home, "range", "import", table, code=2).stderr
        taken = told(home, "range", "import", table, "--columns", "pay=Verdienst,source=Quelle,role=Rolle")
        assert (taken["made"], taken["known"], taken["middles"]) == (6, 0, 1) and taken["notes"][0]["line"] == 8, taken
        again = told(home, "range", "import", table, "--columns", "pay=Verdienst,source=Quelle,role=Rolle")
        assert (again["made"], again["known"], again["change"]) == (0, 6, None), again
        report = told(home, "range", "--target", "75k EUR a year", "--floor", "60k", "--keep")
        assert report["samples"]["used"] == 5 and report["samples"]["other_currency"] == 1, report["samples"]
        assert report["assumptions"] == ["1 sample by the hour is reckoned with 1,720 hours a year", "1 sample by the month is reckoned with 12 months a year"]
        assert [way["says"] for way in report["ways"]] == ["75,000 to 80,300 EUR a year", "80,500 to 85,900 EUR a year"], report["ways"]
        kept = told(home, "range")
        assert kept["wish"]["floor_minor"] == 6000000 and kept["ways"] == report["ways"]
        # The order of the options does not change what is exchanged: nothing.
        assert "nothing is exchanged" in call(home, "range", "--target", "75k EUR a year", "--floor", "60k USD", code=2).stderr
        for wrong in (("--target", "much"), ("--target", "60-70k EUR a year"), ("--floor", "90k"), ("--stretch", "30"), ("--target", "1k EUR a week"), ("--samples", home + "/none.csv"), ("--keep",)):
            call(home, "range", *wrong, code=2)
        assert told(home, "range")["wish"] == kept["wish"], "what is refused changes nothing"


@test
def fewer_than_five():
    """from four samples no number is told"""
    with folder() as home:
        table = written(home, "s.csv", "pay\n" + "70k EUR a year\n" * 1 + "71k EUR a year\n72k EUR a year\n73k EUR a year\n")
        report = told(home, "range", "--target", "75k EUR a year", "--samples", table)
        assert report["quantiles"] == [] and report["ways"][1]["says"] is None and report["ways"][0]["warnings"][0]["warning"] == "too-few", report
        shown = call(home, "range", "--target", "75k EUR a year", "--samples", table).stdout
        assert "4 samples" in shown and "71," not in shown and "not told" in shown, shown


@test
def a_script():
    """a script is begun from a variant, checked, and listed; the exit code tells whether it is ready"""
    with folder() as home:
        content = ("--content", ROOT + "/content")
        listed = call(home, "script", "list", *content).stdout
        assert "gap-laid-off" in listed and listed.count("missing") == 5, listed
        assert "script list" in call(home, "script", "new", "holiday", *content, code=2).stderr
        made = told(home, "script", "new", "gap-laid-off", *content)["script"]
        assert made["must_say"] and made["max_s"] and made["body"] is None
        number = str(made["id"])
        assert call(home, "script", "check", number, code=1).stdout.startswith("0 words")
        text = written(home, "t.txt", "I am sorry. " + "word " * 400)
        long = str(told(home, "script", "new", "own", "--file", text, *content)["script"]["id"])
        assert told(home, "script", "check", long)["words"] == 403
        call(home, "script", "show", "99", code=2)
        call(home, "script", "check", "none", code=2)


@test
def a_sheet():
    """the sheet of a call has the answers and the range, and the file to carry needs nothing else and has no floor"""
    with Server() as server, folder() as home:
        def ask(*words, code=0):
            done = run(*words, "--data", server.data)
            assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
            return done.stdout

        content = ("--content", ROOT + "/content")
        assert "No call is planned" in ask("call")
        ask("call", "7", *content, code=2)
        ask("call", "seven", *content, code=2)
        ask("call", "--html", home + "/x.html", code=2)
        ask("app", "add", "Acme", "Engineer", "--stage", "screen")
        ask("range", "--target", "75k EUR a year", "--floor", "61k", "--keep")
        text = written(home, "t.txt", "I was laid off in March, <b>forty</b> people.\n")
        ask("script", "new", "gap-laid-off", "--file", text, *content)
        soon = int(time.time() * 1000) // 86400000 * 86400000 + 40 * 86400000
        status, made = server.request("POST", "/api/things/round", {"application": 1, "kind": "screen", "at_ms": soon, "time_zone": "Europe/Berlin"})
        assert status == 201, made
        number = str(made["thing"]["id"])
        assert "Acme: Engineer" in ask("call") and json.loads(ask("call", "--json"))["calls"][0]["answers_written"] == 1
        sheet = json.loads(ask("call", number, "--json", *content))
        assert sheet["range"]["wish"]["floor_minor"] == 6100000 and len(sheet["ask_back"]) >= 5 and "Europe/Berlin" in sheet["when"], sheet
        shown = ask("call", number, *content)
        assert "75,000 to 80,300 EUR a year" in shown and "61,000" not in shown and "! Not written yet." in shown and "When will I hear from you?" in shown, shown
        ask("call", number, "--html", home + "/x.html", *content)
        with open(home + "/x.html", encoding="utf-8") as f:
            page = f.read()
        assert page == ask("call", number, "--html", "-", *content)
        assert "&lt;b&gt;forty&lt;/b&gt;" in page and "61,000" not in page
        assert not re.search(r"<script|https?:|src=|url\(|@import|<link", page), "it is complete by itself"
        assert os.stat(home + "/x.html").st_mode & 0o077 == 0, "nobody else reads it"
        ask("call", number, "--html", home + "/none/x.html", *content, code=2)


if __name__ == "__main__":
    main()

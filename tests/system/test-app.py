#!/usr/bin/env python3
"""`dryrun app`: the pipeline on the command line, with a server and without one."""
import datetime
import json
import os
import tempfile
import time

from harness import ROOT, Server, main, run, test


def folder():
    made = tempfile.TemporaryDirectory(prefix="dryrun-app-")
    os.chmod(made.name, 0o755)
    return made


def app(data, *words, code=0):
    done = run("app", *words, "--data", data)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stderr


def as_json(data, *words):
    return json.loads(app(data, *words, "--json"))


@test
def applications_come_move_and_end():
    """applications come, move, end, and are brought back"""
    with folder() as home:
        data = home + "/data"
        assert "No application fits" in app(data, "list")
        assert app(data, "add", "Acme", "Engineer", "--stage", "applied", "--applied", "2026-11-20").startswith("1  Acme: Engineer, applied")
        second = as_json(data, "add", " ACME ", "Lead", "--source", "a friend")
        assert second["application"]["company"] == 1 and second["application"]["source"] == "a friend"
        assert [a["role"] for a in as_json(data, "list")["applications"]] == ["Lead", "Engineer"]
        assert [a["role"] for a in as_json(data, "list", "engin")["applications"]] == ["Engineer"]
        moved = as_json(data, "move", "1", "screen")
        ended = as_json(data, "move", "1", "rejected", "--cause", "speed")
        assert [a["cause"] for a in as_json(data, "list", "--outcome", "ended")["applications"]] == ["speed"]
        assert "changed since" in app(data, "undo", str(moved["change"]), code=2)
        app(data, "undo", str(ended["change"]))
        again = run("undo", str(moved["change"]), "--data", data)
        assert (again.returncode, again.stderr) == (0, "") and again.stdout.startswith("Undone.  (dryrun undo "), again
        shown = as_json(data, "show", "1")
        assert (shown["application"]["stage"], shown["application"]["outcome"]) == ("applied", "open")
        assert [e["kind"] for e in reversed(shown["events"])] == ["made", "moved", "ended", "undone", "undone"]
        assert "applied_on   2026-11-20" in app(data, "show", "1")


@test
def nothing_is_obeyed_by_a_terminal():
    """what came from outside is printed without what a terminal would obey"""
    with folder() as home:
        data, table = home + "/data", home + "/table.csv"
        with open(table, "w") as f:
            f.write('company,role,notes,contact\n"Ac\x1b[2Jme","Eng\x1b]0;owned\x07ineer","first\r\nthen \x1b[31mred\x9b1m","Ann\x1b[8m"\n')
        printed = [app(data, "import", table), app(data, "list"), app(data, "show", "1"), app(data, "due"), app(data, "funnel")]
        assert not any(c in text for text in printed for c in "\x1b\x07\x9b\r"), printed
        assert "Ac [2Jme: Eng ]0;owned ineer" in printed[1] and "first\n" in printed[2] and "red" in printed[2], printed
        said = app(data, "add", "Acme", "Engi\x1bneer", code=2)
        assert '"role" must be without control characters' in said and "\x1b" not in said, said
        app(data, "show", "\x1b[2J", code=2)
        assert "\x1b" not in app(data, "show", "\x1b[2J", code=2)


@test
def what_is_wrong_is_said():
    """what is wrong is said, and nothing is written"""
    with folder() as home:
        data = home + "/data"
        app(data, "add", "Acme", "Engineer")
        before = as_json(data, "list")
        for words, sentence in [
            (("add", "Acme"), "a word is missing"),
            (("add", "", "Engineer"), '"name" must not be empty'),
            (("add", "New", "Engineer", "--stage", "hired"), '"stage" must be one of'),
            (("add", "New", "Engineer", "--applied", "yesterday"), "must be a day"),
            (("move", "1", "nowhere"), "neither a stage nor an outcome"),
            (("move", "7", "screen"), "there is no application 7"),
            (("move", "x", "screen"), "is no number of an application"),
            (("show", "7"), "there is no application 7"),
            (("undo", "99"), "there is no such change"),
            (("list", "--stage", "hired"), "there is no stage"),
        ]:
            assert sentence in app(data, *words, code=2), words
        assert as_json(data, "list") == before
        assert as_json(data, "list", "--outcome", "all") == before


@test
def beside_a_server():
    """beside a running server both see what the other wrote"""
    with Server() as server:
        app(server.data, "add", "Acme", "Engineer")
        columns = server.get("/api/board")["columns"]
        assert [c["count"] for c in columns][:2] == [1, 0]
        status, made = server.request("POST", "/api/applications", {"company_name": "Initech", "role": "Dev", "stage": "applied"})
        assert status == 201
        assert [a["company_name"] for a in as_json(server.data, "list")["applications"]] == ["Initech", "Acme"]
        # Whoever the server runs as owns the record still.
        owner = os.stat(server.data).st_uid
        assert {os.stat(os.path.join(server.data, f)).st_uid for f in os.listdir(server.data) if f.startswith("record.db")} == {owner}


@test
def a_table_comes_in():
    """a table comes in as one change, is told line by line, and is taken back"""
    with folder() as home:
        data = home + "/data"

        def table(text, encoding="utf-8"):
            path = os.path.join(home, "table.csv")
            with open(path, "wb") as f:
                f.write(text.encode(encoding))
            return path

        messy = table("My search;;;\nFirma;Stelle;Status;Beworben am\nMüller GmbH;Entwickler;Absage;03.04.2026\n;Niemand;;\nOtto;Dev;Quokka;bald\n", "cp1252")
        planned = as_json(data, "import", messy, "--dry-run")
        assert planned["made"] == 2 and planned["change"] is None and as_json(data, "list", "--outcome", "all")["applications"] == []
        done = as_json(data, "import", messy)
        assert [n["line"] for n in done["notes"]] == [3, 4, 5, 5] and done["columns"]["applied"] == "Beworben am", done
        listed = as_json(data, "list", "--outcome", "all")["applications"]
        assert {(a["company_name"], a["outcome"], a["applied_on"]) for a in listed} == {("Müller GmbH", "rejected", "2026-04-03"), ("Otto", "open", None)}
        assert as_json(data, "import", messy)["known"] == 2
        app(data, "undo", str(done["change"]))
        assert as_json(data, "list", "--outcome", "all")["applications"] == []
        own = table("Who,What\nAcme,Dev\n")
        assert as_json(data, "import", own, "--columns", "company=Who,role=What")["made"] == 1
        for words, sentence in [((own,), "company"), ((own, "--columns", "colour=Who"), "is not FIELD=COLUMN"), ((own, "--columns", "company=Nobody"), "nobody"), (("/nowhere.csv",), "nowhere"), ((table(""),), "company")]:
            said = app(data, "import", *words, code=2)
            assert sentence in said.lower() or sentence in said, (words, said)


@test
def the_funnel():
    """the funnel counts stages, replies and sources, and says what it cannot know"""
    with Server() as server:
        assert "Nothing was sent yet" in app(server.data, "funnel")
        now = int(time.time() * 1000)

        def day(n):
            return (datetime.date.today() + datetime.timedelta(days=n)).isoformat()

        for n in range(12):
            app(server.data, "add", f"Company {n}", "Engineer", "--stage", "applied", "--applied", day(-40 - n), "--source", "A friend" if n < 4 else "LinkedIn")
        for application, days in [(1, 3), (2, 5), (5, 9)]:
            status, _ = server.request("POST", f"/api/applications/{application}/events", {"kind": "heard", "at_ms": now - (39 + application - days) * 86400000})
            assert status == 204
        app(server.data, "move", "1", "offer")
        app(server.data, "move", "2", "screen")
        told = as_json(server.data, "funnel")
        reached = {s["stage"]: s["reached"] for s in told["stages"]}
        assert (told["sent"], reached["applied"], reached["screen"], reached["takehome"], reached["offer"]) == (12, 12, 2, 1, 1), told
        assert told["reply"]["timed"] == 12 and told["reply"]["replied"] == 3 and [s["days"] for s in told["reply"]["waiting"]] == [3, 5, 9], told["reply"]
        assert {(g["name"], g["replied"], g["counted"]) for g in told["groups"]} == {("LinkedIn", 1, 8), ("A friend", 2, 4)}
        assert told["comparison"]["better"] == "A friend" and 0.5 < told["comparison"]["probability"] < 1 and told["comparison"]["need"] == "more"
        said = app(server.data, "funnel")
        assert "Fewer than half have replied so far (3 of 12" in said and "A friend does better than LinkedIn" in said, said
        assert "wants source, channel or cv" in app(server.data, "funnel", "--by", "colour", code=2)


@test
def what_repeats():
    """causes that repeat, whatever their case, and nothing where nothing is known"""
    with folder() as home:
        data = home + "/data"
        empty = app(data, "lessons")
        assert "No promise" in empty and "--cause WHY" in empty, empty
        for i, cause in enumerate(["Too slow", "too slow.", "pay"], 1):
            app(data, "add", f"Firm {i}", "Engineer", "--stage", "code")
            app(data, "move", str(i), "rejected", "--cause", cause)
        told = as_json(data, "lessons")
        # As it was written last.
        assert [(c["words"], c["applications"], c["stage"]) for c in told["causes"]] == [("too slow.", 2, "code"), ("pay", 1, "code")] and told["known"] == 3, told
        assert "2  too slow. (mostly in the stage code)" in app(data, "lessons")
        app(data, "lessons", "more", code=2)


@test
def drafts_and_answers():
    """a draft is filled in from the record, in the language of the country; what forms ask for is kept"""
    with folder() as home:
        data = home + "/data"
        assert "No answer is kept" in app(data, "answers")
        assert "(dryrun undo " in app(data, "answers", "Your name?", "Ada Byron", "--topic", "name")
        kept = as_json(data, "answers", "May you work here?", "Yes.\nNo permit is needed.", "--topic", "permit")
        assert app(data, "answers") == "Your name?\n    Ada Byron\nMay you work here?\n    Yes.\n    No permit is needed.\n"
        assert app(data, "answers", "--topic", "name") == "Your name?\n    Ada Byron\n"
        assert [a["topic"] for a in as_json(data, "answers")["answers"]] == ["permit", "name"]
        app(data, "undo", str(kept["change"]))
        assert len(as_json(data, "answers")["answers"]) == 1
        assert "an answer is missing" in app(data, "answers", "May you?", code=2)
        assert "topic" in app(data, "answers", "May you?", "Yes", "--topic", "colour", code=2)
        app(data, "add", "Acme", "Engineer", "--stage", "applied", "--applied", "2025-11-03")
        app(data, "add", "Neu", "Engineer", "--stage", "applied")
        content = ("--content", os.path.join(ROOT, "content"))
        quiet = app(data, "draft", "1", "--kind", "after-sent", *content)
        assert quiet.startswith("Engineer: my application of 3 November 2025\n\nHello,\n") and quiet.endswith("Best regards\nAda Byron\n"), quiet
        assert "Mit freundlichen" in app(data, "draft", "1", "--kind", "withdraw", "--language", "de", *content)
        assert "Nothing has to be written now" in app(data, "draft", "2", *content)
        assert "no draft" in app(data, "draft", "1", "--kind", "love", *content, code=2)
        assert "language" in app(data, "draft", "1", "--language", "xx", *content, code=2)
        assert "no such application" in app(data, "draft", "9", *content, code=2)
        assert "no number" in app(data, "draft", "x", *content, code=2)
        assert as_json(data, "draft", "1", *content)["language"] == "en"


@test
def what_is_due():
    """what is due: promises, silence, and the holidays of the company's country"""
    with Server() as server:
        def put(method, path, body, code):
            status, answer = server.request(method, path, body)
            assert status == code, (path, status, answer)

        def day(n):
            return (datetime.date.today() + datetime.timedelta(days=n)).isoformat()

        assert "There is no open application" in app(server.data, "due")
        app(server.data, "add", "Quiet", "Engineer", "--stage", "applied", "--applied", day(-30))
        app(server.data, "add", "Fresh", "Engineer", "--stage", "applied", "--applied", day(-1))
        app(server.data, "add", "Owed", "Engineer", "--stage", "screen")
        app(server.data, "add", "Stale", "Engineer", "--stage", "applied", "--applied", day(-90))
        put("POST", "/api/things/promise", {"application": 3, "what": "a date", "mine": True, "promised_on": day(-5), "due_on": day(0)}, 201)
        put("PATCH", "/api/things/company/1", {"version": 1, "country": "DE"}, 200)
        for application, days in ((1, 30), (2, 90)):
            put("POST", "/api/things/figure", {"application": application, "about": "notice", "said_on": day(-3), "days": days}, 201)
        assert "! You said that your notice is 30 days here on " in app(server.data, "show", "1")
        put("POST", "/api/things/contact", {"company": 1, "name": "No Address"}, 201)
        put("POST", "/api/things/contact", {"company": 1, "name": "Rita Recruiter", "kind": "recruiter", "email": "rita@example.com"}, 201)
        put("POST", "/api/things/contact", {"company": 1, "name": "Ian Interviewer", "kind": "interviewer", "email": "ian@example.com"}, 201)
        letters = as_json(server.data, "draft", "1", "--content", os.path.join(ROOT, "content"))
        assert letters["email"] == "rita@example.com" and "Rita Recruiter" in letters["languages"][0]["letters"][0]["body"], letters["email"]
        told = as_json(server.data, "due", "--content", os.path.join(ROOT, "content"))["due"]
        assert [(d["company_name"], d["urgency"], d["why"]) for d in told] == [
            ("Owed", "urgent", "keep-promise"), ("Quiet", "overdue", "quiet"), ("Stale", "cold", "nobody")], told
        everything = as_json(server.data, "due", "--all")["due"]
        assert [d["company_name"] for d in everything] == ["Owed", "Quiet", "Fresh", "Stale"]
        # What I wrote is a follow-up: it is waited again.
        status, _ = server.request("POST", "/api/applications/1/events", {"kind": "contacted", "words": "asked"})
        assert status == 204
        assert "Quiet" not in app(server.data, "due")


@test
def the_calendar():
    """the calendar has rounds in their zone, promises and follow-ups, and counts their changes"""
    with Server() as server:
        def put(method, path, body, code):
            status, answer = server.request(method, path, body)
            assert status == code, (path, status, answer)
            return answer["thing"]

        app(server.data, "add", "Acme, Inc; Berlin", "Engineer")
        soon = int(time.time() * 1000) // 86400000 * 86400000 + 40 * 86400000
        call = put("POST", "/api/things/round", {"application": 1, "kind": "screen", "at_ms": soon, "time_zone": "Europe/Berlin", "minutes": 45, "place": "https://meet.example/a"}, 201)
        put("POST", "/api/things/round", {"application": 1, "kind": "code", "at_ms": soon, "time_zone": "No/Where"}, 201)
        put("POST", "/api/things/promise", {"application": 1, "what": "an answer", "promised_on": "2026-11-02", "due_on": "2026-11-05"}, 201)
        put("PATCH", "/api/things/application/1", {"version": 1, "follow_up_on": "2026-12-24"}, 200)

        def calendar():
            done = run("calendar", "--data", server.data)
            assert done.returncode == 0 and "No/Where" in done.stderr, done
            return done.stdout.replace("\n ", "")  # text mode has made \n of each line end

        first = calendar()
        assert first.count("BEGIN:VEVENT") == 4 and "BEGIN:VTIMEZONE" in first and "TZID:Europe/Berlin" in first
        assert "SUMMARY:Acme\\, Inc\\; Berlin: screening call" in first, first
        assert "DTSTART;TZID=Europe/Berlin:" in first and "DURATION:PT45M" in first and "URL:https://meet.example/a" in first
        assert "DTSTART;VALUE=DATE:20261105" in first and "DTSTART;VALUE=DATE:20261224" in first
        uids = sorted(line for line in first.splitlines() if line.startswith("UID:"))
        assert len(set(uids)) == 4
        put("PATCH", f"/api/things/round/{call['id']}", {"version": 1, "outcome": "cancelled"}, 200)
        second = calendar()
        assert sorted(line for line in second.splitlines() if line.startswith("UID:")) == uids
        assert "STATUS:CANCELLED" in second and "SEQUENCE:1" in second


@test
def ads_are_saved_and_matched():
    """ads are read, saved and set beside a CV"""
    with folder() as home:
        data = home + "/data"

        def dryrun(*words, code=0):
            done = run(*words)
            assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
            return done.stdout if code == 0 else done.stderr

        ad, cv, board = home + "/ad.txt", home + "/cv.md", home + "/board.json"
        with open(ad, "w") as file:
            file.write("Engineer\nCompany: Acme\n\nRequirements\n- Go\n- Rust\n- You must have a work permit\n")
        with open(cv, "w") as file:
            file.write("# Ada\nBerlin\n\n## Experience\n### Dev, Beta\nJan 2020 - present\n- Built it in Golang\n")
        with open(board, "w") as file:
            json.dump({"jobs": [{"title": t, "absolute_url": f"https://boards.greenhouse.io/b/jobs/{t}", "content": "&lt;p&gt;Requirements: COBOL&lt;/p&gt;"} for t in ("One", "Two")]}, file)
        assert "the first line" in dryrun("ad", "add", "--dry-run", ad)
        assert "No ad is saved" in dryrun("ad", "list", "--data", data)
        assert "Two" in dryrun("ad", "add", board, "--data", data) and "No ad is saved" in dryrun("ad", "list", "--data", data)
        assert "there are 2 ads" in dryrun("ad", "add", board, "--pick", "3", "--data", data, code=2)
        dryrun("ad", "add", board, "--pick", "2", "--data", data)
        made = json.loads(dryrun("ad", "add", ad, "--application", "--url", "https://a.example/", "--data", data, "--json"))
        assert made["application"]["ad"] == made["ad"]["id"] == 2 and made["ad"]["url"] == "https://a.example/"
        assert "required  skill    Rust" in dryrun("ad", "show", "2", "--data", data)
        [one] = json.loads(dryrun("cv", "match", cv, "2", "--data", data, "--json"))["ads"]
        assert {d["name"]: d["state"] for d in one["demands"]} == {"Go": "shown", "Rust": "missing", "a work permit": "open"}, one
        ranked = json.loads(dryrun("cv", "match", cv, "--saved", "--data", data, "--json"))["ads"]
        assert [a["title"] for a in ranked] == ["Engineer", "Two"]
        assert len(json.loads(dryrun("cv", "match", cv, ad, board, "--json"))["ads"]) == 3
        done = run("cv", "check", cv, "--ad", "2", "--data", data, "--json")
        found = [(f["rule"], f["evidence"]) for f in json.loads(done.stdout)["findings"] if f["rule"] in ("R18", "R19")]
        assert ("R18", "Rust") in found and ("R18", "Go") not in found and any(rule == "R19" for rule, _ in found), found
        app(data, "undo", str(made["change"]))
        assert "Engineer" not in dryrun("ad", "list", "--data", data)
        assert "there is no ad 2" in dryrun("ad", "show", "2", "--data", data, code=2)
        assert "name an ad" in dryrun("cv", "match", cv, code=2)
        for wrong, says in (("{\"a\": 1}", "no ad"), ("", "no text"), ("\xff\xfeA\0", "UTF-16")):
            with open(ad, "w", encoding="latin-1") as file:
                file.write(wrong)
            assert says in dryrun("ad", "add", ad, "--data", data, code=2)


main()

#!/usr/bin/env python3
"""`dryrun app`: the pipeline on the command line, with a server and without one."""
import json
import os
import tempfile

from harness import Server, main, run, test


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
        app(data, "undo", str(moved["change"]))
        shown = as_json(data, "show", "1")
        assert (shown["application"]["stage"], shown["application"]["outcome"]) == ("applied", "open")
        assert [e["kind"] for e in reversed(shown["events"])] == ["made", "moved", "ended", "undone", "undone"]
        assert "applied_on   2026-11-20" in app(data, "show", "1")


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


main()

#!/usr/bin/env python3
"""`dryrun typing`: results of the drills without a server, and the texts."""
import json
import os
import tempfile

from harness import ROOT, Server, main, run, test

RESULT = {"at_ms": 1790000000000, "kind": "prose", "language": "en", "text_id": "en-silence", "ms": 30000, "pauses": 0, "pause_ms": 0, "typed": 150, "correct": 125,
          "wrong": 15, "left_wrong": 5, "rolled": 1, "rolled_of": 9, "pairs": "[]"}


def typing(*words, code=0):
    done = run("typing", *words)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stderr


@test
def results_are_listed():
    """results are listed as text and as JSON, with the server or without it"""
    with Server() as server:
        data = server.data
        assert "There are no results" in typing("list", "--data", data)
        for more in ({}, {"kind": "code", "language": "c", "text_id": None, "seed": 7, "whole": False}):
            status, _ = server.request("POST", "/api/things/typing", {**RESULT, **more})
            assert status == 201, status
        listed = json.loads(typing("list", "--json", "--data", data))
        assert [(r["language"], round(r["wpm"], 6), round(r["raw_wpm"], 6), round(r["accuracy"], 6)) for r in listed["results"]] == [("c", 50, 60, 0.9), ("en", 50, 60, 0.9)]
        assert not listed["more"] and "pairs" not in listed["results"][0]
        text = typing("list", "--data", data)
        assert "worst pairs, not to the end" in text and "50.0 wpm" in text and "90.0 % right" in text, text
        assert len(json.loads(typing("list", "--kind", "prose", "--json", "--data", data))["results"]) == 1
        assert "There are more" in typing("list", "--limit", "1", "--data", data)
        assert "code or prose" in typing("list", "--kind", "poem", "--data", data, code=2)


@test
def texts_are_listed():
    """texts are listed and printed as they are typed; what is wrong in a file is told with its line"""
    content = os.path.join(ROOT, "content")
    all_of_them = json.loads(typing("texts", "--json", "--content", content))["languages"]
    assert {"c", "cpp", "python", "javascript", "en", "de"} <= {one["language"] for one in all_of_them}
    first = all_of_them[0]["texts"][0]
    assert typing("texts", first["id"], "--content", content) == first["text"] + "\n"
    assert len(typing("texts", "--content", content).splitlines()) == sum(len(one["texts"]) for one in all_of_them)
    assert "dryrun typing texts" in typing("texts", "nothing", "--content", content, code=2)
    with tempfile.TemporaryDirectory(prefix="dryrun-typing-") as home:
        for folder in ("problems", "languages", "typing"):
            os.mkdir(f"{home}/{folder}")
        with open(f"{home}/typing/c.yaml", "w") as f:
            f.write("language: c\nname: C\nkind: poem\ntexts: []\n")
        assert "typing/c.yaml:3:" in typing("texts", "--content", home, code=2)


main()

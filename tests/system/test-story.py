#!/usr/bin/env python3
"""`dryrun story`: stories on the command line, without a server."""
import json
import os
import sqlite3
import tempfile

from harness import main, run, test

STORY = """---
title: The big move
scope: senior
themes: [saying-no, incident]
---
## Situation
At Kestrel it was slow, and the other team was too lazy to help.
## Task
I was asked to mend it.
## Action
I moved 35 services to the new cluster, and I wrote the plan for it.
## Result
I think it helped.
"""


def folder():
    made = tempfile.TemporaryDirectory(prefix="dryrun-story-")
    os.chmod(made.name, 0o777)
    return made


def write(home, name, text):
    path = os.path.join(home, name)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


def story(*words, code=0):
    done = run("story", *words)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if code < 2 else done.stderr


@test
def looked_at_without_a_record():
    """a file is looked at without a record, and told with the line where it is wrong"""
    with folder() as home:
        path = write(home, "move.md", STORY)
        said = story("lint", path, "--why", code=1)
        assert "situation: warning T06" in said and "result: warning T07" in said and "mend:" in said, said
        found = json.loads(story("lint", path, "--json", "--pace", "100", code=1))
        assert found["title"] == "The big move" and found["words"]["task"] == 6 and found["seconds"] == found["words"]["all"] * 0.6, found
        good = write(home, "good.md", STORY.replace("too lazy to help", "busy until spring").replace("I think it helped", "Nobody has noticed a failure since then"))
        assert "0 warnings" in story("lint", good)
        bad = write(home, "bad.md", STORY.replace("## Task", "## Taks"))
        assert "bad.md: line 8" in story("lint", bad, code=2)
        assert "three dashes" in story("lint", write(home, "none.md", "hello\n"), code=2)
        assert "cannot" in story("lint", home + "/nothing.md", code=2)
        story("lint", path, "--pace", "7", code=2)


@test
def kept_covered_contradicted_and_written():
    """a story comes in, covers its themes, contradicts a claim, is written to a file and read back"""
    with folder() as home:
        data = ("--data", home + "/data")
        path = write(home, "move.md", STORY)
        assert "There is no story" in story("list", *data)
        assert story("add", path, *data).startswith("1  The big move  (dryrun undo ")
        assert "The big move  (saying-no, incident)" in story("list", *data)
        assert json.loads(story("show", "1", *data, "--json"))["scope"] == "senior"
        assert "no story 7" in story("show", "7", *data, code=2)
        assert "Nothing in the record" in story("check", "1", *data)
        claim = run("cross", "add", "Moved 50 services to a new cluster", *data)
        assert claim.returncode == 0, claim.stderr
        said = story("check", "1", *data, code=1)
        assert "action: number" in said and "50 services" in said, said
        assert json.loads(story("check", path, *data, "--json", code=1))["contradictions"][0]["from"] == "claim"
        cover = json.loads(story("cover", *data, "--json"))
        assert cover["chosen"] == [1] and "failure" in cover["gaps"] and cover["exact"], cover
        assert "too" not in story("cover", *data) and json.loads(story("cover", "--level", "staff", *data, "--json"))["chosen"] == []
        assert "junior, senior or staff" in story("cover", "--level", "chief", *data, code=2)
        out = os.path.join(home, "out")
        os.mkdir(out)
        os.chmod(out, 0o777)
        written = story("export", out, *data).strip()
        assert os.path.basename(written) == "1-the-big-move.md", written
        assert json.loads(story("lint", written, "--json", code=1))["words"] == json.loads(story("lint", path, "--json", code=1))["words"]
        assert "cannot be made" in story("export", out, *data, code=2)


TOLD = "In 2021 I was the only backend developer in a team of five. Our nightly import took nine hours and kept failing. I split it into chunks, added a queue, and after six weeks of work it ran in forty minutes."


def tell(home, at_ms, words):
    """A rehearsal of story 1, as the page keeps it; there is no command for that."""
    with sqlite3.connect(home + "/data/record.db") as record:
        record.execute("INSERT INTO rehearsal (version, made_at_ms, changed_at_ms, what, story, at_ms, seconds, transcript) VALUES (1, ?1, ?1, 'story', 1, ?1, 30, ?2)", (at_ms, words))
    record.close()


@test
def two_takes_are_compared():
    """none, one, the last two, two that are named, and what is no telling; facts that changed are a verdict"""
    with folder() as home:
        data = ("--data", home + "/data")
        story("add", write(home, "move.md", STORY), *data)
        assert "Two tellings can be compared" in story("takes", "1", *data)
        tell(home, 1_700_000_000_000, TOLD)
        assert "rehearsal-1" in story("takes", "1", *data) and json.loads(story("takes", "1", *data, "--json"))["compared"] is None
        tell(home, 1_700_000_100_000, TOLD.replace("forty", "ten").replace("queue,", "queue,\x1b"))
        said = story("takes", "1", *data, code=1)
        assert "rehearsal-1 -> rehearsal-2: drifting: facts changed" in said and "number forty -> ten" in said and "\x1b" not in said, said
        tell(home, 1_700_000_200_000, TOLD.replace("forty", "ten"))
        compared = json.loads(story("takes", "1", *data, "--json"))["compared"]
        assert (compared["second"], compared["takes"]["verdict"]) == ("rehearsal-3", "recited"), compared
        assert "rehearsal-1 -> rehearsal-3: drifting" in story("takes", "1", "rehearsal-3", "rehearsal-1", *data, code=1)
        assert "two are compared" in story("takes", "1", "rehearsal-1", *data, code=2)
        assert "no telling rehearsal-9" in story("takes", "1", "rehearsal-1", "rehearsal-9", *data, code=2)
        assert "same telling twice" in story("takes", "1", "rehearsal-1", "rehearsal-1", *data, code=2)
        assert "no story 7" in story("takes", "7", *data, code=2)
        script = run("script", "takes", "x", *data)
        assert script.returncode == 2 and "no number of a script" in script.stderr, script.stderr


main()

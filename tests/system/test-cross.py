#!/usr/bin/env python3
"""`dryrun cross` and `dryrun question`: the cross-examination through a pipe, and the bank of questions."""
import json
import os
import tempfile

from harness import ROOT, main, run, test


def folder():
    made = tempfile.TemporaryDirectory(prefix="dryrun-cross-")
    os.chmod(made.name, 0o755)
    return made


def cross(data, *words, said="", code=0):
    done = run("cross", *words, "--data", data, input=said)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stderr


def heats(data):
    return {c["claim"]: "".join(level["heat"][0] for level in c["levels"]) for c in json.loads(cross(data, "--map", "--json"))["claims"]}


@test
def a_claim_is_climbed():
    """a claim is climbed until one cannot answer, and each level is kept"""
    with folder() as home:
        data = home + "/data"
        assert "no claim to ask about" in cross(data, code=2)
        assert "There is no claim" in cross(data, "--map")
        assert cross(data, "add", "Cut p95 latency by 40 %", "--employer", "Acme").startswith("1  Cut")
        assert "“40 %” of what, exactly" in cross(data, "--questions")
        assert heats(data) == {1: "nnn"}
        told = cross(data, said="\n\n\n3\n2\n1\n")
        assert told.count("kept") == 3 and "this is where the claim breaks" in told, told
        assert heats(data) == {1: "dss"}
        number = int(told.rsplit("dryrun undo ", 1)[1].split(")")[0])
        assert run("app", "undo", str(number), "--data", data).returncode == 0
        assert heats(data) == {1: "dsn"}


@test
def the_ladder_stops():
    """could not answer, q and the end of the input stop the ladder; what is no grade is asked again"""
    with folder() as home:
        data = home + "/data"
        cross(data, "add", "Led a team of 5")
        for said, kept, heat in [
            ("", 0, "nnn"), ("q\n", 0, "nnn"), ("\n\n\nq\n", 0, "nnn"), ("1\n4\n4\n", 1, "snn"), ("5\n0\nwell\n" + "x" * 1000 + "\n3\nq\n", 1, "dnn"),
            ("4", 1, "dnn"), ("4\n3\n4\n", 3, "ddd"),
        ]:
            assert cross(data, said=said).count("kept") == kept, said
            assert heats(data) == {1: heat}, said


@test
def machines_read_it():
    """with --json one document is printed: the questions, and what was kept"""
    with folder() as home:
        data = home + "/data"
        json.loads(cross(data, "add", "Die Kosten der Server um 30 % gesenkt", "--measured", "Rechnung", "--part", "alles", "--number", "30 %", "--json"))
        done = run("cross", "--json", "--data", data, input="4\n1\n")
        one = json.loads(done.stdout)
        assert one["language"] == "de" and one["has_measured"] and [a["grade"] for a in one["answers"]] == [4, 1], one
        assert "„30 %“" in one["answers"][0]["asked"] and "„30 %“" in done.stderr
        again = json.loads(cross(data, "--json", "--questions"))
        assert again["answers"] == [] and [q["id"] for q in again["questions"]] != [q["id"] for q in one["questions"]]
        cross(data, "add", "Another")
        assert "Another" in cross(data, said="q\n"), "the one that was never asked about comes first"
        assert "there is no claim 9" in cross(data, "--claim", "9", code=2)
        assert "not in" in cross(data, "--language", "fr", code=2)
        assert "whole number" in cross(data, "--claim", "x", code=2)
        assert "no words" in cross(data, "add", " ", code=2)


@test
def the_bank():
    """questions are listed, shown and drawn"""
    with folder() as home:
        os.makedirs(home + "/problems")
        os.symlink(os.path.join(ROOT, "tests", "data", "questions"), home + "/questions")

        def question(*words, code=0):
            done = run("question", *words, "--content", home)
            assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
            return done.stdout if code == 0 else done.stderr

        assert len(question("list").splitlines()) == 6
        assert [q["id"] for q in json.loads(question("list", "--theme", "conflict-peer", "--set", "culture", "--json"))["questions"]] == ["quarrel-at-a-distance"]
        assert "No question of 6 fits" in question("list", "nothing", "of", "that")
        assert "NaN equals nothing" in question("show", "equality-of-js") and "60 s" in question("show", "equality-of-js")
        assert {question("random", "--set", "story", "--seed", str(n)).splitlines()[0] for n in range(4)} == {"Tell me about a review in which neither of you gave way.", "When were you late, and who heard it first?"}
        assert json.loads(question("random", "--topic", "values", "--json"))["id"] == "value-in-the-way"
        assert [t["id"] for t in json.loads(question("themes", "--json"))["themes"]] == ["conflict-peer", "missed-deadline"]
        assert "dryrun question list" in question("show", "nobody", code=2)
        assert "no question of 6 fits" in question("random", "zzz", code=2)
        assert "no theme" in question("list", "--theme", "x", code=2)
        os.remove(home + "/questions")
        os.mkdir(home + "/questions")
        with open(home + "/questions/culture.yaml", "w") as f:
            f.write("questions:\n  - id: X\n")
        assert "questions/culture.yaml:2:" in question("list", code=2)


main()

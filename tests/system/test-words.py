#!/usr/bin/env python3
"""`dryrun voice transcript`: the words of a rehearsal, without a server and without a record."""
import json
import os
import re
import subprocess
import tempfile

from harness import PROGRAM, ROOT, Skip, main, run, test

CALL = """WEBVTT

00:00.000 --> 00:05.000
<v Anna>Um, tell me, like, about you.

00:05.000 --> 00:35.000
<v Me>I led a team of five. I was not fired.

xx --> 00:40
<v Me>My boss was toxic.
"""
SCRIPT = """title: About me
body: I led a team of five in payments.
must_say: [team of five, conference]
forbidden: [fired, toxic]
target_s: 20
max_s: 25
"""


def files(**named):
    made = tempfile.TemporaryDirectory(prefix="dryrun-words-")
    for name, text in named.items():
        with open(os.path.join(made.name, name.replace("_", ".")), "wb") as f:
            f.write(text if isinstance(text, bytes) else text.encode())
    return made


def transcript(*words, code=0):
    done = run("voice", "transcript", *words)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done


@test
def a_call_beside_its_script():
    """a call is told beside its script: length, points, what was better left unsaid"""
    with files(call_vtt=CALL, script_yaml=SCRIPT) as home:
        done = transcript(home + "/call.vtt", "--script", home + "/script.yaml", code=1)
        for line in ["Me, 14 words in 0:30", "(4 words have no time)", "length        30 s, target 20 s, at most 25 s: too long", "1 of 2 said", "missed      conference",
                     'said        team of five: "team of five" (0:05)', "perhaps     fired", 'said        toxic: "toxic" (line 9)', "word for word 6 of 14 words"]:
            assert line in done.stdout, (line, done.stdout)
        assert "note: line 9: the times of this cue cannot be read" in done.stderr, done.stderr
        told = json.loads(transcript(home + "/call.vtt", "--script", home + "/script.yaml", "--json", code=1).stdout)["heard"]
        assert told["words"] == 14 and told["seconds"] == 30 and told["speakers"][1] == {"name": "Me", "parts": 2}
        assert [p["state"] for p in told["script"]["must_say"]] == ["hit", "missed"]
        assert [(p["places"], p["negated"]) for p in told["script"]["forbidden"]] == [(1, True), (1, False)]
        for mark in told["marks"]:
            part = told["parts"][mark["part"]]
            assert 0 <= mark["from"] < mark["to"] <= len(part["text"]) and part["speaker"] == 1
        anna = json.loads(transcript(home + "/call.vtt", "--speaker", "anna", "--json").stdout)["heard"]
        assert (anna["fillers"]["sounds"], anna["fillers"]["markers"], anna["fillers"]["told"]) == (1, 1, "too_short")


@test
def examples_of_scripts():
    """the example of each script that comes with the program is heard to say its points, and nothing that it forbids"""
    try:
        import yaml
    except ImportError:
        raise Skip("python3-yaml is not installed")
    seen = 0
    for kind in ("about-me", "gap", "leaving", "processes", "pay"):
        path = os.path.join(ROOT, "content", "scripts", kind + ".yaml")
        with open(path, encoding="utf-8") as f:
            drafts = yaml.safe_load(f)["scripts"]
        for draft in drafts:
            example = re.search(r'Example: "(.*?)"(?:\n|$)', draft["outline"], re.DOTALL).group(1)
            done = subprocess.run([PROGRAM, "voice", "transcript", "-", "--script", path, "--script-id", draft["id"]], input=" ".join(example.split()), capture_output=True, text=True, timeout=60)
            assert done.returncode == 0, (draft["id"], done.stdout, done.stderr)
            seen += 1
    assert seen >= 30, seen


@test
def two_tellings():
    """two tellings drift when a number changed, and are steady in other words"""
    first = "In 2021 I was the only backend developer in a team of five. Our nightly import took nine hours and kept failing. I split it into chunks, added a queue, and after six weeks of work it ran in forty minutes."
    steady = "There was this import every night, it needed nine hours when I came. We were five in the team and I did the backend. In 2021 I cut it into chunks with a queue. Six weeks later it was done in forty minutes."
    with files(a_txt=first, b_txt=steady, c_txt=first.replace("forty", "ten").replace("five", "nine")) as home:
        assert "steady" in transcript(home + "/b.txt", "--against", home + "/a.txt").stdout
        assert "recited" in transcript(home + "/a.txt", "--against", home + "/a.txt").stdout
        drift = transcript(home + "/c.txt", "--against", home + "/a.txt", code=1).stdout
        assert "drifting" in drift and "forty -> ten" in drift and "five -> nine" in drift, drift


@test
def what_is_wrong_is_said():
    """what is wrong is said, with the way out"""
    with files(two_txt="Anna: one\nBen: two\n", bad_yaml="title: A\nmustsay: x\n", many_yaml="scripts:\n  - {id: a}\n  - {id: b}\n", no_json='{"a": [', other_json='{"a": 1}') as home:
        for words, sentence in [
            ((home + "/none.vtt",), "none.vtt"),
            ((home + "/two.txt",), "Anna, Ben"),
            ((home + "/two.txt", "--speaker", "Eve"), 'nobody is called "Eve"'),
            ((home + "/two.txt", "--speaker", "Anna", "--script", home + "/bad.yaml"), "bad.yaml:2"),
            ((home + "/two.txt", "--speaker", "Anna", "--script", home + "/many.yaml"), "2 scripts"),
            ((home + "/two.txt", "--speaker", "Anna", "--script-id", "a"), "--script FILE"),
            ((home + "/two.txt", "--language", "klingon"), "klingon"),
            ((home + "/two.txt", "--format", "docx"), "whisper"),
            ((home + "/two.txt", "--seconds", "0"), "seconds"),
            ((home + "/no.json",), "line 1"),
            ((home + "/other.json",), "segments"),
        ]:
            done = transcript(*words, code=2)
            assert sentence in done.stderr, (words, done.stderr)


@test
def what_is_no_call_at_all():
    """10 MB in one line, a hundred thousand cues, NULs, right to left: read or refused in a few seconds"""
    cues = "WEBVTT\n\n" + "".join("%02d:%02d:%02d.000 --> %02d:%02d:%02d.500\nword um word\n\n" % ((i // 3600, i // 60 % 60, i % 60) * 2) for i in range(100000))
    with files(line_txt="so um like what I said was that " * 330000, cues_vtt=cues, nul_txt=b"a\0b um c\0", rtl_txt="\u05e9\u05dc\u05d5\u05dd \u202e um \u05e2\u05d5\u05dc\u05dd",
               empty_txt="", big_txt="x " * (9 << 20), script_yaml=SCRIPT) as home:
        for name, words in [("line.txt", 2640000), ("cues.vtt", 300000), ("nul.txt", 4), ("rtl.txt", 3), ("empty.txt", 0)]:
            done = run("voice", "transcript", home + "/" + name, "--script", home + "/script.yaml", "--json")
            assert done.returncode == 1, (name, done.returncode, done.stderr)
            assert json.loads(done.stdout)["heard"]["words"] == words, (name, json.loads(done.stdout)["heard"]["words"])
        assert "\u202e" not in run("voice", "transcript", home + "/rtl.txt", "--json").stdout
        assert "larger than" in transcript(home + "/big.txt", code=2).stderr
        piped = subprocess.run([PROGRAM, "voice", "transcript", "-"], input="Um, so I did it.", capture_output=True, text=True, timeout=60)
        assert piped.returncode == 0 and "5 words, about 0:02" in piped.stdout, piped


main()

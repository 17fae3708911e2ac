#!/usr/bin/env python3
"""`dryrun card`: cards on the command line, and packages of Anki."""
import datetime
import hashlib
import html
import json
import os
import re
import sqlite3
import subprocess
import tempfile
import zipfile

from anki import CRT, NOTES, collection, made, package, zstd
from harness import PROGRAM, Server, main, run, test


def folder():
    made = tempfile.TemporaryDirectory(prefix="dryrun-card-")
    os.chmod(made.name, 0o755)
    return made


def card(data, *words, code=0, given=None):
    done = subprocess.run([PROGRAM, "card", *words, "--data", data], input=given or "", capture_output=True, text=True, timeout=60)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stderr


def as_json(data, *words):
    return json.loads(card(data, *words, "--json"))


def day(n):
    return (datetime.date.today() + datetime.timedelta(days=n)).isoformat()


@test
def cards_are_reviewed_in_a_pipe():
    """cards are added, reviewed line by line, taken back, and listed"""
    with folder() as home:
        data = home + "/data"
        assert "no cards yet" in card(data, "list")
        assert "Nothing is due" in card(data, "review", given="")
        for i in range(3):
            assert card(data, "add", f"Front {i}", f"Back {i}", "--deck", "d").startswith(f"Card {i + 1}.")
        due = as_json(data, "due", "--days", "2")
        assert due["due"]["new_today"] == 3 and [d["due"] for d in due["load"]["days"]] == [0, 0], due
        # Turned and good; at once easy, taken back, again easy; put off until tomorrow; the first once more.
        said = card(data, "review", given="\n3\n4\nu\n4\nb\nq\n")
        assert "Back 0" in said and "taken back" in said and "2 cards graded." in said, said
        listed = as_json(data, "list")["cards"]
        assert [c["state"] for c in listed] == ["new", "review", "learning"], listed
        assert [c["reps"] for c in listed] == [0, 1, 1]
        assert listed[0]["buried_until_ms"] and not as_json(data, "due")["due"]["due"]
        lines = [json.loads(line) for line in card(data, "review", "--json", given="").splitlines()]
        assert lines == []


@test
def grades_and_the_plan():
    """a card is graded by its number, and a plan is made until a day"""
    with folder() as home:
        data = home + "/data"
        for i in range(30):
            card(data, "add", f"Front {i}", "Back")
        graded = as_json(data, "grade", "2", "good")
        assert graded["card"]["state"] == "learning" and graded["card"]["reps"] == 1
        assert run("app", "undo", str(graded["change"]), "--data", data).returncode == 0
        plan = as_json(data, "plan", "--date", day(6), "--minutes", "5")
        assert plan["days"] == 6 and plan["cards"] == 30 and 0 < len(plan["today"]) <= 5, plan
        assert plan["expected"] > 0.6 and plan["untouched"] == 0 and len(plan["by_day"]) == 6
        assert [p["minutes"] for p in plan["curve"]] == sorted(p["minutes"] for p in plan["curve"])
        said = card(data, "review", "--date", day(6), "--minutes", "5", given="4\n4\nq\n")
        assert "2 cards graded." in said, said


@test
def what_is_wrong_is_said():
    """what is wrong is said, and nothing is written"""
    with folder() as home:
        data = home + "/data"
        card(data, "add", "Front", "Back")
        before = as_json(data, "list")
        for words, sentence in [
            (("add",), '"front" is missing'),
            (("add", "x", "y", "z"), "one word too many"),
            (("add", "--script", "7"), "there is no script 7"),
            (("grade", "1", "fine"), "is no grade"),
            (("grade", "9", "good"), "there is no card 9"),
            (("grade", "x", "good"), "is no number of a card"),
            (("plan",), "--date"),
            (("plan", "--date", day(0)), "must be a day after today"),
            (("plan", "--date", day(3), "--minutes", "0"), "more than 0"),
            (("plan", "--date", day(3), "--minutes", "x"), "must be a number"),
            (("due", "--days", "0"), "days"),
        ]:
            assert sentence in card(data, *words, code=2), (words, card(data, *words, code=2))
        assert as_json(data, "list") == before


@test
def cards_of_problems():
    """a problem of the bank becomes a card by its name, once, and is reviewed by hand"""
    with folder() as home:
        data = home + "/data"
        assert card(data, "add", "--problem", "fewestrunners").startswith("Card 1.")
        assert "a card of this problem already" in card(data, "add", "--problem", "fewestrunners", code=2)
        assert "no name of a problem" in card(data, "add", "--problem", "../etc", code=2)
        one = as_json(data, "list")["cards"][0]
        assert (one["of"], one["problem"]["slug"], one["problem"]["last"]) == ("problem", "fewestrunners", None) and one["front"].startswith("Solve again: "), one
        card(data, "grade", "1", "good")
        assert as_json(data, "list")["cards"][0]["state"] == "learning"
        with Server(data=data) as server:
            server.problems()
            status, answer = server.request("POST", "/api/things/card", {"problem": "nosuchproblem"})
            assert status == 400 and "dryrun problem list" in answer["error"]["message"], answer
            title = server.get("/api/problems/fewestrunners")["title"]
            assert server.get("/api/cards?problem=fewestrunners")["cards"][0]["front"] == f"Solve again: {title}"
        assert "has no problem" in card(data, "add", "--problem", "nosuchproblem", code=2)


@test
def settings_of_cards():
    """how cards are scheduled is set, refused with the place, used, undone and exported"""
    with folder() as home:
        data = home + "/data"
        assert "90 % to remember  (the usual)" in card(data, "settings")
        for words, sentence in [
            (("--retention", "0.5"), "between 0.70 and 0.97"), (("--retention", "x"), "between 0.70 and 0.97"), (("--weights", "1,2"), "2 weights are not a set"), (("--weights", "1,b"), "w1, \"b\", is no number"),
            (("--max-interval", "0"), "max-interval"), (("--new", "1001"), "new"),
        ]:
            assert sentence in card(data, "settings", *words, code=2), (words, card(data, "settings", *words, code=2))
        card(data, "add", "Front", "Back")
        card(data, "grade", "1", "easy")
        told = as_json(data, "settings", "--retention", "0.8", "--max-interval", "5", "--new", "0", "--reschedule", "--costs")
        assert told["moved"] == 1 and told["settings"]["retention"] == 0.8 and told["settings"]["own"]["new_a_day"] and len(told["costs"]["points"]) == 12, told
        assert "known" in card(data, "settings", "--costs")
        card(data, "add", "Second", "Back")
        assert as_json(data, "due")["due"]["new_today"] == 0
        card(data, "export", home + "/out.apkg")
        with zipfile.ZipFile(home + "/out.apkg") as z, open(home + "/read", "wb") as f:
            f.write(z.read("collection.anki2"))
        db = sqlite3.connect(home + "/read")
        dconf = json.loads(db.execute("SELECT dconf FROM col").fetchone()[0])["1"]
        assert dconf["desiredRetention"] == 0.8 and dconf["rev"]["maxIvl"] == 5 and dconf["new"]["perDay"] == 0 and len(dconf["fsrsParams6"]) == 21, dconf
        assert {json.loads(d)["dr"] for d, in db.execute("SELECT data FROM cards WHERE type <> 0")} == {0.8}
        db.close()
        assert run("app", "undo", str(told["change"]), "--data", data).returncode == 0
        assert as_json(data, "settings")["settings"]["version"] == 0
        card(data, "settings", "--retention", "0.95")
        assert as_json(data, "settings", "--default")["settings"]["own"] == {"retention": False, "weights": False, "days_max": False, "new_a_day": False}


# ---- packages of Anki

def check_cards(data):
    cards = {c["front"]: c for c in as_json(data, "list")["cards"]}
    assert set(cards) == {"What is a closure?", "A function & its scope\nsee [picture up.png] [sound:a.mp3]", "[...] is the capital of France", "Paris is the capital of [country]"}, list(cards)
    new, sm2, fsrs, learning = (cards[k] for k in ("What is a closure?", "A function & its scope\nsee [picture up.png] [sound:a.mp3]", "[...] is the capital of France", "Paris is the capital of [country]"))
    assert new["state"] == "new" and new["deck"] == "Default" and new["back"].startswith("A function & its scope"), new
    # SM-2: ease 2.5, 10 days, 0.9, as fsrs-rs turns it.
    assert sm2["state"] == "review" and abs(sm2["stability_days"] - 10) < 1e-6 and abs(sm2["difficulty"] - 6.9140563) < 1e-5 and sm2["deck"] == "Web::JavaScript"
    assert sm2["due_at_ms"] == (CRT + 400 * 86400) * 1000 and sm2["reviewed_at_ms"] == 1_733_000_000_000 and (sm2["reps"], sm2["lapses"]) == (6, 1)
    assert fsrs["suspended"] and (fsrs["stability_days"], fsrs["difficulty"], fsrs["reviewed_at_ms"]) == (42.5, 6.25, 1_730_000_000_000)
    assert fsrs["back"] == "Paris is the capital of France\nEurope", fsrs
    assert learning["state"] == "learning" and learning["due_at_ms"] == 1_730_000_600_000 and abs(learning["stability_days"] - 2.3065) < 1e-3


@test
def packages_of_every_layout():
    """packages of Anki in each layout: the same cards, where they stand, and their reviews"""
    with folder() as home:
        for number, (name, parts) in enumerate({
            "old.apkg": {"collection.anki2": made(home), "media": '{"0": "a.png"}'},
            "newer.colpkg": {"collection.anki21": made(home), "collection.anki2": b"update", "media": "{}"},
            "newest.apkg": {"collection.anki21b": zstd(made(home, 18)), "collection.anki2": b"update", "meta": b"\x08\x03", "media": zstd(b"\x0a\x07\x0a\x05b.png")},
        }.items()):
            data = f"{home}/data{number}"
            path = package(home, name, parts)
            dry = as_json(data, "import", path, "--dry-run")
            assert dry["made"] == 4 and dry["change"] is None and as_json(data, "list")["cards"] == [], dry
            seen = dry["preview"]
            assert [seen[k] for k in ("made", "known", "changed", "suspended", "unseen", "learning", "by_fsrs", "by_sm2", "reviews")] == [4, 0, 0, 1, 1, 1, 1, 1, 3], seen
            assert [(d["name"], d["made"]) for d in seen["decks"]] == [("Default", 1), ("Web::JavaScript", 3)] and seen["media"] == (0 if name == "newer.colpkg" else 1) and seen["with_media"] == 2, seen
            told = as_json(data, "import", path)
            assert (told["made"], told["known"], told["reviews"]) == (4, 0, 3), told
            check_cards(data)
            again = as_json(data, "import", path)
            assert (again["made"], again["known"]) == (0, 4)
            assert run("app", "undo", str(told["change"]), "--data", data).returncode == 0
            assert as_json(data, "list")["cards"] == []


@test
def what_is_here_already():
    """cards that are here already are left as they are, or get the new texts; and a package may come without its schedule"""
    with folder() as home:
        data, other = home + "/data", home + "/other"
        card(data, "import", package(home, "first.apkg", {"collection.anki2": made(home)}))
        collection(home + "/later", notes=[(n, kind, fields.replace("Paris", "PARIS")) for n, kind, fields in NOTES])
        with open(home + "/later", "rb") as f:
            later = package(home, "later.apkg", {"collection.anki2": f.read()})
        said = card(data, "import", later)
        assert "2 of those here already say something else" in said and "0 cards and 0 reviews taken in, 4 known already" in said, said
        told = as_json(data, "import", later, "--changed")
        assert (told["made"], told["known"], told["changed"]) == (0, 4, 2) and told["preview"]["changed"] == 2, told
        fronts = {c["front"]: c for c in as_json(data, "list")["cards"]}
        assert fronts["[...] is the capital of France"]["back"].startswith("PARIS") and fronts["[...] is the capital of France"]["stability_days"] == 42.5
        assert as_json(data, "import", later, "--changed")["change"] is None
        assert run("app", "undo", str(told["change"]), "--data", data).returncode == 0
        assert any(c["back"].startswith("Paris") for c in as_json(data, "list")["cards"])
        told = as_json(other, "import", later, "--no-schedule")
        assert (told["made"], told["reviews"]) == (4, 0)
        assert {(c["state"], c["reps"]) for c in as_json(other, "list")["cards"]} == {("new", 0)}


@test
def round_trip():
    """what is written for Anki is read again with everything"""
    with folder() as home:
        data, other = home + "/data", home + "/other"
        as_json(data, "import", package(home, "old.apkg", {"collection.anki2": made(home), "media": "{}"}))
        card(data, "add", "1 < 2 & \"three\"", "line one\nline two", "--deck", "Own")
        card(data, "add", "two\nlines", "and an end", "--deck", "Own")
        card(data, "grade", "5", "easy")
        out = home + "/out.apkg"
        assert "6 cards and 4 reviews" in card(data, "export", out)
        assert "there already" in card(data, "export", out, code=2)
        card(data, "export", out, "--replace")
        with zipfile.ZipFile(out) as z:
            assert z.testzip() is None and z.read("media") == b"{}"
            with open(home + "/read", "wb") as f:
                f.write(z.read("collection.anki2"))
        db = sqlite3.connect(home + "/read")
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT ver FROM col").fetchone() == (11,)
        assert db.execute("SELECT count(*) FROM cards").fetchone() == (6,)
        assert {json.loads(row[0]).get("s") for row in db.execute("SELECT data FROM cards")} >= {None, 42.5}
        # As Anki counts them: of the front without marks, its line ends being marks.
        for flds, sfld, csum in db.execute("SELECT flds, sfld, csum FROM notes"):
            plain = html.unescape(re.sub("<[^>]*>", "", flds.split("\x1f")[0]))
            assert str(sfld) == plain and csum == int(hashlib.sha1(plain.encode()).hexdigest()[:8], 16), (flds, sfld, csum)
        assert all(row[0] for row in db.execute("SELECT json_valid(models) AND json_valid(decks) AND json_valid(conf) AND json_valid(dconf) FROM col"))
        db.close()
        assert as_json(data, "import", out)["known"] == 6, "its own cards are not taken in beside themselves"
        told = as_json(other, "import", out)
        assert (told["made"], told["reviews"]) == (6, 4), told
        here, there = ({c["front"]: c for c in as_json(where, "list")["cards"]} for where in (data, other))
        assert set(here) == set(there)
        for front, one in here.items():
            two = there[front]
            assert one["deck"] == two["deck"] and one["back"] == two["back"] and one["state"] == two["state"] and one["suspended"] == two["suspended"], (one, two)
            assert (one["reps"], one["lapses"]) == (two["reps"], two["lapses"])
            if one["state"] != "new":
                assert abs(one["stability_days"] - two["stability_days"]) < 1e-6 and abs(one["difficulty"] - two["difficulty"]) < 1e-6
                assert abs(one["due_at_ms"] - two["due_at_ms"]) < 86_400_000


@test
def bad_packages():
    """broken, hostile and empty packages are a sentence, and nothing is lost"""
    with folder() as home:
        data = home + "/data"
        card(data, "add", "Front", "Back")
        before = as_json(data, "list")
        good = made(home)
        broken = bytearray(good)
        broken[4096:9000] = b"\xa5" * 4904
        views = f"{home}/views"
        collection(views)
        db = sqlite3.connect(views)
        db.executescript("ALTER TABLE notes RENAME TO n2; CREATE VIEW notes AS SELECT * FROM n2 WHERE load_extension('x') IS NULL;")
        db.close()
        with open(views, "rb") as f:
            hostile = f.read()
        for name, parts, sentence in [
            ("text.apkg", None, "no package of Anki"),
            ("other.apkg", {"readme.txt": "hello"}, "no collection in it"),
            ("nothing.apkg", {"collection.anki2": b""}, "damaged"),
            ("noise.apkg", {"collection.anki2": b"SQLite format 3\0" + os.urandom(5000)}, "damaged"),
            ("broken.apkg", {"collection.anki2": bytes(broken)}, "damaged"),
            ("cut.apkg", {"collection.anki2": good[:20000]}, "damaged"),
            ("view.apkg", {"collection.anki2": hostile}, "damaged"),
            ("bomb.apkg", {"collection.anki2": b"SQLite format 3\0" + bytes(40 << 20)}, "unpacks to far more"),
            ("nozstd.apkg", {"collection.anki21b": b"no zstd at all"}, "cannot be unpacked"),
            ("zbomb.apkg", {"collection.anki21b": zstd(bytes(300 << 20))}, "cannot be unpacked"),
        ]:
            path = home + "/" + name
            if parts is None:
                with open(path, "w") as f:
                    f.write("just text")
                os.chmod(path, 0o644)
            else:
                package(home, name, parts)
            said = card(data, "import", path, code=2)
            assert sentence in said, (name, said)
            assert as_json(data, "list") == before
        # Media outside of their folder: told, and the cards come.
        path = package(home, "outside.apkg", {"collection.anki2": good, "media": '{"0": "../../etc/passwd", "1": "b.png"}', "../evil": "x"})
        told = as_json(data, "import", path)
        assert told["made"] == 4 and any("leads out of its folder" in n for n in told["preview"]["notes"]) and any("../evil" in n for n in told["preview"]["notes"]), told
        path = package(home, "media.apkg", {"collection.anki2": good, "media": "{broken"})
        assert any("list of media is damaged" in n for n in as_json(data, "import", path)["preview"]["notes"])
        assert "cannot open" in card(data, "import", home + "/nowhere.apkg", code=2)


main()

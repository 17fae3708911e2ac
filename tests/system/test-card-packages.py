#!/usr/bin/env python3
"""Packages of Anki by the page: uploaded, opened by a worker in the jail, looked over, taken in as one act; broken ones, two at once, cancelled ones, and a server that dies half-way."""
import http.client
import json
import os
import tempfile
import urllib.parse

from anki import BASIC, collection, made, package, zstd
from harness import Server, children_of, eventually, main, test

MANY = 6000


def folder():
    return tempfile.TemporaryDirectory(prefix="dryrun-packages-")


def upload(server, data, name="deck.apkg", status=201):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("POST", "/api/cards/packages?name=" + urllib.parse.quote(name), data, {"Authorization": f"Bearer {server.token}", "Content-Type": "application/octet-stream"})
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    assert answer.status == status, (answer.status, text)
    return json.loads(text)


def read(path):
    with open(path, "rb") as f:
        return f.read()


def in_the_record(server, words):
    files = [server.data + "/record.db" + end for end in ("", "-wal")]
    return any(words in read(f) for f in files if os.path.exists(f))


def one(server, number):
    return server.get(f"/api/cards/packages/{number}")


def settled(server, number):
    def look():
        p = one(server, number)
        return p if p["state"] not in ("queued", "running") else None
    return eventually(f"package {number} to be done with", look, 90)


def ask(server, number, what, body=None, status=202):
    got, answer = server.request("POST", f"/api/cards/packages/{number}/{what}", body)
    assert got == status, (got, answer)
    return answer


def kill(server):
    """It and all below it; its children end when it is gone."""
    before = children_of(server.process.pid)
    server.kill()
    eventually("its children to end", lambda: not [p for p in before if os.path.exists(f"/proc/{p}")], 20)


def n_cards(server):
    due = server.get("/api/cards/due")
    return due["cards"] + due["suspended"]


def large(home):
    collection(home + "/large", notes=[(n, BASIC, f"Question {n}\x1fAnswer {n}") for n in range(1, MANY + 1)], cards=[(n, n, 1, 0, 0, 0, n, 0, 0, 0, 0, "") for n in range(1, MANY + 1)])
    return read(package(home, "large.apkg", {"collection.anki2": read(home + "/large")}))


@test
def looked_over_and_taken_in():
    """a package is looked over, taken in as one act, and taken back by one undo"""
    with folder() as home, Server() as server:
        bytes_ = read(package(home, "d.apkg", {"collection.anki21b": zstd(made(home, 18)), "media": zstd(b"\x0a\x07\x0a\x05b.png")}))
        number = upload(server, bytes_, "folder/My deck.apkg")["id"]
        p = settled(server, number)
        assert (p["state"], p["name"], p["taking"]) == ("read", "My deck.apkg", False), p
        seen = p["preview"]
        assert [seen[k] for k in ("made", "known", "changed", "suspended", "reviews", "media", "with_media")] == [4, 0, 0, 1, 3, 1, 2], seen
        assert n_cards(server) == 0, "nothing comes in before it is said"
        ask(server, number, "take", {"schedule": True})
        p = settled(server, number)
        assert p["state"] == "taken" and (p["result"]["made"], p["result"]["reviews"]) == (4, 3), p
        assert n_cards(server) == 4
        ask(server, number, "take", {}, 409)
        # The same again: all of it is here, and nothing is written.
        again = settled(server, upload(server, bytes_)["id"])
        assert (again["preview"]["made"], again["preview"]["known"]) == (0, 4)
        assert server.request("POST", f"/api/changes/{p['result']['change']}/undo")[0] == 200
        assert n_cards(server) == 0
        # What was looked over before counts less than what is there when it comes in.
        ask(server, again["id"], "take", {"schedule": False})
        p = settled(server, again["id"])
        assert (p["result"]["made"], p["result"]["known"], p["result"]["reviews"]) == (4, 0, 0), p
        assert in_the_record(server, b"My deck.apkg")
        assert server.request("DELETE", f"/api/cards/packages/{number}")[0] == 204
        assert not in_the_record(server, b"My deck.apkg"), "it is gone from the file and the log beside it, too"
        assert [q["id"] for q in server.get("/api/cards/packages")["packages"]] == [again["id"]]
        assert "Question" not in server.log_text() and "My deck" not in server.log_text(), "the log has no names"


@test
def hostile_uploads():
    """broken, hostile and empty uploads are a sentence, cost nothing that is here, and leave nothing behind"""
    with folder() as home, Server() as server:
        server.request("POST", "/api/things/card", {"front": "mine"})
        good = made(home)
        broken = bytearray(good)
        broken[4096:9000] = b"\xa5" * 4904
        collection(home + "/none", notes=[], cards=[])
        collection(home + "/lost", notes=[(1, 5, "a\x1fb")], cards=[(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, "")])
        assert "empty" in upload(server, b"", status=400)["error"]["message"]
        assert "no package of Anki" in upload(server, b"just text", status=400)["error"]["message"]
        assert "no package of Anki" in upload(server, b"\x1f\x8b gzip", status=400)["error"]["message"]
        for name, parts, sentence in [
            ("pk", None, ""),
            ("other", {"readme.txt": "hello"}, "no collection in it"),
            ("noise", {"collection.anki2": b"SQLite format 3\0" + os.urandom(5000)}, "damaged"),
            ("broken", {"collection.anki2": bytes(broken)}, "damaged"),
            ("cut", {"collection.anki2": good[:20000]}, "damaged"),
            ("bomb", {"collection.anki2": b"SQLite format 3\0" + bytes(40 << 20)}, "unpacks to far more"),
            ("none", {"collection.anki2": read(home + "/none")}, "no card in it"),
            ("lost", {"collection.anki2": read(home + "/lost")}, "no card in it that can be used: 1 cards have no kind of note"),
        ]:
            data = b"PK\x03\x04 and then nothing of the kind" if parts is None else read(package(home, name, parts))
            p = settled(server, upload(server, data, name + ".apkg")["id"])
            assert p["state"] == "refused" and sentence in p["failure"] and p["preview"] is None, (name, p)
            ask(server, p["id"], "take", {}, 409)
            ask(server, p["id"], "again", None, 409)
        # Media outside of their folder: told, and the cards can come.
        p = settled(server, upload(server, read(package(home, "outside", {"collection.anki2": good, "media": '{"0": "../../etc/passwd", "1": "b.png"}', "../evil": "x"})))["id"])
        assert p["state"] == "read" and any("leads out of its folder" in n for n in p["preview"]["notes"]) and any("../evil" in n for n in p["preview"]["notes"]), p
        assert p["preview"]["media"] == 2
        assert n_cards(server) == 1


@test
def two_at_once_and_cancelled_ones():
    """two packages with the same cards, taken in at once, make each card once; what is cancelled leaves nothing"""
    with folder() as home, Server() as server:
        bytes_ = large(home)
        first, second = (upload(server, bytes_)["id"] for _ in range(2))
        third = upload(server, bytes_)["id"]
        ask(server, third, "cancel", None, 200)
        assert settled(server, third)["state"] == "cancelled"
        for number in (first, second):
            assert settled(server, number)["preview"]["made"] == MANY
        ask(server, first, "take", {})
        ask(server, second, "take", {})
        results = [settled(server, number)["result"] for number in (first, second)]
        assert sorted(r["made"] for r in results) == [0, MANY] and sorted(r["known"] for r in results) == [0, MANY], results
        assert n_cards(server) == MANY
        change = next(r["change"] for r in results if r["change"])
        assert server.request("POST", f"/api/changes/{change}/undo", patience=60)[0] == 200
        assert n_cards(server) == 0


@test
def a_server_that_dies():
    """killed while it reads and while it takes in, the server goes on where it was: each card comes in once"""
    with folder() as home, Server() as server:
        bytes_ = large(home)
        number = upload(server, bytes_)["id"]
        kill(server)
        server.start()
        p = settled(server, number)
        assert p["state"] == "read" and p["preview"]["made"] == MANY, p
        ask(server, number, "take", {})
        eventually("it to be taken in", lambda: one(server, number)["state"] != "queued")
        kill(server)
        server.start()
        p = settled(server, number)
        assert p["state"] == "taken" and p["result"]["made"] == MANY, p
        assert n_cards(server) == MANY
        # Stopped politely, it is the same.
        again = upload(server, bytes_)["id"]
        assert server.stop() == 0
        server.start()
        assert settled(server, again)["preview"]["known"] == MANY


main()

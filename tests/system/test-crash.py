#!/usr/bin/env python3
"""Kill -9 at random moments: no submission that was acknowledged is lost, and none gets a second verdict.

A stream of submissions goes in while server, workers and slots are killed, a hundred times. Verdicts are counted where they are written: each
submission's row may go to `done` once, which the record's history of job ends tells.
"""
import http.client
import os
import random
import signal
import sqlite3
import threading
import time

from harness import Server, children_of, eventually, main, solution_of, test

KILLS = 100
SEED = int(os.environ.get("SEED", "20260301"))
WRONG = "print('x')\n"


def descendants(pid):
    found = []
    for child in children_of(pid):
        found += [child, *descendants(child)]
    return found


def send(server, problem, number):
    """A try on the samples, which is short; every tenth time a whole submission. Both go the same way."""
    source = f"# {number}\n{WRONG}"
    if number % 10 == 0:
        return server.submit(problem, "python3", source)
    body = {"problem": problem, "language": "python3", "source": source, "samples": True, "inputs": []}
    status, answer = server.request("POST", "/api/runs", body)
    assert status == 201, (status, answer)
    return answer["id"]


@test
def kill_anything():
    """A hundred kills at random moments lose nothing and judge nothing twice"""
    rng = random.Random(SEED)
    with Server() as server:
        problem = next(p["slug"] for p in server.problems() if p["state"] == "ready")
        acknowledged, stop = [], threading.Event()

        def keep_sending():
            number = 0
            while not stop.is_set():
                number += 1
                try:
                    acknowledged.append(send(server, problem, number))
                except (OSError, http.client.HTTPException, AssertionError, ValueError):
                    time.sleep(0.05)
                time.sleep(0.3)

        sender = threading.Thread(target=keep_sending)
        sender.start()
        killed = 0
        while killed < KILLS:
            time.sleep(rng.uniform(0.01, 0.8))
            # Server, workers, slots; not what runs in a jail: that a program was killed is a verdict.
            victims = children_of(server.process.pid)
            if not victims:
                continue
            try:
                os.kill(rng.choice(victims), signal.SIGKILL)
                killed += 1
            except ProcessLookupError:
                pass
        stop.set()
        sender.join()
        assert len(acknowledged) > 20, f"only {len(acknowledged)} submissions got through"
        assert len(set(acknowledged)) == len(acknowledged)

        def up():
            try:
                return server.request("GET", "/api/health")[0] == 200
            except (OSError, http.client.HTTPException):
                return False

        eventually("the server to come back", up)
        # A job that was in the hands of three that were killed ends as our failure; all others have their verdict.
        ends = [server.ended(s, patience=180) for s in acknowledged]
        assert all(s["state"] in ("done", "failed") for s in ends), [s["state"] for s in ends]
        done = [s for s in ends if s["state"] == "done"]
        assert len(done) >= len(ends) // 4, f"only {len(done)} of {len(ends)} were judged"
        assert all(s["verdict"] == "WA" for s in done), {s["verdict"] for s in done}
        for s in done:
            assert [t["ordinal"] for t in s["tests"]] == list(range(1, len(s["tests"]) + 1))
        server.stop()
        with sqlite3.connect(os.path.join(server.data, "record.db")) as db:
            assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            # A server that has just been started again has the bank read anew; that may still wait.
            left = db.execute("SELECT kind, payload FROM job WHERE kind <> 'index-problems'").fetchall()
            assert not left, f"jobs are left: {left}"
        print(f"# {len(acknowledged)} acknowledged, {len(done)} judged, {len(ends) - len(done)} given up after three deaths, {killed} kills")


@test
def kill_the_supervisor():
    """When the supervisor is killed everything ends, and the next start goes on where it was"""
    with Server() as server:
        problem = next(p["slug"] for p in server.problems() if p["state"] == "ready")
        sent = [server.submit(problem, "python3", f"# {n}\n{WRONG}") for n in range(4)]
        before = descendants(server.process.pid)
        server.kill()
        eventually("its children to end", lambda: not [p for p in before if alive(p)], patience=20)
        server.start()
        assert all(server.ended(s, patience=90)["state"] == "done" for s in sent)


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as f:
            return f.read().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@test
def stop_hands_back():
    """SIGTERM in the middle of a long run hands it back, and the next start judges it, with no death counted"""
    with Server() as server:
        problem = next(p["slug"] for p in server.problems() if p["state"] == "ready")
        slow = server.submit(problem, "python3", "while True: pass\n")
        eventually("it to run", lambda: server.get(f"/api/submissions/{slow}")["state"] == "running")
        assert server.stop() == 0
        with sqlite3.connect(os.path.join(server.data, "record.db")) as db:
            state, = db.execute("SELECT state FROM submission WHERE id = ?", (slow,)).fetchone()
            assert state == "queued", state
        server.start()
        assert server.ended(slow)["verdict"] == "TLE"


main()

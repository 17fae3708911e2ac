#!/usr/bin/env python3
"""dryrun demo: a record to look around in, which is nobody's, touches nothing of the user's, and leaves nothing behind."""
import json
import os
import signal
import tempfile

from harness import Server, eventually, main, run, test


def stopped(server, by=signal.SIGTERM):
    server.process.send_signal(by)
    return server.process.wait(timeout=60)


@test
def a_search_to_look_around_in():
    """There is a search with things to do, and the CV is read"""
    with Server(command="demo") as server:
        applications = server.get("/api/applications")["applications"]
        assert len(applications) >= 9, applications
        assert len({a["stage"] for a in applications}) >= 4 and len({a["outcome"] for a in applications}) >= 3
        due = server.get("/api/due")
        assert due, due
        assert server.get("/api/search?q=offer")["results"]
        cvs = eventually("the CVs are read", lambda: [c for c in server.get("/api/cvs")["cvs"] if (c["found"] or {}).get("warnings") is not None])
        assert cvs


@test
def it_leaves_nothing():
    """What was changed goes with it; the next one is as new"""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        data = os.path.join(folder, "data")
        for end in (signal.SIGTERM, signal.SIGKILL, signal.SIGINT):
            with Server(command="demo", data=data) as server:
                companies = server.get("/api/things/company?limit=500")["things"]
                assert "Mine Alone" not in [c["name"] for c in companies], companies
                assert server.request("POST", "/api/things/company", {"name": "Mine Alone"})[0] == 201
                code = stopped(server, end)
                assert end == signal.SIGKILL or code == 0, code
                if end == signal.SIGKILL:
                    # The others notice that their supervisor is gone.
                    eventually("the lock is free", lambda: run("link", "--data", data).returncode != 0)
            assert os.path.exists(data) == (end == signal.SIGKILL), os.listdir(folder)


@test
def nothing_of_the_user():
    """A folder that holds something else, or a record, is refused and stays as it is"""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        data = os.path.join(folder, "data")
        os.mkdir(data)
        with open(os.path.join(data, "letter.txt"), "w") as f:
            f.write("dear")
        r = run("demo", "--data", data)
        assert r.returncode == 2 and "is no sample record" in r.stderr and os.listdir(data) == ["letter.txt"], (r, os.listdir(data))
        record = os.path.join(folder, "record")
        with Server(data=record) as server:
            r = run("demo", "--data", record)
            assert r.returncode == 2 and "is no sample record" in r.stderr, r
            assert server.get("/api/applications")["applications"] == []
        assert os.path.exists(os.path.join(record, "record.db"))


@test
def beside_the_own_record():
    """By default it lies beside the user's own record, which is served meanwhile"""
    with tempfile.TemporaryDirectory() as home:
        os.chmod(home, 0o755)
        env = {**os.environ, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": os.path.join(home, "cache")}
        assert run("app", "add", "Mine", "Engineer", env=env).returncode == 0
        own = os.path.join(home, "dryrun")
        with Server(command="demo", data=os.path.join(home, "other")) as server:
            second = run("demo", "--data", server.data)
            assert second.returncode == 2 and "already running" in second.stdout, second
        listed = json.loads(run("app", "list", "--json", env=env).stdout)
        assert len(listed["applications"]) == 1 and os.path.exists(os.path.join(own, "record.db")), listed


if __name__ == "__main__":
    main()

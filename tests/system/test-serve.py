#!/usr/bin/env python3
"""The program as a user meets it: one command to a verdict, a second server, a taken port, other users, a full disk."""
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile

from harness import PROGRAM, ROOT, Server, Skip, children_of, eventually, main, run, solution_of, test


@test
def from_start_to_verdict():
    """A right solution in each of three languages is accepted"""
    with Server() as server:
        problems = [p["slug"] for p in server.problems() if p["state"] == "ready"]
        assert problems
        for language in ("cpp", "python3", "javascript"):
            s = server.ended(server.submit(problems[0], language, solution_of(problems[0], language)))
            assert (s["state"], s["verdict"]) == ("done", "AC"), s
            assert s["tests_passed"] == s["tests_total"] == len(s["tests"])
        standing = {p["slug"]: p["standing"] for p in server.get("/api/problems")["problems"]}
        assert standing[problems[0]] == "solved"


@test
def second_server():
    """A second server on the same record shows the way to the first"""
    with Server() as server:
        second = run("serve", "--data", server.data)
        assert second.returncode == 2, second
        assert "already running" in second.stdout and f":{server.port}/login?token=" in second.stdout, second.stdout


@test
def taken_port():
    """A port that is taken is an error when it was asked for"""
    with socket.socket() as s, tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        s.bind(("127.0.0.1", 0))
        s.listen()
        port = s.getsockname()[1]
        out = run("serve", "--data", os.path.join(folder, "data"), "--port", str(port))
        assert out.returncode != 0 and str(port) in out.stderr, out


@test
def link_logs_in_once():
    """The printed link gives a cookie once; a fresh one comes from the command line"""
    with Server() as server:
        path = server.login_url.split(str(server.port), 1)[1]
        first, second = server.request("GET", path, headers={})[0], server.request("GET", path, headers={})[0]
        assert first == 303 and second in (401, 403, 410), (first, second)
        fresh = run("link", "--data", server.data).stdout.strip()
        assert server.request("GET", fresh.split(str(server.port), 1)[1], headers={})[0] == 303


@test
def no_server():
    """The link command says that no server runs"""
    with tempfile.TemporaryDirectory() as folder:
        out = run("link", "--data", folder)
        assert out.returncode == 2 and "dryrun serve" in out.stderr, out


@test
def other_users():
    """Another user of the machine can read neither the record nor the page"""
    if os.geteuid() != 0:
        raise Skip("needs root to become another user")
    with Server() as server:
        as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        for name in ("record.db", "token", "server.json", "wake"):
            path = os.path.join(server.data, name)
            assert os.path.exists(path), path
            assert subprocess.run([*as_nobody, "cat" if os.path.isfile(path) else "ls", path], capture_output=True).returncode != 0, path
        assert server.request("GET", "/api/problems", headers={})[0] == 401
        assert server.request("GET", "/", headers={})[0] in (401, 403)
        for pid in children_of(server.process.pid):
            assert subprocess.run([*as_nobody, "cat", f"/proc/{pid}/environ"], capture_output=True).returncode != 0


@test
def not_root():
    """Started as root, nothing but the supervisor and the slots is root"""
    if os.geteuid() != 0:
        raise Skip("needs root")
    def ids(pid):
        with open(f"/proc/{pid}/status") as f:
            fields = dict(line.split(":\t", 1) for line in f.read().splitlines() if ":\t" in line)
        return fields["Uid"].split()[0], fields["NoNewPrivs"].strip()

    def plain(server):
        found = [i for i in map(ids, children_of(server.process.pid)) if i[0] != "0"]
        return found if len(found) == 3 else None

    with Server() as server:
        found = eventually("server and two workers to have given up root", lambda: plain(server))
        assert all(no_new_privileges == "1" for _, no_new_privileges in found), found


@test
def full_disk():
    """A full disk gives an error that says so; when there is room again everything works"""
    if os.geteuid() != 0:
        raise Skip("needs root to mount a small disk")
    folder = tempfile.mkdtemp(prefix="dryrun-full-")
    os.chmod(folder, 0o755)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m,mode=755", "tmpfs", folder], capture_output=True)
    if mounted.returncode != 0:
        os.rmdir(folder)
        raise Skip("cannot mount a tmpfs here")
    try:
        data = os.path.join(folder, "data")
        with Server(data=data) as server:
            problem = next(p["slug"] for p in server.problems() if p["state"] == "ready")
            with open(os.path.join(folder, "fill"), "wb", buffering=0) as fill:
                try:
                    while True:
                        fill.write(b"x" * 4096)
                except OSError:
                    pass
            big = "#" * 200000 + "\nprint(1)\n"
            answers = [server.request("POST", "/api/submissions", {"problem": problem, "language": "python3", "source": big}) for _ in range(8)]
            refused = [a for a in answers if a[0] != 201]
            assert refused and all(a[0] == 503 and a[1]["error"]["code"] == "full" for a in refused), [a[0] for a in answers]
            os.remove(os.path.join(folder, "fill"))
            s = server.ended(server.submit(problem, "python3", solution_of(problem, "python3")))
            assert s["verdict"] == "AC", s
    finally:
        subprocess.run(["umount", "-l", folder])
        os.rmdir(folder)


@test
def own_package():
    """A package in the user's own folder is listed and judged after a restart; a broken one is listed with its findings"""
    with Server() as server:
        first = next(p["slug"] for p in server.problems() if p["state"] == "ready")
        server.stop()
        own = os.path.join(server.data, "problems")
        shutil.copytree(os.path.join(ROOT, "content", "problems", first), os.path.join(own, "minealone"))
        shutil.copytree(os.path.join(ROOT, "content", "problems", first), os.path.join(own, "brokenone"))
        with open(os.path.join(own, "brokenone", "problem.yaml"), "w") as f:
            f.write("name: [\n")
        server.start()
        eventually("both", lambda: {"minealone", "brokenone"} <= {p["slug"] for p in server.problems()})
        states = {p["slug"]: p["state"] for p in server.problems()}
        assert states["minealone"] == "ready" and states["brokenone"] == "broken", states
        assert server.get("/api/problems/brokenone")["findings"][0]["file"] == "problem.yaml"
        assert server.ended(server.submit("minealone", "cpp", solution_of(first)))["verdict"] == "AC"
        status, answer = server.request("POST", "/api/submissions", {"problem": "brokenone", "language": "cpp", "source": "int main(){}"})
        assert status == 409, (status, answer)


@test
def command_line():
    """Commands say what is wrong and how to go on, with the exit codes of the manual"""
    table = [
        (["nonsense"], 2, "no command"),
        (["judge"], 2, "missing"),
        (["judge", "/nonexistent", __file__], 2, "nonexistent"),
        (["judge", "widebeforeloud", "/nonexistent.py"], 2, "/nonexistent.py"),
        (["version", "extra"], 2, "too many"),
        (["serve", "--port", "99999"], 2, "99999"),
        (["serve", "--content", "/nonexistent"], 2, "/nonexistent"),
        (["completion", "tcsh"], 2, "tcsh"),
    ]
    for args, code, words in table:
        out = run(*args)
        assert out.returncode == code and words in out.stderr, (args, out)
    for args in (["--help"], ["judge", "--help"], ["problem", "verify", "--help"], ["manual"], ["completion", "bash"], ["version", "--json"]):
        assert run(*args).returncode == 0, args
    json.loads(run("version", "--json").stdout)
    assert json.loads(run("doctor", "--json").stdout)["protection"] in ("full", "weak", "none")


main()

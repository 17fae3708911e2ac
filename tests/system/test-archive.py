#!/usr/bin/env python3
"""`dryrun export`, `import`, `wipe`, `erase` and `search`: with a server and without one, killed, and on a full disk."""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

from harness import PROGRAM, ROOT, Server, Skip, main, run, test

sys.path.append(ROOT + "/tests/api")


def folder():
    made = tempfile.TemporaryDirectory(prefix="dryrun-archive-")
    os.chmod(made.name, 0o755)
    return made


def dryrun(*words, code=0, **more):
    done = run(*words, **more)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stderr


def fill(data, n=3):
    for i in range(n):
        dryrun("app", "add", f"Company {i}", f"Engineer {i} Quokkamarker", "--data", data)


def read(path):
    with open(path, "rb") as f:
        return f.read()


def roles(data):
    return sorted(a["role"] for a in json.loads(dryrun("app", "list", "--json", "--data", data))["applications"])


@test
def there_and_back():
    """an archive is read back as it was, and only into an empty record"""
    with folder() as home:
        a, b, archive, again = (home + "/" + name for name in ("a", "b", "x.tar", "y.tar"))
        fill(a)
        told = json.loads(dryrun("export", archive, "--json", "--data", a))
        assert told["rows"] > 9 and told["bytes"] == os.path.getsize(archive)
        assert os.stat(archive).st_mode & 0o777 == 0o600
        assert os.listdir(home) == ["a", "x.tar"] or sorted(os.listdir(home)) == ["a", "x.tar"]
        dryrun("import", archive, "--data", b)
        assert roles(a) == roles(b)
        dryrun("export", again, "--data", b)
        assert read(archive) == read(again)
        assert "there is a record already" in dryrun("import", archive, "--data", b, code=2)
        piped = subprocess.run([PROGRAM, "export", "-", "--data", b], capture_output=True, timeout=60)
        assert piped.stdout == read(archive) and b"written" in piped.stderr
        c = home + "/c"
        subprocess.run([PROGRAM, "import", "-", "--data", c], input=piped.stdout, check=True, capture_output=True, timeout=60)
        assert roles(c) == roles(a)
        # Any tar reads it.
        listed = subprocess.run(["tar", "tf", archive], capture_output=True, text=True, check=True).stdout.splitlines()
        assert listed[0] == "dryrun.json" and listed[-2:] == ["tables.json", "manifest.json"] and "record/application/000001.jsonl" in listed


@test
def what_is_wrong_is_said():
    """what is wrong is said, and nothing is changed"""
    with folder() as home:
        a, archive = home + "/a", home + "/x.tar"
        fill(a)
        dryrun("export", archive, "--data", a)
        good = read(archive)
        for name, content, sentence in [("empty", b"", "ends too early"), ("text", b"hello" * 500, "damaged"), ("cut", good[:-600], "ends too early"),
                                        ("flipped", good[:700].replace(b"1", b"2") + good[700:], "damaged"), ("longer", good + b"x", "follows")]:
            with open(home + "/bad", "wb") as f:
                f.write(content)
            said = dryrun("import", home + "/bad", "--data", home + "/b-" + name, code=2)
            assert sentence in said, (name, said)
            assert roles(home + "/b-" + name) == []
        assert "cannot open" in dryrun("import", home + "/none", "--data", home + "/b", code=2)
        assert "cannot create" in dryrun("export", home + "/none/x.tar", "--data", a, code=2)
        assert "is not a file" in dryrun("export", home, "--data", a, code=2)
        assert "others" in dryrun("wipe", "--data", a, code=2, input="no\n")
        assert "others" in dryrun("wipe", "--data", a, code=2, input="")
        assert "there is no contact 7" in dryrun("erase", "contact", "7", "--yes", "--data", a, code=2)
        assert "no things called" in dryrun("erase", "person", "7", "--yes", "--data", a, code=2)
        assert "others" in dryrun("erase", "application", "1", "--data", a, code=2, input="erase application 2\n")
        assert len(roles(a)) == 3


@test
def nothing_is_left():
    """after a wipe nothing is left in the files, with a server that goes on"""
    with Server() as server:
        server.problems()
        fill(server.data)
        submission = server.submit("two-sum" if any(p["slug"] == "two-sum" for p in server.problems()) else server.problems()[0]["slug"], "python3", "print('Quokkamarker')")
        server.ended(submission)
        record = server.data + "/record.db"
        def in_files():
            return any(b"uokkamarker" in read(record + end) for end in ("", "-wal") if os.path.exists(record + end))
        assert in_files()
        dryrun("wipe", "--data", server.data, input="wipe everything\n")
        assert not in_files()
        assert server.get("/api/applications")["applications"] == []
        assert server.get("/api/submissions")["submissions"] == []
        assert server.problems()  # the bank is read again
        dryrun("app", "add", "After", "Engineer", "--data", server.data)
        assert [a["role"] for a in server.get("/api/applications")["applications"]] == ["Engineer"]


@test
def erased():
    """a person is erased with history, and the search finds what is left"""
    with Server() as server:
        fill(server.data, 1)
        status, made = server.request("POST", "/api/things/contact", {"company": 1, "name": "Quokkamarker Smith"})
        assert status == 201, made
        server.request("PATCH", f"/api/things/contact/{made['thing']['id']}", {"version": 1, "phone": "555"})
        server.request("POST", "/api/things/note", {"application": 1, "body": "Smith is nice"})
        found = json.loads(dryrun("search", "smith", "--json", "--data", server.data))["results"]
        assert sorted(f["kind"] for f in found) == ["contact", "note"]
        dryrun("erase", "contact", "1", "--data", server.data, input="erase contact 1\n")
        found = json.loads(dryrun("search", "smith", "--json", "--data", server.data))["results"]
        assert [f["kind"] for f in found] == ["note"]
        assert "Smith" in dryrun("search", "smi", "--data", server.data)
        assert server.request("POST", f"/api/changes/{made['change']}/undo")[0] == 404
        assert b"Quokkamarker Smith" not in read(server.data + "/record.db")


def killed(command, after_s):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    time.sleep(after_s)
    process.send_signal(signal.SIGKILL)
    process.wait()


@test
def killed_in_the_middle():
    """an import or a wipe that is killed leaves all or nothing"""
    with folder() as home:
        a, archive = home + "/a", home + "/x.tar"
        fill(a, 1)
        lines = "Company;Position\n" + "".join(f"Company {i};Engineer {i}\n" for i in range(1500))
        with open(home + "/t.csv", "w") as f:
            f.write(lines)
        dryrun("app", "import", home + "/t.csv", "--data", a)
        dryrun("export", archive, "--data", a)
        start = time.monotonic()
        dryrun("import", archive, "--data", home + "/whole")
        whole = time.monotonic() - start
        seen = set()
        chance = random.Random(4)
        for i in range(8):
            b = f"{home}/b{i}"
            killed([PROGRAM, "import", archive, "--data", b], chance.uniform(0.2, 1.1) * whole)
            done = run("app", "list", "--all", "--json", "--data", b)
            n = len(roles(b))
            seen.add(n > 0)
            if n:
                dryrun("export", home + "/again.tar", "--data", b)
                assert read(home + "/again.tar") == read(archive)
            else:
                dryrun("import", archive, "--data", b)
            killed([PROGRAM, "wipe", "--yes", "--data", b], chance.uniform(0.1, 1) * whole / 2)
            if roles(b):
                dryrun("export", home + "/again.tar", "--data", b)
                assert read(home + "/again.tar") == read(archive)
            dryrun("wipe", "--yes", "--data", b)
            assert roles(b) == []
        print(f"# some were killed before the end, some after: {sorted(seen)}")


@test
def two_at_once():
    """of two imports at once one wins and the other is refused"""
    with folder() as home:
        a, b, archive = home + "/a", home + "/b", home + "/x.tar"
        fill(a)
        dryrun("export", archive, "--data", a)
        dryrun("app", "list", "--data", b)  # makes the record
        both = [subprocess.Popen([PROGRAM, "import", archive, "--data", b], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        codes = sorted(p.wait() for p in both)
        assert codes == [0, 2], [p.communicate() for p in both]
        assert roles(b) == roles(a)
        both = [subprocess.Popen([PROGRAM, "wipe", "--yes", "--data", b], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        assert {p.wait() for p in both} <= {0, 3}
        dryrun("wipe", "--yes", "--data", b)
        assert roles(b) == []


@test
def full_disk():
    """a full disk is told, and nothing is lost"""
    if os.geteuid() != 0:
        raise Skip("mounting a small disk needs root")
    with folder() as home:
        small, a, archive = home + "/small", home + "/a", home + "/x.tar"
        os.mkdir(small)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k,mode=0777", "none", small], capture_output=True).returncode:
            raise Skip("mounting is not allowed here")
        try:
            fill(a)
            status = dryrun("export", small + "/x.tar", "--data", a)
            good = read(small + "/x.tar")
            with open(small + "/filler", "wb", buffering=0) as f:
                try:
                    while True:
                        f.write(b"x" * 4096)
                except OSError:
                    pass
            assert "no space" in dryrun("export", small + "/x.tar", "--data", a, code=3).lower()
            assert read(small + "/x.tar") == good and sorted(os.listdir(small)) == ["filler", "x.tar"]
            dryrun("export", archive, "--data", a)
            os.unlink(small + "/filler")
            os.unlink(small + "/x.tar")
            said = run("import", archive, "--data", small + "/b")
            assert said.returncode == 3 and "space" in said.stderr.lower(), said
        finally:
            subprocess.run(["umount", "-l", small], check=True)


@test
def on_postgresql():
    """an archive goes to PostgreSQL and back"""
    try:
        import temppostgres
        url = temppostgres.database()
    except (ImportError, temppostgres.Missing) as missing:
        raise Skip(str(missing)) from missing
    os.chmod(url.split("host=")[1].split("&")[0], 0o755)
    with folder() as home:
        a, archive = home + "/a", home + "/x.tar"
        fill(a)
        dryrun("export", archive, "--data", a)
        dryrun("import", archive, "--database", url)
        dryrun("export", home + "/y.tar", "--database", url)
        assert read(archive) == read(home + "/y.tar")
        assert "Engineer 1" in dryrun("search", "quokka", "--database", url)
        dryrun("wipe", "--yes", "--database", url)
        assert "Nothing" in dryrun("search", "quokka", "--database", url)


main()

#!/usr/bin/env python3
"""`dryrun linkedin import` and `forget`: what an export has for the record, with a server and without one."""
import http.client
import json
import os
import re
import tempfile
import zipfile

from harness import ROOT, Server, eventually, main, run, test

PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
TABLES = {
    "Jobs/Job Applications.csv": "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n"
                                 "\"11/20/26, 8:15 AM\",ann@acme.example,,Acme,Engineer,https://www.linkedin.com/jobs/1,cv.pdf,q:a\n"
                                 "\"11/21/26, 8:15 AM\",,,Smith &amp; Sons,Dev,https://www.linkedin.com/jobs/2,cv.pdf,\n"
                                 "soon,,,Initech,Lead,,,\n,,,,Nobody,,,\n",
    "Jobs/Saved Jobs.csv": "Saved Date,Job Url,Job Title,Company Name\n\"11/19/26, 8:15 AM\",https://www.linkedin.com/jobs/1,Engineer,ACME\n"
                           "\"11/19/26, 8:15 AM\",https://www.linkedin.com/jobs/9,Architect,Globex\n",
    "Jobs/Job Applicant Saved Answers.csv": "Question,Answer\nNotice?,Three months\n",
    "Connections.csv": PREAMBLE + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                                  "Grace,Hopper,https://www.linkedin.com/in/grace,grace@acme.example,\"Acme, Inc.\",Lead,20 Nov 2024\n"
                                  "Linus,T,https://www.linkedin.com/in/linus,,ACME GmbH,Engineer,21 Nov 2024\n"
                                  "Barbara,L,https://www.linkedin.com/in/barbara,,Elsewhere,,22 Nov 2024\n",
    "messages.csv": "FROM,CONTENT\nGrace,my secret\n",
    "Profile.csv": "First Name,Last Name,Headline\nAda,Lovelace,Engineer\n",
}


def folder():
    made = tempfile.TemporaryDirectory(prefix="dryrun-linkedin-")
    os.chmod(made.name, 0o755)
    return made


def export(home, tables=TABLES, name="export.zip"):
    path = os.path.join(home, name)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for entry, text in tables.items():
            z.writestr("Basic_LinkedInDataExport_11-20-2026/" + entry, text)
    return path


def in_the_record(data, words):
    """Is it anywhere in the files of the record?"""
    def read(path):
        with open(path, "rb") as f:
            return f.read()
    return any(words in read(data + "/record.db" + end) for end in ("", "-wal") if os.path.exists(data + "/record.db" + end))


def linkedin(data, *words, code=0):
    done = run("linkedin", *words, "--data", data)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stderr


def as_json(data, *words):
    return json.loads(linkedin(data, *words, "--json"))


def board(data):
    done = run("app", "list", "--outcome", "all", "--json", "--data", data)
    return {(a["company_name"], a["role"], a["stage"], a["applied_on"]) for a in json.loads(done.stdout)["applications"]}


def show(data, number):
    return json.loads(run("app", "show", str(number), "--json", "--data", data).stdout)


WANTED = {("Acme", "Engineer", "applied", "2026-11-20"), ("Smith & Sons", "Dev", "applied", "2026-11-21"), ("Initech", "Lead", "applied", None), ("Globex", "Architect", "saved", None)}


@test
def applications_come_in():
    """applications and saved jobs come in as one change, and people are left out"""
    with folder() as home:
        data, path = home + "/data", export(home)
        planned = as_json(data, "import", path, "--dry-run")
        assert planned["made"] == 4 and planned["known"] == 1 and planned["change"] is None and board(data) == set()
        done = as_json(data, "import", path)
        assert board(data) == WANTED, board(data)
        assert done["connections"] is None and done["answers"] == 1
        assert {(n["file"], n["line"]) for n in done["not_read"]} == {("Job Applications.csv", 4), ("Job Applications.csv", 5)}, done["not_read"]
        files = {os.path.basename(f["name"]): f for f in done["files"]}
        assert not files["Connections.csv"]["read"] and "--with connections" in files["Connections.csv"]["why"]
        assert not files["messages.csv"]["read"] and files["messages.csv"]["about_others"]
        assert not files["Profile.csv"]["read"] and not files["Profile.csv"]["about_others"]
        assert show(data, 1)["connections"] == {"count": 0, "people": []}
        again = as_json(data, "import", path)
        assert again["made"] == 0 and again["known"] == 5 and again["change"] is None
        assert run("app", "undo", str(done["change"]), "--data", data).returncode == 0
        assert board(data) == set()


@test
def saved_jobs_move():
    """what was saved and is applied for in the next export is one application"""
    with folder() as home:
        data = home + "/data"
        first = {"Saved Jobs.csv": TABLES["Jobs/Saved Jobs.csv"]}
        assert as_json(data, "import", export(home, first))["made"] == 2
        said = linkedin(data, "import", export(home))
        assert "1 that was saved is now applied for" in said, said
        assert {(c.lower(), r, s, a) for c, r, s, a in board(data)} == {(c.lower(), r, s, a) for c, r, s, a in WANTED}


@test
def people_on_consent():
    """connections are kept on consent, without mail, shown at their company, and forgotten"""
    with folder() as home:
        data, path = home + "/data", export(home)
        planned = as_json(data, "import", path, "--with", "connections", "-n")
        assert planned["connections"] == {"kept": 3, "before": 0, "mail": False}
        said = linkedin(data, "import", path, "--with", "connections")
        assert "3 connections kept, without mail addresses, instead of 0" in said, said
        known = show(data, 1)["connections"]
        assert known["count"] == 2 and known["people"][0] == {"name": "Grace Hopper", "company": "Acme, Inc.", "position": "Lead", "url": "https://www.linkedin.com/in/grace", "email": None, "connected_on": "2024-11-20"}, known
        shown = run("app", "show", "1", "--data", data).stdout
        assert "you know 2 people here on LinkedIn" in shown and "Linus T" in shown
        # Each import replaces the one before.
        assert as_json(data, "import", path, "--with", "connections,mail")["connections"] == {"kept": 3, "before": 3, "mail": True}
        assert show(data, 1)["connections"]["people"][0]["email"] == "grace@acme.example"
        # Without the word nothing is touched.
        assert as_json(data, "import", path)["connections"] is None and show(data, 1)["connections"]["count"] == 2
        assert as_json(data, "forget") == {"forgotten": 3}
        assert show(data, 1)["connections"]["count"] == 0 and linkedin(data, "forget") == "0 connections forgotten\n"
        assert not in_the_record(data, b"Hopper"), "it is gone from the file, too"


@test
def with_a_server():
    """a server that runs shows what comes in, and its log has no names"""
    with folder() as home, Server(data=home + "/data") as server:
        linkedin(server.data, "import", export(home), "--with", "connections")
        whole = server.get("/api/applications/1")
        assert [p["name"] for p in whole["connections"]["people"]] == ["Grace Hopper", "Linus T"], whole["connections"]
        assert in_the_record(server.data, b"Hopper")
        only = TABLES["Connections.csv"].split("Grace")[0] + "Barbara,Liskov,,,Elsewhere,,22 Nov 2024\n"
        linkedin(server.data, "import", export(home, {"Connections.csv": only}, "later.zip"), "--with", "connections")
        assert not in_the_record(server.data, b"Hopper"), "an import that replaces them leaves nothing of the one before"
        assert in_the_record(server.data, b"Liskov")
        linkedin(server.data, "forget")
        assert not in_the_record(server.data, b"Liskov"), "nor is it in the log beside the file, while a server runs"
        assert server.get("/api/applications/1")["connections"]["count"] == 0
        log = server.log_text()
        assert not any(word in log for word in ("Hopper", "Acme", "grace@", "secret")), log


def upload(server, cv, data, name="export.zip", kind="application/octet-stream"):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("POST", f"/api/linkedin?cv={cv}&name={name}", data, {"Authorization": f"Bearer {server.token}", "Content-Type": kind})
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, json.loads(text) if text else None


def ended(server):
    def look():
        check = server.get("/api/linkedin")["check"]
        return check if check["state"] in ("done", "refused", "failed") else None
    return eventually("the comparison to end", look)


@test
def a_profile_is_compared_on_the_server():
    """an export that is uploaded is compared by a job, and gone when that has ended"""
    with open(os.path.join(ROOT, "tests/data/linkedin/open/06-searching.txt"), encoding="utf-8") as f:
        parts = re.split(r"^--- (.*)\n", f.read(), flags=re.M)[1:]
    tables = dict(zip(parts[::2], parts[1::2]))
    cv = tables.pop("cv.md")
    tables.pop("expected")
    with folder() as home, Server(data=home + "/data") as server:
        assert server.get("/api/linkedin") == {"check": None}
        status, made = server.request("POST", "/api/cvs", {"name": "Carla", "body": cv})
        assert status == 201, made
        number = made["thing"]["id"]
        with open(export(home, {**tables, "messages.csv": "FROM,CONTENT\nGrace,my-secret-text\n"}), "rb") as f:
            data = f.read()
        status, answer = upload(server, number, data)
        assert status == 201 and answer["check"]["state"] == "queued" and answer["check"]["report"] is None, answer
        check = ended(server)
        assert check["state"] == "done", check
        report = check["report"]
        assert {f["rule"] for f in report["findings"]} == {"L11", "L12", "L16", "L17"} and report["cv_name"] == "Carla", report
        assert any(f["name"].endswith("messages.csv") and not f["read"] and f["about_others"] for f in report["files"])
        assert all(f["at"].get("line") for f in report["findings"] if f["rule"] in ("L11", "L12")), "with places in the text"
        # What cannot be read is told, and takes the place of the one before.
        for data, sentence in [(b"PK\x03\x04" + b"x" * 100, "cannot be read"), (b"hello", "it is no table")]:
            assert upload(server, number, data, "odd.zip")[0] == 201
            check = ended(server)
            assert check["state"] == "refused" and sentence in check["failure"] and check["report"] is None, check
        for given, status in [((number, b""), 400), ((999, b"PK"), 404), (("x", b"PK"), 400), ((number, b"P" * ((10 << 20) + 1)), 413), ((number, b"PK", "a", "application/json"), 415)]:
            try:
                assert upload(server, *given)[0] == status, given[:1]
            except (BrokenPipeError, ConnectionResetError):
                assert status == 413
        assert in_the_record(server.data, b"odd.zip")
        assert server.request("DELETE", "/api/linkedin")[0] == 204 and server.get("/api/linkedin") == {"check": None}
        assert not in_the_record(server.data, b"odd.zip")
        assert not any(word in server.log_text() for word in ("Carla", "Mendes", "Douro", "secret")), server.log_text()


@test
def what_is_wrong_is_said():
    """what is wrong is said, and nothing is written"""
    with folder() as home:
        data, path = home + "/data", export(home)
        only_people = export(home, {"Connections.csv": TABLES["Connections.csv"]}, "people.zip")
        for words, sentence in [
            ((path, "--with", "messages"), "neither connections nor mail"),
            ((path, "--with", "mail"), "--with connections,mail"),
            ((only_people,), "--with connections"),
            ((home + "/nothing",), "cannot open"),
            ((export(home, {"x.txt": ""}, "x.zip"),), "none of the tables"),
        ]:
            assert sentence in linkedin(data, "import", *words, code=2), (words, sentence)
        assert board(data) == set()
        assert as_json(data, "import", only_people, "--with", "connections")["connections"]["kept"] == 3
        assert "the connections that were kept before stay" in linkedin(data, "import", export(home, {"Saved Jobs.csv": TABLES["Jobs/Saved Jobs.csv"]}), "--with", "connections")
        assert as_json(data, "forget") == {"forgotten": 3}


main()

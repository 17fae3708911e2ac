#!/usr/bin/env python3
"""CVs on a running server: uploaded, read in the jail by a worker, drawn, refused in a sentence; killed workers and two at once."""
import contextlib
import http.client
import io
import json
import os
import signal
import sys
import threading
import time
import zipfile

from harness import ROOT, Server, Skip, children_of, eventually, main, run, test

try:
    import jsonschema
    import yaml
except ImportError:
    jsonschema = None

sys.path.insert(0, os.path.join(ROOT, "tests", "judge"))
from pdfs import page, pdf  # noqa: E402

CV = [
    (50, 60, 20, True, "Ada Lovelace"), (50, 84, 10, False, "ada.lovelace@example.org | +44 20 7946 0958 | London, UK | linkedin.com/in/adalovelace"),
    (50, 120, 14, True, "Experience"), (50, 145, 11, True, "Senior Engineer"), (50, 160, 10, False, "Analytical Engines Ltd, London"),
    (400, 145, 10, False, "Mar 2019 - present"), (60, 178, 10, False, "- Cut the build from 40 to 6 minutes for 30 engineers"),
    (60, 192, 10, False, "- Responsible for the deployment"), (50, 285, 14, True, "Education"),
    (50, 308, 10, False, "BSc Mathematics, University of London, 2011 - 2014"), (50, 340, 14, True, "Skills"), (50, 362, 10, False, "C, Python, PostgreSQL"),
]


def upload(server, data, name="cv.pdf", kind="application/octet-stream"):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("POST", f"/api/documents?name={name}", data, {"Authorization": f"Bearer {server.token}", "Content-Type": kind})
    answer = connection.getresponse()
    body = json.loads(answer.read())
    connection.close()
    return answer.status, body


def fetch(server, path):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("GET", path, None, {"Authorization": f"Bearer {server.token}"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


def as_promised(cv):
    """Down to each value that was read, it is as the contract has it."""
    if jsonschema:
        with open(os.path.join(ROOT, "contract", "openapi.yaml")) as text:
            components = yaml.safe_load(text)["components"]
        jsonschema.Draft202012Validator({"$ref": "#/components/schemas/Cv", "components": components}).validate(cv)
    return cv


def ended(server, cv):
    def look():
        one = server.get(f"/api/cvs/{cv}")
        return one if one["reading"]["state"] in ("done", "refused", "failed") else None
    return as_promised(eventually(f"CV {cv} to be read", look))


def kept(server, data, **more):
    status, answer = upload(server, data, **more)
    assert status == 201, (status, answer)
    return answer["thing"]["id"]


def need_a_jail(server):
    system = eventually("a worker", lambda: (lambda s: s if s["workers"] else None)(server.get("/api/system")))
    if all(w["protection"] == "none" for w in system["workers"]):
        raise Skip("there is no jail on this machine")


@test
def a_pdf():
    """A PDF is read, checked and drawn; each finding has its box on the page"""
    with Server() as server:
        need_a_jail(server)
        begun = time.monotonic()
        cv = ended(server, kept(server, pdf([page(CV), page(CV)])))
        print(f"# {1000 * (time.monotonic() - begun):.0f} ms from upload to findings and pictures")
        read = cv["read"]
        assert cv["reading"]["state"] == "done" and not read["stale"], cv["reading"]
        assert read["report"]["cv"]["name"]["text"] == "Ada Lovelace" and read["report"]["cv"]["mail"]["text"] == "ada.lovelace@example.org"
        weak = [f for f in read["report"]["findings"] if f["rule"] == "R12"]
        assert weak and weak[0]["at"]["page"] == 1 and abs(weak[0]["at"]["box"][1] - 184) < 6, weak
        assert len(read["report"]["rules"]) == 27 and all(r["why"] and r["mend"] and r["sources"] for r in read["report"]["rules"])
        assert [p["page"] for p in read["pictures"]] == [1, 2] and all(abs(p["width"] - 909) < 3 and abs(p["height"] - 1287) < 3 for p in read["pictures"]), read["pictures"]
        assert json.loads(read["resume"])["basics"]["name"] == "Ada Lovelace"
        sha256 = cv["version"]["document"]
        status, headers, png = fetch(server, f"/api/documents/{sha256}/pages/2")
        assert status == 200 and headers["Content-Type"] == "image/png" and png.startswith(b"\x89PNG") and len(png) > 2000
        assert fetch(server, f"/api/documents/{sha256}/pages/3")[0] == 404
        # Read again for another country, it is the same but for that.
        status, answer = server.request("POST", f"/api/cvs/{cv['version']['id']}/readings", {"country": "us"})
        assert status == 202, answer
        again = ended(server, cv["version"]["id"])
        assert again["read"]["country"] == "us" and again["read"]["pictures"] == read["pictures"]
        assert not any(s["rule"] == "R23" for s in again["read"]["report"]["skipped"])


@test
def texts():
    """Markdown, text and JSON Resume go the same way"""
    with Server() as server:
        for data, name, form, where in [
            (b"# Ada Lovelace\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 - present\n\n- Responsible for the deployment\n", "a.md", "markdown", "line"),
            (b"Ada Lovelace\n\nExperience\n\nEngineer, Engines Ltd, Mar 2019 - present\n- Responsible for the deployment\n", "a.txt", "text", "line"),
            (json.dumps({"work": [{"name": "Engines", "highlights": ["Responsible for the deployment"]}]}).encode(), "a.json", "json-resume", "path"),
        ]:
            cv = ended(server, kept(server, data, name=name))
            assert cv["reading"]["state"] == "done" and cv["version"]["format"] == form and cv["read"]["pictures"] == [], cv
            assert [f for f in cv["read"]["report"]["findings"] if f["rule"] == "R12" and where in f["at"]], cv["read"]["report"]["findings"]


def docx(paragraphs):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    main_part = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    # What begins with "#" is a heading.
    body = "".join(f"<w:p><w:pPr>{'<w:outlineLvl w:val=%s0%s/>' % (chr(34), chr(34)) if text[0] == '#' else ''}</w:pPr><w:r><w:t>{text.lstrip('#')}</w:t></w:r></w:p>" for text in paragraphs)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                                                f'<Override PartName="/word/document.xml" ContentType="{main_part}"/></Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{document}" Target="word/document.xml"/></Relationships>')
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


@test
def a_docx():
    """A DOCX is read in the jail; its findings stand in its lines, which come along"""
    with Server() as server:
        need_a_jail(server)
        cv = ended(server, kept(server, docx(["Ada Lovelace", "ada@example.org", "#Experience", "Engineer, Engines Ltd", "Mar 2019 - present", "- Responsible for the deployment"]), name="a.docx"))
        assert cv["reading"]["state"] == "done" and cv["version"]["format"] == "docx" and cv["read"]["pictures"] == [], cv["reading"]
        report = cv["read"]["report"]
        weak = [f for f in report["findings"] if f["rule"] == "R12"]
        assert weak and "Responsible" in report["lines"].split("\n")[weak[0]["at"]["line"] - 1], (report["lines"], weak)
        assert report["cv"]["source"] == "paragraphs" and report["cv"]["name"]["text"] == "Ada Lovelace"


@test
def on_the_command_line():
    """A version is added and listed without a server, which reads it when it comes"""
    with Server() as server:
        server.stop()
        path = os.path.join(server.folder, "Ada, two pages.md")
        with open(path, "w") as f:
            f.write("# Ada Lovelace\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 - present\n\n- Responsible for the deployment\n")
        at = ["--data", server.data]
        assert "no version" in run("cv", "list", *at).stdout
        added = run("cv", "add", path, "--country", "de", *at)
        assert added.returncode == 0 and "Ada, two pages" in added.stdout and "(dryrun undo " in added.stdout, added
        listed = run("cv", "list", *at)
        assert listed.returncode == 0 and "markdown" in listed.stdout and "queued" in listed.stdout, listed
        for bad, words in [("nosuch.pdf", "nosuch.pdf"), ("/dev/null", ""), (path + "x", "x")]:
            assert run("cv", "add", bad, *at).returncode != 0, words
        picture = path + ".png"
        with open(picture, "wb") as f:
            f.write(b"\x89PNG\r\n\x1a\n")
        refused = run("cv", "add", picture, "--json", *at)
        assert refused.returncode != 0 and "picture" in refused.stdout + refused.stderr, refused
        server.start()
        cv = json.loads(run("cv", "list", "--json", *at).stdout)["cvs"][0]
        assert ended(server, cv["id"])["read"]["country"] == "de"
        assert "warnings" in run("cv", "list", *at).stdout


@test
def what_cannot_be_read():
    """Damaged, locked and empty documents end in a sentence, and a sound one is read as before"""
    with Server() as server:
        need_a_jail(server)
        sound = pdf([page(CV)])
        for data, part in [(sound[:400], "damaged"), (b"%PDF-1.7\n" + os.urandom(50000), "damaged"), (b"PK\x03\x04" + os.urandom(500), "")]:
            cv = ended(server, kept(server, data))
            assert cv["reading"]["state"] == "refused" and part in cv["reading"]["failure"], cv["reading"]
            assert cv["read"] is None
        assert ended(server, kept(server, sound))["reading"]["state"] == "done"
        assert server.get("/api/system")["failures"] == [], "none of that is our failure"


@test
def hostile_uploads():
    """Too large, of another type, of another site: refused; two at once are one document"""
    with Server() as server:
        status, answer = 0, None
        try:
            status, answer = upload(server, b"%PDF-" + b"x" * (11 << 20))
        except (BrokenPipeError, ConnectionResetError):
            pass  # refused by its head, while it was still being sent
        assert status in (0, 413), answer
        assert upload(server, b"%PDF-1.4", kind="application/pdf")[0] == 415
        assert upload(server, b"\x89PNG\r\n\x1a\n")[0] == 400
        assert server.get("/api/cvs")["cvs"] == []
        sound, answers = pdf([page(CV)]), []
        threads = [threading.Thread(target=lambda: answers.append(upload(server, sound))) for _ in range(6)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        assert sorted(status for status, _ in answers) == [200] * 5 + [201], answers
        assert len({a["thing"]["id"] for _, a in answers}) == 1
        ended(server, answers[0][1]["thing"]["id"])
        # The largest that is taken: ten megabytes of which nothing can be read.
        largest = b"%PDF-1.4\n" + b"%" * ((10 << 20) - 9)
        cv = ended(server, kept(server, largest))
        assert cv["reading"]["state"] in ("refused", "done")
        status, _, back = fetch(server, f"/api/documents/{cv['version']['document']}")
        assert status == 200 and back == largest


@test
def killed_workers():
    """Workers are killed while they read: each CV gets one result"""
    with Server() as server:
        need_a_jail(server)
        cvs, stop = [], threading.Event()

        def kill():
            while not stop.is_set():
                # Who listens is left alive.
                for victim in children_of(server.process.pid):
                    if victim != listener:
                        with contextlib.suppress(ProcessLookupError):
                            os.kill(victim, signal.SIGKILL)
                time.sleep(0.4)

        listener = listener_of(server)
        killer = threading.Thread(target=kill)
        killer.start()
        try:
            for i in range(6):
                cvs.append(kept(server, pdf([page([*CV, (50, 700 + i, 10, False, f"Edition {i}")])] * 3)))
                time.sleep(0.3)
        finally:
            stop.set()
            killer.join()
        for cv in cvs:
            one = ended(server, cv)
            assert one["reading"]["state"] in ("done", "failed"), one["reading"]
            if one["reading"]["state"] == "failed":
                assert "three times" in one["reading"]["failure"]
                server.request("POST", f"/api/cvs/{cv}/readings", {})
                one = ended(server, cv)
            assert one["reading"]["state"] == "done" and len(one["read"]["pictures"]) == 3
        assert server.get("/api/system")["jobs_waiting"] == 0


def listener_of(server):
    """The process that has the listening socket."""
    with open("/proc/net/tcp") as table:
        inode = next(row.split()[9] for row in table.readlines()[1:] if row.split()[1].endswith(f":{server.port:04X}") and row.split()[3] == "0A")
    for pid in children_of(server.process.pid):
        for fd in os.listdir(f"/proc/{pid}/fd"):
            try:
                if os.readlink(f"/proc/{pid}/fd/{fd}") == f"socket:[{inode}]":
                    return pid
            except OSError:
                pass
    raise AssertionError("nobody listens")


main()

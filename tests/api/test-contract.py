"""Every operation of contract/openapi.yaml is called, and every answer must be one that the contract has, down to its schema; so must every
request that the server took; every message of the WebSocket must be one of contract/events.yaml, and all of these are seen."""
import hashlib
import json
import os
import re
import time
from urllib.parse import parse_qsl, quote, urlsplit

from apitest import ROOT, TOKEN, Server, Skip, Tool, WebSocket, main, problem, skip_all, test

try:
    import jsonschema
    import yaml
except ImportError as missing:
    skip_all(f"{missing}: python3-yaml and python3-jsonschema are needed")

with open(ROOT + "/contract/openapi.yaml") as text:
    openapi = yaml.safe_load(text)
with open(ROOT + "/contract/events.yaml") as text:
    events = yaml.safe_load(text.read().replace("openapi.yaml#", "#"))

server = Server("--rate", "none")  # so many requests as all of this come from nobody's page; test-session.py tries the rate
tool = Tool(server)
exercised = set()
came = set()  # types of events
READ = {"integer": int, "number": float, "boolean": {"true": True, "false": False}.get}  # what a text of the query is, by its type
EVERYWHERE = {401, 413, 415, 429, 503}  # as the contract's description says


def check_schema(value, schema):
    jsonschema.Draft202012Validator({**schema, "components": openapi["components"]}).validate(value)


def resolve(node):
    while "$ref" in node:
        at = openapi
        for key in node["$ref"][2:].split("/"):
            at = at[key]
        node = at
    return node


def operation_of(method, path):
    """The operation, and its parameters with those of its path."""
    path = path.split("?")[0]
    for template, item in openapi["paths"].items():
        if re.fullmatch(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template)), path) and method.lower() in item:
            operation = item[method.lower()]
            return operation, [resolve(one) for one in item.get("parameters", []) + operation.get("parameters", [])]
    raise AssertionError(f"the contract has no {method} {path}")


def check_request(operation, parameters, path, body):
    """What the server took must be what the contract says may be sent: names and values of the query, and the body."""
    known = {one["name"]: one["schema"] for one in parameters if one["in"] == "query"}
    for name, text in parse_qsl(urlsplit(path).query, keep_blank_values=True):
        assert name in known, f"the contract of {operation['operationId']} has no {name} in the query"
        schema = resolve(known[name])
        check_schema(READ.get(schema.get("type"), str)(text), schema)
    content = resolve(operation.get("requestBody", {})).get("content", {})
    if isinstance(body, bytes):
        assert "application/octet-stream" in content, f"the contract of {operation['operationId']} takes no bytes"
    elif body is not None:
        assert "application/json" in content, f"the contract of {operation['operationId']} takes no body"
        check_schema(body, content["application/json"]["schema"])
    else:
        assert not resolve(operation.get("requestBody", {})).get("required"), f"{operation['operationId']} was taken without its body"


def call(method, path, body=None, expect=None, **more):
    """Call an operation, and hold the answer to the contract."""
    operation, parameters = operation_of(method, path)
    status, headers, content = server.request(method, path, body, **more)
    assert expect is None or status == expect, f"{method} {path}: {status} {content}"
    if 200 <= status < 300:
        check_request(operation, parameters, path, body)
    described = operation["responses"].get(str(status))
    if described is None:
        assert status in EVERYWHERE, f"{method} {path}: {status} is not in the contract"
        described = {"$ref": "#/components/responses/Error"}
    described = resolve(described)
    if "content" in described and "application/json" not in described["content"]:
        assert headers["Content-Type"] in described["content"]
    elif "content" in described:
        assert headers["Content-Type"] == "application/json"
        check_schema(content, described["content"]["application/json"]["schema"])
    else:
        assert content == b"", content
    assert headers["X-Content-Type-Options"] == "nosniff"
    exercised.add((operation["operationId"], status))
    return content, headers


def check_event(message):
    check_schema(message, events["envelope"])
    check_schema(message["data"], events["events"][message["type"]]["data"])
    came.add(message["type"])
    return message


@test
def health_needs_no_login():
    call("GET", "/api/health", expect=200, token=None)


@test
def without_a_login_everything_else_is_401():
    for path, item in openapi["paths"].items():
        for method in item:
            if method == "parameters" or path == "/api/health":
                continue
            path = path.replace("{slug}", "sum").replace("{language}", "c").replace("{id}", "1").replace("{ordinal}", "1").replace("{sha256}", "0" * 64).replace("{page}", "1").replace("{kind}", "note").replace("{file}", "dryrun.ics").replace("{drill}", "zero-is-not-now").replace("{task}", "modal")
            content, _ = call(method.upper(), path, expect=401, token=None)
            assert content["error"]["code"] == "unauthenticated"


@test
def links_are_for_the_command_line():
    link, _ = call("POST", "/api/links", expect=201)
    assert link["url"].startswith(f"http://{server.host}/login?token=")
    assert link["expires_at_ms"] > time.time() * 1000
    cookie = server.login(link["url"])
    call("POST", "/api/links", expect=403, token=None, headers={"Cookie": cookie})


@test
def a_session_ends():
    link, _ = call("POST", "/api/links", expect=201)
    cookie = {"Cookie": server.login(link["url"])}
    call("GET", "/api/problems", expect=200, token=None, headers=cookie)
    call("DELETE", "/api/session", expect=204, token=None, headers=cookie)
    call("GET", "/api/problems", expect=401, token=None, headers=cookie)


@test
def system_and_languages_are_empty_before_a_worker_came():
    system, _ = call("GET", "/api/system", expect=200)
    assert system["workers"] == [] and system["jobs_waiting"] == 0 and system["failures"] == []
    languages, _ = call("GET", "/api/languages", expect=200)
    assert languages == {"languages": []}


@test
def system_and_languages_as_a_worker_tells_them():
    report = {"protection": "weak", "summary": "no memory limit", "checks": [{"name": "cgroup", "ok": False, "detail": "none", "remedy": "mount one"}]}
    language = {"id": "c", "name": "C", "version": "gcc 12", "installed": True, "extension": "c", "remedy": ""}
    tool("worker", "w1", report, [language])
    system, _ = call("GET", "/api/system", expect=200)
    assert system["workers"][0]["name"] == "w1" and system["workers"][0]["alive"]
    assert system["workers"][0]["checks"] == report["checks"]
    languages, _ = call("GET", "/api/languages", expect=200)
    assert languages == {"languages": [language]}


@test
def problems_are_listed_and_shown():
    tool("problem", "sum", problem("sum"))
    tool("problem", "bad", problem("bad", state="broken", findings=[{"severity": "error", "file": "problem.yaml", "line": 3, "message": "no tests"}]))
    listed, _ = call("GET", "/api/problems", expect=200)
    assert {p["slug"]: (p["standing"], p["state"]) for p in listed["problems"]} == {"sum": ("new", "ready"), "bad": ("new", "broken")}
    shown, headers = call("GET", "/api/problems/sum", expect=200)
    assert shown == problem("sum")
    call("GET", "/api/problems/bad", expect=200)
    etag = headers["ETag"]
    for tag in (etag, "W/" + etag, f'"x", {etag}', "*"):
        call("GET", "/api/problems/sum", expect=304, headers={"If-None-Match": tag})
    call("GET", "/api/problems/sum", expect=200, headers={"If-None-Match": '"x"'})
    tool("problem", "sum", problem("sum", minutes=21))
    call("GET", "/api/problems/sum", expect=200, headers={"If-None-Match": etag})


@test
def the_list_tells_of_what_kind_each_is():
    kinds = [(["pass-fail"], ["program"]), (["scoring"], ["program"]), (["scoring", "interactive", "multi-pass"], ["program"]),
             (["pass-fail", "submit-answer"], ["answers"]), (["pass-fail"], ["program", "function"]), (["pass-fail"], ["function"])]
    for type, forms in kinds:
        tool("problem", "kinds", problem("kinds", type=type, forms=forms))
        listed, _ = call("GET", "/api/problems", expect=200)
        row = next(p for p in listed["problems"] if p["slug"] == "kinds")
        assert (row["type"], row["forms"]) == (type, forms), row


@test
def images_run_and_load_nothing():
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    tool("image", "image/svg+xml", svg)
    path = "/api/images/" + hashlib.sha256(svg.encode()).hexdigest()
    content, headers = call("GET", path, expect=200)
    assert content == svg.encode() and headers["Content-Type"] == "image/svg+xml"
    policy = headers.get_all("Content-Security-Policy")
    assert policy == ["sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"], policy
    assert "immutable" in headers["Cache-Control"]
    call("GET", path, expect=304, headers={"If-None-Match": headers["ETag"]})
    for name in ("0" * 64, "x", path[-64:].upper()):
        content, _ = call("GET", "/api/images/" + name, expect=404)
        assert content["error"]["code"] == "not_found"
    call("GET", path, expect=401, token=None)


@test
def attachments_are_for_saving_only():
    html = "<script>alert(1)</script>"
    tool("problem", "attached", problem("attached"))
    tool("file", "attachment", html, "attached")
    path = "/api/attachments/" + hashlib.sha256(html.encode()).hexdigest()
    content, headers = call("GET", path, expect=200)
    assert content == html.encode() and headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"] == "attachment" and "immutable" in headers["Cache-Control"]
    assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    call("GET", path, expect=304, headers={"If-None-Match": headers["ETag"]})
    for name in ("0" * 64, "x", path[-64:].upper()):
        content, _ = call("GET", "/api/attachments/" + name, expect=404)
        assert content["error"]["code"] == "not_found"
    call("GET", path, expect=401, token=None)


@test
def printed_statements_are_for_the_viewer_only():
    pdf = "%PDF-1.4\n<script>alert(1)</script>"
    sha256 = hashlib.sha256(pdf.encode()).hexdigest()
    shown = [{"language": "en", "title": "Printed", "pdf": sha256, "parts": []}]
    tool("problem", "printed", problem("printed", statements=shown))
    tool("file", "statement", pdf, "printed")
    got, _ = call("GET", "/api/problems/printed", expect=200)
    assert got["statements"] == shown
    path = "/api/statements/" + sha256
    content, headers = call("GET", path, expect=200)
    assert content == pdf.encode() and headers["Content-Type"] == "application/pdf" and headers["Content-Disposition"] == "inline"
    policy = ["default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"]
    assert headers.get_all("Content-Security-Policy") == policy
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin" and "immutable" in headers["Cache-Control"]
    # A browser takes the policy of what it has kept from the answer that it may be used again.
    _, headers = call("GET", path, expect=304, headers={"If-None-Match": headers["ETag"]})
    assert headers.get_all("Content-Security-Policy") == policy
    _, headers = call("GET", "/api/statements/" + "0" * 64, expect=404)
    assert headers.get_all("Content-Security-Policy") == ["default-src 'none'; frame-ancestors 'none'"]
    # An attachment is none, whatever it looks like, and the other way round.
    attachment = "%PDF-1.4\nattached"
    tool("problem", "attachedpdf", problem("attachedpdf"))
    tool("file", "attachment", attachment, "attachedpdf")
    call("GET", "/api/statements/" + hashlib.sha256(attachment.encode()).hexdigest(), expect=404)
    call("GET", "/api/attachments/" + sha256, expect=404)
    call("GET", path, expect=401, token=None)


@test
def a_problem_that_is_not_there():
    for slug in ("nothere", "Sum", "a-b", "x" * 65, "%C3%A9"):
        content, _ = call("GET", "/api/problems/" + slug, expect=404)
        assert content["error"]["code"] == "not_found", slug


@test
def drafts_keep_the_newer():
    now = int(time.time() * 1000)
    empty, _ = call("GET", "/api/problems/sum/drafts", expect=200)
    assert empty == {"drafts": []}
    path = "/api/problems/sum/drafts/python3"
    kept, _ = call("PUT", path, {"source": "new\u00e9", "edited_at_ms": now - 10}, expect=200)
    assert kept == {"language": "python3", "source": "new\u00e9", "edited_at_ms": now - 10}
    kept, _ = call("PUT", path, {"source": "old", "edited_at_ms": now - 20}, expect=200)
    assert kept["source"] == "new\u00e9"
    kept, _ = call("PUT", path, {"source": "", "edited_at_ms": now - 5}, expect=200)
    assert kept["source"] == ""
    listed, _ = call("GET", "/api/problems/sum/drafts", expect=200)
    assert listed == {"drafts": [kept]}
    call("DELETE", path, expect=204)
    listed, _ = call("GET", "/api/problems/sum/drafts", expect=200)
    assert listed == {"drafts": []}


@test
def drafts_that_cannot_be_kept():
    good = {"source": "x", "edited_at_ms": 1}
    call("PUT", "/api/problems/nothere/drafts/c", good, expect=404)
    for path, body, field in [
        ("/api/problems/sum/drafts/cobol", good, "language"),
        ("/api/problems/sum/drafts/cobol+function", good, "language"),
        ("/api/problems/sum/drafts/+function", good, "language"),
        ("/api/problems/sum/drafts/c", {"source": "x"}, "edited_at_ms"),
        ("/api/problems/sum/drafts/c", {"edited_at_ms": 1}, "source"),
        ("/api/problems/sum/drafts/c", {"source": 5, "edited_at_ms": 1}, "source"),
        ("/api/problems/sum/drafts/c", {"source": "x", "edited_at_ms": "1"}, "edited_at_ms"),
        ("/api/problems/sum/drafts/c", {"source": "x", "edited_at_ms": -1}, "edited_at_ms"),
        ("/api/problems/sum/drafts/c", {**good, "more": 1}, "more"),
    ]:
        content, _ = call("PUT", path, body, expect=400)
        assert content["error"]["field"] == field, content
    call("PUT", "/api/problems/sum/drafts/c", {"source": "x" * 262145, "edited_at_ms": 1}, expect=413)
    call("PUT", "/api/problems/sum/drafts/c", {"source": "x" * 262144, "edited_at_ms": 1}, expect=200)


@test
def a_submission_from_queue_to_verdict():
    watcher = WebSocket(server)
    assert check_event(watcher.message())["type"] == "hello"
    new = {"problem": "sum", "language": "python3", "source": "print(3)\n"}
    made, _ = call("POST", "/api/submissions", new, expect=201)
    assert made["state"] == "queued" and made["verdict"] is None and made["source"] == new["source"]
    path = f"/api/submissions/{made['id']}"
    tool("start")
    running, _ = call("GET", path, expect=200)
    assert running["state"] == "running"
    tool("test", 1, "AC")
    tool("finish", "WA")
    done, _ = call("GET", path, expect=200)
    assert (done["state"], done["verdict"], len(done["tests"])) == ("done", "WA", 2)
    assert done["tests"][0]["output"] == "3\n" and done["tests"][1]["input"] is None
    seen = []
    while len(seen) < 2 or seen[-1]["type"] != "submission.changed" or seen[-1]["data"]["state"] != "done":
        seen.append(check_event(watcher.message()))
    assert [m["seq"] for m in seen] == list(range(seen[0]["seq"], seen[0]["seq"] + len(seen)))
    kinds = [m["type"] for m in seen if m["type"].startswith("submission.")]  # what was told before may come late
    assert kinds[0] == "submission.changed" and "submission.progress" in kinds and "submission.test" in kinds
    watcher.close()
    listed, _ = call("GET", "/api/problems", expect=200)
    row = next(p for p in listed["problems"] if p["slug"] == "sum")
    assert (row["standing"], row["attempts"]) == ("tried", 1)


fixes = []  # submissions of a drill: a wrong one, a right one, one that is stopped


@test
def the_problem_of_a_drill_is_judged_and_in_no_list():
    tool("drill", "debuglastseats", problem("debuglastseats"))
    assert all(p["slug"] != "debuglastseats" for p in call("GET", "/api/problems", expect=200)[0]["problems"])
    call("GET", "/api/problems/debuglastseats", expect=200)
    call("PUT", "/api/problems/debuglastseats/drafts/javascript", {"source": "x", "edited_at_ms": 1}, expect=200)
    for verdict in ("WA", "AC", None):
        sent, _ = call("POST", "/api/submissions", {"problem": "debuglastseats", "language": "javascript", "source": "x"}, expect=201)
        fixes.append(sent["id"])
        if verdict:
            tool("start")
            tool("finish", verdict)
        else:
            call("POST", f"/api/submissions/{sent['id']}/cancel", expect=200)


@test
def scores_and_what_they_make_of_the_standing():
    def judged(verdict, score, most):
        made, _ = call("POST", "/api/submissions", {"problem": "points", "language": "python3", "source": "x"}, expect=201)
        tool("start")
        tool("score", verdict, score, most)
        done, _ = call("GET", f"/api/submissions/{made['id']}", expect=200)
        listed, _ = call("GET", "/api/problems", expect=200)
        row = next(p for p in listed["problems"] if p["slug"] == "points")
        return done, (row["standing"], row["best_score"], row["max_score"])

    tool("problem", "points", problem("points"))
    watcher = WebSocket(server)
    done, standing = judged("WA", 100 / 3, 100)
    assert (done["score"], done["max_score"], standing) == (100 / 3, 100, ("tried", 100 / 3, 100))
    assert done["groups"] == [{"name": "secret", "verdict": "WA", "score": 100 / 3, "max_score": 100, "complete": True, "barred_by": None}]
    told = {}
    while told.get("state") != "done":
        message = check_event(watcher.message())
        told = message["data"] if message["type"] == "submission.changed" and message["data"]["id"] == done["id"] else {}
    watcher.close()
    assert (told["score"], told["max_score"]) == (100 / 3, 100)
    assert judged("AC", 30, 100)[1] == ("tried", 100 / 3, 100)
    assert judged("AC", 100, 100)[1] == ("solved", 100, 100)
    done, standing = judged("AC", 250.5, None)
    assert (done["max_score"], done["groups"][0]["max_score"], standing) == (None, None, ("solved", 250.5, None))
    listed, _ = call("GET", "/api/submissions?problem=points", expect=200)
    assert [s["score"] for s in listed["submissions"]] == [250.5, 100, 30, 100 / 3]


WANTED = {"tests": [{"name": "sample/1", "kind": "sample"}, {"name": "secret/01", "kind": "secret"}], "bytes_max": 100}


@test
def answers_from_queue_to_verdict():
    tool("problem", "answers", problem("answers", type=["pass-fail", "submit-answer"], forms=["answers"], answers=WANTED))
    answers = [{"test": "secret/01", "text": "=== sample/1\n3\u20ac\n"}, {"test": "sample/1", "text": "3"}]
    made, _ = call("POST", "/api/submissions", {"problem": "answers", "form": "answers", "answers": answers}, expect=201)
    assert (made["language"], made["form"], made["source"], made["answers"]) == ("answers", "answers", "", answers)
    tool("start")
    tool("finish", "WA")
    done, _ = call("GET", f"/api/submissions/{made['id']}", expect=200)
    assert (done["state"], done["verdict"], done["answers"]) == ("done", "WA", answers)
    # What was read back may be sent as it is.
    again, _ = call("POST", "/api/submissions", {key: done[key] for key in ("problem", "form", "answers")}, expect=201)
    call("POST", f"/api/submissions/{again['id']}/cancel", expect=200)
    listed, _ = call("GET", "/api/submissions?problem=answers", expect=200)
    assert [one["form"] for one in listed["submissions"]] == ["answers", "answers"]
    program, _ = call("POST", "/api/submissions", {"problem": "sum", "language": "c", "source": "x"}, expect=201)
    assert program["answers"] == []
    call("POST", f"/api/submissions/{program['id']}/cancel", expect=200)


@test
def answers_that_cannot_be_taken():
    def sent(answers, **changes):
        return {"problem": "answers", "form": "answers", "answers": answers, **changes}

    good = {"test": "secret/01", "text": "3"}
    for body, field, says in [
        (sent([]), "answers", "no answer"),
        ({"problem": "answers", "form": "answers"}, "answers", "no answer"),
        (sent("3"), "answers", ""),
        (sent([{"test": "secret/1", "text": "3"}]), "answers", 'no test case "secret/1"'),
        (sent([{"test": "01", "text": "3"}]), "answers", 'no test case "01"'),
        (sent([{"test": "x" * 5000, "text": "3"}]), "answers", "no test case"),
        (sent([good, good]), "answers", 'two answers to "secret/01"'),
        (sent([{"test": "secret/01", "text": ""}]), "answers", 'to "secret/01" is empty'),
        (sent([{"test": "secret/01"}]), "answers", "must have"),
        (sent([{"test": 1, "text": "3"}]), "answers", "must have"),
        (sent([{**good, "more": 1}]), "answers", "must have"),
        (sent(["3"]), "answers", "must have"),
        (sent([{"test": "secret/01", "text": "a\0b"}]), "", ""),
        (sent([good], source="x"), "form", "neither"),
        (sent([good], language="c"), "form", "neither"),
        (sent([good], problem="sum"), "form", "not solved by answers"),
        (sent([good], more=1), "more", ""),
        ({"problem": "sum", "language": "c", "source": "x", "answers": [good]}, "answers", "only what has the form"),
        ({"problem": "answers", "language": "c", "source": "x"}, "form", "wants its answers"),
        ({"problem": "answers", "language": "answers", "source": "x"}, "language", "no language"),
        ({"problem": "sum", "language": "answers", "source": "x"}, "language", "no language"),
    ]:
        content, _ = call("POST", "/api/submissions", body, expect=400)
        assert content["error"]["field"] == field or not field, (body, content)
        assert says in content["error"]["message"], content
    content, _ = call("POST", "/api/submissions", sent([{"test": "secret/01", "text": "x" * 60}, {"test": "sample/1", "text": "y" * 41}]), expect=413)
    assert content["error"]["field"] == "answers" and "101 bytes" in content["error"]["message"]
    content, _ = call("POST", "/api/submissions", sent([good] * 10001), expect=413)
    assert content["error"]["field"] == "answers"
    call("POST", "/api/submissions", sent([good], problem="nothere"), expect=404)
    call("POST", "/api/submissions", sent([good], problem="bad"), expect=409)
    content, _ = call("POST", "/api/runs", {"problem": "answers", "language": "c", "form": "answers", "source": "x", "samples": True, "inputs": []}, expect=400)
    assert content["error"]["field"] == "form"


@test
def our_failure_is_no_verdict():
    made, _ = call("POST", "/api/submissions", {"problem": "sum", "language": "c", "source": "x"}, expect=201)
    tool("start")
    tool("fail", "the jail broke")
    failed, _ = call("GET", f"/api/submissions/{made['id']}", expect=200)
    assert (failed["state"], failed["verdict"], failed["failure"]) == ("failed", None, "the jail broke")
    system, _ = call("GET", "/api/system", expect=200)
    failure = system["failures"][0]
    assert (failure["kind"], failure["message"], failure["problem"], failure["title"]) == ("judge-submission", "the jail broke", "sum", problem("sum")["title"])
    assert abs(failure["failed_at_ms"] - failed["finished_at_ms"]) < 1000


@test
def our_failure_is_told_to_the_pages():
    call("POST", "/api/submissions", {"problem": "sum", "language": "c", "source": "x"}, expect=201)
    tool("start")
    watcher = WebSocket(server)
    assert check_event(watcher.message())["type"] == "hello"
    tool("fail", "the jail broke again")
    told = set()
    while not {("system.changed", None), ("submission.changed", "failed")} <= told:  # what was told before may come late
        message = check_event(watcher.message())
        told.add((message["type"], message["data"].get("state")))
    watcher.close()
    system, _ = call("GET", "/api/system", expect=200)
    assert [f["message"] for f in system["failures"]] == ["the jail broke again", "the jail broke"]


POINT = {"n": 8, "work": 64, "cpu_ns": 1000, "runs": 1}
ANSWER = {"said": "n", "outcome": "class", "best": "n", "possible": ["n"], "posterior": {"n": 1}, "misfit": 0, "slope": 1, "slope_low": 0.9,
          "slope_high": 1.1, "base": None, "fitted": [64]}
WORST = {"said": "n", "worst_shape": "random", "outcome": "class", "claim": "n", "judgement": "exact"}
MEASURED = {
    "n": "how many numbers there are", "seed": 1, "intended_time": "n", "intended_space": "1", "kind": "counted", "note": "", "noise": 0, "runs": 9,
    "wall_ms": 1000, "time": WORST, "space": {**WORST, "claim": None, "judgement": None}, "base": {"n": 4, "cpu_ns": 900, "memory_bytes": 4096},
    "shapes": [{"shape": "random", "end": "whole", "end_n": 8, "trouble": "", "points": [POINT], "memory_by": "bytes",
                "memory": [{"n": 8, "bytes": 10}], "time": ANSWER, "space": {"said": "?", "outcome": "none", "why": "too few"}}],
}
GROWTH = {"n": "how many numbers there are", "from": 4, "to": 1000, "shapes": ["random", "sorted"]}
CLAIMED = {"problem": "grows", "language": "python3", "source": "print()", "submission": None, "claim": {"time": "O(n*log(n))", "space": None}}


@test
def a_measurement_from_claim_to_answer():
    tool("problem", "grows", problem("grows", growth=GROWTH))
    shown, _ = call("GET", "/api/problems/grows", expect=200)
    assert shown["growth"] == GROWTH
    watcher = WebSocket(server)
    assert check_event(watcher.message())["type"] == "hello"
    made, _ = call("POST", "/api/measurements", CLAIMED, expect=202)
    assert (made["state"], made["claim"], made["time"], made["measured"]) == ("queued", {"time": "n log n", "space": None}, None, None)
    assert made["form"] == "program"
    again, _ = call("POST", "/api/measurements", CLAIMED, expect=409)
    assert again["error"]["field"] == "problem" and "already" in again["error"]["message"]
    tool("start")
    tool("progress", "sorted", 512, 0.25)
    path = f"/api/measurements/{made['id']}"
    running, _ = call("GET", path, expect=200)
    assert running["state"] == "running"
    tool("give back")
    tool("start")  # as after a restart of the worker
    tool("measured", MEASURED, "n", "up_to_log")
    done, _ = call("GET", path, expect=200)
    assert (done["state"], done["compiled"], done["kind"], done["measured"]) == ("done", True, "counted", MEASURED)
    assert done["time"] == {"said": "n", "outcome": "class", "judgement": "up_to_log"} and done["claim"] == made["claim"]
    seen = []
    while not seen or seen[-1]["type"] != "measurement.changed" or seen[-1]["data"]["state"] != "done":
        seen.append(check_event(watcher.message()))
    progress = [m["data"] for m in seen if m["type"] == "measurement.progress"]
    assert progress == [{"id": made["id"], "shape": "sorted", "n": 512, "done": 0.25}]
    watcher.close()
    listed, _ = call("GET", "/api/measurements?problem=grows", expect=200)
    assert [m["id"] for m in listed["measurements"]] == [made["id"]] and listed["more"] is False


@test
def measurements_that_do_not_compile_fail_or_are_stopped():
    def ask():
        made, _ = call("POST", "/api/measurements", {**CLAIMED, "claim": {"time": None, "space": "constant"}}, expect=202)
        assert made["claim"] == {"time": None, "space": "1"}
        return f"/api/measurements/{made['id']}"

    path = ask()
    tool("start")
    tool("measured", None, "", None)
    done, _ = call("GET", path, expect=200)
    assert (done["state"], done["compiled"], done["time"], done["measured"], done["compile_output"]) == ("done", False, None, None, "a warning")
    path = ask()
    tool("start")
    tool("fail", "the package's generator failed")
    failed, _ = call("GET", path, expect=200)
    assert (failed["state"], failed["failure"]) == ("failed", "the package's generator failed")
    system, _ = call("GET", "/api/system", expect=200)
    assert (system["failures"][0]["kind"], system["failures"][0]["problem"]) == ("measure-complexity", "grows")
    path = ask()
    stopped, _ = call("POST", path + "/cancel", expect=200)
    assert stopped["state"] == "cancelled"
    path = ask()
    tool("start")
    running, _ = call("POST", path + "/cancel", expect=200)
    assert running["state"] == "running"
    tool("cancelled")
    stopped, _ = call("POST", path + "/cancel", expect=200)
    assert stopped["state"] == "cancelled"
    listed, _ = call("GET", "/api/measurements?problem=grows&limit=2", expect=200)
    assert len(listed["measurements"]) == 2 and listed["more"] is True
    rest, _ = call("GET", f"/api/measurements?before={listed['measurements'][-1]['id']}", expect=200)
    assert all(m["id"] < listed["measurements"][-1]["id"] for m in rest["measurements"])


@test
def measurements_that_cannot_be_asked_for():
    submitted, _ = call("POST", "/api/submissions", {k: CLAIMED[k] for k in ("problem", "language", "source")}, expect=201)
    call("POST", f"/api/submissions/{submitted['id']}/cancel", expect=200)
    for change, status, field in [
        ({"problem": "nothere"}, 404, "problem"),
        ({"problem": "sum"}, 409, "problem"),  # says nothing of how its inputs grow
        ({"problem": "bad"}, 409, "problem"),
        ({"language": "cobol"}, 400, "language"),
        ({"form": "function"}, 400, "form"),  # has no signature
        ({"form": "method"}, 400, "form"),
        ({"source": ""}, 400, "source"),
        ({"source": "\x00"}, 400, None),
        ({"submission": 999999}, 404, "submission"),
        ({"submission": "1"}, 400, "submission"),
        ({"claim": None}, 400, "claim"),
        ({"claim": {}}, 400, "time"),
        ({"claim": {"time": None}}, 400, "space"),
        ({"claim": {"time": "O(V+E)", "space": None}}, 400, "time"),
        ({"claim": {"time": None, "space": 5}}, 400, "space"),
        ({"claim": {"time": "n" * 200, "space": None}}, 400, "time"),
        ({"claim": {"time": None, "space": None, "more": 1}}, 400, "more"),
        ({"more": 1}, 400, "more"),
    ]:
        content, _ = call("POST", "/api/measurements", {**CLAIMED, **change}, expect=status)
        assert field is None or content["error"]["field"] == field, (change, content)
    made, _ = call("POST", "/api/measurements", {**CLAIMED, "submission": submitted["id"]}, expect=202)
    assert made["submission"] == submitted["id"]
    call("POST", f"/api/measurements/{made['id']}/cancel", expect=200)
    call("GET", "/api/measurements/999999", expect=404)
    call("POST", "/api/measurements/999999/cancel", expect=404)
    call("GET", "/api/measurements?limit=0", expect=400)


@test
def cancelling():
    made, _ = call("POST", "/api/submissions", {"problem": "sum", "language": "c", "source": "x"}, expect=201)
    path = f"/api/submissions/{made['id']}/cancel"
    cancelled, _ = call("POST", path, expect=200)
    assert cancelled["state"] == "cancelled"
    again, _ = call("POST", path, expect=200)
    assert again["state"] == "cancelled"
    call("POST", "/api/submissions/999999/cancel", expect=404)


@test
def runs_on_samples_and_inputs():
    run_ = {"problem": "sum", "language": "c", "source": "x", "samples": True, "inputs": ["1 2", ""]}
    made, _ = call("POST", "/api/runs", run_, expect=201)
    assert made["kind"] == "run"
    call("POST", f"/api/submissions/{made['id']}/cancel", expect=200)
    call("POST", "/api/runs", {**run_, "inputs": ["x" * 65536] * 8, "samples": False}, expect=201)
    for change, field, status in [
        ({"samples": False, "inputs": []}, "inputs", 400),
        ({"samples": "yes"}, "samples", 400),
        ({"samples": None}, "samples", 400),
        ({"inputs": None}, "inputs", 400),
        ({"inputs": "1 2"}, "inputs", 400),
        ({"inputs": [1]}, "inputs", 400),
        ({"inputs": ["x" * 65537]}, "inputs", 413),
        ({"inputs": [""] * 9}, "inputs", 413),
        ({"problem": "nothere"}, None, 404),
    ]:
        content, _ = call("POST", "/api/runs", {**run_, **change}, expect=status)
        assert field is None or content["error"]["field"] == field, content


@test
def submissions_that_cannot_be_judged():
    good = {"problem": "sum", "language": "c", "source": "x"}
    for change, status, field in [
        ({"problem": "nothere"}, 404, None),
        ({"problem": "../../x"}, 404, None),
        ({"problem": None}, 400, "problem"),
        ({"problem": 7}, 400, "problem"),
        ({"language": "cobol"}, 400, "language"),
        ({"source": ""}, 400, "source"),
        ({"source": None}, 400, "source"),
        ({"source": ["x"]}, 400, "source"),
        ({"source": "x" * 131073}, 413, "source"),
        ({"source": "x" * 262145}, 413, "source"),
        ({"verdict": "AC"}, 400, "verdict"),
        ({"form": "function"}, 400, "form"),
        ({"form": "class"}, 400, "form"),
        ({"form": None}, 400, "form"),
    ]:
        content, _ = call("POST", "/api/submissions", {**good, **change}, expect=status)
        assert field is None or content["error"]["field"] == field, content
    for body in (b"", b"[]", b"null", b"7", b"{", b'{"problem":"sum","problem":"sum"}', b'{"source":"\xff"}', b'{"source":"\\u0000"}', b'{"a":' * 40 + b"1" + b"}" * 40):
        call("POST", "/api/submissions", body, expect=400, headers={"Content-Type": "application/json"})
    content, _ = call("POST", "/api/submissions", {**good, "problem": "bad"}, expect=409)
    assert content["error"]["code"] == "conflict", content
    call("POST", "/api/runs", {**good, "problem": "bad", "samples": True, "inputs": []}, expect=409)


EXAM = """id: mine
title: Mine
summary: s
minutes: 30
order: forward
counts: best
points: by-test
told: tests
unsent: submitted
screen: free
paste: own
submits: 2
runs: 1
slots:
  - {difficulty: [hard], points: 40, pattern: [exam]}
  - {difficulty: [hard], points: 60, pattern: [exam]}
"""


def watched_exams():
    call("POST", "/api/exams", {"rules": EXAM, "watched": "yes"}, expect=400)
    exam, _ = call("POST", "/api/exams", {"rules": EXAM}, expect=201)
    at = f"/api/exams/{exam['id']}"
    assert exam["mirror"] is None
    begin = {"at_ms": 5, "what": "begin"}
    refused, _ = call("POST", at + "/signals", {"first": 0, "signals": [begin]}, expect=409)
    assert refused["error"]["field"] == "mirror", refused
    call("GET", at + "/mirror", expect=404)
    call("PUT", at + "/mirror", {"recording": True}, expect=409)
    call("DELETE", at + "/mirror", expect=404)
    call("DELETE", at, expect=204)
    exam, _ = call("POST", "/api/exams", {"rules": EXAM, "watched": True}, expect=201)
    at = f"/api/exams/{exam['id']}"
    assert exam["mirror"] == {"recording": True, "next": 0}
    some = [begin, {"at_ms": 60, "what": "leave"}, {"at_ms": 40000, "what": "return"}, {"at_ms": 41000, "what": "paste", "n": 900, "lines": 30, "problem": 1}]
    for _ in range(2):
        assert call("POST", at + "/signals", {"first": 0, "signals": some}, expect=200)[0] == {"next": 4}
    other, _ = call("POST", at + "/signals", {"first": 2, "signals": [begin]}, expect=409)
    assert other["error"]["field"] == "first", other
    for signals, field in [("x", "signals"), ([1], "signals[0]"), ([{"at_ms": 5, "what": "key", "n": 65}], "signals[0].what"), ([begin, {**begin, "text": "secret"}], "signals[1].text"),
                           ([{"at_ms": 5, "what": "paste", "n": -1}], "signals[0].n"), ([{"at_ms": 1e15, "what": "begin"}], "signals[0].at_ms"), ([{"what": "begin"}], "signals[0].at_ms"), (None, "signals")]:
        refused, _ = call("POST", at + "/signals", {"first": 4, "signals": signals}, expect=400)
        assert refused["error"]["field"] == field, (signals, refused)
    call("POST", at + "/signals", {"first": -1, "signals": []}, expect=400)
    call("POST", at + "/signals", {"first": 4, "signals": [begin] * 1001}, expect=413)
    call("POST", at + "/signals", {"first": 199999, "signals": [begin] * 2}, expect=413)
    call("POST", "/api/exams/9999/signals", {"first": 0, "signals": []}, expect=404)
    off, _ = call("PUT", at + "/mirror", {"recording": False}, expect=200)
    assert off["mirror"] == {"recording": False, "next": 4}
    call("PUT", at + "/mirror", {}, expect=400)
    call("PUT", "/api/exams/9999/mirror", {"recording": False}, expect=404)
    call("GET", at + "/mirror", expect=409)
    call("POST", at + "/mirror/compare", expect=409)
    call("POST", "/api/exams/9999/mirror/compare", expect=404)
    call("POST", at + "/finish", expect=200)
    report, _ = call("GET", at + "/mirror", expect=200)
    # It lasted no 40 seconds: what is said to have come later is left out.
    assert report["likeness"] == {"state": "queued", "failure": None, "rows": []} and report["turned_off"] and report["signals"] == 4 and report["late"] >= 1, report
    tool("liken", 9100)
    report, _ = call("GET", at + "/mirror", expect=200)
    assert report["likeness"]["rows"][0]["covered"] == 0.91, report
    known = [f for f in report["findings"] if f["rule"] == "M14"][0]
    assert known["grade"] == "high" and known["basis"] == "documented" and known["sources"] and report["review"], known
    call("POST", at + "/mirror/compare", expect=200)
    tool("liken", 1200)
    call("DELETE", at + "/mirror", expect=204)
    call("GET", at + "/mirror", expect=404)
    assert call("GET", at, expect=200)[0]["mirror"] is None
    call("DELETE", at, expect=204)


@test
def exams():
    presets, _ = call("GET", "/api/exam-presets", expect=200)
    assert len(presets["presets"]) >= 5 and all(p["rules"]["minutes"] > 0 for p in presets["presets"])
    minutes = [p["rules"]["minutes"] for p in presets["presets"]]
    assert minutes == sorted(minutes)
    for body, field in [({}, "preset"), ({"preset": "no-such"}, "preset"), ({"preset": "x", "rules": "y"}, "preset"), ({"rules": "minutes: 0"}, "rules"),
                        ({"rules": EXAM, "round": 99999}, "round"), ({"rules": EXAM.replace("30", "0")}, "rules")]:
        refused, _ = call("POST", "/api/exams", body, expect=400)
        assert refused["error"]["field"] == field, (body, refused)
    call("POST", "/api/exams", {"rules": "x" * 70000}, expect=413)
    few, _ = call("POST", "/api/exams", {"rules": EXAM}, expect=404)
    assert "not enough problems" in few["error"]["message"] and "the pattern exam" in few["error"]["message"], few
    for slug in ("exama", "examb"):
        tool("problem", slug, problem(slug, difficulty="hard", pattern="exam"))
    watcher = WebSocket(server)
    exam, _ = call("POST", "/api/exams", {"rules": EXAM}, expect=201)
    while check_event(watcher.message())["type"] != "exam.changed":
        pass
    watcher.close()
    at = f"/api/exams/{exam['id']}"
    assert exam["state"] == "running" and exam["ends_at_ms"] - exam["began_at_ms"] == 30 * 60000 and exam["points"] is None
    call("POST", "/api/exams", {"rules": EXAM}, expect=409)
    call("GET", at + "/report", expect=409)
    solution = {"language": "python3", "source": "print(1)"}
    call("POST", at + "/problems/1/submissions", solution, expect=409)
    call("POST", at + "/problems/2/open", expect=409)
    call("POST", at + "/problems/3/open", expect=404)
    call("POST", "/api/exams/9999/problems/1/open", expect=404)
    exam, _ = call("POST", at + "/problems/1/open", expect=200)
    assert [p["state"] for p in exam["problems"]] == ["open", "unopened"]
    kept, _ = call("PUT", at + "/problems/1/code", {**solution, "form": "program", "version": 0}, expect=200)
    assert kept == {"version": 1}
    for change, status in [({"source": "other", "version": 0}, 409), ({"form": "answers"}, 400), ({"language": "cobol"}, 400), ({"version": -1}, 400)]:
        call("PUT", at + "/problems/1/code", {**solution, "form": "program", "version": 1, **change}, expect=status)
    call("PUT", at + "/problems/2/code", {**solution, "form": "program", "version": 0}, expect=409)
    call("PUT", at + "/problems/9/code", {**solution, "form": "program", "version": 0}, expect=404)
    run, _ = call("POST", at + "/problems/1/runs", {**solution, "samples": True, "inputs": []}, expect=201)
    assert run["exam"]["problems"][0]["runs_left"] == 0
    call("POST", at + "/problems/1/runs", {**solution, "samples": True, "inputs": []}, expect=409)
    call("POST", at + "/problems/1/runs", {**solution, "samples": False, "inputs": []}, expect=400)
    call("POST", at + "/problems/9/runs", {**solution, "samples": True, "inputs": []}, expect=404)
    call("POST", f"/api/submissions/{run['submission']}/cancel", expect=200)
    sent, _ = call("POST", at + "/problems/1/submissions", solution, expect=201)
    call("POST", at + "/problems/1/submissions", {**solution, "source": ""}, expect=400)
    call("POST", at + "/problems/9/submissions", solution, expect=404)
    # Others wait before it.
    for kind in ("submit", "run"):
        for other in call("GET", f"/api/submissions?kind={kind}&limit=100", expect=200)[0]["submissions"]:
            if other["state"] == "queued" and other["id"] != sent["submission"]:
                call("POST", f"/api/submissions/{other['id']}/cancel", expect=200)
    tool("start")
    tool("test", 1, "AC")
    tool("finish", "WA")
    exam, _ = call("GET", at, expect=200)
    judged = [s for s in exam["problems"][0]["sent"] if not s["run"]][0]
    assert judged["submission"] == sent["submission"] and judged["verdict"] == "WA" and judged["tests_total"] > 0, judged
    assert exam["problems"][0]["submits_left"] == 1 and exam["problems"][0]["code"]["source"] == "print(1)"
    call("POST", at + "/problems/2/open", expect=200)
    call("POST", at + "/problems/1/open", expect=409)
    exam, _ = call("POST", at + "/finish", expect=200)
    assert exam["state"] == "ended" and exam["by_hand"] and exam["of"] == 100 and exam["passed"] is False
    call("POST", "/api/exams/9999/finish", expect=404)
    call("POST", at + "/problems/2/submissions", solution, expect=409)
    report, _ = call("GET", at + "/report", expect=200)
    assert [line["ordinal"] for line in report["lines"]] == [1, 2] and report["advice"], report
    call("GET", "/api/exams/9999/report", expect=404)
    listed, _ = call("GET", "/api/exams?limit=1", expect=200)
    assert listed["exams"][0]["id"] == exam["id"] and listed["exams"][0]["solved"] == 0
    call("GET", "/api/exams?round=5", expect=200)
    call("GET", "/api/exams?limit=0", expect=400)
    call("DELETE", at, expect=204)
    call("DELETE", at, expect=404)
    call("GET", at, expect=404)
    watched_exams()


@test
def submissions_are_listed_in_pages():
    for _ in range(5):
        call("POST", "/api/submissions", {"problem": "sum", "language": "c", "source": "x"}, expect=201)
    whole, _ = call("GET", "/api/submissions", expect=200)
    ids = [s["id"] for s in whole["submissions"]]
    assert ids == sorted(ids, reverse=True) and all(s["kind"] == "submit" for s in whole["submissions"]) and not whole["more"]
    page, _ = call("GET", "/api/submissions?limit=3&problem=sum", expect=200)
    assert [s["id"] for s in page["submissions"]] == ids[:3] and page["more"]
    page, _ = call("GET", f"/api/submissions?before={ids[2]}&limit=100", expect=200)
    assert [s["id"] for s in page["submissions"]] == ids[3:]
    runs, _ = call("GET", "/api/submissions?kind=run", expect=200)
    assert runs["submissions"] and all(s["kind"] == "run" for s in runs["submissions"])
    none, _ = call("GET", "/api/submissions?problem=nothere", expect=200)
    assert none == {"submissions": [], "more": False}
    for query in ("limit=0", "limit=101", "limit=x", "before=-1", "kind=all", "limt=5", "limit=5&limit=5", "limit=%zz", "&"):
        call("GET", "/api/submissions?" + query, expect=400)


@test
def ids_that_are_none():
    for text in ("0", "-1", "x", "1.5", "99999999999999999999", "%31%20"):
        call("GET", f"/api/submissions/{text}", expect=404)
    call("GET", "/api/submissions/999999", expect=404)


@test
def events_want_a_websocket():
    content, headers = call("GET", "/api/events", expect=426)
    assert headers["Upgrade"] == "websocket" and headers["Sec-WebSocket-Version"] == "13"
    watcher = WebSocket(server)
    assert watcher.status == 101
    exercised.add(("openEvents", 101))
    watcher.close()


@test
def all_events_of_the_contract_are_known_here():
    assert set(events["events"]) == {"hello", "reset", "submission.changed", "submission.progress", "submission.test", "measurement.changed", "measurement.progress", "loop.changed", "reading.changed",
                                     "linkedin.changed", "package.changed", "recording.changed", "exam.changed", "recursion.changed", "front-end.changed", "problems.changed", "record.changed", "system.changed"}
    watcher = WebSocket(server, "?stream=other&after=5")
    assert [check_event(watcher.message())["type"] for _ in range(2)] == ["hello", "reset"]
    tool("worker", "w2", {"protection": "none", "summary": "", "checks": []}, [])
    # What was told before may come late.
    while check_event(watcher.message())["type"] != "system.changed":
        pass
    watcher.close()


@test
def functions():
    tool("problem", "called", problem("called", forms=["program", "function"], function_starters=[{"language": "python3", "source": "def f(): pass\n"}]))
    tool("problem", "tried", problem("tried", forms=["function"], starters=[], function_starters=[{"language": "javascript", "source": "// f\n"}]))
    for slug, form, status in [("called", "function", 201), ("called", "program", 201), ("called", None, 201), ("tried", "function", 201), ("tried", "program", 400), ("tried", None, 400)]:
        body = {"problem": slug, "language": "javascript", "source": "x", **({"form": form} if form else {})}
        made, _ = call("POST", "/api/submissions", body, expect=status)
        assert status != 201 or made["form"] == (form or "program"), made
        made, _ = call("POST", "/api/runs", {**body, "samples": True, "inputs": []}, expect=status)
        assert status != 201 or made["form"] == (form or "program"), made
    listed, _ = call("GET", "/api/submissions?problem=called", expect=200)
    assert [s["form"] for s in listed["submissions"]] == ["program", "program", "function"], listed
    call("PUT", "/api/problems/called/drafts/python3", {"source": "a program", "edited_at_ms": 1}, expect=200)
    call("PUT", "/api/problems/called/drafts/python3+function", {"source": "a function", "edited_at_ms": 1}, expect=200)
    kept, _ = call("GET", "/api/problems/called/drafts", expect=200)
    assert [(d["language"], d["source"]) for d in kept["drafts"]] == [("python3", "a program"), ("python3+function", "a function")], kept
    call("DELETE", "/api/problems/called/drafts/python3+function", expect=204)
    for one in listed["submissions"]:
        call("POST", f"/api/submissions/{one['id']}/cancel", expect=200)


@test
def reading_the_packages_again_is_for_the_command_line():
    link, _ = call("POST", "/api/links", expect=201)
    cookie = server.login(link["url"])
    call("POST", "/api/problems/refresh", expect=403, token=None, headers={"Cookie": cookie})
    before, _ = call("GET", "/api/system", expect=200)
    for _ in range(3):  # asked for while one waits, there is no second one
        answer, _ = call("POST", "/api/problems/refresh", expect=202)
        assert answer == {"queued": True}
    after, _ = call("GET", "/api/system", expect=200)
    assert after["jobs_waiting"] == before["jobs_waiting"] + 1, (before, after)


# The schema of each kind of thing, and what one needs.
THINGS = {
    "company": ("Company", {"name": "Acme", "country": "DE", "time_zone": "Europe/Berlin"}),
    "contact": ("Contact", {"name": "Ann", "kind": "recruiter", "company": 1}),
    "ad": ("Ad", {"title": "Engineer", "body": "We build.", "pay_min_minor": 6000000, "pay_max_minor": 7500000, "pay_currency": "EUR", "pay_period": "year"}),
    "cv_version": ("CvVersion", {"name": "Short", "body": "# Ada"}),
    "cv_suppression": ("CvSuppression", {"rule": "R12", "finding": "0123456789abcdef", "reason": "It was so"}),
    "application": ("Application", {"company": 1, "role": "Engineer", "ad": 1, "cv": 1, "recruiter": 1, "stage": "applied", "applied_on": "2026-11-02"}),
    "round": ("Round", {"application": 1, "kind": "screen", "at_ms": 1800000000000, "minutes": 30}),
    "promise": ("Promise", {"application": 1, "what": "an answer", "promised_on": "2026-11-02", "due_on": "2026-11-05", "contact": 1}),
    "figure": ("Figure", {"application": 1, "about": "notice", "said_on": "2026-11-02", "days": 90}),
    "debrief": ("Debrief", {"round": 1, "cause": "too quiet"}),
    "question_asked": ("QuestionAsked", {"debrief": 1, "words": "Why us?", "answered": "shakily", "card": False}),
    "note": ("Note", {"application": 1, "body": "**Nice** people"}),
    "form_answer": ("FormAnswer", {"topic": "permit", "question": "May you work here?", "answer": "Yes"}),
    "saved_filter": ("SavedFilter", {"name": "Quiet ones", "query": "stage=applied&silent=14"}),
    "claim": ("CvClaim", {"words": "Cut the build from 40 to 6 minutes", "number": "85 %"}),
    "script": ("Script", {"kind": "gap", "title": "The gap of 2024", "variant": "laid off", "company": 1, "must_say": "date\nscale | size", "target_s": 20, "max_s": 30}),
    "pay_range": ("PayRange", {"company": 1, "floor_minor": 6000000, "target_minor": 7200000, "currency": "EUR", "period": "year"}),
    "market_sample": ("MarketSample", {"role": "Engineer", "pay_minor": 7000000, "currency": "EUR", "period": "year", "seen_on": "2026-11-02"}),
    "company_research": ("CompanyResearch", {"company": 1, "mission": "Anvils for all", "company_values": "Weight\nCandour"}),
    "story": ("Story", {"title": "The night of the certificates", "themes": "failure incident", "scope": "senior", "began_on": "2025-03-01", "ended_on": "2025-03-02"}),
    "story_claim": ("StoryClaim", {"story": 1, "claim": 1}),
    "story_told": ("StoryTold", {"story": 1, "round": 1, "question": "A failure?"}),
    "rehearsal": ("Rehearsal", {"what": "claim", "claim": 1, "level": 2, "grade": 3, "at_ms": 1800000000000, "seconds": 75}),
    "card": ("Card", {"front": "What is hoisting?", "back": "...", "script": 1, "state": "new"}),
    "call_note": ("CallNote", {"round": 1, "asks": "team-size", "notes": "They build it twice"}),
    "card_settings": ("CardSettingsThing", {"retention_n": 850000000, "days_max": 365}),
    "target": ("Target", {"role": "Backend engineer", "level": "staff", "due_on": "2100-03-01", "minutes_a_day": 25}),
    "typing": ("Typing", {"at_ms": 1800000000000, "kind": "prose", "language": "en", "text_id": "en-silence", "ms": 60000, "pauses": 0, "pause_ms": 0, "typed": 310, "correct": 300,
                          "wrong": 6, "left_wrong": 4, "rolled": 90, "rolled_of": 300, "pairs": '[["th",7,900,1]]'}),
    "attempt": ("Attempt", {"at_ms": 1800000000000, "kind": "loop", "drill": "await-in-loop", "share_n": 7500, "seconds": 90, "detail": '{"lines": [1, 2]}'}),
    "elsewhere": ("Elsewhere", {"problem_key": "leetcode.com/two-sum", "title": "Two Sum", "url": "https://leetcode.com/problems/two-sum", "site": "leetcode.com", "done_on": "2026-03-01", "patterns": "hashing sorting"}),
    "review": ("Review", {"card": 1, "at_ms": 1800000000000, "grade": 3, "took_ms": 8000}),
}


@test
def things_of_every_kind():
    watcher = WebSocket(server)
    check_event(watcher.message())
    for kind, (schema, fields) in THINGS.items():
        made, _ = call("POST", f"/api/things/{kind}", fields, expect=201)
        thing = made["thing"]
        check_schema(thing, openapi["components"]["schemas"][schema])
        assert {k: thing[k] for k in fields} == fields and thing["id"] == 1, thing
        shown, _ = call("GET", f"/api/things/{kind}/1", expect=200)
        assert shown == thing
        # Every member of the schema can be sent, and no other.
        members = set(openapi["components"]["schemas"][schema]["properties"]) - {"id", "version", "made_at_ms", "changed_at_ms"}
        sent = {k: v for k, v in thing.items() if k in members}
        same, _ = call("PATCH", f"/api/things/{kind}/1", {**sent, "version": 1}, expect=200)
        assert same["change"] is None and same["thing"] == thing
        call("PATCH", f"/api/things/{kind}/1", {"version": 1, "colour": "red"}, expect=400)
        listed, _ = call("GET", f"/api/things/{kind}", expect=200)
        assert listed == {"things": [thing], "more": False}
    # What was told before may come late.
    while check_event(watcher.message())["type"] != "record.changed":
        pass
    watcher.close()
    assert set(THINGS) == set(openapi["components"]["parameters"]["kind"]["schema"]["enum"])
    call("GET", "/api/things/colour", expect=404)
    call("POST", "/api/things/colour", {}, expect=404)
    call("GET", "/api/things/note?limit=0", expect=400)
    call("GET", "/api/things/note/99", expect=404)
    call("POST", "/api/things/note", {"application": 99, "body": "x"}, expect=400)
    call("POST", "/api/things/company", {"name": "ACME"}, expect=409)


@test
def front_end_tasks():
    listed, _ = call("GET", "/api/front-end", expect=200)
    assert [task["id"] for task in listed["tasks"]] == sorted(os.listdir(os.path.join(ROOT, "content/front-end"))) and all(task["attempts"] is None for task in listed["tasks"]), listed
    task, _ = call("GET", "/api/front-end/modal", expect=200)
    assert [f["name"] for f in task["starters"]["vanilla"]] == ["index.html", "style.css", "main.js"] and "<em>dialog</em>" in task["statement_html"], task
    assert sum(test["points"] for test in task["tests"]) == task["points"] and "test('opens'" in task["tests_source"] and "server.after" in task["server"]
    call("GET", "/api/front-end/nosuchtask", expect=404)
    everything, _ = call("GET", "/api/front-end/modal/answers", expect=200)
    assert len(everything["answers"]) == task["asks"] > 0 and {a["test"] for a in everything["answers"]} >= {test["name"] for test in task["tests"] if test["open"]}, everything
    first = everything["answers"][0]
    assert first in call("GET", "/api/front-end/modal/answers?question=" + quote(first["question"]), expect=200)[0]["answers"]
    assert call("GET", "/api/front-end/modal/answers?question=zzz", expect=200)[0]["answers"] == []
    call("GET", "/api/front-end/modal/answers?question=" + "x" * 501, expect=400)
    call("GET", "/api/front-end/modal/answers?other=x", expect=400)
    call("GET", "/api/front-end/nosuchtask/answers", expect=404)


@test
def frames_of_the_page():
    """the document for users' code may do nothing but run it; no other file of the page gets its policy, and the page keeps its own"""
    def policy(path):
        status, headers, _ = server.get(path, token=TOKEN)
        return status, headers.get_all("Content-Security-Policy"), headers.get("X-Frame-Options")
    page = ["default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"]
    assert policy("/") == (200, page, "DENY") and policy("/code/front-end/modal") == (200, page, "DENY")
    status, frame, options = policy("/frames/frame.html")
    if status == 404:
        raise Skip("the page is not built")
    assert (status, options) == (200, None) and len(frame) == 1, (status, frame, options)
    parts = dict(part.split(" ", 1) for part in frame[0].split("; "))
    assert parts == {"sandbox": "allow-scripts", "default-src": "'none'", "script-src": "'unsafe-inline'", "style-src": "'unsafe-inline'", "img-src": "data:", "base-uri": "'none'", "form-action": "'none'",
                     "frame-ancestors": "'self'"}, frame
    for path in ("/frames/machine.js", "/frames/axe.js", "/frames/react.js", "/frames/jsx.js"):
        assert policy(path)[1:] == (page, "DENY"), path


@test
def typing_results_and_texts():
    listed, _ = call("GET", "/api/typing", expect=200)
    assert [(r["id"], r["wpm"], r["raw_wpm"]) for r in listed["results"]] == [(1, 60, 62)] and not listed["more"] and "pairs" not in listed["results"][0], listed
    assert call("GET", "/api/typing?kind=code", expect=200)[0]["results"] == []
    assert len(call("GET", "/api/typing?kind=prose&language=en&limit=1", expect=200)[0]["results"]) == 1
    for bad in ("kind=poem", "limit=0", "limit=501", "of=1"):
        call("GET", f"/api/typing?{bad}", expect=400)
    texts, _ = call("GET", "/api/typing/texts", expect=200)
    assert {"c", "python", "en"} <= {one["language"] for one in texts["languages"]}
    # Counts that do not agree with each other are not kept.
    sound = THINGS["typing"][1]
    for bad in ({"correct": 311}, {"seed": 1}, {"pairs": '[["th",7,900,7]]'}, {"pairs": "words that were typed"}):
        call("POST", "/api/things/typing", {**sound, **bad}, expect=400)
    gone, _ = call("DELETE", "/api/things/typing/1", expect=200)
    assert call("GET", "/api/typing", expect=200)[0]["results"] == []
    call("POST", f"/api/changes/{gone['change']}/undo", expect=200)
    assert call("GET", "/api/typing", expect=200)[0]["results"][0]["correct"] == 300


@test
def what_to_practise_next():
    found, _ = call("GET", "/api/next", expect=200)
    kinds = [one["kind"] for one in found["next"]]
    assert {"loop", "debug", "review", "pattern", "front-end"} <= set(kinds) and len(kinds) == len(set(kinds)), found
    assert all(one["why"] and one["path"].startswith("/") for one in found["next"]), found
    call("GET", "/api/next?exam=two-in-60", expect=200)
    call("GET", "/api/next?exam=nothing", expect=404)
    call("GET", "/api/next?of=1", expect=400)


@test
def tries_at_drills():
    listed, _ = call("GET", "/api/attempts", expect=200)
    assert [(a["kind"], a["drill"], a["share"], a["detail"]) for a in listed["attempts"]] == [("loop", "await-in-loop", 0.75, {"lines": [1, 2]})] and not listed["more"], listed
    assert call("GET", "/api/attempts?kind=debug", expect=200)[0]["attempts"] == []
    assert len(call("GET", "/api/attempts?kind=loop&drill=await-in-loop&before=9&limit=1", expect=200)[0]["attempts"]) == 1
    by_drill, _ = call("GET", "/api/attempts/drills?kind=loop", expect=200)
    assert [(d["drill"], d["tried"], d["best"], d["last"]) for d in by_drill["drills"]] == [("await-in-loop", 1, 0.75, 0.75)], by_drill
    for bad in ("kind=typing", "drill=await-in-loop", "kind=loop&drill=A%20B", "limit=0", "before=-1", "of=1"):
        call("GET", f"/api/attempts?{bad}", expect=400)
    for bad in ("", "?kind=typing", "?kind=loop&limit=1"):
        call("GET", f"/api/attempts/drills{bad}", expect=400)
    for bad in ({"share_n": 10001}, {"drill": "A B"}, {"detail": "[1,"}, {"kind": "typing"}, {"seconds": -1}):
        call("POST", "/api/things/attempt", {**THINGS["attempt"][1], **bad}, expect=400)


@test
def problems_of_other_sites():
    text = "- [x] [Word Ladder](https://leetcode.com/problems/word-ladder) 2026-05-01\n- [x] [Two Sum](https://leetcode.com/problems/two-sum) 2026-04-01\nsome words\n"
    looked, _ = call("POST", "/api/elsewhere", {"text": text, "look": True}, expect=200)
    assert (looked["made"], looked["changed"], looked["cards"], looked["change"], len(looked["problems"]), looked["n_notes"]) == (1, 1, 2, None, 2, 1), looked
    taken, _ = call("POST", "/api/elsewhere", {"text": text, "cards": True, "day_first": True}, expect=201)
    assert (taken["made"], taken["changed"], taken["cards"]) == (1, 1, 2) and taken["change"], taken
    listed, _ = call("GET", "/api/elsewhere", expect=200)
    assert [(p["title"], p["done_on"], p["patterns"], p["card_state"]) for p in listed["problems"]] == [("Word Ladder", "2026-05-01", ["graph"], "new"), ("Two Sum", "2026-04-01", ["hashing", "sorting"], "new")], listed
    assert len(call("GET", "/api/elsewhere?before=2&limit=1", expect=200)[0]["problems"]) == 1
    for bad in ("limit=0", "before=-1", "of=1"):
        call("GET", f"/api/elsewhere?{bad}", expect=400)
    call("POST", "/api/elsewhere", {"text": "Dear all"}, expect=404)
    call("POST", "/api/elsewhere", {"text": "x" * (600 << 10)}, expect=413)
    call("POST", "/api/elsewhere", {"text": "\n" * 20001}, expect=413)
    call("POST", "/api/elsewhere", {"words": text}, expect=400)
    call("POST", f"/api/changes/{taken['change']}/undo", expect=200)
    assert [(p["title"], p["done_on"], p["card"]) for p in call("GET", "/api/elsewhere", expect=200)[0]["problems"]] == [("Two Sum", "2026-03-01", None)]
    for bad in ({"url": "javascript:alert(1)"}, {"patterns": "A b"}, {"result": "maybe"}, {"done_on": "2026-02-30"}):
        call("POST", "/api/things/elsewhere", {**THINGS["elsewhere"][1], "problem_key": "other", **bad}, expect=400)


@test
def patterns_and_the_meter():
    shown, _ = call("GET", "/api/patterns", expect=200)
    named = {p["id"]: p for p in shown["patterns"]}
    assert 18 <= len(named) <= 22 and set(named["sliding-window"]["needs"]) <= set(named), shown
    assert abs(sum(p["share"] for p in named.values()) - 1) < 1e-9
    assert all(p["chance"]["low"] < p["chance"]["value"] < p["chance"]["high"] for p in named.values())
    # Each problem of the bank stands in one place.
    bank = {p["slug"] for p in call("GET", "/api/problems", expect=200)[0]["problems"]}
    placed = [p["slug"] for pattern in shown["patterns"] for p in pattern["problems"]] + [p["slug"] for p in shown["others"]]
    assert sorted(placed) == sorted(bank), (placed, bank)
    read, _ = call("GET", "/api/meter?exam=one-sitting-70", expect=200)
    assert read["exam"]["problems"] == 4 and read["meter"]["says"] == "unknown" and len(read["meter"]["patterns"]) == len(named), read
    call("GET", "/api/meter?exam=nothing", expect=404)
    call("GET", "/api/meter", expect=404)
    for bad in ("exam=one-sitting-70&of=1", "exam=%ff"):
        call("GET", f"/api/meter?{bad}", expect=400)


@test
def recognition():
    drill, _ = call("GET", "/api/recognition", expect=200)
    item = drill["item"]
    assert drill["items"] >= 60 and len(item["cues"]) == 4 and drill["results"]["answers"] == 0, drill
    path = f"/api/recognition/{item['id']}/answers"
    wrong, _ = call("POST", path, {"picked": drill["patterns"][0]["id"], "line": "a guess", "seconds": 12}, expect=201)
    right, _ = call("POST", path, {"picked": wrong["right"][0], "cue": {"pattern": wrong["right"][0], "signal": wrong["signal"]["id"]}}, expect=201)
    assert (right["class"], right["reason"], right["share"]) == ("right", "right", 1), right
    kept, _ = call("GET", "/api/attempts?kind=pattern", expect=200)
    assert [a["id"] for a in kept["attempts"]] == [right["attempt"], wrong["attempt"]] and kept["attempts"][1]["detail"]["line"] == "a guess", kept
    after, _ = call("GET", "/api/recognition", expect=200)
    assert after["results"]["answers"] == 2 and after["item"]["id"] != item["id"], after
    for bad in ({}, {"picked": "alchemy"}, {"picked": 1}, {"picked": "stack", "cue": "x"}, {"picked": "stack", "cue": {"pattern": "stack"}},
                {"picked": "stack", "cue": {"pattern": "stack", "signal": "no-such"}}, {"picked": "stack", "cue": {"pattern": "stack", "signal": "nested", "x": 1}},
                {"picked": "stack", "line": "x" * 301}, {"picked": "stack", "line": "a\u0000b"}, {"picked": "stack", "seconds": -1}, {"picked": "stack", "more": 1}):
        call("POST", path, bad, expect=400 if len(str(bad.get("line", ""))) < 300 else 413)
    call("POST", "/api/recognition/nothing/answers", {"picked": "stack"}, expect=404)
    assert call("GET", "/api/recognition", expect=200)[0]["results"]["answers"] == 2
    for one in (wrong, right):
        call("DELETE", f"/api/things/attempt/{one['attempt']}", expect=200)


@test
def drills_of_debugging():
    path = "/api/drills/debug/lastseats"
    drill, _ = call("GET", path, expect=200)
    assert drill["problem"] == "debuglastseats" and drill["language"] == "javascript" and "cause" not in drill and drill["program"].count("\n") >= 30
    wrong_one, right_one, waits = fixes
    right = {"place": {"from": 16, "to": 18}, "kind": "race", "says": "It awaits between.", "seconds": 300}
    call("POST", path + "/answers", {**right, "submission": waits}, expect=409)
    wrong, _ = call("POST", path + "/answers", {**right, "submission": wrong_one}, expect=200)
    assert (wrong["share"], wrong["place"], wrong["kind"], wrong["fixed"], wrong["answer"]) == (0.5, True, True, False, None)
    fixed, _ = call("POST", path + "/answers", {"place": None, "kind": "overflow", "submission": right_one}, expect=200)
    assert (fixed["share"], fixed["place"], fixed["kind"], fixed["fixed"]) == (0.5, False, False, True) and fixed["answer"]["kind"] == "race"
    whole, _ = call("POST", path + "/answers", {**right, "submission": right_one}, expect=200)
    assert whole["share"] == 1
    given_up, _ = call("POST", path + "/answers", {"place": {"from": 1, "to": 40}}, expect=200)
    assert (given_up["share"], given_up["place"], given_up["too_wide"]) == (0, False, True) and given_up["answer"]["cause"]
    for bad in ({"place": 3}, {"place": {"from": 0}}, {"place": {"from": 9, "to": 8}}, {"place": {"from": 1, "to": 100000}}, {"place": {"to": 2}}, {"place": {"from": 1, "line": 2}}, {"kind": "typo"}, {"kind": 1},
                {"submission": 0}, {"submission": "1"}, {"fixed": True}, {"says": 1}):
        call("POST", path + "/answers", bad, expect=400)
    for much in ({"says": "x" * 2001}, {"says": "x" * (1 << 20)}):
        call("POST", path + "/answers", much, expect=413)
    other, _ = call("POST", "/api/submissions", {"problem": "sum", "language": "python3", "source": "x"}, expect=201)
    call("POST", f"/api/submissions/{other['id']}/cancel", expect=200)
    tried, _ = call("POST", "/api/runs", {"problem": "debuglastseats", "language": "javascript", "source": "x", "samples": True, "inputs": []}, expect=201)
    call("POST", f"/api/submissions/{tried['id']}/cancel", expect=200)
    for unknown in (other["id"], tried["id"], 99999):
        call("POST", path + "/answers", {"submission": unknown}, expect=404)
    for unknown in ("zero", "avatar-upload", "a" * 60):
        call("GET", f"/api/drills/debug/{unknown}", expect=404)
        call("POST", f"/api/drills/debug/{unknown}/answers", {}, expect=404)
    kept, _ = call("GET", "/api/attempts?kind=debug", expect=200)
    assert [one["id"] for one in kept["attempts"]] == [given_up["attempt"], whole["attempt"], fixed["attempt"], wrong["attempt"]]
    assert kept["attempts"][1]["detail"] == {"step": "whole", "place": {"from": 16, "to": 18}, "kind": "race", "says": "It awaits between.", "submission": right_one, "accepted": True}
    for one in kept["attempts"]:
        call("DELETE", f"/api/things/attempt/{one['id']}", expect=200)


@test
def drills_of_review():
    listed, _ = call("GET", "/api/drills", expect=200)
    assert len(listed["debug"]) >= 12 and len(listed["review"]) >= 12
    path = "/api/drills/review/avatar-upload"
    drill, _ = call("GET", path, expect=200)
    assert "findings" not in drill and drill["text"].count("\n") == next(one["lines"] for one in listed["review"] if one["id"] == drill["id"])
    nothing, _ = call("POST", path + "/answers", {"comments": []}, expect=200)
    assert nothing["percent"] == 0 and nothing["missed"] == len(nothing["findings"]) >= 4
    whole = [{"from": f["lines"]["from"], "to": f["lines"]["to"], "kind": f["kind"], "severity": f["severity"], "says": "x" * 2000} for f in nothing["findings"]]
    all_found, _ = call("POST", path + "/answers", {"comments": whole * 2 + [{"from": 1, "kind": "naming"}], "seconds": 600}, expect=200)
    assert all_found["missed"] == 0 and all_found["false_alarms"] == 1 and 90 < all_found["percent"] < 100
    assert [c["outcome"] for c in all_found["comments"]] == ["found"] * len(whole) + ["again"] * len(whole) + ["false"] and all_found["comments"][0]["severity"] == nothing["findings"][0]["severity"]
    one = whole[0]
    for bad in ({}, {"comments": "x"}, {"comments": [1]}, {"comments": [{"from": 0, "kind": "bug"}]}, {"comments": [{**one, "kind": "style"}]}, {"comments": [{"from": 1}]}, {"comments": [{**one, "severity": "huge"}]},
                {"comments": [{"from": 9, "to": 8, "kind": "bug"}]}, {"comments": [{"from": 1, "to": 11, "kind": "bug"}]}, {"comments": [{"from": 100000, "kind": "bug"}]}, {"comments": [{"from": 1.5, "kind": "bug"}]},
                {"comments": [{**one, "found": True}]}, {"comments": [], "percent": 100}, {"comments": [], "seconds": "1"}):
        call("POST", path + "/answers", bad, expect=400)
    for much in ({"comments": [one] * 61}, {"comments": [{**one, "says": "x" * 2001}]}, {"comments": [{**one, "says": "x" * (1 << 20)}]}):
        call("POST", path + "/answers", much, expect=413)
    for unknown in ("zero", "a" * 60, "lastseats"):
        call("GET", f"/api/drills/review/{unknown}", expect=404)
        call("POST", f"/api/drills/review/{unknown}/answers", {"comments": []}, expect=404)
    kept, _ = call("GET", "/api/attempts?kind=review", expect=200)
    assert [one["id"] for one in kept["attempts"]] == [all_found["attempt"], nothing["attempt"]] and kept["attempts"][0]["share"] == all_found["percent"] / 100
    # So many words are more than is kept; what came of each is.
    comments = kept["attempts"][0]["detail"]["comments"]
    assert len(comments) == 2 * len(whole) + 1 and "says" not in comments[0] and comments[0]["outcome"] == "found"
    for one in kept["attempts"]:
        call("DELETE", f"/api/things/attempt/{one['id']}", expect=200)


@test
def programs_that_are_watched():
    watcher = WebSocket(server)
    check_event(watcher.message())
    made, _ = call("POST", "/api/loop-runs", {"source": "console.log('ü');"}, expect=202)
    assert (made["state"], made["result"]) == ("queued", None)
    call("POST", "/api/loop-runs", {"source": "1"}, expect=409)
    result = {"printed": "ü\n", "errors": "", "exit_code": 0, "refused": None, "trace": '{"format":1,"events":[]}'}
    tool("watch", result)
    done, _ = call("GET", f"/api/loop-runs/{made['id']}", expect=200)
    assert (done["state"], done["result"], done["source"]) == ("done", result, "console.log('ü');")
    seen = []
    while not seen or seen[-1]["type"] != "loop.changed" or seen[-1]["data"]["state"] != "done":
        seen.append(check_event(watcher.message()))
    watcher.close()
    for doc, state in (("the jail broke", "failed"), (None, "cancelled"), ({**result, "trace": None, "refused": "it is no JavaScript", "exit_code": None}, "done")):
        made, _ = call("POST", "/api/loop-runs", {"source": "1"}, expect=202)
        tool("watch", doc)
        assert call("GET", f"/api/loop-runs/{made['id']}", expect=200)[0]["state"] == state
    made, _ = call("POST", "/api/loop-runs", {"source": "1"}, expect=202)
    assert call("POST", f"/api/loop-runs/{made['id']}/cancel", expect=200)[0]["state"] == "cancelled"
    # The newest fifty stay.
    for _ in range(50):
        last, _ = call("POST", "/api/loop-runs", {"source": "1"}, expect=202)
        call("POST", f"/api/loop-runs/{last['id']}/cancel", expect=200)
    call("GET", f"/api/loop-runs/{made['id']}", expect=404)
    call("POST", f"/api/loop-runs/{made['id']}/cancel", expect=404)
    for bad in ({}, {"source": ""}, {"source": "  \n"}, {"source": 1}, {"source": "a\u0000b"}, {"source": "1", "trace": True}):
        call("POST", "/api/loop-runs", bad, expect=400)
    for much in ("x" * 65537, "x" * (1 << 20)):
        call("POST", "/api/loop-runs", {"source": much}, expect=413)


@test
def drills_of_the_event_loop():
    drills = call("GET", "/api/event-loop", expect=200)[0]["drills"]
    assert len(drills) >= 60 and all("code" not in one for one in drills)
    path = "/api/event-loop/zero-is-not-now"
    drill, _ = call("GET", path, expect=200)
    assert "prints" not in drill and drill["code"].endswith("\n")
    trace, _ = call("GET", path + "/trace", expect=200)
    printed = [event["text"] for event in trace["events"] if event["do"] == "print"]
    assert sorted(printed) == sorted(set(printed)) and set(printed) <= set(drill["choices"])
    right, _ = call("POST", path + "/answers", {"lines": printed, "says": "A timer waits for its turn.", "seconds": 40}, expect=200)
    assert right["right"] and right["share"] == 1 and [step["out"] for step in right["drill"]["prints"]] == printed
    known, _ = call("POST", path + "/answers", {"lines": right["drill"]["mistake"]["prints"]}, expect=200)
    assert not known["right"] and known["mistake"] == right["drill"]["mistake"]["why"] and 0 < known["share"] < 1
    nothing, _ = call("POST", path + "/answers", {"lines": []}, expect=200)
    assert not nothing["right"] and nothing["share"] == 0 and nothing["given"] is None and nothing["step"]["out"] == printed[0]
    for bad in ({}, {"lines": "x"}, {"lines": [1]}, {"lines": [None]}, {"lines": ["none of these"]}, {"lines": [printed[0], printed[0]]}, {"lines": [], "seconds": -1}, {"lines": [], "right": True}, {"lines": ["x" * 200000]}):
        call("POST", path + "/answers", bad, expect=400)
    # The last is of one megabyte: the server takes no such body.
    for much in ({"lines": printed * 50}, {"lines": [], "says": "x" * 2001}, {"lines": ["x" * (1 << 20)]}):
        call("POST", path + "/answers", much, expect=413)
    for unknown in ("zero", "a" * 60, "Zero-Is-Not-Now", "zero-is-not-now%20"):
        call("GET", f"/api/event-loop/{unknown}", expect=404)
        call("GET", f"/api/event-loop/{unknown}/trace", expect=404)
        call("POST", f"/api/event-loop/{unknown}/answers", {"lines": []}, expect=404)
    # Each is kept, with what was said.
    kept, _ = call("GET", "/api/attempts?kind=loop&drill=zero-is-not-now", expect=200)
    assert [one["id"] for one in kept["attempts"]] == [nothing["attempt"], known["attempt"], right["attempt"]], kept
    first = kept["attempts"][-1]
    assert first["share"] == 1 and first["seconds"] == 40 and first["detail"]["says"] == "A timer waits for its turn."
    assert [drill["choices"][n - 1] for n in first["detail"]["lines"]] == printed
    for one in kept["attempts"]:
        call("DELETE", f"/api/things/attempt/{one['id']}", expect=200)


@test
def answers_to_drills_on_recursion():
    drills, _ = call("GET", "/api/recursion", expect=200)
    assert len(drills["drills"]) == 32 and {d["kind"] for d in drills["drills"]} == {"to-loop", "to-recursion", "story"}
    shown, _ = call("GET", "/api/recursion/ackermann", expect=200)
    assert shown["answer"] is None and shown["explanation"] is None and shown["starter"]["python3"].startswith("def ackermann(m, n):\n")
    told, _ = call("GET", "/api/recursion/ackermann?answer=true", expect=200)
    assert "while" in told["answer"]["javascript"] and told["explanation"]
    call("GET", "/api/recursion/ackermann?answer=perhaps", expect=400)
    call("GET", "/api/recursion/nothere", expect=404)
    answer = {"language": "python3", "source": "def ackermann(m, n):\n    return 1\n", "seconds": 90}
    path = "/api/recursion/ackermann/checks"
    for status, change in ((400, {"language": "cobol"}), (400, {"source": "  "}), (413, {"source": "x" * 65537}), (400, {"seconds": -1}), (400, {"more": 1})):
        call("POST", path, {**answer, **change}, expect=status)
    call("POST", "/api/recursion/nothere/checks", answer, expect=404)
    watcher = WebSocket(server)
    check_event(watcher.message())
    made, _ = call("POST", path, answer, expect=202)
    assert (made["state"], made["share"], made["report"], made["drill"]) == ("queued", None, None, "ackermann")
    again, _ = call("POST", path, answer, expect=409)
    assert again["error"]["field"] == "drill"
    outcome = {"value": "1", "length": None, "error": None, "line": None, "slow": False, "ended": None, "frames": None, "same": None, "which": None}
    step = {"kind": "return", "text": "1", "line": 2, "body": [], "otherwise": []}
    report = {"language": "python3", "right": False, "share_n": 2500, "findings": [{"rule": "no-loop", "line": 1, "column": 1, "says": "There is no loop in it."}], "ran": True, "load": None,
              "inputs": 124, "agreed": 3, "differs": {"args": "[0,1]", "first_args": "[1,3]", "steps": 2, "smallest": True, "yours": outcome, "ours": {**outcome, "value": "2"}},
              "deep": [{"args": "[1, 50000]", "ok": False, "outcome": outcome}], "depth": [{"args": "[1, 10]", "given": outcome, "yours": outcome, "ours": {**outcome, "frames": 1, "same": 1, "which": "f"}}],
              "printed": "", "flow": [{"name": "ackermann", "line": 1, "body": [{**step, "kind": "if", "body": [step]}]}], "our_flow": []}
    tool("recursion", report)
    done, _ = call("GET", f"/api/recursion-checks/{made['id']}", expect=200)
    assert (done["state"], done["share"], done["report"], done["source"]) == ("done", 0.25, report, answer["source"])
    seen = []
    while not seen or seen[-1]["type"] != "recursion.changed" or seen[-1]["data"]["state"] != "done":
        seen.append(check_event(watcher.message()))
    watcher.close()
    tried, _ = call("GET", "/api/attempts?kind=recursion", expect=200)
    assert [(a["drill"], a["share"], a["seconds"], a["detail"]) for a in tried["attempts"]] == [("ackermann", 0.25, 90, {"form": []})]
    drills, _ = call("GET", "/api/recursion", expect=200)
    assert [d["tried"]["best"] for d in drills["drills"] if d["tried"]] == [0.25]
    for doc, state in (("the jail broke", "failed"), (None, "cancelled")):
        made, _ = call("POST", path, {k: answer[k] for k in ("language", "source")}, expect=202)
        tool("recursion", doc)
        assert call("GET", f"/api/recursion-checks/{made['id']}", expect=200)[0]["state"] == state
    made, _ = call("POST", path, answer, expect=202)
    assert call("POST", f"/api/recursion-checks/{made['id']}/cancel", expect=200)[0]["state"] == "cancelled"
    listed, _ = call("GET", "/api/recursion-checks?drill=ackermann&limit=2", expect=200)
    assert len(listed["checks"]) == 2 and listed["more"]
    assert len(call("GET", f"/api/recursion-checks?before={listed['checks'][-1]['id']}", expect=200)[0]["checks"]) == 2
    for bad in ("limit=0", "before=0", "of=1"):
        call("GET", f"/api/recursion-checks?{bad}", expect=400)
    call("GET", "/api/recursion-checks/999999", expect=404)
    call("POST", "/api/recursion-checks/999999/cancel", expect=404)


@test
def solutions_of_front_end_tasks():
    files = [{"name": "style.css", "text": ""}, {"name": "App.jsx", "text": "export default function App() { return <p>ä</p>; }"}]
    solution = {"form": "react", "files": files, "seconds": 90}
    path = "/api/front-end/modal/checks"
    for status, change in ((400, {"form": "vue"}), (400, {"form": "vanilla"}), (400, {"files": files[:1]}), (400, {"files": [files[0], files[0]]}), (400, {"files": [{**files[0], "name": "../x"}, files[1]]}),
                           (400, {"files": [{**files[0], "text": 3}, files[1]]}), (413, {"files": [files[0], {**files[1], "text": "x" * 65537}]}), (400, {"seconds": -1}), (400, {"more": 1})):
        call("POST", path, {**solution, **change}, expect=status)
    call("POST", "/api/front-end/nothere/checks", solution, expect=404)
    watcher = WebSocket(server)
    check_event(watcher.message())
    made, _ = call("POST", path, solution, expect=202)
    assert (made["state"], made["share"], made["outcome"], made["task"], made["files"]) == ("queued", None, None, "modal", [files[1], files[0]]), made
    again, _ = call("POST", path, solution, expect=409)
    assert again["error"]["field"] == "task"
    test_ = {"name": "opens", "points": 10, "says": "It opens", "state": "passed", "message": "", "ms": 12}
    outcome = {"id": "modal", "form": "react", "passed": False, "points": 10, "of": 20, "ended": None, "tests": [test_, {**test_, "name": "trap", "state": "failed", "message": "it leaves"}],
               "lines": [{"test": "opens", "level": "log", "text": "hello", "file": "App.jsx", "line": 1}, {"test": "trap", "level": "error", "text": "no", "file": None, "line": None}]}
    tool("front-end", outcome)
    done, _ = call("GET", f"/api/front-end-checks/{made['id']}", expect=200)
    assert (done["state"], done["share"], done["outcome"]) == ("done", 0.5, outcome), done
    seen = []
    while not seen or seen[-1]["type"] != "front-end.changed" or seen[-1]["data"]["state"] != "done":
        seen.append(check_event(watcher.message()))
    watcher.close()
    tried, _ = call("GET", "/api/attempts?kind=front-end", expect=200)
    assert [(a["drill"], a["share"], a["seconds"], a["detail"]) for a in tried["attempts"]] == [("modal", 0.5, 90, {"failed": []})]
    listed, _ = call("GET", "/api/front-end", expect=200)
    assert [t["attempts"]["best"] for t in listed["tasks"] if t["attempts"]] == [0.5]
    for doc, state in (("the jail broke", "failed"), (None, "cancelled")):
        made, _ = call("POST", path, {k: solution[k] for k in ("form", "files")}, expect=202)
        tool("front-end", doc)
        assert call("GET", f"/api/front-end-checks/{made['id']}", expect=200)[0]["state"] == state
    made, _ = call("POST", path, solution, expect=202)
    assert call("POST", f"/api/front-end-checks/{made['id']}/cancel", expect=200)[0]["state"] == "cancelled"
    listed, _ = call("GET", "/api/front-end-checks?task=modal&limit=2", expect=200)
    assert len(listed["checks"]) == 2 and listed["more"]
    assert len(call("GET", f"/api/front-end-checks?before={listed['checks'][-1]['id']}", expect=200)[0]["checks"]) == 2
    for bad in ("limit=0", "before=0", "of=1"):
        call("GET", f"/api/front-end-checks?{bad}", expect=400)
    call("GET", "/api/front-end-checks/999999", expect=404)
    call("POST", "/api/front-end-checks/999999/cancel", expect=404)
    for one in tried["attempts"]:
        call("DELETE", f"/api/things/attempt/{one['id']}", expect=200)


@test
def front_end_task_of_an_exam():
    files = [{"name": "App.jsx", "text": "export default () => <p>é</p>;"}, {"name": "style.css", "text": ""}]
    rules = EXAM[:EXAM.index("slots:")].replace("forward", "free") + "slots:\n  - {kind: front-end, points: 60}\n"
    exam, _ = call("POST", "/api/exams", {"rules": rules}, expect=201)
    at = f"/api/exams/{exam['id']}"
    place = exam["problems"][0]
    assert (place["kind"], place["difficulty"], place["points"]) == ("front-end", None, 60) and place["minutes"] > 0 and place["title"], place
    assert call("GET", f"/api/front-end/{place['problem']}", expect=200)[0]["title"] == place["title"]
    code = {"language": "front-end", "form": "react", "source": json.dumps(files)}
    call("POST", at + "/problems/1/submissions", code, expect=409)
    call("POST", at + "/problems/1/open", expect=200)
    assert call("PUT", at + "/problems/1/code", {**code, "version": 0}, expect=200)[0] == {"version": 1}
    for change, field in [({"form": "vanilla"}, "files"), ({"form": "program"}, "form"), ({"language": "javascript"}, "language"), ({"source": "x"}, None), ({"source": "[]"}, "files")]:
        for method, path, more in (("PUT", "/code", {"version": 1}), ("POST", "/submissions", {})):
            refused, _ = call(method, at + "/problems/1" + path, {**code, **more, **change}, expect=400)
            assert field in (None, refused["error"].get("field")), (change, refused)
    call("POST", at + "/problems/1/runs", {**code, "samples": True, "inputs": []}, expect=400)
    sent, _ = call("POST", at + "/problems/1/submissions", code, expect=201)
    assert sent["submission"] is None and sent["exam"]["problems"][0]["submits_left"] == 1, sent
    call("POST", at + "/problems/1/submissions", code, expect=409)
    check, _ = call("GET", f"/api/front-end-checks/{sent['check']}", expect=200)
    assert check["files"] == files and check["task"] == place["problem"] and check["state"] == "queued"
    test_ = {"name": "opens", "points": 10, "says": "It opens", "state": "passed", "message": "", "ms": 12}
    tool("front-end", {"id": place["problem"], "form": "react", "passed": True, "points": 10, "of": 10, "ended": None, "tests": [test_], "lines": []})
    judged = call("GET", at, expect=200)[0]["problems"][0]["sent"]
    assert [(s["check"], s["submission"], s["verdict"], s["state"], s["tests_passed"], s["tests_total"]) for s in judged] == [(sent["check"], None, "AC", "done", 1, 1)], judged
    ended, _ = call("POST", at + "/finish", expect=200)
    assert ended["points"] == 60 and ended["passed"] and ended["problems"][0]["worth"]["graded"] == sent["check"], ended
    report, _ = call("GET", at + "/report", expect=200)
    assert report["complexity"] == [None] and report["lines"][0]["submits"] == 1
    call("DELETE", at, expect=204)
    assert call("GET", "/api/meter?exam=front-end-90", expect=400)[0]["error"]["field"] == "exam"


@test
def things_are_edited_removed_and_brought_back():
    call("PATCH", "/api/things/promise/1", {"version": 1, "closed_on": "2026-11-06"}, expect=200)
    call("PATCH", "/api/things/promise/1", {"version": 1, "closed_on": "2026-11-07"}, expect=409)
    call("PATCH", "/api/things/promise/99", {"version": 1, "closed_on": "2026-11-07"}, expect=404)
    whole, _ = call("GET", "/api/applications/1", expect=200)
    assert [len(whole[k]) for k in ("contacts", "rounds", "promises", "figures", "notes", "debriefs", "questions_asked")] == [1] * 7
    assert [e["kind"] for e in reversed(whole["events"])] == ["made", "planned", "promised", "said", "debriefed", "noted", "kept"]
    gone, _ = call("DELETE", "/api/things/application/1", expect=200)
    call("DELETE", "/api/things/application/1", expect=404)
    call("GET", "/api/applications/1", expect=404)
    call("GET", "/api/things/question_asked/1", expect=404)
    undone, _ = call("POST", f"/api/changes/{gone['change']}/undo", expect=200)
    back, _ = call("GET", "/api/applications/1", expect=200)
    for key in ("rounds", "promises", "figures", "notes"):
        assert [{k: v for k, v in t.items() if k not in ("version", "changed_at_ms")} for t in back[key]] == \
            [{k: v for k, v in t.items() if k not in ("version", "changed_at_ms")} for t in whole[key]]
    call("POST", f"/api/changes/{gone['change']}/undo", expect=409)
    call("POST", "/api/changes/999999/undo", expect=404)
    assert undone["change"] > gone["change"]


@test
def cards_are_due_and_graded():
    def day(n):
        return time.strftime("%Y-%m-%d", time.localtime(time.time() + n * 86400))
    due, _ = call("GET", "/api/cards/due", expect=200)
    assert due["new"] == due["cards"] == 1 and due["due"][0]["front"] == "What is hoisting?" and due["due"][0]["of"] == "script", due
    assert due["due"][0]["next_s"][0] == 60 and due["due"][0]["retrievability"] is None
    call("GET", "/api/cards/due?new=1001", expect=400)
    graded, _ = call("POST", "/api/cards/1/grade", {"version": 1, "grade": 3, "took_ms": 8000}, expect=200)
    assert graded["card"]["state"] == "learning" and graded["card"]["reps"] == 1 and graded["card"]["retrievability"] == 1
    call("POST", "/api/cards/1/grade", {"version": 1, "grade": 3}, expect=409)
    call("POST", "/api/cards/1/grade", {"version": 2, "grade": 5}, expect=400)
    call("POST", "/api/cards/99/grade", {"version": 1, "grade": 3}, expect=404)
    assert call("GET", "/api/cards/due", expect=200)[0]["done_today"] == 2, "with the one that was made as a thing"
    call("POST", f"/api/changes/{graded['change']}/undo", expect=200)
    card, _ = call("GET", "/api/cards/1", expect=200)
    assert card["state"] == "new" and card["version"] == 3
    call("GET", "/api/cards/99", expect=404)
    assert call("GET", "/api/cards?limit=1", expect=200)[0]["cards"] == [card]
    call("GET", "/api/cards?limit=0", expect=400)
    load, _ = call("GET", "/api/cards/load?days=3", expect=200)
    assert [d["due"] for d in load["days"]] == [0, 0, 0] and load["days"][0]["on"] == day(0)
    call("GET", "/api/cards/load?days=366", expect=400)
    packed, headers = call("GET", "/api/cards/package", expect=200)
    assert packed[:2] == b"PK" and b"collection.anki2" in packed and "dryrun.apkg" in headers["Content-Disposition"]
    again, _ = call("POST", "/api/things/card", {"problem": "sum"}, expect=201)
    call("POST", "/api/things/card", {"problem": "sum"}, expect=409)
    call("POST", "/api/things/card", {"problem": "nosuch"}, expect=400)
    of_it, _ = call("GET", "/api/cards?problem=sum", expect=200)
    assert of_it["cards"][0]["of"] == "problem" and of_it["cards"][0]["problem"]["slug"] == "sum" and of_it["cards"][0]["id"] == again["thing"]["id"], of_it
    assert call("GET", "/api/cards?problem=nosuch", expect=200)[0] == {"cards": [], "more": False}
    call("POST", f"/api/changes/{again['change']}/undo", expect=200)
    plan, _ = call("GET", f"/api/cards/plan?date={day(7)}&minutes=10&curve=true", expect=200)
    assert plan["expected"] > 0.9 and plan["untouched"] == 0 and plan["today"] == [] or plan["today"] == [card]
    for bad in (day(0), "2026-02-30", "soon", day(999)):
        call("GET", f"/api/cards/plan?date={bad}", expect=400)
    call("GET", f"/api/cards/plan?date={day(7)}&minutes=x", expect=400)


OCTETS = {"Content-Type": "application/octet-stream"}
FINDING = {"rule": "R12", "name": "weak-start", "severity": "warning", "grade": "C", "message": "begins weakly", "evidence": "Responsible for", "key": "0123456789abcdef",
           "suppressed": False, "at": {"page": 1, "box": [60, 184, 130, 194]}}
VALUE = {"text": "Ada", "at": {}}
REPORT = {
    "language": "en", "findings": [FINDING, {**FINDING, "rule": "R07", "severity": "note", "key": "f" * 16, "at": {}}], "errors": 0, "warnings": 1, "notes": 1,
    "skipped": [{"rule": "R01", "name": "spelling", "why": "no dictionary"}], "not_read": [{"path": "page 3", "why": "it is empty"}],
    "rules": [{"rule": "R12", "name": "weak-start", "severity": "warning", "grade": "C", "title": "t", "why": "w", "mend": "m", "sources": ["s"], "doubt": ""}],
    "sizes": [{"width": 595, "height": 842}], "lines": None, "signs": [{"sign": "margin", "text": "how to reach you stands in a running header", "at": {"page": 1, "box": [1, 2, 3, 4]}}], "said": ["Ada", "Engineer"],
    "cv": {"source": "pages", "columns": 1, "pages": 1, "image": None, "not_read": [], "name": VALUE, "label": None, "mail": None, "phone": None, "place": None, "summary": None,
           "links": [{"url": "x.org", "network": "", "at": {}}],
           "sections": [{"kind": "work", "heading": None, "items": [], "entries": [
               {"title": VALUE, "org": None, "place": None, "area": None, "url": None, "start": {"date": "2019-03", "text": "Mar 2019"}, "end": None, "dates": {"at": {}}, "stay": [], "bullets": [{**VALUE, "bullet": True}], "keywords": []}]}]},
}


def start_reading(cv):
    """What other tests have left in the queue goes first."""
    while call("GET", f"/api/cvs/{cv}", expect=200)[0]["reading"]["state"] == "queued":
        try:
            tool("start")
        except AssertionError as why:
            assert "submission" in str(why), "a job that record-tool does not know: the problem bank's"


@test
def a_cv_is_uploaded_and_read():
    watcher = WebSocket(server)
    check_event(watcher.message())
    pdf = b"%PDF-1.4 not a real one \xff\x00"
    made, _ = call("POST", "/api/documents?name=folder%2FAda%202026.pdf&country=de", pdf, expect=201, headers=OCTETS)
    cv = made["thing"]
    assert (cv["name"], cv["format"], cv["body"], cv["document"]) == ("Ada 2026", "pdf", None, hashlib.sha256(pdf).hexdigest()), cv
    same, _ = call("POST", "/api/documents?name=other.pdf", pdf, expect=200, headers=OCTETS)
    assert same == {"change": None, "thing": cv}, "a document is kept once"
    content, headers = call("GET", f"/api/documents/{cv['document']}", expect=200)
    assert content == pdf and headers["Content-Disposition"] == 'attachment; filename="cv.pdf"'
    call("GET", f"/api/documents/{cv['document']}", expect=304, headers={"If-None-Match": headers["ETag"]})
    for path in ("/api/documents/" + "0" * 64, f"/api/documents/{cv['document']}/pages/1", "/api/documents/" + "0" * 64 + "/pages/1", "/api/documents/x/pages/1", "/api/documents/x", "/api/cvs/999"):
        call("GET", path, expect=404)
    told = set()
    while not {"reading.changed", "record.changed"} <= told:
        told.add(check_event(watcher.message())["type"])
    shown, _ = call("GET", f"/api/cvs/{cv['id']}", expect=200)
    assert shown["version"] == cv and shown["reading"]["state"] == "queued" and shown["reading"]["country"] == "de" and shown["read"] is None
    again, _ = call("POST", f"/api/cvs/{cv['id']}/readings", {"country": "us"}, expect=202)
    assert again["reading"]["id"] == shown["reading"]["id"], "one at a time"
    start_reading(cv["id"])
    tool("give back")
    start_reading(cv["id"])
    tool("read", REPORT, "{}", "a picture")
    shown, _ = call("GET", f"/api/cvs/{cv['id']}", expect=200)
    assert shown["reading"]["state"] == "done" and shown["read"]["report"] == REPORT and not shown["read"]["stale"]
    assert shown["read"]["pictures"] == [{"page": 1, "width": 5, "height": 7}] and shown["read"]["resume"] == "{}"
    content, headers = call("GET", f"/api/documents/{cv['document']}/pages/1", expect=200)
    assert content == b"a picture" and headers["Content-Type"] == "image/png" and "sandbox" in headers["Content-Security-Policy"]
    call("GET", f"/api/documents/{cv['document']}/pages/1", expect=304, headers={"If-None-Match": headers["ETag"]})
    listed, _ = call("GET", "/api/cvs", expect=200)
    assert listed["cvs"][0]["name"] == "Ada 2026" and listed["cvs"][0]["found"] == {"errors": 0, "warnings": 0, "notes": 1}, "the suppressed one does not count"
    call("DELETE", "/api/things/cv_suppression/1", expect=200)
    listed, _ = call("GET", "/api/cvs", expect=200)
    assert listed["cvs"][0]["found"] == {"errors": 0, "warnings": 1, "notes": 1}
    watcher.close()


@test
def readings_end_badly_and_are_tried_again():
    made, _ = call("POST", "/api/documents?name=broken.pdf", b"%PDF-broken", expect=201, headers=OCTETS)
    path = f"/api/cvs/{made['thing']['id']}"
    start_reading(made["thing"]["id"])
    tool("fail", "the disk was full")
    shown, _ = call("GET", path, expect=200)
    assert shown["reading"]["state"] == "failed" and shown["reading"]["failure"] == "the disk was full" and shown["read"] is None
    assert shown["reading"]["country"] == "de", "as the last time"
    again, _ = call("POST", path + "/readings", {"country": ""}, expect=202)
    assert again["reading"]["state"] == "queued" and again["reading"]["country"] == ""
    start_reading(made["thing"]["id"])
    tool("refused", "the PDF is damaged")
    shown, _ = call("GET", path, expect=200)
    assert shown["reading"]["state"] == "refused" and shown["reading"]["failure"] == "the PDF is damaged" and shown["read"] is None
    call("POST", path + "/readings", {"country": "Germany"}, expect=400)
    call("POST", path + "/readings", {"country": "DE"}, expect=400)
    call("POST", "/api/cvs/999/readings", {}, expect=404)
    undone, _ = call("POST", f"/api/changes/{made['change']}/undo", expect=200)
    call("GET", path, expect=404)
    call("POST", f"/api/changes/{undone['change']}/undo", expect=200)
    back, _ = call("GET", path, expect=200)
    assert back["reading"]["state"] == "refused", "what was read comes back with it"


@test
def what_cannot_be_uploaded():
    def sentence(body, status, **more):
        answer, _ = call("POST", "/api/documents?name=x", body, expect=status, **{"headers": OCTETS, **more})
        return answer["error"]["message"]
    assert "empty" in sentence(b"", 400)
    assert "white space" in sentence(b"\xef\xbb\xbf \n", 400)
    assert "picture" in sentence(b"\x89PNG\r\n", 400) and ".doc" in sentence(b"\xd0\xcf\x11\xe0", 400) and "rich text" in sentence(b"{\\rtf1", 400)
    assert "UTF-8" in sentence(b"Andr\xe9", 400) and "UTF-8" in sentence(b"a\0b", 400)
    assert "256 KiB" in sentence(b"a" * (256 * 1024 + 1), 413)
    # Told by the head, before any of it is sent.
    head = f"POST /api/documents HTTP/1.1\r\nHost: {server.host}\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/octet-stream\r\nContent-Length: {(10 << 20) + 1}\r\n\r\n"
    answer = server.raw(head.encode())
    assert b" 413 " in answer and b"10 MiB" in answer, answer
    assert "octet-stream" in sentence(b"%PDF-", 415, headers={"Content-Type": "application/pdf"})
    assert "octet-stream" in sentence(b"%PDF-", 415, headers={"Content-Type": "text/plain"})
    answer, _ = call("POST", "/api/documents?name=x&colour=red", b"%PDF-", expect=400, headers=OCTETS)
    assert "colour" in answer["error"]["message"]
    status, _, _ = server.request("POST", "/api/documents", b"%PDF-1.4", {**OCTETS, "Origin": "http://evil.example"})
    assert status == 403
    # Every upload takes as much as the contract says, and no more: the size is looked at before the type.
    for path, item in openapi["paths"].items():
        for operation in (one for method, one in item.items() if method != "parameters"):
            octets = resolve(operation.get("requestBody", {})).get("content", {}).get("application/octet-stream")
            if octets:
                most = octets["schema"]["maxLength"]
                for size, status in ((most, b" 415 "), (most + 1, b" 413 ")):
                    answer = server.raw(f"POST {path} HTTP/1.1\r\nHost: {server.host}\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: text/plain\r\nContent-Length: {size}\r\n\r\n".encode())
                    assert status in answer, (path, size, answer)
    # Only this route takes other bodies, and larger ones.
    status, _, _ = server.request("POST", "/api/cvs", b"{}", OCTETS)
    assert status == 415
    assert b" 413 " in server.raw(head.replace("/api/documents", "/api/cvs").replace("octet-stream", "json").replace(str((10 << 20) + 1), str((1 << 20) + 1)).encode())


@test
def bullets_are_taken_as_claims():
    body = "# Ada\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 – Present\n- Cut the deployment from 50 to 7 minutes\n- Responsible for it\n- Saved 12 % of the cost\n"
    made, _ = call("POST", "/api/cvs", {"name": "Short", "body": body}, expect=201)
    path = f"/api/cvs/{made['thing']['id']}/claims"
    offered, _ = call("GET", path, expect=200)
    first, second = offered["bullets"]
    assert offered["read"] and offered["known"] == 0
    assert (first["words"], first["employer"], first["number"], first["known"]) == ("Cut the deployment from 50 to 7 minutes", "Engines Ltd", "50 to 7 minutes", None)
    for bad in ({}, {"keys": []}, {"keys": [7]}, {"keys": ["0" * 16]}, {"keys": "all"}, {"keys": [first["key"]], "more": 1}):
        call("POST", path, bad, expect=400)
    call("POST", path, {"keys": [first["key"]] * 501}, expect=413)
    taken, _ = call("POST", path, {"keys": [first["key"], second["key"]]}, expect=201)
    assert (taken["taken"], taken["known"]) == (2, 0)
    again, _ = call("POST", path, {"keys": [second["key"]]}, expect=201)
    assert again == {"change": None, "taken": 0, "known": 1}
    offered, _ = call("GET", path, expect=200)
    assert offered["known"] == 2
    claim, _ = call("GET", f"/api/things/claim/{offered['bullets'][0]['known']}", expect=200)
    assert (claim["words"], claim["employer"], claim["number"]) == ("Cut the deployment from 50 to 7 minutes", "Engines Ltd", "50 to 7 minutes")
    call("POST", f"/api/changes/{taken['change']}/undo", expect=200)
    offered, _ = call("GET", path, expect=200)
    assert offered["known"] == 0
    call("GET", "/api/cvs/999/claims", expect=404)
    call("POST", "/api/cvs/999/claims", {"keys": ["0" * 16]}, expect=404)
    broken, _ = call("POST", "/api/things/cv_version", {"name": "Broken", "format": "json-resume", "body": "{"}, expect=201)
    call("GET", f"/api/cvs/{broken['thing']['id']}/claims", expect=400)
    made, _ = call("POST", "/api/documents?name=unread.pdf", b"%PDF-1.4 unread", expect=201, headers=OCTETS)
    offered, _ = call("GET", f"/api/cvs/{made['thing']['id']}/claims", expect=200)
    assert offered == {"read": False, "known": 0, "bullets": []}


@test
def what_is_read_is_held_beside_what_was_meant():
    resume = '{"basics": {"name": "Ada Lovelace", "email": "ada@example.org"}, "work": [{"position": "Engineer", "name": "Acme", "startDate": "2019-03", "highlights": ["Cut cost by 12 %"]}]}'
    meant, _ = call("POST", "/api/cvs", {"name": "Meant", "body": resume}, expect=201)
    written, _ = call("POST", "/api/cvs", {"name": "Written", "body": "# Ada Lovelace\n\n## Experience\n\n### Engineer, Acme\nMar 2019 – Present\n- Cut cost by 15 %\n"}, expect=201)
    meant, path = meant["thing"]["id"], f"/api/cvs/{written['thing']['id']}/roundtrip"
    trip, _ = call("GET", f"{path}?meant={meant}", expect=200)
    by_path = {field["path"]: field for field in trip["fields"]}
    assert by_path["basics.name"]["change"] == "same" and by_path["basics.email"]["change"] == "lost"
    assert (by_path["work[0].highlights[0]"]["meant"], by_path["work[0].highlights[0]"]["read"]) == ("Cut cost by 12 %", "Cut cost by 15 %")
    assert trip["counts"]["lost"] == 1 and [sign["sign"] for sign in trip["signs"]] == ["mailless"]
    document, _ = call("POST", "/api/documents?name=beside.pdf", b"%PDF-1.4 beside", expect=201, headers=OCTETS)
    document = document["thing"]["id"]
    call("GET", f"/api/cvs/{document}/roundtrip?meant={meant}", expect=400)
    call("GET", f"{path}?meant={document}", expect=400)
    start_reading(document)
    tool("read", REPORT, "{}", "a picture")
    trip, _ = call("GET", f"/api/cvs/{document}/roundtrip?meant={meant}", expect=200)
    assert trip["signs"] == REPORT["signs"], "as they were found when it was read"
    lost = {field["path"]: field for field in trip["fields"]}
    assert lost["basics.name"]["change"] == "changed" and lost["basics.name"]["read"] == "Ada"
    for bad in ("", "?meant=0", "?meant=x", f"?meant={meant}&more=1", f"?meant={written['thing']['id']}"):
        call("GET", path + bad, expect=400)
    call("GET", f"{path}?meant=99999", expect=404)
    call("GET", f"/api/cvs/99999/roundtrip?meant={meant}", expect=404)


@test
def a_cv_is_written():
    made, _ = call("POST", "/api/cvs", {"name": "Short", "body": "# Ada\n\n## Experience\n"}, expect=201)
    assert made["thing"]["format"] == "markdown"
    start_reading(made["thing"]["id"])
    tool("read", {**REPORT, "findings": []}, "{}", None)
    shown, _ = call("GET", f"/api/cvs/{made['thing']['id']}", expect=200)
    assert not shown["read"]["stale"] and shown["read"]["pictures"] == []
    call("PATCH", f"/api/things/cv_version/{made['thing']['id']}", {"version": 1, "body": "# Bob"}, expect=200)
    shown, _ = call("GET", f"/api/cvs/{made['thing']['id']}", expect=200)
    assert shown["read"]["stale"]
    for body, format in (("Ada\n", "text"), ('{"basics": {}}', "json-resume")):
        made, _ = call("POST", "/api/cvs", {"name": "n", "body": body, "format": None}, expect=201)
        assert made["thing"]["format"] == format
        start_reading(made["thing"]["id"])
        tool("refused", "nothing in it")
    for body in ({"name": "n"}, {"name": "n", "body": ""}, {"name": "n", "body": "%PDF-1.4"}, {"name": "", "body": "Ada"}, {"name": "n", "body": "Ada", "country": "x"}):
        call("POST", "/api/cvs", body, expect=400)
    # A version is a document or a text.
    sha256 = hashlib.sha256(b"%PDF-broken").hexdigest()
    for body in ({"format": "pdf"}, {"format": "pdf", "document": sha256, "body": "x"}, {"format": "text", "document": sha256, "body": "x"}, {"format": "text"}):
        call("POST", "/api/things/cv_version", {"name": "n", **body}, expect=400)
    call("POST", "/api/things/cv_version", {"name": "n", "format": "pdf", "document": "0" * 64}, expect=409)
    call("POST", "/api/things/cv_suppression", {"rule": "R99"}, expect=400)
    call("POST", "/api/things/cv_suppression", {"rule": "L99"}, expect=400)
    beside, _ = call("POST", "/api/things/cv_suppression", {"rule": "L06", "finding": "0123456789abcdef", "reason": "It was so"}, expect=201)
    call("POST", f"/api/changes/{beside['change']}/undo", expect=200)
    call("POST", "/api/things/cv_suppression", {"rule": "R07"}, expect=201)
    call("POST", "/api/things/cv_suppression", {"rule": "R07"}, expect=409)


@test
def what_is_being_written_is_checked_at_once():
    text = "Ada Lovelace\nada@example.org\n\nExperience\n\nEngineer, Analytical Engines, Mar 2019 - present\n- Responsible for the deployment of things\n"
    found, _ = call("POST", "/api/cvs/check", {"body": text, "country": "gb"}, expect=200)
    weak = [f for f in found["findings"] if f["rule"] == "R12"]
    assert len(weak) == 1 and weak[0]["at"]["line"] == 7, found
    assert any(s["rule"] == "R01" for s in found["skipped"])
    resume, _ = call("POST", "/api/cvs/check", {"body": '{"work": [{"name": "A", "highlights": ["Responsible for it"]}], "basics": {"name": 5}}'}, expect=200)
    assert [f["at"]["path"] for f in resume["findings"] if f["rule"] == "R12"] == ["work[0].highlights[0]"] and resume["not_read"], resume
    for body in ("", "{", "%PDF-1.4", "a\u0000"):
        call("POST", "/api/cvs/check", {"body": body}, expect=400)


def scripts_and_the_sheet_of_a_call():
    """Of application 2."""
    call("GET", "/api/range", expect=200)
    call("GET", "/api/range?application=99", expect=404)
    call("GET", "/api/range?months_a_year=20", expect=400)
    company = call("GET", "/api/things/application/2", expect=200)[0]["company"]
    wished = {"floor_minor": 6000000, "target_minor": 7500000, "currency": "EUR", "period": "year"}
    call("POST", "/api/things/pay_range", wished, expect=201)
    call("POST", "/api/things/pay_range", wished, expect=409)
    for one in call("GET", "/api/things/pay_range", expect=200)[0]["things"]:
        if one["company"] == company:
            call("DELETE", f"/api/things/pay_range/{one['id']}", expect=200)
    for pay in range(60000, 100000, 5000):
        call("POST", "/api/things/market_sample", {"pay_minor": pay * 100, "currency": "EUR", "period": "year"}, expect=201)
    taken, _ = call("POST", "/api/range/samples", {"text": "Verdienst,Ort\n60-70k EUR,Ulm\nsoon,Ulm\n", "columns": {"pay": "Verdienst"}, "period": "year", "day_first": True}, expect=201)
    assert taken["made"] == 1 and taken["middles"] == 1 and taken["notes"][0]["line"] == 3 and taken["columns"] == {"pay": "Verdienst", "place": "Ort"}, taken
    call("POST", f"/api/changes/{taken['change']}/undo", expect=200)
    call("POST", "/api/range/samples", {"text": "a,b\n1,2\n"}, expect=404)
    for wrong in ({"currency": "ABC"}, {"period": "age"}, {"columns": {"colour": "a"}}, {"columns": 1}):
        call("POST", "/api/range/samples", {"text": "pay\n1 EUR a year\n", **wrong}, expect=400)
    script, _ = call("POST", "/api/things/script", {"kind": "pay", "title": "Pay", "body": "Something above 60,000 EUR a year.", "must_say": "range", "forbidden": "above"}, expect=201)
    report, _ = call("GET", "/api/range?application=2", expect=200)
    assert report["wish"]["target_minor"] == 7500000 and [q["percent"] for q in report["quantiles"]] == [10, 25, 50, 75, 90], report
    assert [(w["way"], w["low_minor"]) for w in report["ways"]][0] == ("bolstering", 7500000) and report["ways"][1]["low_minor"] > 7500000, report
    assert ("script", "at", "60,000 EUR a year") in [(leak["where"], leak["kind"], leak["words"]) for leak in report["leaks"]], report
    desk, _ = call("GET", "/api/scripts", expect=200)
    check = [c["check"] for c in desk["checks"] if c["script"] == script["thing"]["id"]][0]
    assert check["must_say"][0]["state"] == "missed" and not check["must_say"][0]["places"], check
    assert check["forbidden"][0]["places"] == [{"at": 10, "n": 5, "negated": False}], check
    assert call("POST", "/api/scripts/check", {"body": "a range", "must_say": "range", "wpm": 60}, expect=200)[0]["seconds"] == 2
    call("POST", "/api/scripts/check", {"body": "a", "wpm": 1}, expect=400)
    edited, _ = call("PATCH", f"/api/things/script/{script['thing']['id']}", {"version": 1, "body": "A range."}, expect=200)
    versions, _ = call("GET", f"/api/things/script/{script['thing']['id']}/versions", expect=200)
    assert [v["thing"]["body"] for v in versions["versions"]] == ["A range.", "Something above 60,000 EUR a year."] and not versions["more"], versions
    assert call("GET", f"/api/things/script/{script['thing']['id']}/versions?limit=1", expect=200)[0]["more"]
    call("GET", "/api/things/script/999/versions", expect=404)
    call("GET", "/api/things/script/1/versions?limit=0", expect=400)
    # A call in an hour.
    held, _ = call("POST", "/api/things/round", {"application": 2, "kind": "screen", "at_ms": int(time.time() * 1000) + 3600000, "time_zone": "Europe/Berlin"}, expect=201)
    held = held["thing"]["id"]
    calls, _ = call("GET", "/api/calls", expect=200)
    assert [(c["round"], c["answers_written"]) for c in calls["calls"] if c["application"] == 2] == [(held, 1)], calls
    call("GET", "/api/calls?limit=0", expect=400)
    call("POST", "/api/things/call_note", {"round": held, "notes": "They asked twice"}, expect=201)
    call("POST", "/api/things/promise", {"application": 2, "what": "an offer", "promised_on": "2026-10-01", "due_on": "2026-10-20"}, expect=201)
    sheet, _ = call("GET", f"/api/calls/{held}", expect=200)
    assert [a["kind"] for a in sheet["answers"]][:5] == ["about-me", "gap", "leaving", "processes", "pay"] and sheet["answers"][4]["script"]["body"] == "A range.", sheet
    assert "Europe/Berlin" in sheet["when"] and sheet["company"]["id"] == company and sheet["notes"][0]["notes"] == "They asked twice"
    assert [(p["over"], p["far"]) for p in sheet["promises"] if p["promise"]["what"] == "an offer"] == [(True, True)] and sheet["far"], sheet
    asks = [q["id"] for q in sheet["ask_back"]]
    assert len(asks) > 5 and not any(q["chosen"] for q in sheet["ask_back"]), sheet["ask_back"]
    note = sheet["notes"][0]
    call("PATCH", f"/api/things/call_note/{note['id']}", {"version": note["version"], "asks": asks[1]}, expect=200)
    sheet, _ = call("GET", f"/api/calls/{held}", expect=200)
    assert [q["id"] for q in sheet["ask_back"] if q["chosen"]] == [asks[1]]
    page, headers = call("GET", f"/api/calls/{held}/sheet", expect=200)
    assert b"They asked twice" in page and b"60,000" not in page and b"<script" not in page and "attachment" in headers["Content-Disposition"]
    call("GET", "/api/calls/9999", expect=404)
    call("GET", "/api/calls/9999/sheet", expect=404)
    call("POST", "/api/calls/9999/outcome", {"version": 1, "outcome": "waiting"}, expect=404)
    call("POST", f"/api/calls/{held}/outcome", {"version": 7, "outcome": "waiting"}, expect=409)
    for wrong in ({"outcome": "lost"}, {"promises": [{"what": ""}]}, {"promises": [{"what": "a", "colour": 1}]}, {"figures": [{"about": "notice"}]}, {"promises": [{"what": "a", "business_days": 3, "due_on": "2027-01-01"}]}, {"next": {"kind": "tea"}}):
        call("POST", f"/api/calls/{held}/outcome", {"version": 1, "outcome": "waiting", **wrong}, expect=400)
    before = [len(call("GET", "/api/applications/2", expect=200)[0][k]) for k in ("promises", "figures", "rounds", "debriefs", "questions_asked")]
    done, _ = call("POST", f"/api/calls/{held}/outcome", {
        "version": 1, "outcome": "waiting", "said": "They will write", "questions": [{"words": "Why us?", "answered": "shakily", "card": True}],
        "promises": [{"what": "a date", "business_days": 3}, {"mine": True, "what": "references", "due_on": "2027-01-04"}],
        "figures": [{"about": "expected-pay", "min_minor": 7500000, "max_minor": 8030000, "currency": "EUR", "period": "year"}],
        "next": {"kind": "manager"}, "follow_up": {"business_days": 4}}, expect=201)
    after = [len(call("GET", "/api/applications/2", expect=200)[0][k]) for k in ("promises", "figures", "rounds", "debriefs", "questions_asked")]
    assert [b - a for a, b in zip(before, after)] == [2, 1, 1, 1, 1], (before, after)
    assert call("GET", "/api/applications/2", expect=200)[0]["application"]["follow_up_on"] > "2026"
    call("POST", f"/api/changes/{done['change']}/undo", expect=200)
    assert [len(call("GET", "/api/applications/2", expect=200)[0][k]) for k in ("promises", "figures", "rounds", "debriefs", "questions_asked")] == before


def ads_are_read_saved_and_matched():
    """what is pasted is read and nothing is saved; what is saved is ranked beside a version of the CV"""
    pasted = "Engineer\nCompany: Acme & Sons\n60,000 - 70,000 EUR per year\n\nRequirements\n- Go\n- Rust\n<script>alert(1)</script>"
    read, _ = call("POST", "/api/ads/read", {"text": pasted, "url": "https://a.example/1"}, expect=200)
    [ad] = read["ads"]
    assert (ad["fields"]["title"], ad["fields"]["employer"], ad["fields"]["url"]) == ("Engineer", "Acme & Sons", "https://a.example/1"), ad
    assert ad["from"]["title"] == "the first line" and ad["fields"]["pay_max_minor"] == 7000000, ad
    assert [d["name"] for d in ad["demands"] if d["strength"] == "required"] == ["Go", "Rust"], ad
    assert "url" not in call("POST", "/api/ads/read", {"text": pasted, "url": "javascript:alert(1)"}, expect=200)[0]["ads"][0]["fields"]
    for wrong in ({}, {"text": ""}, {"text": "{\"a\": 1}"}, {"text": "x", "colour": "red"}, {"text": 1}):
        call("POST", "/api/ads/read", wrong, expect=400)
    call("POST", "/api/ads/read", {"text": "x" * (1 << 20)}, expect=413)
    before = {row["id"] for row in call("GET", "/api/ads", expect=200)[0]["ads"]}
    mine = lambda answer: [row for row in answer[0]["ads"] if row["id"] not in before]
    saved, _ = call("POST", "/api/ads", {**ad["fields"], "application": True}, expect=201)
    assert saved["application"]["ad"] == saved["thing"]["id"] and saved["application"]["role"] == "Engineer", saved
    other, _ = call("POST", "/api/ads", {"title": "Baker", "body": "Requirements\n- COBOL"}, expect=201)
    assert other["application"] is None, other
    call("POST", "/api/ads", {"title": "Nobody's", "body": "x", "application": True}, expect=400)
    call("POST", "/api/ads", {"title": "x"}, expect=400)
    cv, _ = call("POST", "/api/things/cv_version", {"name": "one", "format": "text", "body": "Ada\n\nSkills\nGo, Python\n"}, expect=201)
    cv = cv["thing"]["id"]
    rows = mine(call("GET", f"/api/ads?cv={cv}", expect=200))
    assert [(row["title"], row["match"]["required_listed"], row["application"]) for row in rows] == [("Engineer", 1, saved["application"]["id"]), ("Baker", 0, None)], rows
    assert [row["match"] for row in mine(call("GET", "/api/ads", expect=200))] == [None, None]
    whole, _ = call("GET", f"/api/ads/{saved['thing']['id']}?cv={cv}", expect=200)
    assert {d["name"]: d["state"] for d in whole["demands"]} == {"Go": "listed", "Rust": "missing"}, whole
    assert "<script" not in whole["body_html"] and "&lt;script" in whole["body_html"], whole
    assert any("Rust is asked for" in edit["text"] for edit in whole["edits"]), whole
    call("GET", "/api/ads/999", expect=404)
    call("GET", "/api/ads?cv=999", expect=404)
    call("GET", "/api/ads?cv=x", expect=400)
    call("GET", "/api/ads/1?cv=x", expect=400)
    call("POST", f"/api/changes/{saved['change']}/undo", expect=200)
    assert [row["title"] for row in mine(call("GET", "/api/ads", expect=200))] == ["Baker"]
    call("DELETE", f"/api/things/ad/{other['thing']['id']}", expect=200)
    call("DELETE", f"/api/things/cv_version/{cv}", expect=200)


@test
def stories_are_looked_at():
    """What is found in stories, what contradicts, what covers the themes; a text that is not kept leaves nothing."""
    parts = {"situation": "At Kestrel we were slow, and the other team was too lazy to help.", "task": "I was asked to mend it.",
             "action": "I moved 35 services to the new cluster, and I wrote the plan for it.", "result": "It took five months and nobody noticed."}
    made, _ = call("POST", "/api/things/story", {"title": "The move", "themes": "incident saying-no", "scope": "senior", "ended_on": "2015-01-31", **parts}, expect=201)
    story = made["thing"]["id"]
    old, _ = call("POST", "/api/things/story", {"title": "Old", "themes": "failure", "retired": True, **parts}, expect=201)
    claim, _ = call("POST", "/api/things/claim", {"words": "Moved 50 services to a new cluster in five months"}, expect=201)
    call("POST", "/api/things/story_claim", {"story": story, "claim": claim["thing"]["id"]}, expect=201)
    report, _ = call("GET", "/api/stories/report?level=senior&pace=120", expect=200)
    assert old["thing"]["id"] not in [one["story"] for one in report["stories"]] and report["words_a_minute"] == 120, report
    one = report["stories"][0]
    assert {f["name"] for f in one["findings"]} >= {"blame", "too-short", "no-reflection"}, one
    assert [(c["kind"], c["from"], c["id"]) for c in one["contradictions"]] == [("number", "claim", claim["thing"]["id"])], one
    assert story in report["cover"]["chosen"] and report["cover"]["old"] == [story] and "mentoring" in report["cover"]["gaps"], report["cover"]
    assert "saying-no" not in report["cover"]["gaps"] and report["cover"]["exact"], report["cover"]
    assert len(report["rules"]) == 12 and all(rule["why"] for rule in report["rules"])
    staff, _ = call("GET", "/api/stories/report?level=staff", expect=200)
    assert story not in staff["cover"]["chosen"] and "saying-no" in staff["cover"]["gaps"], staff
    call("GET", "/api/stories/report?level=chief", expect=400)
    call("GET", "/api/stories/report?pace=1", expect=400)
    now, _ = call("POST", "/api/stories/check", {"id": story, "title": "The move", **parts, "action": "I moved 50 services to the new cluster.", "language": None}, expect=200)
    assert now["contradictions"] == [] and now["words"]["action"] == 8 and now["story"] == story, now
    empty, _ = call("POST", "/api/stories/check", {}, expect=200)
    assert empty["words"]["all"] == 0 and empty["findings"] == []
    call("POST", "/api/stories/check", {"title": "x", "parts": 1}, expect=400)
    call("POST", "/api/stories/check", {"title": "x", "action": "a" * 9000}, expect=413)
    for kind, thing in (("story", story), ("story", old["thing"]["id"]), ("claim", claim["thing"]["id"])):
        call("DELETE", f"/api/things/{kind}/{thing}", expect=200)
    assert story not in [one["story"] for one in call("GET", "/api/stories/report", expect=200)[0]["stories"]]


@test
def tellings_are_compared():
    """two rehearsals of a story with their words: what changed, what is the same word for word, which of the two is the earlier"""
    words = "In 2021 I was the only backend developer in a team of five. Our nightly import took nine hours and kept failing. I split it into chunks, added a queue, and after six weeks of work it ran in forty minutes."
    story = call("POST", "/api/things/story", {"title": "The import"}, expect=201)[0]["thing"]["id"]
    of = f"/api/tellings?of_kind=story&of_id={story}"
    assert call("GET", of, expect=200)[0] == {"tellings": [], "more": False, "compared": None}
    told = [call("POST", "/api/things/rehearsal", {"what": "story", "story": story, "at_ms": at, "seconds": 30, "transcript": text}, expect=201)[0]["thing"]["id"]
            for at, text in ((1000, words), (2000, words.replace("forty", "ten")))]
    names = [f"rehearsal-{one}" for one in told]
    last, _ = call("GET", of, expect=200)
    assert [one["id"] for one in last["tellings"]] == names[::-1], last
    compared = last["compared"]
    assert (compared["first"], compared["second"], compared["why"]) == (*names, ""), compared
    assert [(c["kind"], c["first"], c["second"]) for c in compared["takes"]["changes"]] == [("number", "forty", "ten")], compared["takes"]
    assert compared["same"]["longest"] > 20 and compared["same"]["runs"][0].startswith("In 2021 I was"), compared["same"]
    assert {f["figure"]: f["told"] for f in compared["figures"]}["words_per_minute"] == "same", compared["figures"]
    assert call("GET", f"{of}&first={names[1]}&second={names[0]}", expect=200)[0] == last
    for wrong in ("?of_kind=story", "?of_id=1", f"?of_kind=song&of_id={story}", "?of_kind=story&of_id=0", f"?of_kind=story&of_id={story}&first={names[0]}",
                  f"?of_kind=story&of_id={story}&first={names[0]}&second={names[0]}", f"?of_kind=story&of_id={story}&colour=red"):
        call("GET", "/api/tellings" + wrong, expect=400)
    call("GET", "/api/tellings?of_kind=script&of_id=999999", expect=404)
    call("GET", f"{of}&first={names[0]}&second=recording-999999", expect=404)
    for kind, one in (*(("rehearsal", one) for one in told), ("story", story)):
        call("DELETE", f"/api/things/{kind}/{one}", expect=200)


@test
def transcripts_are_heard():
    """what was said is set beside a script of the record and an earlier rehearsal; nothing is kept"""
    def heard(expect=200, **body):
        return call("POST", "/api/transcripts/analysis", body, expect=expect)[0]

    vtt = "WEBVTT\n\n00:00.000 --> 00:05.000\n<v Anna>Um?\n\n00:05.000 --> 00:45.000\n<v Me>I led a team of five. I was not fired.\n\nxx --> yy\n<v Me>\U0001f600 My boss was toxic.\n"
    script, _ = call("POST", "/api/things/script", {"kind": "about-me", "title": "About me", "body": "I led a team of five in payments.", "must_say": "team of five\nconference", "forbidden": "fired | toxic", "target_s": 30, "max_s": 60}, expect=201)
    script = script["thing"]["id"]
    told = heard(text=vtt, script=script)
    assert told["state"] == "heard" and told["takes"] is None, told
    mine = told["heard"]
    assert (mine["format"], mine["language"], mine["speaker"], mine["time"], mine["seconds"]) == ("vtt", "en", 1, "transcript", 40), mine
    assert [(p["state"], p["places"]) for p in mine["script"]["must_say"]] == [("hit", 1), ("missed", 0)], mine["script"]
    assert mine["script"]["forbidden"][0]["places"] == 2 and not mine["script"]["forbidden"][0]["negated"], mine["script"]
    assert mine["script"]["word_for_word"]["words"] == 6 and [f["line"] for f in mine["findings"]] == [9], mine
    toxic = [m for m in mine["marks"] if m["kind"] == "forbidden" and not m["negated"]]
    assert [(m["part"], m["from"], m["to"]) for m in toxic] == [(2, 15, 20)], toxic
    assert heard(text=vtt, speaker="anna")["heard"]["fillers"]["sounds"] == 1
    asked = heard(text="Anna: one\nBen: two")
    assert asked["state"] == "whose" and asked["heard"] is None and [s["name"] for s in asked["speakers"]] == ["Anna", "Ben"], asked
    points = heard(text="We moved the billing.", must_say="billing | payments", seconds=3)["heard"]
    assert points["script"]["must_say"][0]["state"] == "hit" and points["script"]["word_for_word"] is None and points["time"] == "given", points
    assert heard(text="")["heard"]["words"] == 0
    first = "In 2021 I was the only backend developer in a team of five. Our nightly import took nine hours and kept failing. I split it into chunks, added a queue, and after six weeks of work it ran in forty minutes."
    before, _ = call("POST", "/api/things/rehearsal", {"what": "script", "script": script, "at_ms": 1000, "transcript": first}, expect=201)
    silent, _ = call("POST", "/api/things/rehearsal", {"what": "script", "at_ms": 1000}, expect=201)
    before, silent = before["thing"]["id"], silent["thing"]["id"]
    takes = heard(text=first.replace("forty", "ten").replace("five", "nine"), against=before)["takes"]
    assert takes["verdict"] == "drifting" and [(c["first"], c["second"]) for c in takes["changes"]] == [("five", "nine"), ("forty", "ten")], takes
    kept = [call("POST", "/api/things/rehearsal", {"what": "other", "at_ms": 2000 + i, "seconds": 60, "transcript": text}, expect=201)[0]["thing"]["id"]
            for i, text in enumerate(("Um, I did the backend of it, you know.", "WEBVTT\n\n00:00.000 --> 00:30.000\n<v Anna>Uh?\n\n00:30.000 --> 00:50.000\n<v Me>Um, um, I led the team.\n", "Anna: one\nBen: two"))]
    listed, _ = call("GET", "/api/transcripts", expect=200)
    mine = [row for row in listed["rehearsals"] if row["rehearsal"] in kept]
    assert [(row["rehearsal"], row["fillers"]) for row in mine] == [(kept[1], 2), (kept[0], 2)] and listed["unclear"] == 1 and not listed["more"], listed
    assert [h for h in listed["habits"] if h["name"] == "um"] == [{"name": "um", "kind": "sound", "rehearsals": 2, "median": 1.5, "most": 2}], listed["habits"]
    assert heard(text="Ben: Yes.\nBen: " + first, speaker="ben", against=before)["takes"]["verdict"] == "recited"
    for one in kept:
        call("DELETE", f"/api/things/rehearsal/{one}", expect=200)
    for wrong in ({}, {"text": 1}, {"text": "x", "format": "docx"}, {"text": "x", "language": "klingon"}, {"text": "x", "speaker": "Eve"}, {"text": "x", "seconds": 0},
                  {"text": "x", "script": script, "must_say": "y"}, {"text": "x", "must_say": "y" * 500}, {"text": "{\"a\": 1}"}, {"text": "x", "colour": "red"}, {"text": "x", "against": silent}):
        heard(expect=400, **wrong)
    heard(expect=404, text="x", script=999999)
    heard(expect=404, text="x", against=999999)
    heard(expect=413, text="x " * (300 << 10))
    heard(expect=413, text="x\n" * 20001)
    many = heard(text="um " * 30000, language="en")["heard"]
    assert (many["n_marks"], len(many["marks"])) == (30000, 20000), many["n_marks"]
    for kind, one in (("rehearsal", before), ("rehearsal", silent), ("script", script)):
        call("DELETE", f"/api/things/{kind}/{one}", expect=200)


@test
def questions_and_the_cross_examination():
    bank, _ = call("GET", "/api/questions", expect=200)
    themes, _ = call("GET", "/api/themes", expect=200)
    assert bank["all"] == len(bank["questions"]) > 200
    for q in bank["questions"][:3] + bank["questions"][-3:]:
        assert call("GET", f"/api/questions/{q['id']}", expect=200)[0] == q
        found, _ = call("GET", f"/api/questions?set={q['set']}&text={q['id']}", expect=200)
        assert q["id"] in [one["id"] for one in found["questions"]]
    for theme in themes["themes"]:
        asked, _ = call("GET", f"/api/questions?theme={theme['id']}", expect=200)
        assert asked["questions"] and all(theme["id"] in q["themes"] for q in asked["questions"]), theme
    for wrong in ("set=stories", "theme=x", "topic=x", "round=x", "level=x", "sort=up"):
        call("GET", f"/api/questions?{wrong}", expect=400)
    call("GET", "/api/questions/no-such-question", expect=404)
    made, _ = call("POST", "/api/things/claim", {"words": "Cut the p95 latency of the search by 40 %", "my_part": "the cache"}, expect=201)
    claim = made["thing"]["id"]
    ladder, _ = call("GET", f"/api/cross/{claim}", expect=200)
    assert ladder["claim"] == made["thing"] and ladder["language"] == "en" and ladder["has_part"] and not ladder["has_measured"], ladder
    assert [q["level"] for q in ladder["questions"]] == sorted(q["level"] for q in ladder["questions"]) and {q["level"] for q in ladder["questions"]} == {1, 2, 3}
    assert any(q["quotes"] == "40 %" and "“40 %”" in q["text"] for q in ladder["questions"]), ladder
    assert call("GET", f"/api/cross/{claim}?language=de", expect=200)[0]["language"] == "de"
    call("GET", f"/api/cross/{claim}?language=fr", expect=400)
    call("GET", "/api/cross/999", expect=404)
    call("GET", "/api/cross/x", expect=404)
    for level, grade in ((1, 3), (2, 1)):
        call("POST", "/api/things/rehearsal", {"what": "claim", "claim": claim, "level": level, "grade": grade, "at_ms": 1800000000000, "seconds": 40, "asked": "So?"}, expect=201)
    heat, _ = call("GET", "/api/cross", expect=200)
    mine = next(one for one in heat["claims"] if one["claim"] == claim)
    assert [one["heat"] for one in mine["levels"]] == ["defended", "shaky", "never"] and mine["deepest"] == 1 and mine["never_below_two"], mine
    call("POST", f"/api/changes/{call('DELETE', f'/api/things/claim/{claim}', expect=200)[0]['change']}/undo", expect=200)
    assert call("GET", "/api/cross", expect=200)[0] == heat, "with the claim its answers come back"


@test
def the_pipeline():
    made, _ = call("POST", "/api/applications", {"company_name": "  acme ", "role": "Lead", "source": "a friend"}, expect=201)
    assert made["thing"]["company"] == 1, "the company of this name is taken"
    made, _ = call("POST", "/api/applications", {"company_name": "Initech", "role": "Dev", "stage": "screen"}, expect=201)
    undone, _ = call("POST", f"/api/changes/{made['change']}/undo", expect=200)
    companies, _ = call("GET", "/api/things/company", expect=200)
    assert [c["name"] for c in companies["things"]] == ["Acme"], "the company went with the application that it was made for"
    call("POST", f"/api/changes/{undone['change']}/undo", expect=200)
    call("POST", "/api/applications", {"role": "Dev"}, expect=400)
    call("GET", "/api/board?limit=0", expect=400)
    board, _ = call("GET", "/api/board?limit=1", expect=200)
    assert [c["stage"] for c in board["columns"]] == ["saved", "applied", "screen", "takehome", "code", "live", "design", "story", "offer"]
    assert [c["count"] for c in board["columns"]][:3] == [1, 1, 1]
    call("PATCH", "/api/things/application/1", {"version": 2, "outcome": "rejected", "cause": "speed"}, expect=200)
    board, _ = call("GET", "/api/board", expect=200)
    assert board["ended"] == [{"outcome": "rejected", "count": 1}]
    listed, _ = call("GET", "/api/applications?words=ACME&outcome=open", expect=200)
    assert [a["role"] for a in listed["applications"]] == ["Lead"]
    listed, _ = call("GET", "/api/applications?outcome=ended", expect=200)
    assert [a["cause"] for a in listed["applications"]] == ["speed"]
    call("GET", "/api/applications?sort=up", expect=400)
    call("POST", "/api/applications/1/events", {"kind": "heard", "words": "They called.", "at_ms": 1790000000000}, expect=204)
    call("POST", "/api/applications/1/events", {"kind": "made"}, expect=400)
    call("POST", "/api/applications/99/events", {"kind": "heard"}, expect=404)
    for i, days in ((1, 28), (2, 90)):
        call("POST", "/api/things/figure", {"application": i, "about": "notice", "said_on": "2026-11-09", "days": days}, expect=201)
    call("POST", "/api/things/note", {"application": 2, "body": "**Nice** <script>alert(1)</script>"}, expect=201)
    whole, _ = call("GET", "/api/applications/2", expect=200)
    assert [(c["kind"], c["application"]) for c in whole["clashes"]] == [("differs", 1)] and "28 days to Acme" in whole["clashes"][0]["says"], whole["clashes"]
    assert [r["html"] for r in whole["rendered"]] == ["<p><strong>Nice</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>\n"], whole["rendered"]
    lessons, _ = call("GET", "/api/lessons", expect=200)
    assert [(p["company_name"], p["kept"], p["late"]) for p in lessons["promises"]] == [("Acme", 0, 1)], lessons
    assert [(c["words"], c["applications"]) for c in lessons["causes"]] == [("speed", 1), ("too quiet", 1)] and lessons["known"] == 1, lessons
    table, _ = call("GET", "/api/table", expect=200)
    assert sorted(a["id"] for a in table["applications"]) == [1, 2, 3] and not table["more"], table
    assert [a["heard_at_ms"] for a in table["applications"] if a["id"] == 1] == [1790000000000], table
    assert call("GET", "/api/table?limit=2", expect=200)[0] == {"applications": table["applications"][:2], "more": True}
    call("GET", "/api/table?limit=0", expect=400)
    letters, _ = call("GET", "/api/applications/2/letters", expect=200)
    assert [l["language"] for l in letters["languages"]] == ["en", "de"] and letters["language"] == "de" and letters["email"] is None, letters
    call("GET", "/api/applications/99/letters", expect=404)
    two = [{"id": i, "version": call("GET", f"/api/things/application/{i}", expect=200)[0]["version"]} for i in (1, 2)]
    call("PATCH", "/api/things/application", {"things": two + [{"id": 99, "version": 1}], "set": {"place": "Oslo"}}, expect=404)
    call("PATCH", "/api/things/application", {"things": [two[0], {"id": 2, "version": 77}], "set": {"place": "Oslo"}}, expect=409)
    assert call("GET", "/api/things/application/1", expect=200)[0]["place"] is None, "all of them or none"
    for wrong in ({"things": [], "set": {"place": "Oslo"}}, {"things": two, "set": {}}, {"things": two, "set": {"version": 1}}, {"things": two, "set": {"colour": "red"}}):
        call("PATCH", "/api/things/application", wrong, expect=400)
    both, _ = call("PATCH", "/api/things/application", {"things": two, "set": {"place": "Oslo"}}, expect=200)
    assert [call("GET", f"/api/things/application/{i}", expect=200)[0]["place"] for i in (1, 2)] == ["Oslo", "Oslo"]
    call("POST", f"/api/changes/{both['change']}/undo", expect=200)
    assert [call("GET", f"/api/things/application/{i}", expect=200)[0]["place"] for i in (1, 2)] == [None, None]
    funnel, _ = call("GET", "/api/funnel", expect=200)
    assert funnel["sent"] == 2 and [s["reached"] for s in funnel["stages"]][:3] == [2, 1, 0], funnel
    call("GET", "/api/funnel?by=channel", expect=200)
    call("GET", "/api/funnel?by=colour", expect=400)
    waits, _ = call("GET", "/api/applications/2/waits", expect=200)
    assert waits["near_days"] == 4 and not waits["own"] and waits["promises"] == [], waits
    call("GET", "/api/applications/99/waits", expect=404)
    due, _ = call("GET", "/api/due?waiting=true", expect=200)
    assert len(due["due"]) == sum(due["counts"].values()) and not due["own"] and not due["more"], due
    first, _ = call("GET", "/api/due?waiting=true&limit=1", expect=200)
    assert first["due"] == due["due"][:1] and first["more"], first
    call("GET", "/api/due?waiting=perhaps", expect=400)
    call("GET", "/api/due?limit=0", expect=400)
    scripts_and_the_sheet_of_a_call()
    ads_are_read_saved_and_matched()
    found, _ = call("GET", "/api/search?q=called", expect=200)
    assert [(f["kind"], f["application"]) for f in found["results"]] == [("event", 1)] and not found["more"], found
    assert call("GET", "/api/search?q=", expect=200)[0]["results"] == []
    call("GET", "/api/search?q=a&kind=colour", expect=400)
    call("GET", "/api/search?q=" + "a" * 401, expect=413)
    call("DELETE", "/api/things/company/1", expect=200)


@test
def calendars_for_programs():
    made, _ = call("POST", "/api/applications", {"company_name": "Feed", "role": "Dev", "stage": "screen", "follow_up_on": "2027-01-15"}, expect=201)
    application = made["thing"]["id"]
    at = int(time.time() * 1000) + 86400000
    held, _ = call("POST", "/api/things/round", {"application": application, "kind": "screen", "at_ms": at, "time_zone": "Europe/Berlin"}, expect=201)
    promise, _ = call("POST", "/api/things/promise", {"application": application, "what": "an answer", "promised_on": "2026-11-02", "due_on": "2027-01-10"}, expect=201)
    everything, headers = call("GET", "/api/calendar/dryrun.ics", expect=200)
    assert headers["Content-Disposition"] == 'attachment; filename="dryrun.ics"'
    assert everything.count(b"BEGIN:VEVENT") >= 3 and b"TZID=Europe/Berlin" in everything and b"REFRESH-INTERVAL" not in everything
    for name, has in ((f"round-{held['thing']['id']}", b"Feed: screening call"), (f"promise-{promise['thing']['id']}", b"an answer"), (f"follow-up-{application}", b"Feed: follow up")):
        one, headers = call("GET", f"/api/calendar/{name}.ics", expect=200)
        assert one.count(b"BEGIN:VEVENT") == 1 and has in one and b"BEGIN:VALARM" in one, one
    for name in ("round-99999.ics", "round-1", "round--1.ics", "company-1.ics", "..ics", ".ics", "round-1%2F..ics"):
        status, _, _ = server.request("GET", f"/api/calendar/{name}")
        assert status in (400, 404), (name, status)
    call("GET", "/api/calendar/round-99999.ics", expect=404)

    # The feed: an address that opens itself and nothing else.
    state, _ = call("GET", "/api/calendar/feed", expect=200)
    assert state == {"made_at_ms": None, "read_at_ms": None, "url": None}
    made, _ = call("POST", "/api/calendar/feed", expect=201)
    path = made["url"].removeprefix(f"http://{server.host}")
    secret = path.removeprefix("/calendar/").removesuffix(".ics")
    assert path.startswith("/calendar/") and len(secret) == 43 and made["read_at_ms"] is None
    status, headers, feed = server.request("GET", path, token=None)
    assert status == 200 and headers["Content-Type"] == "text/calendar; charset=utf-8" and b"REFRESH-INTERVAL" in feed
    status, _, again = server.request("GET", path, token=None, headers={"If-None-Match": headers["ETag"]})
    assert status == 304 and again == b""
    state, _ = call("GET", "/api/calendar/feed", expect=200)
    assert state["read_at_ms"] and state["url"] is None, "the address is told once"
    for wrong in ("/calendar/" + "x" * 43 + ".ics", "/calendar/.ics", "/calendar/" + secret, path + "/x", "/calendar/" + secret[:-1] + ".ics"):
        status, _, content = server.request("GET", wrong, token=None)
        assert status in (401, 404) and b"VCALENDAR" not in content, (wrong, status)
    for other in ("/api/board", "/api/calendar/dryrun.ics", "/"):
        for sent in ({"Authorization": "Bearer " + secret}, {"Cookie": "dryrun=" + secret}):
            assert server.request("GET", other, token=None, headers=sent)[0] == 401
    assert server.request("POST", path, {}, token=None)[0] == 405
    renewed, _ = call("POST", "/api/calendar/feed", expect=201)
    assert server.request("GET", path, token=None)[0] == 404, "the one before has ended"
    path = renewed["url"].removeprefix(f"http://{server.host}")
    assert server.request("GET", path, token=None)[0] == 200
    call("DELETE", "/api/calendar/feed", expect=204)
    assert server.request("GET", path, token=None)[0] == 404
    call("DELETE", f"/api/things/application/{application}", expect=200)


@test
def an_export_is_uploaded_to_be_compared():
    """What comes of it is tested with a worker: tests/system/test-linkedin.py."""
    assert call("GET", "/api/linkedin", expect=200)[0] == {"check": None}
    call("DELETE", "/api/linkedin", expect=204)
    made, _ = call("POST", "/api/cvs", {"name": "For banks", "body": "Ada Lovelace"}, expect=201)
    path = f"/api/linkedin?cv={made['thing']['id']}&name=folder%2Fexport.zip"
    for where, body, status, more in [
        (path, b"", 400, OCTETS), ("/api/linkedin", b"PK", 400, OCTETS), (path + "&colour=red", b"PK", 400, OCTETS), ("/api/linkedin?cv=x", b"PK", 400, OCTETS),
        ("/api/linkedin?cv=999", b"PK", 404, OCTETS), (path, b"{}", 415, {"Content-Type": "application/json"}),
    ]:
        call("POST", where, body, expect=status, headers=more)
    watcher = WebSocket(server)
    check_event(watcher.message())
    answer, _ = call("POST", path, b"PK\x03\x04 not a real one \xff\x00", expect=201, headers=OCTETS)
    assert (answer["check"]["state"], answer["check"]["name"], answer["check"]["report"]) == ("queued", "export.zip", None), answer
    while check_event(watcher.message())["type"] != "linkedin.changed":
        pass
    watcher.close()
    call("POST", path, b"PK", expect=409, headers=OCTETS)
    call("DELETE", "/api/linkedin", expect=409)
    assert call("GET", "/api/linkedin", expect=200)[0] == answer
    assert server.request("POST", path, b"PK", headers={**OCTETS, "Origin": "http://evil.example"})[0] == 403


@test
def cards_are_scheduled_as_it_is_set():
    first = call("GET", "/api/cards/settings", expect=200)[0]
    assert first["version"] == 1 and (first["retention"], first["days_max"]) == (0.85, 365), "as it was made as a thing"
    back, _ = call("PUT", "/api/cards/settings", {"version": 1}, expect=200)
    usual = back["settings"]
    assert usual["version"] == 0 and not any(usual["own"].values()) and usual["retention"] == usual["usual"]["retention"] == 0.9 and len(usual["weights"]) == 21 and usual["weights_text"] is None
    call("PUT", "/api/cards/settings", {"version": 1, "retention": 0.8}, expect=409)
    for bad, field in [({"retention": 0.69}, "retention"), ({"retention": 0.98}, "retention"), ({"retention": "0.9"}, "retention"), ({"retention": -1}, "retention"), ({"weights": "1, 2"}, "weights"), ({"weights": 5}, "weights"),
                       ({"weights": ", ".join(map(str, [*usual["weights"][:7], 5, *usual["weights"][8:]]))}, "weights[7]"), ({"weights": "1" * 9000}, "weights"), ({"days_max": 0}, "days_max"), ({"days_max": 36501}, "days_max"), ({"new_a_day": 1001}, "new_a_day"), ({"colour": 1}, "colour")]:
        answer, _ = call("PUT", "/api/cards/settings", {"version": 0, **bad}, expect=400)
        assert answer["error"]["field"] == field, (bad, answer)
    weights = ", ".join(f"{w:.4f}" for w in usual["weights"])
    put, _ = call("PUT", "/api/cards/settings", {"version": 0, "retention": 0.8, "weights": weights, "days_max": 100, "new_a_day": 3, "reschedule": True}, expect=200)
    s = put["settings"]
    assert all(s["own"].values()) and (s["retention"], s["days_max"], s["new_a_day"], s["weights_text"]) == (0.8, 100, 3, weights) and s["weights"] == usual["weights"], s
    costs, _ = call("GET", "/api/cards/costs", expect=200)
    assert costs["points"][0]["retention"] == 0.7 and costs["points"][-1]["retention"] == 0.97
    call("POST", f"/api/changes/{put['change']}/undo", expect=200)
    assert call("GET", "/api/cards/settings", expect=200)[0] == usual
    assert call("PUT", "/api/cards/settings", {"version": 0}, expect=200)[0]["change"] is None


@test
def a_package_of_anki_comes_in_by_a_job():
    """What comes of it is tested with a worker: tests/system/test-card-packages.py."""
    assert call("GET", "/api/cards/packages", expect=200)[0] == {"packages": []}
    path = "/api/cards/packages?name=folder%2Fd.apkg"
    for where, body, status, more in [
        (path, b"", 400, OCTETS), (path, b"Rar!", 400, OCTETS), (path + "&colour=red", b"PK", 400, OCTETS), ("/api/cards/packages?name=", b"PK", 400, OCTETS), (path, b"{}", 415, {"Content-Type": "application/json"}),
    ]:
        call("POST", where, body, expect=status, headers=more)
    watcher = WebSocket(server)
    check_event(watcher.message())
    made, _ = call("POST", path, b"PK\x03\x04 not a real one \xff\x00", expect=201, headers=OCTETS)
    assert (made["state"], made["name"], made["taking"], made["preview"], made["result"]) == ("queued", "d.apkg", False, None, None), made
    while check_event(watcher.message())["type"] != "package.changed":
        pass
    watcher.close()
    one = f"/api/cards/packages/{made['id']}"
    assert call("GET", one, expect=200)[0] == made and call("GET", "/api/cards/packages", expect=200)[0]["packages"] == [made]
    call("POST", one + "/take", {"schedule": 1}, expect=400)
    call("POST", one + "/take", {"schedule": False, "changed": True}, expect=409)
    call("POST", one + "/again", expect=409)
    call("DELETE", one, expect=409)
    assert call("POST", one + "/cancel", expect=200)[0]["state"] == "cancelled"
    call("DELETE", one, expect=204)
    for method, what in [("GET", ""), ("POST", "/take"), ("POST", "/again"), ("POST", "/cancel"), ("DELETE", "")]:
        call(method, one + what, {} if what == "/take" else None, expect=404)
    # One that was read: by the tool, in the place of a worker.
    waiting, _ = call("POST", path, b"PK", expect=201, headers=OCTETS)
    seen = {key: 0 for key in ("made", "known", "changed", "empty", "suspended", "unseen", "learning", "by_fsrs", "by_sm2", "reviews", "media", "with_media", "n_decks")}
    tool("package", {**seen, "made": 1, "unseen": 1, "n_decks": 1, "decks": [{"name": "", "made": 1, "known": 0, "changed": 0, "suspended": 0}], "samples": [{"front": "a", "back": ""}], "notes": []})
    one = f"/api/cards/packages/{waiting['id']}"
    assert call("GET", one, expect=200)[0]["preview"]["made"] == 1
    taken, _ = call("POST", one + "/take", {}, expect=202)
    assert (taken["state"], taken["taking"], taken["schedule"], taken["changed"]) == ("queued", True, True, False)
    assert call("POST", one + "/cancel", expect=200)[0]["state"] == "read"
    call("DELETE", one, expect=204)
    failed, _ = call("POST", path, b"PK", expect=201, headers=OCTETS)
    tool("package", "our fault")
    assert call("POST", f"/api/cards/packages/{failed['id']}/again", expect=202)[0]["state"] == "queued"
    more = [failed["id"]] + [call("POST", path, b"PK", expect=201, headers=OCTETS)[0]["id"] for _ in range(4)]
    call("POST", path, b"PK", expect=409, headers=OCTETS)
    for number in more:
        call("POST", f"/api/cards/packages/{number}/cancel", expect=200)
        call("DELETE", f"/api/cards/packages/{number}", expect=204)
    assert server.request("POST", path, b"PK", headers={**OCTETS, "Origin": "http://evil.example"})[0] == 403


WAV = b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x80>\x00\x00\x00}\x00\x00\x02\x00\x10\x00data\x00\x00\x00\x00"


@test
def recordings_come_in_are_played_and_are_gone():
    """What is measured in them is tested with a worker: tests/system/test-voice.py."""
    norms = call("GET", "/api/voice/norms", expect=200)[0]["norms"]
    assert norms and all(one["low"] < one["high"] and one["source"] and not one["figure"].startswith("pitch") for one in norms), norms
    assert call("GET", "/api/recordings", expect=200)[0] == {"recordings": [], "more": False}
    for query, body, words in [
        ("", b"", "empty"), ("", b"text", "no sound file"), ("", b"\x1aE\xdf\xa3webm", "WebM"), ("", b"\0\0\0\x20ftypM4A ", "M4A"), ("?real_call=true", WAV, "agreed"), ("?of_kind=song", WAV, "of_kind"),
        ("?of_id=", WAV, "empty"), ("?words=0", WAV, "words"), ("?words=100001", WAV, "words"), ("?real_call=1", WAV, "true or false"), ("?made_at_ms=0", WAV, ""), ("?title=" + "x" * 201, WAV, ""), ("?colour=red", WAV, ""),
        ("?title=%FF", WAV, ""),
    ]:
        status, _, answer = server.request("POST", "/api/recordings" + query, body, headers=OCTETS)
        assert status in (400, 413) and words in answer["error"]["message"], (query, status, answer)
    call("POST", "/api/recordings", body=b"", expect=400, headers=OCTETS)
    assert call("GET", "/api/recordings", expect=200)[0]["recordings"] == [], "nothing of what was refused is kept"
    watcher = WebSocket(server)
    check_event(watcher.message())
    sound = WAV + bytes(range(256)) * 2000  # of several pieces
    made, _ = call("POST", "/api/recordings?title=About%20me&of_kind=script&of_id=3&real_call=true&consent=true&made_at_ms=1790000000000&words=120", sound, expect=201, headers=OCTETS)
    assert (made["title"], made["of_kind"], made["of_id"], made["real_call"], made["consent"], made["made_at_ms"], made["words"], made["type"], made["bytes"], made["state"]) == \
           ("About me", "script", "3", True, True, 1790000000000, 120, "wav", len(sound), "queued"), made
    assert made["analysis"] is None and made["baseline"] == {"recordings": 0, "needed": 3, "levels": []}
    while check_event(watcher.message())["type"] != "recording.changed":
        pass
    watcher.close()
    path = f"/api/recordings/{made['id']}"
    assert call("GET", path, expect=200)[0] == made
    for query, found in (("", 1), ("?of_kind=script", 1), ("?of_kind=script&of_id=3", 1), ("?of_kind=script&of_id=4", 0), ("?of_kind=story", 0), (f"?before={made['id']}", 0)):
        assert len(call("GET", "/api/recordings" + query, expect=200)[0]["recordings"]) == found, query
    for query in ("?of_id=3", "?limit=0", "?limit=201", "?before=0", "?colour=red"):
        call("GET", "/api/recordings" + query, expect=400)
    content, headers = call("GET", path + "/sound", expect=200)
    assert content == sound and headers["Accept-Ranges"] == "bytes" and headers["Content-Type"] == "audio/wav"
    piece = 192 << 10
    for asked, first, last in [("bytes=0-", 0, len(sound) - 1), ("bytes=0-0", 0, 0), (f"bytes={piece - 5}-{piece + 5}", piece - 5, piece + 5), (f"bytes={piece}-{2 * piece - 1}", piece, 2 * piece - 1),
                               ("bytes=-10", len(sound) - 10, len(sound) - 1), (f"bytes=-{10 * len(sound)}", 0, len(sound) - 1), (f"bytes={len(sound) - 1}-{10 * len(sound)}", len(sound) - 1, len(sound) - 1)]:
        content, headers = call("GET", path + "/sound", expect=206, headers={"Range": asked})
        assert content == sound[first:last + 1], asked
        assert headers["Content-Range"] == f"bytes {first}-{last}/{len(sound)}", (asked, headers["Content-Range"])
    for asked in (f"bytes={len(sound)}-", "bytes=-0", "bytes=9223372036854775807-"):
        _, headers = call("GET", path + "/sound", expect=416, headers={"Range": asked})
        assert headers["Content-Range"] == f"bytes */{len(sound)}"
    for asked in ("bytes=5-3", "bytes=a-b", "bytes=0-1,3-4", "bytes=--1", "lines=0-1", "bytes=99999999999999999999-", "bytes="):
        assert call("GET", path + "/sound", expect=200, headers={"Range": asked})[0] == sound, asked
    assert call("POST", path + "/analysis", {}, expect=202)[0] == made, "it waits already"
    for words in (-1, 100001, "many"):
        call("POST", path + "/analysis", {"words": words}, expect=400)
    assert server.request("DELETE", path, headers={"Origin": "http://evil.example"})[0] == 403
    while call("GET", path, expect=200)[0]["state"] == "queued":  # behind what other tests left
        try:
            tool("start")
        except AssertionError as other:
            assert "submission" in str(other)
    call("DELETE", path, expect=409)
    tool("fail", "our fault")
    failed, _ = call("GET", path, expect=200)
    assert (failed["state"], failed["failure"]) == ("failed", "our fault")
    again, _ = call("POST", path + "/analysis", {"words": 90}, expect=202)
    assert (again["state"], again["words"], again["failure"]) == ("queued", 90, "")
    call("DELETE", path, expect=204)
    for method, of in (("GET", ""), ("DELETE", ""), ("GET", "/sound")):
        call(method, path + of, expect=404)
    call("POST", path + "/analysis", {}, expect=404)


@test
def what_is_erased():
    made, _ = call("POST", "/api/things/contact", {"name": "Somebody"}, expect=201)
    path = f"/api/things/contact/{made['thing']['id']}"
    call("DELETE", path + "?erase=2", expect=400)
    erased, _ = call("DELETE", path + "?erase=true", expect=200)
    assert erased == {"change": None, "thing": None}
    call("POST", f"/api/changes/{made['change']}/undo", expect=404)


@test
def the_whole_record_goes():
    call("POST", "/api/applications", {"company_name": "Gone", "role": "Dev"}, expect=201)
    archive, headers = call("GET", "/api/export", expect=200)
    assert archive[:11] == b"dryrun.json" and archive.count(b"ustar") > 5 and "attachment" in headers["Content-Disposition"]
    call("POST", "/api/wipe", {"confirm": "please"}, expect=400)
    watcher = WebSocket(server)
    check_event(watcher.message())
    call("POST", "/api/wipe", {"confirm": "wipe everything"}, expect=204)
    while check_event(watcher.message())["type"] != "problems.changed":
        pass
    watcher.close()
    assert call("GET", "/api/applications", expect=200)[0]["applications"] == []
    empty, _ = call("GET", "/api/export", expect=200)
    assert b"record/" not in empty


@test
def the_whole_record_comes_back():
    made, _ = call("POST", "/api/applications", {"company_name": "Zürcher Wärme", "role": "Dev"}, expect=201)
    call("POST", "/api/things/script", {"kind": "gap", "title": "The gap"}, expect=201)
    archive, _ = call("GET", "/api/export", expect=200)
    refused, _ = call("POST", "/api/import", archive, expect=409, headers=OCTETS)
    assert "nothing is mixed" in refused["error"]["message"], refused
    call("POST", "/api/wipe", {"confirm": "wipe everything"}, expect=204)
    for bad in (b"", b"x", archive[:-1024], archive[:5000] + b"?" + archive[5001:]):
        call("POST", "/api/import", bad, expect=400, headers=OCTETS)
        assert call("GET", "/api/applications", expect=200)[0]["applications"] == []
    watcher = WebSocket(server)
    check_event(watcher.message())
    read, _ = call("POST", "/api/import", archive, expect=201, headers=OCTETS)
    assert read["rows"] >= 4, read
    while check_event(watcher.message())["type"] != "record.changed":
        pass
    watcher.close()
    again, _ = call("GET", "/api/export", expect=200)
    assert again == archive
    found, _ = call("GET", "/api/search?q=warme", expect=200)
    assert found["results"], found


@test
def every_operation_was_exercised():
    for path, item in openapi["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            for status in operation["responses"]:
                assert (operation["operationId"], int(status)) in exercised, f"{operation['operationId']} {status} was never seen"


@test
def every_event_was_seen():
    unseen = events["events"].keys() - came
    assert not unseen, f"{sorted(unseen)} never came"


try:
    main()
finally:
    tool.__exit__()
    server.close()

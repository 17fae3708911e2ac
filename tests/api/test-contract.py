"""Every operation of contract/openapi.yaml is called, and every answer must be one that the contract has, down to its schema; every
message of the WebSocket must be one of contract/events.yaml."""
import hashlib
import re
import sys
import time

from apitest import ROOT, TOKEN, Server, Tool, WebSocket, problem, run, test

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"1..0 # SKIP {missing}: python3-yaml and python3-jsonschema are needed")
    sys.exit(0)

with open(ROOT + "/contract/openapi.yaml") as text:
    openapi = yaml.safe_load(text)
with open(ROOT + "/contract/events.yaml") as text:
    events = yaml.safe_load(text.read().replace("openapi.yaml#", "#"))

server = Server("--rate", "none")  # so many requests as all of this come from nobody's page; test-session.py tries the rate
tool = Tool(server)
exercised = set()
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
    path = path.split("?")[0]
    for template, item in openapi["paths"].items():
        if re.fullmatch(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template)), path) and method.lower() in item:
            return item[method.lower()]
    raise AssertionError(f"the contract has no {method} {path}")


def call(method, path, body=None, expect=None, **more):
    """Call an operation, and hold the answer to the contract."""
    operation = operation_of(method, path)
    status, headers, content = server.request(method, path, body, **more)
    assert expect is None or status == expect, f"{method} {path}: {status} {content}"
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
            path = path.replace("{slug}", "sum").replace("{language}", "c").replace("{id}", "1").replace("{sha256}", "0" * 64).replace("{page}", "1").replace("{kind}", "note").replace("{file}", "dryrun.ics")
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
    call("POST", f"/api/submissions/{again['id']}/cancel", {}, expect=200)
    listed, _ = call("GET", "/api/submissions?problem=answers", expect=200)
    assert [one["form"] for one in listed["submissions"]] == ["answers", "answers"]
    program, _ = call("POST", "/api/submissions", {"problem": "sum", "language": "c", "source": "x"}, expect=201)
    assert program["answers"] == []
    call("POST", f"/api/submissions/{program['id']}/cancel", {}, expect=200)


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
    assert set(events["events"]) == {"hello", "reset", "submission.changed", "submission.progress", "submission.test", "measurement.changed", "measurement.progress", "reading.changed",
                                     "linkedin.changed", "problems.changed", "record.changed", "system.changed"}
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
    "question_asked": ("QuestionAsked", {"debrief": 1, "words": "Why us?", "answered": "shakily", "card": True}),
    "note": ("Note", {"application": 1, "body": "**Nice** people"}),
    "form_answer": ("FormAnswer", {"topic": "permit", "question": "May you work here?", "answer": "Yes"}),
    "saved_filter": ("SavedFilter", {"name": "Quiet ones", "query": "stage=applied&silent=14"}),
    "claim": ("CvClaim", {"words": "Cut the build from 40 to 6 minutes", "number": "85 %"}),
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


OCTETS = {"Content-Type": "application/octet-stream"}
FINDING = {"rule": "R12", "name": "weak-start", "severity": "warning", "grade": "C", "message": "begins weakly", "evidence": "Responsible for", "key": "0123456789abcdef",
           "suppressed": False, "at": {"page": 1, "box": [60, 184, 130, 194]}}
VALUE = {"text": "Ada", "at": {}}
REPORT = {
    "language": "en", "findings": [FINDING, {**FINDING, "rule": "R07", "severity": "note", "key": "f" * 16, "at": {}}], "errors": 0, "warnings": 1, "notes": 1,
    "skipped": [{"rule": "R01", "name": "spelling", "why": "no dictionary"}], "not_read": [{"path": "page 3", "why": "it is empty"}],
    "rules": [{"rule": "R12", "name": "weak-start", "severity": "warning", "grade": "C", "title": "t", "why": "w", "mend": "m", "sources": ["s"], "doubt": ""}],
    "sizes": [{"width": 595, "height": 842}], "lines": None,
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
    # Only this route takes other bodies, and larger ones.
    status, _, _ = server.request("POST", "/api/cvs", b"{}", OCTETS)
    assert status == 415
    assert b" 413 " in server.raw(head.replace("/api/documents", "/api/cvs").replace("octet-stream", "json").replace(str((10 << 20) + 1), str((1 << 20) + 1)).encode())


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
def what_is_erased():
    made, _ = call("POST", "/api/things/contact", {"name": "Somebody"}, expect=201)
    path = f"/api/things/contact/{made['thing']['id']}"
    call("DELETE", path + "?erase=2", expect=400)
    erased, _ = call("DELETE", path + "?erase=1", expect=200)
    assert erased == {"change": None, "thing": None}
    call("POST", f"/api/changes/{made['change']}/undo", expect=404)


@test
def the_whole_record_goes():
    call("POST", "/api/applications", {"company_name": "Gone", "role": "Dev"}, expect=201)
    archive, headers = call("GET", "/api/export", expect=200)
    assert archive[:11] == b"dryrun.json" and archive.count(b"ustar") > 5 and "attachment" in headers["Content-Disposition"]
    call("POST", "/api/wipe", {"confirm": "please"}, expect=400)
    call("POST", "/api/wipe", {"confirm": "wipe everything"}, expect=204)
    assert call("GET", "/api/applications", expect=200)[0]["applications"] == []
    empty, _ = call("GET", "/api/export", expect=200)
    assert b"record/" not in empty


@test
def every_operation_was_exercised():
    for path, item in openapi["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            for status in operation["responses"]:
                assert (operation["operationId"], int(status)) in exercised, f"{operation['operationId']} {status} was never seen"


try:
    run()
finally:
    tool.__exit__()
    server.close()

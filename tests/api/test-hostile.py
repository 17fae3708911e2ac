"""Requests that no browser sends. Each row: bytes, the statuses that must come back, in order. After all of them the server still works."""
import json
import re
import socket
import time

from apitest import TOKEN, Server, main, test

server = Server("--rate", "none")
H = f"Host: {server.host}\r\n"
AUTH = f"Authorization: Bearer {TOKEN}\r\n"
OK = f"GET /api/health HTTP/1.1\r\n{H}\r\n"


def statuses(answer):
    return [int(s) for s in re.findall(rb"HTTP/1\.1 (\d{3}) ", answer)]


def check(rows):
    wrong = []
    for name, request, expected in rows:
        data = request if isinstance(request, bytes) else request.encode("latin-1")
        answer = server.raw(data, end=True)
        if statuses(answer) != expected:
            wrong.append(f"{name}: {statuses(answer)} instead of {expected}")
        for body in re.findall(rb"\r\n\r\n(\{\"error\".*?\}\})", answer):
            error = json.loads(body)["error"]
            assert set(error) == {"code", "message", "field"} and error["message"], name
    assert not wrong, "\n".join(wrong)


@test
def heads():
    check([
        ("a good one", OK, [200]),
        ("empty lines in front", "\r\n\r\n" + OK, [200]),
        ("nothing", "", []),
        ("half a head", "GET / HTTP/1.1\r\nHo", []),
        ("random bytes", bytes(range(256)) * 4, [400]),
        ("a TLS hello", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\n" * 9, [400]),
        ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [505]),
        ("no version", f"GET /api/health\r\n{H}\r\n", [400]),
        ("line feeds only", OK.replace("\r\n", "\n"), [400]),
        ("carriage returns only", OK.replace("\r\n", "\r") + "\r\n\r\n", [400]),
        ("no Host", "GET /api/health HTTP/1.1\r\n\r\n", [400]),
        ("two Hosts", f"GET /api/health HTTP/1.1\r\n{H}{H}\r\n", [400]),
        ("another Host", "GET /api/health HTTP/1.1\r\nHost: evil.example\r\n\r\n", [421]),
        ("an empty Host", "GET /api/health HTTP/1.1\r\nHost:\r\n\r\n", [421]),
        ("another Host, absolute", f"GET http://evil.example/api/health HTTP/1.1\r\n{H}\r\n", [421]),
        ("our Host, absolute", f"GET http://{server.host}/api/health HTTP/1.1\r\n{H}\r\n", [200]),
        ("a space before the colon", f"GET /api/health HTTP/1.1\r\n{H}X : y\r\n\r\n", [400]),
        ("a folded field", f"GET /api/health HTTP/1.1\r\n{H}X: y\r\n z\r\n\r\n", [400]),
        ("a NUL", f"GET /api/health HTTP/1.1\r\n{H}X: a\0b\r\n\r\n", [400]),
        ("65 fields", f"GET /api/health HTTP/1.1\r\n{H}" + "X: y\r\n" * 64 + "\r\n", [431]),
        ("a field of 20 KiB", f"GET /api/health HTTP/1.1\r\n{H}X: {'y' * 20480}\r\n\r\n", [431]),
        ("a target of 5 KiB", f"GET /{'a' * 5120} HTTP/1.1\r\n{H}\r\n", [414]),
        ("16 MiB without a line end", "A" * (16 << 20), [431]),
    ])


@test
def lengths_and_encodings():
    post = f"POST /api/runs HTTP/1.1\r\n{H}{AUTH}Content-Type: application/json\r\n"
    check([
        ("two lengths", post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", [400]),
        ("a list of lengths", post + "Content-Length: 2, 2\r\n\r\n{}", [400]),
        ("a length and chunks", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400]),
        ("chunks", post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", [411]),
        ("chunks, spelt otherwise", post + "Transfer-Encoding: identity, Chunked\r\n\r\n0\r\n\r\n", [411]),
        ("unknown encoding", post + "Transfer-Encoding: zip\r\n\r\n", [501]),
        ("no number", post + "Content-Length: two\r\n\r\n{}", [400]),
        ("a sign", post + "Content-Length: +2\r\n\r\n{}", [400]),
        ("beyond 64 bits", post + "Content-Length: 18446744073709551617\r\n\r\n{}", [413]),
        ("more than 1 MiB", post + "Content-Length: 1048577\r\n\r\n", [413]),
        ("a smuggled request behind a refused body", post + "Content-Length: 1048577\r\n\r\n" + OK, [413]),
        ("a smuggled request behind chunks", post + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + OK, [411]),
        ("a body that GET has", f"GET /api/health HTTP/1.1\r\n{H}Content-Type: application/json\r\nContent-Length: {len(OK)}\r\n\r\n" + OK + OK, [200, 200]),
        ("less body than said", post + "Content-Length: 10\r\n\r\n{}", []),
        ("an expectation", post + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n", [100]),
        ("another expectation", post + "Content-Length: 2\r\nExpect: tea\r\n\r\n{}", [417]),
    ])


@test
def methods_and_addresses():
    check([
        ("HEAD", f"HEAD /api/health HTTP/1.1\r\n{H}\r\n", [200]),
        ("an unknown method", f"BREW /api/health HTTP/1.1\r\n{H}\r\n", [405]),
        ("OPTIONS", f"OPTIONS /api/health HTTP/1.1\r\n{H}\r\n", [405]),
        ("TRACE", f"TRACE /api/health HTTP/1.1\r\n{H}\r\n", [405]),
        ("CONNECT", f"CONNECT evil.example:443 HTTP/1.1\r\n{H}\r\n", [400]),
        ("POST to a page", f"POST /problems HTTP/1.1\r\n{H}{AUTH}\r\n", [405]),
        ("an unknown address", f"GET /api/nothing HTTP/1.1\r\n{H}{AUTH}\r\n", [404]),
        ("the root of the API", f"GET /api HTTP/1.1\r\n{H}{AUTH}\r\n", [404]),
        ("dots", f"GET /api/../etc/passwd HTTP/1.1\r\n{H}{AUTH}\r\n", [400]),
        ("encoded dots", f"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n{H}{AUTH}\r\n", [404]),
        ("an encoded slash", f"GET /api%2Fhealth HTTP/1.1\r\n{H}{AUTH}\r\n", [404]),
        ("an encoded NUL", f"GET /api/problems/x%00 HTTP/1.1\r\n{H}{AUTH}\r\n", [400]),
        ("two slashes", f"GET //api/health HTTP/1.1\r\n{H}{AUTH}\r\n", [404]),
        ("a file that is not there", f"GET /robots.txt HTTP/1.1\r\n{H}{AUTH}\r\n", [404]),
        ("a page", f"GET /problems/x HTTP/1.1\r\n{H}{AUTH}\r\n", [200]),
    ])
    status, headers, _ = server.request("BREW", "/api/problems/x/drafts/c")
    assert status == 405 and headers["Allow"] == "PUT, DELETE"
    answer = server.raw(f"HEAD /api/health HTTP/1.1\r\n{H}Connection: close\r\n\r\n".encode())
    assert answer.endswith(b"\r\n\r\n") and b"Content-Length: 38" in answer, answer


@test
def other_sites_may_not_change_anything():
    body = "{}"
    def post(fields, path="/api/runs", method="POST"):
        return f"{method} {path} HTTP/1.1\r\n{H}{AUTH}Content-Length: 2\r\n{fields}\r\n{body}"
    json_type = "Content-Type: application/json\r\n"
    check([
        ("our Origin", post(json_type + f"Origin: http://{server.host}\r\n"), [400]),
        ("localhost's", post(json_type + f"Origin: http://localhost:{server.port}\r\n"), [400]),
        ("another Origin", post(json_type + "Origin: http://evil.example\r\n"), [403]),
        ("another port", post(json_type + "Origin: http://127.0.0.1:1\r\n"), [403]),
        ("null", post(json_type + "Origin: null\r\n"), [403]),
        ("two", post(json_type + f"Origin: http://{server.host}\r\nOrigin: http://{server.host}\r\n"), [403]),
        ("a form", post("Content-Type: application/x-www-form-urlencoded\r\n"), [415]),
        ("text", post("Content-Type: text/plain\r\n"), [415]),
        ("no type", post(""), [415]),
        ("two types", post(json_type + json_type), [415]),
        ("json with a charset", post("Content-Type: Application/JSON; charset=utf-8\r\n"), [400]),
        ("a delete from elsewhere", post(json_type + "Origin: http://evil.example\r\n", "/api/session", "DELETE"), [403]),
        ("a socket from elsewhere", f"GET /api/events HTTP/1.1\r\n{H}{AUTH}Origin: http://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", [403]),
        ("a read from elsewhere", f"GET /api/health HTTP/1.1\r\n{H}Origin: http://evil.example\r\n\r\n", [200]),
    ])
    _, headers, _ = server.get("/api/health", headers={"Origin": "http://evil.example"})
    assert not [h for h in headers if h.lower().startswith("access-control")]


@test
def handshakes():
    def shake(**fields):
        all_ = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", **fields}
        lines = "".join(f"{k.replace('_', '-')}: {v}\r\n" for k, v in all_.items() if v is not None)
        return f"GET /api/events HTTP/1.1\r\n{H}{AUTH}{lines}\r\n"
    check([
        ("a good one", shake(), [101]),
        ("no upgrade", shake(Upgrade=None), [426]),
        ("another protocol", shake(Upgrade="h2c"), [426]),
        ("an old version", shake(**{"Sec-WebSocket-Version": "8"}), [426]),
        ("no key", shake(**{"Sec-WebSocket-Key": None}), [400]),
        ("a short key", shake(**{"Sec-WebSocket-Key": "AAAA"}), [400]),
        ("HEAD", shake().replace("GET", "HEAD"), [426]),
        ("HTTP/1.0", shake().replace("HTTP/1.1", "HTTP/1.0"), [426]),
        ("not logged in", shake().replace(AUTH, ""), [401]),
    ])


@test
def many_requests_in_one_packet():
    answer = server.raw((OK * 500).encode() + b"GET / HTTP/9.9\r\n\r\n" + OK.encode())
    assert statuses(answer) == [200] * 500 + [505]


@test
def requests_cut_at_every_byte():
    whole = (f"POST /api/runs HTTP/1.1\r\n{H}{AUTH}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}" + OK).encode()
    for cut in range(1, len(whole)):
        with server.connect() as s:
            s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            s.sendall(whole[:cut])
            time.sleep(0.001)
            s.sendall(whole[cut:])
            s.shutdown(socket.SHUT_WR)
            got = b""
            while part := s.recv(65536):
                got += part
        assert statuses(got) == [400, 200], (cut, got)


@test
def clients_that_go_away():
    """Reset at any moment: before the head, in the body, while a thread works, while the answer is sent."""
    body = json.dumps({"problem": "x", "language": "c", "source": "y" * 50000, "samples": True, "inputs": []})
    post = f"POST /api/runs HTTP/1.1\r\n{H}{AUTH}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()
    for i in range(300):
        s = server.connect()
        s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        s.sendall(post[: i * len(post) // 280])
        s.close()
    assert server.get("/api/health")[0] == 200


@test
def large_bodies_are_few_at_a_time():
    """A hundred announced recordings do not fill the memory; when they are gone there is room again."""
    size = 128 << 20
    head = f"POST /api/recordings HTTP/1.1\r\n{H}{AUTH}Content-Type: application/octet-stream\r\nContent-Length: {size}\r\n\r\nRIFF".encode()

    def announce():
        s = server.connect()
        s.sendall(head)
        s.settimeout(0.5)
        try:
            return s, statuses(s.recv(65536))
        except TimeoutError:
            return s, []  # it waits for the rest
    held = [announce() for _ in range(6)]
    assert [answer for _, answer in held] == [[], [], [], [], [503], [503]], held
    for s, _ in held:
        s.close()
    for _ in range(50):
        s, answer = announce()
        s.close()
        if not answer:
            return
        time.sleep(0.1)
    raise AssertionError("what clients that went away had announced is held for ever")


@test
def every_answer_keeps_browsers_strict():
    for path, token in (("/api/health", None), ("/api/problems", None), ("/", None), ("/", TOKEN), ("/nothing.js", TOKEN)):
        _, headers, _ = server.get(path, token=token)
        policy = headers["Content-Security-Policy"]
        assert "unsafe" not in policy and "frame-ancestors 'none'" in policy and policy.startswith("default-src")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Server" not in headers
    # The microphone and the camera are this server's own pages', and nobody's else; what no page uses is nobody's.
    permissions = server.get("/", token=TOKEN)[1]["Permissions-Policy"].split(", ")
    assert {"camera=(self)", "microphone=(self)", "geolocation=()"} <= set(permissions), permissions


@test
def it_still_works():
    assert server.process.poll() is None
    assert server.get("/api/health")[0] == 200
    assert server.stop() == 0


try:
    main()
finally:
    server.close()

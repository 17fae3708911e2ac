"""Links, cookies and what they open; the files of the page; ports; stopping."""
import gzip
import http.client
import json
import sqlite3
import threading
import time

from apitest import POSTGRESQL, TOKEN, Server, Skip, Tool, eventually, main, problem, test


@test
def a_link_opens_the_page_once():
    with Server() as server:
        path = "/" + server.hello["login_url"].split("/", 3)[3]
        status, headers, page = server.get("/", token=None)
        assert status == 401 and "text/html" in headers["Content-Type"] and b"dryrun serve" in page
        assert server.request("HEAD", path, token=None)[0] == 403  # looked at, not spent
        status, headers, _ = server.get(path, token=None)
        assert status == 303 and headers["Location"] == "/" and headers["Cache-Control"] == "no-store"
        cookie = headers["Set-Cookie"]
        assert cookie.startswith("dryrun=") and "HttpOnly" in cookie and "SameSite=Strict" in cookie and "Path=/" in cookie
        mine = {"Cookie": cookie.split(";")[0]}
        assert server.get("/", token=None, headers=mine)[0] == 200
        status, headers, page = server.get(path, token=None)
        assert status == 403 and "text/html" in headers["Content-Type"] and b"dryrun link" in page and "Set-Cookie" not in headers
        # The one who is logged in comes by an old link, from the history: the page is shown.
        status, headers, _ = server.get(path, token=None, headers=mine)
        assert (status, headers["Location"]) == (303, "/")


@test
def links_that_are_none():
    with Server() as server:
        for query in ("", "?token=", "?token=x", "?token=" + "A" * 43, "?token=%00", "?token=a&token=b", "?token='; DROP TABLE x"):
            status, headers, _ = server.get("/login" + query.replace(" ", "%20"), token=None)
            assert status in (400, 403) and "Set-Cookie" not in headers, query


@test
def one_link_and_twenty_browsers():
    with Server() as server:
        path = "/" + server.hello["login_url"].split("/", 3)[3]
        won = []
        threads = [threading.Thread(target=lambda: won.append(server.get(path, token=None)[0])) for _ in range(20)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        assert sorted(won) == [303] + [403] * 19, won


@test
def cookies_and_tokens_that_are_none():
    with Server() as server:
        good = server.login().split("=", 1)[1]
        for name, headers, status in [
            ("good", {"Cookie": f"dryrun={good}"}, 200),
            ("among others", {"Cookie": f"a=b; dryrun={good}; c=d"}, 200),
            ("another name", {"Cookie": f"xdryrun={good}"}, 401),
            ("another letter", {"Cookie": "dryrun=" + ("B" if good[0] == "A" else "A") + good[1:]}, 401),
            ("too long", {"Cookie": f"dryrun={good}x"}, 401),
            ("too short", {"Cookie": f"dryrun={good[:-1]}"}, 401),
            ("empty", {"Cookie": "dryrun="}, 401),
            ("garbage", {"Cookie": ";;=;dryrun;=" * 50}, 401),
            ("bearer", {"Authorization": f"Bearer {TOKEN}"}, 200),
            ("bearer, another", {"Authorization": "Bearer " + "u" * 43}, 401),
            ("bearer, a part", {"Authorization": f"Bearer {TOKEN[:-1]}"}, 401),
            ("bearer, empty", {"Authorization": "Bearer "}, 401),
            ("basic", {"Authorization": f"Basic {TOKEN}"}, 401),
            ("a session as bearer", {"Authorization": f"Bearer {good}"}, 401),
        ]:
            got = server.get("/api/problems", token=None, headers=headers)[0]
            assert got == status, (name, got)


@test
def a_body_that_comes_while_the_session_is_looked_up():
    # Of a session that was not seen lately a thread asks the record; until it is back no more is read, and afterwards it must be.
    body = json.dumps({"name": "Ada", "body": "a line\n" * 20_000}).encode()
    for _ in range(8):
        with Server() as server:
            cookie = server.login()
            with server.connect() as s:
                s.sendall(f"POST /api/cvs HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: http://127.0.0.1:{server.port}\r\nCookie: {cookie}\r\n"
                          f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode())
                for at in range(0, len(body), 16384):
                    s.sendall(body[at : at + 16384])
                assert s.recv(100).startswith(b"HTTP/1.1 201 ")


@test
def sessions_outlive_the_server():
    with Server() as server:
        mine = {"Cookie": server.login()}
        with Server(url=server.db) as second:
            assert second.get("/api/problems", token=None, headers=mine)[0] == 200
            # Two servers on one record: what ends here ends there, after the few seconds that it is remembered.
            assert server.request("DELETE", "/api/session", token=None, headers=mine)[0] == 204
            assert server.get("/api/problems", token=None, headers=mine)[0] == 401
            eventually("the session to be over", lambda: second.get("/api/problems", token=None, headers=mine)[0] == 401)


@test
def the_rate_is_limited_for_each_user():
    with Server("--rate", "20") as server:
        statuses = [server.get("/api/problems")[0] for _ in range(60)]
        assert statuses[:40] == [200] * 40 and 429 in statuses[40:], statuses
        status, headers, body = next(a for a in iter(lambda: server.get("/api/problems"), None) if a[0] == 429)
        assert int(headers["Retry-After"]) >= 1 and body["error"]["code"] == "busy"
        # Another user has a rate of his own; strangers share one by address.
        mine = {"Cookie": server.login()}
        assert server.get("/api/problems", token=None, headers=mine)[0] == 200
        assert 429 in [server.get("/api/problems", token=None)[0] for _ in range(60)]
        time.sleep(int(headers["Retry-After"]) + 0.1)
        assert server.get("/api/problems")[0] == 200


@test
def the_page_is_compressed_and_kept():
    with Server() as server:
        status, headers, plain = server.get("/")
        assert status == 200 and headers["Content-Type"].startswith("text/html") and "Content-Encoding" not in headers
        assert headers["Cache-Control"] == "private, no-cache" and headers["Vary"] == "Accept-Encoding"
        status, zipped, packed = server.get("/some/page", headers={"Accept-Encoding": "br, gzip"})
        assert zipped["Content-Encoding"] == "gzip" and gzip.decompress(packed) == plain
        assert server.get("/", headers={"If-None-Match": headers["ETag"]})[0] == 304
        assert server.request("HEAD", "/")[1]["Content-Length"] == str(len(plain))


@test
def a_taken_port_is_passed_over():
    with Server() as first:
        with Server("--port", str(first.port), "--tries", "20") as second:
            assert first.port < second.port <= first.port + 20
            assert second.get("/api/health")[0] == 200
        try:
            Server("--port", str(first.port)).close()
            raise AssertionError("two servers on one port")
        except RuntimeError as e:
            assert "taken" in str(e), e


@test
def it_stops_at_once_when_idle():
    with Server() as server:
        idle = [server.connect() for _ in range(50)]
        server.get("/api/problems")
        start = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - start < 3
        assert all(s.recv(1) == b"" for s in idle)


@test
def running_requests_end_before_it_stops():
    """The record is locked; a write waits for it; the server is asked to stop; the lock goes; the write is answered."""
    if POSTGRESQL:
        raise Skip("the lock is SQLite's")
    with Server() as server:
        with Tool(server) as tool:
            tool("problem", "sum", problem("sum"))
        lock = sqlite3.connect(server.folder + "/record.db", isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        body = json.dumps({"problem": "sum", "language": "c", "source": "x"})
        connection.request("POST", "/api/submissions", body, {"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json"})
        time.sleep(0.3)
        # A keyed read goes on meanwhile, on the loop.
        assert server.get("/api/problems/sum")[0] == 200
        server.process.terminate()
        time.sleep(0.3)
        assert server.process.poll() is None
        try:
            server.connect().close()
            raise AssertionError("it still accepts")
        except ConnectionRefusedError:
            pass
        lock.execute("ROLLBACK")
        assert connection.getresponse().status == 201
        assert server.process.wait(5) == 0


@test
def more_writes_than_may_wait():
    """All threads wait for a locked record, and 256 requests for them: the rest is told to come back, and reading goes on."""
    if POSTGRESQL:
        raise Skip("the lock is SQLite's")
    with Server("--rate", "none") as server:
        with Tool(server) as tool:
            tool("problem", "sum", problem("sum"))
        assert server.get("/api/problems/sum")[0] == 200
        lock = sqlite3.connect(server.folder + "/record.db", isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        body = json.dumps({"problem": "sum", "language": "c", "source": "x"})
        request = f"POST /api/submissions HTTP/1.1\r\nHost: {server.host}\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}"
        clients = [server.connect() for _ in range(300)]
        for client in clients:
            client.sendall(request.encode())
        time.sleep(0.5)
        assert server.get("/api/problems/sum")[0] == 200
        lock.execute("ROLLBACK")
        answers = []
        for client in clients:
            answer = b""
            while part := client.recv(65536):
                answer += part
            answers.append((int(answer.split()[1]), b"Retry-After: 1" in answer))
            client.close()
        # 256 wait, and up to three are on the threads, as quick as those were.
        refused = answers.count((503, True))
        assert 300 - 256 - 3 <= refused <= 300 - 256, refused
        assert answers.count((201, False)) == 300 - refused


@test
def a_stop_does_not_wait_for_ever():
    with Server() as server:
        s = server.connect()
        s.sendall(f"POST /api/runs HTTP/1.1\r\nHost: {server.host}\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n".encode())
        time.sleep(0.2)
        start = time.monotonic()
        assert server.stop() == 0
        assert 1.5 < time.monotonic() - start < 8


main()

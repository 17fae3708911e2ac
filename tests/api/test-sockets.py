"""The stream of events: its numbers, two tabs, coming back after a gap, what a client may not send, and the end."""
import json
import time

from apitest import Server, Tool, WebSocket, eventually, main, test


def event(n):
    return json.dumps({"type": "submission.progress", "data": {"id": n, "phase": "testing", "tests_total": 1}})


def ids(socket, n):
    return [socket.message()["data"]["id"] for _ in range(n)]


@test
def two_tabs_see_the_same():
    with Server() as server, Tool(server) as tool:
        one, two = WebSocket(server), WebSocket(server)
        hello = [one.message(), two.message()]
        assert hello[0] == hello[1] == {"v": 1, "stream": hello[0]["stream"], "seq": 0, "type": "hello", "data": {"version": "0.0.0-test", "sample": False}}
        for i in range(1, 51):
            tool("tell", event(i))
        first = [one.message() for _ in range(50)]
        assert [m["data"]["id"] for m in first] == list(range(1, 51))
        assert [m["seq"] for m in first] == list(range(1, 51))
        assert {m["stream"] for m in first} == {hello[0]["stream"]}
        one.close()
        assert [two.message() for _ in range(50)] == first
        tool("tell", event(51))
        assert ids(two, 1) == [51]


@test
def a_client_that_comes_back_misses_nothing():
    with Server() as server, Tool(server) as tool:
        first = WebSocket(server)
        stream = first.message()["stream"]
        tool("tell", event(1))
        last = first.message()
        first.close()
        for i in range(2, 12):
            tool("tell", event(i))
        eventually("a message", lambda: WebSocket(server).message()["seq"] == 11)
        back = WebSocket(server, f"?stream={stream}&after={last['seq']}")
        hello = back.message()
        assert (hello["type"], hello["seq"]) == ("hello", 1)
        assert ids(back, 10) == list(range(2, 12))
        tool("tell", event(12))
        assert ids(back, 1) == [12]
        none_missed = WebSocket(server, f"?stream={stream}&after=12")
        assert none_missed.message()["seq"] == 12
        tool("tell", event(13))
        assert ids(none_missed, 1) == [13]


@test
def a_gap_that_is_too_long_is_a_reset():
    with Server() as server, Tool(server) as tool:
        watcher = WebSocket(server)
        stream = watcher.message()["stream"]
        for i in range(12):
            tool("tell", event(i), 100)
            for _ in range(100):
                watcher.message()
        for query, expected in [
            (f"?stream={stream}&after=0", ["hello 1200", "reset 1200"]),
            (f"?stream={stream}&after=199", ["hello 1200", "reset 1200"]),
            (f"?stream={stream}&after=200", ["hello 200", "submission.progress 201"]),
            (f"?stream={stream}&after=1201", ["hello 1200", "reset 1200"]),
            ("?stream=other&after=1200", ["hello 1200", "reset 1200"]),
            ("?after=1200", ["hello 1200", "reset 1200"]),
        ]:
            back = WebSocket(server, query)
            got = [back.message() for _ in expected]
            assert [f"{m['type']} {m['seq']}" for m in got] == expected, query
            back.close()
        fresh = WebSocket(server)
        assert fresh.message()["seq"] == 1200
        tool("tell", event(7))
        message = fresh.message()
        assert (message["type"], message["seq"]) == ("submission.progress", 1201)


@test
def queries_that_are_none():
    with Server() as server:
        for query in ("?after=x", "?after=-1", "?after=1&after=2", "?strem=x", "?after=99999999999999999999"):
            assert WebSocket(server, query).status == 400, query


@test
def what_is_no_event_is_not_passed_on():
    with Server() as server, Tool(server) as tool:
        watcher = WebSocket(server)
        watcher.message()
        for text in ("", "x", "[]", "{}", '{"type":"x"}', '{"type":5,"data":{}}', '{"type":"x","data":[]}', '{"type":"x","data":{}'):
            tool("tell", text)
        tool("tell", event(1))
        assert watcher.message()["seq"] == 1


@test
def what_a_client_may_not_send():
    with Server() as server:
        for name, send, status in [
            ("text", lambda w: w.send(1, b"hello"), 1008),
            ("an empty text", lambda w: w.send(1), 1008),
            ("binary", lambda w: w.send(2, b"\0"), 1008),
            ("the begin of a long text", lambda w: w.send(1, b"x", length=1 << 40), 1008),
            ("a part", lambda w: w.send(1, b"x", first=0), 1008),
            ("a continuation of nothing", lambda w: w.send(0, b"x"), 1008),
            ("a ping in parts", lambda w: w.send(9, b"x", first=0), 1002),
            ("a long ping", lambda w: w.send(9, b"x" * 126), 1002),
            ("a reserved bit", lambda w: w.send(10, b"", first=0xC0), 1002),
            ("a reserved opcode", lambda w: w.send(11), 1002),
            ("no mask", lambda w: w.send(9, b"x", mask=False), 1002),
            ("a length in the wrong form", lambda w: w.socket.sendall(b"\x89\xfe\x00\x05" + b"\0" * 9), 1002),
            ("a close", lambda w: w.send(8, b"\x03\xe8bye"), 1000),
            ("a close without a status", lambda w: w.send(8), None),
            ("a close with half a status", lambda w: w.send(8, b"\x03"), 1002),
        ]:
            watcher = WebSocket(server)
            watcher.message()
            send(watcher)
            got = watcher.close_status()
            assert got == status, (name, got)
            watcher.close()
        assert server.get("/api/health")[0] == 200


@test
def pings_are_answered():
    with Server() as server:
        watcher = WebSocket(server)
        watcher.message()
        for payload in (b"", b"x", b"y" * 125):
            watcher.send(9, payload)
            assert watcher.frame() == (10, payload)
        for byte in b"\x89\x81\0\0\0\0z":
            watcher.socket.sendall(bytes([byte]))
            time.sleep(0.01)
        assert watcher.frame() == (10, b"z")


@test
def the_silent_are_pinged_and_cut():
    with Server() as server:
        alive, dead = WebSocket(server), WebSocket(server)
        alive.message()
        dead.message()
        start = time.monotonic()
        alive.socket.settimeout(40)
        dead.socket.settimeout(60)
        opcode, payload = alive.frame()
        assert opcode == 9 and 15 < time.monotonic() - start < 30
        alive.send(10, payload)
        assert dead.frame()[0] == 9
        assert alive.frame()[0] == 9
        alive.send(10)
        try:
            assert dead.socket.recv(1) == b""
        except ConnectionResetError:
            pass
        assert 35 < time.monotonic() - start < 50
        alive.send(9, b"here")
        assert alive.frame() == (10, b"here")


@test
def a_thousand_sockets_and_no_more():
    with Server("--rate", "none") as server, Tool(server) as tool:
        before = server.memory_kb()
        many = [WebSocket(server) for _ in range(1024)]
        assert all(w.status == 101 for w in many)
        assert WebSocket(server).status == 503
        for w in many:
            w.message()
        tool("tell", event(1))
        assert all(w.message()["data"]["id"] == 1 for w in many)
        grown = server.memory_kb() - before
        assert grown < 24 * 1024, f"1,024 sockets cost {grown} KiB"
        many[0].close()
        eventually("a place for a socket", lambda: WebSocket(server).status == 101)


@test
def the_end_is_said():
    with Server() as server:
        watchers = [WebSocket(server) for _ in range(20)]
        server.process.terminate()
        assert {w.close_status() for w in watchers} == {1001}
        assert server.process.wait(5) == 0


main()

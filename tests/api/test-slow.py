"""Clients that are slow, many, or silent. What they are given is counted in seconds, so these tests wait."""
import json
import socket
import threading
import time

from apitest import TOKEN, Server, Tool, WebSocket, main, problem, statement, test


def seconds_until_closed(s, limit=40):
    s.settimeout(limit)
    start = time.monotonic()
    got = b""
    try:
        while part := s.recv(65536):
            got += part
    except ConnectionResetError:
        pass
    return time.monotonic() - start, got


def in_parallel(*jobs):
    """Run them at once; the first failure is raised."""
    failures = []

    def guarded(job):
        try:
            job()
        except BaseException as e:
            failures.append(e)

    threads = [threading.Thread(target=guarded, args=(job,)) for job in jobs]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    if failures:
        raise failures[0]


@test
def heads_bodies_and_readers_that_drip():
    with Server("--rate", "none") as server:
        big = problem("big", statements=[statement("en", "<p>" + "x" * 8_000_000 + "</p>")])
        with Tool(server) as tool:
            tool("problem", "big", big)

        def silent():
            with server.connect() as s:
                took, got = seconds_until_closed(s)
                assert 9 < took < 20 and got == b"", (took, got)

        def drip(first, each, every):
            """A byte now and then keeps no connection alive."""
            with server.connect() as s:
                s.sendall(first)
                start = time.monotonic()
                s.settimeout(every)
                while time.monotonic() - start < 60:
                    try:
                        got = s.recv(65536)
                        return time.monotonic() - start, got
                    except TimeoutError:
                        try:
                            s.sendall(each)
                        except (BrokenPipeError, ConnectionResetError):
                            return time.monotonic() - start, b""

        def drip_head():
            took, got = drip(b"GET /api/health HTTP/1.1\r\nX: ", b"y", 0.5)
            assert 9 < took < 20 and b" 408 " in got, (took, got)

        def drip_body():
            head = f"POST /api/runs HTTP/1.1\r\nHost: {server.host}\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
            took, got = drip(head.encode(), b" ", 0.5)
            assert 14 < took < 25 and b" 408 " in got, (took, got)

        def deaf_reader():
            """Takes nothing of 8 MB: cut after 15 s. Meanwhile nothing spins and the others are served."""
            with socket.socket() as s:
                s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                s.connect(("127.0.0.1", server.port))
                s.sendall(f"GET /api/problems/big HTTP/1.1\r\nHost: {server.host}\r\nAuthorization: Bearer {TOKEN}\r\n\r\n".encode())
                time.sleep(1)
                before = server.cpu_seconds()
                time.sleep(2)
                assert server.cpu_seconds() - before < 0.5
                assert server.get("/api/health")[0] == 200
                time.sleep(15)
                took, got = seconds_until_closed(s)
                assert took < 10 and 0 < len(got) < 8_000_000, (took, len(got))

        def fast_reader():
            assert server.get("/api/problems/big")[2] == big

        in_parallel(silent, drip_head, drip_body, deaf_reader, fast_reader)
        assert server.get("/api/health")[0] == 200


@test
def five_thousand_idle_sockets():
    with Server("--rate", "none") as server:
        before = server.memory_kb()
        idle = [server.connect() for _ in range(5000)]
        for _ in range(200):
            assert server.get("/api/health")[0] == 200
        grown = server.memory_kb() - before
        assert grown < 8 * 1024, f"5,000 idle sockets cost {grown} KiB"
        for s in idle:
            s.close()


@test
def more_clients_than_places():
    """The ones that wait longest without a request make room; who asks is served."""
    with Server("--rate", "none") as server:
        idle = [server.connect() for _ in range(8400)]
        for _ in range(20):
            assert server.get("/api/health")[0] == 200
        idle[0].settimeout(5)
        assert idle[0].recv(1) == b""
        for s in idle:
            s.close()


@test
def a_socket_that_does_not_read_is_cut():
    with Server() as server, Tool(server) as tool:
        deaf = WebSocket(server, small_buffer=True)
        quick = WebSocket(server)
        text = json.dumps({"type": "problems.changed", "data": {}, "pad": "x"})
        event = json.dumps({"type": "submission.progress", "data": {"id": 1, "phase": "testing", "tests_total": 1, "pad": "x" * 6000}})
        seen = 0
        first = quick.message()["seq"]
        before = server.memory_kb()
        for _ in range(60):
            tool("tell", event, 20)
            for _ in range(20):
                message = quick.message()
                seen += 1
                assert message["type"] == "submission.progress" and message["seq"] == first + seen
        assert server.memory_kb() - before < 16 * 1024
        deaf.socket.settimeout(10)
        total = 0
        try:
            while part := deaf.socket.recv(1 << 20):
                total += len(part)
        except ConnectionResetError:
            pass
        assert total < 60 * 20 * 6000, "it was not cut"
        tool("tell", text)
        assert quick.message()["type"] == "problems.changed"


main()

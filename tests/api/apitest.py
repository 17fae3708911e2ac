"""What the tests of the API share: a server of their own, clients, a WebSocket.

With DRYRUN_TEST_ENGINE=postgresql each server gets a database of a PostgreSQL server that the test starts.
"""
import base64
import contextlib
import http.client
import json
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading

import temppostgres

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import Skip, eventually, main, skip_all, test  # noqa: E402,F401

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOKEN = "t" * 43
POSTGRESQL = os.environ.get("DRYRUN_TEST_ENGINE") == "postgresql"


def new_record(folder):
    if not POSTGRESQL:
        return f"sqlite:{folder}/record.db"
    try:
        return temppostgres.database()
    except temppostgres.Missing as why:
        skip_all(why)


class Server:
    """api-server on a free port with an empty record in a folder of its own, or on the record of another one."""

    def __init__(self, *args, url=None):
        self.folder = tempfile.mkdtemp(prefix="dryrun-api-")
        self.db = url or new_record(self.folder)
        self.log = open(self.folder + "/log", "w+")
        self.process = subprocess.Popen(
            [os.environ["API_SERVER"], self.db, TOKEN, *args], stdout=subprocess.PIPE, stderr=self.log, text=True
        )
        line = self.process.stdout.readline()
        if not line:
            self.log.seek(0)
            why = self.log.read()
            self.close()
            raise RuntimeError("the server did not start: " + why)
        self.hello = json.loads(line)
        self.port = self.hello["port"]
        self.host = f"127.0.0.1:{self.port}"

    def stop(self):
        """Ask it to stop; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(10)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def memory_kb(self, field="VmRSS"):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith(field + ":"))

    def cpu_seconds(self):
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def request(self, method, path, body=None, headers=None, token=TOKEN):
        """(status, headers, body): body parsed when it is JSON."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        sent = dict(headers or {})
        if token:
            sent.setdefault("Authorization", "Bearer " + token)
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body)
            sent.setdefault("Content-Type", "application/json")
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if answer.getheader("Content-Type") == "application/json" and content:
            content = json.loads(content)
        return answer.status, answer.headers, content

    def get(self, path, **more):
        return self.request("GET", path, **more)

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), 10)

    def raw(self, data, timeout=5, end=False):
        """Send bytes, and all that comes back until the server closes."""
        with self.connect() as s:
            s.settimeout(timeout)
            try:
                s.sendall(data)
                if end:
                    s.shutdown(socket.SHUT_WR)
            except (BrokenPipeError, ConnectionResetError):
                pass
            got = b""
            with contextlib.suppress(ConnectionResetError):
                while part := s.recv(65536):
                    got += part
            return got

    def login(self, url=None):
        """Spend a link; the cookie."""
        status, headers, _ = self.get("/" + (url or self.hello["login_url"]).split("/", 3)[3], token=None)
        assert status == 303, status
        return headers["Set-Cookie"].split(";")[0]


class Tool:
    """record-tool: what workers do, on command."""

    def __init__(self, server):
        self.process = subprocess.Popen(
            [os.environ["RECORD_TOOL"], server.db], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, *command):
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        assert answer == "ok", answer

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


class WebSocket:
    """A client of RFC 6455, as small as can be; messages are what json.loads makes of them."""

    def __init__(self, server, query="", headers=None, small_buffer=False):
        self.socket = socket.socket()
        if small_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.socket.settimeout(10)
        self.socket.connect(("127.0.0.1", server.port))
        fields = {
            "Host": server.host,
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
            "Authorization": "Bearer " + TOKEN,
            **(headers or {}),
        }
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value is not None)
        self.socket.sendall(f"GET /api/events{query} HTTP/1.1\r\n{lines}\r\n".encode())
        self.buffer = b""
        head = self.until(b"\r\n\r\n")
        self.status = int(head.split()[1])
        self.head = head.decode()

    def fill(self):
        part = self.socket.recv(65536)
        if not part:
            raise EOFError
        self.buffer += part

    def until(self, mark):
        while mark not in self.buffer:
            self.fill()
        head, self.buffer = self.buffer.split(mark, 1)
        return head

    def take(self, n):
        while len(self.buffer) < n:
            self.fill()
        part, self.buffer = self.buffer[:n], self.buffer[n:]
        return part

    def frame(self):
        """(opcode, payload) of the next frame."""
        first, second = self.take(2)
        assert first & 0x80 and not first & 0x70 and not second & 0x80, "a frame that no server sends"
        n = second
        if n == 126:
            (n,) = struct.unpack(">H", self.take(2))
        elif n == 127:
            (n,) = struct.unpack(">Q", self.take(8))
        return first & 15, self.take(n)

    def message(self):
        while True:
            opcode, payload = self.frame()
            if opcode == 9:
                self.send(10, payload)
            elif opcode == 1:
                return json.loads(payload)
            else:
                raise AssertionError(f"frame {opcode} {payload!r}")

    def send(self, opcode, payload=b"", first=0x80, mask=True, length=None):
        n = len(payload) if length is None else length
        head = bytes([first | opcode])
        bit = 0x80 if mask else 0
        if n < 126:
            head += bytes([bit | n])
        elif n < 65536:
            head += bytes([bit | 126]) + struct.pack(">H", n)
        else:
            head += bytes([bit | 127]) + struct.pack(">Q", n)
        if mask:
            key = os.urandom(4)
            head += key
            payload = bytes(b ^ key[i % 4] for i, b in enumerate(payload))
        self.socket.sendall(head + payload)

    def close_status(self):
        """Read on to the close frame; its status, None without one; then the end of the connection."""
        while True:
            opcode, payload = self.frame()
            if opcode == 8:
                break
        self.socket.settimeout(5)
        try:
            assert self.socket.recv(1) == b""
        except ConnectionResetError:
            pass
        return struct.unpack(">H", payload[:2])[0] if payload else None

    def close(self):
        self.socket.close()


def statement(language, html):
    """An object of schema Problem's statements."""
    return {"language": language, "title": "Two Numbers", "parts": [{"html": html, "samples": 1}]}


def problem(slug, **changes):
    """An object of schema Problem."""
    return {
        "slug": slug,
        "title": f"Problem {slug}",
        "difficulty": "easy",
        "rating_m": None,
        "pattern": "two pointers",
        "minutes": 20,
        "type": ["pass-fail"],
        "state": "ready",
        "forms": ["program"],
        "statements": [statement("en", "<p>Add two numbers.</p>")],
        "samples": [{"name": "1", "input": "1 2\n", "output": "3\n", "description_html": ""}],
        "attachments": [],
        "answers": None,
        "starters": [{"language": "python3", "source": "print()\n"}],
        "function_starters": [],
        "hints": ["<p>Add.</p>"],
        "limits": {"time_ms": 1000, "memory_bytes": 1 << 28, "output_bytes": 1 << 23, "source_bytes": 131072},
        "growth": None,
        "tests_total": 2,
        "license": "CC-BY-4.0",
        "credits": "",
        "findings": [],
        **changes,
    }

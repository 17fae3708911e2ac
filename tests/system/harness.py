"""harness.py: starts the real program on a record of its own, talks to it as the command line does, and stops it by process id.
"""
import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import Skip, eventually, main, test  # noqa: E402,F401

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("DRYRUN", os.path.join(ROOT, "build", "dryrun"))
PATIENCE = 60.0
# Compiled headers and generated tests are the same for all: made once, kept between runs (keyed by content, so never stale).
CACHE = os.path.join(tempfile.gettempdir(), f"dryrun-test-cache-{os.geteuid()}")

def children_of(pid):
    """Process ids of the direct children, by name: 'serve', 'worker-1' are not told apart by the kernel, so all of them."""
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as f:
            return [int(p) for p in f.read().split()]
    except FileNotFoundError:
        return []


def run(*args, **kwargs):
    return subprocess.run([PROGRAM, *args], capture_output=True, text=True, timeout=120, **kwargs)


class Server:
    """`dryrun serve` (or `demo`) on a data folder that is removed at the end, unless one is given."""

    def __init__(self, data=None, args=(), env=None, command="serve"):
        self.command = command
        self.folder = tempfile.mkdtemp(prefix="dryrun-test-")  # for the log and, unless one is given, the data
        os.chmod(self.folder, 0o755)
        self.data = data or os.path.join(self.folder, "data")
        self.args = list(args)
        self.env = {**os.environ, **(env or {})}
        self.process = None
        self.start()

    def start(self):
        # A port that is free now; a number below the ephemeral range, so that no client's socket takes it in between.
        base = 20000 + os.getpid() * 7 % 10000
        self.log = open(os.path.join(self.folder, "server.log"), "ab")
        for port in range(base, base + 50):
            self.process = subprocess.Popen(
                [PROGRAM, self.command, "--json", "--data", self.data, "--cache", CACHE, "--port", str(port), *self.args],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, env=self.env)
            line = self.process.stdout.readline()
            told = json.loads(line) if line.strip() else {}
            if "port" in told:
                self.port, self.login_url = told["port"], told["login_url"]
                self.host = f"127.0.0.1:{self.port}"
                break
            self.process.wait()
            assert "taken" in line.decode() or "conflict" in line.decode(), f"the server did not start: {self.log_text()}"
        with open(os.path.join(self.data, "token")) as f:
            self.token = f.read().strip()

    def log_text(self):
        self.log.flush()
        with open(os.path.join(self.folder, "server.log"), errors="replace") as f:
            return f.read()

    def request(self, method, path, body=None, headers=None, patience=PATIENCE):
        """(status, parsed JSON or None); the bearer token is sent unless headers say otherwise."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience)
        sent = {"Authorization": f"Bearer {self.token}"} if headers is None else dict(headers)
        data = None
        if body is not None:
            data = json.dumps(body)
            sent["Content-Type"] = "application/json"
        connection.request(method, path, data, sent)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer.status, json.loads(text) if text and answer.getheader("Content-Type", "").startswith("application/json") else None

    def get(self, path):
        status, answer = self.request("GET", path)
        assert status == 200, (status, answer)
        return answer

    def submit(self, problem, language, source):
        status, answer = self.request("POST", "/api/submissions", {"problem": problem, "language": language, "source": source})
        assert status == 201, (status, answer)
        return answer["id"]

    def ended(self, submission, patience=PATIENCE):
        def look():
            s = self.get(f"/api/submissions/{submission}")
            return s if s["state"] in ("done", "failed", "cancelled") else None
        return eventually(f"submission {submission} to end", look, patience)

    def problems(self):
        return eventually("the bank to be read", lambda: self.get("/api/problems")["problems"])

    def stop(self, patience=20):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise
        return self.process.returncode

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        try:
            self.stop()
        finally:
            self.log.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if exception[0]:
            for line in self.log_text().splitlines()[-30:]:
                print(f"# log: {line}")
        self.close()


def solution_of(problem, language="cpp"):
    """A right solution out of the problem's own package."""
    ending = {"cpp": "cpp", "python3": "py", "javascript": "js"}[language]
    with open(os.path.join(ROOT, "content", "problems", problem, "submissions", "accepted", f"solution.{ending}")) as f:
        return f.read()

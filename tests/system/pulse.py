"""The real pulse-server, and callers of its HTTP API, for the system tests."""
import http.client
import json
import os
import re
import secrets
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVER = os.environ.get("PULSE_SERVER", str(ROOT / "build/release/bin/pulse-server"))
DESKTOP = os.environ.get("PULSE_DESKTOP", str(ROOT / "build/release/bin/pulse-desktop"))
CACHE = Path(os.environ.get("PULSE_REAL_CACHE") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
PEERS = Path(os.environ.get("PULSE_PEERS") or CACHE / "pulse-peers")
KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "XDG_RUNTIME_DIR")


def environment(extra=None):
    """What a program gets: nothing of the caller's settings, so that a test means the same everywhere."""
    return {**{name: os.environ[name] for name in KEPT if name in os.environ}, **(extra or {})}


def on_mongo():
    """Whether the tests run on MongoDB: on_mongo.py starts them so."""
    return "PULSE_TEST_MONGO_URI" in os.environ


def database():
    """The settings of a new database: a fresh one in MongoDB, or nothing, which is SQLite in the data folder."""
    if not on_mongo():
        return {}
    return {"MONGO_URI": os.environ["PULSE_TEST_MONGO_URI"], "MONGO_DB_NAME": f"pulse_{secrets.token_hex(6)}"}


def skip(reason):
    """Ends the test as skipped; where peers are required, as failed."""
    if os.environ.get("PULSE_REQUIRE_PEERS"):
        print(f"failed: a skip is not allowed here: {reason}")
        sys.exit(1)
    print(f"skipped: {reason}")
    sys.exit(77)


def peer(name, program):
    """The path of a program that scripts/peers/install builds, built when it is not there; else the test is skipped."""
    path = PEERS / "bin" / program
    if not path.exists():
        made = subprocess.run([ROOT / "scripts/peers/have", name], capture_output=True, text=True, env={**os.environ, "PULSE_PEERS": str(PEERS)})
        if made.returncode not in (0, 77):
            raise AssertionError(f"{program} cannot be built:\n{made.stdout}{made.stderr}")
        if made.returncode:
            skip((made.stdout + made.stderr).strip().removeprefix("skipped: "))
    return path


def free_port(kind=socket.SOCK_STREAM):
    with socket.socket(socket.AF_INET, kind) as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def wait_until(holds, what, seconds=20.0):
    """Polls at the edge of another process; fails with `what` when the time is over."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(f"after {seconds} s still not: {what}")
        time.sleep(0.02)


class Answer:
    def __init__(self, status, headers, text):
        self.status, self.headers, self.text = status, headers, text

    def json(self):
        return json.loads(self.text)

    def __repr__(self):
        return f"{self.status} {self.text[:400]}"


class Client:
    """One keep-alive connection. `answers` collects every (method, path, Answer) when given."""

    def __init__(self, port, headers=None, answers=None, timeout=15):
        self.port, self.headers, self.answers = port, headers or {}, answers
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)

    def call(self, method, path, body=None, headers=None, expect=None):
        sent = {**self.headers, **(headers or {})}
        if body is not None:
            body = body if isinstance(body, (str, bytes)) else json.dumps(body)
            sent.setdefault("Content-Type", "application/json")
        self.connection.request(method, path, body, sent)
        got = self.connection.getresponse()
        answer = Answer(got.status, got.headers, got.read().decode())
        if self.answers is not None:
            self.answers.append((method, path, answer))
        if expect is not None and answer.status != expect:
            raise AssertionError(f"{method} {path}: expected {expect}, got {answer!r}")
        return answer

    def get(self, path, **more):
        return self.call("GET", path, **more)

    def post(self, path, body=None, **more):
        return self.call("POST", path, {} if body is None else body, **more)

    def close(self):
        self.connection.close()


class Server:
    """A pulse-server with a data folder of its own. As a context: started, and stopped at the end."""

    def __init__(self, data=None, arguments=(), env=None):
        self.folder = None if data else tempfile.mkdtemp(prefix="pulse-")
        self.data = Path(data or Path(self.folder, "data"))
        self.arguments, self.env = list(arguments), {**database(), **(env or {})}
        self.log_path = Path(tempfile.mkstemp(prefix="pulse-", suffix=".log")[1])
        self.process = self.port = None
        self.clients = []

    def start(self, seconds=30):
        self.log = open(self.log_path, "ab")
        command = [SERVER, "--port", "0", "--data", str(self.data), *self.arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, stdin=subprocess.DEVNULL, env=environment(self.env))
        line, end = b"", time.monotonic() + seconds
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))
            part = os.read(self.process.stdout.fileno(), 4096) if ready else b""
            if not part:
                code = self.process.poll() if ready else "running"
                raise AssertionError(f"pulse-server did not get ready (exit {code}):\n{self.log_text()[-4000:]}")
            line += part
        found = re.search(rb"listening on http://[^ ]*:(\d+)", line)
        assert found, line
        self.port = int(found[1])
        # It answers before its keys are read.
        wait_until(lambda: self.client().get("/health/ready").status == 200, "pulse-server ready", seconds)
        return self

    def log_text(self):
        return self.log_path.read_text(errors="replace")

    def admin_token(self):
        return (self.data / "first-admin-token").read_text().strip()

    def client(self, headers=None, **more):
        """Closed with the server."""
        self.clients.append(Client(self.port, headers, **more))
        return self.clients[-1]

    def admin(self, **more):
        return self.client({"Authorization": f"Bearer {self.admin_token()}"}, **more)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._forget()

    def stop(self, seconds=10):
        """SIGTERM; answers the exit code."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"pulse-server did not stop within {seconds} s") from None
        self._forget()
        return code

    def _forget(self):
        for client in self.clients:
            client.close()
        self.clients.clear()
        self.process.stdout.close()
        self.log.close()
        self.process = None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        if self.process:
            self.kill()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.log_path.unlink(missing_ok=True)


def run(program, *arguments, env=None, seconds=30):
    """A program to its end: (exit code, stdout, stderr)."""
    done = subprocess.run([program, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=seconds, env=environment(env))
    return done.returncode, done.stdout, done.stderr

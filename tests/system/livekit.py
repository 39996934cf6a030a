"""The real livekit-server on loopback, and the npm packages that play its clients."""
import hashlib
import http.client
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

from pulse import CACHE, environment, free_port, peer, skip, wait_until

KEY, SECRET = "devkey", "a-livekit-secret-of-forty-characters-000"
CONFIG = """port: {port}
bind_addresses: ["127.0.0.1"]
rtc: {{tcp_port: 0, udp_port: {udp}, use_external_ip: false, node_ip: 127.0.0.1, enable_loopback_candidate: true,
      interfaces: {{includes: [lo]}}, ips: {{includes: ["127.0.0.0/8"]}}, stun_servers: []}}
turn: {{enabled: false}}
keys: {{{key}: {secret}}}
room: {{auto_create: true, empty_timeout: 5, departure_timeout: 2}}
logging: {{level: info}}
"""


class LiveKit:
    def __enter__(self):
        program = peer("livekit", "livekit-server")
        self.folder = Path(tempfile.mkdtemp(prefix="livekit-"))
        self.port = free_port()
        config = self.folder / "livekit.yaml"
        config.touch(0o600)
        config.write_text(CONFIG.format(port=self.port, udp=free_port(socket.SOCK_DGRAM), key=KEY, secret=SECRET))
        self.log = open(self.folder / "log", "wb")
        self.process = subprocess.Popen([program, "--config", config], stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL)
        wait_until(self.answers, "livekit-server answers")
        return self

    def answers(self):
        if self.process.poll() is not None:
            raise AssertionError(f"livekit-server ended:\n{self.log_text()[-3000:]}")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def log_text(self):
        return (self.folder / "log").read_text(errors="replace")

    def env(self):
        """What makes a pulse-server use it."""
        return {"LIVEKIT_HOST": f"http://127.0.0.1:{self.port}", "LIVEKIT_API_KEY": KEY, "LIVEKIT_API_SECRET": SECRET}

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def node_modules():
    """The folder with the packages of peers/package-lock.json, installed once per lock file."""
    if not shutil.which("node") or not shutil.which("npm"):
        skip("Node.js and npm are not here")
    here = Path(__file__).parent / "peers"
    lock = (here / "package-lock.json").read_bytes()
    folder = CACHE / f"pulse-npm-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not (folder / "ready").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(here / name, folder)
        done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            skip(f"npm ci failed: {(done.stdout + done.stderr)[-800:]}")
        (folder / "ready").touch()
    return folder / "node_modules"


def node(script, values):
    """Runs a script of peers/ with `values` as its environment, so that no secret is an argument; its standard output."""
    done = subprocess.run(["node", Path(__file__).parent / "peers" / script], capture_output=True, text=True, timeout=60,
                          stdin=subprocess.DEVNULL, env={**environment(), "NODE_PATH": str(node_modules()), **values})
    if done.returncode:
        raise AssertionError(f"{script} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done.stdout

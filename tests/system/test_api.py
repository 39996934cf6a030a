#!/usr/bin/env python3
"""schemathesis against the real pulse-server: thousands of requests made from /openapi.json, each answer held against it.

test_api.py                    the same cases each time, on a fresh database
test_api.py SECONDS [SEED]     by hand: for so long, with this seed (default: another one each time)
"""
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from pulse import PEERS, Server, environment

NUMBERS = [int(word) for word in sys.argv[1:] if word.isdigit()]
sys.argv = [word for word in sys.argv if not word.isdigit()]
SECONDS = NUMBERS[0] if NUMBERS else None
SEED = NUMBERS[1] if len(NUMBERS) > 1 else random.randrange(10**6) if NUMBERS else 7
# Of each operation in fuzzing, and of scenarios.
EXAMPLES = 30
REQUIREMENTS = Path(__file__).parent / "peers/requirements.txt"
CASES = Path(__file__).resolve().parent / "apicases.py"
LEFT_OUT = {
    "positive_data_acceptance": "a schema cannot say that a cursor is not for pages, that a time is still to come, or which ETag is current",
    "negative_data_rejection": "null in a body stands for the default, empty parameters for none, and a limit above 100 is 100",
    "missing_required_header": "the credentials come with every request, by the settings; ignored_auth takes them away",
    "object_level_authorization": "needs two callers; each room has a test of foreign tenants",
}


def schemathesis():
    """The program, from a Python environment among the peers, made when it is not there; else the test is skipped."""
    version = next(line for line in REQUIREMENTS.read_text().split() if line.startswith("schemathesis==")).replace("==", "-")
    folder = PEERS / version
    program = folder / "bin/schemathesis"
    if (folder / "ready").exists():
        return program
    for step in ([sys.executable, "-m", "venv", "--clear", folder], [folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS]):
        made = subprocess.run([str(part) for part in step], capture_output=True, text=True)
        if made.returncode:
            # A registry that is away says nothing of our code, so this is a skip in CI too.
            print(f"skipped: {version} could not be installed: {(made.stdout + made.stderr).strip()[-400:]}")
            sys.exit(77)
    (folder / "ready").touch()
    return program


class Api(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.program = schemathesis()
        cls.server = cls.enterClassContext(Server(env={
            "RATE_LIMIT_PER_IP": "0", "RATE_LIMIT_PER_PROJECT": "0", "LIVEKIT_HOST": "ws://127.0.0.1:7880",
            "LIVEKIT_API_KEY": "devkey", "LIVEKIT_API_SECRET": "aZ3kQ9-lR5tY8-wP2xN6-mB7vC4"}))
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="pulse-"))

    def hold(self, share, headers, *which):
        """Runs cases with these headers, a share of the whole; headers are secrets, so they come by a file of settings, not by the command line."""
        much = ["--max-time", str(max(round(SECONDS * share), 10))] if SECONDS else ["--max-examples", str(max(round(EXAMPLES * share), 10))]
        settings = Path(self.folder, "schemathesis.toml")
        lines = "".join(f'"{name}" = "{value}"\n' for name, value in headers.items())
        settings.write_text(f'hooks = "{CASES}"\n\n[headers]\n{lines}')
        settings.chmod(0o600)
        run = subprocess.run(
            [str(self.program), "--no-color", "--config-file", str(settings), "run", f"http://127.0.0.1:{self.server.port}/openapi.json",
             "--phases", "examples,coverage,fuzzing,stateful", "--exclude-checks", ",".join(LEFT_OUT), *much, "--suppress-health-check", "all", "--seed", str(SEED), "--continue-on-failure",
             "--warnings", "off", *which], capture_output=True, text=True, cwd=self.folder, env=environment())
        told = run.stdout[-6000:] + run.stderr[-2000:]
        self.assertEqual(run.returncode, 0, f"{told}\n{self.server.log_text()[-2000:]}")
        cases = int(re.search(r"(\d+) generated", run.stdout)[1])
        print(f"{cases} cases, seed {SEED}; left out: {', '.join(LEFT_OUT)}")
        return cases

    def test_management_keepsToTheDocument(self):
        self.assertGreater(self.hold(1, {"Authorization": f"Bearer {self.server.admin_token()}"}, "--exclude-path-regex", "^/v1/tokens/"), 1000)
        self.assertNotIn("ERROR", self.server.log_text())
        self.assertEqual(self.server.client().get("/health").status, 200)

    def test_tokens_keepToTheDocument(self):
        admin = self.server.admin()
        organization = admin.post("/v1/organizations", {"name": "Acme", "admin_email": "tokens@acme.example"}, expect=201).json()
        project = admin.post(f"/v1/projects?org_id={organization['id']}", {"name": "Tokens"}, expect=201).json()
        headers = {"X-Pulse-Key": project["pulse_api_key"], "X-Pulse-Secret": project["pulse_api_secret"]}
        self.assertGreater(self.hold(0.3, headers, "--include-path-regex", "^/v1/tokens/"), 100)
        # Or every case was refused at the door.
        self.assertTrue(re.search(r"pulse_tokens_issued_total [1-9]", self.server.client().get("/metrics").text))
        self.assertNotIn("ERROR", self.server.log_text())


if __name__ == "__main__":
    unittest.main()

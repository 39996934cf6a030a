#!/usr/bin/env python3
"""schemathesis against the real pulse-server: thousands of requests made from /openapi.json, each answer held against it."""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from pulse import PEERS, Server, environment, skip

SECONDS = int(sys.argv.pop()) if sys.argv[-1].isdigit() else 45
REQUIREMENTS = Path(__file__).parent / "peers/requirements.txt"
# Not among them: whether every value that the schema allows is taken (times to come, ETags and unique values are not said
# in a schema), whether every other one is refused (null stands for a default), and whether what was deleted is gone: it is
# in the trash, and can be restored.
CHECKS = ("not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
          "response_schema_conformance,unsupported_method,allow_header_conformance,ignored_auth")


def schemathesis():
    """The program, from a Python environment among the peers, made when it is not there; else the test is skipped."""
    version = REQUIREMENTS.read_text().strip().replace("==", "-")
    folder = PEERS / version
    program = folder / "bin/schemathesis"
    if (folder / "ready").exists():
        return program
    for step in ([sys.executable, "-m", "venv", "--clear", folder], [folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS]):
        made = subprocess.run([str(part) for part in step], capture_output=True, text=True)
        if made.returncode:
            skip(f"{version} could not be installed: {(made.stdout + made.stderr).strip()[-400:]}")
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

    def hold(self, seconds, headers, *which):
        """Runs `seconds` of cases with these headers; they are secrets, so they come by a file of settings, not by the command line."""
        settings = Path(self.folder, "schemathesis.toml")
        lines = "".join(f'"{name}" = "{value}"\n' for name, value in headers.items())
        settings.write_text(f"[headers]\n{lines}")
        settings.chmod(0o600)
        run = subprocess.run(
            [str(self.program), "--no-color", "--config-file", str(settings), "run", f"http://127.0.0.1:{self.server.port}/openapi.json",
             "--phases", "examples,coverage,fuzzing", "--checks", CHECKS, "--max-time", str(seconds), "--suppress-health-check", "all", "--seed", "7", "--continue-on-failure",
             "--warnings", "off", *which], capture_output=True, text=True, cwd=self.folder, env=environment())
        told = run.stdout[-6000:] + run.stderr[-2000:]
        self.assertEqual(run.returncode, 0, f"{told}\n{self.server.log_text()[-2000:]}")
        cases = int(re.search(r"(\d+) generated", run.stdout)[1])
        print(f"{cases} cases in {seconds} s")
        return cases

    def test_management_keepsToTheDocument(self):
        self.assertGreater(self.hold(SECONDS, {"Authorization": f"Bearer {self.server.admin_token()}"}, "--exclude-path-regex", "^/v1/tokens/"), 5 * SECONDS)
        self.assertNotIn("ERROR", self.server.log_text())
        self.assertEqual(self.server.client().get("/health").status, 200)

    def test_tokens_keepToTheDocument(self):
        admin = self.server.admin()
        organization = admin.post("/v1/organizations", {"name": "Acme", "admin_email": "tokens@acme.example"}, expect=201).json()
        project = admin.post(f"/v1/projects?org_id={organization['id']}", {"name": "Tokens"}, expect=201).json()
        headers = {"X-Pulse-Key": project["pulse_api_key"], "X-Pulse-Secret": project["pulse_api_secret"]}
        self.assertGreater(self.hold(max(SECONDS // 3, 10), headers, "--include-path-regex", "^/v1/tokens/"), SECONDS)
        # Or every case was refused at the door.
        self.assertRegex(self.server.client().get("/metrics").text, r"pulse_tokens_issued_total [1-9]")
        self.assertNotIn("ERROR", self.server.log_text())


if __name__ == "__main__":
    unittest.main()

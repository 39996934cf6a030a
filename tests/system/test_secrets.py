#!/usr/bin/env python3
"""Every secret that a full run issues or is given stays out of the database, logs, arguments, lists, answers and backups."""
import base64
import os
import re
import threading
import unittest
from pathlib import Path

from pulse import SERVER, Server, run

GIVEN = {
    "LIVEKIT_API_KEY": "devkey", "LIVEKIT_API_SECRET": "canary-livekit-secret-9f8a7b6c5d4e3f2a1b0c",
    "JWT_SECRET": "canary-jwt-secret-0a1b2c3d4e5f60718293a4b5c6d7e8f9", "API_KEY_PEPPER": "canary-pepper-8e7d6c5b4a392817069f8e7d6c5b4a39",
    "WEBHOOK_SECRET": "canary-webhook-secret-1234567890abcdef", "R2_SECRET_ACCESS_KEY": "canary-r2-secret-abcdef0123456789abcdef",
    "LOG_LEVEL": "debug",
}
PROJECT_SECRETS = {"livekit": "canary-project-livekit-secret-00112233445566", "storage": "canary-project-storage-secret-6655443322",
                   "hook": "canary-hook-password-778899"}


class ArgumentsWatch(threading.Thread):
    """Reads every process's arguments again and again while the run goes on."""

    def __init__(self):
        super().__init__(daemon=True)
        self.seen, self.over = set(), threading.Event()

    def run(self):
        while not self.over.is_set():
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    self.seen.add(path.read_bytes())
                except OSError:
                    pass
            self.over.wait(0.02)


def forms(secret):
    """The ways in which a secret could lie around: as it is, without its prefix, as bytes, in base64."""
    tail = re.sub(r"^pulse_(secret|admin)_", "", secret)
    found = {secret.encode(), tail.encode(), base64.b64encode(secret.encode()).rstrip(b"="), base64.b64encode(tail.encode()).rstrip(b"=")}
    if re.fullmatch("[0-9a-f]{64}", tail):
        found |= {bytes.fromhex(tail), tail.upper().encode(), base64.b64encode(bytes.fromhex(tail)).rstrip(b"=")}
    return found


class Secrets(unittest.TestCase):
    def absent(self, name, haystack, place):
        for form in forms(self.secrets[name]):
            self.assertFalse(form in haystack, f"the secret '{name}' stands in {place}")

    def issue(self, name, secret):
        self.assertTrue(secret)
        self.secrets[name] = secret
        return secret

    def full_run(self, server):
        """Issues a secret by every way there is, then asks every list, object and refusal."""
        answers = []
        admin = server.admin(answers=answers)
        self.issue("first admin token", server.admin_token())
        second = admin.post("/v1/admin-tokens", {"name": "second"}, expect=201).json()
        self.issue("second admin token", second["token"])
        organization = admin.post("/v1/organizations", {"name": "Acme", "admin_email": "a@acme.com"}, expect=201).json()["id"]
        project = admin.post(f"/v1/projects?org_id={organization}", {"name": "App"}, expect=201).json()
        self.issue("project secret", project["pulse_api_secret"])
        base = f"/v1/projects/{project['id']}"
        key = admin.post(f"{base}/keys", {"name": "extra"}, expect=201).json()
        self.issue("key secret", self.secret_of(key))
        rotated = admin.post(f"{base}/keys/{key['id']}/rotate", {"grace_period": "1h"}).json()
        self.issue("rotated secret", self.secret_of(rotated))
        again = admin.post(f"{base}/regenerate-keys", {"grace_period": "24h"}, expect=201).json()
        self.issue("regenerated secret", again["pulse_api_secret"])
        admin.call("PUT", base, {"livekit_api_key": "projectkey", "livekit_api_secret": PROJECT_SECRETS["livekit"],
                                 "webhook_url": f"https://user:{PROJECT_SECRETS['hook']}@example.com/hook",
                                 "storage_config": {"bucket": "b", "region": "auto", "access_key": "ak", "secret_key": PROJECT_SECRETS["storage"]}}, expect=200)
        issuing, answers[:] = list(answers), []
        self.tokens = self.mint_and_fail(server, again, answers)
        for path in ("/v1/organizations", f"/v1/organizations/{organization}", f"/v1/organizations/{organization}/impact", "/v1/projects", base,
                     f"{base}/impact", f"{base}/keys", f"{base}/keys/{key['id']}", "/v1/admin-tokens", f"/v1/admin-tokens/{second['id']}",
                     "/v1/projects?search=app", "/v1/organizations?deleted=true", "/metrics", "/openapi.json", "/health/ready"):
            admin.get(path, expect=200)
        admin.get("/v1/organizations?search=" + again["pulse_api_secret"])
        admin.call("PUT", base, {"name": "Renamed"}, expect=200)
        admin.call("DELETE", f"{base}/keys/{key['id']}", expect=200)
        admin.call("DELETE", base, expect=200)
        admin.post(f"{base}/restore", expect=200)
        admin.call("DELETE", f"/v1/admin-tokens/{second['id']}", expect=200)
        return issuing, answers

    @staticmethod
    def secret_of(answer):
        return answer.get("pulse_api_secret") or answer["secret"]

    def mint_and_fail(self, server, project, answers):
        """Tokens, and secrets in all the wrong places."""
        good = {"X-Pulse-Key": project["pulse_api_key"], "X-Pulse-Secret": project["pulse_api_secret"]}
        caller, asked = server.client(answers=[]), {"room_name": "r", "participant_name": "p"}
        tokens = [caller.post("/v1/tokens/create", asked, headers=good, expect=200).json()["token"] for _ in range(3)]
        caller.post("/v1/tokens/validate", {"token": tokens[0]}, headers=good, expect=200)
        other = server.client(answers=answers)
        secret = project["pulse_api_secret"]
        for headers in ({"X-Pulse-Key": secret}, {"Authorization": f"Bearer {secret}0"}, {"X-Pulse-Key": "pulse_key_" + "0" * 32, "X-Pulse-Secret": secret},
                        {**good, "Authorization": f"Bearer {self.secrets['first admin token']}"}):
            other.post("/v1/tokens/create", asked, headers=headers)
        caller.post("/v1/tokens/create", {**asked, secret: 1}, headers=good, expect=400)  # names the member back to its sender
        other.post("/v1/tokens/create", '{"room_name": "' + secret + '"', headers=good, expect=400)
        other.get(f"/v1/{secret}")
        other.call("GET", f"/v1/organizations?sort={secret}", headers={"Authorization": f"Bearer {self.secrets['first admin token']}"}, expect=400)
        return tokens

    def test_noSecretIsLeft(self):
        for log_format in ("pretty", "json"):
            with self.subTest(log_format=log_format), Server(env={**GIVEN, "LOG_FORMAT": log_format}) as server:
                self.secrets = {name: value for name, value in GIVEN.items() if name not in ("LOG_LEVEL", "LIVEKIT_API_KEY")}
                self.secrets |= {f"the project's {name}": value for name, value in PROJECT_SECRETS.items()}
                watch = ArgumentsWatch()
                watch.start()
                issuing, answers = self.full_run(server)
                self.assertEqual(server.stop(), 0)
                code, out, err = run(SERVER, "--check-config", "--data", str(server.data), env=server.env)
                self.assertEqual(code, 0, err)
                _, made, _ = run(SERVER, "admin", "create", "--data", str(server.data), env=server.env)
                self.issue("token of admin create", made.strip())
                watch.over.set()
                watch.join()
                self.check_places(server, issuing, answers, watch, out + err)

    def check_places(self, server, issuing, answers, watch, config):
        shown = {secret: 0 for secret in self.secrets.values()}
        for _, _, answer in issuing:
            for secret in shown:
                shown[secret] += secret in answer.text
        for name in self.secrets:
            if name.endswith(" secret") and "project's" not in name or name == "second admin token":
                self.assertEqual(shown[self.secrets[name]], 1, f"'{name}' belongs in exactly one answer")
        master = (server.data / "master.key").read_bytes().strip()
        for name in self.secrets:
            for method, path, answer in answers:
                place = f"the answer to {method} {path.replace(self.secrets[name], '…')}"
                if self.secrets[name] not in path:
                    self.absent(name, (answer.text + str(answer.headers)).encode(), place)
            self.absent(name, server.log_text().encode(), "the log")
            self.absent(name, config.encode(), "--check-config")
            for arguments in watch.seen:
                self.absent(name, arguments, "a process's arguments")
            for path in self.files(server, but=("first-admin-token",)):
                self.absent(name, path.read_bytes(), path.name)
        for token in self.tokens:
            self.assertNotIn(token, server.log_text())
            for path in self.files(server, but=()):
                self.assertNotIn(token.encode(), path.read_bytes())
        for path in self.files(server, but=("master.key",)):
            self.assertNotIn(master, path.read_bytes(), path.name)

    @staticmethod
    def files(server, but):
        """What a run leaves on the disk, in the database's own folder too where that is elsewhere."""
        folders = [server.data] + [Path(os.environ[name]) for name in ("PULSE_TEST_MONGO_FOLDER",) if name in os.environ]
        return [path for folder in folders for path in folder.rglob("*") if path.is_file() and path.name not in but]

    def test_files_areReadByTheirOwnerAlone(self):
        with Server(env=GIVEN) as server:
            for path in [server.data, *server.data.rglob("*")]:
                self.assertEqual(os.stat(path).st_mode & 0o077, 0, f"{path.name} is open to others")


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""Backup and restore: the drill, and what each refuses."""
import base64
import hashlib
import hmac
import os
import shutil
import stat
import tempfile
import threading
import unittest
from pathlib import Path

from backupfile import read_backup, write_newer
from pulse import SERVER, Server, database, on_mongo, run, wait_until

LIVEKIT = {"LIVEKIT_API_KEY": "devkey", "LIVEKIT_API_SECRET": "a-livekit-secret-of-forty-characters-000"}
OWN_SECRET = "the-project's-own-livekit-secret-0123456789"
LIMITS = {"RATE_LIMIT_PER_IP": "0", "RATE_LIMIT_PER_PROJECT": "0"}


class Writers:
    """Callers that make organizations until they are told to stop; `acknowledged` is what the server said it holds."""

    def __init__(self, server):
        self.acknowledged, self.over = [], threading.Event()
        self.threads = [threading.Thread(target=self.write, args=(server.admin(), i)) for i in range(4)]
        for thread in self.threads:
            thread.start()

    def write(self, client, number):
        count = 0
        while not self.over.is_set():
            count += 1
            name = f"w{number}n{count}"
            made = client.post("/v1/organizations", {"name": name, "admin_email": f"{name}@example.com"}, expect=201).json()
            self.acknowledged.append((made["id"], name))

    def wait_for(self, more):
        wanted = len(self.acknowledged) + more
        wait_until(lambda: len(self.acknowledged) >= wanted, f"{more} more writes", 60)

    def stop(self):
        self.over.set()
        for thread in self.threads:
            thread.join()


class Backup(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = str(self.folder / "copy")

    def command(self, expected, *arguments, data, env):
        code, out, err = run(SERVER, *arguments, "--data", str(data), env=env)
        self.assertEqual(code, expected, out + err)
        return out + err

    def project(self, admin, organization, **more):
        made = admin.post(f"/v1/projects?org_id={organization}", {"name": "App", **more}, expect=201).json()
        return made, {"X-Pulse-Key": made["pulse_api_key"], "X-Pulse-Secret": made["pulse_api_secret"]}

    def token(self, client, headers):
        return client.post("/v1/tokens/create", {"room_name": "r", "participant_name": "p"}, headers=headers, expect=200).json()["token"]

    def check_signature(self, token, secret):
        head, _, signature = token.rpartition(".")
        made = base64.urlsafe_b64encode(hmac.digest(secret.encode(), head.encode(), hashlib.sha256)).rstrip(b"=").decode()
        self.assertEqual(signature, made, "the token is not signed with the project's own secret")

    def check_whole(self, file):
        """No object without its audit row, no audit row without its object, no project without its key."""
        rows = read_backup(file)
        for collection, action in (("organizations", "organization.create"), ("projects", "project.create")):
            audited = {row["target_id"] for row in rows["audit_logs"] if row["action"] == action}
            there = {row["_id"] for row in rows[collection]}
            self.assertEqual(there, audited, f"{collection} and their audit rows")
        keys = {row["key"] for row in rows["api_keys"]}
        self.assertLessEqual({row["pulse_api_key"] for row in rows["projects"]}, keys)

    def test_drill(self):
        with Server(env={**LIVEKIT, **LIMITS}) as server:
            admin = server.admin()
            token = server.admin_token()
            owner = admin.post("/v1/organizations", {"name": "Owner", "admin_email": "o@example.com"}, expect=201).json()["id"]
            _, plain = self.project(admin, owner)
            dedicated, own = self.project(admin, owner)
            admin.call("PUT", f"/v1/projects/{dedicated['id']}", {"livekit_url": "wss://own.example.org", "livekit_api_key": "own", "livekit_api_secret": OWN_SECRET}, expect=200)
            writers = Writers(server)
            try:
                writers.wait_for(30)
                before = list(writers.acknowledged)
                self.command(0, "backup", self.file, data=server.data, env=server.env)
                writers.wait_for(10)
            finally:
                writers.stop()
            self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
            self.check_whole(self.file)
            master = (server.data / "master.key").read_bytes()
            self.assertNotIn(master.strip(), Path(self.file).read_bytes())
            server.kill()
            shutil.rmtree(server.data)
        data, env = self.folder / "new", {**LIVEKIT, **LIMITS, **database()}
        said = self.command(0, "restore", self.file, data=data, env=env)
        self.assertIn("master key", said)
        (data / "master.key").touch(0o600)
        (data / "master.key").write_bytes(master)
        with Server(data, env=env) as server:
            admin = server.client({"Authorization": f"Bearer {token}"})
            for organization, name in before:
                self.assertEqual(admin.get(f"/v1/organizations/{organization}", expect=200).json()["name"], name)
            caller = server.client()
            self.token(caller, plain)
            self.check_signature(self.token(caller, own), OWN_SECRET)
            listed = admin.get("/v1/organizations?search=w0n1&limit=100", expect=200).json()["data"]
            self.assertIn("w0n1", [o["name"] for o in listed])
            again = admin.post("/v1/organizations", {"name": "Twice", "admin_email": "o@example.com"})
            self.assertEqual(again.status, 409, "an address that the backup held was taken again")
            admin.post("/v1/organizations", {"name": "After", "admin_email": "after@example.com"}, expect=201)
            self.command(0, "backup", self.file + "2", data=data, env=env)
            self.check_whole(self.file + "2")
            # While it runs, and where there is something: nothing is replaced.
            self.command(75, "restore", self.file, data=data, env=env)
            self.assertEqual(server.stop(), 0)
            self.assertIn("replaces nothing" if not on_mongo() else "not empty", self.command(65, "restore", self.file, data=data, env=env))
            server.start()
            server.client({"Authorization": f"Bearer {token}"}).get(f"/v1/organizations/{owner}", expect=200)

    def test_backup_afterAKill_holdsEverything(self):
        with Server(env=LIVEKIT) as server:
            made = server.admin().post("/v1/organizations", {"name": "Kept", "admin_email": "k@example.com"}, expect=201).json()["id"]
            server.kill()
            self.command(0, "backup", self.file, data=server.data, env=server.env)
            self.assertEqual([row["_id"] for row in read_backup(self.file)["organizations"]], [made])
            server.start()
            server.admin().get(f"/v1/organizations/{made}", expect=200)

    def test_withoutTheMasterKey_startsSealed(self):
        with Server(env=LIVEKIT) as server:
            admin = server.admin()
            organization = admin.post("/v1/organizations", {"name": "A", "admin_email": "a@example.com"}, expect=201).json()["id"]
            _, headers = self.project(admin, organization)
            token = server.admin_token()
            self.command(0, "backup", self.file, data=server.data, env=server.env)
        data, env = self.folder / "new", {**LIVEKIT, **database()}
        self.command(0, "restore", self.file, data=data, env=env)
        with Server(data, env=env) as server:
            self.assertIn("sealed", server.log_text())
            self.assertFalse((data / "master.key").exists(), "a new key over secrets that another one made")
            self.assertEqual(server.client().post("/v1/tokens/create", {"room_name": "r", "participant_name": "p"}, headers=headers).status, 503)
            self.assertIn(server.client({"Authorization": f"Bearer {token}"}).get("/v1/organizations").status, (200, 503))

    def test_backup_refuses(self):
        env = database()
        self.assertIn("backup FILE", self.command(64, "backup", data=self.folder / "none", env=env))
        self.command(66, "backup", self.file, data=self.folder / "none", env=env)
        self.assertFalse((self.folder / "none").exists() and not on_mongo())
        with Server(env=env) as server:
            Path(self.file).write_text("mine")
            said = self.command(73, "backup", self.file, data=server.data, env=env)
            self.assertIn("there already", said)
            self.assertEqual(Path(self.file).read_text(), "mine")
            self.command(73, "backup", str(self.folder / "no" / "where"), data=server.data, env=env)
            self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["copy"])

    def test_restore_refuses(self):
        env = database()
        data = self.folder / "new"
        self.command(66, "restore", str(self.folder / "absent"), data=data, env=env)
        self.assertFalse(data.exists(), "a refused restore made a data folder")
        with Server(env=database()) as server:
            server.admin().post("/v1/organizations", {"name": "A", "admin_email": "a@example.com"}, expect=201)
            self.command(0, "backup", self.file, data=server.data, env=server.env)
        whole = Path(self.file).read_bytes()
        newer = self.folder / "newer"
        write_newer(self.file, newer)
        for name, content, word in (("none", b"something else\n" * 400, "backup"), ("empty", b"", "backup"), ("cut", whole[:len(whole) // 2], "backup"),
                                    ("newer", None, "newer")):
            with self.subTest(name):
                path = self.folder / name
                if content is not None:
                    path.write_bytes(content)
                said = self.command(65, "restore", str(path), data=data, env=env)
                self.assertIn(word, said)
                self.assertEqual([p.name for p in data.rglob("pulse.db*")], [])
        # Nothing of the refusals is left in the way.
        self.command(0, "restore", self.file, data=data, env=env)
        with Server(data, env=env) as server:
            server.client().get("/health/ready", expect=200)


if __name__ == "__main__":
    unittest.main()

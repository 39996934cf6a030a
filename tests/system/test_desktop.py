#!/usr/bin/env python3
"""The real desktop from its first start, by keyboard; a real participant joins a real LiveKit with what was copied there."""
import json
import os
import select
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from livekit import KEY, SECRET, LiveKit, node, node_modules
from pulse import ROOT, Client, database, environment, free_port, on_mongo, skip

WALK = os.environ.get("PULSE_WALK", str(ROOT / "build/release/bin/desktop_walk"))
SESSION = ("DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
NO_KEYCHAIN = 77


class Walk:
    """The desktop_walk program; `taken` is what it copied."""

    def __init__(self, env):
        self.folder = Path(tempfile.mkdtemp(prefix="pulse-walk-"))
        self.data = self.folder / "data"
        self.log_path = self.folder / "log"
        session = {name: os.environ[name] for name in SESSION if name in os.environ}
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen([WALK, "--data", str(self.data), "--port", str(free_port())], stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE, stderr=log, env=environment({**session, **env, "QT_QPA_PLATFORM": "offscreen"}))
        ready, _, _ = select.select([self.process.stdout], [], [], 120)
        line = self.process.stdout.readline() if ready else b""
        if not line:
            code = self.process.wait(5) if ready else "running"
            if code == NO_KEYCHAIN:
                self.close()
                skip("there is no keychain for the desktop; scripts/session starts one where gnome-keyring is installed")
            text = self.log_text()
            self.close()
            raise AssertionError(f"the walk did not get through (exit {code}):\n{text[-4000:]}")
        self.taken = json.loads(line)

    def log_text(self):
        return self.log_path.read_text(errors="replace")

    def end(self):
        """Quits the desktop as a person would; its exit code."""
        self.process.stdin.close()
        return self.process.wait(30)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.process.stdin.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Desktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        node_modules()
        cls.livekit = cls.enterClassContext(LiveKit())
        cls.walk = Walk({**cls.livekit.env(), **database()})
        cls.addClassCleanup(cls.walk.close)
        cls.taken = cls.walk.taken

    def test_1_api_answersOnItsPort_andKnowsTheCopiedToken(self):
        caller = Client(int(self.taken["address"].rsplit(":", 1)[1]))
        self.assertEqual(caller.get("/health", expect=200).text, '{"status":"healthy"}')
        caller.get("/v1/organizations", expect=401)
        listed = caller.get("/v1/organizations", headers={"Authorization": f"Bearer {self.taken['admin']}"}, expect=200).json()
        self.assertEqual([(o["name"], o["admin_email"]) for o in listed["data"]], [("Acme Robotics", "ada@acme.example")])
        caller.close()

    def test_2_tokensOfTheWindowAndOfTheApi_joinTheSameRoom(self):
        self.assertRegex(self.taken["secret"], "^pulse_secret_[0-9a-f]{64}$")
        caller = Client(int(self.taken["address"].rsplit(":", 1)[1]), {"X-Pulse-Key": self.taken["key"], "X-Pulse-Secret": self.taken["secret"]})
        minted = caller.post("/v1/tokens/create", {"room_name": "daily", "participant_name": "Grace Hopper", "participant_identity": "grace"}, expect=200).json()
        caller.close()
        self.assertEqual(self.taken["server_url"], minted["server_url"])
        told = json.loads(node("join.cjs", {"URL": self.taken["server_url"], "LIVEKIT_KEY": KEY, "LIVEKIT_SECRET": SECRET,
                                            "TOKENS": json.dumps([self.taken["token"], minted["token"]])}).splitlines()[-1])
        self.assertEqual([(seen["identity"], seen["name"]) for seen in told["seen"]], [("ada", "Ada Lovelace"), ("grace", "Grace Hopper")])
        self.assertEqual(told["seen"][0]["participants"], ["ada", "grace"])
        self.assertRegex(told["listed"][0], "^[a-z0-9]{8}~daily$")
        self.assertEqual(len(told["listed"]), 1)
        self.assertEqual(told["forged"], "refused")

    def test_3_noSecretIsLeft_andItEnds(self):
        self.assertEqual(self.walk.end(), 0)
        kept = {"the log": self.walk.log_path.read_bytes()}
        # With the database's own files where those are elsewhere.
        folders = [self.walk.data] + [Path(os.environ[name]) for name in ("PULSE_TEST_MONGO_FOLDER",) if name in os.environ]
        kept |= {path.name: path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}
        self.assertEqual("pulse.db" in kept, not on_mongo())
        self.assertTrue(any(self.taken["key"].encode() in text for text in kept.values()), "the database was not looked at")
        for name in ("secret", "admin", "token"):
            for place, text in kept.items():
                self.assertFalse(self.taken[name].encode() in text, f"the {name} stands in {place}")
        for path in self.walk.data.rglob("*"):
            self.assertEqual(path.stat().st_mode & 0o077, 0, f"{path.name} is open to others")


if __name__ == "__main__":
    unittest.main()

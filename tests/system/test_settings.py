#!/usr/bin/env python3
"""Stored settings: at once, after a restart, under what goes before them, and in --check-config."""
import os
import tempfile
import unittest
from pathlib import Path

from pulse import SERVER, Server, on_mongo, run, wait_until

SECRET = "k3Jd92hfA7s0pQxW4vT8yBn1mZc6Rg5LuE"


def line_of(out, name):
    return next(line for line in out.splitlines() if line.split()[:1] == [name])


class Settings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = str(Path(folder.name, "data"))

    def put(self, admin, name, value):
        return admin.call("PUT", f"/v1/settings/{name}", {"value": value}, expect=200).json()

    def get(self, admin, name):
        return admin.get(f"/v1/settings/{name}", expect=200).json()

    def check_config(self, env, *arguments):
        code, out, err = run(SERVER, "--check-config", "--data", self.data, *arguments, env=env)
        self.assertEqual(code, 0, out + err)
        self.assertNotIn(SECRET, out + err)
        return out

    def test_atOnce_andAfterARestart(self):
        with Server(self.data) as server:
            admin = server.admin()
            self.assertEqual(len(admin.get("/v1/settings", expect=200).json()["data"]), admin.get("/v1/settings").json()["meta"]["total"])
            self.put(admin, "LIVEKIT_API_KEY", "APIstored")
            self.put(admin, "LIVEKIT_API_SECRET", SECRET)
            self.assertEqual(self.get(admin, "LIVEKIT_API_SECRET")["is_waiting"], False)
            self.put(admin, "LOG_LEVEL", "debug")
            self.assertTrue(self.put(admin, "RATE_LIMIT_PER_IP", "51")["is_waiting"])
            self.assertEqual(self.get(admin, "PORT")["source"], "flag")
            beside = self.check_config(server.env)
            for name, value in (("RATE_LIMIT_PER_IP", "51"), ("LOG_LEVEL", "debug"), ("LIVEKIT_API_SECRET", "(set, 34 bytes)")):
                self.assertIn(value, line_of(beside, name))
                self.assertTrue(line_of(beside, name).split("weak")[0].rstrip().endswith("stored"), line_of(beside, name))
            self.assertEqual(server.stop(), 0)
            self.assertEqual(self.check_config(server.env), beside)
            server.start()
            admin = server.admin()
            for name, value in (("LIVEKIT_API_KEY", "APIstored"), ("LOG_LEVEL", "debug"), ("RATE_LIMIT_PER_IP", "51")):
                state = self.get(admin, name)
                self.assertEqual((state["value"], state["source"], state["is_waiting"]), (value, "stored", False), name)
            self.assertTrue(self.get(admin, "LIVEKIT_API_SECRET")["is_set"])
            self.assertEqual(server.stop(), 0)
            self.assertNotIn(SECRET, server.log_text())

    def test_whatGoesBefore(self):
        with Server(self.data, env={"RATE_LIMIT_PER_IP": "40"}) as server:
            admin = server.admin()
            state = self.put(admin, "RATE_LIMIT_PER_IP", "51")
            self.assertEqual((state["value"], state["overridden_by"], state["next_value"]), ("40", "environment", "40"))
            out = self.check_config(server.env)
            self.assertIn("environment", line_of(out, "RATE_LIMIT_PER_IP"))
            self.assertIn("Stored, but not used: RATE_LIMIT_PER_IP, since it comes from environment.", out)

    def test_checkConfig_withoutADatabase_makesNone(self):
        out = self.check_config({})
        self.assertNotIn("tored", out)
        self.assertFalse(os.path.exists(self.data))

    def test_sealed_startsWithoutTheSecrets(self):
        with Server(self.data) as server:
            self.put(server.admin(), "LIVEKIT_API_SECRET", SECRET)
            self.assertEqual(server.stop(), 0)
            os.rename(Path(self.data, "master.key"), Path(self.data, "away"))
            self.assertIn("Stored, but not used: LIVEKIT_API_SECRET. The master key is missing", self.check_config(server.env))
            server.start()
            admin = server.admin()
            self.assertIn("master key", self.get(admin, "LIVEKIT_API_SECRET")["unused_because"])
            self.assertEqual(admin.call("PUT", "/v1/settings/LIVEKIT_API_SECRET", {"value": SECRET}, expect=503).json()["code"], "sealed")
            self.put(admin, "RATE_LIMIT_PER_IP", "51")
            admin.call("DELETE", "/v1/settings/LIVEKIT_API_SECRET", expect=200)

    @unittest.skipUnless(on_mongo(), "about a database that several programs share")
    def test_anotherProgram_takesItUp(self):
        with Server(self.data) as server, Server(env=server.env) as other:
            token = {"Authorization": f"Bearer {server.admin_token()}"}
            self.put(server.admin(), "LOG_LEVEL", "warn")
            wait_until(lambda: self.get(other.client(token), "LOG_LEVEL")["value"] == "warn", "the other program's log level", 5)


if __name__ == "__main__":
    unittest.main()

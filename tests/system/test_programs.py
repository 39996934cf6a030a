#!/usr/bin/env python3
"""Both programs on their own: what they print, how they end, and what they leave behind."""
import os
import socket
import sqlite3
import stat
import tempfile
import threading
import time
import unittest
from pathlib import Path

from pulse import DESKTOP, ROOT, SERVER, Server, on_mongo, run, wait_until

in_the_folder = unittest.skipIf(on_mongo(), "about the database in the data folder")

LONG = "an0therR4ndomStringOfMoreThan32Bytes-"


class Programs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = str(Path(folder.name, "data"))

    def test_version_0(self):
        code, out, _ = run(SERVER, "--version")
        self.assertEqual(code, 0)
        self.assertRegex(out, r"^pulse-server \d+\.\d+\.\d+\n$")

    def test_help_0(self):
        code, out, _ = run(SERVER, "--help")
        self.assertEqual(code, 0)
        for word in ("--port", "--bind", "--data", "--check-config", "admin create", "backup FILE", "restore FILE", "master key", "Exit codes"):
            self.assertIn(word, out)

    def test_unknownCommand_64(self):
        code, _, err = run(SERVER, "serf")
        self.assertEqual(code, 64)
        self.assertIn("serf", err)

    def refused(self, expected, *arguments, env=None):
        """Ends with that code, makes nothing, and speaks to a person at a command line; answers what it said."""
        there = os.path.exists(self.data)
        code, out, err = run(SERVER, *arguments, "--data", self.data, env=env)
        self.assertEqual(code, expected, err)
        self.assertEqual(os.path.exists(self.data), there, "a refused start made a data folder")
        for word in ("openapi", "Read the object again", "Try again in a few seconds", "send it back", "field"):
            self.assertNotIn(word, err)
        return out + err

    def test_unknownFlag_64(self):
        said = self.refused(64, "--prot", "1")
        self.assertIn("--port", said)
        self.assertIn("--help", self.refused(64, "--zzzzzzzzzzzzzz"))

    def test_flagWithoutValue_64(self):
        self.assertIn("--port needs a value", self.refused(64, "--port"))

    def test_secretAsFlag_64(self):
        said = self.refused(64, "--jwt-secret", LONG)
        self.assertNotIn(LONG, said)
        self.assertIn("Set JWT_SECRET in the environment", said)

    def test_checkConfig_refusesWhatServeRefuses(self):
        key = Path(self.data).with_name("key")
        key.write_text("0" * 40)
        key.chmod(0o600)
        for name, value in (("TRUSTED_PROXIES", "zz"), ("PULSE_MASTER_KEY_FILE", str(key)), ("PULSE_MASTER_KEY_FILE", str(key) + ".absent"),
                            ("CORS_ORIGINS", "*"), ("ALLOWED_HOSTS", "http://x/y"), ("LIVEKIT_HOST", "livekit"), ("LIVEKIT_URL_TEMPLATE", "{region}"),
                            ("GIN_MODE", "fast"), ("PORT", "many"), ("BIND_ADDRESS", "127.zz"), ("BIND_ADDRESS", "zz"), ("ENVIRONMENT", "prod")):
            with self.subTest(name=name, value=value):
                env = {name: value, "INSECURE_BIND": "true"}
                self.assertIn(name, self.refused(78, "--port=0" if name != "PORT" else "--log-level=info", env=env))
                said = self.refused(78, "--check-config", env=env)
                line = next(line for line in said.splitlines() if line.split()[:1] == [name])
                self.assertIn("refused: ", line)
                self.assertIn("LISTENER_THREADS", said)

    def test_checkConfig_0_production_saysThatItStartsSealed(self):
        code, out, err = run(SERVER, "--check-config", "--data", self.data, env={"ENVIRONMENT": "production"})
        self.assertEqual(code, 0, err)
        self.assertIn("starts sealed", out)

    @in_the_folder
    def test_noDatabase_65(self):
        os.mkdir(self.data, 0o700)
        Path(self.data, "pulse.db").write_text("something else\n" * 400)
        for command in ((), ("admin", "create")):
            said = self.refused(65, *command, "--port", "0")
            self.assertIn("pulse.db is no database", said)
            self.assertIn("backups/", said)

    def test_adminCreate_66_withoutAnInstallation(self):
        said = self.refused(66, "admin", "create")
        self.assertIn(self.data, said)
        self.assertIn("--data", said)
        os.mkdir(self.data)
        self.refused(66, "admin", "create")
        self.assertEqual(os.listdir(self.data), [])

    def test_checkConfig_0_namesSources_masksSecrets(self):
        code, out, err = run(SERVER, "--check-config", "--port", "9123", "--data", self.data, env={"JWT_SECRET": LONG, "LOG_LEVEL": "debug"})
        self.assertEqual(code, 0, err)
        for name, words in (("PORT", ("9123", "flag")), ("LOG_LEVEL", ("debug", "environment")), ("LISTENER_THREADS", ("1", "default"))):
            line = next(line for line in out.splitlines() if line.split()[:1] == [name])
            for word in words:
                self.assertIn(word, line.lower())
        self.assertNotIn(LONG, out)
        self.assertIn("no effect yet", out)
        self.assertFalse(os.path.exists(self.data), "--check-config wrote a data folder")

    def test_production_78_namesTheWeakSecret(self):
        for secret in ("pulse_development_jwt_secret", "tooFewBytes", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"):
            code, out, err = run(SERVER, "--data", self.data, env={"ENVIRONMENT": "production", "JWT_SECRET": secret})
            self.assertEqual(code, 78, err)
            self.assertIn("JWT_SECRET", err)
            self.assertNotIn(secret, out + err)

    def test_openAdmin_78_outsideDevelopment(self):
        code, _, err = run(SERVER, "--dev-open-admin", "--data", self.data, env={"ENVIRONMENT": "staging"})
        self.assertEqual(code, 78, err)

    def test_openAdmin_78_onAnotherBind(self):
        code, _, err = run(SERVER, "--dev-open-admin", "--bind", "0.0.0.0", "--insecure-bind", "--data", self.data)
        self.assertEqual(code, 78, err)

    def test_foreignBind_78_withoutInsecureBind(self):
        code, _, err = run(SERVER, "--bind", "0.0.0.0", "--data", self.data)
        self.assertEqual(code, 78, err)
        self.assertIn("insecure-bind", err)

    def test_portInUse_69_namesThePort(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            code, _, err = run(SERVER, "--port", port, "--data", self.data)
        self.assertEqual(code, 69, err)
        self.assertIn(f"Port {port} is in use by", err)
        self.assertIn("Choose another with --port", err)
        self.assertNotIn("object", err)

    def test_folderInUse_75_namesTheHolder(self):
        with Server(self.data) as server:
            code, _, err = run(SERVER, "--port", "0", "--data", self.data, env=server.env)
            self.assertEqual(code, 75, err)
            self.assertIn(str(server.process.pid), err)
            self.assertIn("name another folder with --data", err)
            self.assertNotIn("object", err)
            code, _, err = run(SERVER, "admin", "create", "--data", self.data, env=server.env)
            self.assertEqual(code, 75, err)

    def test_firstStart_writesTheAdminTokenOnce(self):
        with Server(self.data) as server:
            file = Path(self.data, "first-admin-token")
            self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
            self.assertEqual(stat.S_IMODE(Path(self.data).stat().st_mode), 0o700)
            first = file.read_text()
            self.assertRegex(first, r"^pulse_admin_[0-9a-f]{64}\n$")
            self.assertNotIn(first.strip(), server.log_text())
            server.admin().get("/v1/organizations", expect=200)
            self.assertEqual(server.stop(), 0)
            server.start()
            self.assertEqual(file.read_text(), first)
            server.admin().get("/v1/organizations", expect=200)

    @in_the_folder
    def test_hangingStop_70(self):
        with Server(self.data) as server:
            # Whoever holds the write lock is to the server what a disk is that does not answer.
            holder = sqlite3.connect(Path(self.data, "pulse.db"), isolation_level=None)
            self.addCleanup(holder.close)
            holder.execute("BEGIN IMMEDIATE")
            server.admin().get("/v1/organizations", expect=200)
            self.assertEqual(server.stop(seconds=20), 70)
            self.assertIn("stopping took longer than 5 s", server.log_text())
            holder.execute("ROLLBACK")
            server.start()
            server.admin().get("/v1/organizations", expect=200)
            self.assertEqual(server.stop(), 0)

    @in_the_folder
    def test_hangingDisk_notReady_writesRefusedAtOnce_andBack(self):
        with Server(self.data) as server:
            admin, probe, hanging = server.admin(), server.client(), server.admin(timeout=60)
            holder = sqlite3.connect(Path(self.data, "pulse.db"), isolation_level=None)
            self.addCleanup(holder.close)
            holder.execute("BEGIN IMMEDIATE")
            answers = []
            caller = threading.Thread(target=lambda: answers.append(hanging.post("/v1/organizations", {"name": "A", "admin_email": "a@example.com"})))
            caller.start()
            begun = time.monotonic()
            wait_until(lambda: probe.get("/health/ready").status == 503, "not ready")
            self.assertLess(time.monotonic() - begun, 3)
            self.assertEqual(probe.get("/health/ready").json()["failing"][0]["name"], "store")
            refused = admin.post("/v1/organizations", {"name": "B", "admin_email": "b@example.com"}, expect=503)
            self.assertTrue(refused.headers["Retry-After"])
            admin.get("/v1/organizations", expect=200)
            holder.execute("ROLLBACK")
            begun = time.monotonic()
            wait_until(lambda: probe.get("/health/ready").status == 200, "ready again")
            self.assertLess(time.monotonic() - begun, 2)
            caller.join()
            listed = [o["name"] for o in admin.get("/v1/organizations", expect=200).json()["data"]]
            self.assertEqual(listed, ["A"] if answers[0].status == 201 else [])

    @in_the_folder
    def test_wideFolder_isTightenedAndSaid(self):
        with Server(self.data) as server:
            self.assertEqual(server.stop(), 0)
            os.chmod(self.data, 0o755)
            for name in ("pulse.db", "master.key"):
                os.chmod(Path(self.data, name), 0o644)
            server.start()
            self.assertEqual(stat.S_IMODE(Path(self.data).stat().st_mode), 0o700)
            for name in ("pulse.db", "master.key"):
                self.assertEqual(stat.S_IMODE(Path(self.data, name).stat().st_mode), 0o600, name)
                self.assertIn(name, server.log_text())
            self.assertIn("closed to them", server.log_text())

    def test_adminCreate_printsATokenThatWorks(self):
        with Server(self.data) as server:
            self.assertEqual(server.stop(), 0)
            code, out, err = run(SERVER, "admin", "create", "--data", self.data, env=server.env)
            self.assertEqual(code, 0, err)
            self.assertRegex(out, r"^pulse_admin_[0-9a-f]{64}\n$")
            server.start()
            server.client({"Authorization": f"Bearer {out.strip()}"}).get("/v1/organizations", expect=200)

    def test_health_isExact(self):
        with Server(self.data) as server:
            client = server.client()
            self.assertEqual(client.get("/health", expect=200).text, '{"status":"healthy"}')
            self.assertEqual(client.get("/v1/status", expect=200).text, '{"status":"operational"}')
            client.get("/health/live", expect=200)
            wait_until(lambda: client.get("/health/ready").status == 200, "ready")
            self.assertIn("pulse_build_info", client.get("/metrics", expect=200).text)

    def test_openApi_equalsTheCommittedDocument(self):
        code, out, err = run(SERVER, "--print-openapi")
        self.assertEqual(code, 0, err)
        self.assertEqual(out.strip(), (ROOT / "docs/openapi.json").read_text().strip(),
                         "docs/openapi.json is old: pulse-server --print-openapi > docs/openapi.json")
        with Server(self.data) as server:
            self.assertEqual(server.client().get("/openapi.json", expect=200).text.strip(), out.strip())


@unittest.skipUnless(os.path.exists(DESKTOP), "pulse-desktop is not built")
class Desktop(unittest.TestCase):
    def test_version_0(self):
        code, out, err = run(DESKTOP, "--version", env={"QT_QPA_PLATFORM": "offscreen"})
        self.assertEqual(code, 0, err)
        self.assertRegex(out, r"^pulse-desktop \d+\.\d+\.\d+\n$")

    def test_help_0(self):
        code, out, err = run(DESKTOP, "--help", env={"QT_QPA_PLATFORM": "offscreen"})
        self.assertEqual(code, 0, err)
        self.assertIn("pulse-desktop", out)


if __name__ == "__main__":
    unittest.main()

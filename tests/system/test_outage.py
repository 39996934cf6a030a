#!/usr/bin/env python3
"""The database goes away under a running pulse-server, in every way there is, and comes back."""
import http.client
import threading
import time
import unittest

from badwire import BadWire
from mongo import Mongo
from pulse import Server, wait_until

AWAY_WITHIN, BACK_WITHIN = 3.0, 2.0


class Outage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mongo = Mongo().__enter__()
        cls.addClassCleanup(cls.mongo.__exit__)

    def setUp(self):
        self.wire = BadWire(self.mongo.port)
        self.addCleanup(self.wire.close)
        self.server = Server(env={"MONGO_URI": f"mongodb://127.0.0.1:{self.wire.port}/", "MONGO_DB_NAME": self.id().split(".")[-1].lower()})
        self.addCleanup(self.server.__exit__)
        self.server.start()

    def ready(self, client):
        return client.get("/health/ready").status == 200

    def outage(self, mode):
        """Away in time, refused at once with nothing half, back in time, everything acknowledged still there."""
        probe, admin = self.server.client(), self.server.admin()
        kept = admin.post("/v1/organizations", {"name": "Kept", "admin_email": "kept@example.com"}, expect=201).json()["id"]
        self.wire.set(mode)
        begun = time.monotonic()
        wait_until(lambda: not self.ready(probe), f"not ready ({mode})", 30)
        away = time.monotonic() - begun
        for method, path, body in (("POST", "/v1/organizations", {"name": "Lost", "admin_email": "lost@example.com"}),
                                   ("PUT", f"/v1/organizations/{kept}", {"name": "Changed"})):
            asked = time.monotonic()
            answer = admin.call(method, path, body)
            self.assertEqual(answer.status, 503, repr(answer))
            self.assertTrue(answer.headers["Retry-After"])
            self.assertLess(time.monotonic() - asked, 0.5, "refused, but not at once")
        self.assertEqual(probe.get("/health").status, 200)
        self.assertEqual(probe.get("/health/live").status, 200)
        failing = probe.get("/health/ready").json()["failing"][0]
        self.assertEqual(failing["name"], "store")
        self.wire.set("ok")
        begun = time.monotonic()
        wait_until(lambda: self.ready(probe), f"ready again ({mode})", 30)
        back = time.monotonic() - begun
        print(f"{mode}: away after {away:.2f} s, back after {back:.2f} s")
        self.assertLess(away, AWAY_WITHIN)
        self.assertLess(back, BACK_WITHIN)
        wait_until(lambda: admin.get(f"/v1/organizations/{kept}").status == 200, "reads work again", 5)
        self.assertEqual(admin.get(f"/v1/organizations/{kept}").json()["name"], "Kept")
        wait_until(lambda: admin.post("/v1/organizations", {"name": "After", "admin_email": "after@example.com"}).status == 201, "writes work again", 5)
        names = [o["name"] for o in admin.get("/v1/organizations?limit=100", expect=200).json()["data"]]
        self.assertCountEqual(names, ["Kept", "After"])

    def test_down(self):
        self.outage("down")

    def test_late(self):
        self.outage("late")

    def test_reset(self):
        self.outage("reset")

    def test_halfOpen(self):
        self.outage("halfopen")

    def test_halfOpen_underLoad_losesNothing(self):
        """What hangs in a call when the wire dies is acknowledged and there, or refused: never an answer of 201 that is lost."""
        acknowledged, stop = [], threading.Event()

        def write(number):
            client = self.server.admin(timeout=40)
            for count in range(10_000):
                if stop.is_set():
                    return
                name = f"w{number}n{count}"
                try:
                    answer = client.post("/v1/organizations", {"name": name, "admin_email": f"{name}@example.com"})
                except (OSError, http.client.HTTPException) as error:
                    raise AssertionError(f"a connection broke: {error}") from error
                if answer.status == 201:
                    acknowledged.append(answer.json()["id"])
                elif answer.status != 503:
                    raise AssertionError(repr(answer))
                else:
                    stop.wait(0.05)

        threads = [threading.Thread(target=write, args=(i,)) for i in range(4)]
        for thread in threads:
            thread.start()
        wait_until(lambda: len(acknowledged) >= 20, "twenty writes", 60)
        probe = self.server.client()
        self.wire.set("halfopen")
        wait_until(lambda: not self.ready(probe), "not ready", 30)
        self.wire.set("ok")
        wait_until(lambda: self.ready(probe), "ready again", 30)
        before = len(acknowledged)
        wait_until(lambda: len(acknowledged) >= before + 10, "ten more writes", 60)
        stop.set()
        for thread in threads:
            thread.join()
        admin = self.server.admin()
        for organization in acknowledged:
            admin.get(f"/v1/organizations/{organization}", expect=200)


if __name__ == "__main__":
    unittest.main()

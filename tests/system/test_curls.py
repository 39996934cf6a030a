#!/usr/bin/env python3
"""The calls that the original service published, unauthenticated as they stood there, against --dev-open-admin."""
import unittest

from pulse import Server


class Curls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(arguments=["--dev-open-admin"], env={"LIVEKIT_API_KEY": "devkey", "LIVEKIT_API_SECRET": "devsecret-of-more-than-32-characters-1"})
        cls.server.start()
        cls.client = cls.server.client()

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__()

    def test_theWholeStory(self):
        call = self.client
        acme = call.post("/v1/organizations", {"name": "Acme Corp", "admin_email": "admin@acme.com", "plan": "Pro"}, expect=201).json()
        self.assertEqual((acme["name"], acme["admin_email"], acme["plan"], acme["is_deleted"]), ("Acme Corp", "admin@acme.com", "Pro", False))
        self.assertRegex(acme["id"], "^[0-9a-f]{24}$")
        listed = call.get("/v1/organizations?page=1&limit=10&search=acme", expect=200).json()
        self.assertEqual([o["id"] for o in listed["data"]], [acme["id"]])
        self.assertEqual(listed["meta"]["total"], 1)
        call.call("PUT", f"/v1/organizations/{acme['id']}", {"name": "Acme Corporation"}, expect=200)
        self.assertEqual(call.get(f"/v1/organizations/{acme['id']}", expect=200).json()["name"], "Acme Corporation")

        app = call.post(f"/v1/projects?org_id={acme['id']}",
                        {"name": "My Video App", "region": "us-east", "webhook_url": "https://myapp.com/webhooks"}, expect=201).json()
        self.assertRegex(app["pulse_api_key"], "^pulse_key_[0-9a-f]{32}$")
        self.assertRegex(app["pulse_api_secret"], "^pulse_secret_[0-9a-f]{64}$")
        self.assertEqual(app["message"], "Save now, won't be shown again")
        self.assertEqual(app["livekit_url"], "wss://livekit-us-east.pulse.io")
        self.assertNotIn("pulse_api_secret", call.get(f"/v1/projects/{app['id']}", expect=200).json())
        self.assertEqual(len(call.get(f"/v1/projects?org_id={acme['id']}&page=1&limit=10&search=video", expect=200).json()["data"]), 1)

        asked = {"room_name": "my-room", "participant_name": "user123", "can_publish": True, "can_subscribe": True,
                 "metadata": {"user_id": "12345", "role": "host"}}
        for headers in ({"X-Pulse-Key": app["pulse_api_key"]}, {"Authorization": f"Bearer {app['pulse_api_key']}"},
                        {"X-Pulse-Key": app["pulse_api_key"], "X-Pulse-Secret": app["pulse_api_secret"]}):
            minted = call.post("/v1/tokens/create", asked, headers=headers, expect=200).json()
            self.assertTrue(minted["token"].startswith("eyJ"))
            self.assertEqual((minted["room_name"], minted["participant_name"], minted["project_id"]), ("my-room", "user123", app["id"]))
            self.assertEqual(minted["server_url"], "wss://livekit-us-east.pulse.io")
            checked = call.post("/v1/tokens/validate", {"token": minted["token"]}, headers=headers, expect=200).json()
            self.assertEqual((checked["valid"], checked["reason"]), (True, "ok"))

        again = call.post(f"/v1/projects/{app['id']}/regenerate-keys", expect=201).json()
        self.assertNotEqual(again["pulse_api_secret"], app["pulse_api_secret"])
        call.post("/v1/tokens/create", asked, headers={"X-Pulse-Key": app["pulse_api_key"]}, expect=401)
        call.post("/v1/tokens/create", asked, headers={"X-Pulse-Key": again["pulse_api_key"]}, expect=200)

        removed = call.call("DELETE", f"/v1/organizations/{acme['id']}", expect=200).json()
        self.assertTrue(removed["is_deleted"])
        call.get(f"/v1/projects/{app['id']}", expect=404)
        call.post("/v1/tokens/create", asked, headers={"X-Pulse-Key": again["pulse_api_key"]}, expect=401)


if __name__ == "__main__":
    unittest.main()

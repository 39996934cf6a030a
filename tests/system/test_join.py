#!/usr/bin/env python3
"""Organization, project and token through the real pulse-server; a real participant joins a real LiveKit with it."""
import json
import unittest

from livekit import KEY, SECRET, LiveKit, node, node_modules
from pulse import Server


class Join(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        node_modules()
        cls.livekit = cls.enterClassContext(LiveKit())
        cls.server = cls.enterClassContext(Server(env=cls.livekit.env()))
        cls.admin = cls.server.admin()
        cls.organization = cls.admin.post("/v1/organizations", {"name": "Acme Corp", "admin_email": "admin@acme.com"}, expect=201).json()

    def project(self, name):
        made = self.admin.post(f"/v1/projects?org_id={self.organization['id']}", {"name": name, "region": "eu-west"}, expect=201).json()
        headers = {"X-Pulse-Key": made["pulse_api_key"], "X-Pulse-Secret": made["pulse_api_secret"]}
        return made, self.server.client(headers)

    def test_participantsJoin_eachProjectInItsOwnRoom(self):
        tokens, projects = [], []
        for name in ("One", "Two"):
            project, caller = self.project(name)
            minted = caller.post("/v1/tokens/create", {
                "room_name": "daily", "participant_name": f"Ada {name}", "participant_identity": f"ada-{name.lower()}",
                "can_publish": True, "can_subscribe": True, "metadata": {"role": "host"}}, expect=200).json()
            self.assertEqual(minted["server_url"], f"ws://127.0.0.1:{self.livekit.port}")
            self.assertEqual(minted["room_name"], "daily")
            tokens.append(minted["token"])
            projects.append(project)

        told = json.loads(node("join.cjs", {"URL": minted["server_url"], "LIVEKIT_KEY": KEY, "LIVEKIT_SECRET": SECRET,
                                            "TOKENS": json.dumps(tokens)}).splitlines()[-1])
        rooms = set()
        for name, project, seen in zip(("One", "Two"), projects, told["seen"]):
            self.assertRegex(seen["room"], "^[a-z0-9]{8}~daily$")
            self.assertEqual((seen["identity"], seen["name"]), (f"ada-{name.lower()}", f"Ada {name}"))
            self.assertEqual(seen["participants"], [seen["identity"]])
            self.assertTrue(seen["track"])
            metadata = json.loads(seen["metadata"])
            self.assertEqual((metadata["role"], metadata["project_id"], metadata["org_id"]), ("host", project["id"], self.organization["id"]))
            self.assertEqual(seen["claims"]["iss"], KEY)
            self.assertEqual(seen["claims"]["sub"], seen["identity"])
            self.assertEqual(seen["claims"]["video"]["room"], seen["room"])
            self.assertEqual(seen["attributes"]["pulse.pid"], seen["room"].split("~")[0])
            rooms.add(seen["room"])
        self.assertEqual(len(rooms), 2)
        self.assertEqual(set(told["listed"]), rooms)
        self.assertEqual(told["forged"], "refused")
        print("joined in " + ", ".join(f"{seen['tookMs']:.0f} ms" for seen in told["seen"]))

    def test_serverWideGrants_403_onASharedLiveKit(self):
        _, caller = self.project("Shared")
        for grant in ("room_create", "room_list", "room_record", "ingress_admin"):
            refused = caller.post("/v1/tokens/create", {"room_name": "daily", "participant_name": "x", grant: True}, expect=403)
            self.assertEqual(refused.json()["code"], "grant_needs_dedicated")


if __name__ == "__main__":
    unittest.main()

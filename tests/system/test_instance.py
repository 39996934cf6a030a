#!/usr/bin/env python3
"""One desktop a data folder: a second start ends at once and raises the first, also after the first was killed."""
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from pulse import DESKTOP, environment


class Instance(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="pulse-one-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.runtime = self.folder / "run"
        self.runtime.mkdir(0o700)

    def start(self, *arguments, data="data"):
        env = environment({"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(self.runtime), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})
        process = subprocess.Popen([DESKTOP, "--data", str(self.folder / data), "--port", "0", *arguments], env=env,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.kill()
        process.wait(10)

    @staticmethod
    def which(path):
        """Tells a socket from the next one at its place, which may be given the same number."""
        found = path.stat()
        return found.st_ino, found.st_ctime_ns

    def listening(self, before=()):
        """The socket of the one that runs, once there is one."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            for path in self.runtime.glob("pulse-*"):
                if path.is_socket() and self.which(path) not in before:
                    return path
            time.sleep(0.05)
        self.fail("nobody listens")

    def test_theSecondEndsWithZero_andTheFirstGoesOn(self):
        first = self.start()
        self.listening()
        second = self.start("pulse://project/" + 24 * "a")
        self.assertEqual(second.wait(20), 0)
        self.assertIsNone(first.poll())

    def test_anotherFolder_isAnotherDesktop(self):
        first = self.start()
        self.listening()
        other = self.start(data="other")
        with self.assertRaises(subprocess.TimeoutExpired):
            other.wait(2)
        self.assertIsNone(first.poll())

    def test_afterAKill_theNextIsTheFirst(self):
        first = self.start()
        left = self.which(self.listening())
        first.kill()
        first.wait(10)
        second = self.start()
        self.listening(before=(left,))
        self.assertIsNone(second.poll())
        self.assertEqual(self.start().wait(20), 0)


if __name__ == "__main__":
    unittest.main()

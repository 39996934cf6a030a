#!/usr/bin/env python3
"""The files that the packages install hold before their validators: test_files.py CLASS"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STAGED = Path(os.environ.get("PULSE_BUILD", ROOT / "build/release"), "package")
SERVER = os.environ.get("PULSE_SERVER", str(ROOT / "build/release/bin/pulse-server"))
VALIDATORS = {"DesktopFile": "desktop-file-validate", "Metainfo": "appstreamcli", "Manuals": "mandoc", "Unit": "systemd-analyze", "Scripts": "sh"}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


class Files(unittest.TestCase):
    def accepted(self, *command):
        done = run(*command)
        said = (done.stdout + done.stderr).strip()
        self.assertEqual(done.returncode, 0, said)
        return said

    def silent(self, *command):
        self.assertEqual(self.accepted(*command), "")


class DesktopFile(Files):
    path = ROOT / "deploy/desktop/pulse-desktop.desktop"

    def test_validator(self):
        self.silent("desktop-file-validate", self.path)

    def test_nameIsTheOneThatWindowsCarry(self):
        main = (ROOT / "app/desktop/main.cpp").read_text()
        self.assertIn(f'setDesktopFileName(QStringLiteral("{self.path.stem}"))', main)
        # Qt makes an X11 window's class of the application's name.
        self.assertIn("StartupWMClass=" + re.search(r'setApplicationName\(QStringLiteral\("(\w+)"\)\)', main)[1], self.path.read_text())

    def test_takesItsLinks_oneAtATime(self):
        text = self.path.read_text()
        self.assertIn("MimeType=x-scheme-handler/pulse;\n", text)
        self.assertIn("Exec=pulse-desktop %u\n", text)


class Metainfo(Files):
    path = STAGED / "io.pulse.desktop.metainfo.xml"

    def test_validator(self):
        self.accepted("appstreamcli", "validate", "--no-net", "--pedantic", "--no-color", self.path)

    def test_releaseIsTheProgramsVersion(self):
        version = run(SERVER, "--version").stdout.split()[1]
        self.assertRegex(self.path.read_text(), rf'<release version="{re.escape(version)}" date="\d{{4}}-\d\d-\d\d"/>')

    def test_launchesTheDesktopFile(self):
        self.assertIn(f'<launchable type="desktop-id">{DesktopFile.path.name}</launchable>', self.path.read_text())


class Manuals(Files):
    def shown(self, name):
        text = run("mandoc", "-T", "ascii", "-O", "width=200", STAGED / name).stdout
        return re.sub(r".\x08", "", text)

    def test_validator(self):
        for name in ("pulse-server.1", "pulse-desktop.1"):
            if (STAGED / name).exists():
                self.silent("mandoc", "-T", "lint", "-W", "warning", STAGED / name)

    def test_otherFormatter(self):
        if not shutil.which("groff"):
            self.skipTest("no groff")
        for page in STAGED.glob("*.1"):
            self.silent("groff", "-mandoc", "-ww", "-z", "-Tutf8", page)

    def test_nameEveryCommandAndOptionOfTheHelp(self):
        said, manual = run(SERVER, "--help").stdout, self.shown("pulse-server.1")
        commands = re.findall(r"^  (\w+(?: \w+)*?)(?= [A-Z]| {2})", said[said.index("Commands"):said.index("Options")], re.M)
        options = set(re.findall(r"(?<!\S)--[a-z][a-z-]+", said))
        self.assertEqual(commands, ["serve", "admin create", "backup", "restore"])
        self.assertGreater(len(options), 8)
        for word in [*commands, *options]:
            self.assertRegex(manual, rf"(?<![\w-]){re.escape(word)}(?![\w-])")

    def test_nameEveryExitCodeOfTheHelp(self):
        said, manual = run(SERVER, "--help").stdout, self.shown("pulse-server.1")
        codes = re.findall(r"\b(\d+) [a-z]", said[said.index("Exit codes"):])
        told = re.findall(r"^ +(\d+) ", manual[manual.index("EXIT STATUS"):manual.index("EXAMPLES")], re.M)
        self.assertEqual(codes, told)

    def test_desktopNamesItsOptions(self):
        if not (STAGED / "pulse-desktop.1").exists():
            self.skipTest("built without the desktop")
        manual = self.shown("pulse-desktop.1")
        for option in ("--data", "--port", "--version", "--help"):
            self.assertIn(option, manual)


class Unit(Files):
    path = ROOT / "deploy/pulse-server.service"

    def test_validator(self):
        with tempfile.TemporaryDirectory() as folder:
            unit = Path(folder, self.path.name)
            unit.write_text(self.path.read_text().replace("ExecStart=/usr/bin/pulse-server", f"ExecStart={SERVER}"))
            self.silent("systemd-analyze", "verify", "--man=no", unit)

    def test_isHardened(self):
        said = self.accepted("systemd-analyze", "security", "--offline=true", "--no-pager", self.path)
        self.assertLessEqual(float(re.search(r"exposure level for .*: ([\d.]+)", said)[1]), 2.0, said)

    def test_doesNotTryAgainWhereThatCannotHelp(self):
        self.assertIn("RestartPreventExitStatus=64 65 75 78\n", self.path.read_text())


class Scripts(Files):
    def test_parse(self):
        scripts = sorted((ROOT / "deploy/debian").glob("*/p*"))
        self.assertEqual(len(scripts), 3)
        for script in scripts:
            self.silent("sh", "-n", script)

    def test_agreeWithTheUnit(self):
        unit, made = Unit.path.read_text(), (ROOT / "deploy/debian/server/postinst").read_text()
        user = re.search(r"^User=(\S+)", unit, re.M)[1]
        self.assertIn(f"getent passwd {user} ", made)
        self.assertIn(re.search(r"PULSE_MASTER_KEY_FILE=(\S+)", unit)[1], made)


if __name__ == "__main__":
    needed = VALIDATORS[sys.argv[1]]
    if not shutil.which(needed):
        print(f"skipped: {needed} is not installed (scripts/install test)")
        sys.exit(77)
    unittest.main()

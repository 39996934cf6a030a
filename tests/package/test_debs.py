#!/usr/bin/env python3
"""The Debian packages made of this build hold what they say, and their programs run where they are unpacked."""
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("PULSE_BUILD", ROOT / "build/release"))
DOCUMENTS = ("usr/share/doc/{0}/copyright", "usr/share/doc/{0}/changelog.gz", "usr/share/doc/{0}/pulse.env.example",
             "usr/share/man/man1/{0}.1.gz", "usr/bin/{0}")
HELD = {
    "pulse-server": ("usr/lib/systemd/system/pulse-server.service",),
    "pulse-desktop": ("usr/share/applications/pulse-desktop.desktop", "usr/share/metainfo/io.pulse.desktop.metainfo.xml",
                      "usr/share/icons/hicolor/scalable/apps/pulse-desktop.svg"),
}


def output(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, **options)
    if done.returncode:
        raise AssertionError(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


class Debs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        # Compressed as fast as can be: the release's packages differ in nothing else.
        output("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder, "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")
        cls.debs = {path.name.split("_")[0]: path for path in cls.folder.glob("*.deb")}
        for name, deb in cls.debs.items():
            output("dpkg-deb", "--extract", deb, cls.folder / name)

    def field(self, name, field):
        return output("dpkg-deb", "--field", self.debs[name], field).strip()

    def test_oneForEachProgram(self):
        self.assertEqual(set(self.debs), set(HELD))

    def test_holdTheirFilesAndNoOthers(self):
        for name, more in HELD.items():
            listed = re.findall(r"^(\S+) (\S+) .* \./(\S*)$", output("dpkg-deb", "--contents", self.debs[name]), re.M)
            files = {path for mode, _, path in listed if mode[0] != "d"}
            self.assertEqual(files, {path.format(name) for path in DOCUMENTS} | set(more))
            for mode, owner, path in listed:
                self.assertEqual(owner, "root/root", path)
                self.assertEqual(mode[1:], "rw-r--r--" if mode[0] == "-" and "/bin/" not in path else "rwxr-xr-x", path)

    def test_fields(self):
        version = re.search(r"project\(Pulse VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text())[1]
        for name in HELD:
            self.assertEqual(self.field(name, "Package"), name)
            self.assertEqual(self.field(name, "Version"), version)
            self.assertEqual(self.field(name, "Section"), "net")
            self.assertEqual(self.field(name, "Architecture"), output("dpkg", "--print-architecture").strip())
            self.assertRegex(self.field(name, "Maintainer"), r"^[\w ]+ <\S+@\S+>$")
            self.assertRegex(self.field(name, "Description"), r"^control plane for LiveKit, .*\n .+")

    def test_dependOnWhatTheyLink(self):
        server, desktop = (self.field(name, "Depends") for name in ("pulse-server", "pulse-desktop"))
        self.assertRegex(server, r"\badduser\b")
        for library in ("libc6", "libssl3", "libsqlite3-0", "libbson-1.0-0"):
            self.assertRegex(server, rf"\b{re.escape(library)} \(>= ")
        for library in ("libcurl4", "libmongoc-1.0-0"):  # loaded when needed
            self.assertRegex(server, rf"\b{re.escape(library)}\b")
            self.assertRegex(desktop, rf"\b{re.escape(library)}\b")
        self.assertNotRegex(server, r"(?i)qt")
        self.assertRegex(desktop, r"\blibqt6widgets6 \(>= 6")
        self.assertRegex(desktop, r"\blibqt6keychain1\b")

    def test_maintainerScriptsAreTheServersAlone(self):
        for name, expected in (("pulse-server", {"postinst", "prerm", "postrm"}), ("pulse-desktop", set())):
            control = self.folder / f"{name}.control"
            output("dpkg-deb", "--control", self.debs[name], control)
            scripts = {path.name for path in control.iterdir()} - {"control", "md5sums"}
            self.assertEqual(scripts, expected)
            for script in scripts:
                self.assertEqual((control / script).stat().st_mode & 0o777, 0o755, script)

    def test_programsRun(self):
        for name in HELD:
            # Where there is no display: --version needs none.
            said = output(self.folder / name / "usr/bin" / name, "--version", env={"PATH": os.environ["PATH"]})
            self.assertEqual(said, f"{name} {self.field(name, 'Version')}\n")

    def test_programsAreStripped(self):
        for name in HELD:
            self.assertNotIn(".symtab", output("readelf", "--section-headers", "--wide", self.folder / name / "usr/bin" / name))

    def test_documentsOpen(self):
        for name in HELD:
            share = self.folder / name / "usr/share"
            with gzip.open(share / f"man/man1/{name}.1.gz", "rt") as page:
                self.assertIn(f".Nm {name}\n", page.read())
            with gzip.open(share / f"doc/{name}/changelog.gz", "rt") as log:
                self.assertTrue(log.read().startswith(f"{name} ({self.field(name, 'Version')}) "))
            self.assertEqual((share / f"doc/{name}/pulse.env.example").read_text(), (ROOT / ".env.example").read_text())
        # The typeface and the icons are in the program, so their licences travel with it.
        copyright = (self.folder / "pulse-desktop/usr/share/doc/pulse-desktop/copyright").read_text()
        for part in ("LICENSE", "resources/fonts/LICENSE", "resources/icons/LICENSE"):
            self.assertIn((ROOT / part).read_text(), copyright)

    def test_lintianFindsNoError(self):
        if not shutil.which("lintian"):
            self.skipTest("lintian is not installed")
        done = subprocess.run(["lintian", "--fail-on", "error", *self.debs.values()], capture_output=True, text=True, timeout=200)
        self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    if os.environ.get("PULSE_SANITIZE"):
        print("skipped: a sanitized build is not what packages are made of")
        sys.exit(77)
    for program in ("cpack", "dpkg-deb", "dpkg-shlibdeps", "file"):
        if not shutil.which(program):
            print(f"skipped: {program} is not installed (scripts/install package)")
            sys.exit(77)
    unittest.main()

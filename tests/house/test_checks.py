#!/usr/bin/env python3
"""The checks of the house refuse what they must: each rule meets a small tree that breaks it."""
import subprocess
import tempfile
import unittest
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
ORDER = "pulse_backend(core store store/sqlite http organizations projects)\n"
GOOD = {
    "backend/core/id.h": "#include <string>\n",
    "backend/store/store.h": '#include "backend/core/id.h"\n',
    "backend/http/router.h": '#include "backend/core/id.h"\n#include <boost/beast.hpp>\n',
    "backend/organizations/organization.h": '#include "backend/core/id.h"\n',
    "backend/organizations/organizationroutes.h": "",
    "backend/organizations/organizationservice.h": '#include "backend/store/store.h"\n#include "backend/organizations/organization.h"\n',
    "backend/projects/project.h": '#include "backend/organizations/organization.h"\n',
    "backend/projects/projectservice.cpp": '#include "backend/organizations/organizationservice.h"\n',
    "backend/controlplane.h": "",
    "models/projectsmodel.h": '#include "backend/projects/project.h"\n#include <QObject>\n',
    "ui/projects/projectspage.h": '#include "models/projectsmodel.h"\n#include "backend/projects/project.h"\n',
}


class Checks(unittest.TestCase):
    def run_check(self, script, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {"CMakeLists.txt": ORDER, **files}.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            done = subprocess.run([SCRIPTS / script, folder], capture_output=True, text=True)
            return done.returncode, done.stdout + done.stderr

    def refused(self, script, files, words):
        code, said = self.run_check(script, files)
        self.assertEqual(code, 1, said)
        self.assertIn(words, said)

    def layer(self, name, include, words):
        self.refused("check-layers", {**GOOD, name: include + "\n"}, words)

    def test_layers_accepts_theHouse(self):
        code, said = self.run_check("check-layers", GOOD)
        self.assertEqual(code, 0, said)

    def test_layers_refuses(self):
        for name, include, words in (
            ("backend/projects/a.cpp", "#include <QString>", "free of Qt"),
            ("backend/core/a.cpp", "#include <QtCore/QString>", "free of Qt"),
            ("backend/organizations/a.cpp", '#include "backend/projects/project.h"', "order of rooms"),
            ("backend/projects/a.cpp", '#include "backend/organizations/organizationroutes.h"', "own room"),
            ("backend/projects/a.cpp", '#include "backend/controlplane.h"', "composition root"),
            ("backend/projects/a.cpp", '#include "ui/projects/projectspage.h"', "knows nothing of ui"),
            ("backend/projects/projectroutes.cpp", '#include "backend/store/store.h"', "do not touch the store"),
            ("backend/projects/projectservice.h", '#include "backend/http/router.h"', "nothing of HTTP"),
            ("backend/store/a.cpp", '#include "backend/projects/project.h"', "names no room"),
            ("backend/store/a.cpp", '#include "backend/http/router.h"', "does not know http"),
            ("backend/core/a.cpp", '#include "backend/store/store.h"', "does not know store"),
            ("backend/projects/a.cpp", "// unlike MongoDB", "know the kinds of engines"),
            ("ui/projects/a.cpp", 'auto name = tr("SQLite");', "know the kinds of engines"),
            ("backend/projects/a.cpp", "#include <sqlite3.h>", "backend/store/sqlite/ alone"),
            ("backend/projects/a.cpp", '#include "project.h"', "start at the root"),
            ("backend/coupons/a.cpp", "#include <string>", "not in CMakeLists.txt"),
            ("models/a.cpp", '#include "ui/projects/projectspage.h"', "knows nothing of ui"),
            ("models/a.cpp", '#include "backend/organizations/organizationroutes.h"', "services and values"),
            ("models/a.cpp", '#include "backend/http/router.h"', "beast"),
            ("ui/projects/a.cpp", '#include "backend/organizations/organizationservice.h"', "value headers only"),
            ("ui/projects/a.cpp", '#include "backend/store/store.h"', "value headers only"),
            ("ui/projects/a.cpp", '#include "backend/controlplane.h"', "value headers only"),
            ("ui/common/a.cpp", '#include "ui/projects/projectspage.h"', "names no room"),
            ("ui/organizations/a.cpp", '#include "ui/projects/projectspage.h"', "order of rooms"),
        ):
            with self.subTest(file=name, include=include):
                self.layer(name, include, words)

    def test_layers_refuses_aValueThatEndsInTheStore(self):
        value = '#include "backend/store/store.h"\n'
        self.refused("check-layers", {**GOOD, "backend/projects/project.h": value}, "no value header")

    def test_sizes_accepts(self):
        fine = "namespace a {\nvoid f(int a, std::map<int, int> b, int c, int d)\n{\n" + "    g();\n" * 66 + "}\n}\n"
        code, said = self.run_check("check-sizes", {"backend/a.cpp": fine})
        self.assertEqual(code, 0, said)

    def test_sizes_names_filesToLookAt(self):
        code, said = self.run_check("check-sizes", {"backend/a.cpp": "\n" * 301})
        self.assertEqual(code, 0, said)
        self.assertIn("look at it again", said)

    def test_sizes_refuses(self):
        body = "    g();\n"
        for text, words in (
            ("\n" * 501, "501 lines"),
            ("void A::f() const noexcept\n{\n" + body * 68 + "}\n", "A::f has 71 lines"),
            ("A::A(int a) : m_a{a}, m_b(a)\n{\n" + body * 38 + "}\n", "A::A has 41 lines"),
            ("class A {\n    A()\n    {\n" + body * 38 + "    }\n};\n", "A has 41 lines"),
            ("auto f() -> int\n{\n    auto g = [](int x) {\n" + body * 66 + "    };\n}\n", "f has 71 lines"),
            ("void f(int a, int b, int c, int d, int e);\n", "f takes 5 parameters"),
            ("struct A {\n    virtual int f(int a, B<int, int> b, int c, int d, int e) const = 0;\n};\n", "f takes 5 parameters"),
            ("/* ) { */ const char* s = \"{(\";\nvoid f(int a, int b, int c, int d, int e) {}\n", "f takes 5 parameters"),
        ):
            with self.subTest(text=text[:40], words=words):
                self.refused("check-sizes", {"backend/a.cpp": text}, words)

    def test_sizes_refuses_aClassOfTooManyPublicMethods(self):
        many = "".join(f"    int f{i}(int a) const;\n" for i in range(15))
        self.refused("check-sizes", {"backend/a.h": "class A {\npublic:\n" + many + "    void last() {}\n};\n"}, "A has 16 public methods")
        self.refused("check-sizes", {"backend/a.h": "struct A {\n" + many + "    void last();\n};\n"}, "A has 16 public methods")
        code, said = self.run_check("check-sizes", {"backend/a.h": "class A : public B {\npublic:\n    A(); ~A() override;\n" + many +
                                                    "    int f1() const;\n    void g() override;\nprivate:\n    void last();\n};\n"})
        self.assertEqual(code, 0, said)

    def test_sizes_refuses_aLongMainWindow(self):
        self.refused("check-sizes", {"ui/mainwindow.cpp": "\n" * 301}, "the end is at 300")


if __name__ == "__main__":
    unittest.main()

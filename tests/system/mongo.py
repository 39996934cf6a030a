"""FerretDB behind one-at-a-time as the MongoDB of the system tests."""
import ctypes
import os
import select
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from pulse import ROOT, peer


def end_with_parent():
    """Between fork and exec: whatever becomes of this process, what it started goes with it."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Mongo:
    """As a context: started, and ended at the end. PULSE_TEST_POSTGRESQL_URL makes it keep its data there, else in SQLite."""

    def __enter__(self):
        program = peer("ferretdb", "ferretdb")
        self.folder = Path(tempfile.mkdtemp(prefix="ferretdb-"))
        self.log = open(self.folder / "log", "wb")
        self.processes = []
        try:
            self.start(program)
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self, program):
        # Not synchronous: the data need not outlive the test.
        rows = ("-sqlite-url", f"file:{self.folder}/?_pragma=synchronous(off)")
        if url := os.environ.get("PULSE_TEST_POSTGRESQL_URL"):
            rows = ("-handler", "postgresql", "-postgresql-url", url)
        self.child(program, "-listen", "", "-socket", self.folder / "socket", *rows, stdout=self.log)
        proxy = self.child(ROOT / "scripts/peers/one-at-a-time", "0", self.folder / "socket", stdout=subprocess.PIPE)
        ready, _, _ = select.select([proxy.stdout], [], [], 60)
        port = proxy.stdout.readline().strip() if ready else b""
        if not port:
            raise AssertionError(f"ferretdb did not start:\n{self.log_text()[-3000:]}")
        self.port = int(port)
        self.uri = f"mongodb://127.0.0.1:{self.port}/"

    def child(self, *command, stdout):
        self.processes.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=self.log, preexec_fn=end_with_parent))
        return self.processes[-1]

    def log_text(self):
        return (self.folder / "log").read_text(errors="replace")

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.kill()
            process.wait()
            if process.stdout:
                process.stdout.close()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

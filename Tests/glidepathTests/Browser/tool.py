"""The workshop as a person starts it: `glidepath workshop FILE --port 0`, in a folder of its own."""

import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
SCENARIOS = ROOT / "scenarios"
PATIENCE = 60
"""Seconds until something that must happen counts as not happening; nothing waits so long in vain."""


def place():
    """The built tool: what the first argument names, or that of a debug build."""
    return str(pathlib.Path(sys.argv[1]).resolve()) if len(sys.argv) > 1 else str(ROOT / ".build/debug/glidepath")


def fail(message):
    """Says what is wrong and ends the program with status 1."""
    sys.exit(f"FAILED: {message}")


def check(holds, message):
    """Fails with a message unless something holds."""
    if not holds:
        fail(message)


class Answer:
    """What the server said: status, headers, and the body as text."""

    def __init__(self, status, headers, text):
        self.status, self.headers, self.text = status, headers, text

    @property
    def json(self):
        return json.loads(self.text)


class Workshop:
    """A served workshop. The scenarios are copies, so that its log is written beside them."""

    def __init__(self, *scenarios, port=0, folder=None, options=()):
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="workshop-"))
        self.files = [self._copied(each) for each in scenarios or ("northshire/five-years.yaml",)]
        self.options = list(options)
        self.start(port)

    def _copied(self, path):
        source = SCENARIOS / path
        target = self.folder / source.parent.name
        if not target.exists():
            shutil.copytree(source.parent, target)
        return target / source.name

    def start(self, port=0):
        """Starts the server and waits until it says that it is ready, and where."""
        self.process = subprocess.Popen(
            [place(), "workshop", *map(str, self.files), "--port", str(port), *self.options],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=open(self.folder / "messages.txt", "ab"),
            text=True)
        self.said = []
        self.address = self._line(r"^workshop: (http://\S+)")
        self.facilitator_address = self._line(r"^facilitator: (http://\S+)")
        self.port = int(re.search(r":(\d+)/", self.address).group(1))
        self.key = self.facilitator_address.split("#facilitator=")[1]
        # Nobody else reads what it says: a full pipe would stop it.
        threading.Thread(target=self._drain, args=(self.process.stdout,), daemon=True).start()

    def _line(self, pattern):
        for line in self.said:
            if found := re.search(pattern, line):
                return found.group(1)
        # A server that never gets ready is ended, which ends the reading.
        timer = threading.Timer(PATIENCE, self.process.kill)
        timer.start()
        try:
            for line in self.process.stdout:
                self.said.append(line)
                if found := re.search(pattern, line):
                    return found.group(1)
        finally:
            timer.cancel()
        fail(f"the server said no line like {pattern}; it said {self.said}; {self.messages}")

    def _drain(self, stream):
        for line in stream:
            self.said.append(line)

    @property
    def messages(self):
        """What it wrote on standard error."""
        return (self.folder / "messages.txt").read_text()

    @property
    def lives(self):
        return self.process.poll() is None

    def kill(self):
        """Ends it as a power cut would: it may write nothing more."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Ends it as Ctrl-C would, and says with which status."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            fail("the server did not stop after Ctrl-C")

    def restart(self):
        """Starts it again at the same address."""
        self.start(self.port)

    def get(self, path):
        return self._ask(urllib.request.Request(self.address.rstrip("/") + path))

    def post(self, path, body, facilitator=False):
        headers = {"Content-Type": "application/json"}
        if facilitator:
            headers["X-Glidepath-Facilitator"] = self.key
        return self._ask(urllib.request.Request(
            self.address.rstrip("/") + path, json.dumps(body).encode(), headers))

    def _ask(self, request):
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                return Answer(reply.status, reply.headers, reply.read().decode())
        except urllib.error.HTTPError as reply:
            return Answer(reply.code, reply.headers, reply.read().decode())

    def log_lines(self):
        """The steps of the record, as written on disk; its first line says what it is about."""
        return [
            line for file in sorted(self.folder.rglob("*.workshop.jsonl"))
            for line in file.read_text().splitlines()[1:]]

    def close(self):
        """Ends it and removes its folder."""
        if self.lives:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def engine(file, overlay):
    """What `glidepath run` finds for a scenario file with an overlay: its answer as JSON."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="overlay-", dir=file.parent))
    try:
        text = f"extends: ../{file.name}\n{overlay}"
        (folder / "overlay.yaml").write_text(text)
        run = subprocess.run(
            [place(), "run", "overlay.yaml", "--root", "..", "--json", "--quiet", "--output", "report"],
            cwd=folder, capture_output=True, text=True)
        check(run.returncode == 0, f"glidepath run of {text!r}: {run.stderr}")
        return json.loads(run.stdout)[0]["cases"][0]
    finally:
        shutil.rmtree(folder)

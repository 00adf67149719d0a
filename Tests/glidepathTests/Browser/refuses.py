"""The served workshop refuses 500 hostile requests (`hostile.py`), lives, and nothing was done."""

import pathlib
import subprocess
import sys

from page import Page
from tool import Workshop, check

with Workshop() as workshop, Page(workshop.address) as page:
    before = workshop.get("/regions").json
    program = pathlib.Path(__file__).with_name("hostile.py")
    run = subprocess.run([sys.executable, "-B", str(program), f"127.0.0.1:{workshop.port}"])
    check(run.returncode == 0, "hostile.py found requests that were not refused")
    check(workshop.lives, f"the server ended: {workshop.messages}")
    check(workshop.get("/regions").json == before, "the deal is not what it was")
    check(not workshop.log_lines(), f"the record holds {workshop.log_lines()}")
    npv = page.npv()
    page.nudge()
    page.until(lambda: page.npv() != npv, "a change by the page that was open all the time")
    check(workshop.stop() == 0, f"Ctrl-C is no clean stop: {workshop.messages}")

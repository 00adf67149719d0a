"""The board paper in a browser: no findings of axe, two to four pages of A4, nothing asked of anybody.

    paper.py TOOL [first | all]
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tool import SCENARIOS, check, place
from window import Window

CONTRACTS = [["five-years", "seven-years"], ["no-soft-landing", "soft-landing"], ["seven-years-paced"]]
CHOSEN = CONTRACTS if "all" in sys.argv[2:] else CONTRACTS[:1]


def written(folder, names):
    """The board paper of the package of some contracts of Northshire."""
    files = [str(SCENARIOS / f"northshire/{name}.yaml") for name in names]
    run = subprocess.run([place(), "package", *files, "--output", str(folder / names[0])],
                         cwd=folder, capture_output=True, text=True)
    check(run.returncode == 0, f"glidepath package {names}: {run.stdout}{run.stderr}")
    return folder / names[0] / "board-paper.html"


def words_of_pages(pdf):
    """The words of each page of a PDF."""
    told = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return told.stdout.split("\f")[:-1]


def look(window, paper, name):
    """Opens a paper and holds it against what a board may expect."""
    window.open(paper.as_uri())
    faults = window.accessibility_faults()
    check(not faults, f"{name}: axe finds\n" + "\n".join(faults))
    window.picture(f"paper-{name}", whole=True)
    pdf = window.print(f"paper-{name}")
    sizes, pages = window.paper_sizes(pdf), words_of_pages(pdf)
    print(f"{name}: {len(sizes)} pages, {paper.stat().st_size} bytes: {pdf}")
    check(2 <= len(sizes) <= 4, f"{name}: the paper has {len(sizes)} pages")
    check(set(sizes) == {(595, 842)}, f"{name} is not A4: {sizes}")
    if re.search("DRAFT", paper.read_text()):
        bare = [number for number, words in enumerate(pages, 1) if "DRAFT" not in words]
        check(not bare, f"{name}: pages {bare} do not say DRAFT")


folder = pathlib.Path(tempfile.mkdtemp(prefix="papers-"))
try:
    papers = [(written(folder, names), names[0]) for names in CHOSEN]
    with Window("about:blank") as window:
        for paper, name in papers:
            look(window, paper, name)
        asked = {event["request"]["url"] for event in window.events("Network.requestWillBeSent")}
        others = [url for url in asked if not url.startswith((folder.as_uri(), "data:", "about:"))]
        check(not others, f"the papers ask others: {others}")
        check(not window.console(), f"the console says {window.console()}")
finally:
    shutil.rmtree(folder)

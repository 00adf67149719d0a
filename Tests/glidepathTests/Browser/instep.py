"""Two browsers show the same deal; undo takes a step back in both."""

import time

from page import UNDO, Page
from tool import Workshop, check

with Workshop() as workshop, Page(workshop.address) as ann, \
        Page(workshop.address, name="Bea", party="board") as bea:
    before = ann.npv()
    check(bea.npv() == before, f"the browsers begin with {before} and {bea.npv()}")
    ann.nudge()
    start = time.monotonic()
    bea.until(lambda: bea.npv() != before, "another value in the second browser")
    print(f"the second browser followed after {1000 * (time.monotonic() - start):.0f} ms")
    bea.until(lambda: bea.npv() == ann.npv(), f"{ann.npv()} in both browsers")
    bea.until(lambda: bea.value() == ann.value(), "the slider in both browsers")
    check("Ann" in bea.text("#log"), f"the log does not say who: {bea.text('#log')}")

    bea.click(UNDO)
    for page in (ann, bea):
        page.until(lambda: page.npv() == before, f"{before} again after undo")
    check(len(workshop.log_lines()) >= 2, "undo is no step of the record")

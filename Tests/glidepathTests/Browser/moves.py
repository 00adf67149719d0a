"""A lever moved with keyboard and pointer shows the numbers that `glidepath run` gives for the same file."""

from page import SHARE, Page, check_same, overlay
from tool import Workshop, check, engine

PARTIES = ["board", "hospital", "community", "federation", "council"]


def compared(page, workshop, how):
    """Holds every party's value on the page against the engine's for what the slider says."""
    text = f"{page.value():g}%"
    found = engine(workshop.files[0], overlay(text))
    for row in found["headline"]["parties"]:
        check_same(page.npv(row["id"]), row["npv"], f"{how} to {text}, {row['id']}")


with Workshop() as workshop, Page(workshop.address) as page:
    for how, move in (("keyboard", page.nudge), ("pointer", page.drag)):
        value, npv, step = page.value(), page.npv(), workshop.get("/regions").json["step"]
        move()
        page.until(lambda: page.npv() != npv, f"another value of the hospital ({how})")
        check(page.value() != value, f"the slider did not move ({how})")
        page.until(lambda: workshop.get("/regions").json["step"] > step, f"a step ({how})")
        compared(page, workshop, how)
    moved = [line for line in workshop.log_lines() if SHARE in line]
    check(len(moved) >= 2, f"the record does not hold the moves: {workshop.log_lines()}")

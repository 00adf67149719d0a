"""A figure explains itself when it is clicked; the keyboard opens it, leaves it and is back where it was."""

from page import Keys, Page, figure
from tool import Workshop, check

PLACE = figure("party.hospital.npv")

with Workshop() as workshop, Page(workshop.address) as page:
    page.click(PLACE)
    page.until(lambda: "Northshire General Hospital" in page.explanation,
               "an explanation of the hospital's value")
    check("=" in page.explanation, f"the explanation holds no formula: {page.explanation}")
    page.press(Keys.ESCAPE)
    page.until(lambda: not page.explanation, "no explanation after Escape")

    page.script("document.querySelector(arguments[0]).focus()", PLACE)
    page.press(Keys.ENTER)
    page.until(lambda: page.explanation, "an explanation by keyboard")
    page.press(Keys.ESCAPE)
    page.until(lambda: not page.explanation, "no explanation after Escape")
    page.until(lambda: page.script("return document.activeElement.matches(arguments[0])", PLACE),
               "the focus back on the figure that was explained")
    check(not page.console(), f"the console says {page.console()}")

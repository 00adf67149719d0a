"""Axe finds nothing: page in light and dark, after a change, with an explanation, all that can be opened open."""

from page import Page, figure
from tool import Workshop, fail

faults = []
with Workshop("northshire/five-years.yaml", "northshire/seven-years.yaml") as workshop, \
        Page(workshop.facilitator_address) as page:
    def look(what):
        found = page.accessibility_faults()
        print(f"{what}: {len(found)} findings")
        faults.extend(f"{what}: {fault}" for fault in found)

    look("light")
    page.colours(dark=True)
    look("dark")
    before = page.npv()
    page.nudge()
    page.until(lambda: page.npv() != before, "another value after a change")
    look("dark, after a change")
    page.click(figure("party.hospital.npv"))
    page.until(lambda: page.explanation, "an explanation")
    look("dark, with an explanation")
    page.colours(dark=False)
    look("light, with an explanation")
    page.click("#beside")
    page.script("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.until(lambda: page.text("#open-points"), "the wash-up list")
    look("light, two contracts side by side, all open")
    page.colours(dark=True)
    look("dark, two contracts side by side, all open")
if faults:
    fail("axe finds\n" + "\n".join(faults))

"""A party parks what is on the table as its proposal; the table goes back, and takes it up again."""

from page import PARK, Page
from tool import Workshop, check

with Workshop() as workshop, Page(workshop.address) as ann, \
        Page(workshop.address, name="Bea", party="board") as bea:
    drafted = ann.npv()
    ann.nudge()
    ann.until(lambda: ann.npv() != drafted, "another value after a change")
    ann.until(lambda: workshop.get("/regions").json["step"] == 1, "the step")
    proposed = ann.npv()

    ann.type(f'{PARK} [name="title"]', "A slower start")
    ann.click(f"{PARK} button")
    for page in (ann, bea):
        page.until(lambda: page.npv() == drafted, "the drafted value after parking")
        page.until(lambda: "A slower start" in page.text("#proposals"), "the proposal in both browsers")

    bea.click('#proposals [data-do="adopt"]')
    for page in (bea, ann):
        page.until(lambda: page.npv() == proposed, "the proposed value after it was taken up")
    check(len(workshop.log_lines()) == 3, f"the record has {workshop.log_lines()}")

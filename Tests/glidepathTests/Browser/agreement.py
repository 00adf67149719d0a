"""What is changed is marked until the facilitator agrees it, in every browser; nobody else can."""

from page import AGREE, CONTRACT, SHARE, Page, row
from tool import Workshop, check

with Workshop() as workshop, Page(workshop.address) as ann, \
        Page(workshop.facilitator_address, name="Fay", party="") as fay:
    check(not ann.all("#deal .changed"), "something is marked before anything was changed")
    ann.nudge()
    for page in (ann, fay):
        page.until(lambda: page.all("#deal .changed"), "a mark on what was changed")
        check(page.text(f"{row(SHARE)} .mark") == "changed, not agreed", "the mark has no words")

    check(not any(button.is_displayed() for button in ann.all(AGREE)),
          "somebody who is not the facilitator can press 'agree'")
    refused = workshop.post("/step", {
        "kind": "agree", "contracts": [CONTRACT], "terms": [], "who": {"name": "Ann", "party": "hospital"}})
    check(refused.status == 403, f"'agree' of somebody else is answered with {refused.status}")
    check(ann.all("#deal .changed"), "the mark vanished though nobody agreed")

    fay.click(AGREE)
    for page in (fay, ann):
        page.until(lambda: not page.all("#deal .changed"), "no mark after the facilitator agreed")
    check("Fay" in ann.text("#log"), f"the log does not say who agreed: {ann.text('#log')}")

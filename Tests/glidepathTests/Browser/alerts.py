"""An alert is accepted with a reason, by the facilitator alone; without a reason it is not."""

from page import ACCEPT, Page
from tool import Workshop, check

CONTRACT = "seven-years-paced"

with Workshop(f"northshire/{CONTRACT}.yaml") as workshop, Page(workshop.address) as ann, \
        Page(workshop.facilitator_address, name="Fay", party="") as fay:
    alert = fay.one(ACCEPT).get_attribute("data-alert")
    for why, facilitator, status in (("", True, 422), ("Borne by the board", False, 403)):
        answer = workshop.post("/step", {
            "kind": "accept", "contracts": [CONTRACT], "contract": CONTRACT, "alert": alert, "why": why,
            "terms": [], "who": {"name": "Ann", "party": "hospital"}}, facilitator=facilitator)
        check(answer.status == status, f"accepting with {why!r} is answered {answer.status} {answer.text}")

    fay.type(f'{ACCEPT} [name="why"]', "Borne by the board's reserve")
    fay.click(f"{ACCEPT} button")
    for page in (fay, ann):
        page.until(lambda: "Borne by the board's reserve" in page.text("#findings"),
                   "the reason beside the alert")
    check("Borne by the board's reserve" in "\n".join(workshop.log_lines()), "the record has no reason")

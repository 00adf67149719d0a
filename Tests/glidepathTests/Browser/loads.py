"""The page loads: nothing on the console, nothing asked of another host, nothing that its policy forbids."""

from page import Page
from tool import Workshop, check

POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self' data:",
    "connect-src": "'self'", "base-uri": "'none'", "form-action": "'none'", "frame-ancestors": "'none'"}

with Workshop() as workshop, Page(workshop.address) as page:
    for region in ("deal", "verdict", "charts", "findings", "proposals", "log"):
        check(page.all(f"#{region}"), f"the page has no #{region}")
    check(page.text("#verdict").strip() and page.text("#deal").strip(), "verdict or deal is empty")

    stated = workshop.get("/").headers["Content-Security-Policy"]
    policy = dict(part.strip().split(" ", 1) for part in stated.split(";") if part.strip())
    check(policy == POLICY, f"the policy is {stated}")

    asked = [event["request"]["url"] for event in page.events("Network.requestWillBeSent")]
    own = workshop.address.rstrip("/")
    others = [url for url in asked if not url.startswith((own + "/", "data:"))]
    check(not others, f"the page asked others: {others}")
    check(any(url.endswith("/events") for url in asked), f"the page does not listen: {asked}")

    faults = page.console()
    check(not faults, f"the console says {faults}")

    # The policy holds in fact: what it forbids is not run, and Chromium says so.
    ran = page.script(
        "const script = document.createElement('script'); script.textContent = 'window.ran = true';"
        "document.head.append(script); return window.ran === true")
    check(not ran, "a script within the page was run")
    page.until(lambda: any("Content Security Policy" in text for _, text in page.console()),
               "a word of Chromium on the script within the page")

    sizes = {event["requestId"]: event["encodedDataLength"]
             for event in page.events("Network.loadingFinished")}
    print(f"page weight: {sum(sizes.values())} bytes in {len(sizes)} answers; asked for {asked}")

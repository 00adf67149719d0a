"""How fast the workshop is: a table, never a test. `make response` runs it on a release build.

    response.py TOOL [CHANGES]

Times are those of the browser's clock: from the event of a slider that was dragged until the verdict's
region holds the answer, and until the frame that shows it was drawn.
"""

import http.client
import json
import statistics
import sys
import time

from page import CONTRACT, SHARE, Page, lever
from tool import Workshop, check

TRIALS = 200
STEPS = 50
CHANGES = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000

TRY = """
const [selector, value, done] = arguments;
const slider = document.querySelector(selector), verdict = document.querySelector('#verdict');
const before = verdict.textContent;
const watch = new MutationObserver(() => {
  if (verdict.textContent === before) return;
  watch.disconnect();
  const changed = performance.now();
  requestAnimationFrame(() => setTimeout(() => done([changed - start, performance.now() - start])));
});
watch.observe(verdict, {subtree: true, childList: true, characterData: true});
slider.value = value;
const start = performance.now();
slider.dispatchEvent(new Event('input', {bubbles: true}));
"""

WATCH = """
const verdict = document.querySelector('#verdict');
let last = verdict.textContent;
window.seen = [];
new MutationObserver(() => {
  if (verdict.textContent === last) return;
  last = verdict.textContent;
  window.seen.push(performance.timeOrigin + performance.now());
}).observe(verdict, {subtree: true, childList: true, characterData: true});
"""


def row(what, times, unit="ms"):
    """One row of the table: median, P95 and largest of some numbers."""
    ranked = sorted(times)
    high = ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
    print(f"{what:58}{len(ranked):7}{statistics.median(ranked):9.1f}{high:9.1f}{ranked[-1]:9.1f} {unit}")


def change(number):
    """A change that shows: from 5 % on in halves to 22.5 %, and again."""
    return {"contracts": [CONTRACT], "terms": [{"path": SHARE, "text": f"{5 + number % 36 / 2:g}%"}]}


class Caller:
    """Asks over one connection that stays open; slows down where the server says so."""

    def __init__(self, workshop):
        self.connection = http.client.HTTPConnection("127.0.0.1", workshop.port, timeout=60)

    def post(self, path, body):
        """The seconds that the whole answer took, and its size in bytes."""
        while True:
            text = json.dumps(body)
            start = time.perf_counter()
            self.connection.request("POST", path, text, {"Content-Type": "application/json"})
            answer = self.connection.getresponse()
            data = answer.read()
            if answer.status != 429:
                check(answer.status == 200, f"{path} is answered {answer.status}: {data[:300]}")
                return time.perf_counter() - start, len(data)
            time.sleep(float(answer.headers.get("Retry-After", 1)))

    def step(self, number):
        who = {"name": "Ann", "party": "hospital"}
        return self.post("/step", {"kind": "change", "who": who, "why": "", **change(number)})


def memory(workshop):
    """The resident memory of the server, in MB."""
    with open(f"/proc/{workshop.process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


print(f"{'':58}{'times':>7}{'median':>9}{'P95':>9}{'most':>9}")
with Workshop() as workshop:
    started = memory(workshop)
    with Page(workshop.address) as page:
        sizes = [event["encodedDataLength"] for event in page.events("Network.loadingFinished")]
        page.driver.set_script_timeout(60)
        texts = [5 + number % 18 for number in range(TRIALS)]
        pairs = [page.driver.execute_async_script(TRY, lever(SHARE), text) for text in texts]
        row("dragging: from change to numbers on the page", [pair[0] for pair in pairs])
        row("dragging: from change to the frame that shows them", [pair[1] for pair in pairs])

    caller = Caller(workshop)
    tried = [caller.post("/try", change(number)) for number in range(TRIALS)]
    row("trying: the whole answer of the server, as a client sees it", [1000 * each[0] for each in tried])
    row("trying: size of the answer", [each[1] / 1024 for each in tried], "kB")

    with Page(workshop.address, name="Bea", party="board") as page:
        page.script(WATCH)
        sent = []
        for number in range(STEPS):
            sent.append(1000 * time.time())
            caller.step(number)
            page.until(lambda: page.script("return seen.length") == number + 1, "the step")
        row("together: from step to numbers in the other browser",
            [seen - start for start, seen in zip(sent, page.script("return seen"))])

    early = memory(workshop)
    took = [caller.step(number)[0] for number in range(CHANGES)]
    row("steps: the whole answer, on disk before", [1000 * each for each in took])
    row("steps: the same, the last tenth", [1000 * each for each in took[-len(took) // 10:]])
    late = memory(workshop)
    record = sum(file.stat().st_size for file in workshop.folder.rglob("*.workshop.jsonl"))
    workshop.stop()
    start = time.perf_counter()
    workshop.restart()
    again = time.perf_counter() - start
    check(workshop.get("/regions").json["step"] == CHANGES + STEPS, "steps were lost")

print(f"page: {sum(sizes) / 1024:.0f} kB in {len(sizes)} answers")
print(f"memory: {started:.0f} MB at first, {early:.0f} MB before and {late:.0f} MB after {CHANGES} steps")
print(f"record: {record / 1024:.0f} kB; started again with all of it in {1000 * again:.0f} ms")

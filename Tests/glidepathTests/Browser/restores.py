"""A server killed at any moment starts again where the last answered step left it.

    restores.py TOOL [KILLS]

Some people state terms as fast as they can; the server is killed in the midst of it and started again at the
same address. Each step that was answered must be in the record and in the talks, unchanged.
"""

import http.client
import random
import sys
import threading
import urllib.error

from page import CONTRACT, SHARE
from tool import Workshop, check, fail

KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
PEOPLE = 3
SEED = 13


class Burst:
    """Steps of some people at once, until the server is gone."""

    def __init__(self, workshop, draw):
        self.workshop, self.answers, self.lock = workshop, {}, threading.Lock()
        self.faults, self.enough, self.most = [], threading.Event(), draw.randint(1, 25)
        self.people = [
            threading.Thread(target=self.act, args=(number, random.Random(draw.random())))
            for number in range(PEOPLE)]

    def act(self, number, draw):
        while True:
            body = {
                "kind": "change", "contracts": [CONTRACT], "why": f"burst of {number}",
                "terms": [{"path": SHARE, "text": f"{draw.randint(30, 240) / 10:g}%"}],
                "who": {"name": f"Person {number}", "party": "hospital"}}
            try:
                answer = self.workshop.post("/step", body)
            except (OSError, http.client.HTTPException, urllib.error.URLError):
                return  # The server is gone; a step without an answer may be lost.
            with self.lock:
                if answer.status == 429:
                    continue
                if answer.status != 200:
                    self.faults.append((answer.status, answer.text[:300]))
                    self.enough.set()
                    return
                self.answers[answer.json["step"]] = (body["terms"][0]["text"], answer.json["regions"])
                if len(self.answers) >= self.most:
                    self.enough.set()

    def run(self):
        """Kills the server once so many steps were answered, while others are on their way."""
        for person in self.people:
            person.start()
        check(self.enough.wait(60), f"only {len(self.answers)} steps were answered in a minute")
        self.workshop.kill()
        for person in self.people:
            person.join()
        check(not self.faults, f"steps were refused: {self.faults}")
        return self.answers


lost = answered = 0
with Workshop() as workshop:
    draw = random.Random(SEED)
    for kill in range(KILLS):
        answers = Burst(workshop, draw).run()
        last = max(answers)
        workshop.restart()
        record = {number + 1: line for number, line in enumerate(workshop.log_lines())}
        for number, (text, _) in answers.items():
            if text not in record.get(number, ""):
                lost += 1
                print(f"kill {kill + 1}: step {number} stated {text}; the record has {record.get(number)}")
        regions = workshop.get("/regions").json
        if regions["step"] < last:
            fail(f"kill {kill + 1}: step {last} was answered, the talks are at {regions['step']} (seed {SEED})")
        if regions["step"] == last:
            for name in ("verdict", "findings", "charts"):
                check(regions["regions"][name] == answers[last][1].get(name, regions["regions"][name]),
                      f"kill {kill + 1}: #{name} is not what step {last} was answered with")
        answered += len(answers)
    check(workshop.stop() == 0, "Ctrl-C is no clean stop")
print(f"kills: {KILLS}; steps answered: {answered}; steps lost: {lost}")
check(lost == 0, f"{lost} answered steps were lost (seed {SEED})")

"""The page of the workshop as people use it: where things are on it, and what they do with them."""

import re

from selenium.webdriver.common.keys import Keys

from tool import check
from window import ActionChains, Window

CONTRACT = "five-years"
SHARE = "shifts.admission_avoidance.share"
"""The lever that the checks move: the share of admissions that are avoided, 14 % as drafted."""


UNDO, AGREE, PACKAGE = (f'[data-do="{name}"]' for name in ("undo", "agree", "package"))
PARK, ACCEPT = (f'form[data-kind="{name}"]' for name in ("park", "accept"))


def figure(line, contract=CONTRACT):
    """Where the figure of a line stands in the verdict."""
    return f'#verdict button.figure[data-contract="{contract}"][data-line="{line}"]'


def row(path, contract=CONTRACT):
    """Where a lever is on the page."""
    return f'#deal .lever[data-contract="{contract}"][data-path="{path}"]'


def lever(path, contract=CONTRACT):
    """Where the slider of a lever is."""
    return row(path, contract) + ' input[type="range"]'


def overlay(text, path=SHARE):
    """What a scenario file says that states a lever otherwise, and expects nothing of its own."""
    keys = path.split(".")
    lines = ["remove: [expect]"] + ["  " * depth + f"{key}:" for depth, key in enumerate(keys)]
    return "\n".join(lines) + f" {{value: {text}, source: 'assumption: a check', role: lever}}\n"


def pounds(text):
    """An amount as people read it, in pounds, and half of its last digit."""
    found = re.fullmatch(r"([-−]?)£([\d,]+(?:\.(\d+))?)(m|bn|k)?", text.strip())
    check(found, f"{text!r} is no amount")
    unit = {None: 1, "k": 1e3, "m": 1e6, "bn": 1e9}[found[4]]
    amount = float(found[2].replace(",", "")) * unit * (-1 if found[1] else 1)
    return amount, 0.5 * unit / 10 ** len(found[3] or "")


def check_same(text, number, what):
    """Fails unless an amount on the page is a number of the engine, rounded as the page rounds."""
    amount, half = pounds(text)
    check(abs(amount - number) <= half * 1.0001, f"{what}: the page says {text}, the engine {number}")
    print(f"{what}: the page says {text}, the engine {number:.2f}")


class Page(Window):
    """The page in a window of somebody with a name and a party."""

    def __init__(self, address, name="Ann", party="hospital"):
        super().__init__(address)
        self.one("#verdict button.figure")
        self.introduce(name, party)

    def introduce(self, name, party):
        """Says who somebody is, as the page asks."""
        self.type("#name", name)
        self.script("const list = document.querySelector('#party'); list.value = arguments[0];"
                    "list.dispatchEvent(new Event('change', {bubbles: true}))", party)

    def npv(self, party="hospital", contract=CONTRACT):
        """The net present value of a party as the verdict says it."""
        return self.text(figure(f"party.{party}.npv", contract))

    def value(self, path=SHARE):
        """Where the slider of a lever stands."""
        return float(self.script("return document.querySelector(arguments[0]).value", lever(path)))

    def nudge(self, path=SHARE, key=Keys.ARROW_RIGHT):
        """Moves the slider of a lever by one step with the keyboard."""
        self.one(lever(path)).send_keys(key)

    def drag(self, path=SHARE, by=40):
        """Drags the slider of a lever with a pointer, from where its knob is, by so many points."""
        slider = self.one(lever(path))
        self.script("arguments[0].scrollIntoView({block: 'center'})", slider)
        place = self.script(
            "const s = arguments[0], r = s.getBoundingClientRect();"
            "return ((s.value - s.min) / (s.max - s.min) - 0.5) * (r.width - 16)", slider)
        ActionChains(self.driver, duration=50).move_to_element_with_offset(slider, int(place), 0) \
            .click_and_hold().move_by_offset(by, 0).release().perform()

    @property
    def explanation(self):
        """What stands in the explanation; nothing while it is closed."""
        return self.script(
            "const e = document.querySelector('#explanation'); return e.hidden ? '' : e.innerText")

"""A window of headless Chromium, driven through Debian's driver, which gives it a profile of its own."""

import base64
import json
import os
import re
import subprocess

from selenium import webdriver
from selenium.common.exceptions import (
    ElementClickInterceptedException, StaleElementReferenceException, TimeoutException)
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tool import PATIENCE, ROOT, fail

AXE = ROOT / ".build/browser/axe.min.js"


class Window:
    """One browser: its own process, profile and storage, so that two of them are two people."""

    def __init__(self, address):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in (
                "--headless=new", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update"):
            options.add_argument(argument)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")  # Chromium's own refuses to run as root.
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(
            options=options, service=Service("/usr/bin/chromedriver", log_path=os.devnull))
        self.driver.set_script_timeout(PATIENCE)
        # What Chromium loaded for itself is nobody's business here.
        self.driver.get_log("performance")
        self.said, self.traffic = [], []
        self.zoom(1)
        self.colours(dark=False)
        self.open(address)

    def open(self, address):
        self.address = address
        self.driver.get(address)

    def zoom(self, factor):
        """Shows the page so many times as large: in less room, in points of more dots."""
        self.command("Emulation.setDeviceMetricsOverride", width=1280 // factor, height=900 // factor,
                     deviceScaleFactor=factor, mobile=False)

    def colours(self, dark):
        """Asks the page for its dark or its light colours."""
        scheme = "dark" if dark else "light"
        self.command("Emulation.setEmulatedMedia",
                     features=[{"name": "prefers-color-scheme", "value": scheme}])

    def command(self, name, **values):
        """A command of Chromium's own protocol."""
        return self.driver.execute_cdp_cmd(name, values)

    def script(self, text, *values):
        return self.driver.execute_script(text, *values)

    # What is on the page

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        """The first element that fits, once there is one."""
        return self.until(lambda: next(iter(self.all(selector)), None), f"an element {selector}")

    def text(self, selector):
        """The text of an element as it stands; regions are replaced at any time."""
        return self.script(
            "const found = document.querySelector(arguments[0]); return found && found.innerText",
            selector)

    def until(self, condition, what, seconds=PATIENCE):
        """Waits until something holds and returns it; fails with what was waited for."""
        def held(_):
            try:
                return condition()
            except (StaleElementReferenceException, ElementClickInterceptedException):
                return None  # What was looked at was replaced or moved meanwhile.
        try:
            return WebDriverWait(self.driver, seconds, poll_frequency=0.02).until(held)
        except TimeoutException:
            self.picture("waited-in-vain")
            fail(f"waited {seconds} s for {what} at {self.driver.current_url}; "
                 f"the console says {self.console()}")

    def rest(self):
        """Waits until nothing moves: colours on their way to others are no colours of the page."""
        self.until(lambda: self.script("return document.getAnimations().length === 0"), "rest")

    # What people do

    def click(self, selector):
        """Clicks with a pointer, at the middle of an element that is brought into view."""
        def clicked():
            element = self.one(selector)
            self.script("arguments[0].scrollIntoView({block: 'center'})", element)
            element.click()
            return True
        self.until(clicked, f"a click on {selector}")

    def press(self, *keys):
        """Presses keys wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def type(self, selector, text):
        element = self.one(selector)
        element.clear()
        element.send_keys(text)

    # What it recorded

    def console(self):
        """Every line of the console so far, as level and text."""
        self.said += [(line["level"], line["message"]) for line in self.driver.get_log("browser")]
        return self.said

    def events(self, name):
        """What Chromium's protocol said about the network so far, under one name."""
        self.traffic += [
            json.loads(line["message"])["message"] for line in self.driver.get_log("performance")]
        return [event["params"] for event in self.traffic if event["method"] == name]

    def picture(self, name, whole=False):
        """Writes a picture of the window, or of the whole page, and returns where it is."""
        folder = ROOT / ".build/browser/pictures"
        folder.mkdir(parents=True, exist_ok=True)
        data = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        (folder / f"{name}.png").write_bytes(base64.b64decode(data["data"]))
        return folder / f"{name}.png"

    def print(self, name):
        """Prints the page to A4 and returns where the PDF is."""
        folder = ROOT / ".build/browser/pictures"
        folder.mkdir(parents=True, exist_ok=True)
        data = self.command("Page.printToPDF", paperWidth=8.27, paperHeight=11.69,
                            preferCSSPageSize=True, printBackground=True)
        (folder / f"{name}.pdf").write_bytes(base64.b64decode(data["data"]))
        return folder / f"{name}.pdf"

    @staticmethod
    def paper_sizes(file):
        """Width and height of each page of a PDF, in points."""
        told = subprocess.run(["pdfinfo", "-l", "99", str(file)], capture_output=True, text=True, check=True)
        found = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told.stdout)
        return [(round(float(width)), round(float(height))) for width, height in found]

    def accessibility_faults(self):
        """What axe finds on the page as it stands: rule, help and the elements, one text each."""
        self.script(AXE.read_text())
        self.rest()
        found = self.driver.execute_async_script(
            "const done = arguments[0];"
            "axe.run(document, {resultTypes: ['violations']}).then(done, e => done({error: String(e)}))")
        if "error" in found:
            fail(f"axe did not run: {found['error']}")
        return [
            f"{rule['id']} ({rule['impact']}): {rule['help']}: {node['html'][:200]} "
            f"{node.get('failureSummary', '')}"
            for rule in found["violations"] for node in rule["nodes"]]

    def close(self):
        self.driver.quit()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

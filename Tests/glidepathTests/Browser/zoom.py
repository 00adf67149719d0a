"""At 200 % and 400 % nothing needs sideways scrolling; light, dark and paper differ as they should.

The pictures are written to `.build/browser/pictures` for the eye.
"""

from page import Page
from tool import Workshop, check

WIDE = """
const room = document.documentElement.clientWidth;
return [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > room + 1 && !e.closest('.wide, svg, .silent'))
  .slice(0, 10).map(e => e.outerHTML.slice(0, 120));
"""


def look(page, zoom, dark):
    """Takes a picture, and holds width and brightness of the page against what was asked for."""
    page.zoom(zoom)
    page.colours(dark)
    page.rest()
    name = f"page-{100 * zoom}-{'dark' if dark else 'light'}"
    room, needs = page.script(
        "const e = document.documentElement; return [e.clientWidth, e.scrollWidth]")
    print(f"{name}: {room} points, needs {needs}: {page.picture(name, whole=True)}")
    check(needs <= room, f"{name} needs {needs} points of {room}: {page.script(WIDE)}")
    colour = page.script("return getComputedStyle(document.body).backgroundColor")
    brightness = sum(float(part) for part in colour[colour.index("(") + 1:-1].split(",")[:3]) / 3
    check((brightness < 128) == dark, f"{name} has the background {colour}")


with Workshop() as workshop, Page(workshop.address) as page:
    for zoom, dark in ((1, False), (1, True), (2, True), (2, False), (4, False)):
        look(page, zoom, dark)
    page.zoom(1)
    paper = page.print("page-A4")
    sizes = page.paper_sizes(paper)
    print(f"{paper}: {len(sizes)} pages of {set(sizes)}")
    check(set(sizes) == {(595, 842)}, f"{paper} is not A4: {sizes}")

"""With Tab alone every control is reached, in an order that follows the page, and one sees where one is."""

from page import Keys, Page
from tool import Workshop, check

CONTROLS = """
return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter(e => !e.disabled && e.tabIndex >= 0 && !(e.type === 'radio' && !e.checked) && e.checkVisibility({visibilityProperty: true}))
  .map(e => { e.dataset.tour = e.dataset.tour || String(++window.tour || (window.tour = 1));
    return [e.dataset.tour, e.outerHTML.slice(0, 160)]; });
"""

HERE = """
// Something else is drawn over its middle: a bar that stays, or a part that is stuck beside it.
function covered(e, box) {
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2);
  return over && !e.contains(over) && !over.contains(e) ? over.outerHTML.slice(0, 160) : null;
}
const e = document.activeElement;
if (!e || e === document.body) return null;
const style = getComputedStyle(e), box = e.getBoundingClientRect();
const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
return {tour: e.dataset.tour, seen: outline || style.boxShadow !== 'none',
  inView: box.bottom > 0 && box.top < innerHeight, covered: covered(e, box), html: e.outerHTML.slice(0, 160)};
"""

with Workshop() as workshop, Page(workshop.facilitator_address, name="Fay", party="") as page:
    page.driver.refresh()
    page.one("#verdict button.figure")
    controls = dict(page.script(CONTROLS))
    check(len(controls) > 20, f"the page has {len(controls)} controls")
    reached, order = set(), []
    for _ in range(3 * len(controls)):
        page.press(Keys.TAB)
        page.rest()
        here = page.script(HERE)
        if here is None or here["tour"] in reached and here["tour"] == order[0]:
            break
        check(here["seen"], f"one does not see the focus on {here['html']}")
        check(here["inView"], f"the focus is out of view on {here['html']}")
        check(not here["covered"], f"{here['covered']} covers the focus on {here['html']}")
        reached.add(here["tour"])
        order.append(here["tour"])
    missed = [html for name, html in controls.items() if name not in reached]
    check(not missed, f"Tab does not reach {len(missed)} of {len(controls)} controls: {missed[:10]}")
    places = [int(name) for name in order]
    check(places == sorted(places), f"Tab does not follow the page: {places}")
    print(f"{len(controls)} controls, each reached by Tab with its focus seen")

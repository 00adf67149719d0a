"""The button of the package writes a folder whose manifest `sha256sum -c` accepts."""

import subprocess

from page import AGREE, PACKAGE, Page
from tool import Workshop, check

with Workshop() as workshop, Page(workshop.facilitator_address, name="Fay", party="") as page:
    before = page.npv()
    page.nudge()
    page.until(lambda: page.npv() != before, "another value after a change")
    page.until(lambda: workshop.get("/regions").json["step"] == 1, "the step")
    page.click(AGREE)
    page.until(lambda: workshop.get("/regions").json["step"] == 2, "the agreement")

    page.click(PACKAGE)
    page.until(lambda: "package is in" in page.text("#packaged"), "where the package is", seconds=120)
    found = list(workshop.folder.rglob("manifest.sha256"))
    check(len(found) == 1, f"manifests: {found}; the page says {page.text('#packaged')}")
    manifest, folder = found[0], found[0].parent
    proof = subprocess.run(["sha256sum", "-c", "--strict", "--quiet", manifest.name],
                           cwd=folder, capture_output=True, text=True)
    check(proof.returncode == 0, f"sha256sum -c: {proof.stdout}{proof.stderr}")
    listed = {line.split(maxsplit=1)[1].lstrip("*") for line in manifest.read_text().splitlines()}
    there = {str(path.relative_to(folder)) for path in folder.rglob("*")
             if path.is_file() and path != manifest}
    check(listed == there, f"the manifest lists {listed}, the folder holds {there}")
    print(f"{len(there)} files: {sorted(there)}")

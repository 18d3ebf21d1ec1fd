"""Write a picture of each view of the desk: ``python -m tests.browser.screenshots docs/desk``.

Each in the size of a desktop and of a phone, light and dark, over the sample store. Chromium is
looked for as by the browser tests.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from tests.browser.conftest import ARGUMENTS, CHROMIUM, SAMPLE, SIZES, VIEWS, onrecord, served


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        store = Path(made) / "sample.db"
        onrecord("read", *SAMPLE, "--store", str(store))
        with served(store) as desk, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            for size, (width, height) in SIZES.items():
                for scheme in ("light", "dark"):
                    context = browser.new_context(
                        base_url=desk,
                        viewport={"width": width, "height": height},
                        color_scheme=scheme,
                    )
                    page = context.new_page()
                    for name, show in VIEWS.items():
                        show(page)
                        page.wait_for_timeout(400)
                        path = folder / f"{name}-{size}-{scheme}.jpg"
                        page.screenshot(path=path, type="jpeg", quality=60)
                    context.close()
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Take the picture of the web page that the documentation shows, with a real Chromium.

    python scripts/screenshot.py

`make_docs.py` writes the page, docs/films.html. A picture differs a little from one Chromium to the
next, so that nothing checks it; take it anew when the page looks different.
"""

import shutil
import tempfile
from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

DOCS = Path(__file__).parents[1] / "docs"

_CLOCK = """{
  const Real = Date;
  Date = class extends Real {
    constructor(...parts) { parts.length ? super(...parts) : super(2016, 10, 22) }
  };
}"""


def main() -> None:
    """Write docs/page.png: the page in a window of 900 by 700 pixels, on the day of the sample."""
    options = Options()
    options.binary_location = shutil.which("chromium") or "chromium"
    with tempfile.TemporaryDirectory() as profile:
        for argument in ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
            options.add_argument(argument)
        options.add_argument(f"--user-data-dir={profile}")
        driver = Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            screen = {"width": 900, "height": 700, "deviceScaleFactor": 1, "mobile": False}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _CLOCK})
            driver.get((DOCS / "films.html").as_uri())
            driver.save_screenshot(str(DOCS / "page.png"))
        finally:
            driver.quit()


if __name__ == "__main__":
    main()

"""A real Chromium for the tests of the web page, with a clock and a time zone of the test's own."""

import base64
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

MISSING = "no Chromium to drive: install chromium and chromium-driver (Debian, Ubuntu)"
"""Why tests are skipped. `.ci/run` looks for it, and fails where it was given."""

_ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
    "--hide-scrollbars",
)  # fmt: skip

_CLOCK = """{
  const Real = Date;
  window.testClock = %d;
  window.Date = class extends Real {
    constructor(...parts) { parts.length ? super(...parts) : super(window.testClock); }
    static now() { return window.testClock; }
  };
}"""
"""A clock that stands still until a test sets `testClock`: milliseconds since 1970, UTC."""


class Browser:
    """One page in Chromium."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver

    def open(
        self,
        page: Path,
        *,
        fragment: str = "",
        now: datetime | None = None,
        timezone: str = "UTC",
        scripts: bool = True,
        width: int = 1280,
        scheme: str = "light",
        media: str = "screen",
    ) -> None:
        """Open a file at a place in it: on a screen that wide, at that moment, in that zone."""
        command = self.driver.execute_cdp_cmd
        command(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        command("Emulation.setEmulatedMedia", {"media": media, "features": features})
        command("Emulation.setTimezoneOverride", {"timezoneId": timezone})
        command("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        clock = ""
        if now:
            source = _CLOCK % (now.timestamp() * 1000)
            clock = command("Page.addScriptToEvaluateOnNewDocument", {"source": source})[
                "identifier"
            ]
        self.complaints()
        self.driver.get("about:blank")
        self.driver.get(f"{page.as_uri()}#{fragment}" if fragment else page.as_uri())
        if clock:
            command("Page.removeScriptToEvaluateOnNewDocument", {"identifier": clock})

    def run(self, script: str, *arguments: object) -> Any:
        """Return what a script in the page returns."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, condition: str) -> None:
        """Wait until an expression in the page is true, for half a minute at the most."""
        script = """
            const done = arguments[0], until = performance.now() + 30000;
            const look = () => (%s) || performance.now() > until
                ? done(Boolean(%s)) : requestAnimationFrame(look);
            look();
        """
        assert self.driver.execute_async_script(script % (condition, condition)), condition

    def texts(self, selector: str) -> list[str]:
        """Return the text of everything that a selector finds and that can be seen."""
        script = """
            return [...document.querySelectorAll(arguments[0])]
                .filter((node) => node.checkVisibility()).map((node) => node.textContent)
        """
        return list(self.run(script, selector))

    def complaints(self) -> list[str]:
        """Return what the browser complained of since the page opened, or since last asked."""
        log: Any = self.driver.get_log
        return [entry["message"] for entry in log("browser")]

    def pdf(self) -> bytes:
        """Return the page as it is printed."""
        return base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {})["data"])


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start Chromium once for all tests."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    driver_program = shutil.which("chromedriver")
    if program is None or driver_program is None:
        pytest.skip(MISSING)
    options = Options()
    options.binary_location = program
    for argument in (*_ARGUMENTS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options=options, service=Service(driver_program))
    driver.set_script_timeout(60)
    try:
        yield Browser(driver)
    finally:
        driver.quit()

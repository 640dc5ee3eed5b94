"""A reader's browser, on a desk or in a hand, that keeps what it complained of."""

from playwright.sync_api import Browser, BrowserContext, Page

DESKTOP, PHONE, SMALL = (1366, 900), (390, 844), (320, 640)


class Reader:
    """A reader's browser that keeps what it complained of."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.page: Page = context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "console",
            lambda message: (
                message.type in ("error", "warning") and self.complaints.append(message.text)
            ),
        )
        # A page that the test leaves before all is loaded is no complaint.
        self.page.on(
            "requestfailed",
            lambda request: (
                request.failure == "net::ERR_ABORTED" or self.complaints.append(request.url)
            ),
        )
        home = address.split("/book/")[0]
        self.page.on(
            "request",
            lambda request: (
                not request.url.startswith((home, "data:", "blob:"))
                and self.foreign.append(request.url)
            ),
        )
        self.page.goto(address, wait_until="load")
        self.page.wait_for_timeout(300)


def open_book(
    browser: Browser, size: tuple[int, int], scheme: str = "light", **options: bool
) -> BrowserContext:
    return browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=options.get("scripts", True),
    )

"""A reader's browser, on a desk or in a hand, that keeps what it complained of."""

from contextlib import ExitStack
from types import TracebackType
from typing import Literal, Self

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

DESKTOP, PHONE, SMALL = (1366, 900), (390, 844), (320, 640)
Scheme = Literal["light", "dark"]


class Readers:
    """Opens pages of the book, each in a browser of its own; at the end none may complain."""

    def __init__(self, browser: Browser, home: str) -> None:
        self.browser, self.home = browser, home
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.contexts = ExitStack()

    def __call__(
        self,
        address: str,
        size: tuple[int, int] = DESKTOP,
        *,
        scheme: Scheme = "light",
        scripts: bool = True,
        touch: bool = False,
        at_start: str = "",
    ) -> Page:
        """A page that is loaded with its fonts; `at_start` is a script that runs before its own."""
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=scripts,
            has_touch=touch,
            is_mobile=touch,
        )
        self.contexts.enter_context(context)
        if at_start:
            context.add_init_script(at_start)
        page = context.new_page()
        page.set_default_timeout(10_000)
        if "://" not in address:
            address = self.home + address
        self._listen(page, address.split("/book/")[0])
        page.goto(address, wait_until="load")
        if scripts:
            page.evaluate("document.fonts.ready.then(() => true)")
        return page

    def _listen(self, page: Page, home: str) -> None:
        def on_error(error: Error) -> None:
            self.complaints.append(str(error))

        def on_console(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                self.complaints.append(message.text)

        def on_failure(request: Request) -> None:
            # A page that the test leaves before all is loaded is no complaint.
            if request.failure != "net::ERR_ABORTED":
                self.complaints.append(request.url)

        def on_request(request: Request) -> None:
            if not request.url.startswith((home, "data:", "blob:")):
                self.foreign.append(request.url)

        page.on("pageerror", on_error)
        page.on("console", on_console)
        page.on("requestfailed", on_failure)
        page.on("request", on_request)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.contexts.close()
        if error is None:
            assert (self.complaints, self.foreign) == ([], []), (self.complaints, self.foreign)

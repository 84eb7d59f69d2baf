"""Going about a page by keyboard alone, as somebody does who has no mouse."""

from playwright.sync_api import Locator, Page, expect


def tab_to(page: Page, target: Locator, *, most: int = 150) -> None:
    """Press Tab until `target` has the focus; AssertionError when the whole page has been round."""
    target.wait_for(state="attached")
    for _step in range(most):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    expect(target).to_be_focused()


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    """Go to `target` by Tab and press a key there."""
    tab_to(page, target)
    page.keyboard.press(key)

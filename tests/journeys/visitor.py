"""A person with a browser without JavaScript: follows forms as they stand in the page."""

import re

import requests

TOKEN = re.compile(r'name="(csrfmiddlewaretoken|form_token)" value="([^"]+)"')


class Visitor:
    """Keeps cookies; `post` sends the hidden fields of the page it was sent from."""

    def __init__(self, base: str):
        self.base, self.session = base, requests.Session()
        self.session.headers["Referer"] = base

    def get(self, path: str) -> requests.Response:
        return self.session.get(self.base + path, timeout=30)

    def hidden(self, path: str) -> dict[str, str]:
        """Return the tokens of the forms on a page."""
        return dict(TOKEN.findall(self.get(path).text))

    def post(
        self, path: str, data: dict, files=None, *, page: str = "", hidden: dict | None = None
    ) -> requests.Response:
        fields = hidden if hidden is not None else self.hidden(page or path)
        return self.session.post(
            self.base + path,
            data={**fields, **data},
            files=files,
            allow_redirects=False,
            timeout=30,
        )

    def sign_in(self, email: str, password: str) -> None:
        answer = self.post("/accounts/login/", {"login": email, "password": password})
        assert answer.status_code == 302, answer.text[:500]

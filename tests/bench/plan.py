"""The workload's requests as plans of the load client: the product's and the ceiling's.

Beside what the client reads, a request says what it is held to: `against` a ceiling's view, with
a `goal` in per cent of it, and the most `statements` and `kb` an answer may take.
"""

TOKEN = r'name="csrfmiddlewaretoken" value="([^"]+)"'
HX_TOKEN = r'"X-CSRFToken": *"([^"]+)"'
# Of the codes and tokens that can be used once, the last ones are for counting statements.
KEPT_BACK = 40


def product_requests(facts: dict) -> list[dict]:
    """Return the product's requests, in the order of the ceilings they stand beside."""
    return [*public_requests(facts), *member_requests(facts)]


def public_requests(facts: dict) -> list[dict]:
    careers = f"/careers/{facts['org']}/"
    opening = f"{careers}{facts['posting']}/"
    pages = {"a careers list": (careers, "z4", 50, 60), "b posting page": (opening, "z2", 35, 30)}
    shown = [
        {"name": name, "path": path, "contains": facts["title"], "statements": 4, "kb": kb}
        | {"against": against, "goal": goal}
        for name, (path, against, goal, kb) in pages.items()
    ]
    again = [
        {"name": f"{name} again (304)", "path": path, "status": 304, "against": "z2"}
        | {"headers": {"If-None-Match": facts["etags"][name]}, "goal": goal}
        for name, path, goal in (("a", careers, 100), ("b", opening, 80))
    ]
    form = {
        "name": "b2 application form",
        "path": f"{opening}apply/",
        "contains": 'name="form_token"',
        "against": "z2",
        "goal": 30,
        "statements": 5,
        "kb": 30,
    }
    return [*shown, *again, form, submit(f"{opening}apply/", facts)]


def submit(path: str, facts: dict) -> dict:
    """Return one application with a 60 kB PDF and a new address; its form was opened before."""
    return {
        "name": "c submit",
        "prepare": [{"path": path, "extract": {"csrf": TOKEN}}],
        "path": path,
        "form": {
            "csrfmiddlewaretoken": "{csrf}",
            "form_token": "{pick:form_tokens}",
            "name": "Bench Person",
            "email": "{n}@applicants.example.org",
            "phone": "",
        },
        "files": {"resume": {"filename": "cv.pdf", "pdf_bytes": 60_000}},
        "status": 303,
        "count": len(facts["form_tokens"]) - KEPT_BACK - 20,
        "against": "z6",
        "goal": 25,
        "statements": 15,
    }


def member_requests(facts: dict) -> list[dict]:
    org, posting = facts["org"], facts["posting"]
    board = f"/o/{org}/postings/{posting}/board/"
    application = f"/o/{org}/applications/{{pick:applications}}/"
    requests: list[dict] = [
        {
            "name": "d board",
            # The workload's six columns: four stages and the two ends, unfolded.
            "path": f"{board}?ends=shown",
            "contains": 'class="applicant"',
            "against": "z8",
            "goal": 50,
            "statements": 12,
            "kb": 100,
        },
        {
            "name": "e candidates list",
            "path": f"/o/{org}/candidates/",
            # The newest may be those who have just applied.
            "contains": ".example.org",
            "against": "z5",
            "goal": 35,
            "statements": 8,
            "kb": 60,
        },
        *searches(f"/o/{org}/candidates/"),
        {
            "name": "h candidate's page",
            "path": application,
            "contains": "workload.example.org",
            "against": "z5",
            "goal": 30,
            "statements": 12,
            "kb": 60,
        },
        {
            "name": "g move",
            "path": f"/o/{org}/applications/{{pick:moved}}/stage/",
            "headers": {
                "X-CSRFToken": "{csrf}",
                "HX-Request": "true",
                "HX-Current-URL": f"{{base}}{board}",
            },
            "form": {"stage": "{pick:to_stages}", "seen": "{pick:versions}"},
            "contains": "board-changes",
            "count": len(facts["moved"]) - KEPT_BACK - 20,
            "against": "z7",
            "goal": 30,
            "statements": 10,
            "kb": 5,
        },
    ]
    return [request | {"session": "login"} for request in requests]


def searches(path: str) -> list[dict]:
    """Return the searches, each held to half of what asks the same of the index alone.

    As a page, which opens with a link, and as the list that follows what is typed.
    """
    asked = {
        "f1 search by name": ("{pick:names}", "y3", "workload.example.org"),
        "f3 rare word": ("haskell", "y1 rare", "<mark>haskell</mark>"),
        "f4 common word": ("python", "y1 common", "<mark>python</mark>"),
    }
    typed = {"headers": {"HX-Request": "true", "HX-Target": "candidate-list"}}
    return [
        {"name": f"{name}{way}", "path": f"{path}?q={q}", "contains": contains, "against": against}
        | {"goal": 50, "statements": 8, "kb": 60}
        | more
        for name, (q, against, contains) in asked.items()
        for way, more in (("", {}), (", typed", typed))
    ]


def ceiling_requests() -> list[dict]:
    upload = {
        "form": {"name": "Bench {n}", "email": "{n}@ceiling.example.org"},
        "files": {"resume": {"filename": "cv.pdf", "pdf_bytes": 60_000}},
    }
    return [
        {"name": "z4", "path": "/z4/", "contains": "Opening 7"},
        {"name": "z2", "path": "/z2/opening-7/", "contains": "Opening 7"},
        {"name": "z6", "path": "/z6/", "contains": "thank you"} | upload,
        {"name": "z8", "path": "/z8/1/", "contains": "Person"},
        {"name": "z5", "path": "/z5/", "contains": "ceiling.example.org"},
        {"name": "y3", "path": "/y3/{pick:names}/", "contains": "workload.example.org"},
        {"name": "y1 rare", "path": "/y1/haskell/", "contains": "workload.example.org"},
        {"name": "y1 common", "path": "/y1/python/", "contains": "workload.example.org"},
        {"name": "z7", "path": "/z7/{rand:1:900}/", "form": {"to": "1"}, "contains": "Person"},
    ]


def paced(request: dict, seconds: float, clients: int = 8) -> dict:
    """Return a request to be asked by so many clients for so long, after a warm-up."""
    return (
        {"session": "anonymous", "count": 20_000}
        | request
        | {
            "concurrency": [clients],
            "max_seconds": seconds,
            "warmup": 16,
        }
    )


def counted(request: dict) -> dict:
    """Return a request to be asked a few times by one client, which reads the counter."""
    return {"session": "anonymous"} | request | {"concurrency": [1], "count": 5, "warmup": 3}


def product_plan(facts: dict, requests: list[dict], *, kept_back: bool = False) -> dict:
    """Return a plan with the sign-in of members and the lists that requests pick from."""
    once = ("form_tokens", "moved", "to_stages", "versions")
    cut = slice(-KEPT_BACK, None) if kept_back else slice(None, -KEPT_BACK)
    return {
        "label": "product",
        "vars": {"applications": facts["applications"], "names": facts["names"]}
        | {name: facts[name][cut] for name in once},
        "login": [
            {"path": "/accounts/login/", "extract": {"csrf": TOKEN}},
            {
                "path": "/accounts/login/",
                "form": {
                    "csrfmiddlewaretoken": "{csrf}",
                    "login": facts["login"],
                    "password": facts["password"],
                },
                "status": 302,
            },
            {"path": f"/o/{facts['org']}/", "extract": {"csrf": HX_TOKEN}},
        ],
        "requests": requests,
    }


def ceiling_plan(facts: dict, requests: list[dict]) -> dict:
    cookie = f"{facts['cookie']}={facts['ceiling_session']}"
    with_session = [
        request | {"headers": {"Cookie": cookie}} if request["name"] in ("z5", "z7", "z8")
        else request
        for request in requests
    ]  # fmt: skip
    return {"label": "ceiling", "vars": {"names": facts["names"]}, "requests": with_session}

"""The workload's requests as plans of the load client: the product's and the ceiling's."""

CEILINGS = {
    "a": "z4",
    "b": "z2",
    "b2": "z2",
    "c": "z6",
    "d": "z8",
    "e": "z5",
    "g": "z7",
    "h": "z5",
}
TOKEN = r'name="csrfmiddlewaretoken" value="([^"]+)"'


def product_plan(facts: dict, seconds: float) -> dict:
    """Return the plan of the product's pages; `facts` as tests.bench.facts prints them."""
    org, posting = facts["org"], facts["posting"]
    apply = f"/careers/{org}/{posting}/apply/"
    requests = [
        {"name": "a careers list", "path": f"/careers/{org}/", "contains": facts["title"]},
        {
            "name": "a again (304)",
            "path": f"/careers/{org}/",
            "headers": {"If-None-Match": facts["etags"]["a"]},
            "status": 304,
        },
        {
            "name": "b posting page",
            "path": f"/careers/{org}/{posting}/",
            "contains": facts["title"],
        },
        {
            "name": "b again (304)",
            "path": f"/careers/{org}/{posting}/",
            "headers": {"If-None-Match": facts["etags"]["b"]},
            "status": 304,
        },
        {"name": "b2 application form", "path": apply, "contains": "form_token"},
        {
            "name": "c submit",
            "prepare": [{"path": apply, "extract": {"csrf": TOKEN}}],
            "count": 500,
        }
        | submit(apply),
        {
            "name": "d board",
            "path": f"/o/{org}/postings/{posting}/board/?ends=shown",
            "contains": "applicant",
        },
        {"name": "e candidates list", "path": f"/o/{org}/candidates/", "contains": "example.org"},
        {"name": "g move", "count": 400} | move(org),
        {
            "name": "h candidate's page",
            "path": f"/o/{org}/applications/{{pick:applications}}/",
            "contains": "workload.example.org",
        },
    ]
    for request in requests:
        is_public = request["name"][0] in "abc"
        request |= {
            "session": "anonymous" if is_public else "login",
            "max_seconds": seconds,
            "concurrency": [1, 8],
            "count": request.get("count", 4000),
            "warmup": 10,
        }
    return {
        "label": "product",
        "vars": {name: facts[name] for name in ("applications", "stages", "form_tokens")},
        "headers": {},
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
            {"path": f"/o/{org}/", "extract": {"csrf": r'"X-CSRFToken": *"([^"]+)"'}},
        ],
        "requests": requests,
    }


def submit(apply: str) -> dict:
    """Return one application with a 60 kB PDF; its form was opened before."""
    return {
        "path": apply,
        "form": {
            "csrfmiddlewaretoken": "{csrf}",
            "form_token": "{pick:form_tokens}",
            "name": "Bench Person",
            "email": "{n}@applicants.example.org",
            "phone": "",
        },
        "files": {"resume": {"filename": "cv.pdf", "pdf_bytes": 60_000}},
        "status": 303,
    }


def move(org: str) -> dict:
    """Return a move to another stage, as the board's script sends it."""
    return {
        "path": f"/o/{org}/applications/{{pick:applications}}/stage/",
        "headers": {"X-CSRFToken": "{csrf}", "HX-Request": "true", "HX-Target": "board"},
        "form": {"stage": "{pick:stages}"},
        "status": 200,
    }


def ceiling_plan(facts: dict, seconds: float) -> dict:
    """Return the plan of the ceiling's views."""
    upload = {
        "form": {"name": "Bench {n}", "email": "{n}@ceiling.example.org"},
        "files": {"resume": {"filename": "cv.pdf", "pdf_bytes": 60_000}},
    }
    requests = [
        {"name": "z0", "path": "/z0/"},
        {"name": "z1", "path": "/z1/"},
        {"name": "z2", "path": "/z2/opening-7/", "contains": "Opening 7"},
        {"name": "z4", "path": "/z4/", "contains": "Opening 7"},
        {"name": "z5", "path": "/z5/", "contains": "ceiling.example.org"},
        {"name": "z6", "path": "/z6/", "contains": "thank you"} | upload,
        {"name": "z7", "path": "/z7/{rand:1:900}/", "form": {"to": "1"}},
        {"name": "z8", "path": "/z8/1/", "contains": "Person"},
    ]
    for request in requests:
        request |= {
            "session": "anonymous",
            "max_seconds": seconds,
            "concurrency": [8],
            "count": 6000,
            "warmup": 10,
        }
    return {
        "label": "ceiling",
        "headers": {"Cookie": f"{facts['cookie']}={facts['ceiling_session']}"},
        "requests": requests,
    }

"""What the OpenAPI schema says of every operation alike: its errors."""

ERRORS = {
    "400": "The body could not be read.",
    "401": "No key, or one that is not known.",
    "403": "The key's member or its scopes do not allow this.",
    "404": "There is no such thing for this member.",
    "406": "Only JSON is answered.",
    "409": "What the caller saw is no longer so; nothing was changed.",
    "413": "More was sent than is taken.",
    "415": "This kind of body is not taken.",
    "422": "A rule refused it; `errors` says where.",
    "429": "Too many requests; `Retry-After` says when to come back.",
}
METHODS = {"get", "post", "put", "patch", "delete"}
WITH_BODY = {"400", "409", "413", "415", "422"}


def add_problems(result, generator, request, public):
    """Name the problem answers in each operation (a drf-spectacular postprocessing hook)."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    schemas["Problem"] = PROBLEM
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for operations in result["paths"].values():
        for method, operation in operations.items():
            if method not in METHODS:
                continue
            for status, description in ERRORS.items():
                if status in WITH_BODY and method == "get" and status != "422":
                    continue
                operation["responses"].setdefault(
                    status, {"description": description, "content": content}
                )
    return result


def say_blank_is_all(result, generator, request, public):
    """Name the blank that a filter takes for "all", as forms send it (a postprocessing hook)."""
    for operations in result["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                choices = parameter["schema"].get("enum")
                if parameter["in"] == "query" and choices and "" not in choices:
                    choices.append("")
    return result


PROBLEM = {
    "type": "object",
    "description": "RFC 9457.",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}

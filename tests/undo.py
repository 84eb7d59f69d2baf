"""The undo that a page offers."""


def undo_of(response) -> str:
    """Return the address that the message of what was done offers."""
    *_earlier, message = response.context["messages"]
    return message.extra_tags.removeprefix("undo=")

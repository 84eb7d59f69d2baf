"""`bin/bench mails`: mails a second that one worker sends, by a connection each and by one for all.

A fresh site with so many mails waiting, and a mail server of our own on this machine. `--answer`
is how many milliseconds it takes over each of its answers, as one that is some way off does.
"""

import argparse
from collections import Counter
from functools import partial

from tests.bench.site import Site
from tests.mail_sink import running_sink


class MailSite(Site):
    """A site whose mails go to a server of ours."""

    def __init__(self, database: str, port: int):
        super().__init__(database)
        self.mail_port = port

    @property
    def environment(self) -> dict[str, str]:
        return super().environment | {"EMAIL_URL": f"smtp://127.0.0.1:{self.mail_port}"}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bin/bench mails", description=__doc__)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--mails", type=int, default=1000)
    parser.add_argument("--answer", type=float, default=0, help="milliseconds")
    options = parser.parse_args(arguments)
    for database in options.databases.split(","):
        print(f"\n{database}, {options.mails:,} mails, one worker", flush=True)
        with (
            running_sink(delay=options.answer / 1000) as sink,
            MailSite(database, sink.port) as site,
        ):
            site.manage("prepare")
            for way in ("one_by_one", "together"):
                measure(partial(site.tell, f"mails_site.{way}({options.mails})"), sink)
    return 0


def measure(send, sink) -> None:
    """Print what one way of sending takes, and over how many connections."""
    sink.mails.clear()
    sink.connections = 0
    took = send()
    count = took["waiting"]
    ids = Counter(mail["message_id"] for mail in sink.mails if "Warm" not in mail["subject"])
    if len(ids) != count or set(ids.values()) != {1}:
        print(f"NOT EACH ONCE: {ids.total()} of {count}")
    print(
        f"{took['way']:24}{count / took['seconds']:8.0f} a second,"
        f" {count / took['processor']:8.0f} a processor second, {sink.connections:,} connections",
        flush=True,
    )

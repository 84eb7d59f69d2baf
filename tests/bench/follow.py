"""`bin/bench follow`: what open boards cost that ask every three seconds whether something moved.

A hundred boards, each with a connection and a session of its own, over all postings while
nothing moves, and all over the first posting while somebody moves a card on it now and then.
The processor time is that of the servers and their database; that of the browsers' part is not.
"""

import argparse
import http.client
import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.bench.site import Site

PERIOD = 3.0  # as the page says: hx-trigger="every 3s"
PAUSE = 10.0


@dataclass
class Board:
    """One browser with an open board; `seen` is when it was told that something moved."""

    connection: http.client.HTTPConnection
    headers: dict[str, str]
    path: str
    etag: str = ""
    token: str = ""
    status: int = 0
    seen: list[float] = field(default_factory=list)
    answers: dict[int, int] = field(default_factory=dict)

    def open(self) -> str:
        """Load the board as a browser does, and return its page."""
        page, headers = self.ask("GET", self.path, self.headers)
        cookies = [value.partition(";")[0] for value in headers.get_all("Set-Cookie", [])]
        self.headers["Cookie"] = "; ".join([self.headers["Cookie"], *cookies])
        found = re.search(r'data-etag="([^"]*)"', page)
        self.etag = found[1].replace("&quot;", '"') if found else ""
        return page

    def poll(self) -> int:
        headers = {**self.headers, "HX-Request": "true", "HX-Target": "board-follow"}
        sent = {**headers, "If-None-Match": self.etag}
        _page, answered = self.ask("GET", f"{self.path}changes/", sent)
        self.etag = answered.get("ETag", self.etag)
        return self.status

    def ask(self, method: str, path: str, headers: dict[str, str], body: str | None = None):
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        self.status = response.status
        self.answers[self.status] = self.answers.get(self.status, 0) + 1
        return response.read().decode(), response.headers


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bin/bench follow", description=__doc__)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--boards", type=int, default=100)
    parser.add_argument("--candidates", type=int, default=5000)
    parser.add_argument("--seconds", type=float, default=60, help="for each figure")
    options = parser.parse_args(arguments)
    is_fine = True
    for database in options.databases.split(","):
        print(f"\n{database}, {options.candidates:,} candidates", flush=True)
        with Site(database) as site:
            site.manage("prepare")
            site.manage("demo", "--candidates", str(options.candidates))
            facts = site.tell(f"follow_site.show({options.boards})")
            site.start("product", "ats.wsgi:application")
            is_fine &= measure(site, facts, options)
    return int(not is_fine)


def measure(site: Site, facts: dict, options) -> bool:
    """Print what boards cost that nothing moves on, and one that somebody works on."""
    boards = opened(site, facts, facts["boards"])
    idle = at_rest(site)
    began = site.processor_seconds()
    follow(boards, options.seconds)
    used = site.processor_seconds() - began - idle * options.seconds
    told(f"{len(boards)} boards, nothing moves", boards, used, options.seconds)
    quiet = all(set(board.answers) == {304} for board in boards)

    busy = opened(site, facts, [facts["boards"][0]] * len(boards))
    mover = Mover(opened(site, facts, facts["boards"][:1])[0], facts)
    began = site.processor_seconds()
    follow(busy, options.seconds, mover)
    used = site.processor_seconds() - began - idle * options.seconds
    told(f"{len(busy)} of one posting, a move every {PAUSE:.0f} s", busy, used, options.seconds)
    slowest = mover.slowest(busy)
    longest = max(answered - sent for sent, answered in mover.moved)
    print(f"a move took {longest:.1f} s at most, and {slowest:.1f} s more to be on every board (5)")
    return quiet and slowest < 5


def opened(site: Site, facts: dict, paths: list[str]) -> list[Board]:
    boards = []
    for path, session in zip(paths, facts["sessions"], strict=False):
        connection = http.client.HTTPConnection("127.0.0.1", site.ports["product"], timeout=30)
        board = Board(connection, {"Cookie": f"{facts['cookie']}={session}"}, path)
        page = board.open()
        board.token = re.search(r'"X-CSRFToken": *"([^"]+)"', page)[1]
        board.answers = {}
        boards.append(board)
    return boards


def at_rest(site: Site, seconds: float = 10) -> float:
    """Return the processor time a second that the site takes when nobody asks anything."""
    began = site.processor_seconds()
    time.sleep(seconds)
    return (site.processor_seconds() - began) / seconds


def follow(boards: list[Board], seconds: float, mover: "Mover | None" = None) -> None:
    """Let each board ask every PERIOD in a thread of its own, one beginning after the other."""
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(len(boards) + 1) as browsers:
        asked = [
            browsers.submit(ask_until, until, board, PERIOD * place / len(boards))
            for place, board in enumerate(boards)
        ]
        if mover:
            asked.append(browsers.submit(mover.move_until, until))
    for one in asked:
        one.result()


def ask_until(until: float, board: Board, wait: float) -> None:
    due = time.monotonic() + wait
    while due < until:
        time.sleep(max(0.0, due - time.monotonic()))
        if board.poll() == http.client.OK:
            board.seen.append(time.monotonic())
        due += PERIOD


class Mover:
    """Somebody who moves a card of the board now and then."""

    def __init__(self, board: Board, facts: dict):
        self.board, self.moved = board, []
        moves = zip(facts["moved"], facts["to_stages"], facts["versions"], strict=True)
        self.moves, self.path = iter(moves), facts["applications"]

    def move_until(self, until: float) -> None:
        while time.monotonic() < until - PAUSE:
            self.move()
            time.sleep(PAUSE)

    def move(self) -> None:
        code, stage, version = next(self.moves)
        headers = self.board.headers | {
            "X-CSRFToken": self.board.token,
            "HX-Request": "true",
            "HX-Current-URL": f"http://127.0.0.1{self.board.path}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        body = urlencode({"stage": stage, "seen": version})
        sent_at = time.monotonic()
        self.board.ask("POST", f"{self.path}{code}/stage/", headers, body)
        if self.board.status != http.client.OK:
            raise SystemExit(f"a move was answered {self.board.status}")
        self.moved.append((sent_at, time.monotonic()))

    def slowest(self, boards: list[Board]) -> float:
        """Return the seconds from the answer to a move until the last board had been told."""
        return max(
            min((told for told in board.seen if told > sent), default=float("inf")) - answered
            for sent, answered in self.moved
            for board in boards
        )


def told(what: str, boards: list[Board], used: float, seconds: float) -> None:
    answers: dict[int, int] = {}
    for board in boards:
        for status, count in board.answers.items():
            answers[status] = answers.get(status, 0) + count
    asked = sum(answers.values())
    counts = ", ".join(f"{count} × {status}" for status, count in sorted(answers.items()))
    print(
        f"{what:44} {asked / seconds:5.1f} req/s ({counts})  {used / asked * 1000:6.2f} ms CPU each"
        f"  {used / len(boards) / seconds * 60_000:7.1f} ms a board and minute"
        f"  {used / seconds * 100:5.1f} % of one core",
        flush=True,
    )

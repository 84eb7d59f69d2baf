"""Keep child processes running: start, watch, start again, end together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

CHILD = Path(__file__).with_name("child.py")
LONGEST_PAUSE_SECONDS = 30
# Who ran for so long did not die of its start; its next pause is a short one again.
STEADY_SECONDS = 60
END_SECONDS = 6
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass
class Child:
    """One process that is to run: a name for people, and a module with its arguments."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    pause: float = field(default=0.0)

    def start(self, folder: Path) -> None:
        # A session of its own: Ctrl-C in the terminal reaches the supervisor alone, and
        # what a killed child leaves behind is found by its group.
        self.process = subprocess.Popen(
            [sys.executable, "-P", str(CHILD), str(os.getpid()), *self.command],
            cwd=folder,
            start_new_session=True,
        )
        self.started_at = time.monotonic()

    def signal_group(self, number: signal.Signals) -> None:
        if self.process:
            # macOS says "not permitted" of a group whose members are all gone.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)

    def ask_to_end(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()

    def end(self, patience: float) -> None:
        """Wait for the end; after `patience` seconds force it, and on what it left behind."""
        if self.process:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(max(0.1, patience))
            self.signal_group(signal.SIGKILL)
            self.process.wait()

    def how_it_ended(self) -> str:
        code = self.process.returncode if self.process else 0
        return f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"


class Supervisor:
    """Runs children until it is told to stop; `say` gets one line for each thing that happens."""

    def __init__(self, children: list[Child], folder: Path, say: Callable[[str], None]):
        self.children = children
        self.folder = folder
        self.say = say
        self.is_stopping = False

    def stop(self, *signal_and_frame) -> None:
        self.is_stopping = True

    def run(self, each_round: Callable[[], None]) -> None:
        """Start the children and keep them running; return when all have ended."""
        for number in STOPPING:
            signal.signal(number, self.stop)
        try:
            for child in self.children:
                child.start(self.folder)
            while not self.is_stopping:
                for child in self.children:
                    self.look_after(child)
                each_round()
                time.sleep(0.1)
        finally:
            self.end_all()

    def look_after(self, child: Child) -> None:
        if child.process is None:
            if time.monotonic() >= child.started_at:
                child.start(self.folder)
        elif child.process.poll() is not None:
            child.signal_group(signal.SIGKILL)
            is_steady = time.monotonic() - child.started_at > STEADY_SECONDS
            child.pause = 1 if is_steady else min(child.pause * 2 or 1, LONGEST_PAUSE_SECONDS)
            self.say(
                f"The {child.name} {child.how_it_ended()}; it starts again in {child.pause:.0f} s."
            )
            child.process, child.started_at = None, time.monotonic() + child.pause

    def end_all(self) -> None:
        """Ask all to end; after a few seconds end what is left of their groups."""
        for child in self.children:
            child.ask_to_end()
        deadline = time.monotonic() + END_SECONDS
        for child in self.children:
            child.end(deadline - time.monotonic())

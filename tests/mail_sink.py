"""A little SMTP server that keeps what it is given: `python -m tests.mail_sink PORT FILE`.

One JSON line a mail: message_id, to, subject, body. `behavior` makes it a bad server:
refuse (busy at the greeting), refuse_sender, refuse_recipient, refuse_data, refuse_text,
close_at_sender, close_before_text (hangs up at DATA), close_after_text (takes the mail, hangs up
unheard), mumble (takes it and answers no number), sleep_at_sender; with `at`, only while so many
texts were begun. After `most` mails on a connection it hangs up, or says so first (`says_so`).
`refused` are addresses that nobody has here; each answer takes `delay` seconds.
"""

import json
import socketserver
import sys
import threading
import time
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path


class Sink(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, *, port: int = 0, file: Path | None = None, **manners):
        super().__init__(("127.0.0.1", port), Conversation)
        self.port, self.file = self.server_address[1], file
        self.behavior, self.at, self.delay = "", 0, 0.0
        self.most, self.says_so, self.refused = 0, False, frozenset[str]()
        vars(self).update(manners)
        self.connections = self.texts = 0
        self.mails: list[dict] = []
        self.writing = threading.Lock()

    def keep(self, content: bytes, recipients: list[str]) -> None:
        message = message_from_bytes(content, policy=policy.default)
        body = message.get_body(("plain", "html"))
        mail = {
            "message_id": message["Message-ID"],
            "to": recipients,
            "subject": message["Subject"],
            "body": body.get_content() if body else "",
        }
        with self.writing:
            self.mails.append(mail)
            if self.file:
                with self.file.open("a") as lines:
                    lines.write(json.dumps(mail) + "\n")


class Conversation(socketserver.StreamRequestHandler):
    server: Sink

    def say(self, line: str) -> None:
        time.sleep(self.server.delay)
        self.wfile.write(f"{line}\r\n".encode())

    def does(self, behavior: str) -> bool:
        """Tell whether the server is as bad as this, at this text."""
        is_now = self.server.at in (0, self.server.texts)
        return self.server.behavior == behavior and is_now

    def handle(self) -> None:
        with self.server.writing:
            self.server.connections += 1
        if self.does("refuse"):
            return self.say("421 busy, try later")
        self.recipients: list[str] | None = None  # of the mail that was begun
        self.taken = 0
        self.say("220 sink")
        while line := self.rfile.readline():
            verb = line[:4].lower().decode(errors="replace")
            answer = getattr(self, f"hear_{verb}", self.hear_other)(line)
            if answer:
                self.say(answer)
            if answer[:3] in ("", "221", "421"):
                return None
        return None

    def hear_other(self, _line: bytes) -> str:
        return "250 ok"

    def hear_quit(self, _line: bytes) -> str:
        return "221 bye"

    def hear_rset(self, _line: bytes) -> str:
        self.recipients = None
        return "250 ok"

    def hear_mail(self, _line: bytes) -> str:
        if self.does("close_at_sender"):
            return ""
        if self.does("sleep_at_sender"):
            time.sleep(3)
        if self.taken and self.taken == self.server.most:
            return "421 enough for now" if self.server.says_so else ""
        if self.recipients is not None:
            return "503 one mail at a time"
        if self.does("refuse_sender"):
            return "550 not from you"
        self.recipients = []
        return "250 ok"

    def hear_rcpt(self, line: bytes) -> str:
        address = line.split(b"<")[1].split(b">")[0].decode()
        if self.recipients is None:
            return "503 first who it is from"
        if self.does("refuse_recipient") or address in self.server.refused:
            return "550 nobody here of that name"
        self.recipients.append(address)
        return "250 ok"

    def hear_data(self, _line: bytes) -> str:
        if not self.recipients:
            return "503 first who it is for"
        with self.server.writing:
            self.server.texts += 1
        if self.does("close_before_text"):
            return ""
        if self.does("refuse_data"):
            return "451 no room at this moment"
        recipients, self.recipients = self.recipients, None
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        if self.does("refuse_text"):
            return "451 the disk is full"
        self.server.keep(b"".join(lines), recipients)
        self.taken += 1
        if self.does("mumble"):
            return "??? hm"
        return "" if self.does("close_after_text") else "250 taken"


@contextmanager
def running_sink(**options):
    """Run a sink in a thread; it is closed afterwards."""
    with Sink(**options) as sink:
        thread = threading.Thread(target=sink.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield sink
        sink.shutdown()
        thread.join()


if __name__ == "__main__":
    Sink(port=int(sys.argv[1]), file=Path(sys.argv[2])).serve_forever()

"""A little SMTP server that keeps what it is given: `python -m tests.mail_sink PORT FILE`.

One JSON line a mail: message_id, to, subject, body. `behavior` makes it a bad server:
refuse (busy at the greeting), refuse_recipient, refuse_text, close_before_text (hangs up at
DATA), close_after_text (takes the mail, hangs up unheard).
"""

import json
import socketserver
import sys
import threading
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path


class Sink(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port: int = 0, file: Path | None = None, behavior: str = ""):
        super().__init__(("127.0.0.1", port), Conversation)
        self.port = self.server_address[1]
        self.file, self.behavior = file, behavior
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
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self) -> None:
        if self.server.behavior == "refuse":
            return self.say("421 busy, try later")
        self.say("220 sink")
        recipients: list[str] = []
        while line := self.rfile.readline():
            verb = line[:4].upper().decode(errors="replace")
            if verb == "QUIT":
                return self.say("221 bye")
            if verb == "RCPT":
                refused = self.server.behavior == "refuse_recipient"
                recipients.append(line.split(b"<")[1].split(b">")[0].decode())
                self.say("550 nobody here of that name" if refused else "250 ok")
            elif verb == "DATA":
                if not self.take(recipients):
                    return None
                recipients = []
            else:
                self.say("250 ok")
        return None

    def take(self, recipients: list[str]) -> bool:
        if self.server.behavior == "close_before_text":
            return False
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        if self.server.behavior == "refuse_text":
            self.say("451 the disk is full")
            return True
        self.server.keep(b"".join(lines), recipients)
        if self.server.behavior == "close_after_text":
            return False
        self.say("250 taken")
        return True


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
    Sink(int(sys.argv[1]), Path(sys.argv[2])).serve_forever()

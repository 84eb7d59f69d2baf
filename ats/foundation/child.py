"""Run a module as a program that ends when its supervisor does, however that died.

python -P child.py SUPERVISOR_PID MODULE ARGUMENT…

It stands alone: it loads nothing that the module does not need.
"""

import os
import runpy
import signal
import sys
import threading
import time

POLL_SECONDS = 0.5
GRACE_SECONDS = 5


def end_with(supervisor: int) -> None:
    """End this process, then its whole group, once the supervisor is no longer our parent."""
    while os.getppid() == supervisor:
        time.sleep(POLL_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os.killpg(os.getpgrp(), signal.SIGKILL)


if __name__ == "__main__":
    supervisor, module, *arguments = sys.argv[1:]
    sys.argv = [module, *arguments]
    sys.path.insert(0, "")
    threading.Thread(target=end_with, args=[int(supervisor)], daemon=True).start()
    runpy.run_module(module, run_name="__main__", alter_sys=True)

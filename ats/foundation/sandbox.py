"""This process's limited child, in which strangers' files are opened."""

import atexit

from reading.sandbox import Sandbox

# One child a process, started with its first file.
sandbox = Sandbox()
atexit.register(sandbox.close)

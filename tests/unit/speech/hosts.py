"""Hosts for the worker's tests: run inside a helper process."""

import os
import sys
import time
from pathlib import Path


class Echo:
    def __init__(self, greeting: str = "") -> None:
        self._greeting = greeting

    def greet(self, name: str) -> str:
        print("an engine that chatters on standard output")
        sys.stdout.flush()
        return f"{self._greeting} {name}"

    def pid(self) -> int:
        return os.getpid()

    def big(self, size: int) -> bytes:
        return bytes(size)

    def refuse(self) -> None:
        raise ValueError("not this text")

    def die(self) -> None:
        os._exit(3)

    def die_once(self, marker: str) -> str:
        """Dies at the first call, answers at the next."""
        if not Path(marker).exists():
            Path(marker).touch()
            os._exit(3)
        return "spoken at the second try"

    def hang(self) -> None:
        time.sleep(3600)

    def hang_once(self, marker: str) -> str:
        if not Path(marker).exists():
            Path(marker).touch()
            self.hang()
        return "spoken at the second try"


class Unstartable:
    def __init__(self) -> None:
        raise OSError("a library is missing")

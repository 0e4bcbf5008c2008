"""The two kinds of error.

A `WorldError` is the world's: a file is broken, a disk is full, a voice is missing. People are told
kindly and the kiosk carries on. Every other exception is a bug: it is logged whole and the kiosk
returns to the welcome screen.
"""


class WorldError(Exception):
    """Something outside the program failed.

    `message` says what and where; `remedy` says what a person can do about it.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class UsageError(WorldError):
    """The command line asks for something that does not exist; exit code 2."""

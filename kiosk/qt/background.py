"""Work that takes longer than a frame, done beside the screen's thread."""

import threading
from collections.abc import Callable
from typing import NoReturn, TypeVar

from kiosk.domain.errors import WorldError
from kiosk.qt.post import Post

Result = TypeVar("Result")


class Background:
    """Runs one job after another's asking; results come back on the screen's thread."""

    def __init__(self, post: Post) -> None:
        self._post = post

    def __call__(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[WorldError], None],
    ) -> None:
        """Do `job`; then `done` with its result, or `failed` when the world failed.

        A bug in it is raised on the screen's thread, where bugs are logged and recovered from.
        """

        def work() -> None:
            try:
                result = job()
            except WorldError as error:
                trouble = error
                self._post(lambda: failed(trouble))
            except Exception as error:
                bug = error
                self._post(lambda: _raise(bug))
            else:
                self._post(lambda: done(result))

        threading.Thread(target=work, name="background", daemon=True).start()


def _raise(error: Exception) -> NoReturn:
    raise error

"""Work handed to the screen's thread from any other."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

Job = Callable[[], object]


class Post(QObject):
    """`post(job)` runs `job` on the thread this object was made on."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def __call__(self, job: Job) -> None:
        """Run `job` soon, on the screen's thread."""
        self._posted.emit(job)

    def later(self, seconds: float, job: Job) -> None:
        """Run `job` after a while; call it on the screen's thread."""
        # Not QTimer.singleShot with a context: PySide6 6.11.3 drops the job, with a line on stderr.
        timer = QTimer(self, singleShot=True)
        timer.timeout.connect(job)
        timer.timeout.connect(timer.deleteLater)
        timer.start(max(0, round(seconds * 1000)))

    def _run(self, job: Job) -> None:
        job()

"""The inside of a helper process: makes the host object and answers calls until the pipe closes."""

import importlib
import os
import pickle
import queue
import signal
import sys
import threading
from typing import IO

from kiosk.speech.worker import receive, send


def main() -> None:
    # Engines print to standard output ("Audio saved to …"), which would break the answers: the
    # pipe is moved away and what is printed goes nowhere. Standard error stays for diagnosis.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, requests), daemon=True).start()

    module, _, name = sys.argv[1].partition(":")
    host = getattr(importlib.import_module(module), name)(*pickle.loads(requests.get()))
    while True:
        method, arguments = pickle.loads(requests.get())
        try:
            answer = (False, getattr(host, method)(*arguments))
        except Exception as error:
            answer = (True, f"{type(error).__name__}: {error}")
        send(answers, pickle.dumps(answer))


def _listen(pipe: IO[bytes], requests: "queue.SimpleQueue[bytes]") -> None:
    while (request := receive(pipe)) is not None:
        requests.put(request)
    # The kiosk is gone, perhaps killed: leave at once, even from the middle of a native call.
    os._exit(0)


if __name__ == "__main__":
    main()

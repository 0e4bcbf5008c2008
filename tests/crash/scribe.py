"""A kiosk without a screen: logs visits without end and prints each ticket once it is durable.

    python scribe.py JOURNAL

It is started to be killed.
"""

import secrets
import sys
from pathlib import Path

from kiosk.journal.writer import JournalWriter
from tests.unit.journal.visits import day_of_visits


def main() -> None:
    writer = JournalWriter(Path(sys.argv[1]))
    writer.start()
    for event in day_of_visits(secrets.token_hex(8)):
        ticket = writer.record(event)
        if not writer.wait(ticket, 60):
            raise SystemExit(f"ticket {ticket} is not durable: {writer.trouble}")
        print(ticket, event.type.name, event.visit, flush=True)


if __name__ == "__main__":
    main()

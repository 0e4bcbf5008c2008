"""A screen reader without a voice: another process that knows the kiosk only by AT-SPI.

    /usr/bin/python3 tests/screenreader/listener.py

Run by Debian's own Python, which has the bindings. It takes one command a line on standard input
and answers each with one line of JSON:

`tree`         what is showing, in reading order, as the client remembers it
`fresh`        the same, asked anew
`language`     of what language each of it is said to be
`press NAME`   does the first action of what has that name; false where nothing has
`heard`        what was told since the last time it was asked
"""

import json
import sys
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)

State = Atspi.StateType
STATES = (State.CHECKED, State.FOCUSABLE, State.FOCUSED, State.SENSITIVE)
heard: list[dict] = []


def kiosk():
    """The kiosk's window, or None before there is one."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is not None and application.get_child_count() > 0:
            return application.get_child_at_index(0)
    return None


def walk(accessible):
    """The thing itself and everything below that is showing; hidden things have no parts."""
    if accessible.get_state_set().contains(State.SHOWING):
        yield accessible
        for number in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(number)
            if child is not None:
                yield from walk(child)


def described(accessible):
    states = accessible.get_state_set()
    return {
        "role": accessible.get_role_name(),
        "name": accessible.get_name(),
        "description": accessible.get_description(),
        "states": [state.value_nick for state in STATES if states.contains(state)],
    }


def tree(anew=False):
    window = kiosk()
    if window is None:
        return []
    application = window.get_application()
    application.set_cache_mask(Atspi.Cache.NONE if anew else Atspi.Cache.ALL)
    found = [described(each) for each in walk(window)]
    application.set_cache_mask(Atspi.Cache.ALL)
    return found


def press(name):
    for each in walk(kiosk()):
        action = each.get_action_iface()
        if each.get_name() == name and action is not None and action.get_n_actions() > 0:
            return action.do_action(0)
    return False


def listen(event):
    # As screen readers do it: an announcement is said, a change only of the window's name or of
    # what has the focus.
    source = event.source
    if event.type == "object:announcement":
        heard.append({"kind": "announcement", "text": str(event.any_data), "how": event.detail1})
    elif event.type == "object:property-change:accessible-name":
        states = source.get_state_set()
        if source.get_role() == Atspi.Role.FRAME or states.contains(State.FOCUSED):
            kind = "window" if source.get_role() == Atspi.Role.FRAME else "renamed"
            heard.append({"kind": kind, "text": source.get_name()})
    elif event.type == "object:state-changed:focused" and event.detail1:
        heard.append({"kind": "focus", "text": source.get_name(), "role": source.get_role_name()})


def answer(verb, rest):
    if verb == "heard":
        new, heard[:] = list(heard), []
        return new
    if verb == "language":
        return [each.get_object_locale() for each in walk(kiosk())]
    return press(rest) if verb == "press" else tree(anew=verb == "fresh")


def obey(channel, condition):
    line = sys.stdin.readline()
    if not line:
        Atspi.event_quit()
        return False
    verb, _, rest = line.rstrip("\n").partition(" ")
    try:
        said = answer(verb, rest)
    except Exception as error:  # a loop of GLib's would swallow it, and the test wait for ever
        said = {"error": repr(error)}
    print(json.dumps(said, ensure_ascii=False), flush=True)
    return True


Atspi.init()
listener = Atspi.EventListener.new(listen)
for kind in (
    "object:announcement",
    "object:property-change:accessible-name",
    "object:state-changed",
    "object:children-changed",
):
    listener.register(kind)
GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, obey)
# Not GLib's own loop: only within Atspi's does the client remember what it was told, as Orca does.
Atspi.event_main()

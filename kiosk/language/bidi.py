"""What keeps its own order inside a text that is read from right to left.

Unicode's algorithm orders the groups of “04-2998-9111” after an Arabic word as 9111-2998-04, and
tears the full stop off an address. Isolates (U+2068, U+2069) around them prevent it.
"""

import re

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# A placeholder or furigana group is left as it is; what fills it is isolated then.
_CODE = re.compile(r"\{[^{}]*\}|%\w|[A-Za-z0-9+](?:[A-Za-z0-9 .,:;/?&=#%@_~+–-]*[A-Za-z0-9%])?")


def reads_from_right(text: str) -> bool:
    """Whether `text` has letters of a script that is read from right to left."""
    return bool(_FROM_RIGHT.search(text))


def isolate(value: str) -> str:
    """`value` so marked that its surroundings do not change its order; "" stays ""."""
    return f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}" if value else value


def isolate_codes(text: str) -> str:
    """`text` with its numbers, Latin names and addresses isolated; placeholders are left alone.

    >>> isolate_codes("اتصل 04-2998-9111 {when}") == "اتصل \\u206804-2998-9111\\u2069 {when}"
    True
    """
    return _CODE.sub(lambda code: code[0] if code[0][0] in "{%" else isolate(code[0]), text)

"""Where one sentence ends and the next begins: the unit that is voiced and highlighted."""

import re

# An end mark inside 「…」 belongs to the quotation; several (！？) end one sentence. Latin full
# stops end one only before a space, so that 8.30, e-Tax and addresses stay whole.
_ENDS = re.compile(r"(?<=[。！？])(?![」』）)。！？])\s*|(?<=[.!?।؟۔])\s+(?=\S)|\n+")


def split(markup: str) -> tuple[str, ...]:
    """The sentences of `markup` in order, ruby groups kept whole, empty ones dropped.

    >>> split("カードを置きます。はなさないでください。")
    ('カードを置きます。', 'はなさないでください。')
    """
    sentences: list[str] = []
    start = 0
    for end in _ENDS.finditer(markup):
        depth = markup[start : end.start()].count("「") - markup[start : end.start()].count("」")
        # A new line ends the sentence even where a quotation was left open, as on the screen.
        if depth > 0 and "\n" not in end.group():
            continue
        sentences.append(markup[start : end.start()].strip())
        start = end.end()
    sentences.append(markup[start:].strip())
    return tuple(sentence for sentence in sentences if sentence)

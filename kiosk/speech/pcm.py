"""Small work on 16-bit mono samples."""

from array import array

_QUIET = 200
"""Below -44 dB of full scale: breath and dither, not speech."""


def trim(samples: bytes, rate: int, head: float = 0.02, tail: float = 0.25) -> bytes:
    """`samples` with at most `head` seconds of silence before the speech and `tail` after it.

    Engines put up to half a second before the first sound; a person who taps "read aloud" waits
    through it.
    """
    frame = max(1, rate // 100)
    values = array("h", samples)

    def loud(start: int) -> bool:
        part = values[start : start + frame]
        return max(part) > _QUIET or min(part) < -_QUIET

    starts = range(0, len(values), frame)
    first = next((start for start in starts if loud(start)), None)
    if first is None:
        return samples
    last = next(start for start in reversed(starts) if loud(start)) + frame
    return values[max(0, first - int(head * rate)) : last + int(tail * rate)].tobytes()


def stretch(samples: bytes, rate: int, factor: float) -> bytes:
    """`samples` made `factor` times as long with the pitch kept.

    Waveform-similarity overlap-add (Verhelst and Roelands, 1993): frames of 40 ms are laid down at
    half overlap, each taken from the place within ±10 ms that goes on best from the one before.
    For engines that cannot speak slowly enough by themselves.
    """
    if abs(factor - 1) < 0.01:
        return samples
    import numpy as np  # only slow speech needs it; the helper process starts faster without

    half, reach = int(rate * 0.02), int(rate * 0.01)
    frame = 2 * half
    source = np.frombuffer(samples, dtype="<i2").astype(np.float32)
    length = int(len(source) * factor)
    padded = np.concatenate([np.zeros(reach), source, np.zeros(2 * frame + reach)])
    window = np.hanning(frame + 1)[:frame]
    result = np.zeros(length + 2 * frame)
    expected = padded[reach : reach + frame]
    for at in range(0, length, half):
        middle = reach + min(int(at / factor), len(source))
        region = padded[middle - reach : middle + reach + frame]
        offset = int(np.argmax(np.correlate(region, expected, "valid")))
        start = middle - reach + offset
        result[at : at + frame] += window * padded[start : start + frame]
        expected = padded[start + half : start + half + frame]
        expected = np.pad(expected, (0, frame - len(expected)))
    return bytes(np.clip(result[:length], -32768, 32767).astype("<i2").tobytes())

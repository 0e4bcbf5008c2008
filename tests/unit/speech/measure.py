"""What can be measured of a voice without ears."""

import numpy as np


def pitch(samples: bytes, rate: int) -> float:
    """Median fundamental frequency of the voiced frames in hertz, by autocorrelation."""
    values = np.frombuffer(samples, "<i2").astype(float)
    frame, low, high = int(rate * 0.05), rate // 400, rate // 70
    loud = np.sqrt(np.mean(values**2)) if len(values) else 0.0
    found: list[float] = []
    for start in range(0, len(values) - frame - high, frame // 2):
        part = values[start : start + frame]
        if np.sqrt(np.mean(part**2)) < loud:
            continue
        energy = float(part @ part)
        similar = np.array(
            [
                float(part @ values[start + lag : start + lag + frame])
                / np.sqrt(
                    energy * float(np.sum(values[start + lag : start + lag + frame] ** 2)) + 1
                )
                for lag in range(low, high)
            ]
        )
        best = float(similar.max())
        if best > 0.8:
            # The first peak near the best: a multiple of the period fits as well as the period.
            peaks = [
                lag
                for lag in range(1, len(similar) - 1)
                if similar[lag] > 0.92 * best
                and similar[lag] >= similar[lag - 1]
                and similar[lag] >= similar[lag + 1]
            ]
            if peaks:
                found.append(rate / (low + peaks[0]))
    return float(np.median(found)) if found else 0.0


def loudness(samples: bytes) -> float:
    """Root mean square of the samples that are not silence."""
    values = np.frombuffer(samples, "<i2").astype(float)
    heard = values[np.abs(values) > 200]
    return float(np.sqrt(np.mean(heard**2))) if len(heard) else 0.0

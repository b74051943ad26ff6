"""What may be asked of the links between two texts, learnt from the links that are plain.

Two drafts of an essay keep nearly every word of what they keep, and what merely has the same topic must not
be linked; a translation into plain language keeps few, and what shares these few belongs together. So the
share of common words that a link has to reach follows the share that the first links have reached; and the
toll for a further paragraph falls with the share of splits (or merges) among them.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.core.compare.bags import Demand
from app.core.compare.chain import Rect

PART = 0.35
"""What is asked, as a part of what is usual between the two texts."""
LEAST, MOST = 0.08, 0.32
TOLL, RELIEF, LEAST_TOLL = 0.35, 0.75, 0.0
"""The toll where nothing is ever split, what a share of splits takes off it, and its lowest value."""
BEFORE, ALIKE, GROUPED = 3, 0.8, 0.12
"""What is expected of any two texts, and how many links it counts as."""


def demand_of(chain: Sequence[Rect], alike: Sequence[float]) -> Demand:
    """What to ask of the links of two texts, after a first chain of links and how alike each is."""
    count = len(chain) + BEFORE
    usual = (sum(alike) + BEFORE * ALIKE) / count
    merged = (sum(rect.a1 - rect.a0 > 1 for rect in chain) + BEFORE * GROUPED) / count
    split = (sum(rect.b1 - rect.b0 > 1 for rect in chain) + BEFORE * GROUPED) / count
    return Demand(min(MOST, max(LEAST, PART * usual)), _toll(merged), _toll(split))


def _toll(share: float) -> float:
    return max(LEAST_TOLL, TOLL - RELIEF * share)

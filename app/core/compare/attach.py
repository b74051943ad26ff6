"""Pieces left beside a link join it where the link gains by it: the rest of a split or a merge.

Pieces between two links join the one that gains more. What a paragraph literally begins or ends with
belongs to it however little it weighs: a number, a short heading that was merged into the text under it.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.core.compare.bags import Bags
from app.core.compare.candidates import LARGEST_GROUP, Closed
from app.core.compare.chain import Rect

Texts = tuple[Sequence[str], Sequence[str]]


def with_pieces(bags: Bags, texts: Texts, chain: Sequence[Rect], closed: Closed) -> list[Rect]:
    """``chain`` with unmatched neighbours taken in.

    Only one side of a link grows: one paragraph may stand beside several, not several beside several.
    Closed paragraphs stay as they are.
    """
    links = _Growth(bags, texts, closed, mirrored=False).of(chain)
    links = _Growth(bags, texts, closed, mirrored=True).of([_mirrored(link) for link in links])
    return [_mirrored(link) for link in links]


def _mirrored(rect: Rect) -> Rect:
    return Rect(rect.b0, rect.b1, rect.a0, rect.a1, rect.gain)


class _Growth:
    """Lets links grow on their B side; ``mirrored`` says that A and B are exchanged in them."""

    def __init__(self, bags: Bags, texts: Texts, closed: Closed, *, mirrored: bool) -> None:
        self.bags, self.mirrored = bags, mirrored
        self.wholes, self.pieces = texts[::-1] if mirrored else texts
        self.closed_wholes, self.closed_pieces = closed[::-1] if mirrored else closed

    def of(self, chain: Sequence[Rect]) -> list[Rect]:
        """The chain with the pieces before, between and after its links taken in."""
        links = list(chain)
        for k in range(len(links) + 1):
            low = links[k - 1].b1 if k else 0
            high = links[k].b0 if k < len(links) else len(self.pieces)
            if low == high:
                continue
            before = self._steps(links[k - 1], high, 1) if k else []
            after = self._steps(links[k], low, -1) if k < len(links) else []
            taken, left = _best(before, after, high - low)
            if taken:
                links[k - 1] = before[taken - 1]
            if left:
                links[k] = after[left - 1]
        return links

    def _steps(self, link: Rect, border: int, step: int) -> list[Rect]:
        """The link with one, two … more pieces up to a border, while each gains; forwards or backwards.

        The gains are told without the link's own.
        """
        if link.a1 - link.a0 > 1 or (link.a0 in self.closed_wholes and link.b0 in self.closed_pieces):
            return []
        steps = []
        last = self._weighed(link)
        own = last.gain
        while last.b1 - last.b0 < LARGEST_GROUP:
            piece = last.b1 if step > 0 else last.b0 - 1
            if piece == (border if step > 0 else border - 1) or piece in self.closed_pieces:
                break
            wider = self._weighed(Rect(last.a0, last.a1, min(last.b0, piece), max(last.b1, piece + 1), 0.0))
            if wider.gain <= last.gain:
                if not self._is_literal(link, piece, step):
                    break
                wider = wider._replace(gain=last.gain + self._weight(piece))
            steps.append(wider._replace(gain=wider.gain - own))
            last = wider
        return steps

    def _weighed(self, rect: Rect) -> Rect:
        if self.mirrored:
            return _mirrored(self.bags.rect(rect.b0, rect.b1, rect.a0, rect.a1))
        return self.bags.rect(*rect[:4])

    def _weight(self, piece: int) -> float:
        return (self.bags.weight_a if self.mirrored else self.bags.weight_b)[piece]

    def _is_literal(self, link: Rect, piece: int, step: int) -> bool:
        """True if the whole begins (or ends) with the text of the piece and the link's own does not."""
        whole, text = self.wholes[link.a0].split(), self.pieces[piece].split()
        nearest = self.pieces[link.b0 if step < 0 else link.b1 - 1].split()
        if not text or len(text) > len(whole):
            return False
        if step < 0:
            return whole[: len(text)] == text != nearest[: len(text)]
        return whole[-len(text) :] == text != nearest[-len(text) :]


def _best(before: Sequence[Rect], after: Sequence[Rect], free: int) -> tuple[int, int]:
    """How many pieces two neighbouring links take, of those between them, so that they gain most."""
    ways = [
        ((before[s - 1].gain if s else 0.0) + (after[t - 1].gain if t else 0.0), -s - t, s, t)
        for s in range(len(before) + 1)
        for t in range(len(after) + 1)
        if s + t <= free
    ]
    _, _, taken, left = max(ways)
    return taken, left

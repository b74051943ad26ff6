"""Long work asks whether to go on, ends at once when told so, and says how far it is."""

from __future__ import annotations

import sys
from itertools import groupby, pairwise

import pytest

from app.core.compare.compare import Comparing, compare
from app.core.model.cancel import Cancelled

from .strategies import document

A = document(
    [f"Gate {10_000 + k} of the Karsk dam held until dawn on day {k}, it was said." for k in range(300)]
)
B = document(
    [f"Gate {10_000 + k} of the Karsk wall held until noon on day {k}, she said." for k in range(300)]
)


class Token:
    """Counts how often it is asked and ends the work at one of the times."""

    def __init__(self, last: int = 10**9) -> None:
        self.asked, self.last = 0, last

    def check(self) -> None:
        self.asked += 1
        if self.asked >= self.last:
            raise Cancelled


def test_every_row_asks() -> None:
    token = Token()
    comparison = compare(A, B, cancel=token)
    assert comparison.summary.changed == 300
    assert token.asked >= 300


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.9, 1])
def test_work_ends_when_the_token_says_so(share: float) -> None:
    patient = Token()
    compare(A, B, cancel=patient)
    last = max(1, round(patient.asked * share))
    token = Token(last)
    with pytest.raises(Cancelled):
        compare(A, B, cancel=token)
    assert token.asked == last


def test_nobody_is_asked_too_late() -> None:
    """Between two questions lies the work of a few paragraphs, not of the text."""
    token = Token()
    told: list[int] = []
    compare(A, B, cancel=token, progress=lambda step, done, total: told.append(token.asked))
    assert token.asked == pytest.approx(told[-1], abs=2)
    assert max(y - x for x, y in pairwise(told)) <= 400


def test_every_step_goes_up_from_nothing_to_all() -> None:
    told: list[tuple[str, int, int]] = []
    compare(A, B, progress=lambda *step: told.append(step))
    steps = {
        name: [(done, total) for _, done, total in group] for name, group in groupby(told, lambda s: s[0])
    }
    assert list(steps) == ["Matching paragraphs", "Comparing words"]
    for counts in steps.values():
        total = counts[0][1]
        assert counts[0] == (0, total)
        assert counts[-1] == (total, total)
        assert counts == sorted(counts)
        assert {each for _, each in counts} == {total}
    assert len(steps["Comparing words"]) > 9


def longest_wait(count: int) -> int:
    """The most calls of functions between two questions while the rows of ``count`` paragraphs are made."""
    calls = longest = 0

    class Waiting:
        def check(self) -> None:
            nonlocal calls, longest
            calls, longest = 0, max(calls, longest)

    def called(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    a = document([f"Gate {10_000 + k} of the Karsk dam held until dawn." for k in range(count)])
    b = document([f"Gate {10_000 + k} of the Karsk dam held until {'noon' * (k % 2)}." for k in range(count)])
    under_way = Comparing(a, b, cancel=Waiting())
    calls = longest = 0
    before = sys.getprofile()
    sys.setprofile(called)
    try:
        for _ in under_way.rows():
            pass
    finally:
        sys.setprofile(before)
    return max(calls, longest)


def test_the_wait_between_two_questions_does_not_grow_with_the_text() -> None:
    longest_wait(10)  # what is kept from one time to the next is there then
    assert longest_wait(1_600) <= longest_wait(400) < 2_000  # a call takes less than a microsecond

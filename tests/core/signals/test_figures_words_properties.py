"""What must hold of numbers in words in every language: what an independent speller writes reads back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import FigureKind
from app.core.signals.figures import figures

from .reading import only, unhurried
from .spellers import RANKS, SPELLERS

_SMALL = st.integers(0, 2500)
_LARGE = st.integers(0, 10**12)
_ROUND = st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 9999), st.integers(0, 8))


@pytest.mark.parametrize("language", SPELLERS)
@given(n=st.one_of(_SMALL, _LARGE, _ROUND), data=st.data())
@unhurried
def test_a_spelled_number_reads_back(language: str, n: int, data: st.DataObject) -> None:
    text = SPELLERS[language](n, lambda choices: data.draw(st.sampled_from(choices)))
    figure = only(text, language)
    assert (figure.value, figure.kind, figure.text) == (n, FigureKind.NUMBER, text)


@pytest.mark.parametrize("language", SPELLERS)
@given(n=st.integers(2, 10**9), data=st.data())
@unhurried
def test_capitals_and_a_full_stop_change_nothing(language: str, n: int, data: st.DataObject) -> None:
    text = SPELLERS[language](n, lambda choices: data.draw(st.sampled_from(choices)))
    assert only(f"{text[0].upper()}{text[1:]}.", language).value == n


@pytest.mark.parametrize("language", RANKS)
def test_spelled_ordinals_read_back(language: str) -> None:
    for n in range(1, 101):
        if language == "ar" and n > 10 and n % 10 == 0:
            continue  # "the twenty" and "the twentieth" are one word
        figure = only(RANKS[language](n), language)
        assert (figure.value, figure.kind) == (n, FigureKind.ORDINAL), RANKS[language](n)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("de", "ein "),
        ("de", "einundzwanzig "),
        ("de", "ein"),
        ("fr", "cent "),
        ("fr", "l'un "),
        ("es", "mil "),
        ("it", "vent"),
        ("nl", "eenen"),
        ("ar", "وخمسة "),
        ("zh", "一"),
        ("zh", "十万"),
        ("zh", "一些"),
        ("ja", "数"),
    ],
)
def test_a_long_text_of_one_word_takes_no_longer_than_its_length(language: str, word: str) -> None:
    def seconds(length: int) -> float:
        text = word * (length // len(word))
        start = time.process_time()
        figures(text, 0, language)
        return time.process_time() - start

    seconds(1000)
    assert seconds(200_000) < 10 * max(seconds(50_000), 0.05)

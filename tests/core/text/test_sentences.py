from __future__ import annotations

import pytest
from hypothesis import given

from app.core.text.sentences import sentences
from app.core.text.words import is_unspaced

from .samples import TEXTS, covers_all_but_space, cut


@given(TEXTS)
def test_every_character_but_space_is_in_one_sentence(text: str) -> None:
    found = sentences(text)
    assert covers_all_but_space(text, found)
    assert all(piece == piece.strip() for piece in cut(text, found))


@pytest.mark.parametrize(
    "text",
    [
        "The dam failed.|Nobody was told.",
        "Really?|Yes!|No… Perhaps.",
        "It failed!?|Yes.",
        "“There was no siren,” she said.|“Nothing.”|He left.",
        "“Did it hold?” she asked.|“No!” he said.",
        "“Did it hold?”, Reker asked.|“No.”",
        "The gate (shut since 3.) was old.",
        "She said: “Run.”|They ran.",
        "Dr. Ilse Marten and Prof. Holm came.|They left.",
        "J. R. Reker spoke.|Nobody listened.",
        "The U.S. envoy left.",
        "It cost 3.5 million.|Nobody paid.",
        "Velt Inc. and others, e.g. Brenna, were hit.",
        "It was at 3 a.m. when the wall broke.",
        "The dam failed ... then the bridge.",
        "The dam failed...|Then the bridge went.",
        "Der Damm z.B. brach am Dienstag.",
        "Das war Nr. 5.|Es brach.",
        "Плотина рухнула.|Никто не знал.",
        "大坝决口。|没有人知道！|真的吗？",
        "ダムは決壊した。|「何も聞こえなかった」と話した。|（河川庁）",
        "他说：“没有。”|“我们什么也没听见。”",
        "The dam failed.\nNobody knew",
        "A heading\nThe dam failed.",
        "One.\r\nTwo.",
        "One\u2029two",
        "He asked Dr.",
        "He is called X.",
        "See fig. 3 and no. 4.",
    ],
)
def test_where_sentences_end(text: str) -> None:
    expected = [line for part in text.split("|") for line in part.splitlines()]
    glue = "" if is_unspaced(text) else " "
    joined = text.replace("|", glue)
    assert cut(joined, sentences(joined)) == expected


@pytest.mark.parametrize("text", ["", " \n ", "\u2029"])
def test_no_text_has_no_sentence(text: str) -> None:
    assert sentences(text) == []


def test_a_word_far_back_is_no_abbreviation() -> None:
    text = "It stood on the Antidisestablishmentarianismmr. The end."
    assert len(sentences(text)) == 2

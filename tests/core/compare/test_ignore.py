from __future__ import annotations

import pytest

from app.core.compare.compare import Options, compare
from app.core.compare.ignore import SWITCHES, check_switches, token_keys
from app.core.model import OpKind

from .reading import compared, marked
from .strategies import document

BEFORE = "“We heard it”, the café owner said: it was THE siren."


@pytest.mark.parametrize(
    ("switch", "after", "shown"),
    [
        (
            "case",
            "“We heard it”, the Café owner said: it was the siren.",
            "“We heard it”, the [~café|Café~] owner said: it was [~THE|the~] siren.",
        ),
        (
            "diacritics",
            "“We heard it”, the cafe owner said: it was THE siren.",
            "“We heard it”, the [~café|cafe~] owner said: it was THE siren.",
        ),
        (
            "quotes",
            "'We heard it', the café owner said: it was THE siren.",
            "[~“|'~]We heard it[~”|'~], the café owner said: it was THE siren.",
        ),
        (
            "punctuation",
            "“We heard it” the café owner said; it was THE siren…",
            "“We heard it[~”,|”~] the café owner said[~:|;~] it was THE siren[~.|…~]",
        ),
        (
            "whitespace",
            "“We heard it”, the café  owner said: it was THE siren.",
            "“We heard it”, the café [~| ~]owner said: it was THE siren.",
        ),
    ],
)
def test_each_switch_mutes_its_own_and_no_other(switch: str, after: str, shown: str) -> None:
    assert marked(compared(BEFORE, after, switch)) == shown
    # A quotation mark is a punctuation mark as well.
    for other in {*SWITCHES, None} - {switch, "punctuation" if switch == "quotes" else switch}:
        loud = compared(BEFORE, after, *filter(None, [other]))
        assert any(op.kind is not OpKind.EQUAL and not op.minor for op in loud.rows[0].ops), other


def test_what_a_switch_does_not_cover_stays_loud() -> None:
    comparison = compared(BEFORE, BEFORE.replace("siren", "Alarm").replace("THE", "the"), "case")
    assert marked(comparison).endswith("it was [~THE|the~] [-siren-]{+Alarm+}.")


def test_canonically_equivalent_spellings_are_minor_without_any_switch() -> None:
    assert marked(compared("The café is shut", "The cafe\u0301 is shut")) == "The [~café|cafe\u0301~] is shut"


def test_words_run_together_are_muted_with_white_space() -> None:
    assert (
        marked(compared("the spill way gate", "the spillway gate", "whitespace"))
        == "the [~spill way|spillway~] gate"
    )
    assert "[-" in marked(compared("the spill way gate", "the spillway gate"))


def test_a_hyphen_between_words_is_muted_with_punctuation() -> None:
    before, after = "the well built wall", "the well-built wall"
    assert marked(compared(before, after, "punctuation")) == "the [~well built|well-built~] wall"
    assert "[-well built-]{+well-built+}" in marked(compared(before, after))


def test_a_long_stretch_that_is_only_spaced_otherwise_is_muted() -> None:
    spaced = "K a r s k d a m"
    assert marked(compared(f"the {spaced} broke", "the Karskdam broke", "whitespace")) == (
        f"the [~{spaced}|Karskdam~] broke"
    )


def test_keys_of_tokens() -> None:
    tokens = ["Café", "“", "”", "‘", ".", "E\u0301", "\u0301", "STRASSE", "ﬁn"]
    assert token_keys(tokens, ()) == ["Café", '"', '"', "'", ".", "É", "\u0301", "STRASSE", "ﬁn"]
    assert token_keys(tokens, ["quotes"])[1:4] == ['"', '"', '"']
    assert token_keys(["--", "-", "—"], ()) == ["--", "-", "–"]
    assert token_keys(tokens, ["case"])[::7] == ["café", "strasse"]
    assert token_keys(tokens, ["diacritics"])[:7] == ["Cafe", '"', '"', "'", ".", "E", "\u0301"]
    assert token_keys(tokens, ["punctuation"]) == ["Café", "", "", "", "", "É", "", "STRASSE", "ﬁn"]
    assert token_keys(["dam", "."], SWITCHES) == ["dam", ""]


def test_an_unknown_switch_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown ignore switch: moon, sun"):
        check_switches(["sun", "case", "moon"])
    check_switches(SWITCHES)
    nothing = document([])
    with pytest.raises(ValueError, match="moon"):
        compare(nothing, nothing, Options(("moon",)))

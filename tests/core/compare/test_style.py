from __future__ import annotations

import pytest

from app.core.compare.style import beside_dash, is_dash, plain, same_but_style

from .reading import compared, marked

BEFORE = "“We heard it”, the owner’s son said — it was 5-7 times… the siren of a well-built wall."


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (BEFORE.replace("“", '"').replace("”", '"'), '[~“|"~]We heard it[~”|"~], the'),
        (BEFORE.replace("“", "«").replace("”", "»"), "[~“|«~]We heard it[~”|»~], the"),
        (BEFORE.replace("“", "„").replace("”", "“"), "[~“|„~]We heard it[~”|“~], the"),
        (BEFORE.replace("’", "'"), "the [~owner’s|owner's~] son"),
        (BEFORE.replace("—", "--"), "said [~—|--~] it"),
        (BEFORE.replace("—", "-"), "said [~—|-~] it"),
        (BEFORE.replace(" — ", "—"), "said[~ |~]—[~ |~]it"),
        (BEFORE.replace(" — ", "--"), "said[~ |~][~—|--~][~ |~]it"),
        (BEFORE.replace("…", "..."), "times[~…|...~] the"),
        (BEFORE.replace("it was", "it\u00a0was"), "it[~ |\u00a0~]was"),
        (BEFORE.replace("well-", "well‑"), "a [~well-built|well‑built~] wall"),
        (BEFORE.replace("well-", "well–"), "a [~well-built|well–built~] wall"),
    ],
)
def test_the_same_mark_in_another_style_is_minor(after: str, shown: str) -> None:
    there = marked(compared(BEFORE, after))
    assert shown in there
    assert not {"[-", "{+"} & {there[k : k + 2] for k in range(len(there))}


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (BEFORE.replace("“", "'").replace("”", "'"), "[-“-]{+'+}We heard it[-”-]{+'+}, the"),
        (BEFORE.replace("5-7", "5–7"), "was [-5-7-]{+5–7+} times"),
        (BEFORE.replace("5-7", "-7"), "was [-5-7-]{+-7+} times"),
        (BEFORE.replace("said —", "said,"), "said[- —-]{+,+} it"),
        (BEFORE.replace("…", "."), "times[-…-]{+.+} the"),
        (BEFORE.replace("siren of", "siren, of"), "siren{+,+} of"),
        (BEFORE.replace("the owner’s son", "the owners’ son"), "the [-owner’s-]{+owners’+} son"),
        (BEFORE.replace("the siren", "thesiren"), "[-the siren-]{+thesiren+} of"),
    ],
)
def test_another_mark_or_figure_is_none_of_style(after: str, shown: str) -> None:
    assert shown in marked(compared(BEFORE, after))


def test_a_sign_is_no_dash() -> None:
    assert (
        marked(compared("It froze at -5 again", "It froze at −5 again")) == "It froze at [--5-]{+−5+} again"
    )


def test_a_figure_set_with_another_space_is_the_same() -> None:
    there = marked(compared("some 7\u00a0000 people", "some 7 000 people"))
    assert there == "some [~7\u00a0000|7 000~] people"


@pytest.mark.parametrize(
    ("token", "answer"),
    [("dam", "dam"), ("--", "--"), ("-", "-"), ("—", "–"), ("don’t", "don't"), ("…", "...")],
)
def test_every_mark_has_a_plain_style(token: str, answer: str) -> None:
    assert plain(token) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("a - b", True),
        ("- b", True),
        ("a -", True),
        ("5-7", False),
        ("a-7", False),
        ("5-", False),
        ("x -all", False),
        ("pre- and", False),
        (")-(", False),
        ("a -- b", True),
        ("a--b", True),
        ("x --all", False),
        ("--all", False),
        ("a--", False),
        ("5--7", False),
    ],
)
def test_what_may_be_a_sign_or_an_option_is_no_dash(text: str, answer: bool) -> None:
    start, end = text.index("-"), text.rindex("-") + 1
    assert is_dash(text, start, end) is answer


def test_an_option_that_lost_a_hyphen_is_another_one() -> None:
    assert marked(compared("Call it with --all here", "Call it with -all here")) == (
        "Call it with [----]{+-+}all here"
    )


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        ("a", "b", False),
        ("a–b", "a-b", True),
        ("5–7", "5-7", False),
        ("‘", "ʼ", True),
        ("dam", "dams", False),
    ],
)
def test_style_alone_or_more(left: str, right: str, answer: bool) -> None:
    assert same_but_style(left, right) is answer
    assert same_but_style(right, left) is answer


@pytest.mark.parametrize(
    ("text", "start", "end", "answer"),
    [
        ("a — b", 1, 2, True),
        ("a — b", 3, 4, True),
        ("a -- b", 4, 5, True),
        ("a - b", 1, 2, False),
        ("", 0, 0, False),
    ],
)
def test_beside_a_dash_is_before_or_after_it(text: str, start: int, end: int, answer: bool) -> None:
    assert beside_dash(text, start, end) is answer

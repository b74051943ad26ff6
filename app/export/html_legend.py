"""How to read a report: every mark with a sample, the badges, the method and the settings. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.export.escaping import inline
from app.export.wording import SWITCH_WORDS, joined

_MARKS = (
    (
        "+",
        "<ins>a search was suspended</ins>",
        "Added",
        "In B, not in A. A whole paragraph has a bar at its side.",
    ),
    ("−", "<del>reportedly</del>", "Omitted", "In A, not in B. A whole paragraph has a bar at its side."),
    ("~", '<mark class="w">before dawn</mark>', "Reworded", "Other words at the same place."),
    (
        "#",
        '<mark class="f">at least 2,000 people</mark>',
        "Figure",
        "A figure that differs, with its precision and its unit. The badge says by how much.",
    ),
    (
        "⇅",
        '<span class="frame">Moved to ¶9 in B</span>',
        "Moved",
        "The paragraph stands elsewhere. It is shown at both places, each time on its own side.",
    ),
    (
        "≺ ≻",
        '<span class="chip">1 → 2</span>',
        "Split, merged",
        "One paragraph of A stands as two in B, or two as one. Bars at the middle show which.",
    ),
    (
        "",
        '<span class="n">Gate / gate</span>',
        "Not counted",
        "A difference that the settings leave out, or a capital that only the beginning of a sentence gives.",
    ),
    (
        "",
        '<span class="hatch">Not in A</span>',
        "No counterpart",
        "The other side has a paragraph here that this side has not.",
    ),
    (
        "",
        '<span class="chip">loose</span>',
        "Loose match",
        "Two paragraphs that share too few words to be sure that they belong together.",
    ),
)
_BADGES = (
    ("−71 %", "badge", "less or more in per cent, up to three times as much"),
    ("×4.5", "badge", "more than three times as much"),
    ("+8", "badge", "the difference of two small counts"),
    ("+2 pts", "badge", "the difference of two percentages, in points"),
    ("+2 days", "badge", "the difference of two dates or times"),
    ("overlap", "badge", "two ranges that share values"),
    ("unit", "badge", "units or currencies that cannot be converted"),
    ("new", "badge", "a figure only in B; <i>gone</i>: only in A"),
    ("≥ was ≈", "chip", "the same value, another precision"),
    ("= same", "chip", "the same value in another form or unit"),
)
_METHOD = (
    "Paragraphs are matched first where they are the same, then by the words they share; one paragraph may "
    "match several neighbours, and one that stands elsewhere counts as moved. Inside matched paragraphs "
    "whole words are compared, and figures by their values, units and precision."
)
_BOUNDS = (
    "“At least”, “more than” and “up to” do not make two figures the same: a badge always shows the distance "
    "of the stated values, and the comparison beside it says whether both can hold."
)
_NEUTRAL = (
    "The report says what differs, what is omitted and what is added. It does not judge which source is to "
    "be believed; A is a yardstick, not a verdict."
)


def legend(*, claims: bool) -> str:
    """Samples of all marks and badges, and what the report does and does not say."""
    marks = "".join(
        f'<tr><td class="sign" aria-hidden="true">{sign}</td><td class="sample">{sample}</td>'
        f'<th scope="row">{name}</th><td>{meaning}</td></tr>\n'
        for sign, sample, name, meaning in _all_marks(claims=claims)
    )
    badges = "".join(
        f'<div><dt><span class="{kind}">{text}</span></dt><dd>{meaning}</dd></div>\n'
        for text, kind, meaning in _BADGES
    )
    return (
        '<table class="legend">\n<caption class="vh">Marks and their meaning</caption>\n'
        '<thead class="vh"><tr>'
        '<th scope="col">Sign</th><th scope="col">Sample</th><th scope="col">Name</th>'
        f'<th scope="col">Meaning</th></tr></thead>\n<tbody>\n{marks}</tbody>\n</table>\n'
        f'<h3>Badges</h3>\n<dl class="badges">\n{badges}</dl>\n<p>{_BOUNDS}</p>\n'
        f"<h3>Method</h3>\n<p>{_METHOD}</p>\n<p>{_NEUTRAL}</p>\n"
    )


def settings_lines(ignore: Sequence[str], version: str) -> str:
    """What was ignored, which version wrote the report, and that it can be written again."""
    known = [SWITCH_WORDS[name] for name in ignore if name in SWITCH_WORDS]
    unknown = [inline(name) for name in ignore if name not in SWITCH_WORDS]
    lines = [
        "Differences in " + joined(known) + " were ignored." if known else "No differences were ignored."
    ]
    if unknown:
        lines.append(f"This version does not know the setting {joined(unknown)}, which was left out.")
    lines.append(
        f"Written by Variorum {inline(version)}, offline. The same project and the same version give the "
        "same report, byte for byte; the fingerprints under <i>Sources</i> tell whether a text is the one "
        "compared."
    )
    return f"<h3>Settings</h3>\n<p>{' '.join(lines)}</p>\n"


def _all_marks(*, claims: bool) -> Sequence[tuple[str, str, str, str]]:
    if not claims:
        return _MARKS
    sample = '<mark class="q">in satisfactory condition</mark>'
    meaning = "The words of a source that a claim quotes; <i>C1</i> beside a paragraph names the claim."
    return (*_MARKS, ("", sample, "Quotation", meaning))

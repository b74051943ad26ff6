"""What a figure is about, in two words: *People missing*, for the title of a claim.

English; elsewhere what is counted stands alone.
"""

from __future__ import annotations

import re

from app.core.model import Figure

_BE = "are|were|is|was|be|been|being|have|has|had|remain|remained"
_SAID = re.compile(
    rf" (?:(?P<be>(?:{_BE})\b)(?: (?:{_BE}|also|still|now|since|then|\w+ly)\b)* )?(?P<word>[a-z]+)\b"
)
_NOTHING_SAID = frozenset(
    "a an the this that these those in at on to of from by for with under over near between into within "
    "about above below after before not no never nor and or but as so than there here where when who".split()
)


def subject(figure: Figure, text: str) -> str:
    """What a figure counts, with the word said of it where one follows, or "" if it counts nothing.

    ``text`` is that of the figure's paragraph.
    """
    if not figure.counts:
        return ""
    title = figure.counts[:1].upper() + figure.counts[1:]
    said = _SAID.match(text, figure.noun.e) if figure.noun is not None else None
    if said is None:
        return title
    word = said["word"]
    if said["be"] is None:
        return f"{title} {word}" if word.endswith("ed") else title
    return title if word in _NOTHING_SAID or word.endswith("ly") else f"{title} {word}"

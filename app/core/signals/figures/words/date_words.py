"""Words beside a date that move it: the side it marks (*before*, *since*) and a part of it (*early*).

They are tried where a date was read, never searched for, so they need no place in a :class:`Lexicon`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from app.core.signals.figures.words.lexicon import NONE, Hedge, by_code
from app.core.signals.figures.words.word_lists import hedges, words


class Part(StrEnum):
    """A stretch of a year, month, decade or century; :mod:`..dates.date_parts` says how long it is."""

    BEGINNING = "beginning"
    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """The words of one language, in small letters, tokens joined by single spaces.

    ``before`` and ``after`` are precision words of dates, in front and behind; ``idle`` phrases only begin
    like one. ``parts`` name a part of a date in front of it, ``parts_behind`` behind it (*3月底*); ``links``
    may stand between part and date (*of the year*). ``determined``: dates have an article (*vor dem 10.
    März*). ``decades`` before a year's digits make it a decade (*années 1990*), ``decade_ends`` behind them
    and before ``decade_nouns``, if there are any, do (*1990er Jahre*), ``cut_decade`` behind two digits whose
    century an apostrophe stands for does (*’90s*).
    """

    before: Mapping[str, Hedge] = field(default_factory=dict)
    after: Mapping[str, Hedge] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    parts_behind: Mapping[str, str] = field(default_factory=dict)
    links: frozenset[str] = NONE
    determined: bool = True
    decades: frozenset[str] = NONE
    decade_ends: tuple[str, ...] = ()
    decade_nouns: frozenset[str] = NONE
    cut_decade: str = ""
    idle: frozenset[str] = NONE


@cache
def date_words(language: str) -> DateWords:
    """The words of a language by its BCP 47 primary subtag; none where nobody has written them down."""
    return _LANGUAGES.get(language, DateWords())


_LANGUAGES: Mapping[str, DateWords] = {
    "en": DateWords(
        before=hedges("""
below: before, prior to, earlier than
above: after, later than, subsequent to
above*: shortly after, soon after, just after, right after
below*: shortly before, just before, right before
at_least: since, ever since, starting, starting on, starting from, starting in, beginning, beginning on
at_least: beginning in, effective, effective from, with effect from, effective as of, on or after
at_least: no earlier than, not earlier than, no sooner than, not before, not until, at or after, as from
at_least: from and after
at_most: until, till, up to, up until, by, no later than, not later than, on or before, at or before
at_most: not after, up to and including
"""),
        after=hedges("""
at_least: or later, onward, onwards, and onward, and onwards, at the earliest
at_most: or earlier, at the latest
"""),
        parts=by_code("""
beginning: beginning of, start of, outset of, beginnings of
early: early, early in, early part of
middle: middle of, mid, mid -, mid ‑, mid ‐, midway through
late: end of, late, end -, late in, latter part of, close of
"""),
        links=words("the year"),
        determined=False,
        cut_decade="s",
    ),
    "de": DateWords(
        before=hedges("""
below: vor, bereits vor, noch vor
above: nach, erst nach
above*: kurz nach
below*: kurz vor
at_least: seit, ab, frühestens, frühestens am, frühestens ab, nicht vor, seit dem, erst ab, mit wirkung vom
at_most: bis, bis zum, bis einschließlich, spätestens, spätestens am, spätestens bis, bis spätestens
at_most: bis spätestens zum, nicht nach
"""),
        after=hedges("""
at_least: oder später, frühestens
at_most: oder früher, spätestens
"""),
        parts=by_code("""
beginning: beginn
early: anfang, anfangs, frühe, frühen
middle: mitte
late: ende, späte, späten
"""),
        links=words("des der dem jahres monats jahrzehnts von im"),
        decade_ends=("er",),
        decade_nouns=words("jahre jahren jahr"),
    ),
    "fr": DateWords(
        before=hedges("""
below: avant, dès avant
above: après
above*: juste après, peu après
below*: juste avant, peu avant
at_least: depuis, à partir de, à partir du, à partir d', dès, à compter de, à compter du, au plus tôt
at_least: pas avant, au plus tôt en
at_most: jusqu' en, jusqu' au, jusqu' à, d' ici, d' ici à, d' ici au, au plus tard, au plus tard en
"""),
        after=hedges("at_least: au plus tôt, ou plus tard\nat_most: au plus tard"),
        parts=by_code("beginning: commencement\nearly: début, débuts\nmiddle: milieu, mi, mi -\nlate: fin"),
        links=words("de du d' des l' la les année années mois"),
        decades=words("années"),
    ),
    "es": DateWords(
        before=hedges("""
below: antes de, antes del
above: después de, después del, tras
above*: poco después de, poco después del
below*: poco antes de, poco antes del
at_least: desde, a partir de, a partir del, no antes de, no antes del
at_most: hasta, a más tardar, a más tardar en, a más tardar el
"""),
        after=hedges("at_least: en adelante\nat_most: a más tardar"),
        parts=by_code("""
early: principios, comienzos, inicios, inicio, comienzo
middle: mediados
late: finales, final, fines, fin
"""),
        links=words("de del los la el año años mes"),
        decades=words("años"),
    ),
    "it": DateWords(
        before=hedges("""
below: prima di, prima del, prima dell'
above: dopo
above*: poco dopo, subito dopo
below*: poco prima del, poco prima di
at_least: dal, dall', a partire dal, a partire da, a partire dall', fin dal, sin dal, non prima del
at_most: fino al, fino a, entro, entro il, non oltre, non oltre il, al più tardi, al più tardi il
"""),
        after=hedges("at_least: in poi\nat_most: al più tardi"),
        parts=by_code("early: inizio, inizi, primi\nmiddle: metà\nlate: fine"),
        links=words("di del dell' degli della anno anni mese"),
        decades=words("anni"),
    ),
    "pt": DateWords(
        before=hedges("""
below: antes de, antes do, antes da
above: depois de, depois do, após
above*: pouco depois de, logo após
below*: pouco antes de
at_least: desde, a partir de, a partir do, não antes de
at_most: até, até ao, o mais tardar, o mais tardar em
"""),
        after=hedges("at_least: em diante\nat_most: o mais tardar"),
        parts=by_code("""
early: início, inícios, começo, princípio, princípios
middle: meados, meio
late: fim, final, fins, finais
"""),
        links=words("de do da dos ano anos mês"),
        decades=words("anos"),
    ),
    "nl": DateWords(
        before=hedges("""
below: vóór, nog vóór
above: na, pas na
above*: kort na, vlak na
below*: kort voor, vlak voor
at_least: sinds, vanaf, vroegst, op zijn vroegst, niet vóór
at_most: tot, tot en met, t / m, uiterlijk, uiterlijk op, uiterlijk in, niet na
"""),
        after=hedges("at_least: of later\nat_most: of eerder"),
        parts=by_code("early: begin, vroege\nmiddle: midden, medio, half\nlate: eind, einde, late"),
        links=words("van het de jaar jaren maand"),
        decades=words("jaren"),
    ),
    "ru": DateWords(
        before=hedges("""
below: до, ранее, раньше
above: после, позднее, позже
above*: вскоре после
below*: незадолго до
at_least: с, со, начиная с, не ранее, не раньше
at_most: к, по, не позднее, не позже, вплоть до
"""),
        after=hedges("at_least: или позже, или позднее\nat_most: или ранее, или раньше"),
        parts=by_code("""
early: начало, начале, начала, началу, началом
middle: середина, середине, середины, середину, середине
late: конец, конце, конца, концу
"""),
        determined=False,
        decade_ends=("- е", "- х", "- ые", "- ых"),
        decade_nouns=words("годы годов годах годам гг"),
    ),
    "zh": DateWords(
        before=hedges("""
at_least: 自, 从, 從, 自 从, 自 從
at_most: 截 至, 截 止, 直 到, 截 止 到, 不 晚 于, 不 晚 於
"""),
        after=hedges("""
about*: 前后, 前後, 前 后, 前 後, 左右, 左 右
below: 以 前, 之 前, 前
above: 以 后, 以 後, 之 后, 之 後, 后, 後
at_least: 以 来, 以 來
at_most: 为 止, 為 止
"""),
        idle=frozenset(("后 来", "後 來", "前 往", "前 夕")),
        parts_behind=by_code("early: 初, 年 初, 上 旬\nmiddle: 年 中, 中 旬\nlate: 底, 末, 下 旬, 年 底"),
        decade_ends=("年代",),
    ),
    "ja": DateWords(
        after=hedges("""
about*: 頃, ごろ, 前後, 前 後
below: 以 前
at_least: 以降, 以 降, から, より
at_most: まで, までに, まで に
"""),
        decade_ends=("年代",),
        parts_behind=by_code("early: 初 め, 初 頭, 上 旬\nmiddle: 半 ば, 中 旬\nlate: 末, 終 わ り, 下 旬"),
    ),
    "ar": DateWords(
        before=hedges("below: قبل\nabove: بعد\nat_least: منذ, اعتبارا من, ابتداء من\nat_most: حتى, بحلول"),
        parts=by_code("early: بداية, أوائل, مطلع\nmiddle: منتصف, أواسط\nlate: نهاية, أواخر"),
        links=words("عام سنة شهر من"),
    ),
}

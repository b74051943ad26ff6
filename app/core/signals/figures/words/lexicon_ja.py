"""Japanese: numeral characters, and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.lexicon_zh import HAN_DIGITS, HAN_HALVES, HAN_SCALES, HAN_UNITS
from app.core.signals.figures.words.word_lists import hedges, words

_IDLE = words(
    """
    一緒 一般 一部 一定 一応 一度 一旦 一番 一方 一致 一切 一体 一層 一連 一時(?!間) 一種 一気 一言 一見 一斉
    一同 一瞬 一杯 一覧 一貫 一環 一概 一生 一息 一新 一転 一律 一流 一家 一族 一帯 統一 唯一 万一
    万が一 同一 均一 単一 専一 逐一 随一 第一に 三重 三菱 三井 三角 三日月 三越 再三 四国 四季 四角
    四方 五感 五輪 六本木 七夕 八百屋 八王子 八幡 九州 九条 十分(?!の) 十字 十勝 百貨店 百科 百合 千葉
    千代田 千歳 千円札 万博 万歳 万能 万年筆 万全 億劫 兆候 兆し 前兆 二酸化 二次元 二人三脚 零細
    """
)
_BEFORE = hedges("""
about*: 約, およそ, おおよそ, だいたい, ほぼ, 大体, 推定, 概ね
below*: ほとんど, ほぼ, 近く
below: 未満
above: 超, 優に
at_least: 少なくとも, 最低, 最低でも, 最小
at_most: 最大, 最大で, 最高, 多くとも, せいぜい, 最長
""")
_AFTER = hedges("""
about*: 程度, ほど, くらい, ぐらい, 前後, 余り
above*: 余, あまり, 強
below*: 弱, 近く
above: 超, を超える, を上回る, を超えた
below: 未満, を下回る, 足らず
at_least: 以上, 以降
at_most: 以下, 以内, まで
""")

JAPANESE = Lexicon(
    separators=Separators.POINT,
    han={
        character: value
        for character, value in (HAN_DIGITS | HAN_UNITS | HAN_SCALES).items()
        if character not in "两兩俩倆參"
    },
    han_tens=frozenset("廿卅"),
    idle_words=_IDLE,
    vocabulary=words("分の 第 点 年代 年 月 日 号 半 世紀 番目 回目") | HAN_HALVES,
    ones={"ゼロ": 0},
    withs=words("と"),
    trailing_halves=words("半"),
    tenths=words("割"),
    sets={"ダース": 12},
    ordinal_endings=words("位 番目 回目"),
    few={"数": (2, 9), "何": (2, 9)},
    some=words("余 数 何"),
    parts=dict.fromkeys(words("半分 半数"), Fraction(1, 2)),
    half=words("半分 半数"),
    minus=words("マイナス 負"),
    point=words("点 ・"),
    one=words("一"),
    of=words("の"),
    range_words=words("から ~ ～ 至 ないし"),
    range_or=words("または"),
    labels=words("第 ページ 頁 章 条"),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(words("パーセント"), "%") | dict.fromkeys(words("ポイント"), "pp"),
    centuries=words("世紀"),
)
"""The Japanese table."""

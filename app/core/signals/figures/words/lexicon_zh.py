"""Chinese, simplified and traditional: numeral characters, and the words around figures.

The script leaves no spaces: what is to be a word of its own stands here, also what only looks like a number.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.word_lists import hedges, words

HAN_DIGITS = {
    character: value
    for value, characters in enumerate(
        "零〇○ 一壹弌 二贰貳两兩俩倆 三叁參叄叁 四肆 五伍 六陆陸 七柒 八捌 九玖".split()
    )
    for character in characters
}
HAN_UNITS = {
    character: value
    for value, characters in {10: "十拾", 20: "廿", 30: "卅", 100: "百佰", 1000: "千仟"}.items()
    for character in characters
}
HAN_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_IDLE = words(
    """
    一些 一起 一直 一样 一樣 一般 一定 一下 一切 一旦 一致 一边 一邊 一再 一向 一度 一带 一帶 一生 一身
    一味 一律 一共 一同 一面 一时 一時 一贯 一貫 一番 一片 一阵 一陣 一路 一半(?=的人) 一系列 一方面
    一会儿 一會兒 一道 一如 一举 一舉 一心 一线 一線 一流 一体 一體 一经 一經 一并 一併 一概 一早 一旁
    一天到晚 一体化 一带一路 统一 統一 唯一 惟一 万一 萬一 之一 同一 专一 单一 單一 逐一 不一 合一 任一
    其一 周一 週一 星期一 礼拜一 禮拜一 周二 週二 周三 週三 周四 週四 周五 週五 周六 週六 星期二 星期三
    星期四 星期五 星期六 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 禮拜二 禮拜三 禮拜四 禮拜五 禮拜六 不二
    其二 说一不二 独一无二 獨一無二 四川 四处 四處 四周 四面 四面八方 四肢 四季 四方 三亚 三亞 三明
    三峡 三峽 三角 三星 三国 三國 三文鱼 三明治 再三 五台山 五金 五官 五花八门 五星 六安 七夕 八卦
    八达岭 八路军 九龙 九龍 九江 九寨沟 九州 十分(?![之钟鐘鍾]) 十足 十字 十堰 百度 百姓 老百姓 百货
    百貨 百科 百分点 百分點 百年 百合 百般 百事 千方百计 千里 千古 千秋 千金
    千万(?![元人美名吨公个余多英欧日港]) 千萬(?![元人美名噸公個餘多]) 万达 万科 万物 万能 万岁 萬歲
    万里 萬里 万圣节 萬聖節 万象 万分(?!之) 兆头 二手 二胡 二维码 二氧化碳 二维 二元 二话 两岸 兩岸
    两旁 两侧 兩側 两边 兩邊 两会 陆地 陆军 陸軍 陆续 陸續 大陆 大陸 陆上 登陆 登陸 着陆 叁考 参加 參加
    參考 參與 參觀 參議 參賽 參謀 肆意 放肆 队伍 隊伍 入伍 退伍 收拾 拾起 壹心 零售 零件 零食 零钱 零星
    """
)
HAN_HALVES = words(
    """
    半导体 半導體 半導体 半岛 半島 半夜 半径 半徑 半价 半價 半額 半场 半場 半球 半决赛 半決賽 半途 半空
    半身 半天 半ば 半端 半面 半袖 半熟 半期 四半期 上半期 下半期 前半 后半 後半 上半 下半 上半年 下半年
    半年报 半年報 半年度 半斤八两 半斤八兩
    大半 多半 过半 過半 夜半 对半 對半 折半 半半 半々
    """
)
"""Words with a *half* that is none of a unit."""
_BEFORE = hedges("""
about*: 约, 約, 大约, 大約, 大概, 约为, 約為, 差不多, 估计, 估計, 约莫, 约有, 約有
below*: 近, 将近, 將近, 接近, 几乎, 幾乎, 快, 不到, 近乎
below: 少于, 少於, 低于, 低於, 不足, 小于, 小於, 未满, 未滿, 不满, 不滿, 未达, 未達
above: 超过, 超過, 超, 多于, 多於, 大于, 大於, 高于, 高於, 逾, 超过了, 超過了, 突破, 超出
at_least: 至少, 最少, 不少于, 不少於, 不低于, 不低於, 起码, 起碼, 大于等于, 大於等於, 不下, 最低
at_most: 至多, 最多, 多达, 多達, 高达, 高達, 不超过, 不超過, 不多于, 不多於, 小于等于, 小於等於, 不高于
""")
_AFTER = hedges("""
about*: 左右, 上下, 前后, 前後, 来, 來
above*: 多, 余, 餘, 多个, 有余, 开外
at_least: 以上, 或以上, 及以上, 或者更多, 或更多, 起
at_most: 以下, 以内, 以內, 之内, 之內, 或以下, 及以下, 或更少, 或者更少
""")

CHINESE = Lexicon(
    separators=Separators.POINT,
    han=HAN_DIGITS | HAN_UNITS | HAN_SCALES,
    han_tens=frozenset("廿卅"),
    han_short=True,
    idle_words=_IDLE,
    vocabulary=words("分之 第 年代 来自 來自 来到 又 点 點 年 月 日 号 號 个 個 半 世纪 世紀") | HAN_HALVES,
    withs=words("又"),
    trailing_halves=words("半"),
    tenths=words("成 折"),
    sets={"打": 12},
    pairs=words("对 對 双 雙"),
    currency_names=dict.fromkeys(words("块钱 塊錢"), "CNY"),
    change_after={**dict.fromkeys(words("块 塊"), "CNY"), "蚊": "HKD"},
    few={"数": (2, 9), "數": (2, 9), "几": (2, 9), "幾": (2, 9)},
    some=words("多 余 餘 几 幾"),
    parts=dict.fromkeys(words("一半 半数 半數"), Fraction(1, 2)),
    half=words("一半 半数 半數"),
    minus=words("负 負"),
    point=words("点 點"),
    one=words("一"),
    of=words("的"),
    range_words=words("至 到 ~ ～"),
    range_or=words("或"),
    range_openers={"从": words("到 至"), "從": words("到 至"), "由": words("到 至")},
    labels=words("页 頁 第 条 款 章 编号"),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(words("个百分点 個百分點"), "pp")
    | dict.fromkeys(words("钟头 鐘頭 个钟头 個鐘頭 个钟 個鐘"), "h")
    | {"秒": "s", "斤": "[jin]"}
    | dict.fromkeys(words("两 兩"), "[liang]"),
    centuries=words("世纪 世紀"),
)
"""The Chinese table."""

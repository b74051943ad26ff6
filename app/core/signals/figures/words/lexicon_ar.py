"""Arabic: numbers in words with their genders, cases and spellings, and the words around figures.

Units stand before tens, the *and* is written together with what follows it. Every word may have the article.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeVar

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.word_lists import hedges, plenty, valued, words

_T = TypeVar("_T")


def _spelled(table: Mapping[str, _T], *, article: bool = False) -> dict[str, _T]:
    """The words also without hamza, and with the article where they may have it."""
    found = dict(table)
    for word, value in table.items():
        plain = word.translate({ord("أ"): "ا", ord("إ"): "ا", ord("آ"): "ا"})
        for form in dict.fromkeys((word, plain)):
            found.setdefault(form, value)
            if article:
                found.setdefault("ال" + form, value)
    return found


_ONE = "واحد واحدة واحده"
_ONES = _spelled(
    valued(f"""
0: صفر
1: {_ONE} إحدى أحد
2: اثنان اثنين اثنتان اثنتين إثنان إثنين اثنا اثني اثنتا اثنتي إثنا إثنى اثنى اتنين إتنين ثنتان
3: ثلاث ثلاثة ثلاثه تلاتة تلات
4: أربع أربعة أربعه
5: خمس خمسة خمسه
6: ست ستة سته
7: سبع سبعة سبعه
8: ثمان ثمانية ثمانيه ثماني تمانية تمنية تمان
9: تسع تسعة تسعه
11: حداشر إحداشر أحداشر
12: اتناشر إتناشر اثناشر إثناشر
13: تلتاشر تلاتاشر ثلاثتاشر ثلتاشر تلتطاشر
14: أربعتاشر أربعطاشر
15: خمستاشر خمسطاشر
16: ستاشر ستطاشر سطاشر
17: سبعتاشر سبعطاشر
18: تمنتاشر ثمنتاشر تمنطاشر ثمانتاشر
19: تسعتاشر تسعطاشر
"""),
    article=True,
)
for _day in words("الأحد الاحد الاثنين الإثنين"):
    _ONES.pop(_day, None)  # Sunday and Monday
_TEENS = words("عشر عشرة عشره")
_ONES |= dict.fromkeys(_TEENS, 10) | {"العشرة": 10, "العشر": 10}
_TENS = _spelled(
    valued("""
20: عشرون عشرين
30: ثلاثون ثلاثين تلاتين
40: أربعون أربعين
50: خمسون خمسين
60: ستون ستين
70: سبعون سبعين
80: ثمانون ثمانين تمانين
90: تسعون تسعين
200: مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي ميتين متين
"""),
    article=True,
)
_HUNDREDS = dict.fromkeys(words("مئة مائة مية ميه مئه مائه مئات المئة المائة"), 100)
_STEMS = {3: "ثلاث تلت تلات", 4: "أربع ربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني تمن ثمن", 9: "تسع"}
_TENS |= _spelled(
    {
        f"{stem}{hundred}": 100 * value
        for value, stems in _STEMS.items()
        for stem in stems.split()
        for hundred in ("مئة", "مائة", "مية", "مئه", "مائه")
    }
)
_SCALES = _spelled(
    valued("""
1000: ألف ألفا ألفاً آلاف ألوف
1e6: مليون مليونا مليوناً ملايين
1e9: مليار مليارا ملياراً مليارات بليون بلايين
1e12: تريليون تريليونا تريليوناً تريليونات ترليون
"""),
    article=True,
)
_DUALS = _spelled(
    {
        dual + ending: f"اثنان {dual}"
        for dual in ("ألف", "مليون", "مليار", "تريليون")
        for ending in ("ان", "ين", "ي")
    }
)

# --- ordinals

_ORDINALS = _spelled(
    valued("""
1: أول أولى الأول الأولى حادي حادية الحادي الحادية
2: ثاني ثانية ثان الثان الثاني الثانية
3: ثالث ثالثة الثالث الثالثة
4: رابع رابعة الرابع الرابعة
5: خامس خامسة الخامس الخامسة
6: سادس سادسة السادس السادسة
7: سابع سابعة السابع السابعة
8: ثامن ثامنة ثامن الثامن الثامنة
9: تاسع تاسعة التاسع التاسعة
10: عاشر عاشرة العاشر العاشرة
""")
)
_HALVES = words("نصف النصف نص")
_PARTS = {"ثلث": Fraction(1, 3), "ربع": Fraction(1, 4), "سدس": Fraction(1, 6), "ثمن": Fraction(1, 8)}
_PARTS |= dict.fromkeys(("خُمس", "الخُمس"), Fraction(1, 5)) | dict.fromkeys(("سُبع", "السُبع"), Fraction(1, 7))
_PARTS |= dict.fromkeys(("رُبع", "الربع"), Fraction(1, 4)) | dict.fromkeys(("ثُلث", "الثلث"), Fraction(1, 3))
_PARTS |= {"سُدس": Fraction(1, 6), "ثُمن": Fraction(1, 8), "تُسع": Fraction(1, 9), "عُشر": Fraction(1, 10)}
_PARTS |= {"خُمسَين": Fraction(2, 5), "خُمسين": Fraction(2, 5), "خُمسان": Fraction(2, 5)}
_PARTS |= {"ثلثا": Fraction(2, 3), "ثلثي": Fraction(2, 3), "ثلثين": Fraction(2, 3), "ثلثان": Fraction(2, 3)}
_PARTS |= dict.fromkeys(_HALVES, Fraction(1, 2))
_PART_PLURALS = _spelled(
    {
        "أثلاث": Fraction(1, 3),
        "أرباع": Fraction(1, 4),
        "أخماس": Fraction(1, 5),
        "أسداس": Fraction(1, 6),
        "أسباع": Fraction(1, 7),
        "أثمان": Fraction(1, 8),
        "أتساع": Fraction(1, 9),
        "أعشار": Fraction(1, 10),
        "ثلث": Fraction(1, 3),
        "ربع": Fraction(1, 4),
        "خمس": Fraction(1, 5),
        "سدس": Fraction(1, 6),
        "سبع": Fraction(1, 7),
        "تسع": Fraction(1, 9),
    }
)
_VAGUE = _spelled(
    plenty(valued("10: عشرات\n100: مئات مائات\n1000: آلاف ألوف\n1e6: ملايين\n1e9: مليارات")), article=True
)
_SEVERAL = {"عدة": (3, 9), "بضعة": (3, 9), "بضع": (3, 9)}
_BEFORE = hedges("""
about*: حوالي, نحو, تقريبا, تقريباً, ما يقارب, ما يقرب من
about*: قرابة, زهاء, في حدود, بحدود, حوالى, ما يناهز, يقدر ب
below*: يقارب, أقل بقليل من, كاد, ما يقل قليلا عن, قريب من
below: أقل من, دون, تحت, ما يقل عن, اقل من, أصغر من
above*: أكثر بقليل من, ما يزيد قليلا عن
above: أكثر من, اكثر من, فوق, ما يزيد عن, ما يزيد على, يزيد عن
above: يزيد على, أزيد من, أكبر من, تجاوز, تجاوزت, ما يفوق
above: يفوق, يتجاوز, أعلى من, اكبر من
at_least: أكبر من او يساوي, اكبر من او يساوي
at_least: على الأقل, على الاقل, ما لا يقل عن, لا يقل عن, لا تقل عن, كحد أدنى, بحد أدنى, أكبر من أو يساوي
at_most: على الأكثر, كحد أقصى, بحد أقصى, لا يزيد عن, لا تزيد عن, حتى, ما لا يزيد عن, يصل إلى, تصل إلى
at_most: لا يتجاوز, لا تتجاوز
""")
_AFTER = hedges("""
about*: تقريبا, تقريباً
at_least: على الأقل, على الاقل, أو أكثر, او اكثر, فأكثر, كحد أدنى, فما فوق
at_most: على الأكثر, أو أقل, او اقل, كحد أقصى, فأقل
""")

_UNIT_COUNTS = _spelled(
    {
        form: (count, code)
        for code, (one, two) in {
            "a": ("سنة سنه عام", "سنتين سنتان عامين عامان"),
            "mo": ("شهر", "شهرين شهران"),
            "wk": ("أسبوع", "أسبوعين أسبوعان"),
            "d": ("يوم", "يومين يومان"),
            "h": ("ساعة ساعه", "ساعتين ساعتان"),
            "min": ("دقيقة دقيقه", "دقيقتين دقيقتان"),
            "s": ("", "ثانيتين ثانيتان"),
            "m": ("متر", "مترين متران"),
            "km": ("كيلومتر", "كيلومترين كيلومتران"),
            "kg": ("كيلو كيلوغرام كيلوجرام", "كيلوغرامين كيلوجرامين كيلوغرامان"),
            "g": ("غرام جرام", "غرامين جرامين غرامان جرامان"),
            "L": ("لتر", "لترين لتران"),
            "t": ("طن", "طنين"),
            "[mi_i]": ("ميل", "ميلين"),
            "[oz_av]": ("أونصة", "أونصتين أونصتان"),
            "$": ("دولار", "دولارين دولاران"),
        }.items()
        for count, forms in ((1, one), (2, two))
        for form in forms.split()
    }
)

ARABIC = Lexicon(
    separators=Separators.POINT,
    ones=_ONES,
    tens=_TENS,
    hundreds=_HUNDREDS,
    scales=_SCALES,
    sets={"دزينة": 12, "دستة": 12, "درزن": 12, "دزينات": 12, "دستات": 12, "دستتين": 24, "دزينتين": 24},
    unit_counts=_UNIT_COUNTS,
    dual_starts=words("ألفا الفا مليونا مليارا"),
    ordinals=_ORDINALS,
    bare=words("مئة مائة مية ميه مئه مائه المئة المائة دزينة دستة")
    | frozenset(
        _spelled(dict.fromkeys("ألف ألفا مليون مليونا مليار مليارا تريليون الألف المليون المليار".split(), 0))
    ),
    aliases=_DUALS,
    teens=_TEENS,
    units_first=True,
    ten_room=0,
    thousands_of=True,
    parts=_PARTS,
    part_plurals=_PART_PLURALS,
    vague=_VAGUE | _SEVERAL,
    few=_SEVERAL,
    some=frozenset(_SEVERAL),
    ands=words("و"),
    and_halves=words("نصف نص ربع ثلث ثلثين ثلثان") | frozenset(word for word in _PARTS if "\u064f" in word),
    of=words("من"),
    minus=words("ناقص سالب"),
    point=words("فاصلة فاصله"),
    grouped_decimals=True,
    half=_HALVES | words("ربع ثلث ثلثا ثلثي ثلثين ثلثان"),
    one=words(_ONE + " أحد احد إحدى احدى"),
    pronoun_tails=words("من"),
    pronoun_cues=words("كل أي لا"),
    range_words=words("إلى الى حتى"),
    range_or=words("أو او"),
    range_openers={"من": words("إلى الى حتى ل"), "بين": words("و إلى")},
    ratios={"من": (), "في": (), "على": (), "جزء": ("من",), "أجزاء": ("من",)},
    sure_ratios=words("على"),
    ranks_lead=True,
    part_cues=words("من نحو حوالي على قرابة"),
    times=words("مرات مرة"),
    times_tails=words("أكثر أقل أكبر"),
    ages=words("عمر العمر عمره عمرها"),
    labels=words("صفحة ص رقم مادة المادة فصل الفصل باب جزء الجزء بند فقرة الفقرة جدول شكل نسخة إصدار"),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(
        ("في المئة", "في المائة", "بالمئة", "بالمائة", "في المية", "بالمية", "في المئه", "في المائه"), "%"
    )
    | dict.fromkeys(("نقطة مئوية", "نقاط مئوية"), "pp"),
    per=words("في كل"),
    prefixed=words("و ف ب ل"),
    seconds=words("ثانية الثانية"),
    second_cues=words("في كل"),
    centuries=words("قرن"),
)
"""The Arabic table."""

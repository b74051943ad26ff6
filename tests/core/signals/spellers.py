"""Numbers spelled out by the rules of each language's grammar, up to 10**15: the check on the readers.

Written from the grammars, not from the lexicons. Each speller takes the number and a source of choices
(``pick`` takes alternatives and returns one) for spellings that live side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Pick = Callable[[Sequence[str]], str]
Speller = Callable[[int, Pick], str]


def _groups(n: int) -> list[tuple[int, int]]:
    """The groups of three digits with the power of a thousand of each, highest first."""
    found, power = [], 0
    while n:
        n, group = divmod(n, 1000)
        if group:
            found.append((group, power))
        power += 1
    return found[::-1]


# --- German

_DE = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn".split()
_DE += "fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
_DE_TENS = "_ _ zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def _de_group(n: int, pick: Pick, *, last: bool) -> str:
    hundreds, rest = divmod(n, 100)
    words = ""
    if hundreds:
        words = (pick(("ein", "")) if hundreds == 1 else _DE[hundreds]) + "hundert"
    if rest and words:
        words += pick(("", "", "und"))
    if rest == 1 and last:
        return words + "eins"
    if rest < 20:
        return words + (_DE[rest] if rest else "")
    tens, unit = divmod(rest, 10)
    return words + (f"{_DE[unit]}und" if unit else "") + _DE_TENS[tens].replace("ß", pick(("ß", "ss")))


def german(n: int, pick: Pick) -> str:
    if n == 0:
        return "null"
    words = []
    low = n % 10**6
    for group, power in _groups(n - low):
        name = ["Million", "Milliarde", "Billion", "Billiarde"][power - 2]
        one = f"eine {name}"
        plural = name + ("n" if name.endswith("e") else "en")
        words.append(one if group == 1 else f"{_de_group(group, pick, last=False)} {plural}")
    thousands, units = divmod(low, 1000)
    tail = ""
    if thousands:
        tail = (pick(("ein", "")) if thousands == 1 else _de_group(thousands, pick, last=False)) + "tausend"
    tail += _de_group(units, pick, last=True) if units else ""
    return " ".join([*words, tail] if tail else words)


# --- Dutch

_NL = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien".split()
_NL += "zestien zeventien achttien negentien".split()
_NL_TENS = "_ _ twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()


def _nl_group(n: int, pick: Pick) -> str:
    hundreds, rest = divmod(n, 100)
    words = (("" if hundreds == 1 else _NL[hundreds]) + "honderd") if hundreds else ""
    if rest and rest < 13 and words:
        words += pick(("", "en"))
    if rest < 20:
        return words + (_NL[rest] if rest else "")
    tens, unit = divmod(rest, 10)
    link = "ën" if unit in (2, 3) else "en"
    return words + (f"{_NL[unit]}{link}" if unit else "") + _NL_TENS[tens]


def dutch(n: int, pick: Pick) -> str:
    if n == 0:
        return "nul"
    words = []
    for group, power in _groups(n):
        if power == 0:
            words.append(_nl_group(group, pick))
        elif power == 1:
            words.append(("" if group == 1 else _nl_group(group, pick)) + "duizend")
        else:
            words.append(
                f"{_nl_group(group, pick)} {['miljoen', 'miljard', 'biljoen', 'biljard'][power - 2]}"
            )
    return " ".join(words)


# --- Italian

_IT = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici".split()
_IT += "quindici sedici diciassette diciotto diciannove".split()
_IT_TENS = "_ _ venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()


def _it_group(n: int, pick: Pick) -> str:
    hundreds, rest = divmod(n, 100)
    words = (("" if hundreds == 1 else _IT[hundreds]) + "cento") if hundreds else ""
    if (words and rest // 10 == 8) or (words and rest in (8, 11)):
        words = pick((words, words[:-1])) if rest != 11 else words
    if rest < 20:
        return words + (_IT[rest] if rest else "")
    tens, unit = divmod(rest, 10)
    ten = _IT_TENS[tens]
    if unit in (1, 8):
        ten = ten[:-1]
    ending = pick(("tre", "tré")) if unit == 3 else _IT[unit] if unit else ""
    return words + ten + ending


def italian(n: int, pick: Pick) -> str:
    if n == 0:
        return "zero"
    words = []
    low = n % 10**6
    for group, power in _groups(n - low):
        one, many = [
            ("milione", "milioni"),
            ("miliardo", "miliardi"),
            ("bilione", "bilioni"),
            ("biliardo", "biliardi"),
        ][power - 2]
        words.append(f"un {one}" if group == 1 else f"{_it_group(group, pick)} {many}")
    thousands, units = divmod(low, 1000)
    tail = ""
    if thousands:
        tail = "mille" if thousands == 1 else _it_group(thousands, pick) + "mila"
    tail += _it_group(units, pick) if units else ""
    return " ".join([*words, tail] if tail else words)


# --- French

_FR = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
_FR += ["dix-sept", "dix-huit", "dix-neuf"]
_FR_TENS = "_ _ vingt trente quarante cinquante soixante".split()


def _fr_small(n: int, pick: Pick, *, plural: bool) -> str:
    if n < 20:
        return _FR[n]
    if n >= 70 and pick(("France", "Suisse")) == "Suisse":
        ten, unit = {7: "septante", 8: "huitante", 9: "nonante"}[n // 10], n % 10
        return ten if not unit else f"{ten} et un" if unit == 1 else f"{ten}-{_FR[unit]}"
    if n >= 80:
        return "quatre-vingt" + (f"-{_FR[n - 80]}" if n > 80 else "s" if plural else "")
    tens = min(n // 10, 6)
    rest = n - 10 * tens
    if rest in (1, 11):
        return f"{_FR_TENS[tens]} et {_FR[rest]}"
    return _FR_TENS[tens] + (f"-{_FR[rest]}" if rest else "")


def _fr_group(n: int, pick: Pick, *, plural: bool) -> str:
    hundreds, rest = divmod(n, 100)
    words = []
    if hundreds:
        cent = "cents" if hundreds > 1 and not rest and plural else "cent"
        words.append(cent if hundreds == 1 else f"{_FR[hundreds]} {cent}")
    if rest:
        words.append(_fr_small(rest, pick, plural=plural))
    return " ".join(words)


def french(n: int, pick: Pick) -> str:
    if n == 0:
        return "zéro"
    words = []
    for group, power in _groups(n):
        if power == 0:
            words.append(_fr_group(group, pick, plural=True))
        elif power == 1:
            words.append("mille" if group == 1 else f"{_fr_group(group, pick, plural=False)} mille")
        else:
            name = ["million", "milliard", "billion", "billiard"][power - 2] + "s" * (group > 1)
            words.append(f"{_fr_group(group, pick, plural=True)} {name}")
    text = " ".join(words)
    style = pick(("as it is", "hyphens", "spaces"))
    return (
        text
        if style == "as it is"
        else text.replace(" ", "-")
        if style == "hyphens"
        else text.replace("-", " ")
    )


# --- Spanish

_ES = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split()
_ES += "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro".split()
_ES += "veinticinco veintiséis veintisiete veintiocho veintinueve".split()
_ES_TENS = "_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_ES_HUNDREDS = "_ ciento doscientos trescientos cuatrocientos quinientos seiscientos".split()
_ES_HUNDREDS += "setecientos ochocientos novecientos".split()


def _es_group(n: int, pick: Pick, *, noun: bool) -> str:
    if n == 100:
        return "cien"
    hundreds, rest = divmod(n, 100)
    feminine = not noun and pick(("m", "m", "f")) == "f"
    words = [_ES_HUNDREDS[hundreds].replace("tos", "tas" if feminine else "tos")] if hundreds else []
    if 0 < rest < 30:
        words.append(_ES[rest])
    elif rest:
        words.append(_ES_TENS[rest // 10] + (f" y {_ES[rest % 10]}" if rest % 10 else ""))
    text = " ".join(words)
    if noun and rest % 10 == 1 and rest != 11:
        text = text[:-3] + ("ún" if rest == 21 else "un")
    return text.replace("dieciséis", pick(("dieciséis", "diez y seis")))


def spanish(n: int, pick: Pick) -> str:
    if n == 0:
        return "cero"
    words = []
    for power, name in ((2, "billón"), (1, "millón"), (0, "")):
        six = n // 10 ** (6 * power) % 10**6
        if not six:
            continue
        thousands, units = divmod(six, 1000)
        part = []
        if thousands:
            part.append("mil" if thousands == 1 else f"{_es_group(thousands, pick, noun=True)} mil")
        if units:
            part.append(_es_group(units, pick, noun=bool(power)))
        if power:
            part.append(name if six == 1 else name.replace("ón", "ones"))
        words.append(" ".join(part))
    return " ".join(words)


# --- Portuguese

_PT_TENS = "_ dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
_PT_HUNDREDS = "_ cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos".split()
_PT_HUNDREDS += ["novecentos"]
_PT = "zero um dois três quatro cinco seis sete oito nove dez onze doze treze".split()
_PT_TEENS = (("quatorze", "catorze"), ("quinze",), ("dezesseis", "dezasseis"), ("dezessete", "dezassete"))
_PT_TEENS += (("dezoito",), ("dezenove", "dezanove"))


def _pt_group(n: int, pick: Pick) -> str:
    if n == 100:
        return "cem"
    hundreds, rest = divmod(n, 100)
    words = [_PT_HUNDREDS[hundreds]] if hundreds else []
    if 0 < rest < 14:
        words.append(_PT[rest])
    elif rest and rest < 20:
        words.append(pick(_PT_TEENS[rest - 14]))
    elif rest:
        words.append(_PT_TENS[rest // 10])
        if rest % 10:
            words.append(_PT[rest % 10])
    return " e ".join(words)


def portuguese(n: int, pick: Pick) -> str:
    if n == 0:
        return "zero"
    words = []
    for group, power in _groups(n):
        if power == 0:
            words.append(_pt_group(group, pick))
        elif power == 1:
            words.append("mil" if group == 1 else f"{_pt_group(group, pick)} mil")
        else:
            name = ["milhão", "bilhão", "trilhão", "quatrilhão"][power - 2]
            words.append(f"{_pt_group(group, pick)} {name if group == 1 else name.replace('ão', 'ões')}")
    low = n % 1000
    joined = len(words) > 1 and low and (low < 100 or low % 100 == 0)
    return " ".join(words[:-1]) + f" e {words[-1]}" if joined else " ".join(words)


# --- Russian

_RU = "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать".split()
_RU += "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split()
_RU_TENS = "_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()
_RU_HUNDREDS = "_ сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split()
_RU_SCALES = (("тысяча", "тысячи", "тысяч"), ("миллион", "миллиона", "миллионов"))
_RU_SCALES += (("миллиард", "миллиарда", "миллиардов"), ("триллион", "триллиона", "триллионов"))


def _ru_group(n: int, *, feminine: bool) -> str:
    hundreds, rest = divmod(n, 100)
    words = [_RU_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        words.append(_RU_TENS[rest // 10])
        rest %= 10
    if rest:
        words.append({1: "одна", 2: "две"}.get(rest, _RU[rest]) if feminine else _RU[rest])
    return " ".join(words)


def russian(n: int, pick: Pick) -> str:
    if n == 0:
        return "ноль"
    words = []
    for group, power in _groups(n):
        if not power:
            words.append(_ru_group(group, feminine=pick(("m", "f")) == "f"))
            continue
        one, few, many = _RU_SCALES[power - 1]
        last = 0 if 10 < group % 100 < 20 else group % 10
        name = one if last == 1 else few if 2 <= last <= 4 else many
        if group == 1 and pick(("with", "without")) == "without" and power == 1:
            words.append(name)
        else:
            words.append(f"{_ru_group(group, feminine=power == 1)} {name}")
    return " ".join(words)


# --- Arabic, without vowel signs

_AR = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
_AR_STEMS = "_ _ _ ثلاث أربع خمس ست سبع ثماني تسع".split()
_AR_TENS = "_ _ عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
_AR_SCALES = (("ألف", "ألفان", "آلاف"), ("مليون", "مليونان", "ملايين"), ("مليار", "ملياران", "مليارات"))
_AR_SCALES += (("تريليون", "تريليونان", "تريليونات"),)


def _ar_group(n: int, pick: Pick) -> str:
    hundreds, rest = divmod(n, 100)
    words = []
    if hundreds:
        hundred = pick(("مئة", "مائة"))
        words.append(
            hundred if hundreds == 1 else "مئتان" if hundreds == 2 else _AR_STEMS[hundreds] + hundred
        )
    if 0 < rest <= 10:
        words.append(_AR[rest])
    elif rest and rest < 20:
        words.append({11: "أحد", 12: "اثنا"}.get(rest, _AR[rest - 10]) + " عشر")
    elif rest:
        words += [_AR[rest % 10]] if rest % 10 else []
        words.append(_AR_TENS[rest // 10])
    return " و".join(words)


def arabic(n: int, pick: Pick) -> str:
    if n == 0:
        return "صفر"
    words = []
    for group, power in _groups(n):
        if not power:
            words.append(_ar_group(group, pick))
            continue
        one, two, many = _AR_SCALES[power - 1]
        if group <= 2:
            words.append(one if group == 1 else two)
        else:
            words.append(f"{_ar_group(group, pick)} {many if group <= 10 else one}")
    text = " و".join(words)
    return text.translate({ord("أ"): "ا", ord("إ"): "ا"}) if pick(("hamza", "plain")) == "plain" else text


# --- Chinese and Japanese

_HAN = "零一二三四五六七八九"


def _han_group(n: int, *, ones: bool) -> str:
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // unit % 10
        if not digit:
            gap = bool(text)
            continue
        text += (
            ("零" if gap and ones else "") + (_HAN[digit] if digit > 1 or unit == 1 or ones else "") + name
        )
        gap = False
    return text


def _han(n: int, scales: str, *, ones: bool) -> str:
    if n == 0:
        return "零"
    text, rest = "", n
    for place in range(len(scales), -1, -1):
        unit = 10 ** (4 * place)
        group, rest = divmod(rest, unit)
        if group:
            gap = ones and text and group < 1000
            text += (
                ("零" if gap else "") + _han_group(group, ones=ones) + (scales[place - 1] if place else "")
            )
    return text


def chinese(n: int, pick: Pick) -> str:
    text = _han(n, pick(("万亿兆", "萬億兆")), ones=True)
    if 10 <= n < 20:
        text = text.removeprefix("一")
    style = pick(("plain", "formal"))
    return (
        text
        if style == "plain"
        else text.translate(str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))
    )


def japanese(n: int, pick: Pick) -> str:
    return _han(n, pick(("万億兆", "萬億兆")), ones=False)


SPELLERS: dict[str, Speller] = {
    "de": german,
    "nl": dutch,
    "it": italian,
    "fr": french,
    "es": spanish,
    "pt": portuguese,
    "ru": russian,
    "ar": arabic,
    "zh": chinese,
    "ja": japanese,
}


# --- ordinals from 1 to 100

_DE_RANKS = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}


def _german_rank(n: int) -> str:
    if n in _DE_RANKS:
        return _DE_RANKS[n]
    return german(n, lambda choices: choices[0]) + ("te" if n < 20 else "ste")


def _dutch_rank(n: int) -> str:
    if n in (1, 3):
        return {1: "eerste", 3: "derde"}[n]
    ste = n == 8 or n >= 20
    return dutch(n, lambda choices: choices[0]) + ("ste" if ste else "de")


def _italian_rank(n: int) -> str:
    if n <= 10:
        return "_ primo secondo terzo quarto quinto sesto settimo ottavo nono decimo".split()[n]
    text = italian(n, lambda choices: choices[0])
    return text + "esimo" if n % 10 in (3, 6) and n > 20 else text[:-1] + "esimo"


def _french_rank(n: int) -> str:
    if n == 1:
        return "premier"
    text = french(n, lambda choices: choices[0])
    if n == 80:
        text = text.removesuffix("s")
    if text.endswith("cinq"):
        return text + "uième"
    if text.endswith("neuf"):
        return text[:-1] + "vième"
    return text.removesuffix("e") + "ième"


_ES_RANKS = "_ primero segundo tercero cuarto quinto sexto séptimo octavo noveno".split()
_ES_RANK_TENS = "_ décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo".split()
_ES_RANK_TENS += ["octogésimo", "nonagésimo", "centésimo"]
_PT_RANKS = "_ primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono".split()
_PT_RANK_TENS = "_ décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo".split()
_PT_RANK_TENS += ["octogésimo", "nonagésimo", "centésimo"]


def _two_words(n: int, tens: Sequence[str], units: Sequence[str]) -> str:
    words = [tens[n // 10]] if n >= 10 else []
    return " ".join([*words, units[n % 10]] if n % 10 else words)


_RU_RANKS = "_ первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый".split()
_RU_RANK_TENS = "_ _ двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый".split()
_RU_RANK_TENS += "восьмидесятый девяностый сотый".split()


def _russian_rank(n: int) -> str:
    if n <= 10:
        return _RU_RANKS[n]
    if n < 20:
        return _RU[n].removesuffix("ь") + "ый"
    if n % 10 == 0:
        return _RU_RANK_TENS[n // 10]
    return f"{_RU_TENS[n // 10]} {_RU_RANKS[n % 10]}"


_AR_RANKS = "_ الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع".split()


def _arabic_rank(n: int) -> str:
    if n in (1, 10):
        return {1: "الأول", 10: "العاشر"}[n]
    if n < 10:
        return _AR_RANKS[n]
    if n < 20:
        return f"{_AR_RANKS[n % 10]} عشر"
    return f"{_AR_RANKS[n % 10]} وال{_AR_TENS[n // 10]}"


RANKS: dict[str, Callable[[int], str]] = {
    "de": _german_rank,
    "nl": _dutch_rank,
    "it": _italian_rank,
    "fr": _french_rank,
    "es": lambda n: _two_words(n, _ES_RANK_TENS, _ES_RANKS),
    "pt": lambda n: _two_words(n, _PT_RANK_TENS, _PT_RANKS),
    "ru": _russian_rank,
    "ar": _arabic_rank,
    "zh": lambda n: "第" + chinese(n, lambda choices: choices[0]),
    "ja": lambda n: "第" + japanese(n, lambda choices: choices[0]),
}

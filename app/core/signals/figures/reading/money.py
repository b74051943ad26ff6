"""Currencies: symbols, codes and names before and after a number.

A symbol that several countries use stays a symbol (``$``, ``£``, ``¥``), because that is all the text says.
Codes are those of ISO 4217; the few that are English words in capitals are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.symbols import money_before
from app.core.signals.figures.words.lexicon import by_code

SYMBOLS: Mapping[str, str] = by_code("""
$: $, ＄
£: £, ￡
¥: ¥, ￥
¢: ¢
AMD: ֏
AZN: ₼
BTC: ₿
CNY: 元
CRC: ₡
EUR: €
GEL: ₾
GHS: ₵
ILS: ₪
INR: ₹
JPY: 円
KRW: ₩
KZT: ₸
LAK: ₭
MNT: ₮
NGN: ₦
PHP: ₱
PYG: ₲
RUB: ₽
THB: ฿
TRY: ₺
UAH: ₴
VND: ₫
""")
"""Currency symbols and what they say."""
_ONLY_AFTER = frozenset("¢元円")

CODES = frozenset(
    """AED AFN AMD ANG AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN BZD CAD
    CDF CHF CLP CNH CNY CRC CUC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD
    HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LBP LKR LRD
    LSL LYD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PGK PHP PKR PLN
    PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD
    TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL""".split()
)
"""ISO 4217 codes that are read as such when written in capitals."""

_DOLLARS: Mapping[str, str] = by_code("""
AUD: a, au
BRL: r
CAD: c, ca, can
HKD: hk
JMD: j
MXN: mx
NZD: nz
SGD: s, sg
TTD: tt
TWD: nt
USD: us
""")
_LETTERS: Mapping[str, str] = by_code("""
CNY: RMB
CZK: Kč
MYR: RM
PLN: zł
krone: kr
rupee: Rs
GBP: PS
EUR: euro
""")
HUNDREDTHS = frozenset(("¢", "pence", "penny", "sen", "paisa", "kopeck"))
"""What a hundred of make one of the currency named before them."""
_PREFIXED = {"k": 10**3, "K": 10**3, "M": 10**6}
_PREFIXED_LENGTH = 4
_WIRED = frozenset(("PS", "euro"))
"""What agencies write for a sign, glued to the number."""
WRITTEN = CODES | _LETTERS.keys()
"""Codes and other letters that stand for a currency, in their own spelling."""
_FAMILIES: Mapping[str, frozenset[str]] = {
    sign: frozenset(codes.split())
    for sign, codes in (
        ("$", "USD CAD AUD NZD HKD SGD TWD MXN JMD TTD ARS CLP COP"),
        ("£", "GBP EGP LBP SYP GIP FKP SDG SSP"),
        ("¥", "JPY CNY"),
        ("rupee", "INR PKR LKR NPR MUR SCR"),
        ("franc", "CHF XOF XAF CDF RWF GNF"),
        ("peso", "MXN ARS CLP PHP DOP UYU"),
        ("lira", "TRY SYP LBP"),
        ("krone", "NOK DKK SEK CZK krona"),
        ("krona", "SEK ISK"),
        ("dinar", "IQD JOD KWD RSD DZD TND LYD BHD"),
        ("riyal", "SAR QAR OMR YER"),
        ("dirham", "AED MAD"),
        ("¢", "pence penny"),
        ("penny", "pence"),
    )
}
"""What a symbol or bare name may mean."""
SIGNS = frozenset(_FAMILIES)
"""Units that stand for several currencies."""


def same_currency(a: str, b: str) -> bool:
    """Whether two currencies are, or for all their texts say may be, the same."""
    return a == b or b in _FAMILIES.get(a, ()) or a in _FAMILIES.get(b, ())


def currency_before(tokens: Tokens, i: int, floor: int) -> tuple[str, int] | None:
    """The currency that stands before token ``i``, and the token at which it begins."""
    k = i - 1
    if k < floor or not tokens.near(i):
        return None
    found = money_before(tokens, i, floor)
    if found is not None:
        return found
    word = tokens.words[k]
    if word in SYMBOLS:
        return None if word in _ONLY_AFTER else _nation(tokens, k, floor, SYMBOLS[word])
    if word == "." and k > floor and tokens.words[k - 1] == "rs":
        return "rupee", k - 1
    if word == "=" and k > floor and tokens.glued(i) and tokens.glued(k) and tokens.words[k - 1] == "y":
        return "JPY", k - 1  # as news agencies wire the yen sign
    return _by_letters(tokens, k, k)


def currency_after(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """The currency that stands at token ``j``, after a number, and the token after it."""
    word = tokens.words[j]
    if word in SYMBOLS:
        taken = tokens.digits(j + 1) and tokens.near(j + 1)  # in "5 $20" the sign belongs to the 20
        return None if taken else (SYMBOLS[word], j + 1)
    if word in _DOLLARS and tokens.words[j + 1] == "$" and tokens.glued(j + 1) and tokens.capital(j):
        return _DOLLARS[word], j + 2
    return _by_letters(tokens, j, j + 1)


def scaled_currency(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """*MEUR*, *kUSD* at token ``j``, as balance sheets write them: the currency, and how many of it."""
    written = tokens.text[tokens.starts[j] : tokens.ends[j]]
    times = _PREFIXED.get(written[:1]) if len(written) == _PREFIXED_LENGTH else None
    return (written[1:], times) if times and written[1:] in CODES else None


def _by_letters(tokens: Tokens, k: int, where: int) -> tuple[str, int] | None:
    """The currency that token ``k`` spells, with ``where`` beside it."""
    written = tokens.text[tokens.starts[k] : tokens.ends[k]]
    code = written if written in CODES else _LETTERS.get(written)
    loose = written in _WIRED and not tokens.glued(k + 1)
    return None if code is None or loose else (code, where)


def _nation(tokens: Tokens, k: int, floor: int, symbol: str) -> tuple[str, int]:
    """*US$*, *C$*, *HK$*: the letters before the sign at token ``k`` say whose dollar it is."""
    if symbol == "$" and k > floor and tokens.near(k) and tokens.capital(k - 1):
        letters = tokens.words[k - 1]
        if letters in _DOLLARS and (letters == "us" or tokens.glued(k)):
            return _DOLLARS[letters], k - 1
    return symbol, k

"""How fast figures are read on one processor, beside the floor: looking for digits alone."""

import re
import time
from collections.abc import Callable, Sequence

from app.core.signals.figures import figures

from .table import Cell, Table
from .texts import article

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_STORIES = {
    "en": "On 10 March {n} people, nearly {m} of them children, fled Karsk; repairs cost ${k}.5 million.",
    "de": "Am 10. März flohen {n} Menschen, fast {m} davon Kinder; die Arbeiten kosten {k},5 Millionen Euro.",
    "fr": "Le 10 mars, {n} personnes, dont près de {m} enfants, ont fui ; coût : {k},5 millions d’euros.",
    "ru": "10 марта {n} человек, почти {m} из них дети, покинули дома; ремонт стоит {k},5 млн рублей.",
    "ar": "في 10 مارس فر {n} شخص، منهم نحو {m} طفل، وتبلغ كلفة الأعمال {k} مليون دولار.",
    "zh": "3月10日，{n}人逃离卡尔斯克大坝，其中近{m}名儿童，修复费用为{k}万元。",
}
_PROBES = {
    "1 MB of digits": "7" * 10**6,
    "1 MB of commas": "," * 10**6,
    "1 MB of *one one one*": "one " * 250_000,
    "1 MB of *1,1,1*": "1," * 500_000,
    "1 MB of *1 000 000*": "1" + " 000" * 250_000,
    "1 MB of *two hundred and*": "two hundred and " * 62_500,
    "1 MB of *5 or 5 or*": "5 or " * 200_000,
    '1 MB of *9" 9"*': '9" ' * 333_000,
    "1 MB of *5, 5, 5 km*": "5, " * 333_000 + "5 km",
    "1 MB of *March 10 March 10*": "March 10 " * 111_000,
}


def throughput(*, quick: bool = False) -> Table:
    """Kilobytes (of UTF-8) a second, and how many times the floor that takes."""
    size = 300 if quick else 3000
    prose = [("English prose, invented article", "en", article(20 * size))]
    dense = [(f"figures in every line, {code}", code, _story(code, size)) for code in _STORIES]
    rows = [_measured(label, language, texts) for label, language, texts in prose + dense]
    note = (
        "One processor, processor time, the fastest of three; *floor* is a regular expression that only "
        "looks for digits in the same texts in the same run."
    )
    return Table("Figures: throughput", ["text", "KB/s", "figures", "times the floor"], rows, note)


def probes(*, quick: bool = False) -> Table:
    """Texts made to be slow for readers of figures."""
    rows: list[Sequence[Cell]] = []
    for label, text in _PROBES.items():
        text = text[: len(text) // 10] if quick else text
        rows.append([label, _seconds(lambda text=text: figures(text, 0, "en")), len(figures(text, 0, "en"))])
    return Table("Figures: texts made to be slow", ["one paragraph", "s", "figures"], rows)


def _measured(label: str, language: str, texts: Sequence[str]) -> Sequence[Cell]:
    size = sum(len(text.encode()) for text in texts) / 1000
    seconds = min(_seconds(lambda: [figures(text, 0, language) for text in texts]) for _ in range(3))
    floor = min(_seconds(lambda: [_DIGITS.findall(text) for text in texts]) for _ in range(3))
    found = sum(len(figures(text, 0, language)) for text in texts)
    return [label, round(size / seconds), found, seconds / floor]


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _story(language: str, lines: int) -> list[str]:
    """Paragraphs of one sentence, each with other numbers."""
    return [
        _STORIES[language].format(n=1000 + 7 * line, m=100 + line % 900, k=1 + line % 40)
        for line in range(lines)
    ]

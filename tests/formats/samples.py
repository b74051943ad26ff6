"""Invented news in many languages, with the encoding of before Unicode that each was written in."""

from __future__ import annotations

import textwrap

LEGACY: dict[str, tuple[str, str]] = {
    "French": (
        "windows-1252",
        (
            "Le barrage de Karsk a cédé dans la nuit de mardi, après quatre jours de pluie. Près de "
            "sept mille personnes ont été évacuées, selon l’Agence des rivières. « Nous n’avons rien "
            "entendu », a déclaré une commerçante du quartier des moulins, où l’eau a dépassé la "
            "hauteur des fenêtres."
        ),
    ),
    "German": (
        "windows-1252",
        (
            "Der Damm von Karsk ist in der Nacht zum Dienstag nach vier Tagen Regen gebrochen. Rund "
            "siebentausend Menschen mussten ihre Häuser verlassen, teilte die Flussbehörde mit. „Wir "
            "haben nichts gehört“, sagte eine Händlerin aus dem Mühlenviertel. Der Betreiber äußerte "
            "sich nicht zu den Vorwürfen."
        ),
    ),
    "Polish": (
        "windows-1250",
        (
            "Zapora w Karsku pękła w nocy z poniedziałku na wtorek po czterech dniach deszczu. Około "
            "siedmiu tysięcy osób musiało opuścić domy, podała Agencja Rzeczna. „Nic nie słyszeliśmy” – "
            "powiedziała sprzedawczyni z dzielnicy młynów, gdzie woda sięgała powyżej okien."
        ),
    ),
    "Czech": (
        "windows-1250",
        (
            "Přehrada v Karsku se protrhla v noci na úterý po čtyřech dnech deště. Kolem sedmi tisíc "
            "lidí muselo opustit své domovy, uvedla Říční agentura. „Nic jsme neslyšeli,“ řekla "
            "prodavačka z mlýnské čtvrti."
        ),
    ),
    "Turkish": (
        "windows-1254",
        (
            "Karsk barajı dört gün süren yağmurun ardından salı gecesi çöktü. Yaklaşık yedi bin kişi "
            "evlerini terk etmek zorunda kaldı, diye bildirdi Nehirler Kurumu. İşçiler şaşkındı, hiçbir "
            "şey duymamışlardı."
        ),
    ),
    "Russian": (
        "windows-1251",
        (
            "Плотина в Карске прорвалась в ночь на вторник после четырёх дней дождя. Около семи тысяч "
            "человек покинули свои дома, сообщило Речное агентство. «Мы ничего не слышали», – сказала "
            "продавщица из мельничного квартала, где вода поднялась выше окон."
        ),
    ),
    "Russian mail": (
        "koi8-r",
        (
            "Плотина в Карске прорвалась в ночь на вторник после четырёх дней дождя. Около семи тысяч "
            "человек покинули свои дома, сообщило Речное агентство. Мы ничего не слышали, сказала "
            "продавщица."
        ),
    ),
    "Russian DOS": (
        "ibm866",
        (
            "Плотина в Карске прорвалась в ночь на вторник после четырёх дней дождя. Около семи тысяч "
            "человек покинули свои дома, сообщило Речное агентство. Мы ничего не слышали, сказала "
            "продавщица."
        ),
    ),
    "Ukrainian": (
        "windows-1251",
        (
            "Гребля в Карську прорвалася в ніч на вівторок після чотирьох днів дощу. Близько семи тисяч "
            "людей залишили свої домівки, повідомило Річкове агентство. «Ми нічого не чули», – сказала "
            "продавчиня."
        ),
    ),
    "Greek": (
        "windows-1253",
        (
            "Το φράγμα του Καρσκ υποχώρησε τη νύχτα της Τρίτης, ύστερα από τέσσερις ημέρες βροχής. "
            "Περίπου επτά χιλιάδες άνθρωποι εγκατέλειψαν τα σπίτια τους, ανακοίνωσε η Υπηρεσία Ποταμών."
        ),
    ),
    "Hebrew": (
        "windows-1255",
        (
            "הסכר בקרסק קרס בליל שלישי לאחר ארבעה ימי גשם. כשבעת אלפים בני אדם נאלצו לעזוב את בתיהם, כך "
            "מסרה רשות הנהרות. לא שמענו דבר, אמרה בעלת חנות ברובע הטחנות."
        ),
    ),
    "Arabic": (
        "windows-1256",
        (
            "انهار سد كارسك ليلة الثلاثاء بعد أربعة أيام من المطر. اضطر نحو سبعة آلاف شخص إلى مغادرة "
            "منازلهم، بحسب وكالة الأنهار. لم نسمع شيئا، قالت صاحبة متجر في حي المطاحن."
        ),
    ),
    "Japanese": (
        "shift_jis",
        (
            "カルスクのダムは四日間の雨の後、火曜日の夜に決壊した。河川庁によると、約七千人が家を離れた。"
            "「何も聞こえなかった」と水車地区の店主は話した。ブレンナとオストマルクの間の列車は金曜日まで"
            "運休する。"
        ),
    ),
    "Japanese Unix": (
        "euc-jp",
        (
            "カルスクのダムは四日間の雨の後、火曜日の夜に決壊した。河川庁によると、約七千人が家を離れた。"
            "「何も聞こえなかった」と水車地区の店主は話した。ブレンナとオストマルクの間の列車は金曜日まで"
            "運休する。"
        ),
    ),
    "Chinese": (
        "gb18030",
        (
            "卡尔斯克大坝在下了四天雨之后，于星期二夜间决口。河流管理局说，大约七千人离开了家园。“我们什"
            "么也没听见”，磨坊区的一位店主说，那里的水已经漫过窗户。运营商没有回答问题。"
        ),
    ),
    "Taiwanese": (
        "big5",
        (
            "卡爾斯克大壩在下了四天雨之後，於星期二夜間決口。河流管理局說，大約七千人離開了家園。「我們什"
            "麼也沒聽見」，磨坊區的一位店主說，那裡的水已經漫過窗戶。營運商沒有回答問題。"
        ),
    ),
    "Korean": (
        "euc-kr",
        (
            "카르스크 댐이 나흘간의 비 끝에 화요일 밤 무너졌다. 하천청은 약 칠천 명이 집을 "
            "떠났다고 밝혔다. 우리는 아무것도 듣지 못했다고 물레방앗간 구역의 상점 주인은 말했"
            "다."
        ),
    ),
}

NIGHT = (
    "The Karsk dam gave way shortly before three on Tuesday morning after four days of rain, and the water"
    " took the lower town within the hour. Nobody had been told. The siren on the mill roof, tested every"
    " spring, stayed silent, and the people of the lower town woke to the noise of the river in the street."
)
REPORT = (
    "Engineers who had walked the crest in March wrote that the right abutment was damp but sound. The"
    " operator says it acted on every line of their report. A spokesman for the agency would not say when"
    " the next inspection had been due."
)
TOWN = (
    "In the square the clock had stopped at ten to three, and by that the town now dates the end of its dam."
    " The list of the missing hangs in the window of the pharmacy, in the pharmacist's own hand, and she has"
    " not had to cross out a name since the evening."
)
STORY = (NIGHT, REPORT, TOWN)


def wrapped(text: str, width: int = 72, first: str = "", others: str = "") -> str:
    """``text`` in lines of at most ``width`` columns."""
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=others, break_on_hyphens=False)

from __future__ import annotations

import pytest

from app.core.text.language import guess_language

STORIES = {
    "en": (
        "The dam at Karsk broke in the night, and the water was in the streets of the lower town by dawn. "
        "Nobody was told that it had been closed for repairs."
    ),
    "de": (
        "Der Damm von Karsk ist in der Nacht gebrochen, und das Wasser stand am Morgen in den Straßen. "
        "Die Behörde hatte nicht gewarnt, auch der Betreiber nicht."
    ),
    "fr": (
        "Le barrage de Karsk a cédé dans la nuit et les habitants des quartiers bas ont fui avec ce que "
        "la crue n’avait pas pris. Il n’y a pas de bilan pour le moment."
    ),
    "es": (
        "La presa de Karsk se rompió por la noche y el agua llegó a las calles del barrio bajo. No fue un "
        "accidente, como dijo el director, que no había hecho las obras."
    ),
    "it": (
        "La diga di Karsk ha ceduto nella notte e il fiume è entrato nelle case della città bassa. Non è "
        "stato un incidente, come dice il direttore, che non ha fatto i lavori."
    ),
    "pt": (
        "A barragem de Karsk cedeu durante a noite e a água chegou às ruas da cidade baixa. Não foi um "
        "acidente, como disse o diretor, que não fez as obras para os moradores."
    ),
    "nl": (
        "De dam van Karsk is in de nacht gebroken en het water stond bij zonsopgang in de straten. Er is "
        "niet gewaarschuwd, ook niet door de eigenaar van het werk."
    ),
    "sv": (
        "Dammen i Karsk brast under natten och vattnet stod på gatorna när det blev ljust. Det var inte "
        "en olycka, sade chefen, som inte har gjort arbetet från i våras."
    ),
    "da": (
        "Dæmningen ved Karsk brast om natten, og vandet stod på gaderne, da det blev lyst. Det er ikke en "
        "ulykke, siger chefen, som har ventet efter de første advarsler og blev hjemme."
    ),
    "no": (
        "Demningen ved Karsk brast om natten, og vannet sto i gatene da det ble lyst. Det er ikke en "
        "ulykke, sier sjefen, som har ventet etter de første varslene og ble hjemme hos seg."
    ),
    "pl": (
        "Zapora w Karsku pękła w nocy i woda stała na ulicach, gdy się rozwidniło. To nie jest wypadek, "
        "jak mówi dyrektor, który nie zrobił nic dla miasta, tak jak przez lata."
    ),
    "cs": (
        "Hráz v Karsku se protrhla v noci a voda stála na ulicích, když se rozednilo. To není nehoda, jak "
        "říká ředitel, který pro město nic neudělal, ale také za to byl placen."
    ),
    "tr": (
        "Karsk barajı gece yıkıldı ve sular sabaha kadar sokaklara doldu. Bu bir kaza değil, çok daha "
        "büyük bir ihmal olarak görülüyor; müdür için de bir şey var ne de olsa."
    ),
    "fi": (
        "Karskin pato murtui yöllä ja vesi oli kaduilla, kun aamu tuli. Se ei ole onnettomuus, hän sanoi, "
        "mutta kaikki oli tehty niin kuin piti, ja myös joki oli korkea sen jälkeen."
    ),
    "hu": (
        "A karski gát az éjjel átszakadt, és a víz reggelre az utcákon állt. Ez nem baleset, mondta az "
        "igazgató, aki szerint már volt egy terv, de azt meg csak most hozták el."
    ),
    "ro": (
        "Barajul de la Karsk a cedat în noapte și apa a ajuns pe străzi. Nu este un accident, spune "
        "directorul, care nu a făcut nimic pentru oraș, din ce se știe, după mai mult timp."
    ),
    "ru": (
        "Плотина в Карске рухнула ночью, и вода к утру стояла на улицах. Это не случайность, как говорит "
        "директор, но он был не один, и о том же писали до этого."
    ),
    "uk": (
        "Гребля в Карську зруйнувалася вночі, і вода до ранку стояла на вулицях. Це не випадок, як каже "
        "директор, але він був не сам, та й про це писали від весни."
    ),
    "bg": (
        "Стената в Карск се скъса през нощта и водата беше по улиците до сутринта. Това не е случайно, но "
        "директорът не се обади, а към обяд се знаеше, че е от дъжда."
    ),
    "ar": (
        "انهار السد في كارسك ليلا و وصل الماء إلى الشوارع قبل الفجر. قال المدير إن هذا لا علاقة له بما "
        "كان قد حدث من قبل، مع أن الأمطار التي سبقت كانت على كل حال شديدة بعد ذلك."
    ),
    "fa": (
        "سد کارسک در شب شکست و آب تا صبح به خیابان رسید. مدیر گفت که این با باران آن روز بود و برای یک "
        "کار هم خبر را از خود او شنیده شد و تا شب می ماند."
    ),
    "ur": (
        "کارسک کا بند رات میں ٹوٹ گیا اور پانی صبح تک گلیوں میں تھا۔ ناظم نے کہا کہ یہ بارش کی وجہ سے ہے "
        "اور اس سے پہلے بھی خبر تھی، جو کسی کو نہیں ملی کر کے۔"
    ),
    "zh": "卡尔斯克大坝夜间决口，天亮时洪水已经涌进下城的街道。",
    "ja": "カルスクのダムは夜に決壊し、夜明けには下町の通りに水があふれていた。",
    "ko": "카르스크 댐이 밤에 무너져 새벽에는 아랫마을 거리에 물이 찼다.",
    "he": "הסכר בקרסק קרס בלילה והמים עמדו ברחובות.",
    "el": "Το φράγμα του Καρσκ έσπασε τη νύχτα και τα νερά έφτασαν στους δρόμους.",
    "th": "เขื่อนคาร์สค์พังในตอนกลางคืน",
    "hi": "कार्स्क का बाँध रात में टूट गया",
    "bn": "কারস্কের বাঁধ রাতে ভেঙে গেছে",
    "ta": "கார்ஸ்க் அணை இரவில் உடைந்தது",
    "ka": "კარსკის კაშხალი ღამით დაინგრა",
    "hy": "Կարսկի ամբարտակը գիշերը փլուզվեց",
    "am": "የካርስክ ግድብ በሌሊት ፈረሰ",
}


@pytest.mark.parametrize("code", STORIES)
def test_a_short_story_is_enough(code: str) -> None:
    assert guess_language(STORIES[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7,000 — 2,000",
        "Karsk",
        "the dam",
        "Karsk Brenna Ostmark Velt Reker Holm Tarr Marten " * 3,
        "the der le " * 5,
        "ଓଡ଼ିଶା ବନ୍ଧ",
    ],
)
def test_where_there_is_little_to_go_by_nothing_is_said(text: str) -> None:
    assert guess_language(text) is None


def test_a_foreign_name_does_not_decide() -> None:
    assert guess_language(f"{STORIES['en']} 大坝 (“great dam”), Плотина.") == "en"
    assert guess_language("大坝决口，ダム。" + STORIES["zh"] * 3) == "zh"


def test_only_the_beginning_is_read() -> None:
    assert guess_language(STORIES["en"] * 150 + STORIES["de"] * 1000) == "en"

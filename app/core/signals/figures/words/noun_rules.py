"""The rules by which nouns are found behind numbers, a language each; English has a reader of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.core.signals.figures.words.noun_rule import NounRule


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _each(names: str, cues: str) -> dict[str, frozenset[str]]:
    return dict.fromkeys(names.split(), _words(cues))


_GERMAN = NounRule(
    capitals=True,
    adjectives=("e", "en", "er", "es", "em", "te", "ten"),
    before=_words("schwer leicht rund sehr neu weit gut zum teils ganz besonders mehr"),
    stops=_words(
        """
    der die das den dem des ein eine einen einem einer eines und oder aber sondern als wie so in im an am
    auf aus bei beim bis durch für gegen mit nach ohne seit um unter über von vom vor während wegen zu zum
    zur zwischen ab je pro hinter neben trotz statt außer ist sind war waren wird werden wurde wurden worden
    hat haben hatte hatten sei seien wäre wären kann können konnte konnten soll sollen sollte sollten muss
    müssen musste mussten darf dürfen will wollen wollte wollten kam kamen kommen ging gingen starb starben
    gab gibt geben steht stehen standen stand liegt liegen lag lagen fiel fielen stieg stiegen blieb blieben
    leben lebten lebte verlor verloren ließ ließen machte machten sagte sagten er sie es wir ihr ich sich
    nicht kein keine keinen auch noch nur schon dann dort hier da damals heute gestern jetzt dass weil wenn
    ob da denn dieser diese dieses diesen diesem jeder jede jedes jeden alle allen aller sein seine seinen
    seiner ihre ihren ihrer ihm ihn ihnen uns euch man wer was wo wann warum welche welcher welches
    davon darunter dabei dazu daran davor danach später früher zuvor gegenüber hinaus etwa rund fast
    mindestens höchstens dürfen zogen trafen fanden fand begann begannen entstand entstanden folgte folgten
    zählt zählten zählte wuchs wuchsen sank sanken erhielt erhielten bekam bekamen nahm nahmen sah sahen
    genannten genannte bestimmt bestimmten gilt gelten zulässig entsprechend
    """
    ),
    years=_words("jahr jahre jahres jahren sommer winter herbst frühjahr frühling ende anfang mitte seit"),
    maybe_years=_words(
        "in im bis ab von vor nach für zu zum und oder zwischen der die das den dem des als bereits schon"
    ),
    point_cues=_words(
        """
    der die das den dem des am im zum zur vom beim ans ein eine einen einem einer jeder jede jedes jeden
    ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dieser diese dieses diesem diesen unser
    """
    ),
    rank_cues=_each("zuerst", "war waren wurde wurden kam kamen ist als wer"),
    others=_each("dritte dritter dritten drittem", "als wurde wird wurden werden ist war platz karls"),
    times_after=_words("uhr"),
)

_FRENCH_TIMES = _words("à vers dès jusqu'à")
_FRENCH_CUES = "le la les du des au aux un une ce cette son sa ses leur chaque de d' l' en"
_FRENCH = NounRule(
    plurals=("s", "x", "z"),
    before=_words(
        """
    autres nouveaux nouvelles derniers dernières premiers premières grands grandes petits petites jeunes
    vieux vieilles bons bonnes mauvais mauvaises anciens anciennes longs longues gros grosses beaux belles
    mêmes différents différentes principaux principales prochains prochaines seuls seules quelques courts
    vrais vraies faux hauts hautes prétendus prétendues autre seul seule nouveau nouvelle
    """
    ),
    stops=_words(
        """
    le la les l' un une des du de d' et ou mais à au aux en dans par pour sur avec sans sous chez vers entre
    contre depuis pendant après avant dès ne n' pas plus moins très trop que qu' qui quoi dont où il elle on
    ils elles nous vous je j' tu se s' y ce c' cet cette ces son sa ses leur leurs mon ma mes notre nos
    votre vos est sont était étaient sera seront a ont avait avaient ayant été étant fut furent fait font
    fois puis alors donc car si comme aussi ainsi encore déjà ici là hier jamais toujours tous toutes tout
    dehors environ près lors mois ans jours sans quatre autrefois parfois moins ailleurs désormais depuis
    venus
    venues prévus prévues arrivés arrivées situés issus venant êtes avons avez sommes suis vas
    allons vois dis fais mis pris dits
    """
    ),
    years=_words("année an années ans printemps été automne hiver"),
    maybe_years=_words("en de d' depuis dès avant après jusqu'en fin début vers pour entre et à"),
    rank_cues=_each("second", _FRENCH_CUES),
    times_before=_FRENCH_TIMES,
    times_after=_words("heures heure"),
)

_SPANISH = NounRule(
    plurals=("s",),
    before=_words(
        """
    otros otras nuevos nuevas últimos últimas primeros primeras grandes pequeños pequeñas buenos buenas
    malos malas mejores peores principales presuntos presuntas supuestos supuestas jóvenes viejos viejas
    antiguos antiguas largos largas diferentes distintos distintas próximos próximas mismos mismas
    posibles simples únicos únicas altos altas otro otra nuevo nueva solo sola
    """
    ),
    stops=_words(
        """
    el la los las un una unos unas lo al del de y e o u ni que en a con sin por para sobre entre hasta desde
    hacia contra según tras ante bajo durante mediante como cuando donde quien quienes cual cuales no sí se
    me te le les nos os su sus mi mis tu tus es son era eran fue fueron será serán está están estaba
    estaban ha han había habían hay hubo tiene tienen más menos muy ya aún también además pues pero sino si
    este esta estos estas ese esa esos esas aquel aquellos veces después antes mientras entonces luego él
    ella ellos ellas nosotros ustedes todos todas ambos ambas tanto vamos somos estamos hemos tenemos
    llegados llegadas previstos previstas procedentes siendo años meses días atrás apenas quizás jamás
    """
    ),
    years=_words("año años verano invierno otoño primavera"),
    maybe_years=_words("en de desde hasta del hacia para antes después tras entre y a por"),
    rank_cues=_each("medio", "un y") | _each("segundos", "los"),
    day_ranks=_words("cuarto"),
    times_before=_words("las"),
)

_ITALIAN_CUES = """il lo la i gli le del dello della dei delle al allo alla nel nello nella dal dalla sul
sulla un uno una ogni questo questa quel quella suo sua loro mio mia col primo l' terza in per di come"""
_ITALIAN = NounRule(
    plurals=("i", "e", "à", "a", "ù", "m", "s", "t", "r", "p"),
    no_nouns=("mente", "rono", "vano", "eva", "ava", "sono", "ando", "endo", "irono"),
    before=_words(
        """
    altri altre nuovi nuove ultimi ultime primi prime grandi piccoli piccole giovani vecchi vecchie buoni
    buone lunghi lunghe principali presunti presunte diversi diverse prossimi prossime stessi stesse
    possibili antichi antiche belle bei begli altro altra nuovo nuova sole soli
    """
    ),
    stops=_words(
        """
    il lo la i gli le l' un uno una un' di del dello della dell' dei degli delle a al allo alla all' ai agli
    alle da dal dallo dalla dall' dai dagli dalle in nel nello nella nell' nei negli nelle su sul sullo
    sulla sull' sui sugli sulle con per tra fra e ed o ma che chi cui non si ci vi ne è sono era erano sarà
    saranno fu furono ha hanno aveva avevano avere essere stato stata stati state più meno molto anche
    ancora già poi quindi dunque mentre quando dove come se perché così ora oggi ieri mai sempre solo tutti
    tutte questo questa questi queste quel quella quelli quelle suo sua suoi sue loro mio mia lui lei noi
    voi io tu può possono deve devono fa fanno viene vengono volte prima dopo contro senza sotto sopra
    verso secondo circa oltre erano sia siano fosse fossero ore anni mesi giorni
    arrivati arrivate previsti previste provenienti
    mila abbiamo siamo quasi forse infatti inoltre però c' d' s' va vanno sta stanno
    """
    ),
    years=_words("anno anni estate inverno autunno primavera"),
    maybe_years=_words("nel dal al del di da fino in tra fra e per dopo prima entro"),
    rank_cues=_each("secondo", _ITALIAN_CUES)
    | _each("prima", _ITALIAN_CUES.replace(" per di come", "") + " dalla")
    | _each("mezzo", "un e")
    | _each("secondi", "i"),
    times_before=_words("alle dalle ore"),
)

_PORTUGUESE_CUES = """o a os as do da dos das no na nos nas pelo pela ao à um uma num numa seu sua este esta
esse essa aquele aquela cada em de meu minha nosso nossa como e por dum duma neste nesta nesse nessa deste
desta outro"""
_PORTUGUESE = NounRule(
    plurals=("s",),
    before=_words(
        """
    outros outras novos novas últimos últimas primeiros primeiras grandes pequenos pequenas bons boas maus
    más melhores piores principais supostos supostas jovens velhos velhas antigos antigas longos longas
    diferentes próximos próximas mesmos mesmas possíveis simples únicos únicas altos altas novo nova outro
    outra só
    """
    ),
    stops=_words(
        """
    o a os as um uma uns umas cada de do da dos das d' em no na nos nas num numa por pelo pela pelos pelas
    para pra com sem sob sobre entre até desde após ante contra e ou nem mas que se não sim já ao à aos às lhe
    lhes me te nós vós eu tu ele ela eles elas você vocês seu sua seus suas meu minha meus minhas nosso
    nossa nossos é são era eram foi foram será serão está estão estava estavam há havia houve tem têm tinha
    tinham mais menos muito também ainda depois antes quando onde como quem qual quais cujo este esta estes
    estas esse essa esses essas aquele aquela aqueles isso isto vezes apenas pois porém então todos todas
    ambos ambas anos meses dias atrás temos somos estamos vamos fomos vindos vindas
    previstos previstas aliás mas simplesmente talvez
    através menos demais jamais
    """
    ),
    years=_words("ano anos verão inverno outono primavera"),
    maybe_years=_words("em de desde até do para entre e a após antes por no ao"),
    rank_cues=_each("segundo", _PORTUGUESE_CUES)
    | _each("meio", "um e")
    | _each("segundos", "os")
    | _each("quinto", _PORTUGUESE_CUES),
    times_before=_words("às as à das"),
    times_after=_words("horas hora"),
    day_ranks=_words("segunda terça quarta quinta sexta quarto"),
)

_DUTCH = NounRule(
    adjectives=("e",),
    plurals=("en", "s", "n", "man", "uur", "eren"),
    before=_words("zwaar licht half zeer ander meer"),
    stops=_words(
        """
    de het een der den des 't van in op te aan met voor door bij naar uit over om tot tegen onder na tussen
    zonder sinds tijdens per en of maar want dus als dan dat die dit deze wie wat waar er hier daar niet
    geen ook nog al maar is zijn was waren wordt worden werd werden geworden heeft hebben had hadden kan
    kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag mogen mocht wil willen wilde
    wilden kwam kwamen komen gaat gaan ging gingen viel vielen raakte raakten bleef bleven krijgt krijgen
    kreeg kregen staat staan stond stonden ligt liggen lag lagen leeft leven leefden stierf stierven
    verloor verloren hij zij ze wij we jij je u ik men zich zijn haar hun ons onze mijn uw ze hem hen keer
    meer minder later geleden eerder daarna toen nu vandaag gisteren morgen eens steeds samen alleen binnen
    buiten boven vanaf volgens ongeveer circa ruim bijna zitten zaten vonden begonnen verlieten wonen
    woonden sloegen namen zagen gaven werken werkten maakten zeiden vertrokken dood gewond vermist
    """
    ),
    years=_words("jaar jaren zomer winter herfst lente voorjaar najaar begin eind sinds"),
    maybe_years=_words("in van tot vanaf voor na uit tussen en om rond sinds"),
    times_before=_words("om"),
    times_after=_words("uur"),
)

_RUSSIAN = NounRule(
    adjectives=("ых", "их", "ые", "ие", "ыми", "ими", "ого", "ую", "ая"),
    verbs=("ют", "ены", "аны", "яны", "ат", "ит", "ут"),
    no_nouns=("лись", "лось", "лся", "лась", "ться", "тся", "ли", "ть", "но"),
    genitive=True,
    one=True,
    stops=_words(
        """
    и а но или да же ли не ни в во на с со к ко у о об от до из за по под над при про без для через между
    после перед около среди против что чтобы как когда где если то это этот эта эти этих того тот та те тех
    он она оно они его её ее их им ей ему мы вы я ты себя свой свои который которая которые которых которое
    был была было были есть будет будут стал стала стали лет год года году годом больше меньше более менее
    уже ещё еще только также там тут здесь сейчас вчера сегодня завтра потом затем раз раза погибли погиб
    погибла ранены ранен убиты убит мертвы могут может должны нет все всех всё так тоже чем кто сам сами
    пропали спасены эвакуированы задержаны пострадали имеет имеют назад спустя утра вечера дня ночи
    минут минуты минуту разрушены разрушено повреждены
    """
    ),
    years=_words("году год года годом годов"),
    maybe_years=_words("с до по от к"),
    year_tails=_words("год года году годом годе годов годах"),
    rank_cues=_each("пол", ""),
    times_before=_words("в к с до около"),
)

_POLISH = NounRule(
    adjectives=("ych", "ich", "owe", "ne", "kie", "gie", "sze"),
    no_nouns=("ło", "ły", "li", "ał", "ił", "się"),
    genitive=True,
    stops=_words(
        """
    i a ale lub albo oraz w we na z ze do od dla po za przed pod nad przy przez bez o u się nie że jak co
    kto gdy gdzie to ten ta te tych jest są był była było były będzie będą ma mają miał mieli już tylko
    także też jeszcze ich jej jego oni one on ona lat roku rok latach razy więcej mniej około ponad tys mln
    zostało zostali zginęło zginęli został została
    """
    ),
    years=_words("roku rok rokiem"),
    maybe_years=_words("w z do od"),
    year_tails=_words("roku rok rokiem r"),
)

_SWEDISH = NounRule(
    adjectives=("a",),
    no_nouns=("ades", "des", "tes", "erade", "ades", "ttes"),
    before=_words("små andra nya fler unga stora svårt lätt"),
    stops=_words(
        """
    och eller men att som i på av för med till från om vid under över efter före mellan mot utan hos en ett
    den det de dem han hon vi ni jag sig sin sina sitt är var vara blev blir bli har hade ha kan kunde ska
    skulle måste får fick kom kommer gick går dog stod står låg ligger inte ej också bara redan än då när
    där här nu sedan så mer mindre år gånger dagar månader veckor timmar procent alla ut in upp ner bort
    omkom skadades dödades evakuerades samt per senare tidigare ungefär drygt nästan lämnade
    """
    ),
    years=_words("år året sommaren vintern hösten våren sedan"),
    maybe_years=_words("i från till före efter mellan och under"),
)

_ARABIC = NounRule(
    stops=_words(
        """
    في من على إلى عن مع أن إن أو ثم لا لم لن ما هو هي هم هذا هذه ذلك تلك التي الذي الذين كان كانت كل بين بعد
    قبل حتى منذ عند خلال ضد حول نحو أكثر أقل قد لقد غير عام سنة مرة مرات آخر آخرون آخرين أخرى بينهم بينها
    منهم منها فقط أيضا حيث كما لكن بل إذا عاما مساء صباحا
    """
    ),
)

_MEASURES = (
    "名|个|個|位|座|所|家|辆|輛|艘|起|场|場|次|条|條|项|項|户|戶|头|頭|只|隻|支|栋|棟|幢|间|間|枚|架|份|部|台|批|"
    "具|棵|匹|种|種"
)
_STATES = (
    "死亡|遇难|遇難|受伤|受傷|失踪|失蹤|受灾|受災|丧生|喪生|死|伤|获救|獲救|撤离|撤離|疏散|被|倒塌|受损|受損|"
    "参加|參加|参与|參與|离开|離開|到达|抵达|表示|认为|遭|发生|發生|出席|进行|需要|无法|工作|居住|进入|前往|断电|"
    "停电|关闭|开放|停课|恢复|出现|举行|建成|来自|组成|負責|负责|已经|已經|正在|接受|获得|成为|涉嫌|称|說|说"
)
_FUNCTION = (
    "的了在是和与與及或将將已有从從向對对于於为為把让讓就也都很不没沒又再才并並而且但因由给給等之其这這那到至上下"
    "中内內后後前时時"
)
_KNOWN = (
    "平民|居民|村民|市民|公民|难民|難民|灾民|人员|人員|士兵|军人|儿童|兒童|孩子|妇女|婦女|女性|男性|男子|女子|学生|"
    "學生|教师|工人|警察|警员|游客|旅客|乘客|伤员|傷員|伤者|傷者|死者|遇难者|志愿者|患者|病人|村庄|村莊|城市|国家|"
    "國家|地区|地區|房屋|住宅|家庭|公司|企业|企業|学校|學校|医院|醫院|项目|案件|省份|县|乡镇|工程师|记者|成员|代表|"
    "专家|车辆|船只"
)
_CHINESE = NounRule(
    written=re.compile(
        rf"(?:{_MEASURES})({_KNOWN}|[一-鿿]{{1,4}}?(?={_STATES}|[{_FUNCTION}]|[^一-鿿]|$))"
        rf"|(人)|(?:{_MEASURES})?({_KNOWN})"
    ),
    times_after=_words("时 時 点 點"),
)

NOUN_RULES: Mapping[str, NounRule] = {
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "ru": _RUSSIAN,
    "pl": _POLISH,
    "sv": _SWEDISH,
    "ar": _ARABIC,
    "zh": _CHINESE,
}
"""By language."""

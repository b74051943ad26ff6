"""Portuguese of Brazil and Portugal: numbers in words, and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.word_lists import ended, hedges, numbered, plenty, valued, words

_ONES = numbered(
    """
    zero um/uma dois/duas três/tres quatro cinco seis sete oito nove _ onze doze treze
    quatorze/catorze/quatorze quinze dezesseis/dezasseis/dezaseis/dezeseis dezessete/dezassete/dezasete
    dezoito dezenove/dezanove
    """,
    0,
)
_ONES.pop("_")
_TENS = numbered(
    """dez vinte trinta quarenta cinquenta/cinqüenta sessenta setenta oitenta noventa cem/cento""", 10, 10
)
_TENS |= ended(
    numbered("duzent trezent quatrocent quinhent seiscent setecent oitocent novecent", 200, 100), ("os", "as")
)
_SCALES = valued("""
1000: mil
1e6: milhão milhões milhao milhoes mi mio
1e9: bilhão bilhões bilhao bilhoes bi
1e12: trilhão trilhões trilhao trilhoes tri bilião biliões biliao bilioes
1e15: quatrilhão quatrilhões quadrilhão quadrilhões
1e18: trilião triliões
""")

# --- ordinals: every word of them is one

_ENDINGS = ("o", "a", "os", "as")
_FIRST = numbered("primeir segund terceir quart quint sext sétim/setim oitav non décim/decim", 1)
_STEMS = numbered(
    """primeir segund terceir quart quint sext sétim/setim oitav non décim/decim
    undécim/undecim duodécim/duodecim""",
    1,
)
_STEMS |= numbered(
    """
    vigésim/vigesim trigésim/trigesim quadragésim/quadragesim
    quinquagésim/quinquagesim/qüinquagésim/qüinquagesim sexagésim/sexagesim
    septuagésim/septuagesim/setuagésim octogésim/octogesim nonagésim/nonagesim
    """,
    20,
    10,
)
_STEMS |= numbered(
    """
    centésim/centesim ducentésim/ducentesim trecentésim/tricentésim/trecentesim/tricentesim
    quadringentésim/quadringentesim quingentésim/quingentesim seiscentésim/sexcentésim/seiscentesim
    septingentésim/setingentésim/septingentesim octingentésim/octingentesim
    noningentésim/nongentésim/noningentesim
    """,
    100,
    100,
)
_STEMS |= {
    "milésim": 1000,
    "milesim": 1000,
    "milionésim": 10**6,
    "milionesim": 10**6,
    "bilionésim": 10**9,
    "trilionésim": 10**12,
}
_ORDINALS = ended(_STEMS, _ENDINGS)
_PARTS = {word: Fraction(1, value) for word, value in _ORDINALS.items() if value > 3 and word.endswith("o")}
_PARTS |= {"terço": Fraction(1, 3), "terco": Fraction(1, 3)}
_HALVES = words("meio meia metade")
_PARTS |= dict.fromkeys(_HALVES, Fraction(1, 2))
_PART_PLURALS = {word + "s": value for word, value in _PARTS.items() if value < Fraction(1, 2)}
_PART_PLURALS |= {"meios": Fraction(1, 2)}
_SETS = valued("""
10: dezena dezenas
12: dúzia dúzias duzia duzias
15: quinzena
20: vintena
50: cinquentena
100: centena centenas
1000: milhar milhares
""")
_VAGUE = plenty(
    valued("""
10: dezenas
12: dúzias
100: centenas
1000: milhares
1e6: milhões
1e9: bilhões
1e12: trilhões biliões
""")
)
_SEVERAL = dict.fromkeys("vários várias diversos diversas".split(), (3, 9))
_SOME = dict.fromkeys("alguns algumas poucos poucas uns umas".split(), (3, 9))
_BEFORE = hedges("""
exact: só, somente, apenas, exatamente, precisamente, unicamente, tão só
about*: cerca de, aproximadamente, por volta de, em torno de, à volta de, uns, umas, mais ou menos, aprox
about*: ao redor de, algo como, na ordem de, da ordem de
about*: estimado em, estimados em, aprox ., à roda de, circa de
below*: quase, perto de, pouco menos de, próximo de, um pouco menos de, praticamente, próximo a
below: menos de, menos que, abaixo de, inferior a, inferiores a, menor que, menor do que, menos do que
below: menores que, menores de, menor de, bem menos de
above: mais da
below: menos da
about*: cerca da
at_least: maior ou igual que
at_most: menor ou igual que
above*: pouco mais de, um pouco mais de, um pouco acima de, pouco acima de
above: mais de, mais que, mais do que, acima de, superior a, superiores a, maior que, maior do que, além de
above: maiores que, maiores de, maior de, bem mais de, excedendo, passando de
at_least: pelo menos, ao menos, no mínimo, não menos de, não menos que, mínimo de, um mínimo de, a partir de
at_least: desde, maior ou igual a, de pelo menos, igual ou superior a
at_most: no máximo, até, não mais de, não mais que, quando muito, máximo de, um máximo de, menor ou igual a
at_most: igual ou inferior a, a até
""")
_AFTER = hedges("""
about*: aproximadamente, mais ou menos, ou coisa assim
above: e poucos, e tantos, e tal, e poucas, e tantas
at_least: ou mais, e mais, no mínimo, pelo menos, ou superior, para cima, ou maior
at_most: ou menos, e menos, no máximo, ou inferior, para baixo, ou menor
""")

PORTUGUESE = Lexicon(
    separators=Separators.COMMA,
    ones=_ONES,
    tens=_TENS,
    scales=_SCALES,
    sets=_SETS,
    about_sets=words("dezena dezenas vintena cinquentena centena centenas milhar milhares"),
    ordinals=_ORDINALS,
    ordinal_endings=words("º ª o a"),
    bare=words("mil") | frozenset(word for word, value in _ORDINALS.items() if value >= 100),
    and_room=10,
    thousands_of=True,
    chained_ordinals=True,
    grouped_decimals=True,
    seconds=words("segundo segundos"),
    second_cues=words("por um cada"),
    idle_ordinals={"primeira": words("à")},
    idle_followers={
        **dict.fromkeys(words("quarta quinta sexta"), words("- feira")),
        "segunda": words("- feira"),
        **dict.fromkeys(("meio", "meia"), words("-")),
        "segundo": words("o a os as um uma ele ela eles elas dados informações fontes este esta"),
        "primeiro": words("ministro -"),
        "primeira": words("ministra dama -"),
    },
    parts=_PARTS,
    part_plurals=_PART_PLURALS,
    part_marks=words("avos avo"),
    lone_ranks=frozenset(ended(_FIRST, _ENDINGS)),
    withs=words("com"),
    pairs=words("par"),
    below_zero=frozenset(("abaixo de zero",)),
    part_cues=words("de a quase que cerca"),
    folds={"dobro": 2, "triplo": 3, "quádruplo": 4, "quíntuplo": 5, "décuplo": 10, "cêntuplo": 100},
    vague=_VAGUE | _SEVERAL,
    few=_SEVERAL | _SOME,
    some=frozenset(_SOME),
    articles=words("uma um"),
    definite=words("a"),
    determiners=words(
        """
    o a os as este esta estes estas esse essa esses essas seu sua seus suas meu minha nosso nossa todos
    todas
    """
    ),
    ands=words("e"),
    and_halves=words("meio meia"),
    of=words("de do da dos das d'"),
    by=words("em"),
    minus=words("menos negativo"),
    leading_points=words("ponto"),
    point=words("vírgula virgula ponto"),
    half=_HALVES,
    one=words("um uma"),
    pronoun_cues=words("cada nenhum nenhuma algum alguma outro"),
    pronoun_tails=words("de do da dos das que"),
    range_words=words("a até"),
    range_or=words("ou"),
    range_openers={"de": words("a até"), "desde": words("até a"), "entre": words("e"), "do": words("ao")},
    movements=words(
        """
    passou passado passaram subiu subido subiram aumentou aumentado aumentaram cresceu crescido caiu
    caíram caído desceu reduziu reduzido diminuiu recuou
    """
    ),
    ratios={"em": ("cada",), "sobre": ()},
    times=words("vezes vez"),
    times_tails=words("mais menos maior superior o a tanto"),
    ages=words("idade"),
    labels=words(
        """
    página páginas pág p pp número números n nº núm capítulo cap artigo artigos art parágrafo linha
    sala versão tomo vol volume tabela quadro figura fig ponto parte anexo seção secção fase nível
    etapa grupo classe rota via porta lei decreto episódio temporada nota passo
    """
    ),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(("por cento", "porcento"), "%")
    | dict.fromkeys(("ponto percentual", "pontos percentuais"), "pp"),
    per=words("por ao à a cada"),
    rates={"segundo": "s", "minuto": "min", "hora": "h", "dia": "d", "semana": "wk", "mês": "mo", "ano": "a"},
    centuries=words("século séculos"),
    cardinal_days=True,
)
"""The Portuguese table."""

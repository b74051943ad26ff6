"""What a reader sees, example by example. [-gone-] {+new+} [~minor|minor~] ¶ border of paragraphs."""

from __future__ import annotations

import pytest

from .reading import compared, figures, labels, marked, rows

DAM = "The Karsk dam failed shortly before dawn on Tuesday, sending water through the Velt valley."
RAIL = "The national railway suspended trains between Brenna and Ostmark and laid on buses."
ROAD = "The road from Brenna to the dam is closed to all but rescue vehicles."
HOSPITAL = "The hospital in Ostmark took in 23 injured, most of them with fractures and hypothermia."
GOVERNOR = "Governor Ilse Marten ordered the lower town to leave and asked the army for boats."
WALL = "The 84-metre embankment, finished in 1971, holds about 310 million cubic metres when full."
CHECK = "Engineers who inspected it in March found it in satisfactory condition."


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (
            DAM.replace("failed", "failed suddenly"),
            "The Karsk dam failed {+suddenly +}shortly before dawn on",
        ),
        (DAM.replace("shortly ", ""), "The Karsk dam failed [-shortly -]before dawn on"),
        (DAM.replace("failed", "gave way"), "The Karsk dam [-failed-]{+gave way+} shortly before dawn on"),
        (DAM.replace("The Karsk", "Karsk"), "[-The -]Karsk dam failed shortly before dawn on"),
        (DAM.replace("dawn", "dawn, officials said,"), "before dawn{+, officials said,+} on Tuesday"),
        (DAM.replace("Tuesday,", "Tuesday"), "on Tuesday[-,-] sending water"),
        (DAM.replace("Velt valley.", "valley"), "through the [-Velt -]valley[-.-]"),
        (DAM.replace("dawn", "“dawn”"), "before {+“+}dawn{+”+} on Tuesday"),
        (DAM.replace(" dawn", "  dawn"), "before {+ +}dawn"),
        (DAM.replace("dam failed", "dams fail"), "The Karsk [-dam failed-]{+dams fail+} shortly"),
        (DAM.replace("Karsk dam", "dam at Karsk"), "The {+dam at +}Karsk [-dam -]failed"),
    ],
)
def test_words_that_changed_are_marked_as_words(after: str, shown: str) -> None:
    there = compared(DAM, after)
    assert rows(there) == ["changed 0 | 0"]
    assert shown in marked(there)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a well built wall", "a well-built wall", "a [-well built-]{+well-built+} wall"),
        ("a well-built wall", "a well-kept wall", "a [-well-built-]{+well-kept+} wall"),
        ("from 5-7 to 9", "from 5-8 to 9", "from [-5-7-]{+5-8+} to 9"),
    ],
)
def test_a_hyphenated_word_is_marked_as_a_whole(before: str, after: str, shown: str) -> None:
    assert marked(compared(before, after)) == shown


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (DAM, f"At night t{DAM[1:]}", "{+At night +}[~The|the~] Karsk dam failed"),
        (f"In all, {ROAD[0].lower()}{ROAD[1:]}", ROAD, "[-In all, -][~the|The~] road from Brenna"),
        (DAM, DAM[0].lower() + DAM[1:], "[-The-]{+the+} Karsk dam failed"),
        (DAM.replace("The Karsk", "Karsk"), DAM, "{+The +}Karsk dam failed"),
        (DAM, DAM.replace("before dawn", "before Dawn"), "before [-dawn-]{+Dawn+} on"),
    ],
)
def test_a_capital_that_a_sentence_gives_is_no_change(before: str, after: str, shown: str) -> None:
    assert shown in marked(compared(before, after))


def test_a_hyphen_is_not_taken_for_what_a_new_figure_replaced() -> None:
    before = "The well built wall of the Karsk dam held when the water rose."
    after = "The well-built wall of the Karsk dam held for 12 days when the water rose."
    assert labels(compared(before, after)) == [
        "wording: well built → well-built",
        "added: for",
        "figure: New: 12 days",
    ]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("The gauge read 12 at the gate.", "The gauge read 40 at the gate.", ["changed 12 → 40"]),
        (
            "The gauge read 12 at the lower gate, the keeper wrote, and nobody came.",
            "The gauge failed at the lower gate, the keeper wrote, and nobody came before 40.",
            ["gone 12 → –", "new – → 40"],
        ),
        (
            "周二黎明前,卡斯克大坝部分坍塌,约7000人被迫离开家园。",
            "周二凌晨3时,卡斯克大坝部分坍塌,至少9000人被迫离开家园。",
            ["changed 7000 → 9000", "new – → 3"],
        ),
        (
            "周二黎明前,卡斯克大坝部分坍塌,约7000人被迫离开家园。",
            "周二凌晨3时,卡斯克大坝部分坍塌,许多人被迫离开家园。",
            ["gone 7000 → –", "new – → 3"],
        ),
    ],
)
def test_numbers_that_count_nothing_belong_together_at_one_place_only(
    before: str, after: str, found: list[str]
) -> None:
    assert figures(compared(before, after)) == found


def test_a_name_keeps_its_capital() -> None:
    before = "Marks were left on the wall. Mark Velt saw them, and Mark told the mayor."
    after = "The marks were left on the wall. Mark Velt saw them, and Mark told the mayor."
    assert marked(compared(before, after)).startswith("{+The +}[~Marks|marks~] were left on the wall. Mark")


def test_what_is_much_longer_is_no_rewording() -> None:
    before = DAM.replace("on Tuesday", "again")
    after = DAM.replace("on Tuesday", "on the eve of the feast that the whole valley keeps")
    assert "dawn [-again-]{+on the eve" in marked(compared(before, after))
    assert labels(compared(before, after)) == [
        "omitted: “again” omitted",
        "added: on the eve of the feast that the whole…",
    ]


def test_an_added_sentence_has_its_own_full_stop() -> None:
    assert marked(compared(CHECK, f"{CHECK} It leaked.")) == f"{CHECK}{{+ It leaked.+}}"
    comparison = compared([f"{WALL} {CHECK}"], [f"{WALL} It leaked. {CHECK}"])
    assert "when full. {+It leaked. +}Engineers who" in marked(comparison)
    assert labels(comparison) == ["added: It leaked."]


@pytest.mark.parametrize(
    ("before", "after", "shown", "found"),
    [
        (
            "It forced around 7,000 people from their homes.",
            "It forced around 2,000 people from their homes.",
            "around [-7,000-]{+2,000+} people from",
            "changed around 7,000 → around 2,000",
        ),
        (
            "It forced two hundred and five people from their homes.",
            "It forced two hundred and fifty people from their homes.",
            "forced [-two hundred and five-]{+two hundred and fifty+} people",
            "changed two hundred and five → two hundred and fifty",
        ),
        (
            "It forced 7,000 people from their homes.",
            "It forced seven thousand people from their homes.",
            "forced [-7,000-]{+seven thousand+} people",
            "same 7,000 → seven thousand",
        ),
        (
            "The gate was last inspected on 10 March 2025, they said.",
            "The gate was last inspected on March 10, 2025, they said.",
            "on [-10 March 2025-]{+March 10, 2025+}, they",
            "same 10 March 2025 → March 10, 2025",
        ),
        (
            "The gate was last inspected on 10 March 2025, they said.",
            "The gate was last inspected on 12 March 2025, they said.",
            "on [-10 March 2025-]{+12 March 2025+}, they",
            "changed 10 March 2025 → 12 March 2025",
        ),
        (
            "Version 2.7.4 of the alarm plan was in force that night.",
            "Version 2.9.10 of the alarm plan was in force that night.",
            "Version [-2.7.4-]{+2.9.10+} of",
            None,
        ),
        (
            "7\u202f000 personnes ont fui la ville de Karsk\u202f!",
            "2\u202f000 personnes ont fui la ville de Brenna\u202f!",
            "[-7\u202f000-]{+2\u202f000+} personnes ont fui la ville de [-Karsk-]{+Brenna+}\u202f!",
            "changed 7\u202f000 → 2\u202f000",
        ),
    ],
)
def test_a_figure_changes_as_a_whole(before: str, after: str, shown: str, found: str | None) -> None:
    comparison = compared(before, after)
    assert shown in marked(comparison)
    assert figures(comparison) == ([found] if found else [])


def test_a_figure_that_stayed_is_no_finding() -> None:
    comparison = compared(HOSPITAL, HOSPITAL.replace("Ostmark", "Brenna"))
    assert figures(comparison) == []
    assert labels(comparison) == ["wording: Ostmark → Brenna"]


def test_a_figure_that_counts_something_else_is_one() -> None:
    comparison = compared(HOSPITAL, HOSPITAL.replace("injured", "patients"))
    assert figures(comparison) == ["same 23 → 23"]


def test_a_dropped_hedge_stands_beside_a_changed_figure() -> None:
    comparison = compared(
        "Eleven people are reportedly missing in Lower Karsk.", "Nineteen people are missing in Lower Karsk."
    )
    assert marked(comparison) == "[-Eleven-]{+Nineteen+} people are [-reportedly -]missing in Lower Karsk."
    assert labels(comparison) == ["figure: Eleven → Nineteen people", "omitted: “reportedly” omitted"]


@pytest.mark.parametrize(
    ("a", "b", "kind", "shown"),
    [
        ([f"{WALL} {CHECK}"], [WALL, CHECK], "split 0 | 0 1", "full.[~ |~]Engineers"),
        ([WALL, CHECK], [f"{WALL} {CHECK}"], "merged 0 1 | 0", "full.[~| ~]Engineers"),
        ([f"{WALL}\n{CHECK}"], [WALL, CHECK], "split 0 | 0 1", "full.[~\n|~]Engineers"),
        ([f"{WALL}{CHECK}"], [WALL, CHECK], "split 0 | 0 1", "full.Engineers"),
        (
            [f"{WALL} {CHECK}"],
            [WALL, CHECK.replace("satisfactory", "poor")],
            "split 0 | 0 1",
            "full.[~ |~]Engineers who inspected it in March found it in [-satisfactory-]{+poor+} condition.",
        ),
        (
            [f"{WALL} {CHECK} {ROAD}"],
            [f"{WALL} Officially.", CHECK, ROAD],
            "split 0 | 0 1 2",
            "full. {+Officially.+}Engineers",
        ),
    ],
)
def test_space_where_a_paragraph_is_split_is_minor(a: list[str], b: list[str], kind: str, shown: str) -> None:
    comparison = compared(a, b)
    assert rows(comparison) == [kind]
    assert shown in marked(comparison)


def test_a_moved_paragraph_keeps_its_word_changes() -> None:
    moved = RAIL.replace("suspended", "cancelled all")
    comparison = compared([RAIL, ROAD, HOSPITAL, GOVERNOR], [ROAD, HOSPITAL, GOVERNOR, moved])
    assert rows(comparison) == ["equal 1 | 0", "equal 2 | 1", "equal 3 | 2", "moved 0 | 3"]
    assert "railway [-suspended-]{+cancelled all+} trains" in marked(comparison, comparison.rows[-1])
    assert labels(comparison) == ["moved: ¶1 moved to ¶4", "wording: suspended → cancelled all"]


def test_unrelated_sentences_are_not_paired() -> None:
    assert rows(compared([RAIL], [HOSPITAL])) == ["omitted 0 | ", "added  | 0"]
    assert rows(compared([RAIL, DAM], [HOSPITAL, DAM])) == ["omitted 0 | ", "added  | 0", "equal 1 | 1"]


def test_a_rewritten_sentence_is_marked_in_phrases() -> None:
    comparison = compared(
        "The minister said on Monday that old walls of this kind would be safe for many more years to come, "
        "and that no money was needed.",
        "Engineers who had seen the seepage on Monday warned that old walls of this kind were a risk to the "
        "town, and that it would need money.",
    )
    assert marked(comparison) == (
        "{+Engineers who had seen +}[~The|the~] [-minister said-]{+seepage+} on Monday {+warned +}that old "
        "walls of this kind [-would be safe for many more years to come-]{+were a risk to the town+}, and "
        "that [-no-]{+it would need+} money[- was needed-]."
    )


def test_a_reworded_sentence_keeps_the_phrases_that_stayed() -> None:
    comparison = compared(
        "The operator says the gates were opened as soon as the level required it, and that every warning "
        "went out in good time.",
        "The operator now says that it opened the gates when the level required it; the warnings, it adds, "
        "went out in time.",
    )
    assert marked(comparison) == (
        "The operator {+now +}says {+that it opened +}the gates [-were opened as soon as-]{+when+} the level "
        "required it[-, and that every warning-]{+; the warnings, it adds,+} went out in [-good -]time."
    )


def test_languages_without_spaces_change_by_their_words() -> None:
    comparison = compared("大坝决口，居民离开家园。", "大坝决口，工人离开家园。")
    assert marked(comparison) == "大坝决口，[-居民-]{+工人+}离开家园。"


def test_ideographs_split_into_two_paragraphs_are_no_change_of_words() -> None:
    comparison = compared(
        ["大坝在黎明前破裂了。闸门一直关到中午。"], ["大坝在黎明前破裂了。", "闸门一直关到中午。"]
    )
    assert marked(comparison) == "大坝在黎明前破裂了。闸门一直关到中午。"
    assert rows(comparison) == ["split 0 | 0 1"]


def test_canonically_equivalent_words_are_the_same_word() -> None:
    comparison = compared("The café in Karsk stayed open.", "The cafe\u0301 in Karsk stayed shut.")
    assert marked(comparison) == "The [~café|cafe\u0301~] in Karsk stayed [-open-]{+shut+}."
    assert labels(comparison) == ["wording: open → shut"]


def test_a_long_text_is_compared_between_equal_ends() -> None:
    long = " ".join([DAM, RAIL, ROAD, HOSPITAL, GOVERNOR])
    comparison = compared(long, long.replace("23 injured", "32 injured"))
    assert marked(comparison) == long.replace("23", "[-23-]{+32+}")
    assert figures(comparison) == ["changed 23 → 32"]


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        (DAM, DAM, 1),
        (DAM, DAM.replace("shortly ", ""), 14 / 15),
        (DAM, RAIL, 0),
        ("The spill-way gate of Karsk held.", "The spill/way gate of Brenna held.", 4 / 6),
        ("The dam of Karsk held, they said.", "The dam of Karsk held they said.", 1),
        ("大坝决口", "大坝崩溃", 0.5),
    ],
)
def test_the_share_that_stays_counts_words_as_readers_do(before: str, after: str, kept: float) -> None:
    assert compared(before, after).kept == pytest.approx(kept)

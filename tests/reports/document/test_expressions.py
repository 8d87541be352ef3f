"""What a text may say between double braces, and what it prints."""

import pytest

from kvalreg.reports.document.faults import TextFaults
from tests.reports.document.hand_made import ODD, content_of, document_of, written

KI = 'indicator("ank1")'


@pytest.mark.parametrize(
    ("expression", "norwegian", "english"),
    [
        (f"{KI}.nation | percent", "35 %", "35%"),
        (f"{KI}.nation | percent(1)", "35,0 %", "35.0%"),
        (f"{KI}.nation | interval", "33–37 %", "33–37%"),
        (f"{KI}.nation | basis", "770 av 2 200", "770 of 2,200"),
        (
            f"{KI}.nation | result",
            "35 % (770 av 2 200; 95 % KI 33–37 %)",
            "35% (770 of 2,200; 95% CI 33–37%)",
        ),
        (f"{KI}.in_year(year - 1).nation | percent", "41 %", "41%"),
        (f'{KI}.unit("Fjord") | percent', "45 %", "45%"),
        (f"{KI}.highest.name", "Fjord", "Fjord"),
        (f"{KI}.lowest.number | percent", "20 %", "20%"),
        (f'{KI}.units | map(attribute="name") | list | listed', "Fjord, Øy og Dal", None),
        (f"{KI}.target | percent", "40 %", "40%"),
        (f"{KI}.minimum | percent", "30 %", "30%"),
        (f"{KI}.nation.achieved", "moderate", "moderate"),
        ('fact("courses") | count', "6 450", "6,450"),
        ('fact("language") | percent(1)', "5,1 %", "5.1%"),
        ('fact("age") | number(1)', "47,2", "47.2"),
        ('cell("table_02", "Dal", "Vondt")', "12.5%", "12.5%"),
        ('cell("table_02", "Dal", "pain") | percent', "13 %", "13%"),
        ('cell("table_02", "last", "score") | number(2)', "3,25", "3.25"),
        ('cell("table_02", "last", "n") | count', "10", "10"),
        ('cell("figure_01", "Dal", "pain") | percent(1)', "12,5 %", "12.5%"),
        ('fact("five") | in_words', "fem", "five"),
        ("(year - 2023) | in_words(capital=true)", "Én", "One"),
        ("(year - 2024) | in_words", "ingen", "none"),
        ("(year - 2011) | in_words", "13", "13"),
        ("year", "2024", "2024"),
    ],
)
def test_an_expression_prints_its_number(
    expression: str, norwegian: str, english: str | None
) -> None:
    text = f"{{{{ {expression} }}}}"

    assert written(text) == norwegian
    if english is not None:
        assert written(text, content_of(language="en")) == english


@pytest.mark.parametrize(
    "expression",
    [
        f'{KI}.unit("Ås") | percent',  # 4 patients; 5 is the smallest number shown
        f'{KI}.unit("Ås") | result',
        f'{KI}.unit("Vik") | percent',  # nobody
        'fact("nobody") | percent',
        'fact("nobody") | interval',
        'fact("nobody") | count',
        'cell("table_18", "last", "n")',
        'cell("table_02", "Vik", "n") | count',  # no row, because nobody came
    ],
)
def test_what_is_small_or_not_there_is_printed_as_a_dash(expression: str) -> None:
    content = content_of(not_made={"table_18": "dataene mangler noe"})

    assert written(f"{{{{ {expression} }}}}", content) == "–"


def test_a_year_without_anybody_is_no_fault() -> None:
    empty = content_of("unit | year | n | N\n")

    assert written(f"{{{{ {KI}.nation | result }}}}", empty) == "–"
    assert written('{{ achievement("ank1") }}', empty) == (
        "I 2024 har ingen enheter minst 5 i nevneren, så ingen vises."
    )
    assert written('{{ spread("ank1") }}', empty) == ""


def test_names_from_the_data_are_never_read_as_markup() -> None:
    names = f"unit | year | n | N | achieved\n{ODD.replace('|', '/')} | 2024 | 9 | 10 | high\n"

    assert written(f"{{{{ {KI}.highest.name }}}}", content_of(names)) == ODD


def test_a_reference_is_a_link_that_says_its_number() -> None:
    text = '{{ Ref("table_02") }} og {{ ref("figure_01") }}.\n\n{{ table("table_02") }}\n\n'

    assert written(text + '{{ figure("figure_01") }}') == "Tabell 2 og figur 1 ."


def test_chapters_are_referred_to_by_the_numbers_they_get() -> None:
    document = document_of(
        "# Forord {#preface .unnumbered}\n\nSe {{ chapter('results') }}.",
        "# Om {#about}\n\n{{ Chapter('preface') }} kommer først.",
        "# Resultater {#results}\n\n## Smerte\n\nTekst.",
    )

    titles = [chapter.title for chapter in document.chapters]
    assert titles == ["Forord", "1 Om", "2 Resultater"]
    assert "kapittel" in str(document.chapters[0].blocks)
    assert [heading for _, heading, _ in document.chapters[2].sections][-1] == "2.1 Smerte"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{{ indicator('KI99').nation }}", "no indicator 'KI99'"),
        ("{{ table('table_20') }}", "no table 'table_20': did you mean table_02?"),
        ("{{ ref('figure_99') }}", "no table or figure 'figure_99'"),
        ("{{ indicator('ank1', 'half').title }}", "no part of ank1 called 'half'"),
        ("{{ fact('corses') | count }}", "no fact 'corses': did you mean courses?"),
        ("{{ cell('table_02', 'Dall', 'n') }}", "no row in table_02 called 'Dall': did you mean"),
        ("{{ cell('table_02', 'Dal', 'pin') }}", "no column in table_02 called 'pin'"),
        ("{{ content('books') }}", "no content file 'books'"),
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{{ fact('courses') | per_cent }}", "No filter named 'per_cent'"),
        ("{{ 'Dal' | string | percent }}{{ year }}", "is no number"),
        ("{{ indicator('ank1').in_year(1999).nation }}", "no results of 1999"),
        ("{{ fixed('2014', source='') }}", "names no source"),
        ("{{ year.__class__.__mro__ }}", "unsafe"),
    ],
)
def test_a_fault_names_file_line_and_what_there_is(line: str, told: str) -> None:
    with pytest.raises(TextFaults) as faults:
        document_of(f"# Kapittel {{#first}}\n\nEn linje.\n\n{line}\n")

    assert told in str(faults.value)
    assert str(faults.value).startswith("nb/01_first.md, line 5: ")


def test_the_faults_of_all_chapters_are_told_at_once() -> None:
    with pytest.raises(TextFaults) as faults:
        document_of("# En {#a}\n\n{{ nothing }}", "# To {#b}\n\n\n{{ less }}")

    assert [(fault.file, fault.line) for fault in faults.value.faults] == [
        ("nb/01_first.md", 3),
        ("nb/02_second.md", 4),
    ]


def test_a_reference_to_what_no_chapter_shows_is_a_fault() -> None:
    with pytest.raises(TextFaults, match=r"ref\('table_02'\) leads nowhere"):
        written('Se {{ ref("table_02") }}.')


def test_a_table_is_shown_once() -> None:
    with pytest.raises(TextFaults, match="table_02 is shown twice"):
        written('{{ table("table_02") }}\n\n{{ table("table_02") }}')


def test_what_people_edit_can_be_listed() -> None:
    books = [{"title": "Én"}, {"title": "To*"}]
    text = "{% for one in content('books') %}\n- {{ one.title }}\n{% endfor %}"

    assert written(text, books=books) == "Én To*"


@pytest.mark.parametrize("block", ["![](a.png)", "    code\n", "***"])
def test_what_a_report_cannot_show_is_named_with_its_chapter(block: str) -> None:
    from kvalreg.reports.document.html.site import single_page

    with pytest.raises(TextFaults, match=r"^nb/01_first.md: there is a"):
        single_page(document_of(f"# Kapittel {{#first}}\n\nTekst.\n\n{block}\n"), {})


def test_a_chapter_has_one_heading_of_the_first_level() -> None:
    with pytest.raises(TextFaults, match=r"^nb/02_second.md: the chapter has 2 headings"):
        document_of("# En {#a}\n\nTekst.", "# To {#b}\n\n# Tre {#c}")
    with pytest.raises(TextFaults, match=r"^nb/01_first.md: the chapter does not begin with a"):
        document_of("Tekst.\n\n# En {#a}")


def test_an_open_block_does_not_swallow_the_next_chapter() -> None:
    document = document_of("# En {#a}\n\n::: factbox\n\nTekst.", "# To {#b}\n\nMer tekst.")

    assert [chapter.title for chapter in document.chapters] == ["1 En", "2 To"]

"""`kvalreg score` on files with their expected results: the project's own, and all shared ones.

The columns `exp_…` hold what must come out; `exp_error` the first word of the reason.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kvalreg.cli import app
from tests.project.files import ROOT

OWN = Path(__file__).parent / "scored"
SHARED = ROOT.parent / "shared/vectors"
VECTORS = [*sorted(OWN.glob("*.csv")), *sorted(SHARED.glob("*.csv"))]


def score(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["score", *(str(word) for word in words)])


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def scored(words: list[str | Path], out: Path) -> list[dict[str, str]]:
    result = score(*words, "--out", out)
    assert result.exit_code == 0, result.output
    return rows_of(out)


@pytest.mark.parametrize("vectors", VECTORS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_row_of_the_vectors_comes_out_as_expected(vectors: Path, tmp_path: Path) -> None:
    wanted = rows_of(vectors)

    found = scored([vectors.stem, vectors], tmp_path / "out.csv")

    assert [row["case_id"] for row in found] == [row["case_id"] for row in wanted]
    differences = [
        (want["case_id"], *difference)
        for got, want in zip(found, wanted, strict=True)
        for difference in differences_between(got, want)
    ]
    assert differences == []


def differences_between(
    got: dict[str, str], want: dict[str, str]
) -> Iterator[tuple[str, str, str]]:
    """What differs, as column, found and wanted; numbers may differ by 2e-6."""
    for column, expected in want.items():
        name = column.removeprefix("exp_")
        if column == "exp_error":
            kind = got["error"].split(" ")[0].replace("missing", "")
            if kind != expected:
                yield name, got["error"], expected
        elif name != column and not is_same(got[name], expected):
            yield name, got[name], expected
    blank = [name for name in want if name.startswith("exp_") and not want[name]]
    if set(blank) > {"exp_error"} and "instrument" not in want and not got["error"]:
        yield "error", "", f"a reason for {', '.join(blank)}"


def is_same(found: str, expected: str) -> bool:
    try:
        return abs(float(found) - float(expected)) <= 2e-6
    except ValueError:
        return found == expected


def test_the_comparison_notices_what_is_wrong() -> None:
    wanted = {"odi": "1", "exp_odi": "32", "exp_band": "moderate", "exp_error": ""}

    def wrong(**found: str) -> list[str]:
        right = {"odi": "32.000001", "band": "moderate", "error": ""}
        return [name for name, _, _ in differences_between(right | found, wanted)]

    assert wrong() == []
    assert wrong(odi="32.00001") == ["odi"]
    assert wrong(odi="") == ["odi"]
    assert wrong(band="minimal") == ["band"]
    assert wrong(error="out_of_range odi1: found 9") == ["error"]


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_all_rows_and_columns_are_kept_in_their_order(tmp_path: Path) -> None:
    file = write(tmp_path / "vas.csv", "who,unit,eqvas\nb,007,90\na,008,\nc,009,59\n")

    found = scored(["eqvas", file], tmp_path / "out.csv")

    assert [tuple(row.values()) for row in found] == [
        ("b", "007", "90", "good", ""),
        (
            *("a", "008", "", ""),
            "missing eqvas, band: 1 of 1 questions unanswered; none may be",
        ),
        ("c", "009", "59", "considerably_reduced", ""),
    ]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "navn,eqvas\nÅse,80\n"),
        ("utf-8-sig", "eqvas;navn\n80;Åse\n"),
        ("latin-1", "navn;eqvas\r\nÅse;80\r\n"),
        ("utf-8", 'navn,eqvas\n"Åse"," 80,0 "\n'),
        ("utf-8", "navn\teqvas\nÅse\t80.0\n"),
    ],
)
def test_files_of_any_usual_kind_are_read(tmp_path: Path, encoding: str, text: str) -> None:
    file = write(tmp_path / "vas.csv", text, encoding)
    out = tmp_path / "out.csv"

    result = score("eqvas", file, "--out", out)

    assert result.exit_code == 0, result.output
    written = out.read_text(encoding="utf-8").splitlines()
    separator = next(sign for sign in ";\t," if sign in written[0])
    (row,) = csv.DictReader(written, delimiter=separator)
    assert (row["navn"], float(row["eqvas"]), row["band"]) == ("Åse", 80, "slightly_reduced")


def test_without_out_the_rows_go_to_the_screen_and_words_to_stderr(tmp_path: Path) -> None:
    file = write(tmp_path / "vas.csv", "eqvas\n90\n101\n")

    result = score("eqvas", file)

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "eqvas,band,error",
        "90,good,",
        ',,"out_of_range eqvas: found 101, allowed whole numbers 0 to 100 or empty"',
    ]
    assert result.stderr == "vas.csv: 2 rows, 1 with something in 'error'.\n"


def test_a_header_without_rows_gives_a_header_without_rows(tmp_path: Path) -> None:
    file = write(tmp_path / "vas.csv", "who,eqvas\n")

    assert score("eqvas", file).stdout == "who,eqvas,band,error\n"


def test_a_value_set_leaves_out_what_rests_on_the_others(tmp_path: Path) -> None:
    file = write(tmp_path / "eq.csv", "mo,sc,ua,pd,ad\n1,2,3,4,5\n")

    (row,) = scored(["eq5d5l", file, "--value-set", "NO_5L_2025"], tmp_path / "out.csv")

    assert list(row)[5:] == ["state", "NO_5L_2025", "error"]
    assert row["NO_5L_2025"] == "0.13692"


def test_a_conversion_table_leaves_out_the_reasons_of_the_others_too(tmp_path: Path) -> None:
    file = write(tmp_path / "omeq.csv", "product_id,daily_dose,unit\nmorphine_iv,10,mg/day\n")

    (row,) = scored(["omeq", file, "--value-set", "helfo_no"], tmp_path / "out.csv")

    assert (row["omeq_helfo_no"], row["error"]) == ("30.0", "")


def test_several_faults_of_a_row_are_all_told_and_no_text_is_repeated(tmp_path: Path) -> None:
    columns = ",".join(f"isi{number}" for number in range(1, 8))
    file = write(tmp_path / "isi.csv", f"{columns}\n5,Kari,12345678901,0.5,,0,0\n")

    (row,) = scored(["isi", file], tmp_path / "out.csv")

    assert row["error"].split("; ") == [
        "out_of_range isi1: found 5, allowed whole numbers 0 to 4 or empty",
        "not_integer isi2: found text of length 4, allowed whole numbers 0 to 4 or empty",
        "out_of_range isi3: found 11 digits, allowed whole numbers 0 to 4 or empty",
        "not_integer isi4: found 0.5, allowed whole numbers 0 to 4 or empty",
    ]


def test_a_missing_column_is_named_with_the_one_that_may_be_meant(tmp_path: Path) -> None:
    file = write(tmp_path / "eq.csv", "MO,sc,ua,pd\n1,1,1,1\n")
    out = tmp_path / "out.csv"

    result = score("eq5d5l", file, "--out", out)

    assert result.exit_code == 1
    assert "eq.csv: the column 'mo' is missing (instrument eq5d5l). Did you mean 'MO'?" in (
        result.stderr
    )
    assert "the column 'ad' is missing" in result.stderr
    assert not out.exists()


def test_a_file_of_single_answers_and_one_of_counts_have_the_same_id(tmp_path: Path) -> None:
    answers = write(tmp_path / "answers.csv", "pgic\n3\n4\n")
    neither = write(tmp_path / "neither.csv", "level\n3\n")

    assert [row["improved"] for row in scored(["pgic", answers], tmp_path / "out.csv")] == [*"10"]
    assert "the column 'pgic' is missing" in score("pgic", neither).stderr


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "the file is empty"),
        ("eqvas,eqvas\n1,2\n", "the column 'eqvas' stands there twice"),
        ("eqvas,who,to\n1,a,b\n2,c\n", "vas.csv, row 3: found 2 fields, allowed 3 fields"),
        ('eqvas,who\n1,"a\n2,b\n', "quotation mark"),
    ],
)
def test_a_broken_file_stops_the_command_and_leaves_nothing(
    tmp_path: Path, content: str, says: str
) -> None:
    file = write(tmp_path / "vas.csv", content)
    out = tmp_path / "out.csv"

    result = score("eqvas", file, "--out", out)

    assert result.exit_code == 1
    assert says in result.stderr
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    result = score("eqvas", tmp_path / "nothing.csv")

    assert result.exit_code == 1
    assert "nothing.csv: cannot be read" in result.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["oid", "x.csv"], "'oid' is unknown"),
        (["life_events", "x.csv"], "answers are stored only"),
        (["eq5d5l", "x.csv", "--value-set", "NO"], "NO_5L_2025"),
        (["odi", "x.csv", "--value-set", "NO_5L_2025"], "no value sets"),
        (["odi"], "Missing argument"),
    ],
)
def test_wrong_words_end_with_exit_code_2_and_name_the_right_ones(
    words: list[str], says: str
) -> None:
    result = score(*words)

    assert result.exit_code == 2
    assert says in " ".join(result.stderr.replace("│", " ").split())


def test_a_column_that_gives_way_to_a_score_is_named(tmp_path: Path) -> None:
    file = write(
        tmp_path / "isi.csv", "isi1,isi2,isi3,isi4,isi5,isi6,isi7,total\n1,1,1,1,1,1,1,x\n"
    )
    out = tmp_path / "out.csv"

    result = score("isi", file, "--out", out)

    assert "gave way to a score of the same name: total" in result.stderr
    assert rows_of(out)[0]["total"] == "7"


def test_instruments_lists_what_can_be_scored() -> None:
    listed = CliRunner().invoke(app, ["instruments"]).stdout

    assert "eq5d5l: EQ-5D-5L" in listed
    assert "--value-set NO_5L_2025, UK_CW_2012" in listed
    assert "life_events" not in listed

"""Where our tables of the published cohort differ from print, and why.

The report contradicts itself in places; a wrong figure is not reproduced. Every difference has a
reason, and a difference without one is a fault of ours.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kvalreg.frames.engines import Engine
from kvalreg.model import Register
from kvalreg.registers.noksmerte.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.noksmerte.published.as_printed import Cells, printed_cells
from kvalreg.reports.counting.computation import Wanted, count, tables_of
from kvalreg.reports.published.comparison import Compared
from kvalreg.reports.published.differences import Reason
from kvalreg.reports.tables.description import FinishedTable

REASONS = (
    Reason(
        key="one patient too many",
        text="Every count of patients offered assessment is one above the total of table 8, in "
        "each unit and in the nation, and the units' treated add up to 529, not 525: as if an "
        "empty patient key had been counted as one more patient. Ours are one lower, and the "
        "shares follow.",
        where=("table_06",),
    ),
    Reason(
        key="four without a profession",
        text="Of St. Olavs' 111 assessed by one group, the breakdown has 107. The other four have "
        "no profession: a row of their own here.",
        where=("table_08",),
        rows=("Monofaglig",),
    ),
    Reason(
        key="made to add up to 100",
        text="38 of 43 is 88.4 %. The printed shares are rounded so that they add up. (The "
        "nation's 39 % is the same in print: 465 of 1208 is 38 %, but of the 1204 whose "
        "profession is known it is 39 %.)",
        where=("table_08",),
        rows=("Tverrfaglig",),
        columns=("Førde",),
    ),
    Reason(
        key="a row too low",
        text="Førde's 900 mg stands in the row of tapentadol. Only as tramadol do both rows agree "
        "with their national mean and number. The dose itself is flagged by the check.",
        where=("table_10",),
        columns=("Førde",),
    ),
    Reason(
        key="an unknown base",
        text="The printed shares fit no number of patients: those of Haukeland fit its 365 "
        "referrals, those of Akershus its 145. Ours are of the patients with a consultation in "
        "the year, as near as whole patients allow. One unit's education adds up to 100.5 %.",
        where=("table_12",),
    ),
    Reason(
        key="no share of all referrals",
        text="Printed is 71.1 %, near the mean of the units' shares (and in the text a sum of "
        "them, of a formula that is upside down). The national coverage is of all referrals: 1403 "
        "of 1883. Its counts were left open.",
        where=("table_15",),
        rows=("Nasjonalt",),
    ),
)

REMARKS = """\
- Coverage counts referrals, the text says patients: Haukeland has 365 and 329 of them.
- Table 8: the caption demands physician, physiotherapist and psychologist, the rows any three
  groups; both are indicators: `noksmerte_tverrfaglig` and `noksmerte_tverrfaglig_streng`.
- Table 9: 292 statuses of 290 users; two patients have two.
- Two patients started on opioids: 0.2 % in the summary is of all completed, 0.7 % in the chapter is
  of the users.
- 854 are completed, 846 of them within 12 months: eight were completed later, and are among the 39
  “not completed within 12 months”.
- Not work active: 67.6 % in the text, 65.5 % in table 12.
- Table 5 leaves out units without answers; here they have a row.
- Table 10 counts patients with a product, and a patient may use several: 334 of 271.
"""


def numbers_published() -> Counter[str]:
    """Table → how many cells it prints."""
    return Counter({table: len(cells) for table, cells in printed_cells().items()})


def compare(register: Register, source: Path, engine: Engine = Engine.POLARS) -> list[Compared]:
    """Every printed cell beside ours, from the dump files of the published cohort."""
    counted = count(
        register, source, Wanted(year=2021, tables=tables_of(ANNUAL_REPORT), engine=engine)
    )
    tables = (table.lay_out(counted.material, "nb") for table in counted.tables)
    return list(compare_tables(tables))


def compare_tables(tables: Iterable[FinishedTable]) -> Iterator[Compared]:
    """Every printed cell beside ours; takes the tables in bokmål."""
    printed = printed_cells()
    for table in tables:
        yield from _compared(table, printed.get(table.key, {}))


def _compared(table: FinishedTable, printed: Cells) -> Iterator[Compared]:
    heads = [column.head for column in table.columns]
    for row in table.rows:
        name = row[0].printed
        for place, cell in enumerate(row[1:]):
            # With units in rows a column is known by its place: heads repeat.
            head = heads[place + 1]
            said = printed.get((name, head), printed.get((name, str(place))))
            if said is not None:
                yield Compared(table.key, name, head, said, cell.printed)

"""Tables 11 and 12: work status and diagnoses at the visit."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.columns import in_either, share
from kvalreg.registers.nnrr.annual_report.formats import COMMA
from kvalreg.registers.nnrr.annual_report.populations import VISITS
from kvalreg.registers.nnrr.diagnoses import code_of, described
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Everyone
from kvalreg.reports.tables.most_frequent import MostFrequentTable
from kvalreg.reports.tables.ordering import CAPITALS_FIRST

# fmt: off
WORK_STATUS = UnitTable(
    number=11,
    title=Text(
        nb="Arbeidsstatus ved første konsultasjon. Alle pasienter er inkludert. Flere kryss er "
        "mulig",
        en="Work status at the first consultation. All patients; several boxes are possible",
    ),
    population=VISITS,
    measures=(
        share("working", "I arbeid", "Working", in_either(("Working", "S2_Working"))),
        share("sick_leave", "Sykemeldt", "On sick leave", in_either(("SickLeave", "S2_SickLeave"))),
        share("homemaker", "Hjemmeværende (ulønnet)", "Homemaker (unpaid)",
            in_either(("Stay_at_home", "S2_StayAtHome"))),
        share("student", "Student", "Student", in_either(("Student", "S2_Student"))),
        share("unemployed", "Arbeidsledig", "Unemployed",
            in_either(("Unemployed", "S2_Unemployed"))),
        share("aap", "AAP", "Work assessment allowance", in_either(("NAV", "S2_NAV"))),
        share("disability_pension", "Perm. ufør", "Disability pension",
            in_either(("Pension", "S2_Pension"))),
        share("old_age_pension", "Alderspensj.", "Old-age pension",
            in_either(("RetirementPension", "S2_RetirementPension"))),
        share("not_answered", "Ikke svart", "Not answered", nw.col("work_status_not_answered")),
        Everyone(),
    ),
    total=Text(nb="Total", en="Total"),
    order=CAPITALS_FIRST,
    source="Annual report 2024, table 11; rules B13.",
)
# fmt: on

DIAGNOSES = MostFrequentTable(
    number=12,
    title=Text(
        nb="De vanligste diagnosene i registeret (diagnose 1). Pasient kan ha flere diagnoser",
        en="The most frequent diagnoses (diagnosis 1). A patient may have several",
    ),
    population=VISITS,
    column="DiagnosticNumber1",
    head=Text(nb="Diagnose", en="Diagnosis"),
    cleaned=code_of,
    described=described,
    most=20,
    percent=COMMA,
    source="Annual report 2024, table 12; rules B16.",
)

"""Tables 2 to 4: what patients report of themselves, before the visit and six months after."""

import narwhals as nw

from kvalreg.model import Category, Text
from kvalreg.registers.nnrr.annual_report.columns import is_code, share
from kvalreg.registers.nnrr.annual_report.formats import WHOLE
from kvalreg.registers.nnrr.annual_report.populations import VISITS, VISITS_ANSWERED_LATER
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.frequencies import FrequencyTable
from kvalreg.reports.tables.measures import Everyone, MeanOf
from kvalreg.reports.tables.ordering import CAPITALS_FIRST

SCORES = UnitTable(
    number=2,
    title=Text(
        nb="FABQ, EQ5D-5L og EQVAS: Pasientrapportert score pr enhet ved konsultasjon",
        en="FABQ, EQ-5D-5L and EQ VAS: scores reported by patients at the consultation, per unit",
    ),
    population=VISITS,
    measures=(
        MeanOf(
            key="fabq_physical",
            head=Text(nb="FABQ fysisk", en="FABQ physical"),
            value=nw.col("FABQScore1"),
            decimals=1,
        ),
        MeanOf(
            key="fabq_work",
            head=Text(nb="FABQ arbeid", en="FABQ work"),
            value=nw.col("FABQScore2"),
            decimals=1,
        ),
        MeanOf(
            key="eq5d_index",
            head=Text(nb="EQ-5D-5L", en="EQ-5D-5L"),
            value=nw.col("Score_EQ5DL"),
            decimals=2,
        ),
        MeanOf(
            key="eq_vas",
            head=Text(nb="EQ-VAS", en="EQ VAS"),
            value=nw.col("Eq5d_L_spm6"),
            decimals=1,
        ),
    ),
    total=Text(nb="Totalt", en="Total"),
    order=CAPITALS_FIRST,
    notes=(
        Text(
            nb="Gjennomsnitt (antall besvarte). Skårene er de som registersystemet har lagret.",
            en="Mean (number answered). The scores are those that the register system stored.",
        ),
    ),
    source="Annual report 2024, table 2.",
)

PHYSICAL_ACTIVITY = FrequencyTable(
    number=3,
    title=Text(
        nb="Pasientrapportert fysisk aktivitetsnivå ved utredning",
        en="Physical activity reported by patients at the assessment",
    ),
    population=VISITS,
    head=Text(nb="Aktivitetsnivå", en="Level of activity"),
    categories=(
        Category(
            key="sedentary",
            name=Text(nb="Stillesittende fritid", en="Sedentary leisure"),
            of=is_code("PhysicalActivity", 1),
        ),
        Category(
            key="light",
            name=Text(
                nb="Lett aktivitet, minst 4 timer i uken", en="Light activity, 4 hours a week"
            ),
            of=is_code("PhysicalActivity", 2),
        ),
        Category(
            key="exercise",
            name=Text(nb="Mosjonsidrett e.l., minst 4 timer i uken", en="Exercise, 4 hours a week"),
            of=is_code("PhysicalActivity", 3),
        ),
        Category(
            key="hard_training",
            name=Text(nb="Hard trening eller konkurranse", en="Hard training or competition"),
            of=is_code("PhysicalActivity", 4),
        ),
        Category(
            key="not_answered",
            name=Text(nb="Ikke svart", en="Not answered"),
            of=nw.col("PhysicalActivity").is_null(),
        ),
    ),
    total=Text(nb="Sum", en="Sum"),
    percent=WHOLE,
    source="Annual report 2024, table 3.",
)

CHANGE = UnitTable(
    number=4,
    title=Text(
        nb="Hvilken nytte/bedring mener pasienten at hen har hatt av behandlingen. Fordelt på "
        "sykehus og nasjonalt",
        en="The benefit or improvement that patients find they had of the treatment, per hospital "
        "and nationally",
    ),
    population=VISITS_ANSWERED_LATER,
    measures=(
        share("completely_well", "Helt bra", "Completely well", is_code("UseOfTreatment_6m", 1)),
        share("much_better", "Mye bedre", "Much better", is_code("UseOfTreatment_6m", 2)),
        share("a_little_better", "Litt bedre", "A little better", is_code("UseOfTreatment_6m", 3)),
        share("no_change", "Ingen forandring", "No change", is_code("UseOfTreatment_6m", 4)),
        share("a_little_worse", "Litt verre", "A little worse", is_code("UseOfTreatment_6m", 5)),
        share("much_worse", "Mye verre", "Much worse", is_code("UseOfTreatment_6m", 6)),
        share(
            "worse_than_ever", "Verre enn noen gang", "Worse than ever",
            is_code("UseOfTreatment_6m", 7),
        ),
        share(
            "not_filled_in", "Ikke utfylt", "Not filled in", nw.col("UseOfTreatment_6m").is_null()
        ),
        Everyone(),
    ),
    total=Text(nb="Sum", en="Sum"),
    notes=(
        Text(
            nb="Konsultasjoner i {year} med svar etter seks måneder; KI7 teller andre.",
            en="Visits in {year} answered after six months; KI7 counts others.",
        ),
    ),
    source="Annual report 2024, table 4.",
)  # fmt: skip

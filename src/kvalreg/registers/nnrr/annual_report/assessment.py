"""Tables 13 and 14: the professions that assess patients at the visit."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.formats import COMMA_WITHOUT_SIGN
from kvalreg.registers.nnrr.annual_report.populations import VISITS
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Count, Everyone, Share
from kvalreg.reports.tables.ordering import CAPITALS_FIRST

BY_SEVERAL = UnitTable(
    number=13,
    title=Text(
        nb="Andel som er vurdert av to eller flere yrkesgrupper ved første konsultasjon pr enhet",
        en="Patients assessed by two or more professions at the first consultation, per unit",
    ),
    population=VISITS,
    measures=(
        Count(
            key="count",
            head=Text(nb="Antall", en="Number"),
            of=nw.col("is_assessed_by_several"),
        ),
        Everyone(),
        Share(
            key="share",
            head=Text(nb="Andel (%)", en="Share (%)"),
            of=nw.col("is_assessed_by_several"),
            percent=COMMA_WITHOUT_SIGN,
        ),
    ),
    total=Text(nb="Totalt", en="Total"),
    order=CAPITALS_FIRST,
    source="Annual report 2024, table 13; rules B10.",
)


def _assessed_by(key: str, nb: str, en: str, box: str) -> Count:
    return Count(key=key, head=Text(nb=nb, en=en), of=ticked(box))


PROFESSIONS = UnitTable(
    number=14,
    title=Text(
        nb="Antall utredet av forskjellige faggrupper ved de forskjellige enhetene",
        en="Number assessed by each profession, per unit",
    ),
    population=VISITS,
    measures=(
        _assessed_by("doctor", "Lege", "Doctor", "TreatmentEvaluationByDoctor"),
        _assessed_by(
            "physiotherapist",
            "Fysioterapeut",
            "Physiotherapist",
            "TreatmentEvaluationByPhysiotherapist",
        ),
        _assessed_by("nurse", "Sykepleier", "Nurse", "TreatmentEvaluationByNurse"),
        _assessed_by(
            "psychologist", "Psykolog", "Psychologist", "TreatmentEvaluationByPsychologist"
        ),
        _assessed_by("social_worker", "Sosionom", "Social worker", "TreatmentEvaluationBySocionom"),
        _assessed_by("other", "Andre", "Others", "TreatmentEvaluationOther"),
        Everyone(),
    ),
    total=None,
    order=CAPITALS_FIRST,
    source="Annual report 2024, table 14, which has no total.",
)

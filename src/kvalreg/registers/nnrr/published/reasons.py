"""Why numbers of NNRR's annual report 2024 differ from those of the cohort behind it."""

from kvalreg.registers.nnrr.further_indicators import RESPONSE_6_MONTHS
from kvalreg.registers.nnrr.indicators import KI1, KI9
from kvalreg.reports.published.differences import Reason

REASONS = (
    Reason(
        key="two extractions",
        text="The report mixes two extractions of the register. Tables 15 and 16, KI1 and KI9 "
        "were made anew when 45 more visits of 2024 had been registered (St. Olavs 16, Stavern 27, "
        "SI-Ottestad 2); the other tables were not. No single set of data prints both. The cohort "
        "`2024` follows the earlier one, which most tables come from; the last column is what "
        "`2024-later`, the same patients and those 45, gives: as printed, each of them.",
        where=("table_15", "table_16", KI1.key, KI9.key),
    ),
    Reason(
        key="one visit more",
        text="Table 20 counts 823 visits of Stavern that were due for follow-up, the run behind "
        "the figures 824: one of the 45 was registered between them. `2024-later` has it.",
        where=(RESPONSE_6_MONTHS.key,),
    ),
    Reason(
        key="counted on another day",
        text="Tables 18 and 19 count registrations by the date of the form, as they stood on 21 "
        "May 2025: after the later extraction. `2024-later` prints all of them, and the 77.3 %. "
        "Its forms that bear the date of another year than their visit are the fewest that agree.",
        where=("table_18", "table_19"),
    ),
    Reason(
        key="counted on another day, in the text",
        text="The same of the text: 6485 and the coverage are tables 18 and 19's, 6495 are tables "
        "15 and 16's; `2024-later` has them. 5890 for 2023 comes from last year's report: late "
        "registrations made it 5930 in the tables of then and 6064 in the run behind the figures, "
        "which both cohorts have.",
        where=("text",),
        rows=(
            "registrations in 2024",
            "registrations in 2024, tables 15 and 16",
            "registrations in 2023",
            "coverage in 2024",
        ),
    ),
    Reason(
        key="nobody to count",
        text="SI-Ottestad had no visits in 2023. The report prints a rate of 0 for the forms after "
        "12 months of nobody; we print a dash.",
        where=("table_20",),
        rows=("SI-Ottestad",),
        columns=("answered_12m",),
    ),
    Reason(
        key="errors in print",
        text="KI1: the summary says 5 to 66 %, chapter 6.2 and the run 0 to 66 (Drammen: 0 of "
        "265). KI3: 33 to 50 % is the span of 2023. KI6: 45 % in the summary, 41 in 3.3 and in "
        "the run. Diagnoses: the five that the text lists are 4995 of 6450 in its own table 12, "
        "which is 77.4 %. Interpreters: 8.7 % in the summary, 8.6 in 6.2; the summary's was taken.",
        where=("text",),
        rows=(
            "KI1, units (summary)",
            "KI3, units (summary)",
            "KI6 (summary)",
            "five unspecific diagnoses",
            "KI1 with an interpreter in 2022 (6.2)",
        ),
    ),
    Reason(
        key="not of these patients",
        text="Numbers of earlier years, of other sources, or of variables that the report does not "
        "name. The cohort begins with July 2020 and has no eligible counts before 2024; the odds "
        "ratio is of a model and patients that are not described.",
        where=("text",),
        rows=(
            "patients until March 2025",
            "coverage in 2023",
            "completeness: mandatory on the clinician's form",
            "completeness: optional on the clinician's form",
            "KI1 with an interpreter, odds ratio",
            "KI1 with an interpreter, interval of the odds ratio",
            "operated after the first consultation, 2021 to 2023",
            "operated according to NPR, 2016 to 2020",
            "important change of NRS in activity, much better (literature)",
            "important change of NRS in activity, better (literature)",
            "important change of ODI, much better (literature)",
            "important change of EQ-5D-5L, much better (literature)",
        ),
    ),
)

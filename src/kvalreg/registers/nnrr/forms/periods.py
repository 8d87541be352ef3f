"""When what was on NNRR's forms: the versions, and the periods that items name.

Days inside a year or month are inferred where the sources name only the year or month.
"""

from datetime import date

from kvalreg.model import FormVersion, Text, Validity

UNTIL_2018 = Validity(last=date(2017, 12, 31))
SINCE_2018 = Validity(first=date(2018, 1, 1))
FROM_2018_UNTIL_MRS_5 = Validity(first=date(2018, 1, 1), last=date(2024, 5, 31))

UNTIL_EPROM = Validity(last=date(2020, 9, 30))
SINCE_EPROM = Validity(first=date(2020, 10, 1))

UNTIL_2021 = Validity(last=date(2020, 12, 31))
SINCE_2021 = Validity(first=date(2021, 1, 1))

UNTIL_2024 = Validity(last=date(2023, 12, 31))
SINCE_2024 = Validity(first=date(2024, 1, 1))

UNTIL_MRS_5 = Validity(last=date(2024, 5, 31))
SINCE_MRS_5 = Validity(first=date(2024, 6, 1))

V2015 = FormVersion(
    "2015",
    Validity(first=date(2015, 1, 1), last=date(2017, 12, 31)),
    Text(
        nb="Første skjema i ordinær drift (kodebok 2016).",
        en="First form in regular use (code book 2016).",
    ),
)
V2018 = FormVersion(
    "2018",
    Validity(first=date(2018, 1, 1), last=date(2020, 9, 30)),
    Text(
        nb="Kodebok 2018: diagnosegrupper og tilleggsdiagnoser, ny inndeling av gruppebehandling, "
        "arbeidsstatus med flere kryss ved 6 måneder.",
        en="Code book 2018: diagnosis groups and additional diagnoses, new classes of group "
        "treatment, work status with several boxes at 6 months.",
    ),
)
V2020 = FormVersion(
    "2020",
    Validity(first=date(2020, 10, 1), last=date(2020, 12, 31)),
    Text(
        nb="Helelektronisk utfylling (ePROM). EQ-5D-5L avløser EQ-5D-3L. Skjema etter 12 måneder "
        "innført. Smerte ved oppfølging lagres som 0–10.",
        en="Fully electronic (ePROM). EQ-5D-5L replaces EQ-5D-3L. Form at 12 months introduced. "
        "Pain at follow-up is stored as 0 to 10.",
    ),
)
V2021 = FormVersion(
    "2021",
    Validity(first=date(2021, 1, 1), last=date(2024, 5, 31)),
    Text(
        nb="Pasienten oppgir selv arbeidsstatus før behandling; den avløser behandlerens.",
        en="Patients report their own work status at baseline; it replaces the clinician's.",
    ),
)
V2024 = FormVersion(
    "2024",
    Validity(first=date(2024, 6, 1)),
    Text(
        nb="MRS 5.0: smerteområder krysses av i tekst i stedet for på tegning, diagnoser velges "
        "fra hele ICD-10 og diagnosegruppene utgår, utfyllingsspråk registreres, skjema på "
        "nynorsk og polsk.",
        en="MRS 5.0: pain regions are ticked in a list instead of drawn, diagnoses are picked "
        "from all of ICD-10 and the diagnosis groups go, the language used is recorded, forms "
        "in Nynorsk and Polish.",
    ),
)

VERSIONS = (V2015, V2018, V2020, V2021, V2024)
VERSIONS_12_MONTHS = (V2020, V2021, V2024)

"""Table 1: the nine indicators and their targets."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.indicators import KI1, KI2, KI3, KI4, KI5, KI6, KI7, KI8, KI9
from kvalreg.reports.tables.overview import IndicatorOverview

INDICATORS = IndicatorOverview(
    number=1,
    title=Text(
        nb="Oversikt over kvalitetsindikatorer {year}", en="The quality indicators of {year}"
    ),
    names={
        KI1.key: Text(
            nb="Andel pasienter med tverrfaglig behandling",
            en="Patients with interdisciplinary treatment",
        ),
        KI2.key: Text(nb="Bedret funksjon", en="Improved function"),
        KI3.key: Text(nb="Andel med minimal funksjonsnedsettelse", en="Minimal disability"),
        KI4.key: Text(nb="Bedring smerte i hvile", en="Less pain at rest"),
        KI5.key: Text(nb="Bedring smerte i aktivitet", en="Less pain in activity"),
        KI6.key: Text(nb="Tilbake i jobb", en="Back to work"),
        KI7.key: Text(
            nb="Opplevd bedring etter vurdering/behandling",
            en="Perceived improvement after assessment or treatment",
        ),
        KI8.key: Text(nb="Andel fornøyde pasienter", en="Satisfied patients"),
        KI9.key: Text(
            nb="Andel som mottar mestringsorientert samtale",
            en="Patients given a coping-oriented conversation",
        ),
    },
    notes=(
        Text(
            nb="Nasjonal måloppnåelse: om hele landets andel, i hele prosent, når måltallet for "
            "høy måloppnåelse.",
            en="Reached nationally: whether the whole country's share, in whole per cent, reaches "
            "the target for high achievement.",
        ),
    ),
    source="Annual report 2024, table 1.",
)

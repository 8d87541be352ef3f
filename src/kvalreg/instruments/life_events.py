"""Adverse life events (NOKSmerte): the answers are stored, and nothing is computed.

The register names the topic only; neither questions nor a score are published.
"""

from kvalreg.model import Instrument, Licence, Text

LIFE_EVENTS = Instrument(
    key="life_events",
    name=Text("Belastende livshendelser", "Adverse life events"),
    questions=(),
    scores=(),
    licence=Licence("Not stated", "Not stated by the register."),
    source="NOKSmerte annual report 2021: the topic is named, no questions and no score.",
)

"""The words of tables that belong to no register."""

from kvalreg.model import Text

HOSPITAL = Text(nb="Sykehus", en="Hospital")
COUNT = Text(nb="Antall", en="Number")
SHARE = Text(nb="Andel", en="Share")
YES = Text(nb="JA", en="YES")
NO = Text(nb="NEI", en="NO")
NO_TARGET = Text(nb="Ingen", en="None")
DELIVERS_NOTHING = Text(nb="Leverer ikke data", en="Delivers no data")
INDICATOR = Text(nb="Kvalitetsindikator", en="Quality indicator")
HIGH_TARGET = Text(nb="Måltall høy måloppnåelse", en="Target, high achievement")
MODERATE_TARGET = Text(nb="Måltall moderat måloppnåelse", en="Target, moderate achievement")
REACHED_NATIONALLY = Text(nb="Nasjonal måloppnåelse", en="Reached nationally")
PATIENTS = Text(nb="Antall pasienter", en="Number of patients")
REGISTRATIONS = Text(nb="Registreringer", en="Registrations")
ELIGIBLE = Text(nb="Innrapportert aktuelle", en="Eligible, as reported")
COVERAGE = Text(nb="Dekningsgrad", en="Coverage")
BEGAN = Text(
    nb="{unit}: registreringen startet {day:%d.%m.%Y}.",
    en="{unit}: registration began on {day:%d.%m.%Y}.",
)

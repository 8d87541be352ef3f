"""The words of what is counted, that belong to no register."""

from kvalreg.model import Text

UNKNOWN_UNIT = Text(nb="Ukjent (RESH {unit})", en="Unknown (RESH {unit})")

"""The words of what is counted, that belong to no register."""

from kvalreg.model import Text

UNKNOWN_UNIT = Text(nb="Ukjent (RESH {unit})", en="Unknown (RESH {unit})")
WHOLE_COUNTRY = Text(nb="Nasjonalt", en="Nation")
REST_OF_COUNTRY = Text(nb="Resten av landet", en="Rest of the country")

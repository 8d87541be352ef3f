"""How charts look. Bars are light with a dark outline, so that what lies on them is seen."""

FONT = "'Liberation Sans', Arial, Helvetica, sans-serif"

WIDTH = 710
"""Of a report's figures, in pixels: in a column of 16 cm, type of 12 is printed as 7.7 pt."""

INK = "#14242b"
MUTED = "#51626b"
LINE = "#dde4e7"
PAPER = "#ffffff"

UNIT_FILL = "#a9cbdc"
UNIT_LINE = "#2a6481"
NATION_FILL = "#f2b272"
NATION_LINE = "#8f4a08"

ZONES = {"high": "#def1e9", "moderate": "#fbf1cd"}
ZONE_LINES = {"high": "#00614d", "moderate": "#7a5b00"}

# As in theme/page.css.
ACHIEVED = {"high": "#0b4f8a", "moderate": "#8a6500", "low": "#7a1a2e"}

OF_EARLIER_YEARS = {1: INK, 2: PAPER}
"""How many years before the latest → how the dot is filled."""

# From the first of three times to the last one: ever lighter.
UNIT_SHADES = ("#5f97b4", "#a9cbdc", "#e3eef4")
NATION_SHADES = ("#d98a3a", "#f2b272", "#fbe3ca")

LINE_HEIGHT = 14  # pixels, of the names of what is drawn

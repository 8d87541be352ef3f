"""How the series of figures look: told apart by lightness too, for grey print."""

from kvalreg.reports.charts import theme
from kvalreg.reports.figures.bars import Style

NATION = Style(theme.NATION_FILL, theme.NATION_LINE)
OWN = Style(theme.UNIT_FILL, theme.UNIT_LINE)
REST = Style(theme.NATION_FILL, theme.NATION_LINE, shape="diamond")

UNIT_AT_TIMES = tuple(Style(fill, theme.UNIT_LINE) for fill in theme.UNIT_SHADES)
NATION_AT_TIMES = tuple(Style(fill, theme.NATION_LINE) for fill in theme.NATION_SHADES)
"""From the first time to the last one."""

SIDE_BY_SIDE = (
    Style(theme.UNIT_SHADES[0], theme.UNIT_LINE),
    Style(theme.UNIT_SHADES[2], theme.UNIT_LINE),
)

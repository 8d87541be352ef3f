"""What is said where a number is hidden."""

from kvalreg.model import Text

HIDDEN = "*"
HIDDEN_NOTE = Text(
    nb="* Skjult, fordi tallet gjelder færre enn {smallest}, eller fordi et slikt tall ellers "
    "kunne regnes ut.",
    en="* Hidden, because the number is about fewer than {smallest}, or because such a number "
    "could otherwise be worked out.",
)
FIGURE_HIDDEN = Text(
    nb="den viser tall om færre enn {smallest}",
    en="it shows numbers about fewer than {smallest}",
)

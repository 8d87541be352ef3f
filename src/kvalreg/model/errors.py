"""What goes wrong when a register is declared."""


class DeclarationError(ValueError):
    """A declaration contradicts itself; the message says what to change."""


class MissingText(DeclarationError):
    """A text lacks the language that was asked for."""

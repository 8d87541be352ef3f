"""kvalreg: medical quality registers, each declared once."""

__version__ = "0.1.0"

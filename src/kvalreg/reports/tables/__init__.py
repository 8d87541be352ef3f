"""The tables of a report: declared by the register, computed once, printed by others."""

"""How good the data of a register are: everything that is wrong, found at once and counted."""

"""The code book as one page to browse: every variable, score and indicator of a register."""

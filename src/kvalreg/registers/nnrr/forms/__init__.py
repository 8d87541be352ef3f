"""The forms of NNRR."""

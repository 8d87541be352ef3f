"""NNRR's quarterly reports: one unit beside the rest of the country."""

"""Declared indicators evaluated on frames, for units, HF, RHF and the nation."""

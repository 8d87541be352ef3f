"""Intervals and other statistics on counts."""

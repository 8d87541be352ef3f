"""Cohorts of synthetic patients."""

"""Cohorts whose report is a published one: patients who have the published margins."""

"""Questionnaires: one file each, with their scores."""

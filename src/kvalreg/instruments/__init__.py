"""Questionnaires with their scores: one file per questionnaire, value sets as data beside them.

`catalogue` finds one by its id without loading the others.
"""

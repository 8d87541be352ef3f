"""How plausible patients of NOKSmerte are drawn.

Levels are those of the annual report 2021, unit by unit where it gives them; answers to single
questions are nowhere published, and assumed.
"""

"""How plausible patients of NNRR are drawn; levels as the annual report 2024 has them.

What is deliberately not as in the register is said in `docs/synthetic-patients.md`.
"""

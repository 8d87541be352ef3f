"""What NNRR's annual report 2024 published, and the cohort of synthetic patients that has it."""

"""NNRR's annual report: its tables, as the report for 2024 has them."""

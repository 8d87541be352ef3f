"""The figures of NNRR's annual report, as the report for 2024 has them."""

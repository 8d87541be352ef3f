"""NOKSmerte's annual report, as that of 2021."""

"""From printed numbers back to what they count: the margins of a published cohort."""

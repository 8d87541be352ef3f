"""The clinician's form, by subject."""

"""A report as PDF: tagged, with alternative texts, accepted by Typst as PDF/UA-1."""

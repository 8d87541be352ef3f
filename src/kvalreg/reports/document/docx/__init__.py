"""A report as DOCX, through pandoc: real styles, captions and fields, for those who review it."""

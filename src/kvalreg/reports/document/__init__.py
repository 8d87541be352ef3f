"""A report as a document: text with live numbers, and the writers of HTML, PDF and DOCX."""

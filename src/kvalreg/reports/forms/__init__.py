"""The register's forms as empty pages to print, read and try out."""

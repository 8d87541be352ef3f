"""Pages and reports made from declarations and results."""

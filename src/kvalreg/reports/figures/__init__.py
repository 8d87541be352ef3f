"""The figures of a report: declared by the register, counted once, drawn as charts."""

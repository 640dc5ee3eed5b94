"""The report: its text in layers, the repairs, the notes on it, and what it names."""

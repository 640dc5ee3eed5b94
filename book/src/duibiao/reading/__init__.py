"""What the pages that read a section need: its numbers, and facts beside the report."""

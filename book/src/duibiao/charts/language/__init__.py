"""Figures on the language of the report."""

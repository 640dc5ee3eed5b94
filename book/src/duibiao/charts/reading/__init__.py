"""Figures of the pages that read a section."""

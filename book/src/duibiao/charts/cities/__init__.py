"""Figures on the cities."""

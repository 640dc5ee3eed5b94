"""Figures on the claims and the verdicts."""

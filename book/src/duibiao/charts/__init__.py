"""The book's charts: one theme, one function a figure, each returning an Altair chart.

A page imports the module of its own part, so that it loads no more than it draws.
"""

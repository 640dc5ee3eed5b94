"""What charts and pages agree on: the colours by role and the kinds of output."""

# Roles of colour. In the book each becomes a variable, so that dark pages restyle it.
INK, SOFT, LINE = "#23211d", "#615b51", "#d9d3c5"
# What is written on a bar: the colour of the page, in light and in dark.
PAPER = "#fefdf8"
ACCENT, QUIET, OCHRE = "#9c2a1a", "#8d95a0", "#b99a5b"
# The three cities keep theirs through the book; told apart also by those who see no red or green.
QINGDAO, CHENGDU, SHENZHEN = "#0b5f93", "#b04a00", "#00734f"

VEGA_LITE = "application/vnd.vegalite.v6+json"
# JupyterLab 4 draws this one, offline, and does not know the other.
JUPYTERLAB = "application/vnd.vegalite.v5+json"

"""Whether a notebook runs for a page of the book or for a reader of JupyterLab."""

import os

# Set for the kernels of a build: its pages have no kernel, so that a control would be dead.
STILL = "DUIBIAO_STILL"


def is_still() -> bool:
    """Whether the book is being built."""
    return STILL in os.environ

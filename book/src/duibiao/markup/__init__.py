"""HTML and addresses, without Sphinx: what a page and a notebook show alike."""

"""The book as Sphinx builds it; `duibiao.site.extension` is what Sphinx loads."""

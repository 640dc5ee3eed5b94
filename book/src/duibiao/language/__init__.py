"""The language of the report: words and their places, rhetoric, voices, the tour as told."""

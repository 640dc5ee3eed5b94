"""The directives: what the pages of the book are made of."""

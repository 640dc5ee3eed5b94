"""Sentences of a page that rest on the tables, held to them while the page is built."""


class UntrueSentenceError(ValueError):
    """A sentence of a page that the tables no longer bear out."""


def holds(condition: bool, sentence: str) -> None:
    """Stop the build unless `condition` is true, naming the sentence that rests on it.

    `sentence` is quoted from the page as it is read, with `…` for what is left out or put in
    by a role; a test finds every one on its page.
    """
    if not condition:
        raise UntrueSentenceError(
            f"The page says “{sentence}”; the tables no longer bear it out."
            " Change the sentence or the table"
        )

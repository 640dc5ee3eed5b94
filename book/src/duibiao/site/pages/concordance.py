"""The {concordance} directive: every place of a word that the reader types."""

import json

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from duibiao.language.kwic import concordance, forms
from duibiao.site.nodes import html_node, page_address
from duibiao.text import article


class ConcordanceDirective(SphinxDirective):
    """Show the lines of the Chinese word given as argument until the reader types another."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """The field, the lines, and the sentences as data: it must also work from a folder."""
        self.env.metadata[self.env.docname]["concordance"] = True
        word = self.arguments[0]
        lines = concordance(word)
        return [
            html_node(
                "concordance.html",
                word=word,
                lines=lines,
                sentences=len({line.sentence for line in lines}),
                edition=page_address(self.env, "edition"),
                data=data(),
            )
        ]


def data() -> str:
    """Traditional forms by character, and id, Chinese and English of each sentence, as JSON."""
    sentences = [
        [sentence.html_id, sentence.restored, sentence.english]
        for sentence in article.load().sentences
    ]
    text = json.dumps([dict(forms()), sentences], ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def setup(app: Sphinx) -> None:
    """Connect to Sphinx."""
    app.add_directive("concordance", ConcordanceDirective)

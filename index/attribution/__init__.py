"""Who reported each sentence of a document, and whose statement it reports; pure.

The first of these that applies to a sentence:
inline: a mark that names sources, at its end or at the end of a later sentence of its
paragraph, list item or table row; prose: its own words ("according to Reuters");
document: the source of the whole document; none.
"""

from index.attribution.layers import ATTRIBUTION_VERSION, attribute
from index.attribution.whole import given_source

__all__ = ["ATTRIBUTION_VERSION", "attribute", "given_source"]

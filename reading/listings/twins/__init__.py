"""Twins: listings of the same job, found by what they have in common, and made one."""

from reading.listings.twins.cluster import TwinIndex, cluster_of
from reading.listings.twins.compare import Difference, Twin, compare
from reading.listings.twins.merge import Merged, Origin, merge
from reading.listings.twins.original import likely_original
from reading.listings.twins.signature import Signature, signature_of
from reading.listings.twins.texts import compare_texts

__all__ = [
    "Difference",
    "Merged",
    "Origin",
    "Signature",
    "Twin",
    "TwinIndex",
    "cluster_of",
    "compare",
    "compare_texts",
    "likely_original",
    "merge",
    "signature_of",
]

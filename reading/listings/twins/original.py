"""Which of several twins is the original: the employer's own, whole, and first."""

from collections.abc import Mapping

from reading.listings.twins.signature import Signature

# Sizes so near to each other say nothing.
SIZE_STEP = 1.15
FOREIGN = 0.05


def likely_original(signatures: Mapping[int, Signature], first: Mapping[int, int]) -> int:
    """Give the key of the likely original.

    Not cut off comes before cut off, the employer's own text before one with a good part of
    somebody else's, then the fullest, then who names most facts; `first` (any order of arrival,
    smaller is earlier) settles what is left.
    """
    most = max((signature.size for signature in signatures.values()), default=0.0)

    def rank(key: int) -> tuple:
        signature = signatures[key]
        return (
            signature.is_cut,
            signature.size * SIZE_STEP < most,
            signature.foreign_share > FOREIGN,
            -len(signature.facts),
            first[key],
        )

    return min(signatures, key=rank)

"""Words of the large demo: 5,000 invented ones, drawn by Zipf's law, and the key words."""

from itertools import accumulate
from random import Random

KEY_WORDS = {
    "python": 0.20,
    "postgresql": 0.10,
    "accounting": 0.08,
    "salesforce": 0.06,
    "kubernetes": 0.05,
    "nursing": 0.03,
    "forklift": 0.01,
    "haskell": 0.005,
    "site reliability": 0.001,
}
SIZE = 5000
WORDS = 300
WORDS_A_LINE = 12


class Vocabulary:
    def __init__(self) -> None:
        random = Random(7)
        parts = [a + b for a in "bcdfglmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er")]
        words: dict[str, None] = {}
        while len(words) < SIZE:
            words["".join(random.choices(parts, k=random.randint(2, 4)))] = None
        self.words = list(words)
        self.weights = list(accumulate(1 / rank for rank in range(1, SIZE + 1)))

    def text(self, random: Random) -> str:
        """Return 300 words in lines of 12, with the key words at their rates."""
        words = random.choices(self.words, cum_weights=self.weights, k=WORDS)
        for word, rate in KEY_WORDS.items():
            if random.random() < rate:
                words[random.randrange(WORDS)] = word
        lines = range(0, WORDS, WORDS_A_LINE)
        return "\n".join(" ".join(words[start : start + WORDS_A_LINE]) for start in lines)

"""How far two words are from each other, by the letters that were left out, added or changed."""


def is_within(one: str, other: str, most: int) -> bool:
    """Tell whether so many changes of one letter are enough to make one word of the other."""
    if abs(len(one) - len(other)) > most:
        return False
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        previous, row[0] = row[0], index
        for at, there in enumerate(other, 1):
            previous, row[at] = (
                row[at],
                min(row[at] + 1, row[at - 1] + 1, previous + (letter != there)),
            )
        if min(row) > most:
            return False
    return row[-1] <= most

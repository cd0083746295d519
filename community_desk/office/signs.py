"""Search indexes that hold words sign by sign, so that parts of Chinese words are found."""


def phrase(word: str) -> str:
    """A word as FTS5 finds it in such an index; signs that are no letters there are left out.
    Empty where nothing is left.
    """
    signs = [sign for sign in word.lower() if sign.isalnum() or not sign.isascii()]
    return '"' + " ".join(signs) + '"' if signs else ""

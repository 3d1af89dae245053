"""Letters for patterns: `re` has no class of its own for capitals."""

# Capitals of the Latin, Greek and Cyrillic scripts, to stand inside a class.
CAPITALS = "".join(char for char in map(chr, range(0x530)) if char.isupper())

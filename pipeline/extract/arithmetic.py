"""Arithmetic on stated numbers: what people write is decimal, and what they scale stays so.

What lives here: products that binary fractions would spoil. What does not: how a number is read.
"""


def times(value: float, factor: float) -> float:
    """The product of a stated number and a scale: 4.1 and a million make 4,100,000, whatever binary fractions say.

    A double holds 15 decimal digits of a product; what is whole on both sides is multiplied as it is.
    """
    product = value * factor
    return product if factor == 1 or (value % 1 == 0 and factor % 1 == 0) else float(f"{product:.15g}")

"""What percent signs stand for in an address: `%E6%B8%AF` is 港. Few addresses have any."""


def unquoted(address: str) -> str:
    """Return `address`, or a part of one, with the characters that its percent signs stand for."""
    if "%" not in address:
        return address
    from urllib.parse import unquote  # noqa: PLC0415  3 ms that few addresses need

    return unquote(address)

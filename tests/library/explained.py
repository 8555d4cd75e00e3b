"""How SQLite goes about a query: each version before 3.36 names tables in its own way."""

import re
import sqlite3
from collections.abc import Sequence

TABLE = re.compile(r"^(SCAN|SEARCH) TABLE (?:\w+ AS )?")


def explained(
    connection: sqlite3.Connection, query: str, values: Sequence[object] | None = None
) -> list[str]:
    """Return the steps, as SQLite names them from 3.36 on.

    Args:
        connection: To a database with the tables.
        query: What is asked.
        values: Those of its placeholders; None: some.
    """
    given = (1,) * query.count("?") if values is None else values
    plan = connection.execute(f"explain query plan {query}", given)
    return [TABLE.sub(r"\1 ", step) for *_, step in plan]

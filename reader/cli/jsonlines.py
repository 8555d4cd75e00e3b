"""Values as JSON, one to a line."""

import json
import re
from datetime import datetime

_NOT_SHOWN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def json_line(value: object) -> str:
    """Return `value` as JSON in UTF-8, with what acts on a terminal as escapes.

    Undecodable bytes of a file name are escapes of lone surrogates (PEP 383).
    """
    text = json.dumps(value, ensure_ascii=False, default=_iso)
    return _NOT_SHOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _iso(value: object) -> str:
    """Write a date as ISO 8601.

    Raises:
        TypeError: It is something else.
    """
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"not for JSON: {value!r}")

"""The name of this computer among those that share their logs."""

import hashlib
import os
import re


def device() -> str:
    """Return a name that no other computer has and that no synchroniser carries away.

    The host's name, for a person who looks at the logs, and a few digits that two hosts of one
    name do not share.
    """
    host = os.uname().nodename
    slug = re.sub(r"[^a-z0-9]+", "-", host.lower()).strip("-") or "device"
    return f"{slug[:32]}-{hashlib.sha256(_machine_id() or os.fsencode(host)).hexdigest()[:6]}"


def _machine_id() -> bytes:
    try:
        with open("/etc/machine-id", "rb") as file:
            return file.read().strip()
    except OSError:  # not every system has one
        return b""

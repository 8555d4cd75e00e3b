"""A document as values of JSON (docs/json.md)."""

"""How a document lies at one width: lines of spans, measured in cells."""

"""Right-to-left text: Unicode's bidirectional algorithm (UAX #9)."""

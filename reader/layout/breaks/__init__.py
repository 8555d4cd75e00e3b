"""Where a line may end: Unicode's line breaking algorithm (UAX #14), as this reader tailors it."""

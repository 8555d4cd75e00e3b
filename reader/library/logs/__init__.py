"""What was marked, as lines of append-only logs: one log for each device."""

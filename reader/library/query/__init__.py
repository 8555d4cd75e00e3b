"""What a person asks for, as a value: typed, printed, and held against posts."""

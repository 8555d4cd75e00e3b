"""What Unicode says of each character: data, generated."""

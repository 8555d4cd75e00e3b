"""What is put into a paragraph for show: gaps, hyphens, the ends of Thai words."""

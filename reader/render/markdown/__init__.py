"""A document as Markdown: CommonMark with the tables, tasks, notes and definitions of its kin."""

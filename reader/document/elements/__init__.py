"""How the elements of HTML are read: one kind a module."""

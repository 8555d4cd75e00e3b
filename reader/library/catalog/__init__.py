"""The catalog: what is written into it, and what is asked of it beside lists."""

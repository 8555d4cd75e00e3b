"""Formulas, as TeX or MathML has them, into text."""

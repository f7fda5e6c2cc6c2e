"""Stage 4 of 8. Takes an AnalysedReport, gives its Statements: who says what, in which words, through whom."""

from lesart.statements.finding import find_statements

__all__ = ["find_statements"]

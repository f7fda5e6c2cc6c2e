"""Stage 7 of 8. Takes the AnnotatedReports of an Event and their Lineage, gives a Comparison: points, speakers, timeline."""

from lesart.comparison.comparing import compare_event, explain

__all__ = ["compare_event", "explain"]

"""Stage 7 of 8. Takes the AnnotatedReports of an Event and its Lineage, gives a Comparison: points, speakers, timeline."""

from lesart.comparison.comparing import compare_event

__all__ = ["compare_event"]

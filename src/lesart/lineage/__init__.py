"""Stage 5 of 8. Takes the AnnotatedReports of one event, gives their Lineage: who took what from whom."""

from lesart.lineage.tracing import trace_lineage

__all__ = ["trace_lineage"]

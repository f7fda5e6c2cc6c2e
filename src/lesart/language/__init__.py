"""Stage 3 of 8. Takes a Report, gives an AnalysedReport: its sentences, names, times, quantities and embeddings."""

from lesart.language.analysis import analyse_report, embed_lead
from lesart.language.anchoring import date_by_event
from lesart.language.encoder import load_encoder
from lesart.language.linking import link_names
from lesart.language.skimming import skim_report

__all__ = ["analyse_report", "date_by_event", "embed_lead", "link_names", "load_encoder", "skim_report"]

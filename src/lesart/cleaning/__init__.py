"""Stage 2 of 8. Takes a RawReport, gives a Report: body and boilerplate, title, outlet, agencies, dates with evidence."""

from lesart.cleaning.html import clean_html
from lesart.cleaning.plain import clean_plain
from lesart.records.report import Markup, RawReport, Report

__all__ = ["clean_report"]


def clean_report(raw: RawReport) -> Report:
    """Give the cleaned report of decoded input, be it plain text or HTML."""
    return clean_html(raw) if raw.markup is Markup.HTML else clean_plain(raw)

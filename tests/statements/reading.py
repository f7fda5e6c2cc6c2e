"""Reports made of one short text, with the names in it marked by hand."""

import re

from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.report import Agency, Found, Passage, Report
from lesart.records.span import Span
from lesart.records.statement import Statement
from lesart.statements import find_statements

PERSONS = {
    "Kessler": ("Anna Kessler", EntityType.PER, MentionForm.NAME),
    "Kesslers": ("Anna Kessler", EntityType.PER, MentionForm.NAME),
    "Brandt": ("Jonas Brandt", EntityType.PER, MentionForm.NAME),
    "Holm": ("Erik Holm", EntityType.PER, MentionForm.NAME),
    "Holms": ("Erik Holm", EntityType.PER, MentionForm.NAME),
    "Verkehrsministerium": ("Verkehrsministerium", EntityType.ORG, MentionForm.NAME),
    "Verkehrsministeriums": ("Verkehrsministerium", EntityType.ORG, MentionForm.NAME),
    "Hafenpolizei": ("Hafenpolizei", EntityType.ORG, MentionForm.NAME),
    "Nordhagen": ("Regierung von Nordhagen", EntityType.ORG, MentionForm.METONYM),
    "dpa": ("dpa", EntityType.ORG, MentionForm.NAME),
}


def analysed(*paragraphs: str, agency: str | None = None, outlet: str | None = None) -> AnalysedReport:
    """Give an analysed report; sentences end where ". " or a paragraph does."""
    text = "\n\n".join(paragraphs)
    passages, sentences, start = [], [], 0
    for paragraph in paragraphs:
        passages.append(Passage(span=Span(start, start + len(paragraph))))
        at = start
        for sentence in re.split(r"(?<=\.) |(?<=\.“) ", paragraph):
            sentences.append(Span(at, at + len(sentence)))
            at += len(sentence) + 1
        start += len(paragraph) + 2
    report = Report(
        id="r",
        text=text,
        language="de",
        body=tuple(passages),
        agencies=(Agency(name=agency, span=Span(0, 1)),) if agency else (),
        outlet=Found(text=outlet) if outlet else None,
    )
    return AnalysedReport(
        report=report,
        sentences=tuple(sentences),
        mentions=tuple(_mentions(text)),
        times=(),
        quantities=(),
        event_date=None,
    )


def _mentions(text: str) -> list[Mention]:
    found = []
    for wording, (name, kind, form) in PERSONS.items():
        at = text.find(wording)
        while at >= 0:
            span = Span(at, at + len(wording))
            if not text[span.end : span.end + 1].isalpha():
                found.append(Mention(span=span, type=kind, entity=name.lower(), name=name, form=form))
            at = text.find(wording, at + 1)
    return found


def said(*paragraphs: str) -> list[tuple[str | None, str, str]]:
    """Give name, type and content of each statement, parts of the content joined by " … "."""
    report = analysed(*paragraphs)
    return [
        (statement.speaker_name, str(statement.type), content(report.text, statement))
        for statement in find_statements(report)
    ]


def content(text: str, statement: Statement) -> str:
    """Give the content's wording."""
    return " … ".join(span.of(text) for span in statement.content)

"""Through whom a statement came: those who passed it on, the agency or outlet it was told to, the report's own credit."""

from collections.abc import Sequence

from lesart.records.entity import EntityType
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.statements.speakers import Mentions, Party
from lesart.statements.vocabulary import agency_names


def chain_of(
    report: Report,
    mentions: Mentions,
    *,
    through: Sequence[Party],
    addressee: Sequence[Span],
) -> tuple[str, ...]:
    """Give the names of those a statement came through, nearest to the speaker first, each once."""
    names = [party.name for party in through]
    for span in addressee:
        names.extend(_media(report, mentions, span))
    names.extend(agency.name for agency in report.agencies if not agency.is_cited)
    if report.outlet is not None:
        names.append(report.outlet.text)
    return tuple(dict.fromkeys(names))


def _media(report: Report, mentions: Mentions, span: Span) -> list[str]:
    """Give the agency or outlet in a phrase, told by its name or by the word before it ("der Zeitung X")."""
    words = span.of(report.text).replace("„", " ").replace("“", " ").split()
    kinds, agencies = word_set("de", "outlet_kinds"), agency_names()
    is_outlet = any(word.casefold() in kinds for word in words)
    named = [m.name for m in mentions.inside(span) if m.type is EntityType.ORG]
    found = [agencies.get(name, name) for name in named if is_outlet or name in agencies]
    return found or [agencies[word] for word in words if word in agencies]

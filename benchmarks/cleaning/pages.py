"""How well articles, titles and days are taken from saved pages, and what each kind of evidence adds.

usage: python -m benchmarks.cleaning.pages FOLDER     (FOLDER holds *.html.gz and GOLD.json)

Words of the body are compared as multisets with summary, headings and paragraphs of the gold, averaged over pages; title
and day must be the same, and the minute where the gold tells it. To see what a kind of evidence adds, it is hidden in the pages before they are cleaned.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lesart.cleaning import clean_report
from lesart.records.publication import Precision, PublicationDate
from lesart.records.report import Markup, RawReport, Report

_LD = re.compile(r"<script[^>]*ld\+json.*?</script>", re.DOTALL | re.IGNORECASE)
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_NAMES = re.compile(r"""\s(?:class|id|role|itemprop)\s*=\s*(?:"[^"]*"|'[^']*')""", re.IGNORECASE)
_HEADING = re.compile(r"<(/?)h1\b", re.IGNORECASE)
_TIME = re.compile(r"<(/?)time\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Shares in per cent."""

    body: float
    title: float
    day: float
    wrong_day: float
    minute: float


HIDING: dict[str, Callable[[str], str]] = {
    "nothing": lambda page: page,
    "JSON-LD": lambda page: _LD.sub("", page),
    "meta tags": lambda page: _META.sub("", page),
    "JSON-LD and meta tags": lambda page: _META.sub("", _LD.sub("", page)),
    "class names, ids, roles": lambda page: _NAMES.sub("", page),
    "rank of h1": lambda page: _HEADING.sub(r"<\1h4", page),
    "time elements": lambda page: _TIME.sub(r"<\1span", page),
    "JSON-LD, meta tags and time elements": lambda page: _TIME.sub(
        r"<\1span", _META.sub("", _LD.sub("", page))
    ),
}


def measure(folder: Path, hide: Callable[[str], str]) -> Scores:
    """Give the scores on the pages of a folder with some evidence hidden."""
    gold = json.loads((folder / "GOLD.json").read_text("utf-8"))
    rows = [_row(wanted, _cleaned(folder / wanted["file"], hide)) for wanted in gold]
    means = [100 * sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return Scores(body=means[0], title=means[1], day=means[2], wrong_day=means[3], minute=means[4])


def _cleaned(path: Path, hide: Callable[[str], str]) -> Report:
    text = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    return clean_report(RawReport(id=path.name, text=hide(text), markup=Markup.HTML))


def _row(wanted: dict[str, object], report: Report) -> tuple[float, ...]:
    title = report.title.text if report.title else ""
    day = report.published.value[:10] if report.published else ""
    is_day = day == str(wanted["published"])[:10]
    is_title = _plain(title) == _plain(str(wanted["title"]))
    body = " ".join(passage.span.of(report.text) for passage in report.body)
    is_minute = _is_same_minute(str(wanted["published"]), report.published)
    wrong = float(bool(day) and not is_day)
    return _overlap(_gold_body(wanted), body), float(is_title), float(is_day), wrong, float(is_minute)


def _is_same_minute(gold: str, found: PublicationDate | None) -> bool:
    """Whether the minute is the gold's; a time without a zone is read as the clock of the other."""
    moment = datetime.fromisoformat(gold).replace(second=0, microsecond=0)
    if found is None or found.precision is not Precision.MINUTE:
        return found is not None and not (moment.hour or moment.minute) and found.value == gold[:10]
    other = datetime.fromisoformat(found.value)
    if moment.tzinfo and other.tzinfo:
        return moment == other
    return moment.replace(tzinfo=None) == other.replace(tzinfo=None)


def _gold_body(wanted: dict[str, object]) -> str:
    texts: list[str] = []
    pending = [wanted["summary"], wanted["sections"]]
    while pending:
        value = pending.pop(0)
        if isinstance(value, str):
            texts.append(value)
        elif isinstance(value, list):
            pending.extend(value)
        elif isinstance(value, dict):
            pending.extend((value["headline"], value["paragraphs"]))
    return " ".join(texts)


def _overlap(gold: str, found: str) -> float:
    first, second = (Counter(_WORD.findall(text.casefold())) for text in (gold, found))
    shared = (first & second).total()
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def _plain(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def main() -> None:
    """Print a table: one row for each kind of evidence hidden."""
    print("| hidden | body F1 | title | day | wrong day | minute |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, hide in HIDING.items():
        scores = measure(Path(sys.argv[1]), hide)
        dated = f"{scores.day:.1f} | {scores.wrong_day:.1f} | {scores.minute:.1f}"
        print(f"| {name} | {scores.body:.1f} | {scores.title:.1f} | {dated} |")


if __name__ == "__main__":
    main()

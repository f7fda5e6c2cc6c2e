"""Measure lineage: origins and derivations of the gold dossiers, and copies told among real reports.

usage: python -m benchmarks.lineage.run SHARED [--accept]

SHARED is the folder with the seeds and the measuring data. Exits with 1 where fewer copies are told than floors.json
asks for; --accept writes the tables to results.md.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from lesart.lineage import trace_lineage
from lesart.pipeline import annotate_reports, read_reports
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import CopyKind, DerivationKind
from lesart.records.report import RawReport
from lesart.records.vectors import Vectors

HERE = Path(__file__).parent
COPIED = 60
LIFTED = "lifting three sentences into another report"
HEAD = """# Lineage: measured

Written by `python -m benchmarks.lineage.run SHARED --accept`; `copies_results.md` tells how copies are found among many reports.

| dossier | origins | in the gold | derivations of the gold found |
| --- | --- | --- | --- |
"""
COPIES = """
Copies made of {number} reports without an agency, each beside its original: told are those of one origin with it, and of the
lifted sentences those told as a partial copy, quoted from both reports:

| made by | told |
| --- | --- |
"""


class NoEncoder:
    """An encoder for stages that need no vectors."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), 384), dtype=np.float32)


def without_each_fifth_sentence(text: str) -> str:
    sentences = re.split(r"(?<=[.!?]) ", text)
    return " ".join(sentence for place, sentence in enumerate(sentences) if place % 5 != 4)


def with_each_fifteenth_word_changed(text: str) -> str:
    words = text.split(" ")
    return " ".join("Anderes" if place % 15 == 7 else word for place, word in enumerate(words))


def first_half_only(text: str) -> str:
    return text[: len(text) // 2]


CHANGES: dict[str, Callable[[str], str]] = {
    "leaving out each fifth sentence": without_each_fifth_sentence,
    "changing each fifteenth word": with_each_fifteenth_word_changed,
    "keeping the first half": first_half_only,
}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    shared = arguments.shared
    golds = (shared / "seeds/seeds.gold.json", *sorted((shared / "data/dossiers").glob("*/GOLD.json")))
    raws = [
        raw for raw in read_reports([str(shared / "data/events/dev.jsonl.gz")]) if isinstance(raw, RawReport)
    ]
    reports = [report for report in annotated(raws) if not report.report.agencies]
    told = {name: copies_told(raws, reports[:COPIED], change) for name, change in CHANGES.items()}
    told[LIFTED] = lifted_told(reports[:COPIED])
    table = HEAD + "".join(dossier_row(gold) for gold in golds) + COPIES.format(number=COPIED)
    table += "".join(f"| {name} | {share:.1f} % |\n" for name, share in told.items())
    table += f"\n{pairs_joined(reports)}\n"
    print(table)
    if arguments.accept:
        (HERE / "results.md").write_text(table, encoding="utf-8")
    floors: dict[str, float] = json.loads((HERE / "floors.json").read_text("utf-8"))
    falls = [name for name, floor in floors.items() if told[name] < floor]
    print("\n".join(f'"{name}" fell below {floors[name]}' for name in falls), file=sys.stderr)
    return 1 if falls else 0


def annotated(raws: Sequence[RawReport]) -> tuple[AnnotatedReport, ...]:
    return annotate_reports(raws, encoder=NoEncoder()).reports


def dossier_row(gold: Path) -> str:
    """Give origins and derivations of the gold's event: a derivation is found by its name or by a shared origin."""
    wanted = json.loads(gold.read_text("utf-8"))
    derived = {
        str(one["report"]): [str(name) for name in one["derives_from"]]
        for one in wanted["lineage"]
        if str(one["report"]) in members_of(wanted)
    }
    paths = [str(path) for path in sorted(gold.parent.glob("*.*")) if "gold" not in path.name.casefold()]
    raws = [raw for raw in read_reports(paths) if isinstance(raw, RawReport) and raw.id in derived]
    lineage = trace_lineage(annotated(raws))
    named = {(one.report_id, first_word(one.derives_from)) for one in lineage.derivations}
    pairs = [(report, name) for report, names in derived.items() for name in names]
    found = [
        (report, name)
        for report, name in pairs
        if (report, first_word(name)) in named
        or any({report, name} <= set(origin.report_ids) for origin in lineage.origins)
    ]
    told = wanted["independent_origins"]
    number = f"{told['wire_lines']} lines of agencies" if isinstance(told, dict) else told
    return (
        f"| {gold.parent.name} | {lineage.independent_origins} | {number} | {len(found)} of {len(pairs)} |\n"
    )


def members_of(wanted: dict[str, list[dict[str, list[str]]]]) -> frozenset[str]:
    """Give the reports of the gold's event: of the first, where it tells of several."""
    reports = wanted["events"][0]["reports"] if "events" in wanted else wanted["reports"]
    return frozenset(map(str, reports))


def first_word(name: str) -> str:
    """Give the first word of a name without the ending of an address: "unherd.com" is "unherd"."""
    return name.casefold().split()[0].split(".")[0]


def copies_told(
    raws: Sequence[RawReport], reports: Sequence[AnnotatedReport], change: Callable[[str], str]
) -> float:
    """Give the share, in percent, of changed copies that are of one origin with what they were made of."""
    texts = {raw.id: raw.text for raw in raws}
    copies = annotated(
        [RawReport(id=f"{report.id} copy", text=change(texts[report.id])) for report in reports]
    )
    by_id = {copy.id: copy for copy in copies}
    pairs = [(report, by_id[f"{report.id} copy"]) for report in reports if f"{report.id} copy" in by_id]
    return 100 * sum(trace_lineage(pair).independent_origins == 1 for pair in pairs) / len(reports)


def lifted_told(reports: Sequence[AnnotatedReport]) -> float:
    """Give the share, in percent, of lifted sentences that are told and quoted exactly."""
    told = 0
    for lender, host in zip(reports, (*reports[1:], reports[0]), strict=True):
        sentences = re.split(r"(?<=[.!?]) ", body_of(lender))
        lifted = " ".join(sentences[len(sentences) // 2 :][:3])
        (taker,) = annotated([RawReport(id="taker", text=f"{host.text}\n\n{lifted}\n\nSo steht es da.")])
        told += any(
            copy.kind is CopyKind.PARTIAL and copy.stretches
            for copy in trace_lineage([lender, taker]).shared_wordings
        )
    return 100 * told / len(reports)


def body_of(report: AnnotatedReport) -> str:
    return " ".join(passage.span.of(report.text) for passage in report.report.body)


def pairs_joined(reports: Sequence[AnnotatedReport]) -> str:
    """Say which reports of three days of news share wording, for reading."""
    lineage = trace_lineage(reports)
    kinds = {kind: [one for one in lineage.shared_wordings if one.kind is kind] for kind in CopyKind}
    listed = "\n".join(
        f"- {kind}: {'; '.join(f'{one.first} = {one.second}' for one in pairs)}"
        for kind, pairs in kinds.items()
    )
    arrows = [one for one in lineage.derivations if one.kind is DerivationKind.REPORT]
    told = "; ".join(f"{one.report_id} from {one.derives_from}" for one in arrows)
    return f"Of {len(reports)} reports without an agency (read them):\n\n{listed}\n- taken: {told}"


if __name__ == "__main__":
    raise SystemExit(main())

"""The commands and their options."""

from pathlib import Path
from typing import Annotated

import typer

from lesart import __version__
from lesart.records.depth import Depth

app = typer.Typer(
    name="lesart",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files, folders (with all below them), quoted globs, or - for standard input. "
        "Plain text, HTML, JSON and JSON Lines, also gzipped; recognised by content.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="End with exit code 1 when a report was rejected.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print nothing but JSON on standard output.")]
SizeLimit = Annotated[
    float,
    typer.Option(
        "--size-limit", metavar="MB", help="Reject reports above this many megabytes.", min=0.001, max=10_000
    ),
]


@app.callback(invoke_without_command=True)
def lesart(
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    """Lay news reports of one event side by side.

    What all of them say, what only one says, where figures, dates and claims differ, who says what according to
    whom, and how many independent origins there are. Every line points to exact characters of a report. Nothing
    leaves this machine.

    Start with: `lesart compare FOLDER` or `lesart compare FOLDER --out dossier.html`

    The environment variable LESART_THREADS sets how many processors are used (default: those at hand, at most four).
    """
    if version:
        print(f"lesart {__version__}")
        raise typer.Exit


@app.command()
def compare(
    paths: Paths,
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FILE",
            help="Write the dossier to a file: .html, .md or .json.",
            show_default=False,
        ),
    ] = None,
    only_json: AsJson = False,
    explained: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="POINT",
            help="Print why the readings of a point were joined and why they relate so, instead of the dossier: p7, or "
            "e2/p7 where several events have points.",
            show_default=False,
        ),
    ] = None,
    depth: Annotated[
        Depth,
        typer.Option(
            "--depth",
            help="How much of the dossier is shown: one screen, what matters most of each part, or everything. "
            "HTML folds the rest, JSON always has everything.",
        ),
    ] = Depth.SHORT,
    strict: Strict = False,
    size_limit: SizeLimit = 5.0,
) -> None:
    """Compare reports and print a dossier for each event.

    Examples: `lesart compare reports/` · `lesart compare reports/ --depth summary` ·
    `lesart compare reports/ --explain p7` ·
    `lesart compare a.txt b.html --out dossier.html` · `lesart compare reports/ --json > dossier.json`
    """
    from lesart.cli.compare import run

    run(
        paths,
        out=out,
        only_json=only_json,
        explained=explained,
        depth=depth,
        strict=strict,
        size_limit_mb=size_limit,
    )


@app.command()
def annotate(paths: Paths, strict: Strict = False, size_limit: SizeLimit = 5.0) -> None:
    """Print what each report says, one line of JSON a report.

    Title, dates, agencies, body and boilerplate, sentences, names, times, figures, statements with their speakers,
    and passages to be careful with. Example: `lesart annotate reports/ > annotations.jsonl`
    """
    from lesart.cli.annotate import run

    run(paths, strict=strict, size_limit_mb=size_limit)


@app.command()
def events(
    paths: Paths,
    *,
    only_json: AsJson = False,
    with_all_singles: Annotated[
        bool,
        typer.Option(
            "--all", help="List the reports that stand alone too, where there are more than 20 of them."
        ),
    ] = False,
    window_days: Annotated[
        int,
        typer.Option(
            "--window",
            metavar="DAYS",
            help="Compare reports whose events can lie at most this many days apart.",
            min=0,
            max=3_660,
        ),
    ] = 14,
    strict: Strict = False,
    size_limit: SizeLimit = 5.0,
) -> None:
    """Group reports into events, and events into stories.

    Every report stands in exactly one event, labelled with the title of one of its reports. The largest events come
    first. A story is told in sentences that quote what its events share.

    For a look at a folder: `lesart events reports/`

    For a program, with all reports of all events: `lesart events reports.jsonl.gz --json > events.json`
    """
    from lesart.cli.events import run

    run(
        paths,
        only_json=only_json,
        with_all_singles=with_all_singles,
        window_days=window_days,
        strict=strict,
        size_limit_mb=size_limit,
    )

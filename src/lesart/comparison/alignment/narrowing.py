"""The part of a sentence that carries a point, never torn from the words that tell who says it."""

from collections.abc import Iterator, Mapping, Sequence

from lesart.comparison.alignment.substance import substance, timeless
from lesart.comparison.likeness import content_words, letter_groups
from lesart.comparison.stances import denies
from lesart.comparison.units import Unit, clause_words, hangs_inside, statement_at, trimmed
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table
from lesart.text.clauses import clause_spans
from lesart.text.languages import DEFAULT
from lesart.text.quotations import quotation_spans
from lesart.text.words import word_spans

TELLING_SHARE = (
    0.9  # of what a sentence shares with others that its reading must hold; 0.8 costs 2 points of F1
)
FEWEST_CONTENT_WORDS = 2
FEWEST_WORDS = 3
MOST_CLAUSES = 12  # a longer row of clauses is a list; it stays whole
_QUOTES = frozenset(
    '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}'
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)


def clause_at(report: AnnotatedReport, sentence: Span, inner: Span) -> Span:
    """Give the clause of a sentence that holds a stretch, or the sentence where it needs the rest of it.

    A stretch right before a colon belongs to what follows: "22. März: Anschlag auf …". Clauses of other languages than
    German are not told apart.
    """
    if report.report.language != DEFAULT:
        return trimmed(report.text, sentence)
    clauses = clause_spans(report.text, sentence)
    for at, clause in enumerate(clauses):
        if not clause.covers(inner):
            continue
        part = trimmed(report.text, clause)
        if report.text[inner.end : inner.end + 1] == ":" and at + 1 < len(clauses):
            part = trimmed(report.text, Span(inner.start, clauses[at + 1].end))
        return trimmed(report.text, sentence) if needs_rest(report, part, sentence) else part
    return trimmed(report.text, sentence)


def telling_part(
    report: AnnotatedReport, unit: Unit, others: Sequence[str], rarity: Mapping[str, float]
) -> Span:
    """Give the shortest run of clauses of a unit that holds what it shares with other texts, times left aside."""
    if unit.language != DEFAULT:
        return unit.span
    clauses = clause_spans(report.text, unit.span)
    shared = {group for other in others for group in letter_groups(other)}
    if len(clauses) < 2 or len(clauses) > MOST_CLAUSES or not shared:
        return unit.span
    weights = [_weight(timeless(report, clause), shared, rarity) for clause in clauses]
    floor = TELLING_SHARE * sum(weights)
    runs = [
        trimmed(report.text, Span(clauses[start].start, clauses[end - 1].end))
        for start, end in _runs(report.text, clauses)
        if sum(weights[start:end]) >= floor
    ]
    for run in sorted(runs, key=lambda run: (run.end - run.start, run.start)):
        if _stands_alone(report, run, unit.span):
            return run
    return unit.span


def needs_rest(report: AnnotatedReport, part: Span, sentence: Span) -> bool:
    """Whether a part of a sentence would hide that it is denied, or who says it: it is reported, but of nobody known.

    That is a statement without a known speaker, or a stretch that looks reported ("dass …", "sei", a quotation mark)
    and belongs to no statement found. Of what no list can tell, in other languages than German, the rest is always needed.
    """
    if part.start <= sentence.start and part.end >= sentence.end:
        return False
    if report.report.language != DEFAULT:
        return True
    if denies(sentence.of(report.text)) and not denies(part.of(report.text)):
        return True
    if _is_undone(report.text, part, sentence):
        return True
    statement = statement_at(report, part)
    if statement is not None:
        is_safe = statement.speaker_name and not statement.is_denial
        return not is_safe or hangs_inside(report.text, part, statement)
    return _looks_reported(part.of(report.text))


def _is_undone(text: str, part: Span, sentence: Span) -> bool:
    """Whether a part opens with "dass" behind words by which it is not so: "will verhindern, dass …", "niemand glaubt, dass …"."""
    opening = [word.of(text).casefold() for word in word_spans(text, part)[:1]]
    if not clause_words("that").intersection(opening):
        return False
    before = [word.of(text).casefold() for word in word_spans(text, Span(sentence.start, part.start))]
    undoing = word_list("de", "undoing_words")
    return any(word in word_set("de", "negation_words") or word.startswith(undoing) for word in before)


def is_frame(report: AnnotatedReport, part: Span, sentence: Span) -> bool:
    """Whether a part of a sentence only tells who says the rest."""
    if part.start <= sentence.start and part.end >= sentence.end:
        return False
    frames = (span for statement in report.statements for span in (*statement.cue, *statement.frame))
    return statement_at(report, part) is None and any(span.overlap(part) for span in frames)


def _stands_alone(report: AnnotatedReport, run: Span, whole: Span) -> bool:
    enough = len(set(content_words(run.of(report.text)))) >= FEWEST_CONTENT_WORDS
    says = bool(content_words(substance(report, run)))
    return (
        enough
        and says
        and not _cuts_quotation(report.text, run, whole)
        and not needs_rest(report, run, whole)
    )


def _cuts_quotation(text: str, run: Span, whole: Span) -> bool:
    return any(quote.overlap(run) and not run.covers(quote) for quote in quotation_spans(text, whole))


def _looks_reported(text: str) -> bool:
    words = [word.of(text).casefold() for word in word_spans(text)]
    doubtful = {form for form, kind in word_table("de", "subjunctive_forms") if kind == "one"}
    return bool(words) and (
        words[0] in clause_words("that") or bool(doubtful & set(words)) or bool(_QUOTES & set(text))
    )


def is_aside(text: str, part: Span) -> bool:
    """Whether a stretch is a relative clause in the indicative, which a narrator adds to what somebody says."""
    words = [word.of(text).casefold() for word in word_spans(text, part)]
    return len(words) >= FEWEST_WORDS and _is_relative(text, part) and _is_indicative(words[-1])


def _is_relative(text: str, clause: Span) -> bool:
    """Whether a clause opens as a relative clause: "die …", "bei dem …"."""
    words = [word.of(text).casefold() for word in word_spans(text, clause)[:2]]
    relative, prepositions = clause_words("relative"), clause_words("preposition")
    if len(words) < 2 or not text[max(0, clause.start - 3) : clause.start].rstrip().endswith(","):
        return False
    return words[0] in relative or (words[0] in prepositions and words[1] in relative)


def _is_indicative(verb: str) -> bool:
    reported = {form for form, kind in word_table("de", "subjunctive_forms") if kind != "none"}
    return verb not in reported and (verb.endswith(("t", "n")) or verb in word_set("de", "auxiliary_verbs"))


def _weight(text: str, shared: set[str], rarity: Mapping[str, float]) -> float:
    return sum(
        number * rarity.get(group, 0.0) for group, number in letter_groups(text).items() if group in shared
    )


def _runs(text: str, clauses: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Give the runs that neither begin with a relative clause nor break off behind one that stands midway.

    A narrator's aside can stand alone.
    """
    number = len(clauses)
    opens = [_is_relative(text, clause) for clause in clauses]
    closes = [_is_relative(text, _last_piece(text, clause)) for clause in clauses]
    for start in range(number):
        for end in range(start + 1, number + 1):
            alone = end == start + 1 and is_aside(text, trimmed(text, clauses[start]))
            if alone or (not opens[start] and (end == number or not closes[end - 1])):
                yield start, end


def _last_piece(text: str, clause: Span) -> Span:
    """Give the clause behind its last comma, where something still follows that one."""
    comma = text.rfind(", ", clause.start, max(clause.start, clause.end - 2))
    return clause if comma < 0 else Span(comma + 2, clause.end)

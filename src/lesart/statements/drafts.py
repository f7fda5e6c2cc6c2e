"""Statements as first read off an utterance, before the speaker's name is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.statements.addressees import addressee_spans
from lesart.statements.frames import Frame
from lesart.statements.utterances import Kind, Utterance

_EDGE_MARKS = frozenset(',;:–—-.!?…"„“”»«')


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement whose speaker is a stretch of text, or the speaker before (`goes_on`), or unknown.

    `own` is the number of the clause that frames it, `covers` those of its content; `is_relayed` marks a frame in the
    Konjunktiv: somebody else says that this was said. `through` are phrases for those who passed it on,
    `is_through_last` adds the body that spoke before ("demnach"). After an aside (`is_aside`) nobody goes on speaking.
    """

    type: StatementType
    content: tuple[Span, ...]
    paragraph: int
    speaker: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    through: tuple[Span, ...] = ()
    own: int | None = None
    covers: range = range(0)
    goes_on: bool = False
    is_relayed: bool = False
    is_through_last: bool = False
    is_aside: bool = False
    is_denial: bool = False

    def place(self) -> tuple[int, int]:
        """Give what sorts drafts into the order of the text, outer before inner."""
        return self.content[0].start, -self.content[-1].end


def framed_draft(utterance: Utterance, frame: Frame, content: tuple[Span, ...]) -> Draft:
    """Give a direct statement with the roles that its frame names and all that stands outside `content` as its frame."""
    return Draft(
        type=StatementType.DIRECT,
        content=content,
        paragraph=utterance.paragraph,
        speaker=speaker_spans(utterance, frame),
        cue=cue_spans(utterance, frame),
        frame=frame_spans(utterance, content),
        addressee=addressee_spans(utterance, frame),
        own=frame.clause,
    )


def speaker_spans(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    """Give the span of the frame's subject, empty where it has none."""
    return (utterance.stretch(*frame.subject),) if frame.subject else ()


def relay_spans(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    """Give the span of who quotes the subject, empty where nobody does."""
    return (utterance.stretch(*frame.relay),) if frame.relay else ()


def cue_spans(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    """Give the spans of the frame's cue, neighbouring words as one."""
    spans: list[Span] = []
    for index in frame.cue:
        token = utterance.tokens[index].span
        if spans and index - 1 in frame.cue:
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(token)
    return tuple(spans)


def trimmed(utterance: Utterance, start: int, end: int, *, keeps_stop: bool = False) -> tuple[Span, ...]:
    """Give the span of the tokens [start, end) without separators at its edges; nothing where no word is left."""
    tokens = utterance.tokens
    while start < end and tokens[start].text in _EDGE_MARKS:
        start += 1
    kept = {".", "!", "?", "…"} if keeps_stop else set()
    while end > start and tokens[end - 1].text in _EDGE_MARKS - kept:
        end -= 1
    if not any(token.kind in (Kind.WORD, Kind.QUOTATION) for token in tokens[start:end]):
        return ()
    return (utterance.stretch(start, end),)


def without(utterance: Utterance, start: int, end: int, hole: tuple[int, int]) -> tuple[Span, ...]:
    """Give the tokens [start, end) without those of `hole`, as one or two spans."""
    return trimmed(utterance, start, max(start, hole[0])) + trimmed(utterance, min(end, hole[1]), end)


def outside(text: str, contents: Iterable[Span], cues: Iterable[Span]) -> tuple[Span, ...]:
    """Give what of the contents is no cue: a statement never holds its own verb of saying."""
    kept = sorted(contents)
    for cue in cues:
        kept = [part for content in kept for part in _parts(text, content, cue)]
    return tuple(kept)


def overlap(first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Whether some spans share a character with others."""
    return any(one.overlap(other) > 0 for one in first for other in second)


def _parts(text: str, content: Span, cue: Span) -> tuple[Span, ...]:
    if not content.overlap(cue):
        return (content,)
    ends = (Span(content.start, cue.start), Span(cue.end, content.end))
    return tuple(_stripped(text, part) for part in ends if any(letter.isalnum() for letter in part.of(text)))


def _stripped(text: str, span: Span) -> Span:
    edge = " \n\t" + "".join(_EDGE_MARKS)
    wording = span.of(text)
    start = span.start + len(wording) - len(wording.lstrip(edge))
    return Span(start, start + len(wording.strip(edge)))


def unquoted(utterance: Utterance, index: int) -> tuple[Span, ...]:
    """Give what stands between the marks of a quotation token, nothing where that is blank."""
    token = utterance.tokens[index]
    inner = token.text[1:-1]
    if not inner.strip():
        return ()
    start = token.span.start + 1 + len(inner) - len(inner.lstrip())
    return (Span(start, start + len(inner.strip())),)


def frame_spans(utterance: Utterance, contents: Iterable[Span]) -> tuple[Span, ...]:
    """Give what is left of an utterance around its contents, without separators at the edges."""
    spans: list[Span] = []
    start = 0
    tokens = utterance.tokens
    for content in sorted(contents):
        first = next(
            (i for i in range(start, len(tokens)) if tokens[i].span.end > content.start), len(tokens)
        )
        spans.extend(trimmed(utterance, start, first))
        start = next(
            (i for i in range(first, len(tokens)) if tokens[i].span.start >= content.end), len(tokens)
        )
    spans.extend(trimmed(utterance, start, len(tokens)))
    return tuple(spans)

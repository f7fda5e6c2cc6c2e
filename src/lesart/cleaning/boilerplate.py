"""Which blocks of a plain text are article and which are furniture of the page around it."""

import re
from collections.abc import Sequence

from lesart.cleaning.agencies import is_credit_line
from lesart.cleaning.boilerplate_wording import credits_a_picture, kind_by_wording
from lesart.cleaning.bylines import byline_in
from lesart.cleaning.footnotes import is_footnote
from lesart.cleaning.headlines import find_headline, is_lead_like, same_wording
from lesart.cleaning.outlets import is_brand, is_site_name
from lesart.cleaning.plain_blocks import Block
from lesart.cleaning.publication_lines import is_date_line
from lesart.records.report import BoilerplateKind as Kind
from lesart.resources import word_set, word_table

Kinds = list[Kind | None]

_DUMP_BLOCKS, _DUMP_SHARE = (
    25,
    0.6,
)  # a page dumped whole: so many lines, and this share of them no paragraphs
_GAP_COST = 8  # words of running text that outweigh one line of furniture between two paragraphs
_LINKS_COST = 60  # the same for the head of a list of links
_SUB_HEADLINE_WORDS = 12
_TAG_WORDS = 4
_TABLE_LINES, _TABLE_SHARE = 5, 0.8
_SHORT_HEAD = 10  # blocks; in a longer head, names like an outlet's are links to its other pages, but for
_TOP = 2  # blocks at its beginning
_NEAR = 12  # blocks in which the twin of a caption or a headline is looked for
_FIELD_SIGN, _LONGEST_FIELDS = re.compile(r"\s?[|•·]\s?"), 160
_SENTENCE_INSIDE = re.compile(r"[.!?]\s")
_SAYS_SOMETHING = re.compile(r"[^\W_]")


def mark_blocks(blocks: Sequence[Block], given_title: str | None) -> tuple[Kind | None, ...]:
    """Give each block's kind of boilerplate, None for body.

    A text whose title came beside it is an article already: only lines known by wording or shape are marked in it. A
    bare text may be a whole page: lines before the headline and behind the last paragraph are its furniture.
    """
    kinds = [block.kind or _kind_alone(block) for block in blocks]
    _mark_caption_twins(blocks, kinds)
    _mark_comments(blocks, kinds)
    is_dump = given_title is None and _is_page_dump(blocks, kinds)
    if is_dump:
        _mark_outside_article(blocks, kinds)
    first, last = _article_bounds(blocks, kinds)
    if given_title is None:
        _mark_site_names(blocks, kinds, first)
    headline = find_headline(blocks, kinds, first, given_title, is_dump=is_dump)
    if headline is not None:
        _mark_headline(blocks, kinds, headline)
    if given_title is None:
        _mark_head(blocks, kinds, headline, max(first, headline or 0))
        _mark_tail(blocks, kinds, last)
    _mark_related(blocks, kinds)
    if is_dump:
        _mark_runs_of_lines(blocks, kinds)
    _mark_sub_headlines(blocks, kinds)
    return tuple(kinds)


def _kind_alone(block: Block) -> Kind | None:
    """Give the kind that a block's own wording and shape show."""
    return _kind_of_line(block.text) or _kind_of_fields(block.text)


def _kind_of_fields(line: str) -> Kind | None:
    """Give the kind of a line that holds nothing but author, date and reading time: "3. April 2024 | 5 Minuten"."""
    fields = _FIELD_SIGN.split(line) if len(line) <= _LONGEST_FIELDS else [line]
    if len(fields) < 2:
        return None
    kinds = {_kind_of_line(field) for field in fields if field}
    if not kinds <= {Kind.DATE_LINE, Kind.BYLINE, Kind.READING_TIME, Kind.AGENCY_CREDIT}:
        return None
    return next((kind for kind in (Kind.DATE_LINE, Kind.BYLINE) if kind in kinds), None)


def _kind_of_line(line: str) -> Kind | None:
    if len(line) > 1000 or not _SAYS_SOMETHING.search(line):
        return None if len(line) > 1000 else Kind.NAVIGATION
    if is_footnote(line):
        return Kind.FOOTNOTE_LINKS
    if is_credit_line(line):
        return Kind.AGENCY_CREDIT
    kind = kind_by_wording(line)
    if kind:
        return kind
    if is_date_line(line):
        return Kind.DATE_LINE
    if credits_a_picture(line):
        return Kind.CAPTION
    return Kind.BYLINE if byline_in(line) else None


def _mark_caption_twins(blocks: Sequence[Block], kinds: Kinds) -> None:
    """Mark the text of a picture that stands a second time before or behind its caption."""
    for position, block in enumerate(blocks):
        if kinds[position] is not Kind.CAPTION:
            continue
        for near in range(max(0, position - 2), min(len(blocks), position + 3)):
            twin = blocks[near].text.rstrip(" .")
            if kinds[near] is None and len(twin) > 20 and block.text.startswith(twin):
                kinds[near] = Kind.CAPTION


def _mark_comments(blocks: Sequence[Block], kinds: Kinds) -> None:
    """Mark all that follows the head of a comment form, where most of the running text stands before it."""
    prose = [len(block.words) if block.is_prose else 0 for block in blocks]
    before, total = 0, sum(prose)
    for position, kind in enumerate(kinds):
        if kind is Kind.COMMENT_FORM and before > total / 2 and len(blocks[position].words) > 2:
            kinds[position:] = [known or Kind.COMMENT_FORM for known in kinds[position:]]
            return
        before += prose[position]


def _is_page_dump(blocks: Sequence[Block], kinds: Kinds) -> bool:
    lines = sum(1 for block, kind in zip(blocks, kinds, strict=True) if kind or not _is_running(block))
    return lines >= _DUMP_BLOCKS and lines >= _DUMP_SHARE * len(blocks)


def _mark_outside_article(blocks: Sequence[Block], kinds: Kinds) -> None:
    """Mark the running text outside the stretch that is densest in it (the sum of words less lines is greatest)."""
    best, start, total, bounds = 0, 0, 0, (0, len(blocks))
    for position, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        total += len(block.words) if kind is None and _is_running(block) else -_gap_cost(kind)
        if total <= 0:
            total, start = 0, position + 1
        elif total > best:
            best, bounds = total, (start, position + 1)
    for position, block in enumerate(blocks):
        if not bounds[0] <= position < bounds[1] and kinds[position] is None and _is_running(block):
            kinds[position] = Kind.NAVIGATION


def _gap_cost(kind: Kind | None) -> int:
    return _LINKS_COST if kind is Kind.RELATED_LINK else _GAP_COST


def _mark_runs_of_lines(blocks: Sequence[Block], kinds: Kinds) -> None:
    """Mark lines of a dumped page that follow one another inside the article: lists of links, players, teasers."""
    for position in range(1, len(blocks)):
        first, second = blocks[position - 1], blocks[position]
        if kinds[position] is not None or _is_running(second) or kinds[position - 1] is Kind.SUB_HEADLINE:
            continue
        if not _is_running(first) and not _introduces(first, kinds[position - 1]) and _stays_open(second):
            kinds[position - 1] = kinds[position - 1] or Kind.NAVIGATION
            is_last = position + 1 < len(blocks) and _is_running(blocks[position + 1])
            kinds[position] = None if is_last else Kind.NAVIGATION


def _introduces(block: Block, kind: Kind | None) -> bool:
    return kind is None and block.text.endswith(":") and len(block.words) > 4


def _stays_open(block: Block) -> bool:
    return not block.ends_sentence and len(block.words) <= 30


def _is_running(block: Block) -> bool:
    return block.is_prose or (block.ends_sentence and len(block.words) >= 4 and not block.is_heading_like)


def _article_bounds(blocks: Sequence[Block], kinds: Kinds) -> tuple[int, int]:
    """Give the positions of the first and last paragraph that is running text and not marked; all blocks where none is."""
    running = [
        position
        for position, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
        if kind is None and _is_running(block)
    ]
    return (running[0], running[-1]) if running else (0, len(blocks) - 1)


def _mark_site_names(blocks: Sequence[Block], kinds: Kinds, first: int) -> None:
    """Mark the lines above the first paragraph that are an outlet's name by their words."""
    for position in range(first if first <= _SHORT_HEAD else _TOP):
        if kinds[position] is None and is_site_name(blocks[position].text):
            kinds[position] = Kind.SITE_NAME


def _mark_headline(blocks: Sequence[Block], kinds: Kinds, headline: int) -> None:
    kinds[headline] = Kind.HEADLINE
    for position in range(max(0, headline - _NEAR), min(len(blocks), headline + _NEAR)):
        if position != headline and same_wording(blocks[position].text, blocks[headline].text):
            kinds[position] = Kind.DUPLICATE_HEADLINE


def _mark_head(blocks: Sequence[Block], kinds: Kinds, headline: int | None, first: int) -> None:
    """Mark what stands before the headline, and lines between it and the first paragraph."""
    top = next((spot for spot, kind in enumerate(kinds) if kind is not Kind.DATE_LINE), 0)
    for position in range(first):
        if kinds[position] is not None:
            continue
        block = blocks[position]
        if headline is not None and position > headline:
            kinds[position] = Kind.SUB_HEADLINE if block.is_heading_like and not is_lead_like(block) else None
        elif headline is not None and position == top and is_brand(block.text):
            kinds[position] = Kind.SITE_NAME
        elif headline is not None or (block.is_heading_like and len(block.words) <= _TAG_WORDS):
            kinds[position] = Kind.NAVIGATION
    if headline is not None and headline < first and kinds[first] is None and _is_telegraphic(blocks[first]):
        kinds[first] = Kind.LEAD


def _is_telegraphic(block: Block) -> bool:
    """Whether a block is several short sentences that leave out all articles and pronouns, as only a teaser does."""
    sentences = [part for part in re.split(r"[.!?](?:\s|$)", block.text[:400]) if part.strip()]
    words = {word.casefold().strip(".,:;!?") for word in block.words}
    determiners = {row[0] for row in word_table("de", "determiners")}
    if (
        len(sentences) < 2
        or len(block.text) > 300
        or words & (determiners | word_set("de", "subject_pronouns"))
    ):
        return False
    return all(2 <= len(sentence.split()) <= 10 for sentence in sentences)


def _mark_tail(blocks: Sequence[Block], kinds: Kinds, last: int) -> None:
    """Mark the lines behind the last paragraph; behind the head of a list of links they are links, a table is body."""
    if _is_table(blocks[last + 1 :]):
        return
    is_list = False
    for position in range(last + 1, len(blocks)):
        block = blocks[position]
        is_list = is_list or kinds[position] is Kind.RELATED_LINK
        if kinds[position] is not None or not block.is_heading_like or _SENTENCE_INSIDE.search(block.text):
            continue
        kinds[position] = Kind.TAG_LINE if len(block.words) <= _TAG_WORDS else Kind.NAVIGATION
        if is_list:
            kinds[position] = Kind.RELATED_LINK


def _is_table(lines: Sequence[Block]) -> bool:
    """Whether nearly all of several lines end with a figure ("Aarfeld 12,4"), as results of the article do."""
    return len(lines) >= _TABLE_LINES and sum(
        line.text[-1:].isdigit() for line in lines
    ) >= _TABLE_SHARE * len(lines)


def _mark_related(blocks: Sequence[Block], kinds: Kinds) -> None:
    """Mark the headings listed under "Mehr zum Thema" and its like."""
    for position in range(1, len(blocks)):
        is_listed = kinds[position - 1] is Kind.RELATED_LINK and len(blocks[position - 1].words) <= 30
        if is_listed and kinds[position] is None and _is_list_heading(blocks, kinds, position):
            kinds[position] = Kind.RELATED_LINK


def _is_list_heading(blocks: Sequence[Block], kinds: Kinds, position: int) -> bool:
    """Whether a line under a list of links is one more of them, and not the sub-headline of the paragraph below."""
    following = position + 1
    stands_before_prose = (
        following < len(blocks) and kinds[following] is None and _is_running(blocks[following])
    )
    return blocks[position].is_heading_like and not stands_before_prose


def _mark_sub_headlines(blocks: Sequence[Block], kinds: Kinds) -> None:
    before: Block | None = None
    for position, block in enumerate(blocks):
        if kinds[position] is not None:
            continue
        if _is_sub_headline(blocks, kinds, position) and (before is None or before.ends_sentence):
            kinds[position] = Kind.SUB_HEADLINE
            continue
        before = block


def _is_sub_headline(blocks: Sequence[Block], kinds: Kinds, position: int) -> bool:
    block = blocks[position]
    if not block.is_heading_like or len(block.words) > _SUB_HEADLINE_WORDS or block.ends_sentence:
        return False
    if len(block.text) < 4 or _SENTENCE_INSIDE.search(block.text) or not block.text[0].isupper():
        return False
    following = next((spot for spot in range(position + 1, len(blocks)) if kinds[spot] is None), None)
    return (
        following is not None and _is_running(blocks[following]) and not blocks[following].text[0].islower()
    )

from collections.abc import Mapping

import numpy as np

from lesart.reader.chain import Run
from lesart.reader.decoding import (
    Content,
    ReadText,
    Surroundings,
    likely_contents,
    names_of,
    statements_of,
    words_apart,
)
from lesart.records.span import Span
from lesart.records.tagging import TaggedStatement

#       0    1      2    3   4    5    6     7   8    9
TEXT = "Es regne, sagte Ada Berg, und es werde kalt."
WORDS = tuple(Span(*place) for place in ((0, 2), (3, 8), (8, 9), (10, 15), (16, 19), (20, 24), (24, 25)))
WORDS += tuple(Span(*place) for place in ((26, 29), (30, 32), (33, 38), (39, 43), (43, 44)))
SPEAKER, CUE, ADDRESSEE = 1, 2, 4
INDIRECT, DIRECT, NONE = 1, 0, 5


def read(*apart: int) -> ReadText:
    return ReadText(words=WORDS, is_apart=np.isin(np.arange(len(WORDS)), apart))


def content(
    start: int,
    end: int,
    *,
    members: Mapping[int, tuple[int, ...]],
    kind: int = INDIRECT,
    nested: bool = False,
) -> Content:
    """Give a content [start, end) around which all words were read; `members` lists the words of each column."""
    likely = np.full((len(WORDS), 5), 0.1, np.float32)
    for column, places in members.items():
        likely[list(places), column] = 0.9
    types = np.full(6, 0.02, np.float32)
    types[kind] = 0.9
    pointers = np.zeros((len(WORDS) + 1, 4), np.float32)
    for column in range(4):
        pointers[_pointed(members, column), column] = 9
    return Content(
        run=Run(start=start, end=end, kind=kind),
        is_nested=nested,
        around=Surroundings(first=0, members=likely, types=types, pointers=pointers),
    )


def _pointed(members: Mapping[int, tuple[int, ...]], column: int) -> int:
    """Give the word that a pointer points to, -1 for nowhere: start and end of the speaker, then of the addressee."""
    words = members.get((SPEAKER, ADDRESSEE)[column // 2], ())
    return words[0 if column % 2 == 0 else -1] if words else -1


def quotes(spans: tuple[Span, ...]) -> list[str]:
    return [span.of(TEXT) for span in spans]


def only(statements: tuple[TaggedStatement, ...]) -> TaggedStatement:
    assert len(statements) == 1
    return statements[0]


def test_runs_of_names_become_names_in_the_order_of_the_text() -> None:
    runs = [Run(start=4, end=6, kind=0), Run(start=0, end=1, kind=1)]
    names = names_of(runs, WORDS, ("PER", "LOC"))
    assert [(name.span.of(TEXT), name.type.value) for name in names] == [("Es", "LOC"), ("Ada Berg", "PER")]


def test_kinds_that_are_no_names_are_left_out() -> None:
    assert names_of([Run(start=0, end=1, kind=1)], WORDS, ("PER", "DERIV")) == ()


def test_a_content_gets_the_words_of_each_role() -> None:
    found = only(statements_of([content(0, 2, members={SPEAKER: (4, 5), CUE: (3,)})], read()))
    assert found.type == "indirect"
    assert quotes(found.content) == ["Es regne"]
    assert quotes(found.speaker) == ["Ada Berg"]
    assert quotes(found.cue) == ["sagte"]
    assert found.frame == found.addressee == ()


def test_two_stretches_that_hold_each_other_are_one_statement() -> None:
    both = {0: (0, 1, 7, 8, 9, 10)}
    found = only(statements_of([content(0, 2, members=both), content(7, 11, members=both)], read()))
    assert quotes(found.content) == ["Es regne", "und es werde kalt"]


def test_two_stretches_of_which_each_stands_for_itself_are_two_statements() -> None:
    contents = [content(0, 2, members={0: (0, 1)}), content(7, 11, members={0: (7, 8, 9, 10)})]
    assert [quotes(found.content) for found in statements_of(contents, read())] == [
        ["Es regne"],
        ["und es werde kalt"],
    ]


def test_a_content_inside_another_stays_a_statement_of_its_own() -> None:
    inner = content(1, 2, members={0: (0, 1)}, kind=DIRECT, nested=True)
    outer, nested = statements_of([content(0, 2, members={0: (0, 1)}), inner], read())
    assert (outer.is_nested, nested.is_nested) == (False, True)
    assert quotes(nested.content) == ["regne"]


def test_what_is_read_as_no_statement_is_dropped() -> None:
    assert statements_of([content(0, 2, members={}, kind=NONE)], read()) == ()


def test_a_role_does_not_reach_from_one_stretch_into_the_next() -> None:
    found = only(statements_of([content(0, 2, members={SPEAKER: (4, 5), CUE: (4, 5)})], read(0, 5)))
    assert quotes(found.cue) == ["Ada", "Berg"]
    assert quotes(found.speaker) == ["Ada"]


def test_the_cue_of_two_stretches_is_their_mean_where_both_see_the_word() -> None:
    both = (0, 1, 7, 8, 9, 10)
    first = content(0, 2, members={0: both, CUE: (3, 6)})
    second = content(7, 11, members={0: both, CUE: (3,)})
    assert quotes(only(statements_of([first, second], read())).cue) == ["sagte"]


def test_the_surest_of_two_stretches_names_the_addressee() -> None:
    both = {0: (0, 1, 7, 8, 9, 10)}
    first = content(0, 2, members=both | {ADDRESSEE: (4, 5)})
    second = content(7, 11, members=both)
    second.around.pointers[:] = 0
    assert quotes(only(statements_of([first, second], read())).addressee) == ["Ada Berg"]


def test_the_first_word_of_each_stretch_stands_apart() -> None:
    stretches = (Span(26, 44), Span(0, 9), Span(10, 25))
    words = (*WORDS[7:], *WORDS[:7])
    assert np.flatnonzero(words_apart(words, stretches)).tolist() == [0, 5, 8]


def test_of_more_contents_than_a_text_can_have_the_longest_are_read() -> None:
    runs = [Run(start=place, end=place + 1 + place % 3, kind=0) for place in range(0, 30, 3)]
    long = Run(start=40, end=50, kind=0)
    assert likely_contents([*runs, long], 8)[-1] == long
    assert len(likely_contents([*runs, long], 8)) == 2
    assert likely_contents(runs, 1_000) == runs

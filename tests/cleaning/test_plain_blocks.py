"""Paragraphs of a plain text: what belongs together and what does not."""

from lesart.cleaning.plain_blocks import blocks_of


def blocks(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


def test_each_line_is_a_paragraph_where_lines_end_sentences() -> None:
    assert blocks("Der Bau ist fertig.\nDie Stadt feiert.\n\nAlle kommen.") == [
        "Der Bau ist fertig.",
        "Die Stadt feiert.",
        "Alle kommen.",
    ]


def test_a_sentence_that_goes_on_in_lower_case_is_put_together() -> None:
    text = "Die Stadt hat den Bau der neuen\nund teuren Brücke gelobt.\nAlle kommen."
    assert blocks(text) == ["Die Stadt hat den Bau der neuen\nund teuren Brücke gelobt.", "Alle kommen."]


def test_a_line_that_ends_with_an_article_goes_on() -> None:
    assert blocks("Gelobt wurde die\nBrücke.") == ["Gelobt wurde die\nBrücke."]


def test_a_heading_does_not_swallow_the_paragraph_below() -> None:
    assert blocks("Der Bau ist fertig\nDie Stadt feiert heute.") == [
        "Der Bau ist fertig",
        "Die Stadt feiert heute.",
    ]


def test_a_heading_that_ends_with_the_part_of_its_verb_stands_alone() -> None:
    lines = ["Ministerin ruft zur Ruhe am Damm auf", "Maren Tidewell rief am Montag alle zur Ruhe auf."]
    assert blocks("\n".join(lines)) == lines


def test_a_long_line_that_ends_with_a_preposition_goes_on() -> None:
    text = "Die Ministerin kam am Montag mit drei Helfern und vielen Booten aus der Stadt auf\nRottau zu."
    assert blocks(text) == [text]


def test_a_byline_in_lower_case_and_an_address_stand_for_themselves() -> None:
    assert blocks("Die Stadt feiert ihre neue Brücke\nvon Maren Tidewell\nhttps://example.org/x") == [
        "Die Stadt feiert ihre neue Brücke",
        "von Maren Tidewell",
        "https://example.org/x",
    ]


def test_text_broken_at_a_fixed_width_is_put_together() -> None:
    wrapped = (
        "Die Verkehrsministerin von Nordmark hat am Mittwoch in der Stadt Aarfeld\n"
        "die neue Brücke über die Taune freigegeben. Der Bau dauerte vier Jahre\n"
        "und kostete zwölf Millionen Euro mehr als geplant. Die Opposition will\n"
        "Antworten auf ihre Fragen und droht mit einem Ausschuss im Landtag, der\n"
        "die Kosten prüft.\n\nDie Stadt feiert."
    )
    assert len(blocks(wrapped)) == 2

"""What type of text a plain report is, by its title, lead, lines, address and build."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.cleaning.plain import clean_plain
from lesart.cleaning.report_type import with_type
from lesart.records.report import RawReport, Report, ReportType

BODY = (
    "Der Rat von Aarfeld hat am Montag beschlossen, die alte Brücke abzureißen.\n\n"
    "Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern, sagte Bürgermeisterin Tidewell."
)


def typed(text: str = BODY, title: str | None = "Brücke wird abgerissen", url: str | None = None) -> Report:
    return clean_plain(RawReport(id="r", text=text, title=title, url=url))


def type_of(text: str = BODY, title: str | None = "Brücke wird abgerissen", url: str | None = None) -> str:
    return typed(text, title, url).type.value


def test_a_report_is_news_where_nothing_says_otherwise() -> None:
    report = typed()
    assert (report.type, report.type_because) == (ReportType.NEWS, ())


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Brücke gesperrt, Rat tagt – was heute wichtig war", "digest"),
        ("Die wichtigsten Wirtschaftsnachrichten vom Montag", "digest"),
        ("Nachrichten am Morgen", "digest"),
        ("Aarfeld kurz gemeldet", "digest"),
        ("Rat tagt + Brücke gesperrt + Zug entgleist", "digest"),
        ("Newsblog zur Flut in Aarfeld", "ticker"),
        ("Live-Ticker: Flut in Aarfeld", "ticker"),
        ("Internationale Presseschau zur Wahl in Nordmark", "press_review"),
        ("Kommentar: Die Brücke ist zu teuer", "opinion"),
        ("Die Brücke ist zu teuer – ein Kommentar", "opinion"),
        ("Gastbeitrag von Maren Tidewell\nDie Brücke ist zu teuer", "opinion"),
        ("Meinung | Die Brücke ist zu teuer", "opinion"),
        ("Interview mit Maren Tidewell über die Brücke", "interview"),
        ("Die Brücke kommt – Interview mit Maren Tidewell", "interview"),
        ("Brücke gesperrt: Fragen und Antworten zur Umleitung", "service"),
        ("Quiz: Wie gut kennen Sie Aarfeld?", "quiz"),
        ("Bildergalerie: Aarfeld unter Wasser", "gallery"),
    ],
)
def test_the_title_tells_the_type(title: str, kind: str) -> None:
    report = typed(title=title)
    assert report.type.value == kind
    assert {reason.rule for reason in report.type_because} <= {"type-title", "type-kicker", "type-topics"}
    assert all(reason.text in title for reason in report.type_because)


@pytest.mark.parametrize(
    "title",
    [
        "Tidewell sagt im Interview: Die Brücke kommt",
        "Interview-Äußerung kostet Tidewell das Amt",
        "Kommentare im Netz: Polizei ermittelt",
        "Meinungsfreiheit: Gericht entscheidet über Brücke",
        "Die wichtigste Brücke der Stadt ist gesperrt",
        "Nachrichtendienst warnt am Morgen vor Sabotage",
        "Rot + Grün einigen sich auf Brücke",
        "Stadt + Land: Rat beschließt neue Brücke",
        "Quizshow zieht nach Aarfeld",
        "Presserat tagt in Aarfeld",
        "Verlag verkauft Newsletter-Sparte",
    ],
)
def test_titles_of_news_that_look_alike_tell_nothing(title: str) -> None:
    assert type_of(title=title) == "news"


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Die Brücke ist zu teuer. Ein Kommentar.", "opinion"),
        ("Die Brücke ist zu teuer. Ein Gastbeitrag von Maren Tidewell.", "opinion"),
        ("Die Brücke ist zu teuer. Eine Glosse zur Lage der Stadt.", "opinion"),
        ("Die Brücke sollte bleiben, meint unser Kolumnist.", "opinion"),
        ("Die Stadt baut um. Ein Interview mit der Bürgermeisterin.", "interview"),
        ("Der Rat tagt. Außerdem: Zug entgleist, Flut sinkt, Museum öffnet.", "digest"),
        ("Weitere Themen des Tages: Zug entgleist, Flut sinkt.", "digest"),
        ("Zug entgleist + Flut sinkt weiter + Museum öffnet wieder", "digest"),
        ("Die Brücke und mehr Themen in unseren Stadtteil-Newslettern, montags aus Aarfeld.", "newsletter"),
        ("Die Brücke ist gesperrt. Die wichtigsten Fragen und Antworten.", "service"),
    ],
)
def test_the_lead_tells_the_type(lead: str, kind: str) -> None:
    text = f"{lead}\n\n{BODY}"
    report = typed(text)
    assert report.type.value == kind
    assert all(reason.span and reason.span.of(text) in lead for reason in report.type_because)


@pytest.mark.parametrize(
    "lead",
    [
        "Es war laut. Ein Kommentar von Tidewell sorgt im Rat für Empörung.",
        "Die Sitzung dauerte lang. Ein Interview mit der Bürgermeisterin fiel aus.",
        "Der Rat las die Zeitung. Eine Kolumne hatte ihn verärgert.",
        "Der Zug entgleiste. Außerdem sank die Flut weiter.",
        "Wer 2 + 2 + 3 rechnet, kommt auf sieben, sagte Tidewell.",
        "Im Gespräch ist auch ein Tunnel.",
        "Abonnieren Sie unseren kostenlosen Newsletter mit allem zur Brücke.",
    ],
)
def test_leads_of_news_that_look_alike_tell_nothing(lead: str) -> None:
    assert type_of(f"{lead}\n\n{BODY}") == "news"


def test_a_genre_named_deep_in_the_text_tells_nothing() -> None:
    assert type_of(f"{BODY * 6}\n\nDer Rat las vor. Ein Kommentar. Dann ging er.\n\n{BODY * 3}") == "news"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Das Gespräch führte Jonna Petersmark.", "interview"),
        ("Mit ihr sprach Jonna Petersmark.", "interview"),
        ("Wir wünschen viel Freude mit dem heutigen Newsletter.", "newsletter"),
    ],
)
def test_a_line_at_the_end_tells_the_type(line: str, kind: str) -> None:
    assert type_of(f"{BODY}\n\n{line}") == kind


@pytest.mark.parametrize(
    "line",
    [
        "Das Gespräch führte zu keinem Ergebnis.",
        "Das Gespräch führte der Minister am Dienstag.",
        "Die Fragen stellte niemand.",
        "Die Stadt will einen Newsletter einführen.",
    ],
)
def test_lines_about_talks_are_news(line: str) -> None:
    assert type_of(f"{BODY}\n\n{line}") == "news"


def test_a_teaser_below_the_article_tells_nothing_of_it() -> None:
    teaser = "Warum die Brücke bleiben muss. Eine Kolumne von Jonna Petersmark"
    long = "\n\n".join([BODY] * 5)
    assert type_of(f"{long}\n\n{teaser}") == "news"
    assert type_of(f"{teaser}\n\n{long}") == "opinion"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://bote.example/meinung/bruecke-zu-teuer.html", "opinion"),
        ("https://bote.example/stadt/bruecke-kommentar-1.48335", "opinion"),
        ("https://bote.example/stadt/kommentar-die-bruecke/2553.html", "opinion"),
        ("https://bote.example/stadt/newsblog-zur-flut_77.html", "ticker"),
        ("https://bote.example/newsletter/2020/ausgabe", "newsletter"),
        ("https://bote.example/stadt/umleitung-faq", "service"),
    ],
)
def test_the_address_tells_the_type(url: str, kind: str) -> None:
    report = typed(url=url)
    assert report.type.value == kind
    assert all(reason.text in url and reason.span is None for reason in report.type_because)


@pytest.mark.parametrize(
    "url",
    [
        "https://bote.example/stadt/freie-meinung-vor-gericht.html",
        "https://bote.example/stadt/rat-verbietet-newsletter-werbung.html",
        "https://bote.example/stadt/streit-um-kommentar-im-netz.html",
        "https://meinung.example/stadt/bruecke.html",
        "https://[kaputt/meinung",
    ],
)
def test_addresses_that_look_alike_tell_nothing(url: str) -> None:
    assert type_of(url=url) == "news"


def stamped(*stamps: str) -> str:
    return "\n\n".join(
        f"{stamp} Die Feuerwehr von Aarfeld meldet neue Einsätze am Fluss." for stamp in stamps
    )


def test_paragraphs_with_the_newest_time_first_are_a_ticker() -> None:
    assert type_of(stamped("17.40 Uhr:", "16.15 Uhr:", "14.02 Uhr:", "12.30 Uhr:", "9.05 Uhr:")) == "ticker"
    dated = [f"Montag, 2. November, {hour:02}:10 Uhr:" for hour in (18, 15, 12, 10, 8)]
    assert type_of(stamped(*dated)) == "ticker"


@pytest.mark.parametrize(
    "stamps",
    [
        ("9.05 Uhr:", "12.30 Uhr:", "14.02 Uhr:", "16.15 Uhr:", "17.40 Uhr:"),
        ("17.40 Uhr:", "16.15 Uhr:", "14.02 Uhr:"),
        ("17.40 Euro", "16.15 Euro", "14.02 Euro", "12.30 Euro", "9.05 Euro"),
    ],
)
def test_the_course_of_a_day_and_a_price_list_are_no_ticker(stamps: tuple[str, ...]) -> None:
    assert type_of(stamped(*stamps)) == "news"


TOPICS = "Rat berät den Haushalt, Zug bei Aarfeld entgleist, Museum öffnet am Sonntag"


@pytest.mark.parametrize(
    "opening", ["gestern war ich wieder am Fluss.", "Liebe Leserin, gestern war ich am Fluss."]
)
def test_a_list_of_topics_over_a_letter_is_a_newsletter(opening: str) -> None:
    assert type_of(f"{TOPICS}\n\n{opening}\n\n{BODY}") == "newsletter"


def test_a_greeting_and_the_word_make_a_newsletter() -> None:
    assert type_of(f"Guten Morgen,\n\nschön, dass Sie unseren Newsletter lesen.\n\n{BODY}") == "newsletter"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (TOPICS, "Der Rat berät am Montag."),
        ("Der Rat will die Brücke, den Tunnel und die Fähre erhalten.", "gestern war ich wieder am Fluss."),
        ("Liebe Leser,", "die Brücke muss weg, und zwar sofort."),
    ],
)
def test_a_list_or_a_letter_alone_is_no_newsletter(first: str, second: str) -> None:
    assert type_of(f"{first}\n\n{second}\n\n{BODY}") == "news"


ANSWER = "Ich habe das immer gesagt, und ich bleibe dabei: Wir brauchen diese Brücke für die Stadt."
PLAIN_ANSWER = "Die Stadt rechnet mit zwei Jahren Bauzeit und einer Umleitung über die Nordbrücke."
QUESTIONS = (
    "Frau Tidewell, warum wird die Brücke abgerissen?",
    "Was sagen Sie den Händlern am Markt?",
    "Haben Sie mit dem Bund gesprochen?",
    "Wann können wir mit Ihnen über die neue Brücke gehen?",
)
HEADINGS = ("Warum jetzt?", "Wie lange dauert es?", "Was kostet das?", "Wer ist betroffen?")


def talk(questions: tuple[str, ...], answer: str) -> str:
    return "\n\n".join(f"{question}\n\n{answer}" for question in questions)


def test_questions_to_somebody_who_answers_for_himself_are_an_interview() -> None:
    assert type_of(talk(QUESTIONS, ANSWER)) == "interview"


def test_turns_with_the_names_of_two_speakers_are_an_interview() -> None:
    turns = "\n".join(f"Aarfelder Bote: {question}\nTidewell: {PLAIN_ANSWER}" for question in QUESTIONS)
    report = typed(f"Die Brücke wird abgerissen.\n{turns}")
    assert report.type is ReportType.INTERVIEW
    assert {reason.text for reason in report.type_because} >= {"Aarfelder Bote", "Tidewell"}


def test_an_interview_that_lost_its_questions_is_known_by_its_lead() -> None:
    answers = "\n\n".join([ANSWER] * 6)
    lead = "Die Bürgermeisterin spricht im Interview über die Brücke."
    assert type_of(f"{lead}\n\n{answers}", "„Wir brauchen diese Brücke“") == "interview"
    assert type_of(f"Die Bürgermeisterin trat ab.\n\n{answers}", "„Wir brauchen diese Brücke“") == "news"


def test_news_about_an_interview_quotes_it_and_is_no_interview() -> None:
    quoted = "\n\n".join(
        ["„Ich bleibe dabei, wir brauchen die Brücke“, sagte die Bürgermeisterin am Montag."] * 6
    )
    assert type_of(f"Die Brücke kommt, sagte Tidewell im Interview mit dem Boten.\n\n{quoted}") == "news"


def test_short_questions_over_the_paragraphs_are_service() -> None:
    assert type_of(talk(HEADINGS, PLAIN_ANSWER)) == "service"


def test_a_few_questions_among_many_paragraphs_are_news() -> None:
    assert type_of(f"{talk(HEADINGS[:3], PLAIN_ANSWER)}\n\n{BODY}") == "news"


def test_what_tells_of_many_happenings_goes_before_the_opinion_it_holds() -> None:
    text = f"Der Rat tagt. Außerdem: Zug entgleist, Flut sinkt. Ein Kommentar.\n\n{BODY}"
    assert typed(text, url="https://bote.example/meinung/x").type is ReportType.DIGEST


def test_only_four_types_tell_of_many_happenings() -> None:
    many = {kind.value for kind in ReportType if kind.tells_of_many_happenings}
    assert many == {"digest", "ticker", "newsletter", "press_review"}


WORDS = st.sampled_from(
    [
        "Ein Kommentar.",
        "Außerdem:",
        " + ",
        "14.30 Uhr:",
        "Anna Kessler: ",
        "Warum?",
        "\n\n",
        "Newsletter",
        "„",
        "ich ",
    ]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=20)), max_size=40).map("".join), st.text(max_size=60))
def test_reasons_quote_exactly_and_every_type_but_news_has_one(text: str, title: str) -> None:
    report = typed(text, title)
    for reason in report.type_because:
        assert reason.text
        assert reason.span is None or reason.span.of(report.text) == reason.text
    assert bool(report.type_because) == (report.type is not ReportType.NEWS)
    assert with_type(report) == report

"""Who speaks in each draft, read in the order of the text: the phrase tells it, or who spoke before."""

from dataclasses import dataclass, replace

from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import MentionForm
from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.resources import word_set
from lesart.statements.definites import Definites
from lesart.statements.drafts import Draft
from lesart.statements.pronouns import Referents, Said
from lesart.statements.speakers import Mentions, Party
from lesart.statements.vocabulary import agency_names, cue_forms, lower_words, part_of_speech

# Sentences after which a quotation without a frame, "soll", "demnach" and "in der Erklärung" still go on with who spoke before.
_REACH_OF_QUOTATION = 2
_REACH_OF_RUMOUR = 1
_REACH_OF_THEREBY = 1
_REACH_OF_BODY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A draft with its speaker, and those it came through as far as the report names them."""

    draft: Draft
    party: Party | None
    through: tuple[Party, ...]


class Turns:
    """The drafts of a report taken one after the other."""

    def __init__(self, analysed: AnalysedReport, mentions: Mentions) -> None:
        """Start before anybody has spoken."""
        self._text = analysed.text
        self._mentions = mentions
        self._referents = Referents(analysed.text, analysed.sentences, mentions)
        self._definites = Definites(analysed.text, mentions, self._referents)
        self._last = Said()
        self._body = Said()
        self._known: dict[tuple[Span, ...], Party | None] = {}

    def take(self, draft: Draft) -> Turn:
        """Give the draft with its speaker and remember both for those that follow."""
        party, spans = self._speaker(draft)
        relays = [self._relay(span, party) for span in draft.through]
        if draft.is_through_last:
            relays.insert(0, self._last_body(draft) if not draft.is_aside else self._outer_body())
        if party is not None and self._is_agency(party):
            relays, party = [party, *relays], None
        through = tuple(relay for relay in relays if relay is not None)
        is_open = not draft.speaker or self._is_thereby(draft.speaker)
        if not through and is_open and self._goes_on(draft):
            through = self._last.through
        turn = Turn(draft=replace(draft, speaker=spans), party=party, through=through)
        is_inside_another = any(relay.is_person for relay in through)
        if not draft.is_aside and not is_inside_another:
            self._remember(turn)
        return turn

    def _remember(self, turn: Turn) -> None:
        draft = turn.draft
        said = Said(
            speaker=self._last.speaker if self._is_thereby(draft.speaker) else draft.speaker,
            party=turn.party,
            through=turn.through,
            content=draft.content,
            paragraph=draft.paragraph,
        )
        self._last = said
        bodies = [party for party in (turn.party, *turn.through) if party is not None and not party.is_person]
        if bodies:
            self._body = replace(said, party=bodies[0])

    def _speaker(self, draft: Draft) -> tuple[Party | None, tuple[Span, ...]]:
        if not draft.speaker:
            return (self._last.party, self._last.speaker) if self._goes_on(draft) else (None, ())
        if self._is_thereby(draft.speaker):
            return (self._last.party if self._goes_on(draft) else None), draft.speaker
        if draft.speaker not in self._known:
            self._known[draft.speaker] = self._named(draft)
        party = self._known[draft.speaker]
        is_other = self._pronoun(draft) is None and self._is_spoken_of(draft, party)
        return (None if is_other else party), draft.speaker

    def _named(self, draft: Draft) -> Party | None:
        """Give whom the words for a speaker mean."""
        pronoun = self._pronoun(draft)
        if pronoun is not None:
            return self._taken_up(draft, pronoun)
        wording = draft.speaker[0].of(self._text).lower()
        if wording in part_of_speech("relative"):
            return self._mentions.party_before(draft.speaker[0].start)
        party = self._mentions.party(draft.speaker)
        if party is None or (party.is_person and self._mentions.is_unnamed(party)):
            party = self._definites.holder(draft, self._last) or party
        return party or self._writer(draft, wording)

    def _pronoun(self, draft: Draft) -> Span | None:
        """Give the place of the "er" or "sie" that the words for the speaker begin with."""
        start, wording = draft.speaker[0].start, draft.speaker[0].of(self._text)
        first = wording.partition(" ")[0]
        return Span(start, start + len(first)) if first.lower() in ("er", "sie") else None

    def _taken_up(self, draft: Draft, pronoun: Span) -> Party | None:
        """Give whom "er" or "sie" takes up, nobody where it stands before what was said last."""
        is_past = any(span.start > pronoun.start for span in self._last.content[:1])
        if is_past or (pronoun.of(self._text).lower() == "sie" and self._is_plural(draft)):
            return None
        return self._referents.referent(pronoun, draft.content, self._last)

    def _is_plural(self, draft: Draft) -> bool:
        """Whether the verb of a "sie" is in the plural: its cue, or a verb of saying beside it ("sie halten")."""
        if draft.cue:
            return draft.cue[0].of(self._text).endswith("en")
        start, end = draft.speaker[0].start, draft.speaker[0].end
        beside = (
            *self._text[max(0, start - 30) : start].split()[-1:],
            *self._text[end : end + 30].split()[:1],
        )
        verbs = cue_forms().finite.keys() | lower_words("auxiliary_verbs")
        return any(word.endswith(("en", "nd")) and word in verbs for word in beside)

    def _is_spoken_of(self, draft: Draft, party: Party | None) -> bool:
        """Whether somebody known by role only is named in the content: then another holder of the role speaks."""
        if party is None or draft.type is StatementType.DIRECT:
            return False
        named, said = (
            [m for span in spans for m in self._mentions.inside(span) if m.form is MentionForm.NAME]
            for spans in (draft.speaker, draft.content)
        )
        return party.is_person and not named and any(mention.entity == party.entity for mention in said)

    def _goes_on(self, draft: Draft) -> bool:
        """Whether a draft without speaker goes on with the one before; the farther off, the less."""
        if not draft.goes_on:
            return False
        since = self._referents.sentences_since(self._last, draft.content[0].start)
        if self._is_thereby(draft.speaker or draft.cue):
            is_near = since is not None and since <= _REACH_OF_THEREBY
            return is_near and self._last.paragraph == draft.paragraph
        if self._is_told_on(draft) and self._outer_body() is None:
            return False
        reach = _REACH_OF_RUMOUR if draft.type is StatementType.FREE_INDIRECT else _REACH_OF_QUOTATION
        return since is not None and since <= reach

    def _is_thereby(self, spans: tuple[Span, ...]) -> bool:
        """Whether the words for a cue or speaker are "demnach"."""
        return any(span.of(self._text).lower() in part_of_speech("thereby") for span in spans[:1])

    def _is_told_on(self, draft: Draft) -> bool:
        """Whether "hieß es weiter", "hieß es auf Anfrage" frames a draft: so goes on a body, no person."""
        words = [word.lower() for span in draft.cue for word in span.of(self._text).split()]
        return not part_of_speech("it-says").isdisjoint(words)

    def _writer(self, draft: Draft, wording: str) -> Party | None:
        """Give the body whose words a definite paper carries: "heißt es in der Erklärung"."""
        words = wording.split()
        is_paper = (
            len(words) == 2
            and words[0] in ("der", "dem")
            and words[1] in word_set("de", "attribution_carriers")
            and words[1] not in part_of_speech("press")  # often somebody else's: "heißt es in dem Bericht"
        )
        return self._last_body(draft) if is_paper else None

    def _outer_body(self) -> Party | None:
        """Give the body whose words, the last ones taken, hold those of another: "Kessler habe gewarnt, hieß es weiter"."""
        party = self._last.party
        return party if party is not None and not party.is_person else None

    def _last_body(self, draft: Draft) -> Party | None:
        since = self._referents.sentences_since(self._body, draft.content[0].start)
        return self._body.party if since is not None and since <= _REACH_OF_BODY else None

    def _relay(self, span: Span, speaker: Party | None) -> Party | None:
        """Give who passed something on: the party a phrase names, beside the speaker the body in it ("das Ministerium Kessler")."""
        party = self._known.get((span,)) or self._mentions.party((span,))
        if party is not None and (speaker is None or party.entity != speaker.entity):
            return party
        return self._mentions.body_in(span) or self._short_form(span)

    def _short_form(self, span: Span) -> Party | None:
        """Give the last body that spoke where the phrase ends its name: "das Ministerium" for a "Verkehrsministerium"."""
        body = self._body.party
        if body is None:
            return None
        nouns = [word.casefold() for word in span.of(self._text).split() if word[0].isupper()]
        names = tuple(word.casefold().removesuffix("s") for word in body.name.split())
        return body if any(name.endswith(noun) for noun in nouns for name in names) else None

    def _is_agency(self, party: Party) -> bool:
        return not party.is_person and (party.name in agency_names() or party.name in agency_names().values())

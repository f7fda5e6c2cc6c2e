"""Who a clause says is speaking: the subject of its cue."""

from collections.abc import Sequence

from lesart.resources import word_set
from lesart.statements.nominal import phrase_end
from lesart.statements.utterances import Clause, Kind, Token, Utterance
from lesart.statements.vocabulary import cue_nouns, part_of_speech

Range = tuple[int, int]
# "sagte am Mittwoch in einer Rede vor Gewerkschaftern der Minister": farther off no subject is sought.
_REACH = 24
# A longer quotation is no name of an outlet or band but speech.
_LONGEST_NAME = 40


def subject_of_main_clause(utterance: Utterance, clause: Clause, verb_at: int) -> Range | None:
    """Give the subject of a clause whose verb stands second: what is before the verb, or else after it."""
    start = clause.start
    while start < verb_at and utterance.tokens[start].low in part_of_speech("and") | word_set(
        "de", "subject_particles"
    ):
        start += 1
    ahead = _nominative(utterance.tokens, start, verb_at)
    if ahead is not None and _only_adverbs(utterance.tokens[ahead[1] : verb_at]):
        return ahead
    if utterance.tokens[start].low in part_of_speech("impersonal") and start + 1 == verb_at:
        return None
    return subject_after(utterance, verb_at + 1, clause.end)


def subject_after(utterance: Utterance, start: int, end: int) -> Range | None:
    """Give the first phrase in [start, end) that can be a subject; adverbs, "sich" and prepositional phrases are passed."""
    tokens = utterance.tokens
    at = start
    end = min(end, start + _REACH)
    while at < end:
        low = tokens[at].low
        if low in part_of_speech("impersonal") or low in part_of_speech("first"):
            return None
        found = _nominative(tokens, at, end)
        if found is not None and (at == start or _may_begin_subject(tokens[at])):
            return found
        at = _passed(tokens, at, end)
    return None


def _may_begin_subject(token: Token) -> bool:
    """Whether a phrase some words after the verb can be its subject: it has an article or begins with a noun."""
    return not token.text[0].islower() or token.low in part_of_speech("nominative") | part_of_speech(
        "pronoun"
    )


def subject_before(utterance: Utterance, number: int) -> Range | None:
    """Give the subject that a clause beginning with its verb shares: "Kessler kam und sagte", "dann kam Kessler und sagte"."""
    for at in range(number - 1, max(-1, number - 5), -1):
        clause = utterance.clauses[at]
        first = utterance.tokens[clause.start]
        is_side = clause.opened_by == "," and is_relative(utterance, clause)
        if at > 0 and (is_side or first.low in part_of_speech("subordinate") | part_of_speech("that")):
            continue
        found = _nominative(utterance.tokens, clause.start, clause.end)
        is_apposition = found is not None and found[1] == clause.end and clause.opened_by == ","
        if is_apposition:
            continue
        found = found or subject_after(utterance, clause.start, clause.end)
        if found is not None or clause.opened_by == "":
            return with_appositions(utterance, at, found) if found else None
    return None


def is_relative(utterance: Utterance, clause: Clause) -> bool:
    """Whether a clause begins with a relative pronoun, alone or after a preposition ("bei dem")."""
    first = utterance.tokens[clause.start]
    return first.low in part_of_speech("relative") or begins_with_relative_phrase(utterance, clause)


def begins_with_relative_phrase(utterance: Utterance, clause: Clause) -> bool:
    """Whether a clause begins with "bei dem", "für die" and no noun follows ("mit dem Geld" is no relative)."""
    tokens = utterance.tokens
    second = clause.start + 1
    if second >= clause.end or tokens[clause.start].low not in part_of_speech("preposition"):
        return False
    is_pronoun = tokens[second].low in part_of_speech("relative")
    return is_pronoun and phrase_end(tokens, second, clause.end) == second


def opens_with_adverbial(utterance: Utterance, number: int) -> bool:
    """Whether the clauses before are a side clause or phrase in front of the verb: "Während …, sagte", "In der Rede, die …, sagte"."""
    first = utterance.clauses[0]
    tokens = utterance.tokens
    opening = {token.low for token in tokens[first.start : min(first.start + 2, first.end)]}
    if number <= 2 and not opening.isdisjoint(part_of_speech("subordinate")):
        return True
    is_phrase = phrase_end(tokens, first.start + 1, first.end) == first.end
    if tokens[first.start].low not in part_of_speech("preposition") or number < 1 or not is_phrase:
        return False
    is_prompt = tokens[first.end - 1].low in part_of_speech("prompt") | cue_nouns()
    return is_prompt or all(is_relative(utterance, clause) for clause in utterance.clauses[1:number])


def follows_side_clause(utterance: Utterance, number: int) -> bool:
    """Whether a side clause stands right in front of the verb: "…, doch nachdem sie kam, habe Kessler …"."""
    before = utterance.clauses[number - 1]
    opening = utterance.tokens[before.start : min(before.start + 2, before.end)]
    return any(token.low in part_of_speech("subordinate") for token in opening)


def with_appositions(utterance: Utterance, number: int, subject: Range) -> Range:
    """Give a subject that ends its clause together with the appositions in the clauses after it."""
    clauses = utterance.clauses
    end = subject[1]
    is_pronoun = utterance.tokens[subject[0]].low in part_of_speech("pronoun")
    if end != clauses[number].end or is_pronoun:
        return subject
    for following in clauses[number + 1 : number + 3]:
        is_last = following is clauses[-1] or following.opened_by != ","
        first = utterance.tokens[following.start]
        is_object = first.low in part_of_speech("oblique") - part_of_speech("nominative")
        if following.opened_by != "," or first.kind is Kind.QUOTATION or is_object:
            break
        reached = phrase_end(utterance.tokens, following.start, following.end)
        if reached == following.start or (
            reached < following.end and not _is_place(utterance, reached, following.end)
        ):
            break
        end = reached
        if is_last:
            break
    return subject[0], end


def _is_place(utterance: Utterance, start: int, end: int) -> bool:
    """Whether what is left of an apposition is a prepositional phrase or a separated verb part."""
    tokens = utterance.tokens
    return end - start == 1 or tokens[start].low in part_of_speech("preposition") - {"zu"}


def apposition_subject(utterance: Utterance, number: int) -> Range | None:
    """Give the subject of a clause that begins with its verb after an apposition: "Kessler, die Ministerin, sagte"."""
    if number < 2 or any(clause.opened_by != "," for clause in utterance.clauses[1 : number + 1]):
        return None
    first = utterance.clauses[0]
    if _nominative(utterance.tokens, first.start, first.end) != (first.start, first.end):
        return None
    end = first.end
    for clause in utterance.clauses[1:number]:
        is_relative = utterance.tokens[clause.start].low in part_of_speech("relative")
        if phrase_end(utterance.tokens, clause.start, clause.end) == clause.end:
            end = clause.end
        elif not is_relative:
            return None
    if (
        end == first.end
        and utterance.tokens[first.start].kind is Kind.QUOTATION
        and first.end - first.start == 1
    ):
        return None
    return first.start, end


def antecedent(utterance: Utterance, clause: Clause) -> Range | None:
    """Give the phrase that the relative clause belongs to: the longest one that ends right before it."""
    end = clause.start - 1
    return phrase_up_to(utterance, max(0, end - 12), end)


def phrase_up_to(utterance: Utterance, start: int, end: int) -> Range | None:
    """Give the longest phrase in [start, end) that reaches to its end, None where there is none."""
    for at in range(start, end):
        if at > 0 and utterance.tokens[at - 1].low in part_of_speech("nominative"):
            continue
        if phrase_end(utterance.tokens, at, end) == end:
            return at, end
    return None


def _nominative(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    if start >= end:
        return None
    low = tokens[start].low
    reached = phrase_end(tokens, start, end)
    is_sentence = tokens[start].kind is Kind.QUOTATION and len(tokens[start].text) > _LONGEST_NAME
    if low in word_set("de", "calendar_names") or is_sentence:
        return None
    if reached > start:
        only_oblique = part_of_speech("oblique") - part_of_speech("nominative") - {"einer", "seiner", "ihrer"}
        return None if low in only_oblique else (start, reached)
    if low in part_of_speech("pronoun") and tokens[start].text != "Sie":
        return start, start + 1
    if tokens[start].text == "Sie" and start == 0:
        return start, start + 1
    return None


def _passed(tokens: Sequence[Token], at: int, end: int) -> int:
    """Give the place after the word or phrase at `at` that is no subject."""
    if tokens[at].low not in part_of_speech("preposition"):
        return max(phrase_end(tokens, at, end), at + 1)
    for start in range(at + 1, min(at + 4, end)):
        reached = phrase_end(tokens, start, end)
        if reached > start:
            return reached
    return at + 1


def _only_adverbs(tokens: Sequence[Token]) -> bool:
    return len(tokens) <= 3 and all(
        token.kind is Kind.ASIDE or (token.kind is Kind.WORD and not token.is_capital) for token in tokens
    )

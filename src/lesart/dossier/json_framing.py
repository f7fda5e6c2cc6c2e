"""The JSON of a framing, as `docs/formats.md` fixes it."""

from lesart.dossier.json_parts import Json
from lesart.records.framing import Framing, Wording


def framing_object(framing: Framing) -> Json:
    """Give rival words, verbs of saying and marks of distance with all their places."""
    return {
        "namings": [
            {
                "set": naming.set,
                "points": list(naming.points),
                "wordings": [_wording(wording) for wording in naming.wordings],
            }
            for naming in framing.namings
        ],
        "saying": [
            {
                "speaker": saying.speaker,
                "entity": saying.entity,
                "points": list(saying.points),
                "verbs": [{"stance": verb.stance.value} | _wording(verb.wording) for verb in saying.verbs],
            }
            for saying in framing.saying
        ],
        "distance": [
            {
                "mark": distance.mark,
                "marked": _wording(distance.marked),
                "unmarked": _wording(distance.unmarked),
            }
            for distance in framing.distance
        ],
    }


def _wording(wording: Wording) -> dict[str, Json]:
    return {
        "text": wording.text,
        "count": len(wording.uses),
        "reports": len(wording.report_ids),
        "unsure": wording.unsure,
        "readings": [
            {
                "report": use.report_id,
                "start": use.span.start,
                "end": use.span.end,
                "text": use.text,
                "by": use.by,
                "voice": use.voice.value,
            }
            for use in wording.uses
        ],
    }

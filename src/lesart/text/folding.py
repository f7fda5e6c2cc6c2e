"""Names made comparable: without diacritics, in one transliteration, and as ids."""

import re
import unicodedata
from functools import cache, lru_cache

# One Latin spelling for the sounds that German, English, French and Polish transliterate each in its own way;
# longest first, so that "tsch" is not read as "t" and "sch". "Schtschukin" = "Shchukin", "Tschernow" = "Chernov".
_TRANSLITERATIONS = (
    ("schtsch", "S"),
    ("shch", "S"),
    ("tsch", "C"),
    ("tch", "C"),
    ("dsch", "J"),
    ("dzh", "J"),
    ("sch", "S"),
    ("sh", "S"),
    ("sz", "S"),
    ("ch", "C"),
    ("zh", "S"),
    ("kh", "C"),
    ("oo", "u"),
    ("ou", "u"),
    ("iy", "i"),
    ("ij", "i"),
    ("ej", "ei"),
    ("ey", "ei"),
    ("aj", "ai"),
    ("ay", "ai"),
    ("oj", "oi"),
    ("oy", "oi"),
    ("ju", "iu"),
    ("ja", "ia"),
    ("je", "ie"),
    ("yu", "iu"),
    ("ya", "ia"),
    ("ye", "ie"),
    ("yo", "io"),
    ("ks", "x"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("z", "s"),
)
# Letters that sound the same, but that one name is not written with now and then.
_SAME_SOUNDS = (("ph", "f"), ("th", "t"), ("ck", "k"))
_UMLAUTS = (("ä", "a"), ("ö", "o"), ("ü", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"))
_SOUND_OF = dict((*_TRANSLITERATIONS, *_SAME_SOUNDS))
_SCRIPT_OF = dict((*_UMLAUTS, *_TRANSLITERATIONS))
_SOUND = re.compile("|".join(sorted(_SOUND_OF, key=lambda spelling: (-len(spelling), spelling))))
_SCRIPT = re.compile("|".join(sorted(_SCRIPT_OF, key=lambda spelling: (-len(spelling), spelling))))
_DOUBLED = re.compile(r"(.)\1+")
_NO_WORD = re.compile(r"[\W_]+")
_VOWELS = re.compile(r"[aeiou]+")


def slug(name: str) -> str:
    """Give a name as an id: lower case, words joined by hyphens.

    >>> slug("Élise d’Aubigny")
    'élise-d-aubigny'
    """
    # A dotted capital I folds to an i with a dot of its own, which is no letter.
    plain = unicodedata.normalize("NFC", name).casefold().replace("\N{COMBINING DOT ABOVE}", "")
    return _NO_WORD.sub("-", plain).strip("-")


def fold(text: str) -> str:
    """Give the text in lower case without diacritics: "Émilie" and "Emilie" are the same."""
    opened = unicodedata.normalize(
        "NFKD",
        text.casefold().replace("ł", "l").replace("ø", "o").replace("\N{LATIN SMALL LETTER DOTLESS I}", "i"),
    )
    return "".join(character for character in opened if not unicodedata.combining(character))


@lru_cache(maxsize=1 << 16)
def sound_key(name: str) -> str:
    """Give one spelling for all usual transliterations of a name.

    >>> sound_key("Schelkow") == sound_key("Shelkov")
    True
    """
    return _DOUBLED.sub(r"\1", _SOUND.sub(lambda match: _SOUND_OF[match.group()], fold(name)))


@cache
def script_key(name: str) -> str:
    """Give one spelling for all ways to bring a name into German letters; its own letters it keeps.

    >>> script_key("Schelkow") == script_key("Shelkov"), script_key("Kesler") == script_key("Kessler")
    (True, False)
    """
    folded = unicodedata.normalize("NFC", name).casefold()
    return fold(_SCRIPT.sub(lambda match: _SCRIPT_OF[match.group()], folded))


def consonants(name: str) -> str:
    """Give the consonants of a name's sounds, with its first sound whatever it is."""
    key = sound_key(name)
    return key[:1] + _VOWELS.sub("", key[1:])

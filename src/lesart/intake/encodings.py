"""From bytes to text."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

import charset_normalizer

_BYTE_ORDER_MARKS = (
    (BOM_UTF8, "utf-8"),
    # The mark of UTF-32 LE begins with that of UTF-16 LE, so it is looked for first.
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
WESTERN = "cp1252"
# What browsers read as Windows-1252 although the page says something narrower.
_READ_AS_WESTERN = frozenset(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_DECLARABLE = re.compile(
    r"(?:iso-?8859-\d+|windows-125\d|cp125\d|koi8-[ru]|mac\w*|gb\w+|big5|euc-\w+|shift.jis)"
)
_WIDE_MARKS = tuple(mark for mark, encoding in _BYTE_ORDER_MARKS if encoding != "utf-8")
SAMPLE = 4096
NUL_SHARE_OF_UTF16 = 0.1  # of the higher bytes: blanks and signs alone make more than that
FEWEST_NULS = 3
# German in Windows-1252 has 1 to 3 % of bytes above 0x7F, French up to 6 %, Cyrillic text above 70 %.
WESTERN_HIGH_BYTES = 0.15


def decode(content: bytes) -> str:
    """Give the text of `content` without its byte order mark, line ends as they stand; undecodable bytes become U+FFFD."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.removeprefix(mark).decode(encoding, "replace")
    if unmarked := _unmarked_utf16(content[:SAMPLE]):
        return content.decode(unmarked, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(content, error)


def is_wide(head: bytes) -> bool:
    """Whether the mark says UTF-16 or UTF-32, in which a line does not end with the byte of a line end."""
    return head.startswith(_WIDE_MARKS)


def _unmarked_utf16(sample: bytes) -> str | None:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    floor = max(FEWEST_NULS, len(sample) / 2 * NUL_SHARE_OF_UTF16)
    if odd > floor and even * 20 < odd:
        return "utf-16-le"
    return "utf-16-be" if even > floor and odd * 20 < even else None


def _decode_other(content: bytes, error: UnicodeDecodeError) -> str:
    repaired = content.decode("utf-8", "replace")
    is_cut_off = error.start >= len(content) - 3
    lost = repaired.count("\N{REPLACEMENT CHARACTER}")
    if is_cut_off or _non_ascii(repaired) - lost > 4 * lost:
        return repaired
    return content.decode(_declared(content) or _guessed(content), "replace")


def _declared(content: bytes) -> str | None:
    if not content.lstrip().startswith(b"<"):
        return None
    for match in _DECLARED.finditer(content[:SAMPLE]):
        name = match.group(1).decode("ascii", "replace").lower()
        if name in _READ_AS_WESTERN:
            return WESTERN
        if _DECLARABLE.fullmatch(name) and _is_known(name):
            return name
    return None


def _is_known(encoding: str) -> bool:
    try:
        b"".decode(encoding)
    except LookupError:
        return False
    return True


def _guessed(content: bytes) -> str:
    high = sum(byte > 0x7F for byte in content[: 10 * SAMPLE])
    if high <= WESTERN_HIGH_BYTES * min(len(content), 10 * SAMPLE):
        return WESTERN
    best = charset_normalizer.from_bytes(content[: 10 * SAMPLE]).best()
    return best.encoding if best else WESTERN


def _non_ascii(text: str) -> int:
    return sum(char > "\x7f" for char in text)

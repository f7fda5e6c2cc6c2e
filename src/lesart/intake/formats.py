"""What kind of content an input holds, told by the content and never by its ending."""

import re

from lesart.intake.unusable import UnusableInputError
from lesart.records.report import Markup

_TEXT_WANTED = "give its text, or the page as HTML"
_SIGNATURES = (
    (b"%PDF-", f"a PDF: {_TEXT_WANTED}"),
    (b"\x89PNG", f"a PNG picture: {_TEXT_WANTED}"),
    (b"\xff\xd8\xff", f"a JPEG picture: {_TEXT_WANTED}"),
    (b"GIF8", f"a GIF picture: {_TEXT_WANTED}"),
    (b"RIFF", f"a picture, sound or film: {_TEXT_WANTED}"),
    (b"PK\x03\x04", f"a ZIP archive or office document: unpack it, or {_TEXT_WANTED}"),
    (b"\xd0\xcf\x11\xe0", f"an office document: {_TEXT_WANTED}"),
    (b"{\\rtf", f"a rich text document: {_TEXT_WANTED}"),
    (b"\x1f\x8b", "packed more than once: unpack it first"),
    (b"BZh", "a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ", "an xz archive: unpack it first"),
    (b"(\xb5/\xfd", "a zstd archive: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"WARC/", "a web archive (WARC), which Lesart cannot read yet: give its pages as HTML"),
)
START = 20_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
CONTROL_SHARE_OF_BINARY = 0.02
FEWEST_CONTROLS = 8
_COMMENTS = re.compile(r"\s*(?:<!--.*?-->\s*)+", re.DOTALL)
_XML_PROLOG = re.compile(r"\s*<\?xml\b[^>]*>\s*")
_HTML_START = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|main|article|section|header|div|p|h[1-6]|span|table)\b",
    re.IGNORECASE,
)
# A dossier written into the folder of its reports must not count as one of them the next time.
_DOSSIER = '<meta name="generator" content="Lesart">'
_FEED_START = re.compile(r"<(?:rss|feed|rdf:rdf)\b", re.IGNORECASE)


def refuse_binary(head: bytes) -> None:
    """Raise UnusableInputError where the first bytes are those of a kind of file that holds no plain text."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            raise UnusableInputError(f"This is {kind}.")
    if b"MIME-Version:" in head[:START] and b"multipart/related" in head[:START]:
        raise UnusableInputError("This is a page saved as MHTML: save it as HTML.")


def markup_of(text: str) -> Markup:
    """Tell HTML from plain text; raise UnusableInputError for what is neither."""
    if not text.strip():
        raise UnusableInputError("It is empty.")
    if len(_CONTROL.findall(text)) > max(FEWEST_CONTROLS, CONTROL_SHARE_OF_BINARY * len(text)):
        raise UnusableInputError("This is binary data and no text.")
    start = text[:START].lstrip()
    prolog = _XML_PROLOG.match(start)
    start = start[prolog.end() :] if prolog else start
    comments = _COMMENTS.match(start)
    start = start[comments.end() :] if comments else start
    if _HTML_START.match(start):
        if _DOSSIER in start:
            raise UnusableInputError("This is a dossier written by Lesart, and no report.")
        return Markup.HTML
    if _FEED_START.match(start):
        raise UnusableInputError("This is a feed, which Lesart cannot read yet: give its reports as files.")
    if prolog:
        raise UnusableInputError("This is XML, but no HTML page.")
    return Markup.PLAIN

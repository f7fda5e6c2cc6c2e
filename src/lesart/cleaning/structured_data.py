"""What a page says of itself in machine-readable form: JSON-LD and meta tags."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.html

# A CMS writes "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "http://schema.org/Article".
_ARTICLE_TYPES = re.compile(r"(?:\w*Article|\w*Posting|Report)$")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
# Some pages comment the marks of CDATA out, some leave them bare.
_WRAPPING = re.compile(r"\A[\s/*]*<!\[CDATA\[[\s/*]*|[\s/*]*\]\]>[\s/*]*\Z|\A\s+|\s+\Z")
_LONGEST_SCRIPT = 2_000_000
_MOST_NODES = 20_000
_TAG = re.compile(r"<[^<>]{0,500}>")

JsonObject = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class StructuredData:
    """The fields a page gives beside its text, each in the order of trust; `metas` maps lower-case names to contents."""

    headlines: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    article_body: str | None = None
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    metas: dict[str, tuple[str, ...]]

    def meta(self, *names: str) -> tuple[str, ...]:
        """Give the contents of the meta tags `names`, in that order."""
        return tuple(content for name in names for content in self.metas.get(name, ()))


def read_structured_data(tree: lxml.html.HtmlElement) -> StructuredData:
    """Give the structured data of a page; broken JSON-LD is passed over."""
    articles = _articles(tree)
    bodies = [body for article in articles for body in _texts(article.get("articleBody"))]
    return StructuredData(
        headlines=_field(articles, "headline", "name", "alternativeHeadline"),
        descriptions=_field(articles, "description", "abstract"),
        article_body=max(bodies, key=len, default=None),
        published=_field(articles, "datePublished"),
        modified=_field(articles, "dateModified"),
        authors=_field(articles, "author", "creator"),
        publishers=_field(articles, "publisher", "sourceOrganization"),
        types=_field(articles, "@type"),
        sections=_field(articles, "articleSection"),
        metas=_metas(tree),
    )


def _articles(tree: lxml.html.HtmlElement) -> list[JsonObject]:
    """Give the objects that describe the page's article, before those it only mentions."""
    found: list[tuple[bool, JsonObject]] = []
    for script in tree.iter("script"):
        if "ld+json" in str(script.get("type") or "").lower():
            found.extend(_article_objects(_parse(script.text or "")))
    # What is nested in another object may be a teaser: it counts only where nothing better is there.
    own = [article for is_nested, article in found if not is_nested]
    return own or [article for _, article in found]


def _parse(text: str) -> object:
    text = _WRAPPING.sub("", text).rstrip(";")
    if len(text) > _LONGEST_SCRIPT:
        return None
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _article_objects(value: object) -> Iterator[tuple[bool, JsonObject]]:
    """Give the article objects of a JSON-LD value, and whether each is nested in an object that is no @graph."""
    pending: list[tuple[bool, object]] = [(False, value)]
    for _ in range(_MOST_NODES):
        if not pending:
            return
        is_nested, node = pending.pop(0)
        if isinstance(node, list):
            pending.extend((is_nested, item) for item in node)
        elif isinstance(node, dict):
            if _is_article(node):
                yield is_nested, node
            pending.extend(
                (is_nested or key not in ("@graph", "mainEntity"), item)
                for key, item in node.items()
                if isinstance(item, dict | list)
            )


def _is_article(node: JsonObject) -> bool:
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in listed)


def _field(articles: list[JsonObject], *names: str) -> tuple[str, ...]:
    found = (text for name in names for article in articles for text in _texts(article.get(name)))
    return tuple(dict.fromkeys(found))


def _texts(value: object) -> Iterator[str]:
    """Give the texts of a field: it may be a text, a list, or an object with a name."""
    if isinstance(value, str):
        text = clean_text(value)
        if text:
            yield text
    elif isinstance(value, list):
        for item in value[:50]:
            if not isinstance(item, list):
                yield from _texts(item)
    elif isinstance(value, dict):
        name = value.get("name") or value.get("@value")
        if isinstance(name, str | list):
            yield from _texts(name)


def clean_text(text: str) -> str:
    """Give a value of structured data as running text: entities resolved, tags taken out, blanks single.

    >>> clean_text("R&amp;uuml;ckbau <b>beginnt</b>")
    'Rückbau beginnt'
    """
    for _ in range(2):  # some systems escape twice
        text = html.unescape(text)
    return " ".join(_TAG.sub(" ", text).split())


def _metas(tree: lxml.html.HtmlElement) -> dict[str, tuple[str, ...]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = clean_text(str(meta.get("content") or ""))
        for key in ("property", "name", "itemprop"):
            name = str(meta.get(key) or "").strip().lower()
            if name and content:
                metas.setdefault(name, []).append(content)
    return {name: tuple(contents) for name, contents in metas.items()}

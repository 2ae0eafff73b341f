"""The help's articles: read from Markdown, found by what one types and by what one needs.

An article is a file: a title, some words, sections. A comment below a heading says what the text
is for: `<!-- page: receive -->` for a page, `<!-- for: verdict.taken trouble.bills -->` for
answers on the card. `<!-- also: broken wet -->` names words that people ask with and the text has
not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import log
from pathlib import Path

from rapidfuzz.distance import OSA

from hubdesk.parcels.folding import fold

_MARK = re.compile(r"<!--\s*(page|for|also):\s*(.*?)\s*-->\n?")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
"""A picture in Markdown; the group is its file's name."""

_SIGNS = re.compile(r"[*`>#]|!\[[^\]]*\]\([^)]*\)")
_LONG = 6  # letters, from which on two slips are forgiven
_IN_TITLE, _IN_HEADING, _IN_TEXT = 4.0, 2.0, 1.0
_TOO_SHORT = 2


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article: its heading, its Markdown without the heading, what it is for.

    `also` are words that people ask with.
    """

    heading: str
    text: str
    needs: frozenset[str] = frozenset()
    also: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article. The first section has the title as its heading; `page` is the page's name."""

    name: str
    page: str
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        """What it is called."""
        return self.sections[0].heading

    @property
    def pictures(self) -> tuple[str, ...]:
        """Which pictures it shows."""
        return tuple(name for s in self.sections for name in PICTURE.findall(s.text))


class Library:
    """All articles of one language, in their order."""

    def __init__(self, folder: Path) -> None:
        """Read a language's folder."""
        self.folder = folder
        self.articles = tuple(_article(file) for file in sorted(folder.glob("*.md")))
        self._words = [tuple(_searchable(article)) for article in self.articles]

    def named(self, name: str) -> Article | None:
        """Give an article by its name."""
        return next((each for each in self.articles if each.name == name), None)

    def of_page(self, page: str) -> Article | None:
        """Give the article about a page."""
        return next((each for each in self.articles if each.page == page), None)

    def about(self, need: str) -> tuple[Article, int] | None:
        """Give the article and the place of its section for a need, such as `verdict.taken`."""
        for article in self.articles:
            for place, section in enumerate(article.sections):
                if need in section.needs:
                    return article, place
        return None

    def search(self, typed: str) -> tuple[Article, ...]:
        """Find articles by words or a whole question, the nearest first; all without any.

        The rarer a word, the more it says; what fits less than half as well as the best is left
        out. Slips and missing accents do no harm: a word that is written nowhere is taken for the
        likest ones.
        """
        asked = [word for word in fold(typed).split() if len(word) >= _TOO_SHORT]
        if not asked:
            return self.articles
        weights = [0.0] * len(self.articles)
        for word in asked:
            for place, weight in enumerate(self._weights_of(word)):
                weights[place] += weight
        least = max(weights) / 2
        places = [place for place, weight in enumerate(weights) if weight and weight >= least]
        return tuple(self.articles[at] for at in sorted(places, key=lambda at: -weights[at]))

    @staticmethod
    def headed(article: Article, typed: str) -> int:
        """Give the place of the section whose heading has most of what is typed; 0 without one."""
        asked = [word for word in fold(typed).split() if len(word) > _TOO_SHORT]

        def fits(place: int) -> int:
            section = article.sections[place]
            words = fold(f"{section.heading} {section.also}").split()
            return sum(any(_likeness(each, word) for word in words) for each in asked)

        return max(range(len(article.sections)), key=fits)

    def _weights_of(self, word: str) -> list[float]:
        """Say what a typed word weighs in each article."""
        for likeness in (_begins, _likeness):
            best = [
                max((likeness(word, each) * weight for each, weight in words), default=0.0)
                for words in self._words
            ]
            having = sum(1 for each in best if each)
            if having:
                return [each * log((len(best) + 1) / having) for each in best]
        return [0.0] * len(self.articles)


def _article(file: Path) -> Article:
    page, sections = "", []
    for part in re.split(r"^#+ ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading, _, text = part.partition("\n")
        needs: set[str] = set()
        also = ""
        for kind, names in _MARK.findall(text):
            if kind == "page":
                page = names
            elif kind == "also":
                also = names
            else:
                needs.update(names.split())
        text = _MARK.sub("", text).strip()
        sections.append(Section(heading.strip(), text, frozenset(needs), also))
    return Article(file.stem, page, tuple(sections))


def _searchable(article: Article) -> Iterator[tuple[str, float]]:
    """Give each word of an article once, with what it weighs at its best place."""
    best: dict[str, float] = {}
    for place, section in enumerate(article.sections):
        heading = _IN_HEADING if place else _IN_TITLE
        parts = (
            (section.heading, heading),
            (section.also, _IN_HEADING),
            (section.text, _IN_TEXT),
        )
        for text, weight in parts:
            for word in fold(_SIGNS.sub(" ", text)).split():
                best[word] = max(best.get(word, 0.0), weight)
    yield from best.items()


def _begins(typed: str, word: str) -> float:
    """Say whether a folded word begins with the typed one: 1 or 0."""
    return float(word.startswith(typed))


def _likeness(typed: str, word: str) -> float:
    """Say how alike two folded words are, 0 to 1; the beginning of a word is as good as all."""
    if word.startswith(typed):
        return 1.0
    if len(typed) <= _TOO_SHORT:
        return 0.0
    most = 1 if len(typed) < _LONG else 2
    slips = OSA.distance(typed, word, score_cutoff=most)
    return 0.8 - 0.2 * slips if slips <= most else 0.0

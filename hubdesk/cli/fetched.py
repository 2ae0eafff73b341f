"""What came down by `hubdesk sync`, taken in and told in the terminal."""

from __future__ import annotations

from typing import Any

from hubdesk.cli.jobs import notice_facts
from hubdesk.cli.saying import complain, note, tell
from hubdesk.desk import letters
from hubdesk.desk.counter import Counter
from hubdesk.desk.letters import News
from hubdesk.desk.notices import finish_what_was_decided, take_notice
from hubdesk.parcels.letters import Agreement, Message
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.ui.wording.letters import news_title, news_words, notice_name
from hubdesk.ui.wording.reports import bad_row_words
from hubdesk.ui.wording.terminal import notice_words


def take_fetched(counter: Counter, *, as_json: bool) -> None:
    """Take fetched notices in, one after the other, and tell what there is to read.

    One that cannot be taken is told and holds up no other. What people should read stays on Today
    until somebody has put it away there.
    """
    finish_what_was_decided(counter)
    for notice in letters.fetched_notices(counter):
        name = notice_name(notice.carrier)
        source = letters.notice_source(counter, notice, name)
        try:
            report = take_notice(counter, source)
        except (Refused, KnownFault) as trouble:
            letters.set_aside(counter, notice.letter, trouble)
            complain(trouble)
            continue
        for row in report.bad_rows:
            note(bad_row_words(row))
        facts = {"notice": notice.carrier} | notice_facts(report)
        tell(facts, f"{name}: {notice_words(report)}", as_json=as_json)
    letters.heed(counter)
    for news in letters.news(counter):
        tell(_facts(news), f"{news_title(news)}: {news_words(news)}", as_json=as_json)


def _facts(news: News) -> dict[str, Any]:
    match news.said:
        case Message(text):
            return {"message": news.carrier, "text": text}
        case Agreement():
            return {"agreement": news.carrier, "text": news_words(news)}
    return {"refused": news.carrier, "why": news.reason}

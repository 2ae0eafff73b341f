"""Bringing back what a lost PC had told the carrier: entries, and names with the letters.

After a backup was put back, or on a new PC that has nothing but the shop's settings and a code.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from hubdesk.app import App, key_place
from hubdesk.line.counting import read_chains
from hubdesk.line.picturesback import PicturesBack, fetch_pictures
from hubdesk.line.post import Post
from hubdesk.line.receiver import FetchReport, Receiver
from hubdesk.line.recovering import Recovered, Recovering
from hubdesk.line.signing import Signing
from hubdesk.line.wire.stretches import chains_path
from hubdesk.parcels.refusals import Refused


def fetch_back(
    app: App, desks: Collection[str] = (), tell: Callable[[int], None] = lambda _: None
) -> Recovered:
    """Fetch the journal back into a shop that was opened without asking, and go on in a new epoch.

    `desks` are what this desk was called before. Raises Refused `no_gateway`, and as
    `Recovering.run` does.
    """
    with _post(app) as post:
        settings, marks = app.settings, app.marks
        recovering = Recovering(
            *(app.record, settings.gateway, settings.shop_id, post),
            desks=desks,
            begin=marks.forget,
            tell=tell,
        )
        recovered = recovering.run(is_in_doubt=marks.doubt() is not None)
        marks.set_again()
    return recovered


def waiting_there(app: App) -> int:
    """Count what the gateway has of this desk and this record has not; 0 where it does not say."""
    with _post(app) as post, app.record.view() as view:
        shop, desk = app.settings.shop_id, app.settings.desk
        seen = read_chains(post.ask(chains_path(shop))) or []
        return sum(
            max(0, each.seq - view.fetched.end(desk, each.epoch).seq)
            for each in seen
            if (each.shop, each.desk) == (shop, desk)
        )


def fetch_letters(app: App) -> FetchReport:
    """Fetch what carriers have sent down, from the place that the record at hand had come to."""
    with _post(app) as post:
        settings = app.settings
        receiver = Receiver(
            *(app.record, settings.gateway, settings.shop_id, post),
            now=app.counter.now,
            zone=settings.zone_info,
        )
        return receiver.fetch_all()


def pictures_back(app: App) -> PicturesBack:
    """Fetch the photographs that entries name and this PC has not. Raises as `fetch_pictures`."""
    if app.counter.album is None:
        return PicturesBack()
    with _post(app) as post:
        return fetch_pictures(app.record, app.counter.album, app.settings.shop_id, post)


@contextmanager
def _post(app: App) -> Iterator[Post]:
    if not app.settings.gateway:
        raise Refused("no_gateway")
    post = Post(app.settings.gateway, Signing(key_place(app)))
    try:
        yield post
    finally:
        post.close()

"""Bringing back what a lost PC had told the carrier: entries, and names with the letters.

After a backup was put back, or on a new PC that has nothing but the shop's settings and a code.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from hubdesk.app import App, key_place
from hubdesk.comingback import come_back
from hubdesk.desk import letters
from hubdesk.desk.columns import ColumnsUnsure
from hubdesk.desk.recalling import recall
from hubdesk.line.broughtback import Brought
from hubdesk.line.counting import read_chains
from hubdesk.line.picturesback import PicturesBack, fetch_pictures
from hubdesk.line.post import Post
from hubdesk.line.receiver import FetchReport, Receiver
from hubdesk.line.recovering import Recovered, Recovering
from hubdesk.line.sending import Answer, Failure
from hubdesk.line.signing import Signing
from hubdesk.line.wire.stretches import chains_path
from hubdesk.parcels.refusals import KnownFault, Refused, Trouble

_TRIES = 3
_NOT_THERE = 404


def bring_back(
    app: App,
    name: Callable[[str], str],
    tell: Callable[[int], None] = lambda _: None,
    desks: Collection[str] = (),
) -> Brought:
    """Fetch back entries, then names with the letters, then photographs.

    `name` says what a carrier's notice is called. Raises as `fetch_back` and `fetch_pictures` do.
    """
    recovered = fetch_back(app, desks, tell)
    report = fetch_letters(app)
    letters.recall_read(app.counter)
    named, troubles = _names_back(app, name)
    with app.record.view() as view:
        nameless = view.fetched.nameless()
    pictures = pictures_back(app)
    failure = report.failure or pictures.failure
    kind = failure.kind if failure is not None else None
    return Brought(recovered, named, nameless, pictures, troubles, kind)


def _names_back(app: App, name: Callable[[str], str]) -> tuple[int, tuple[Trouble, ...]]:
    """Take the notices in that came again; one that cannot be is told and holds up no other."""
    named, troubles = 0, []
    for notice in letters.fetched_notices(app.counter):
        try:
            named += recall(app.counter, notice, name(notice.carrier))
        except ColumnsUnsure:
            continue  # it waits on Today to be asked about
        except (Refused, KnownFault) as trouble:
            letters.set_aside(app.counter, notice.letter, trouble)
            troubles.append(trouble)
    return named, tuple(troubles)


def fetch_back(
    app: App, desks: Collection[str] = (), tell: Callable[[int], None] = lambda _: None
) -> Recovered:
    """Fetch the journal back into a shop that was opened without asking, and go on in a new epoch.

    New work may begin then; names and photographs come behind it as well. `desks` are what this
    desk was called before. Raises Refused `no_gateway`, and as `Recovering.run` does.
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
    app.go_on()
    return recovered


def go_on_without(app: App) -> None:
    """Let new work begin without what the carrier has: behind it that can never come back.

    It stays at the carrier's end. Raises KnownFault as the record does.
    """
    app.marks.recognise(go_on=True)
    app.go_on()


@dataclass(frozen=True, slots=True)
class Held:
    """What the gateway has of this desk and this record has not.

    `count` entries, None where it did not say; `late` counts the acts here that stand in the way of
    putting them back.
    """

    count: int | None = 0
    late: int = 0


def held_there(app: App, shop: str = "") -> Held:
    """Ask what the gateway has of this desk, in what it calls `shop`. Raises as the record does."""
    if app.record.is_shared:
        return Held()
    shop, desk = shop or app.settings.shop_id, app.settings.desk
    with _post(app) as post:
        answer = _asked(post, chains_path(shop))
    if isinstance(answer, Answer) and answer.status == _NOT_THERE:
        return Held()
    seen = read_chains(answer)
    with app.record.view() as view:
        ours = [each for each in seen or () if (each.shop, each.desk) == (shop, desk)]
        more = sum(max(0, each.seq - view.fetched.end(desk, each.epoch).seq) for each in ours)
        last = view.fetched.last_place([(desk, each.epoch) for each in ours])
        return Held(None if seen is None else more, view.fetched.acts_after(last))


def _asked(post: Post, path: str) -> Answer | Failure:
    """Ask a second and a third time: a code was let in over this line a moment ago."""
    for _ in range(_TRIES):
        answer = post.ask(path)
        if isinstance(answer, Answer):
            break
    return answer


def wait_for(app: App) -> None:
    """Let no new work begin before what the carrier has came back. Raises KnownFault."""
    try:
        come_back(app.folder)
    except OSError as error:
        raise KnownFault("folder_read_only", folder=str(app.folder.root)) from error
    app.counter.is_coming_back = True


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

"""What an entry costs as the history grows: captures of 200 entries into fuller and fuller tables.

    python -m tests.benchmarks.growth [--upto 10000000]
    python -m tests.benchmarks.growth --short

A real PostgreSQL that flushes every commit, holding the history of 2,500 shops. History is filled
in by the database itself in rows of an ordinary entry's length; what is measured is the gateway's
own work, from a document's bytes to the commit, with entries of the desk's own making.
"""

from __future__ import annotations

import argparse
import json
import sys
from time import perf_counter, process_time

from sqlalchemy import Engine, text

from hubdesk.gateway.app import utc_now
from hubdesk.gateway.capturing import Capturing
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.partners import Teller
from hubdesk.line.wire.documents import document, read_document
from tests.benchmarks.labour import server_of, worked
from tests.gateway.telling import START, chain, tell
from tests.postgresql import fresh, programs, running_postgresql

SHOPS = 2500
BATCH = 200
_AT_ONCE = 250_000
# As an entry of a desk has it: the ids are in order of time, at 0.6 M entries a day, so that ten
# million of them lie in one quarter or two; the event is 700 characters long.
_PAUSE_MS = 144
_FILL = text("""
INSERT INTO events (shop, event_id, position, desk, epoch, seq, kind, happened_at, captured_at,
                    content, hash, verdict, event)
SELECT 'shop-' || n % :shops,
       regexp_replace(lpad(to_hex(CAST(:start AS bigint) + n * :pause), 12, '0'), '(.{8})', '\\1-')
           || '-7' || substr(md5(n::text), 1, 3) || '-8' || substr(md5(n::text), 4, 3)
           || '-' || substr(md5(n::text), 8, 12),
       n / :shops + 1, 'desk-1', 'history', n / :shops + 1, 'received',
       '2026-01-05T13:12:31.204Z', '2026-01-05T13:12:31.204Z',
       md5(n::text) || md5('a' || n), md5('b' || n) || md5('c' || n), 'sound',
       repeat(md5('d' || n), 22)
FROM generate_series(CAST(:first AS bigint), CAST(:last AS bigint)) AS n
""")
_MENTION = text("""
INSERT INTO mentions (shop, number, position, carrier)
SELECT 'shop-' || n % :shops, 'TBA' || lpad((n / :shops / 4)::text, 12, '0'), n / :shops + 1,
       'amazon'
FROM generate_series(CAST(:first AS bigint), CAST(:last AS bigint)) AS n
""")
_SHOPS = text("""
INSERT INTO shops (shop, last, first_at)
SELECT 'shop-' || n, CAST(:last AS bigint), '2026-01-05T13:12:31.204Z'
FROM generate_series(0, :shops - 1) AS n
ON CONFLICT (shop) DO UPDATE SET last = excluded.last
""")


def fill(engine: Engine, first: int, last: int, start: int) -> None:
    """Bring the history from `first` to `last` entries; it begins at `start` (Unix, ms)."""
    for at in range(first, last, _AT_ONCE):
        span = {"first": at, "last": min(at + _AT_ONCE, last) - 1, "shops": SHOPS}
        with engine.begin() as connection:
            connection.execute(_FILL, span | {"start": start, "pause": _PAUSE_MS})
            connection.execute(_MENTION, span)
    with engine.begin() as connection:
        # Beyond every position of the history and of what was measured before.
        connection.execute(_SHOPS, {"last": 1_000_000 + last, "shops": SHOPS})
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))


def measure(
    engine: Engine, captures: int, round_: int, server: int
) -> tuple[float, float, float, float]:
    """Capture documents of shops all over the table.

    Gives the median and worst milliseconds of one, and the CPU microseconds that an entry costs
    the gateway and PostgreSQL, whose process is `server`: those do not hang on who else is busy.
    """
    capturing, taken = Capturing(engine, utc_now), []
    here = 0.0
    there = worked(server)
    for number in range(captures):
        shop = f"shop-{number * 97 % SHOPS}"
        day = chain(BATCH, desk="measured", epoch=f"{round_}-{number}")
        body = json.dumps(document(tell(day, shop), START)).encode()
        began, busy = perf_counter(), process_time()
        receipt = capturing.take(Teller(shop, "measured"), read_document(body))
        taken.append(perf_counter() - began)
        here += process_time() - busy
        assert receipt.success
    taken.sort()
    each = 1e6 / captures / BATCH
    there = worked(server) - there
    return taken[len(taken) // 2] * 1000, taken[-1] * 1000, here * each, there * each


def main() -> None:
    """Fill and measure by turns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upto", type=int, default=10_000_000)
    parser.add_argument("--captures", type=int, default=100)
    parser.add_argument("--short", action="store_true", help="up to 300,000 entries only")
    wanted = parser.parse_args()
    upto = 300_000 if wanted.short else wanted.upto
    sizes = [size for size in (10**5, 3 * 10**5, 10**6, 3 * 10**6, 10**7) if size <= upto]
    found = programs()
    if found is None:
        sys.exit("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with running_postgresql(found, flushes=True) as server:
        url = fresh(server)
        engine = open_database(url)
        held, start = 0, int(utc_now().timestamp() * 1000) - upto * _PAUSE_MS
        for round_, size in enumerate(sizes):
            fill(engine, held, size, start)
            held = size
            middle, worst, here, there = measure(engine, wanted.captures, round_, server_of(url))
            print(
                f"{size:>10,} entries held: {middle:6.1f} ms a capture of {BATCH} "
                f"(worst {worst:.0f}), {middle * 1000 / BATCH:5.0f} µs an entry; "
                f"CPU {here:.0f} µs here, {there:.0f} µs PostgreSQL",
                flush=True,
            )
        engine.dispose()


if __name__ == "__main__":
    main()

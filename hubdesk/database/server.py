"""The record on a PostgreSQL server, for several desks in one shop: how it is reached and locked.

What SQLite gives by itself is asked for here: every commit flushed before it returns, one job at a
time, a view that shows one moment. And what a network takes away is bounded: a server that does not
answer is given up within seconds, so that the clerk is told and nothing stands still.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from hubdesk.parcels.refusals import KnownFault

READING = {"hubdesk_reading": True}
# One lock for all jobs on one record: what BEGIN IMMEDIATE is on SQLite.
_JOB_LOCK = 0x48554244
# Seconds. A desk whose PC froze in the middle of a job loses it, so that the others can go on.
_LONGEST_JOB, _LONGEST_WAIT, _LONGEST_WIPE = 10, 15, 3
_REACHING = {
    "connect_timeout": 3,
    # A pulled cable: what was sent is waited for this long, and silence looked into this soon.
    "tcp_user_timeout": 3000,
    "keepalives_idle": 3,
    "keepalives_interval": 1,
    "keepalives_count": 3,
    # A server may be set to answer before its disk has; never for what a clerk is told.
    "options": f"-c synchronous_commit=on -c lock_timeout={_LONGEST_WAIT}s",
}
_WITH_WORDS_OF_PEOPLE = ("recipients", "search", "vocabulary", "notice_lines", "letters")
# https://www.postgresql.org/docs/current/errcodes-appendix.html
_FAULT_OF_STATE = {
    "25006": "record_unreachable",  # the server is a mere copy of another one
    "25P03": "record_busy",  # this desk stood still in the middle of a job
    "40P01": "record_busy",
    "53100": "disk_full",
    "55P03": "record_busy",
    "57P01": "record_unreachable",
    "57P02": "record_unreachable",
    "57P03": "record_unreachable",
    "58030": "disk_broken",
    "XX001": "record_damaged",
    "XX002": "record_damaged",
}
_TURNED_AWAY = ("authentication failed", "does not exist", "no pg_hba.conf", "password", "denied")


def server_engine(url: str) -> Engine:
    """Give the way to a server, not yet tried. Raises KnownFault `setting_wrong`."""
    try:
        place = make_url(url.replace("postgres://", "postgresql://", 1))
        if place.get_backend_name() != "postgresql":
            raise KnownFault("setting_wrong", name="database", value=place.render_as_string())
        engine = create_engine(
            place.set(drivername="postgresql+psycopg"), pool_pre_ping=True, connect_args=_REACHING
        )
    except (ArgumentError, NoSuchModuleError) as error:
        # Not what was written there: it may hold a password.
        raise KnownFault("setting_wrong", name="database", value="…") from error
    from hubdesk.database.patience import bound  # noqa: PLC0415 only here is its driver needed

    bound(engine)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT":
        return
    if connection.get_execution_options().get("hubdesk_reading", False):
        # What SQLite gives anyway: everything that a view sees belongs to one moment.
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return
    connection.execute(
        text(
            "SELECT set_config('idle_in_transaction_session_timeout', :longest, true),"
            " pg_advisory_xact_lock(:key)"
        ),
        {"key": _JOB_LOCK, "longest": f"{_LONGEST_JOB}s"},
    )


@contextmanager
def held(engine: Engine, what: str) -> Iterator[bool]:
    """Hold something that only one program on a record may have; gives whether it was free.

    Whoever crashes or loses the server lets go by that.
    """
    key = int.from_bytes(sha256(what.encode()).digest()[:8], signed=True)
    with engine.connect() as pooled:
        # Outside of transactions: the server may clean up meanwhile, however long it is held.
        connection = pooled.execution_options(isolation_level="AUTOCOMMIT")
        is_free = bool(connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": key}))
        try:
            yield is_free
        finally:
            if is_free:
                with suppress(DBAPIError):
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": key})


def wipe_server(engine: Engine) -> None:
    """Leave no old rows that name people. Raises KnownFault `log_not_wiped`."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        # Other desks queue behind whoever waits to have a table alone.
        connection.exec_driver_sql(f"SET lock_timeout = '{_LONGEST_WIPE}s'")
        try:
            with unhurried(connection):
                for table in _WITH_WORDS_OF_PEOPLE:
                    connection.exec_driver_sql(f"VACUUM (FULL) {table}")
        except OperationalError as error:
            if getattr(error.orig, "sqlstate", None) != "55P03":
                raise
            raise KnownFault("log_not_wiped") from error
        finally:
            with suppress(DBAPIError):
                connection.exec_driver_sql("RESET lock_timeout")


@contextmanager
def unhurried(connection: Connection) -> Iterator[None]:
    """Let what writes a table of years anew take as long as it takes."""
    driver = connection.connection.dbapi_connection
    if driver is None or not hasattr(driver, "is_bounded"):
        yield  # a file: nothing hurries there
        return
    driver.is_bounded = False
    try:
        yield
    finally:
        driver.is_bounded = True


def is_unknown(error: DBAPIError) -> bool:
    """Tell whether a commit that failed may have been done all the same: its answer was lost."""
    return error.connection_invalidated and getattr(error.orig, "sqlstate", None) is None


def fault_on_server(error: DBAPIError) -> str | None:
    """Say which fault of the world an error of the server is; None where it is our own mistake."""
    state = getattr(error.orig, "sqlstate", None)
    if state in _FAULT_OF_STATE:
        return _FAULT_OF_STATE[state]
    if state is not None and not state.startswith("08"):
        return "record_unreachable" if error.connection_invalidated else None
    words = str(error.orig).lower()
    if isinstance(error, OperationalError) and any(part in words for part in _TURNED_AWAY):
        return "record_closed_to_us"
    is_away = isinstance(error, OperationalError) or error.connection_invalidated
    return "record_unreachable" if is_away else None

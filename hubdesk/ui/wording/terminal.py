"""What the terminal says of a job that was done; the facts themselves are in its JSON."""

from __future__ import annotations

from hubdesk.desk.noticereport import NoticeReport
from hubdesk.parcels.parcel import Run
from hubdesk.ui.wording.figures import parcels
from hubdesk.ui.wording.names import run_status_words
from hubdesk.ui.wording.speech import plural, translate


def notice_words(report: NoticeReport) -> str:
    """Say how many rows of a notice were taken, known and not taken."""
    taken = plural("Terminal", "%n taken", None, 2)(report.taken)
    known = plural("Terminal", "%n known before", None, 2)(report.already_known)
    bad = plural("Terminal", "%n rows not taken", None, 2)(len(report.bad_rows))
    return f"{taken}, {known}, {bad}"


def forgotten_words(people: int) -> str:
    """Say that names and addresses are gone."""
    return plural("Terminal", "%n people forgotten", None, 2)(people)


def run_words(run: Run) -> str:
    """Say how a round stands and what it carries."""
    return f"{run.code} {run.name}: {run_status_words(run.status)}, {parcels(len(run.parcels))}"


def sent_words(sent: int, left: int, photographs: int = 0) -> str:
    """Say how many entries went over the line and how many wait, and how many photographs."""
    said = [plural("Terminal", "%n sent", None, 2)(sent)]
    said.append(plural("Terminal", "%n kept safe", None, 2)(left))
    if photographs:
        said.append(plural("Terminal", "%n photographs still to go", None, 2)(photographs))
    return ", ".join(said)


def unsent_words(waiting: int, *, is_open: bool) -> str:
    """Say what keeps the program from being taken away."""
    if not waiting and not is_open:
        return translate("Terminal", "Nothing waits to be sent, and no window is open.")
    opened = [translate("Terminal", "A window is open: close it first.")] if is_open else []
    kept = [plural("Terminal", "%n entries wait to be sent.", None, 2)(waiting)] if waiting else []
    return " ".join(opened + kept)


def enrolled_words(shop: str, desk: str) -> str:
    """Say that the carrier knows this PC from now on."""
    return translate(
        "Terminal", "The carrier knows this PC as {desk} of {shop}. What was kept is sent now."
    ).format(desk=desk, shop=shop)

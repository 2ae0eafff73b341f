"""`hubdesk doctor`: what is wrong here, and the one thing to do about each."""

from __future__ import annotations

from pathlib import Path

import click
from PySide6.QtCore import QCoreApplication

from hubdesk.cli.saying import data_option, json_option, note, tell
from hubdesk.doctor.bundle import write
from hubdesk.doctor.examining import examine
from hubdesk.doctor.findings import State
from hubdesk.equipment.checkup import premises, support_bundle
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder, resource
from hubdesk.settings import read_settings
from hubdesk.ui.language import Language
from hubdesk.ui.wording.doctor import bundle_words, finding_line, part_words, summary_words


@click.command()
@click.option("--bundle", type=click.Path(path_type=Path), help="Pack what support needs here.")
@data_option
@json_option
def doctor(bundle: Path | None, data: Path, as_json: bool) -> None:
    """Look over record, disk, line, clock and devices. Nothing is changed."""
    application = QCoreApplication.instance() or QCoreApplication([])
    Language(application, resource("translations"), _language(data))
    findings = []
    for finding in examine(premises(data)):
        findings.append(finding)
        facts = {
            "what": finding.what,
            "state": finding.state,
            "advice": finding.advice,
            "facts": dict(finding.facts),
        }
        sign = "  " if finding.state is State.OK else "! "
        tell(facts, f"{sign}{finding_line(finding)}", as_json=as_json)
    note(summary_words(tuple(findings)))
    if bundle is not None:
        packed = support_bundle(data, findings)
        write(packed, bundle)
        note(bundle_words(str(bundle)))
        for part in packed:
            note(f"  {part.name}: {part_words(part.name)}")
    if any(finding.state is not State.OK for finding in findings):
        raise SystemExit(1)


def _language(data: Path) -> str:
    try:
        return read_settings(ShopFolder(data).settings).settings.language
    except KnownFault:
        return ""  # said among the findings

"""The first steps of a new shop: what each is about, and what makes it done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from hubdesk.desk.shopform import Value
from hubdesk.ui.wording.speech import translate


class Step(IntEnum):
    """The steps in their order; the values are kept where somebody has skipped one."""

    SHOP = 0
    CARRIERS = 1
    SCANNER = 2
    CAMERA = 3
    PRINTER = 4
    SHELVES = 5
    CLERK = 6
    BACKUP = 7
    LINE = 8
    END = 9
    PUT_BACK = 10
    FETCH_BACK = 11


STEPS = tuple(step for step in Step if step < Step.END)


@dataclass(frozen=True, slots=True)
class Truths:
    """What is true of the shop, by which a step is done: no click makes it so."""

    values: Mapping[str, Value] = field(default_factory=dict)
    scanner_heard: bool = False
    camera_looks: bool = False
    has_printed: bool = False
    shelves_drawn: bool = False
    knows_key: bool = False

    def is_done(self, step: Step) -> bool:
        """Tell whether nothing is left to do about a step."""
        match step:
            case Step.SHOP:
                return bool(self.values.get("address"))
            case Step.CARRIERS:
                return bool(self.values.get("carriers"))
            case Step.SCANNER:
                return self.scanner_heard
            case Step.CAMERA:
                return self.camera_looks
            case Step.PRINTER:
                return self.has_printed
            case Step.SHELVES:
                return self.shelves_drawn
            case Step.CLERK:
                return bool(self.values.get("people"))
            case Step.BACKUP:
                return bool(self.values.get("backups"))
            case Step.LINE:
                return self.knows_key
            case Step.END | Step.PUT_BACK | Step.FETCH_BACK:
                return False


@dataclass(frozen=True, slots=True)
class StepText:
    """What a step is called in the list, what its card asks, and what it is for."""

    name: str
    question: str
    words: str


def step_text(step: Step) -> StepText:
    """Give a step's words."""
    match step:
        case Step.SHOP:
            return StepText(
                translate("FirstSteps", "The shop"),
                translate("FirstSteps", "What is the shop called, and where is it?"),
                translate("FirstSteps", "It stands on every paper."),
            )
        case Step.CARRIERS:
            return StepText(
                translate("FirstSteps", "Carriers"),
                translate("FirstSteps", "Which carriers bring parcels here?"),
                translate(
                    "FirstSteps", "Press each that comes, and whether it sends a list first."
                ),
            )
        case Step.SCANNER:
            return StepText(
                translate("FirstSteps", "Scanner"),
                translate("FirstSteps", "Plug the scanner in and scan any label"),
                translate("FirstSteps", "Nothing is booked here. No scanner: skip this step."),
            )
        case Step.CAMERA:
            return StepText(
                translate("FirstSteps", "Camera"),
                translate("FirstSteps", "Is this the picture of your counter?"),
                translate("FirstSteps", "Hold a label before it. Nothing is booked here."),
            )
        case Step.PRINTER:
            return StepText(
                translate("FirstSteps", "Printer"),
                translate("FirstSteps", "Choose the printer and print a test page"),
                translate("FirstSteps", "It is done when the page has come out."),
            )
        case Step.SHELVES:
            return StepText(
                translate("FirstSteps", "Shelves"),
                translate("FirstSteps", "How many shelves are there for parcels?"),
                translate(
                    "FirstSteps", "Count each board as a shelf. You can draw them anew later."
                ),
            )
        case Step.CLERK:
            return StepText(
                translate("FirstSteps", "People"),
                translate("FirstSteps", "Who works at the counter?"),
                translate("FirstSteps", "The first one named stands there now."),
            )
        case Step.BACKUP:
            return StepText(
                translate("FirstSteps", "Backup"),
                translate("FirstSteps", "Where may a copy of everything be kept?"),
                translate("FirstSteps", "It is made each hour by itself. Another disk is best."),
            )
        case Step.PUT_BACK:
            return StepText(
                translate("FirstSteps", "Put a backup back"),
                translate("FirstSteps", "Go on with a shop that was on another PC"),
                translate("FirstSteps", "Instead of these steps: all comes back as it was."),
            )
        case Step.FETCH_BACK:
            return StepText(
                translate("FirstSteps", "Bring the rest back"),
                translate("FirstSteps", "First comes back what was done before"),
                translate(
                    "FirstSteps",
                    "The carrier has what was sent from this desk. It must come before any new "
                    "work: until then nothing that is scanned is booked. On another PC, first let "
                    "it in with a new code that replaces the lost one.",
                ),
            )
        case Step.LINE:
            return StepText(
                translate("FirstSteps", "Line to the carrier"),
                translate("FirstSteps", "Did the carrier send a letter with a code?"),
                translate("FirstSteps", "Without one everything is kept here and sent later."),
            )
        case Step.END:
            return StepText(
                translate("FirstSteps", "Ready"),
                translate("FirstSteps", "The shop is ready for its first parcels"),
                translate("FirstSteps", "What you left out waits on Shop and on Equipment."),
            )

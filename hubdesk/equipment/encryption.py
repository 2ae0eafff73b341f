"""The owner's wish to have the record encrypted, from the Shop page: the sheet, then the change."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from hubdesk.app import App
from hubdesk.backups import Cleared, encrypt_copies
from hubdesk.encryption import code_of, encrypt, may_encrypt
from hubdesk.paper.lettering import load_lettering
from hubdesk.parcels.recoverycode import GROUPS, RecoveryCode, new_recovery_code
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.paths import resource
from hubdesk.ui.errand import Messenger
from hubdesk.ui.page import Page
from hubdesk.ui.recoverysheets import recovery_pdf
from hubdesk.ui.shop.encryption import EncryptionCard, Standing
from hubdesk.ui.shop.page import ShopPage
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording import recovery


class Encryption(QObject):
    """Joins the Shop page's card to the record.

    The sheet lies in a folder of its own while it is shown by another program, and is gone when
    that is over; it never comes among the papers.
    """

    def __init__(self, app: App, window: MainWindow, parent: QObject) -> None:
        """Join the card, which shows how it stands."""
        super().__init__(parent)
        self._app, self._window = app, window
        self._code: RecoveryCode | None = None
        self._group = 1
        self._folder: Path | None = None
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._done)
        self._messenger.failed.connect(self._over)
        window.pages.join(self._join)

    @Slot(object)
    def _join(self, page: Page) -> None:
        if isinstance(page, ShopPage):
            page.encryption.sheet_wanted.connect(self._make_sheet)
            page.encryption.told.connect(self._encrypt)
            page.encryption.left.connect(self._leave)
            page.encryption.stand(self._standing)

    @property
    def _card(self) -> EncryptionCard:
        return self._window.pages.shop.encryption

    def stop(self) -> None:
        """Wait for a change under way, and leave no sheet behind."""
        self._messenger.wait(60)
        self._remove_sheet()

    @property
    def _standing(self) -> Standing:
        record = self._app.record
        if record.is_shared:
            return Standing.ON_SERVER
        return Standing.PLAIN if record.key is None else Standing.ENCRYPTED

    def _stand(self) -> None:
        self._card.stand(self._standing)

    @Slot()
    def _make_sheet(self) -> None:
        """Make the sheet and show it; for an encrypted record, the same once more."""
        try:
            if self._app.record.key is not None:
                self._show_sheet(code_of(self._app.folder.record))
                return
            may_encrypt(self._app.record)
            self._code = new_recovery_code()
            self._group = secrets.randbelow(GROUPS) + 1
            self._show_sheet(self._code)
        except Trouble as trouble:
            self._card.refuse(trouble)
            return
        self._card.stand(Standing.SHEET, self._group)

    def _show_sheet(self, code: RecoveryCode) -> None:
        self._remove_sheet()
        counter, settings = self._app.counter, self._app.settings
        day, letters = counter.local(counter.now()).date(), load_lettering(resource("fonts"))
        pdf = recovery_pdf(code, settings.shop, day, letters, settings.paper)
        self._folder = Path(tempfile.mkdtemp(prefix="hubdesk-"))  # for this person alone
        file = self._folder / "recovery-sheet.pdf"
        file.write_bytes(pdf)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._window.show_paper(file, is_open=False)

    @Slot(str)
    def _encrypt(self, typed: str) -> None:
        """Encrypt beside the window, once a group was read from the paper."""
        code = self._code
        if code is None or typed.strip().upper() != code.groups[self._group - 1]:
            self._card.refuse(Refused("sheet_group_wrong", number=str(self._group)))
            return
        self._remove_sheet()
        self._card.stand(Standing.WORKING)
        self._messenger.send(partial(self._change, code))

    def _change(self, code: RecoveryCode) -> Cleared:
        encrypt(self._app.counter, self._app.folder.record, code)
        return encrypt_copies(self._app)

    @Slot(object)
    def _done(self, cleared: Cleared) -> None:
        self._over(None)
        told = recovery.cleared_words(cleared.removed, cleared.away, cleared.left)
        self._card.say_cleared(" ".join(told))

    @Slot(object)
    def _over(self, trouble: Trouble | None) -> None:
        self._code = None
        self._stand()
        if trouble is not None:
            self._card.refuse(trouble)

    @Slot()
    def _leave(self) -> None:
        self._code = None
        self._remove_sheet()
        self._stand()

    def _remove_sheet(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

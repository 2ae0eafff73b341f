"""Where the bundled program starts, whichever of its parts it is: window, terminal, loudspeaker.

A bundle has no Python that could be given a file to run, so everything that HubDesk starts is this
program again: the decoder with what `multiprocessing` writes on the command line, the loudspeaker
with a word of its own (`hubdesk.ui.sounds`).
"""

import multiprocessing
import os
import sys
import traceback
from pathlib import Path

if __name__ == "__main__":
    multiprocessing.freeze_support()
    # The bundle's libraries are for this program; the one that shows a PDF has its own.
    os.environ.pop("LD_LIBRARY_PATH", None)
    if "LD_LIBRARY_PATH_ORIG" in os.environ:
        os.environ["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH_ORIG"]
    if sys.argv[1:2] == ["--loudspeaker"]:
        # Loaded alone: the loudspeaker is to take a tenth of the window's memory.
        from hubdesk.ui import speaker

        speaker.run(sys.argv[2:])
    else:
        try:
            from hubdesk.cli.main import main

            main()
        except Exception:
            if Path(sys.executable).name.lower() != "hubdeskw.exe":
                raise
            # Where there is no terminal the bundler would hold a traceback before a person and wait
            # for an answer, and so would the launcher before it goes back to the last good version.
            if sys.stderr is not None:
                traceback.print_exc()
            sys.exit(1)

"""Where the built program begins."""

import os
import sys

from community_desk.__main__ import main

# The folder's own libraries are loaded by now; what the program starts in its turn (a viewer, a
# browser, the printers' dialog) must find those of the system. Itself, for the self-test, it starts
# as anew, or it would not look for its own.
if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

# A PDF that somebody handed in is drawn by a process of its own.
if sys.argv[1:2] == ["--draw-pdf"]:
    from community_desk.desktop.kit.foreign_pdf import draw_from_input

    draw_from_input(sys.argv[2:])
else:
    main()

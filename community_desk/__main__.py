"""Given nothing, the program starts the window, else one command."""

import gc
import sys


def main() -> None:
    """Runs one command, or the window, which loads nothing that only commands need."""
    # A Windows console may not speak UTF-8; a sign it lacks must not end the program.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    try:
        code = _run_command() if sys.argv[1:] else _run_window()
    except Exception as error:
        from community_desk.command_line.program import tell

        tell(error)
    raise SystemExit(code)


def _run_command() -> int:
    from community_desk.command_line.program import run_command

    return run_command()


def _run_window() -> int:
    # What a start makes stays: to look for garbage in it would take a twentieth of its time.
    gc.disable()
    from community_desk.app import run

    return run([])


if __name__ == "__main__":
    main()

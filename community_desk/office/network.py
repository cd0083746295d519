"""Whether a folder lies on a network share, where two PCs may not keep each other's turn."""

import sys
from pathlib import Path

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP

MOUNTS = Path("/proc/mounts")
_SHARES = ("cifs", "smb", "nfs", "afs", "ncpfs", "fuse.sshfs", "fuse.davfs", "davfs")
_DRIVE_REMOTE = 4  # GetDriveTypeW


def is_on_network(folder: Path) -> bool:
    """Whether the system says that a folder is another machine's; False where it does not say."""
    try:
        place = folder.resolve()
        if sys.platform == "win32":
            import ctypes

            drive = place.drive
            return drive.startswith("\\\\") or (
                ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
            )
        return _kind_of_mount(place, MOUNTS.read_text("utf-8", "replace")).startswith(_SHARES)
    except OSError:
        return False


def on_network(folder: Path) -> TroubleError:
    """The sentence for an office on a share."""
    return TroubleError(
        "on_network",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{folder}”在网络共享上：两台电脑同时打开会损坏资料；"
            "请只在一台上打开，最好搬到本机的磁盘。",
        ),
        folder=folder,
    )


def _kind_of_mount(place: Path, mounts: str) -> str:
    """The file system of the mount that holds a place; the last one there hides those before."""
    kind, deepest = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_unescaped(fields[1]))
        if place.is_relative_to(point) and len(point.parts) >= deepest:
            kind, deepest = fields[2], len(point.parts)
    return kind


def _unescaped(field: str) -> str:
    for sign in " \t\n\\":
        field = field.replace(f"\\{ord(sign):03o}", sign)
    return field

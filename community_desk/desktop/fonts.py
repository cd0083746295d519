"""Which letters the window is set in: the system's Chinese sans, else the bundled one."""

from PySide6.QtGui import QFontDatabase

from community_desk import paths

SYSTEM_FAMILIES = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)
BUNDLED_FAMILY = "Noto Sans SC"


def choose_families() -> list[str]:
    """The families to set everything in, first choice first. Needs a QGuiApplication.

    The bundled face always comes last: it has the rare signs of names (䶮 㛃 𬭎) that a system
    font may lack.
    """
    installed = set(QFontDatabase.families())
    found = next((family for family in SYSTEM_FAMILIES if family in installed), "")
    if found == BUNDLED_FAMILY:
        return [found]
    _add_bundled("Regular")
    if found:
        return [found, BUNDLED_FAMILY]
    _add_bundled("SemiBold")
    return [BUNDLED_FAMILY]


def _add_bundled(weight: str) -> None:
    file = paths.resources() / "fonts" / f"NotoSansSC-{weight}.ttf"
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise FileNotFoundError(file)

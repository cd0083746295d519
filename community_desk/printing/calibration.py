"""The page to measure a printer with: crosses and rulers at known places of the sheet."""

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF
from community_desk.printing.paper import Sheet

CROSS = 20  # millimetres from the edges to the middle of each cross
_ARM = 6 * mm
_RULER = 80  # millimetres
_STEPS = (
    f"把这一页按原大（不缩放）打印在要用的纸上，用尺量左上角十字的中心：离纸的左边、上边都应当是{CROSS}毫米。",
    f"离左边不到{CROSS}毫米的，差多少“右移”就加多少；超过的就减多少。",
    f"离上边不到{CROSS}毫米的，差多少“下移”就加多少；超过的就减多少。",
    f"标尺的{_RULER}毫米应当量得{_RULER}毫米；不是的，先把打印机的“适合页面”“缩放”关掉。",
    "填好以后再打一次这一页，就是按填好的移动打的，量得准了再打证明。",
)


def draw_calibration(size: tuple[float, float], committee: str) -> bytes:
    """A sheet of ``size`` with a cross near each corner and two rulers."""
    sheet = paper.new_sheet(size, "打印校准页", committee)
    at = CROSS * mm
    for x in (at, sheet.width - at):
        for y in (at, sheet.height - at):
            _cross(sheet, x, y)
    _rulers(sheet, at, sheet.height - at)
    left, y = at + 16 * mm, sheet.height - at - 24 * mm
    paper.text(sheet, left, y, "打印校准页", 16, font=BOLD)
    y -= 10 * mm
    for number, step in enumerate(_STEPS, start=1):
        for line in break_lines(f"{number}．{step}", SERIF, 11, sheet.width - at - left):
            paper.text(sheet, left, y, line, 11)
            y -= 6.2 * mm
        y -= 1.5 * mm
    return sheet.finish()


def _cross(sheet: Sheet, x: float, y: float) -> None:
    canvas = sheet.canvas
    canvas.setStrokeColorRGB(*paper.INK)
    canvas.setLineWidth(0.4)
    canvas.lines([(x - _ARM, y, x + _ARM, y), (x, y - _ARM, x, y + _ARM)])
    canvas.circle(x, y, 2 * mm)


def _rulers(sheet: Sheet, left: float, top: float) -> None:
    """From the cross at the upper left to the right and down, a line each millimetre."""
    lines = []
    x, y = left + 12 * mm, top - 12 * mm
    for step in range(_RULER + 1):
        length = (4 if step % 10 == 0 else 3 if step % 5 == 0 else 2) * mm
        lines.append((x + step * mm, top, x + step * mm, top - length))
        lines.append((left, y - step * mm, left + length, y - step * mm))
    canvas = sheet.canvas
    canvas.setLineWidth(0.3)
    canvas.lines(lines)
    for step in range(0, _RULER + 1, 10):
        paper.text(sheet, x + step * mm, top - 7 * mm, str(step), 7, align="center")
        paper.text(sheet, left + 5 * mm, y - step * mm - 2.4, str(step), 7)

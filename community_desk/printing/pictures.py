"""Photographs and scans on paper: turned as they were taken, no finer than a printer prints."""

from io import BytesIO

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from community_desk.printing.boxes import Box
from community_desk.printing.paper import Sheet

_LONGEST = 2400  # pixels: a box as wide as a sheet of A4 at 300 to the inch
_MOST_PIXELS = 150_000_000  # more than this would take the memory of a small PC
_QUALITY = 88


def jpeg_of(picture: bytes) -> bytes:
    """A JPEG or PNG as it goes onto paper; empty where the bytes are no picture."""
    try:
        with Image.open(BytesIO(picture), formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return b""
            opened.draft("RGB", (_LONGEST, _LONGEST))
            turned = _turned(opened)
            turned.thumbnail((_LONGEST, _LONGEST))
            out = BytesIO()
            _on_white(turned).save(out, "JPEG", quality=_QUALITY, subsampling=0)
            return out.getvalue()
    except Exception:  # of a broken picture the library raises whatever its parts do
        return b""


def draw_picture(sheet: Sheet, jpeg: bytes, box: Box) -> Box:
    """What `jpeg_of` gave in the middle of a box, as large as it fits; gives where it stands."""
    reader = ImageReader(BytesIO(jpeg))
    across, down = reader.getSize()
    scale = min((box.right - box.left) / across, box.height / down)
    wide, high = across * scale, down * scale
    left = (box.left + box.right - wide) / 2
    top = box.top - (box.height - high) / 2
    sheet.canvas.drawImage(reader, left, top - high, wide, high)
    return Box(left, left + wide, top, high)


def _turned(picture: Image.Image) -> Image.Image:
    """As it was taken; as it lies where the camera's notes on it make no sense."""
    try:
        return ImageOps.exif_transpose(picture)
    except Exception:  # a note of the wrong kind raises whatever comes of taking it for the right
        return picture


def _on_white(picture: Image.Image) -> Image.Image:
    """Without transparency, grey where it is grey."""
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if picture.mode in ("RGBA", "LA", "PA", "P"):
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB")

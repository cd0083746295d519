"""Paper as a scanner or a telephone sees it, and its QR codes read by zbar."""

import io
import subprocess

from PIL import Image, ImageChops, ImageFilter
from pyzbar.pyzbar import ZBarSymbol, decode


def picture_of(pdf: bytes, dpi: int) -> Image.Image:
    """The first page in grey, rendered by poppler."""
    rendered = subprocess.run(
        ["pdftoppm", "-r", str(dpi), "-gray", "-singlefile", "-"],
        input=pdf,
        capture_output=True,
        check=True,
    )
    return Image.open(io.BytesIO(rendered.stdout)).convert("L")


def as_scanned(
    picture: Image.Image, *, turned: float = 0, blur: float = 0, noise: float = 0
) -> Image.Image:
    """Laid down askew by degrees, out of focus by pixels, grained by a spread of grey."""
    seen = picture.rotate(turned, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    seen = seen.filter(ImageFilter.GaussianBlur(blur))
    grain = Image.effect_noise(seen.size, noise)
    return ImageChops.add(seen, grain, scale=1, offset=-128)


def qr_codes(picture: Image.Image) -> list[str]:
    """What the QR codes of a picture say."""
    return [found.data.decode("ascii") for found in decode(picture, [ZBarSymbol.QRCODE])]

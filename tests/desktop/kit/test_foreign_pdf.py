"""PDFs that were made to hurt: each is drawn, or is not, within seconds and in little memory."""

import sys
import zlib
from pathlib import Path
from time import monotonic

import pytest

import community_desk
from community_desk.desktop.kit import foreign_pdf
from community_desk.desktop.kit.foreign_pdf import can_be_drawn, first_page
from tests.small_files import PDF

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]%s>>"
DRAWS = PAGE % b"/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"


def pdf(*objects: bytes) -> bytes:
    """A file of these objects, with a table that says where each is."""
    made, places = b"%PDF-1.4\n", []
    for number, inside in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, inside)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return made + head + table + end % (len(objects) + 1, len(made))


def stream(content: bytes, about: bytes = b"") -> bytes:
    """An object with content."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (about, len(content), content)


def form(draws: int, times: int) -> bytes:
    """A drawing that draws another."""
    about = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % draws
    return stream(b"/X Do " * times, about)


def zeros(megabytes: int) -> bytes:
    """Packed nothing: one megabyte of it, which stands for itself, time and again."""
    packer = zlib.compressobj(1)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    one = packer.compress(bytes(2**20)) + packer.flush(zlib.Z_FULL_FLUSH)
    end = zlib.compressobj(1, zlib.DEFLATED, -15).flush()
    # The sum of Adler for zeros: how many of them in its upper half, one in its lower.
    added = (megabytes * 2**20 % 65521) << 16 | 1
    return head + one * megabytes + end + added.to_bytes(4, "big")


def sheet(box: bytes) -> bytes:
    """A page of that size."""
    return pdf(CATALOG, PAGES, PAGE.replace(b"0 0 200 280", box) % b"")


ACTIONS = b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>/AA<</WC<</S/Launch/F(calc.exe)>>>>"
HARMLESS = {
    "plain": PDF,
    "actions": pdf(CATALOG[:-2] + ACTIONS + b">>", PAGES, PAGE % b""),
    "another file behind it": PDF + b"PK\x03\x04<html><script>alert(1)</script>",
    "as large as a town": sheet(b"0 0 2000000000 2000000000"),
    "upside down": sheet(b"200 280 0 0"),
    "a line": sheet(b"0 0 2000000000 1"),
}
HARMFUL = {
    "nothing": b"%PDF-",
    "cut": PDF[:60],
    "pages of themselves": pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>"),
    "a drawing of itself": pdf(CATALOG, PAGES, DRAWS, stream(b"/X Do"), form(5, 4)),
    "drawings of drawings": pdf(
        CATALOG, PAGES, DRAWS, stream(b"/X Do"), *(form(n, 10) for n in range(6, 20))
    ),
    "unfolds into gigabytes": pdf(
        CATALOG, PAGES, DRAWS, stream(zeros(3000), b"/Filter/FlateDecode")
    ),
    "pages without end": pdf(
        CATALOG, b"<</Type/Pages/Kids[%s]/Count 90000>>" % (b"3 0 R " * 90_000), PAGE % b""
    ),
}


@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS)
def test_what_can_be_drawn_is(content: bytes) -> None:
    assert first_page(content, 40).startswith(b"\x89PNG")
    assert can_be_drawn(content)


def test_packed_nothing_unfolds() -> None:
    assert zlib.decompress(zeros(3)) == bytes(3 * 2**20)


@pytest.mark.parametrize("content", HARMFUL.values(), ids=HARMFUL)
def test_what_never_ends_is_given_up(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_pdf, "_SECONDS", 1.5)
    began = monotonic()
    assert not can_be_drawn(content)
    assert monotonic() - began < 20


def test_nothing_is_loaded_from_where_the_program_runs(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path_factory.mktemp("here")
    for name in ("struct.py", "PySide6.py", "community_desk.py"):
        (place / name).write_text(f"open({str(place / 'ran')!r}, 'w')")
    monkeypatch.chdir(place)
    assert sys.executable
    assert first_page(PDF, 40)
    assert not (place / "ran").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell stands for the program")
def test_the_built_program_draws_them_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = Path(community_desk.__file__).parents[1] / "resources" / "packaging" / "start.py"
    built = tmp_path / "community-desk"
    built.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{start}" "$@"\n')
    built.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(built))
    assert first_page(PDF, 40).startswith(b"\x89PNG")
    assert not can_be_drawn(PDF[:60])

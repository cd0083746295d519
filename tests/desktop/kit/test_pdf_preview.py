"""The preview shows the very bytes, and says so when it cannot."""

import io

import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.printer import draw_pages


def make_pdf(pages: int = 1, ink: float = 0.0) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    for _ in range(pages):
        canvas.setFillGray(ink)
        canvas.rect(0, 421, 595, 421, fill=1, stroke=0)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def preview(qtbot, theme) -> PdfPreview:
    preview = PdfPreview(theme, "打印的就是这一页", nothing="先选一项")
    qtbot.addWidget(preview)
    preview.resize(500, 760)
    preview.show()
    return preview


def test_it_draws_the_page(preview: PdfPreview, qtbot) -> None:
    assert preview.page_count() == 0
    pdf = make_pdf(2)
    preview.show_pdf(pdf)
    qtbot.wait(1)
    assert preview.pdf() == pdf
    assert preview.page_count() == 2
    image = preview.grab().toImage()
    assert image.pixelColor(250, 200).name() == "#000000"
    assert image.pixelColor(250, 640).name() == "#ffffff"


def test_coming_nearer_and_back(preview: PdfPreview, qtbot) -> None:
    preview.show_pdf(make_pdf())
    qtbot.wait(1)
    fitting = preview._pages.width()
    for _ in range(4):
        preview.zoom_in()
    assert preview._pages.width() > fitting
    preview.zoom_out()
    preview.fit_width()
    qtbot.waitUntil(lambda: preview._pages.width() == fitting)
    preview.resize(700, 760)
    qtbot.waitUntil(lambda: preview._pages.width() > fitting)


def test_another_document_takes_its_place(preview: PdfPreview, qtbot) -> None:
    for ink in (0.0, 0.5, 1.0):
        preview.show_pdf(make_pdf(ink=ink))
        qtbot.wait(1)
    assert preview.grab().toImage().pixelColor(250, 200).name() == "#ffffff"
    preview.show_nothing("没有可印的", "先选居民")
    assert preview.pdf() == b""
    assert preview.page_count() == 0


def test_what_is_no_pdf_is_said(preview: PdfPreview) -> None:
    preview.show_pdf(b"no pdf at all")
    assert preview.pdf() == b""


def test_printing_gives_every_page_at_true_size(qapp, tmp_path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert draw_pages(printer, make_pdf(2)) == 2
    from pypdf import PdfReader

    pages = PdfReader(tmp_path / "out.pdf").pages
    assert len(pages) == 2
    assert float(pages[0].mediabox.width) == pytest.approx(595, abs=1.5)
    assert float(pages[0].mediabox.height) == pytest.approx(842, abs=1.5)

"""A file, as large as the window lets it be, and the way out of the vault."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QSizePolicy, QWidget

from community_desk.desktop.attachment_field import said_size
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog, ask_save
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.foreign_pdf import can_be_drawn
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.sketches import sketch
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.errors import DeskError
from community_desk.office.attached_files import PDF, NewFile

_LARGEST = 1600


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a file in the vault; ``take_out`` writes it to a path for a reason, or
    raises `DeskError`.
    """

    added_by: str
    added_at: str
    take_out: Callable[[Path, str], None]


class Picture(QLabel):
    """A picture as large as there is room for, and never larger than it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_image(self, image: QImage) -> None:
        """Shows a picture."""
        self._image = image
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image.isNull() or self.size().isEmpty():
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.width() * ratio), round(self.height() * ratio))
        pixmap = QPixmap.fromImage(self._image)
        if self._image.width() > room.width() or self._image.height() > room.height():
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            pixmap = pixmap.scaled(room, keep, smooth.SmoothTransformation)
        pixmap.setDevicePixelRatio(ratio)
        self.setPixmap(pixmap)


class AttachmentDialog(DeskDialog):
    """Shows a file. One that is kept can be taken out, once it is said what for."""

    def __init__(
        self, context: DeskContext, file: NewFile, parent: QWidget, kept: Kept | None = None
    ) -> None:
        super().__init__(context.theme, file.name, parent)
        self._context, self._file, self._kept = context, file, kept
        self.asking: QFileDialog | None = None
        theme = context.theme
        self.picture, self.pages = (
            Picture(),
            PdfPreview(theme, "", nothing=self.tr("正在打开…"), alone=True),
        )
        self.empty = EmptyState(
            theme,
            "file-text",
            self.tr("这个文件画不出来"),
            hint=self.tr("可能太大或已损坏；可以另存到电脑里，用别的程序打开。"),
        )
        self.either = Either(self.pages if file.kind == PDF else self.picture, self.empty)
        self.either.setMinimumSize(theme.px(680), theme.px(380))
        self.body.addWidget(self.either, 1)
        self.form = Form(theme)
        self.reason = self.form.row(
            "reason",
            self.tr("用途"),
            LineField(self.tr("如 报街道核对")),
            help_text=self.tr("另存后不再受密码保护；谁、何时、为什么取出，都会留下记录。"),
        )
        self.form.setVisible(kept is not None)
        self.body.addWidget(self.form)
        self.main = self.add_buttons(self.tr("另存为"), cancel=kept is not None)
        self.cancel_button.set_text(self.tr("关闭"))
        if kept is None:
            self.main.set_text(self.tr("关闭"))
            self.main.clicked.connect(self.accept)
        else:
            self._say_about(kept)
            self.main.clicked.connect(self._ask_where)
            self.form.completed.connect(self._ask_where)
            self.reason.setFocus()
        self._draw(file.content, file.kind)

    def save_to(self, path: str) -> None:
        """Writes the file to the disk."""
        assert self._kept is not None
        try:
            self._kept.take_out(Path(path), self.reason.value())
        except DeskError as error:
            self.form.show_error("reason", self._context.say_error(error))
            return
        self._context.notify(self.tr("已取出：{file}").format(file=Path(path).name))
        self.accept()

    def _say_about(self, kept: Kept) -> None:
        size = said_size(len(self._file.content))
        by, day = kept.added_by, kept.added_at[:10]
        text = self.tr("{size}，{name} {day} 放入").format(size=size, name=by, day=day)
        self.form.show_help("reason", f"{text}。{self.form.help('reason')}")

    def _draw(self, content: bytes, kind: str) -> None:
        self.either.show_content(True)
        if kind == PDF:
            self._context.tasks.run(lambda office, told: can_be_drawn(content), self._tried)
            return
        self._context.tasks.run(lambda office, told: sketch(content, kind, _LARGEST), self._drawn)

    def _tried(self, is_fit: bool) -> None:
        if is_fit:
            self.pages.show_pdf(self._file.content)
        self.either.show_content(bool(self.pages.pdf()))

    def _drawn(self, image: QImage | None) -> None:
        self.either.show_content(image is not None)
        if image is not None:
            self.picture.show_image(image)

    def _ask_where(self) -> None:
        if not self.reason.value():
            self.form.show_error("reason", self.tr("请写明用途，再另存。"))
            return
        name = self._file.name
        kinds = f"{name.rpartition('.')[2].upper()} (*.{name.rpartition('.')[2]})"
        self.asking = ask_save(self, self.tr("另存到哪里"), name, kinds, self.save_to)

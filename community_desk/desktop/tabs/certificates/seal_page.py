"""用印登记: every use of the seal, what else is sealed, and whether it fits what was printed."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QLabel

from community_desk.certificates import seal_book, seal_check
from community_desk.certificates.seal_book import SealUse
from community_desk.certificates.seal_check import Difference
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, MainButton, PlainButton
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.panes import button_row, quiet_label
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.desktop.tabs.certificates.seal_dialog import SealDialog
from community_desk.office.office import Office
from community_desk.registry.masking import mask_name, mask_phone

# The columns that are hidden where there is no room.
_PHONE, _HANDLER = 8, 6
_LONGEST_NAME = 4
_NUMBER = "幸社证字〔2026〕第0345号"


class SealPage(CertificatesPage):
    """The book of a year, or with 核对 the letters whose counts differ. Enter shows the letter."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.print_button = PlainButton(theme, "", icon="printer", key="Ctrl+P")
        self.add_button = MainButton(theme, "", icon="stamp")
        super().__init__(context, "", buttons=(self.print_button, self.add_button))
        self.heading.set_title(self.tr("用印登记"))
        self.print_button.set_text(self.tr("打印"))
        self.print_button.bind_key(self)
        self.add_button.set_text(self.tr("登记用印"))
        tie(context, "certificates.seal", self.add_button)
        tie(context, "certificates.print", self.print_button)
        self.dialog: SealDialog | PaperDialog | None = None
        self.year = ChoiceField(theme)
        self.year.setAccessibleName(self.tr("年份"))
        self.search = SearchField(theme, self.tr("内容、编号、申请人、签批人"))
        self.search.setFixedWidth(theme.px(240))
        self.check_chip = ChipButton(theme, self.tr("和打印、领取核对"), checkable=True)
        self.said: QLabel = quiet_label("")
        self.book = PagedModel(self._book_columns(), parent=self)
        self.letters = PagedModel(
            self._check_columns(), parent=self, key=lambda letter: letter.number
        )
        self.table = TableView(theme, self.book, memory=context.memory, name="seal_book")
        self.table.setAccessibleName(self.tr("用印登记"))
        self.table.let_give_way([_PHONE, _HANDLER])
        self.check_table = TableView(theme, self.letters, memory=context.memory, name="seal_check")
        self.check_table.setAccessibleName(self.tr("和打印、领取核对"))
        self._nothing = EmptyState(theme, "stamp", "")
        self._all_well = EmptyState(
            theme,
            "circle-check",
            self.tr("各份都对得上"),
            hint=self.tr("打印、用印、领取的份数一样"),
        )
        self._uses = Either(self.table, self._nothing)
        self._check = Either(self.check_table, self._all_well)
        self.either = Either(self._uses, self._check)
        self.body.addLayout(button_row(theme, self.search, left=[self.year, self.check_chip]))
        self.body.addWidget(self.said)
        self.body.addWidget(self.either, 1)
        self.book.set_source(self._lines, lambda: self._totals()[0])
        self.letters.set_source(
            lambda offset, limit, _sort, _down: seal_check.differences(
                context.office, self._year(), offset=offset, limit=limit
            ),
            lambda: seal_check.count(context.office, self._year()),
        )
        self.year.edited.connect(self.reload)
        self.search.searched.connect(self.reload)
        self.check_chip.toggled.connect(lambda _: self.reload())
        self.add_button.clicked.connect(self.add_use)
        self.print_button.clicked.connect(self.print_paper)
        self.table.opened.connect(self._open)
        self.check_table.opened.connect(self._open)

    def take_focus(self) -> None:
        self.search.setFocus()

    def reload(self) -> None:
        years = [str(year) for year in seal_book.years(self.context.office)]
        chosen = self.year.value() or years[0]
        self.year.set_choices([(year, self.tr("{year} 年").format(year=year)) for year in years])
        self.year.set_value(chosen if chosen in years else years[0])
        checking = self.check_chip.isChecked()
        self.search.setVisible(not checking)
        self.either.show_content(not checking)
        if checking:
            self._reload_check()
        else:
            self._reload_book()

    def add_use(self) -> None:
        """Opens the dialog for another use of the seal."""
        dialog = SealDialog(self.context, self.window())
        dialog.sealed.connect(self._sealed)
        self.dialog = dialog
        dialog.open()

    def print_paper(self) -> None:
        """Shows the year's book as it will print, or with 核对 the reconciliation."""
        checking, year = self.check_chip.isChecked(), self._year()
        title = (
            self.tr("{year} 年用印核对表") if checking else self.tr("{year} 年用印登记簿")
        ).format(year=year)
        draw = _check_paper if checking else _book_paper
        self.dialog = PaperDialog(
            self.context, title, title, partial(draw, year=year), self.window()
        )
        self.dialog.open()

    def _reload_book(self) -> None:
        self.book.refresh()
        uses, copies = self._totals()
        self.said.setText(
            self.tr("用印 {uses} 次，共 {copies} 份").format(uses=uses, copies=copies)
        )
        self._uses.show_content(uses > 0)
        words = self.search.text().strip()
        if words:
            self._nothing.say(self.tr("没有找到“{words}”").format(words=words))
        else:
            self._nothing.say(
                self.tr("这一年还没有用印"),
                self.tr("开具证明会自动登记；盖别的东西，按“登记用印”"),
            )

    def _reload_check(self) -> None:
        self.letters.refresh()
        sums = seal_check.sums(self.context.office, self._year())
        differing = seal_check.count(self.context.office, self._year())
        text = self.tr(
            "证明 {letters} 份（作废 {void} 份）：打印 {printed} 张，用印 {sealed} 份，"
            "领取 {handed} 份；{differing} 份对不上"
        )
        self.said.setText(
            text.format(
                letters=sums.letters,
                void=sums.void,
                printed=sums.printed,
                sealed=sums.sealed,
                handed=sums.handed,
                differing=differing,
            )
        )
        self._check.show_content(differing > 0)

    def _book_columns(self) -> list[Column]:
        return [
            Column(self.tr("序号"), lambda use: str(use.serial), numeric=True),
            Column(self.tr("用印时间"), _when, sample="11-23 09:00"),
            Column(self.tr("用印内容"), lambda use: use.matter, tip=lambda use: use.matter),
            Column(self.tr("证明编号"), lambda use: use.number, sample=_NUMBER, whole=True),
            Column(self.tr("份数"), lambda use: str(use.copies), numeric=True),
            Column(self.tr("签批人"), lambda use: use.approver, sample="欧阳子轩"),
            Column(self.tr("经办人"), lambda use: use.handler, sample="欧阳子轩"),
            Column(self.tr("申请人"), lambda use: _applicant(use.applicant)),
            Column(self.tr("电话"), lambda use: mask_phone(use.applicant_phone)),
            Column(
                self.tr("事由"),
                self._why,
                meaning=lambda use: "refused" if use.void else "",
                tip=self._why,
                stretch=True,
            ),
        ]

    def _check_columns(self) -> list[Column]:
        return [
            Column(self.tr("证明编号"), lambda d: d.number, sample=_NUMBER, whole=True),
            Column(self.tr("事项"), lambda d: d.title),
            Column(self.tr("申请人"), lambda d: mask_name(d.applicant)),
            Column(self.tr("开具日期"), lambda d: d.issued_on, sample="2026-11-23"),
            Column(self.tr("打印"), lambda d: str(d.printed), numeric=True),
            Column(self.tr("用印"), lambda d: str(d.sealed), numeric=True),
            Column(self.tr("领取"), lambda d: str(d.handed), numeric=True),
            Column(
                self.tr("怎么办"),
                self._to_do,
                meaning=lambda d: "" if d.waits else "due",
                tip=self._to_do,
                stretch=True,
            ),
        ]

    def _why(self, use: SealUse) -> str:
        return self.tr("已作废") if use.void else use.reason

    def _to_do(self, letter: Difference) -> str:
        return "；".join(self.context.translate("seal", text) for text in seal_check.to_do(letter))

    def _lines(self, offset: int, limit: int, _sort: str, _down: bool) -> Sequence[SealUse]:
        office, words = self.context.office, self.search.text()
        return seal_book.page(office, year=self._year(), words=words, offset=offset, limit=limit)

    def _totals(self) -> tuple[int, int]:
        words = self.search.text()
        return seal_book.totals(self.context.office, year=self._year(), words=words)

    def _year(self) -> int:
        return int(self.year.value() or self.context.office.today().year)

    def _open(self, line: SealUse | Difference) -> None:
        if line.number:
            self.paper_wanted.emit(line.number)

    def _sealed(self, use: SealUse) -> None:
        self.year.set_value(use.on[:4])
        self.search.clear()
        self.context.tell_changed("certificates")
        self.reload()
        self.table.select_key(use.uid)
        said = self.tr("已登记用印第 {serial} 号：{matter}")
        self.context.notify(said.format(serial=use.serial, matter=use.matter))


def _applicant(name: str) -> str:
    """A person's name is masked, that of a body is not."""
    return mask_name(name) if len(name) <= _LONGEST_NAME or "·" in name else name


def _when(use: SealUse) -> str:
    return f"{datetime.fromisoformat(use.used_at).astimezone():%m-%d %H:%M}"


def _book_paper(office: Office, year: int) -> bytes:
    # What draws paper is loaded when it is first wanted.
    from community_desk.certificates.seal_paper import book_paper

    return book_paper(office, year)


def _check_paper(office: Office, year: int) -> bytes:
    from community_desk.certificates.seal_paper import check_paper

    return check_paper(office, year)

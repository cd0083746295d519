"""F1: the keys of the window on one sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.tags import Tag
from community_desk.desktop.theme import Theme


class ShortcutsSheet(DeskDialog):
    """A dialog that lists what each key does. ``about_wanted`` when one wants to know what this
    program is, ``guide_wanted`` how things are done.
    """

    about_wanted = Signal()
    guide_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("快捷键"))
        keys = {
            "Ctrl+K": self.tr("找人、证明、台账、编号"),
            "Ctrl+1 … 4": self.tr("居民、台账、证明、经费"),
            "Ctrl+N": self.tr("新增：居民、条目、凭证"),
            "F2": self.tr("编辑"),
            "F4": self.tr("一户的变动：迁入迁出、出生死亡、分户"),
            "Ctrl+S": self.tr("保存；写证明时存样稿"),
            "Ctrl+P": self.tr("打印"),
            "Ctrl+Z": self.tr("撤销刚做的事（提示还在时）"),
            "Ctrl++ - 0": self.tr("预览放大、缩小、适合宽度"),
            "Ctrl+G": self.tr("登记证明由谁领走；凭证：报销冲借"),
            "Ctrl+F": self.tr("到本页的查找框"),
            "Enter": self.tr("到下一格；在列表里是打开"),
            "Ctrl+C": self.tr("复制表格里的一行"),
            "Ctrl+V": self.tr("台账里：粘贴从 Excel 复制的几行"),
            "Ctrl+D": self.tr("新登记时：照上一条填"),
            "Ctrl+Enter": self.tr("记账、做名单时：加一行"),
            "Ctrl+Del": self.tr("记账、做名单时：去掉这一行"),
            "Ctrl+R": self.tr("台账里：核实无变化；凭证：冲销"),
            "Ctrl+O": self.tr("凭证：附票据"),
            "Alt+← → ↑ ↓": self.tr("经费里：上个月、下个月，上一年、下一年"),
            "Ctrl+J": self.tr("打开或收起待办"),
            "Ctrl+L": self.tr("锁上"),
            "Esc": self.tr("清空查找，关掉对话框"),
            "F1": self.tr("这一页"),
            "Ctrl+F1": self.tr("使用指南，翻到正在看的这一页"),
            "Shift+F1": self.tr("关于：版本、数据的位置、各部分的许可"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(8))
        # Two columns, so that all of it is seen at once on a small screen.
        self.setMinimumWidth(theme.px(820))
        lines = (len(keys) + 1) // 2
        for place, (key, words) in enumerate(keys.items()):
            column, line = divmod(place, lines)
            grid.addWidget(Tag(key), line, 2 * column)
            grid.addWidget(text_label(words), line, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        self.body.addLayout(grid)
        self.about_button = PlainButton(theme, self.tr("关于"), icon="info")
        self.about_button.clicked.connect(self._leave_for_about)
        self.guide_button = PlainButton(theme, self.tr("使用指南"), icon="book-open")
        self.guide_button.clicked.connect(self._leave_for_guide)
        left = [self.guide_button, self.about_button]
        done = self.add_buttons(self.tr("知道了"), key="", cancel=False, left=left)
        done.clicked.connect(self.accept)
        done.setDefault(True)
        done.setFocus()

    def _leave_for_guide(self) -> None:
        self.accept()
        self.guide_wanted.emit()

    def _leave_for_about(self) -> None:
        self.accept()
        self.about_wanted.emit()

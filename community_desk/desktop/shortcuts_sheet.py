"""F1: the keys of the window on one sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.tags import Tag
from community_desk.desktop.theme import Theme
from community_desk.language import QT_TRANSLATE_NOOP

# Every key of the window and its dialogs, and what it does.
KEYS: Sequence[tuple[tuple[str, ...], str]] = (
    (("Ctrl+K",), QT_TRANSLATE_NOOP("ShortcutsSheet", "找人、证明、台账、编号，也找操作")),
    (
        ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"),
        QT_TRANSLATE_NOOP("ShortcutsSheet", "居民、台账、证明、经费"),
    ),
    (("Ctrl+5",), QT_TRANSLATE_NOOP("ShortcutsSheet", "今日：等着办的事、今天的数")),
    (
        ("Ctrl+[", "Ctrl+]"),
        QT_TRANSLATE_NOOP("ShortcutsSheet", "后退、前进：刚才看的地方；鼠标侧键也行"),
    ),
    (("Ctrl+N",), QT_TRANSLATE_NOOP("ShortcutsSheet", "新增：居民、条目、凭证、人员")),
    (("F2",), QT_TRANSLATE_NOOP("ShortcutsSheet", "编辑")),
    (
        ("F4",),
        QT_TRANSLATE_NOOP("ShortcutsSheet", "一户的变动：迁入、出生、分户…；号码框里：显示号码"),
    ),
    (("Ctrl+S",), QT_TRANSLATE_NOOP("ShortcutsSheet", "保存；写证明时存样稿")),
    (("Ctrl+P",), QT_TRANSLATE_NOOP("ShortcutsSheet", "打印")),
    (
        ("Ctrl+Shift+P",),
        QT_TRANSLATE_NOOP("ShortcutsSheet", "打印已开的证明；凭证：打印单据"),
    ),
    (("Ctrl+Z",), QT_TRANSLATE_NOOP("ShortcutsSheet", "撤销刚做的事（提示还在时）")),
    (
        ("Ctrl++", "Ctrl+-", "Ctrl+0"),
        QT_TRANSLATE_NOOP("ShortcutsSheet", "预览放大、缩小、适合宽度"),
    ),
    (("Ctrl+G",), QT_TRANSLATE_NOOP("ShortcutsSheet", "登记证明由谁领走；凭证：报销冲借")),
    (("Ctrl+F",), QT_TRANSLATE_NOOP("ShortcutsSheet", "到本页的查找框")),
    (("Return",), QT_TRANSLATE_NOOP("ShortcutsSheet", "到下一格；在列表里是打开")),
    (("Ctrl+C",), QT_TRANSLATE_NOOP("ShortcutsSheet", "复制表格里的一行")),
    (("Ctrl+V",), QT_TRANSLATE_NOOP("ShortcutsSheet", "粘贴：从 Excel 复制的几行、拍好的票据")),
    (("Ctrl+D",), QT_TRANSLATE_NOOP("ShortcutsSheet", "新登记时：照上一条填")),
    (
        ("Ctrl+Return",),
        QT_TRANSLATE_NOOP("ShortcutsSheet", "记账、做名单时：加一行；补录：再录一份"),
    ),
    (("Ctrl+Del",), QT_TRANSLATE_NOOP("ShortcutsSheet", "记账、做名单时：去掉这一行")),
    (("Ctrl+R",), QT_TRANSLATE_NOOP("ShortcutsSheet", "台账里：核实无变化；凭证：冲销")),
    (
        ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("ShortcutsSheet", "写证明、告知单时：存 PDF；冲销凭证时：冲销并重记"),
    ),
    (("Ctrl+O",), QT_TRANSLATE_NOOP("ShortcutsSheet", "凭证：附票据；别的页：打开文件")),
    (
        ("Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down"),
        QT_TRANSLATE_NOOP("ShortcutsSheet", "经费里换月、换年；台账设计里上下移一栏"),
    ),
    (("Ins",), QT_TRANSLATE_NOOP("ShortcutsSheet", "台账设计里：加一栏")),
    (("Del",), QT_TRANSLATE_NOOP("ShortcutsSheet", "去掉选中的样稿、名单、栏目")),
    (("Ctrl+J",), QT_TRANSLATE_NOOP("ShortcutsSheet", "打开或收起待办")),
    (("Ctrl+L",), QT_TRANSLATE_NOOP("ShortcutsSheet", "锁上")),
    (("Esc",), QT_TRANSLATE_NOOP("ShortcutsSheet", "停止正在做的事，清空查找，关掉对话框")),
    (("F1",), QT_TRANSLATE_NOOP("ShortcutsSheet", "这一页")),
    (("Ctrl+F1",), QT_TRANSLATE_NOOP("ShortcutsSheet", "使用指南，翻到正在看的这一页")),
    (("Ctrl+Shift+C",), QT_TRANSLATE_NOOP("ShortcutsSheet", "在“关于”里：复制版本信息")),
    (("Shift+F1",), QT_TRANSLATE_NOOP("ShortcutsSheet", "关于：版本、数据的位置、各部分的许可")),
)
_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


def written(keys: Sequence[str]) -> str:
    """Keys in short: what they share is said once, as in ``Ctrl++ - 0`` and ``Ctrl+1 … 4``."""
    shared = keys[0][: keys[0][:-1].rfind("+") + 1]
    plain = [key.removeprefix(shared) for key in keys]
    if len(plain) > 1 and all(key.isdigit() for key in plain):
        plain = [plain[0], "…", plain[-1]]
    return shared + " ".join(_SIGNS.get(key, key) for key in plain)


class ShortcutsSheet(DeskDialog):
    """A dialog that lists what each key does. ``about_wanted`` when one wants to know what this
    program is, ``guide_wanted`` how things are done.
    """

    about_wanted = Signal()
    guide_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("快捷键"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(8))
        # Two columns, so that all of it is seen at once on a small screen.
        self.setMinimumWidth(theme.px(820))
        lines = (len(KEYS) + 1) // 2
        for place, (keys, words) in enumerate(KEYS):
            column, line = divmod(place, lines)
            grid.addWidget(Tag(written(keys)), line, 2 * column)
            grid.addWidget(
                text_label(QCoreApplication.translate("ShortcutsSheet", words)),
                line,
                2 * column + 1,
            )
            grid.setColumnStretch(2 * column + 1, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
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

"""One column of a book as a form."""

from collections.abc import Sequence
from dataclasses import replace

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.fields import ChoiceField, LineField, LongField
from community_desk.desktop.kit.forms import Form
from community_desk.ledgers.book_words import CONTEXT, TYPE_WORDS, facts, fitting_facts
from community_desk.ledgers.definitions import DAYS, NUMBERS, Column, ShownWhen

_REQUIRED, _OTHERS, _NOT_FUTURE = "required", "others", "not_future"
_BOUNDS = ("least", "most")


class ColumnForm(Form):
    """Name, type, what fills it, choices and conditions of a column."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        super().__init__(theme)
        types = {key: context.translate(CONTEXT, word) for key, word in TYPE_WORDS.items()}
        self._column = Column("", "text")
        self.row("name", self.tr("名称"), LineField(), required=True)
        self.row("type", self.tr("类型"), ChoiceField(theme, types))
        self.fact = self.row("fact", self.tr("由谁填"), ChoiceField(theme))
        self.row("choices", self.tr("选项"), LongField(theme, 4, self.tr("一行一个")))
        boxes = [
            (_REQUIRED, self.tr("必填")),
            (_OTHERS, self.tr("可以填选项以外的")),
            (_NOT_FUTURE, self.tr("不能晚于今天")),
        ]
        self.rules = self.row("rules", self.tr("规矩"), CheckList(theme, boxes))
        self.row("least", self.tr("最少"), LineField())
        self.row("most", self.tr("最多"), LineField())
        self.row(
            "computed",
            self.tr("算式"),
            LineField(self.tr("如 数量 * 单价")),
            help_text=self.tr("写了算式，这一栏由程序算出"),
        )
        self.when = self.row("when", self.tr("什么时候问"), ChoiceField(theme))
        self.row(
            "values",
            self.tr("是这些时"),
            LineField(self.tr("用顿号隔开，如 是、部分是")),
            help_text=self.tr("空着：只要填了就问"),
        )

    def show_column(self, column: Column, others: Sequence[Column], *, read_only: bool) -> None:
        """Fills the form; ``others`` are those that it can depend on."""
        self.blockSignals(True)  # boxes tell of every tick
        self.clear_errors()
        self._column = column
        self.set_values({"name": column.name, "type": column.type})
        self._offer_facts()
        asked = [("", self.tr("总是"))]
        asked += [(one.name, self.tr("看“{name}”").format(name=one.name)) for one in others]
        self.when.set_choices(asked)
        when = column.shown_when
        rules = [key for key in (_REQUIRED, _OTHERS, _NOT_FUTURE) if getattr(column, key)]
        self.set_values(
            {
                "fact": column.field,
                "choices": "\n".join(column.choices),
                "rules": "、".join(rules),
                "least": "" if column.least is None else str(column.least),
                "most": "" if column.most is None else str(column.most),
                "computed": column.computed,
                "when": when.column if when else "",
                "values": "、".join(when.values) if when else "",
            }
        )
        for key in self.keys():
            self.field(key).setEnabled(not read_only)
        self.show_fitting()
        self.blockSignals(False)

    def show_fitting(self) -> None:
        """Shows what a column of this type can have, and offers the facts that fit it."""
        self._offer_facts()
        values = self.values()
        kind, number, filled = values["type"], values["type"] in NUMBERS, bool(values["fact"])
        self.show_row("fact", self.fact.count() > 1)
        self.show_row("choices", kind == "choice")
        self.rules.box(_OTHERS).setVisible(kind == "choice")
        self.rules.box(_NOT_FUTURE).setVisible(kind in DAYS)
        for key in (*_BOUNDS, "computed"):
            # What nobody types needs no bounds; what stands there all the same is not hidden.
            self.show_row(key, number and (not filled or bool(values[key])))
        self.show_row("when", self.when.count() > 1)
        self.show_row("values", bool(values["when"]))

    def taken(self) -> Column:
        """The column as the form has it, under the name it had; what does not fit its type is
        left out.
        """
        values, old = self.values(), self._column
        kind, number = values["type"], values["type"] in NUMBERS
        rules = values["rules"].split("、")
        fact = next((one for one in facts() if one.field == values["fact"]), None)
        computed = values["computed"] if number else ""
        filled_from = "program" if computed else fact.filled_from if fact else ""
        if not computed and values["fact"] == old.field and not old.computed:
            filled_from = old.filled_from
        lines = (line.strip() for line in values["choices"].splitlines())
        asked = tuple(word.strip() for word in values["values"].split("、") if word.strip())
        return replace(
            old,
            type=kind,
            field="" if computed else values["fact"],
            filled_from=filled_from,
            choices=tuple(line for line in lines if line) if kind == "choice" else (),
            required=_REQUIRED in rules,
            others=_OTHERS in rules and kind == "choice",
            not_future=_NOT_FUTURE in rules and kind in DAYS,
            least=_whole(values["least"]) if number else None,
            most=_whole(values["most"]) if number else None,
            computed=computed,
            shown_when=ShownWhen(values["when"], asked) if values["when"] else None,
        )

    def name(self) -> str:
        """The name as it is typed."""
        return self.values()["name"]

    def problem(self) -> tuple[str, str] | None:
        """The field that cannot be taken as it is, and why."""
        values = self.values()
        if values["type"] in NUMBERS:
            for key in _BOUNDS:
                if values[key] and _whole(values[key]) is None:
                    return key, self.tr("请写整数，如 12。")
        return None

    def _offer_facts(self) -> None:
        kind, field = self.values()["type"], self._column.field
        offered = [("", self.tr("人来填"))]
        template = self.tr("自动：{fact}")
        offered += [(fact.field, template.format(fact=fact.word)) for fact in fitting_facts(kind)]
        if field and kind == self._column.type and field not in dict(offered):
            offered.append((field, template.format(fact=field)))
        if [self.fact.itemData(place) for place in range(self.fact.count())] != [
            key for key, _ in offered
        ]:
            self.fact.set_choices(offered)
            if self.fact.currentIndex() < 0:
                self.fact.set_value("")


def _whole(text: str) -> int | None:
    try:
        return int(text) if len(text) <= 15 else None
    except ValueError:
        return None

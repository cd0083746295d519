"""What the signed-in role may do in the window: buttons, menu actions and forms of what it may not
are there to be seen, off, and say who may (`office.permissions`, which the writes ask as well).
"""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QPlainTextEdit, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import DeskButton
from community_desk.desktop.kit.tips import plain_tip
from community_desk.errors import DeskError
from community_desk.office.permissions import denial

# The name of the property under which a control keeps what it does.
DOES = "does"


def tie(context: DeskContext, action: str, *controls: QAbstractButton | QAction) -> bool:
    """Says what controls do, an action of `permissions.MAY`, and turns them off where who is
    signed in may not. Gives whether they may.
    """
    return tie_to_rule(context, action, denial(context.office, action), *controls)


def tie_to_rule(
    context: DeskContext,
    action: str,
    denied: DeskError | None,
    *controls: QAbstractButton | QAction,
) -> bool:
    """As `tie`, where more than the role decides, such as what a book says of itself; the last
    rule counts, and a control that it allows is on.
    """
    for control in controls:
        control.setProperty(DOES, action)
        _turn(control, context.say_error(denied) if denied is not None else "")
    return denied is None


def allow_form(context: DeskContext, action: str, form: QWidget) -> bool:
    """Leaves a form to be read only from the start where who is signed in may not save it. Gives
    whether they may.
    """
    denied = denial(context.office, action)
    if denied is not None:
        say_why(context, action, form)
        for field in form.findChildren(QWidget):
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.setReadOnly(True)
            elif hasattr(field, "edited"):
                field.setEnabled(False)
    return denied is None


def say_why(context: DeskContext, action: str, *forms: QWidget) -> None:
    """Says at each field of forms that can only be read, where who is signed in may not do
    ``action``, who may; for the eye and for who has the screen read.
    """
    denied = denial(context.office, action)
    if denied is None:
        return
    reason = context.say_error(denied)
    for form in forms:
        for field in form.findChildren(QWidget):
            if hasattr(field, "edited") or isinstance(field, QAbstractButton):
                field.setToolTip(plain_tip(reason))
                field.setAccessibleDescription(reason)


def _turn(control: QAbstractButton | QAction, reason: str) -> None:
    if isinstance(control, DeskButton):
        if reason or control.denied:
            control.deny(reason)
        return
    control.setEnabled(not reason)
    if reason or isinstance(control, QAction):
        control.setToolTip(plain_tip(reason))
    parent = control.parent()
    if isinstance(parent, QMenu):
        parent.setToolTipsVisible(bool(reason))

"""``community-desk office staff``, ``staff-add``, ``staff-role``, ``staff-name``, ``staff-off``,
``staff-on``, ``staff-password``, ``password``: who works here and how they sign in.
"""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    answer,
    ask_new_password,
    ask_password,
    json_option,
    opened,
    staff_option,
)
from community_desk.language import translate
from community_desk.office import staff_changes
from community_desk.office.staff import Role
from community_desk.office.staff_changes import OLD_COPIES, ROLES, StaffLine

_NAME = click.argument("name")
_ROLE = click.argument("role", type=click.Choice([role.value for role in Role]))


@click.command("staff", help=translate("commands", "工作人员：姓名、角色、能不能登录"))
@OFFICE
@staff_option
@json_option
def staff_(office: Path, staff: str, as_json: bool) -> None:
    """Lists who works or worked here."""
    with opened(office, staff) as desk:
        lines = staff_changes.list_staff(desk)
    answer(as_json, [_document(line) for line in lines], [_sentence(line) for line in lines])


@click.command("staff-add", help=translate("commands", "添加工作人员；新密码另问"))
@OFFICE
@_NAME
@_ROLE
@click.option("--title", default="", help=translate("commands", "职务"))
@staff_option
@json_option
def staff_add(office: Path, name: str, role: str, title: str, staff: str, as_json: bool) -> None:
    """Adds somebody with a password of their own."""
    with opened(office, staff) as desk:
        line = staff_changes.add_staff(desk, name, Role(role), title, ask_new_password())
    _tell(as_json, line, translate("commands", "已添加{name}。"))


@click.command("staff-role", help=translate("commands", "改角色"))
@OFFICE
@_NAME
@_ROLE
@staff_option
@json_option
def staff_role(office: Path, name: str, role: str, staff: str, as_json: bool) -> None:
    """Changes what somebody may do."""
    with opened(office, staff) as desk:
        found = staff_changes.find_staff(desk, name)
        line = staff_changes.change_staff(desk, found.uid, role=Role(role))
    _tell(as_json, line, translate("commands", "{name}的角色已改。"))


@click.command("staff-name", help=translate("commands", "改姓名或职务"))
@OFFICE
@_NAME
@click.option("--name", "new_name", help=translate("commands", "新的姓名"))
@click.option("--title", help=translate("commands", "职务"))
@staff_option
@json_option
def staff_name(
    office: Path, name: str, new_name: str | None, title: str | None, staff: str, as_json: bool
) -> None:
    """Changes how somebody is called."""
    with opened(office, staff) as desk:
        found = staff_changes.find_staff(desk, name)
        line = staff_changes.change_staff(desk, found.uid, name=new_name, title=title)
    _tell(as_json, line, translate("commands", "已改为{name}。"))


@click.command("staff-off", help=translate("commands", "停用：不能再登录，名字和记录都留着"))
@OFFICE
@_NAME
@staff_option
@json_option
def staff_off(office: Path, name: str, staff: str, as_json: bool) -> None:
    """Takes the key from somebody who leaves."""
    with opened(office, staff) as desk:
        line = staff_changes.deactivate(desk, staff_changes.find_staff(desk, name).uid)
    _tell(as_json, line, translate("commands", "{name}已停用。"), translate("staff", OLD_COPIES))


@click.command("staff-on", help=translate("commands", "重新启用；新密码另问"))
@OFFICE
@_NAME
@staff_option
@json_option
def staff_on(office: Path, name: str, staff: str, as_json: bool) -> None:
    """Takes somebody back with a new password."""
    with opened(office, staff) as desk:
        found = staff_changes.find_staff(desk, name)
        line = staff_changes.activate(desk, found.uid, ask_new_password())
    _tell(as_json, line, translate("commands", "{name}已重新启用。"))


@click.command("staff-password", help=translate("commands", "主任给忘了密码的人设一个新密码"))
@OFFICE
@_NAME
@staff_option
@json_option
def staff_password(office: Path, name: str, staff: str, as_json: bool) -> None:
    """Sets the password of a colleague."""
    with opened(office, staff) as desk:
        found = staff_changes.find_staff(desk, name)
        line = staff_changes.set_password(desk, found.uid, ask_new_password())
    _tell(as_json, line, translate("commands", "{name}的新密码已设好，旧密码不能再用。"))


@click.command(help=translate("commands", "改自己的密码：先问原来的，再问新的"))
@OFFICE
@staff_option
@json_option
def password(office: Path, staff: str, as_json: bool) -> None:
    """Changes the password of who signs in."""
    old = ask_password()
    with opened(office, staff, old) as desk:
        staff_changes.change_password(desk, old, ask_new_password())
        line = staff_changes.find_staff(desk, desk.staff.uid)
    _tell(as_json, line, translate("commands", "{name}的新密码已设好，旧密码不能再用。"))


COMMANDS = (
    *(staff_, staff_add, staff_role, staff_name, staff_off, staff_on),
    *(staff_password, password),
)


def _tell(as_json: bool, line: StaffLine, sentence: str, *more: str) -> None:
    answer(as_json, _document(line), [sentence.format(name=line.name), *more])


def _document(line: StaffLine) -> dict[str, object]:
    return {
        "uid": line.uid,
        "name": line.name,
        "role": line.role.value,
        "title": line.title,
        "active": line.active,
        "since": line.since.isoformat(),
        "may_sign_in": line.may_sign_in,
    }


def _sentence(line: StaffLine) -> str:
    if not line.active:
        state = translate("staff", "已停用")
    elif not line.has_password:
        state = translate("staff", "没有密码")
    else:
        state = translate("staff", "能登录")
    role = translate("staff", ROLES[line.role])
    return "\t".join((line.name, role, line.title, line.since.isoformat(), state))

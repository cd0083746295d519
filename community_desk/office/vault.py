"""The key of an office, wrapped once per staff member (design: "What is stored").

``keys.json`` holds one slot per staff member: the random 256-bit key of ``desk.db``, sealed with
AES-256-GCM under a key that Argon2id (RFC 9106, second recommended setting) derives from that
person's password. One more slot is opened by the recovery code that is printed at set-up.

Reading the slots, as the sign-in does to name who may sign in, loads neither storage nor
cryptography: the functions that need them do.
"""

import base64
import errno
import hashlib
import hmac
import json
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from community_desk.errors import TroubleError
from community_desk.files import read_whole, replace_file
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.passwords import folded

KEYS_FILE = "keys.json"
FORMAT = 2  # the first had no sum
KEY_BYTES = 32
MEMORY_KIB = 65536
PASSES = 3
LANES = 4
MOST_MEMORY_KIB = 2**21
_MOST_WORK_KIB = 2**24  # memory times passes: a minute on an office PC
_MOST_BYTES = 2**20
# No permission, too long a path, a disk or a share that does not answer.
_OUT_OF_REACH = {errno.EACCES, errno.ENAMETOOLONG, errno.EIO, errno.ESTALE, errno.ENOTCONN}
RECOVERY = "recovery"
RECOVERY_LENGTH = 30
# Letters and digits that cannot be taken for one another on paper.
_RECOVERY_SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One way to open the office: whose it is, and the office's key sealed for that person."""

    staff_uid: str
    staff_name: str
    salt: str
    nonce: str
    sealed: str
    memory_kib: int = MEMORY_KIB
    passes: int = PASSES
    lanes: int = LANES


def new_key() -> bytes:
    """A random key for a new office file."""
    return secrets.token_bytes(KEY_BYTES)


def new_recovery_code() -> str:
    """Six groups of five signs to be printed and locked away: 29 at random, about 144 bits, and a
    last one that tells a slip of the pen from the code of another office.
    """
    signs = [secrets.choice(_RECOVERY_SIGNS) for _ in range(RECOVERY_LENGTH - 1)]
    return in_groups("".join(signs) + _check_sign(signs))


def in_groups(signs: str) -> str:
    """The signs of a recovery code as they are printed."""
    return "-".join(signs[at : at + 5] for at in range(0, len(signs), 5))


def code_signs(typed: str) -> str:
    """The signs of a recovery code as somebody copied it from paper: letter case, blanks and dashes
    do not matter.
    """
    return "".join(c for c in unicodedata.normalize("NFKC", typed).upper() if c.isalnum())


def _check_sign(signs: Sequence[str]) -> str:
    # Weights that differ modulo a prime, the 31 signs: one wrong sign or two that changed places
    # always give another sum.
    total = sum(weight * _RECOVERY_SIGNS.index(sign) for weight, sign in enumerate(signs, 1))
    return _RECOVERY_SIGNS[total % len(_RECOVERY_SIGNS)]


def seal(key: bytes, password: str, staff_uid: str, staff_name: str) -> KeySlot:
    """A slot that gives ``key`` back to whoever knows ``password``."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    wrapping = _derive(folded(password), salt, MEMORY_KIB, PASSES, LANES)
    sealed = AESGCM(wrapping).encrypt(nonce, key, staff_uid.encode())
    texts = _text(salt), _text(nonce), _text(sealed)
    return KeySlot(staff_uid, staff_name, *texts, MEMORY_KIB, PASSES, LANES)


def unseal(slot: KeySlot, password: str) -> bytes:
    """The office's key. Raises `TroubleError` ``wrong_password``."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    # A password of the first version was sealed as it was typed, wide signs and all.
    for typed in dict.fromkeys((folded(password), password)):
        wrapping = _derive(typed, _raw(slot.salt), slot.memory_kib, slot.passes, slot.lanes)
        with suppress(InvalidTag):
            return AESGCM(wrapping).decrypt(
                _raw(slot.nonce), _raw(slot.sealed), slot.staff_uid.encode()
            )
    raise TroubleError(
        "wrong_password",
        QT_TRANSLATE_NOOP("errors", "{name}的密码不对，办公室没有打开；请核对后再输一次。"),
        name=slot.staff_name,
    )


def check_unseals(slot: KeySlot, password: str, key: bytes, folder: Path) -> None:
    """Raises `TroubleError` unless the password opens the slot, and in it lies ``key``, that of the
    office in ``folder`` which is open: whoever can write ``keys.json`` can put a slot into it that
    a password of their own opens.
    """
    if not hmac.compare_digest(unseal(slot, password), key):
        raise foreign_keys(folder)


def foreign_keys(folder: Path) -> TroubleError:
    """The sentence for keys that are another office's, or were made up."""
    return TroubleError(
        "keys_foreign",
        QT_TRANSLATE_NOOP("errors", "“{folder}”的 {file} 是别的办公室的；请从备份里取回这个文件。"),
        folder=folder,
        file=KEYS_FILE,
    )


def keys_not_written(folder: Path, error: OSError) -> TroubleError:
    """The sentence for keys that could not be replaced, so that all is as before."""
    if error.errno == errno.ENOSPC:
        return TroubleError(
            "disk_full",
            QT_TRANSLATE_NOOP("errors", "磁盘满了，这次没有保存；请腾出空间后再试。"),
        )
    return TroubleError(
        "keys_not_written",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{folder}”里的 {file} 写不进去，没有改成，原来的照旧；"
            "请看文件夹是不是只读、有没有同步或杀毒软件占着它，再试一次。",
        ),
        folder=folder,
        file=KEYS_FILE,
    )


def renamed(slot: KeySlot, name: str) -> KeySlot:
    """The slot of somebody who is called otherwise now; the password stays."""
    return replace(slot, staff_name=name)


def no_password(name: str) -> TroubleError:
    """The sentence for somebody who has no key slot."""
    return TroubleError(
        "no_password_set",
        QT_TRANSLATE_NOOP("errors", "{name}没有可用的密码；请主任在“人员”里设一个新密码。"),
        name=name,
    )


def unseal_recovery(slots: list[KeySlot], code: str) -> bytes:
    """The office's key, by the recovery code as somebody copied it from paper.

    Raises `TroubleError`: ``recovery_code_length`` without a try, ``recovery_code_miscopied`` for
    a slip of the pen, ``wrong_recovery_code`` for another office's code or an older one.
    """
    signs = code_signs(code)
    if len(signs) != RECOVERY_LENGTH:
        raise TroubleError(
            "recovery_code_length",
            QT_TRANSLATE_NOOP(
                "errors", "恢复码一共 {length} 个字母和数字，输入了 {typed} 个；请对着恢复单核对。"
            ),
            length=RECOVERY_LENGTH,
            typed=len(signs),
        )
    for slot in slots:
        if slot.staff_uid == RECOVERY:
            with suppress(TroubleError):
                return unseal(slot, in_groups(signs))
    # A code of the first version has no check sign: only one that opens nothing is judged by it.
    if not set(signs) <= set(_RECOVERY_SIGNS) or signs[-1] != _check_sign(signs[:-1]):
        raise TroubleError(
            "recovery_code_miscopied",
            QT_TRANSLATE_NOOP(
                "errors", "恢复码有抄错的地方，没有打开；请对着恢复单一组一组地核对。"
            ),
        )
    raise TroubleError(
        "wrong_recovery_code",
        QT_TRANSLATE_NOOP(
            "errors",
            "这不是本办公室现在的恢复码，没有打开；请找写着本社区名称、日期最新的恢复单。",
        ),
    )


def write_slots(folder: Path, slots: list[KeySlot]) -> None:
    """Replaces ``keys.json`` whole; a power cut leaves the old file or the new one."""
    document: dict[str, Any] = {"format": FORMAT, "slots": [asdict(slot) for slot in slots]}
    document["sum"] = _sum(document)
    replace_file(folder / KEYS_FILE, json.dumps(document, ensure_ascii=False, indent=1).encode())


def read_slots(folder: Path) -> list[KeySlot]:
    """All slots of an office, staff in order of joining, the recovery slot among them.

    Raises `TroubleError` with the reason.
    """
    try:
        document: Any = json.loads(read_whole(folder / KEYS_FILE, _MOST_BYTES).decode())
        if set(document) - {"format", "slots"} and document["sum"] != _sum(document):
            raise ValueError("sum")
        if document["format"] > FORMAT:
            raise TroubleError(
                "newer_file",
                QT_TRANSLATE_NOOP(
                    "errors", "这个办公室是用更新的版本保存的；请先升级本程序，再打开它。"
                ),
            )
        slots = [KeySlot(**slot) for slot in document["slots"]]
        if not slots or not all(_is_sane(slot) for slot in slots):
            raise ValueError("slots")
        if document["format"] == FORMAT and "sum" not in document:
            raise ValueError("sum")
        return slots
    except (FileNotFoundError, NotADirectoryError):
        from community_desk.office.connection import DATABASE_FILE

        if (folder / DATABASE_FILE).exists():
            raise TroubleError(
                "keys_missing",
                QT_TRANSLATE_NOOP(
                    "errors", "“{folder}”里的 {file} 不见了；请从最近一次备份里取回这个文件。"
                ),
                folder=folder,
                file=KEYS_FILE,
            ) from None
        raise TroubleError(
            "no_office",
            QT_TRANSLATE_NOOP(
                "errors", "“{folder}”不是办公室文件夹：里面没有 {file}；请选对文件夹，或新建一个。"
            ),
            folder=folder,
            file=KEYS_FILE,
        ) from None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        # Not to be read at all is no damage, and no copy would mend it.
        if isinstance(error, OSError) and error.errno in _OUT_OF_REACH:
            from community_desk.office.connection import cannot_open

            raise cannot_open() from error
        raise TroubleError(
            "keys_damaged",
            QT_TRANSLATE_NOOP(
                "errors", "“{folder}”的 {file} 读不出来；请从最近一次备份里取回这个文件。"
            ),
            folder=folder,
            file=KEYS_FILE,
        ) from None


def _is_sane(slot: KeySlot) -> bool:
    """Whether a slot can be tried at all; a damaged cost would take all memory or fail."""
    texts, costs = (slot.staff_uid, slot.staff_name), (slot.memory_kib, slot.passes, slot.lanes)
    if not all(type(text) is str for text in texts) or not all(type(cost) is int for cost in costs):
        return False
    "".join(texts).encode()  # half a sign stands in no name
    return (
        [len(_raw(part)) for part in (slot.salt, slot.nonce, slot.sealed)] == [16, 12, 48]
        and slot.lanes in range(1, 65)
        and slot.memory_kib in range(8 * slot.lanes, MOST_MEMORY_KIB + 1)
        and slot.passes in range(1, 101)
        and slot.memory_kib * slot.passes <= _MOST_WORK_KIB
    )


def _sum(document: Mapping[str, Any]) -> str:
    """What tells a damaged file from a wrong password."""
    summed = json.dumps([document["format"], document["slots"]], sort_keys=True)
    return hashlib.sha256(summed.encode()).hexdigest()


def _derive(password: str, salt: bytes, memory_kib: int, passes: int, lanes: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=passes, lanes=lanes, memory_cost=memory_kib
    )
    return kdf.derive(password.encode())


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _raw(text: str) -> bytes:
    return base64.b64decode(text, validate=True)

"""The guard that the kernel keeps, where there is one: Landlock and seccomp on Linux.

Both are set from inside, need no rights, and cannot be taken off again. Landlock (since Linux 5.13)
lets the process write below some folders only, start no program, and connect nowhere over TCP
(since 6.7). Seccomp refuses what Landlock does not know: sockets of any kind, new processes, and
calls that no worker makes. Where the kernel has neither, the audit hook stands alone.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

# numbers of linux/prctl.h, linux/seccomp.h and linux/landlock.h: no library here has them
_SET_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER = 38, 22, 2
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same numbers everywhere
_EXECUTE, _WRITE_FILE, _REFER, _TRUNCATE = 1 << 0, 1 << 1, 1 << 13, 1 << 14
_CHANGE_FOLDERS = sum(1 << bit for bit in range(4, 13))  # remove and make, each kind
_REMOVE_FOLDER = 1 << 4  # LANDLOCK_ACCESS_FS_REMOVE_DIR
_ON_FILES = _WRITE_FILE | _TRUNCATE
_BY_PATH = 1  # LANDLOCK_RULE_PATH_BENEATH
_TCP = 0b11  # to bind and to connect
_SCOPES = 0b11  # abstract sockets, and signals to others
_PERMISSION = 0x0005_0000 | 1  # SECCOMP_RET_ERRNO, EPERM
_NO_SUCH_CALL = 0x0005_0000 | 38  # SECCOMP_RET_ERRNO, ENOSYS
_ALLOW = 0x7FFF_0000  # SECCOMP_RET_ALLOW
_THREAD = 0x0001_0000  # CLONE_THREAD

_CALLS = {
    "x86_64": (
        0xC000_003E, 56, 435,
        (57, 58, 59, 322, 101, 165, 166, 155, 161, 246, 272, 308, 310, 311, 321, 298, 323, 425, 250,
         248, 249, 135, 434, 424, 438),
        (41, 42, 49, 50, 53),
    ),
    "aarch64": (
        0xC000_00B7, 220, 435,
        (221, 281, 117, 40, 39, 41, 51, 104, 97, 268, 270, 271, 280, 241, 282, 425, 219, 217, 218,
         92, 434, 424, 438),
        (198, 203, 200, 201, 199),
    ),
}  # fmt: skip
"""For each machine: its audit number, clone, clone3, what nobody may call, and sockets.

Nobody may fork, start programs, trace or read other processes, mount, change namespaces or root,
load kernels or programs into the kernel, use io_uring, userfaultfd, keys or personalities.
"""


def set_up(
    writable: Iterable[Path], removable: Iterable[Path] = (), *, network: bool = False
) -> tuple[str, ...]:
    """Restrict this process and its threads for good; the names of what holds now.

    ``writable`` are the folders below which it may change files, ``removable`` those that it may
    remove at its end, once they are empty. With ``network`` it may open sockets.
    """
    if not sys.platform.startswith("linux"):
        return ()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return ()
    held = []
    if _landlock(libc, writable, removable, network=network):
        held.append("landlock")
    if _seccomp(libc, network=network):
        held.append("seccomp")
    return tuple(held)


def _landlock(
    libc: ctypes.CDLL, writable: Iterable[Path], removable: Iterable[Path], *, network: bool
) -> bool:
    version = libc.syscall(_CREATE_RULESET, None, 0, 1)
    if version < 1:
        return False
    files = _EXECUTE | _WRITE_FILE | _CHANGE_FOLDERS
    files |= (_REFER if version > 1 else 0) | (_TRUNCATE if version > 2 else 0)
    tcp = _TCP if version > 3 and not network else 0
    scopes = _SCOPES if version > 5 else 0
    attributes = struct.pack("<QQQ", files, tcp, scopes)[: 8 if version < 4 else 24]
    if 4 <= version < 6:
        attributes = attributes[:16]
    ruleset = libc.syscall(_CREATE_RULESET, attributes, len(attributes), 0)
    if ruleset < 0:
        return False
    try:
        for path in writable:
            _allow(libc, ruleset, path, files & ~_EXECUTE)
        for path in removable:
            _allow(libc, ruleset, path.parent, _REMOVE_FOLDER)
        _allow(libc, ruleset, Path(os.devnull), files & _ON_FILES)
        return bool(libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(libc: ctypes.CDLL, ruleset: int, path: Path, access: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # it is not there, so nothing can be written below it
    try:
        rule = struct.pack("<Qi", access, descriptor)
        libc.syscall(_ADD_RULE, ruleset, _BY_PATH, rule, 0)
    finally:
        os.close(descriptor)


def _seccomp(libc: ctypes.CDLL, *, network: bool) -> bool:
    calls = _CALLS.get(platform.machine())
    if calls is None or sys.byteorder != "little":
        return False
    program = _program(*calls, network=network)
    buffer = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("<HxxxxxxQ", len(program) // 8, ctypes.addressof(buffer))
    return bool(libc.prctl(_SET_SECCOMP, _FILTER, head, 0, 0) == 0)


def _program(
    machine: int,
    clone: int,
    clone3: int,
    refused: tuple[int, ...],
    sockets: tuple[int, ...],
    *,
    network: bool,
) -> bytes:
    """The filter in the kernel's own small language (classic BPF)."""
    numbers = (*refused, *(() if network else sockets))
    code: list[tuple[int, int, int, int]] = [
        (0x20, 0, 0, 4),  # load the machine
        (0x15, 1, 0, machine),
        (0x06, 0, 0, _PERMISSION),  # a call by another machine's numbers
        (0x20, 0, 0, 0),  # load the call's number
    ]
    if machine == _CALLS["x86_64"][0]:
        code += [(0x35, 0, 1, 0x4000_0000), (0x06, 0, 0, _PERMISSION)]  # the x32 numbers
    for number in numbers:
        code += [(0x15, 0, 1, number), (0x06, 0, 0, _PERMISSION)]
    code += [
        (0x15, 0, 1, clone3),  # its flags cannot be seen: the C library then calls clone
        (0x06, 0, 0, _NO_SUCH_CALL),
        (0x15, 0, 3, clone),
        (0x20, 0, 0, 16),  # load its flags: a thread is no new process
        (0x45, 1, 0, _THREAD),
        (0x06, 0, 0, _PERMISSION),
        (0x06, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("<HBBI", *one) for one in code)

"""What a child may not ask of the kernel, as a filter for seccomp.

Other file systems, other namespaces, a look into other processes, and memory that no
limit counts: what an exercise never needs. Everything else is allowed.
"""

import errno
import platform
from dataclasses import dataclass
from struct import pack

ALLOW, KILL, ERROR = 0x7FFF0000, 0x80000000, 0x00050000
LOAD, EQUAL, AT_LEAST, ANY, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCH, FIRST = 0, 4, 16  # where they stand in what the kernel hands over
NAMESPACES = 0x7E020000  # the flags CLONE_NEW… of clone
SAME = (425, 428, 429, 430, 431, 432, 433, 442)
"""io_uring_setup, open_tree, move_mount, fsopen … fspick, mount_setattr."""


@dataclass(frozen=True)
class Machine:
    """A kind of processor: its mark, its numbers of clone and of what is refused.

    In order: unshare, setns, mount, umount2, pivot_root, ptrace, bpf, keyctl, add_key,
    request_key, perf_event_open, userfaultfd, open_by_handle_at, memfd_create, shmget,
    process_vm_readv, process_vm_writev.
    """

    mark: int
    clone: int
    refused: tuple[int, ...]


MACHINES = {
    "x86_64": Machine(0xC000003E, 56, (272, 308, 165, 166, 155, 101, 321, 250, 248,
                                       249, 298, 323, 304, 319, 29, 310, 311)),
    "aarch64": Machine(0xC00000B7, 220, (97, 268, 40, 39, 41, 117, 280, 219, 217,
                                         218, 241, 282, 265, 279, 194, 270, 271)),
}  # fmt: skip
CLONE3, OTHER_NUMBERS = 435, 0x40000000  # x86's second set of numbers (x32)


def program() -> bytes:
    """The filter for this machine; b"" where its numbers are not known."""
    machine = MACHINES.get(platform.machine())
    if machine is None:
        return b""
    refuse = ERROR | errno.EPERM
    lines = [(LOAD, 0, 0, ARCH), (EQUAL, 1, 0, machine.mark), (RETURN, 0, 0, KILL)]
    lines += [(LOAD, 0, 0, NUMBER), (AT_LEAST, 0, 1, OTHER_NUMBERS)]
    lines += [(RETURN, 0, 0, refuse)]
    for number in (*machine.refused, *SAME):
        lines += [(EQUAL, 0, 1, number), (RETURN, 0, 0, refuse)]
    # The C library then falls back to clone, whose flags can be read here.
    lines += [(EQUAL, 0, 1, CLONE3), (RETURN, 0, 0, ERROR | errno.ENOSYS)]
    lines += [(EQUAL, 0, 3, machine.clone), (LOAD, 0, 0, FIRST)]
    lines += [(ANY, 0, 1, NAMESPACES), (RETURN, 0, 0, refuse)]
    lines += [(RETURN, 0, 0, ALLOW)]
    return b"".join(pack("=HBBI", *line) for line in lines)

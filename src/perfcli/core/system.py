"""What the operating system says when it refuses, in the reader's language."""

from __future__ import annotations

import errno
import os

from perfcli.core.language import N_, Message, message

_WORDS = {
    errno.EACCES: N_("Permission denied"),
    errno.EBUSY: N_("Device or resource busy"),
    errno.EDQUOT: N_("Disk quota exceeded"),
    errno.EEXIST: N_("File exists"),
    errno.EFBIG: N_("File too large"),
    errno.EIO: N_("Input/output error"),
    errno.EISDIR: N_("Is a directory"),
    errno.EMFILE: N_("Too many open files"),
    errno.ENAMETOOLONG: N_("File name too long"),
    errno.ENOENT: N_("No such file or directory"),
    errno.ENOSPC: N_("No space left on device"),
    errno.ENOTDIR: N_("Not a directory"),
    errno.EPERM: N_("Operation not permitted"),
    errno.EROFS: N_("Read-only file system"),
}
_REMEDIES = {
    N_("make the folder first, or name another"): {errno.ENOENT, errno.ENOTDIR},
    N_("name a file in it"): {errno.EISDIR},
    N_("free some space, or write to another disk"): {errno.ENOSPC, errno.EDQUOT, errno.EFBIG},
    N_("write to a folder of your own"): {errno.EACCES, errno.EPERM, errno.EROFS},
    N_("close it where it is open, and try again"): {errno.EBUSY},
}


def why(error: BaseException) -> Message | str:
    """Return why something failed, in as few words as the system has for it."""
    number, said = getattr(error, "errno", None), getattr(error, "strerror", None)
    # Who raises it may have better words than the system.
    if number in _WORDS and said == os.strerror(number):
        return message(_WORDS[number])
    return said or str(error)


def remedy(error: BaseException) -> Message:
    """Return what to do where something cannot be written."""
    number = getattr(error, "errno", None)
    found = (words for words, numbers in _REMEDIES.items() if number in numbers)
    return message(next(found, N_("check the path and the drive it is on")))

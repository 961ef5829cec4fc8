"""What the operating system says when it refuses, in the reader's language."""

from __future__ import annotations

import errno

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


def why(error: BaseException) -> Message | str:
    """Return why something failed, in as few words as the system has for it."""
    number = getattr(error, "errno", None)
    if number in _WORDS:
        return message(_WORDS[number])
    return getattr(error, "strerror", None) or str(error)

"""How a command is called: help pages and usage errors in the reader's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.core.language import N_, message, translate
from perfcli.core.text import nearest

if TYPE_CHECKING:
    from perfcli.core.language import Message

# The parser has these words fixed in English.
_FIXED = (
    N_("Usage:"),
    N_("Options:"),
    N_("Arguments:"),
    N_("Commands:"),
    N_("Show this message and exit."),
    N_("[OPTIONS]"),
    N_("COMMAND [ARGS]..."),
    N_("[required]"),
)
_DEFAULT = N_("[default: {default}]")
# The parser puts braces around what has to be given, as if they were to be typed.
_BRACES = re.compile(r"\{([A-Z][^{}]*)\}")
_HELP_TRY = N_("`{command} --help` shows how it is used")


def translated(text: str, quote: str = "") -> str:
    """Return a text of a help page with the parser's own words in the language in force.

    The value that holds where none is given is put between `quote` marks.
    """
    text = re.sub(
        r"\[default: (.*?)\]",
        lambda found: translate(_DEFAULT).format(default=f"{quote}{found[1]}{quote}"),
        text,
    )
    text = _BRACES.sub(r"\1", text)
    for words in _FIXED:
        text = text.replace(words, translate(words))
    return text


def help_page(error: Exception) -> str | None:
    """Return the help page, where a command was called with nothing to do."""
    if type(error).__name__ != "NoArgsIsHelpError":
        return None
    page: str = error.ctx.get_help()  # type: ignore[attr-defined]
    return page


def wording(error: Exception, commands: tuple[str, ...]) -> tuple[Message, Message]:
    """Return what is wrong with a call that the parser refused, and what to do."""
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "perfcli")
    remedy = message(_HELP_TRY, command=command)
    match type(error).__name__:
        case "NoSuchOption":
            name = str(getattr(error, "option_name", ""))
            close = nearest(name, getattr(error, "possibilities", None) or ())
            if close:
                remedy = message(N_("did you mean `{close}`?"), close=close)
            return message(N_("there is no option `{name}`"), name=name), remedy
        case "MissingParameter":
            parameter = getattr(error, "param", None)
            name = getattr(parameter, "metavar", None) or getattr(parameter, "name", "") or ""
            return message(N_("{name} is missing"), name=name), remedy
        case "BadOptionUsage":
            name = str(getattr(error, "option_name", ""))
            if "requires" in str(error):
                return message(N_("{name} needs a value"), name=name), remedy
            return message(N_("{name} takes no value"), name=name), remedy
        case _:
            text = str(getattr(error, "message", error))
            # The parser may have a suggestion of its own behind it, in English.
            found = re.match(r"No such command '([^']*)'", text)
            if found:
                group = getattr(context, "command", None)
                below = commands if command == "perfcli" else getattr(group, "commands", ())
                close = nearest(found[1], below)
                if close:
                    remedy = message(N_("did you mean `{close}`?"), close=close)
                return message(N_("there is no command `{name}`"), name=found[1]), remedy
            if text.startswith("Missing command"):
                return message(N_("a command is missing")), remedy
            found = re.match(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", text)
            if found:
                return message(N_("nothing is expected at `{given}`"), given=found[1]), remedy
            return message(N_("{error}"), error=text), remedy

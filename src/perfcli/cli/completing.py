"""What can stand next in a command line: where in it one is, and what fits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperGroup

from perfcli.cli.offers import Completion, Place, offer
from perfcli.core.language import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from typer._click import Command, Context, Parameter

    from perfcli.cli.offers import Value

_END_OF_OPTIONS = "--"


class _Walk:
    """The words before the one to complete, followed through the commands."""

    def __init__(self, program: Command, context: Context) -> None:
        self.command = program
        self.waiting: Parameter | None = None
        self.flags = True
        self.given: list[Parameter] = []
        self.arguments: list[str] = []
        self.path: list[str] = []
        self._context = context

    def follow(self, word: str) -> bool:
        """Take in a word; return False where it can mean nothing."""
        if self.waiting is not None:
            self.waiting = None
        elif self.flags and word == _END_OF_OPTIONS:
            self.flags = False
        elif self.flags and word.startswith("-") and word != "-":
            self._option(word)
        elif isinstance(self.command, TyperGroup):
            return self._descend(self.command, word)
        else:
            self.arguments.append(word)
        return True

    def options(self) -> list[Parameter]:
        """Return the options there are here, with that for help."""
        known = self.command.get_params(self._context)
        return [each for each in known if each.param_type_name == "option"]

    def option(self, flag: str) -> Parameter | None:
        """Return the option of that name, if a value comes after it."""
        found = next((each for each in self.options() if flag in each.opts), None)
        return None if getattr(found, "is_flag", False) else found

    def argument(self) -> Parameter | None:
        """Return the argument that stands next; the last one may be repeated."""
        known = [each for each in self.command.params if each.param_type_name == "argument"]
        if len(self.arguments) < len(known):
            return known[len(self.arguments)]
        return known[-1] if known and known[-1].nargs < 0 else None

    def fitting_flags(self, typed: str) -> Iterable[Value]:
        """Yield the options that can still be given, each by its longest name that fits."""
        for each in self.options():
            if each in self.given and not getattr(each, "multiple", False):
                continue
            flags = [flag for flag in each.opts if flag.startswith(typed)]
            if flags:
                yield max(flags, key=len), translate(getattr(each, "help", None) or "")

    def fitting_commands(
        self, group: TyperGroup, typed: str, *, described: bool
    ) -> Iterable[Value]:
        """Yield the commands there are here."""
        for name in group.list_commands(self._context):
            if name.startswith(typed):
                found = group.get_command(self._context, name) if described else None
                yield name, found.help or "" if found is not None else ""

    def _option(self, word: str) -> None:
        flag, equals, _ = word.partition("=")
        self.given += [each for each in self.options() if flag in each.opts]
        self.waiting = None if equals else self.option(flag)

    def _descend(self, group: TyperGroup, word: str) -> bool:
        found = group.get_command(self._context, word)
        if found is None:
            return False
        self.command = found
        self.path.append(word)
        return True


def complete(
    program: Command,
    context: Context,
    words: Sequence[str],
    environment: Mapping[str, str],
    *,
    described: bool = True,
) -> Completion:
    """Return what can stand in place of the last of `words`, which may be empty.

    Where commands are not to be `described`, they are listed without being imported.
    """
    *before, last = words or [""]
    walk = _Walk(program, context)
    if not all(map(walk.follow, before)):
        return Completion()
    start, parameter = "", walk.waiting
    if parameter is None and walk.flags and last.startswith("-"):
        flag, equals, value = last.partition("=")
        if not equals:
            return Completion(values=tuple(walk.fitting_flags(last)))
        start, last, parameter = f"{flag}=", value, walk.option(flag)
    elif parameter is None:
        if isinstance(walk.command, TyperGroup):
            commands = walk.fitting_commands(walk.command, last, described=described)
            return Completion(values=tuple(commands))
        parameter = walk.argument()
    if parameter is None:
        return Completion()
    place = Place(" ".join(walk.path), parameter.opts[0], str(parameter.metavar or ""))
    found = offer(place, last, environment)
    return found._replace(prefix=start + found.prefix)

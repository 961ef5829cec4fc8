"""The rules that a scheme writes down: do they exist, and can they judge what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from perfcli.core.language import N_, message
from perfcli.scheme.basis import called, without_basis
from perfcli.scoring.registry import fault, names, rule
from perfcli.source.codes import document_finding
from perfcli.source.place import placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.scheme.scheme import RuleSpec, Scheme
    from perfcli.scheme.user import Written
    from perfcli.scoring.rule import Evidence

_UNFIT: Mapping[Evidence, str] = {
    "figures": N_("the rule `{rule}` cannot judge results in figures"),
    "quality": N_("the rule `{rule}` cannot judge results in words"),
    "days": N_("the rule `{rule}` cannot judge days"),
    "actual": N_("the rule `{rule}` cannot judge the execution rate"),
}


def faults(scheme: Scheme) -> Iterator[Finding]:
    """Yield what keeps the rules of a scheme from being used, with keys of the scheme's file."""
    yield from _default(scheme.quantitative, "figures", ("rules", "quantitative"))
    yield from _default(scheme.qualitative, "quality", ("rules", "qualitative"))
    yield from _default(scheme.date, "days", ("rules", "date"))
    plan = scheme.execution
    if plan is not None and plan.rule is not None:
        yield from _default(plan.rule, "actual", ("execution", "rule"), plan.weight)
    for index, row in enumerate(scheme.rows):
        if row.rule is not None:
            yield from _written(row.rule, ("rubric", index, "rule"), row.weight)


def problems(written: Written) -> list[Finding]:
    """Return all that is wrong with a scheme file, missing bases too, with paths and places."""
    found = [] if written.scheme is None else list(faults(written.scheme))
    blamed = {each.key for each in (*written.findings, *found)}
    for key in without_basis(written.own or {}):
        # A number that is wrong is put right first.
        if not blamed & {key[:length] for length in range(1, len(key) + 1)}:
            found.append(_no_basis(written.own or {}, key))
    own = placed((each._replace(path=written.path) for each in found), written.text)
    mixed = [*written.findings, *own]
    return sorted(mixed, key=lambda each: (each.path, (each.place or (0, 0))[:2]))


def _no_basis(own: Mapping[str, Any], key: KeyPath) -> Finding:
    name = called(own, key)
    return document_finding(
        "D003",
        key,
        message(N_("nothing says where {name} is stated"), name=name),
        message(N_('add to [basis]: "{name}" = "…", the document or "common practice"'), name=name),
    )


def _default(
    spec: RuleSpec, evidence: Evidence, key: KeyPath, weight: Decimal | None = None
) -> Iterator[Finding]:
    wrong = list(_written(spec, key, weight))
    yield from wrong
    if not wrong and evidence not in rule(spec.type).judges:
        yield document_finding(
            "D004",
            key,
            message(_UNFIT[evidence], rule=spec.type),
            message(N_("`perfcli explain {rule}` shows what the rule judges"), rule=spec.type),
        )


def _written(spec: RuleSpec, key: KeyPath, weight: Decimal | None) -> Iterator[Finding]:
    wrong = fault(spec, weight)
    if wrong is not None:
        below, reason = wrong
        known = spec.type in names()
        yield document_finding(
            "D004",
            (*key, below) if spec.parameters or below != "type" else key,
            reason,
            message(N_("`perfcli explain {rule}` shows how the rule is written"), rule=spec.type)
            if known
            else message(N_("`perfcli explain` lists the rules")),
        )

from __future__ import annotations

from decimal import Decimal

from perfcli.output.query import Answer, Look, render


def test_figures_are_exact_and_text_is_harmless() -> None:
    rows = [["=1+1", Decimal("-1.50"), None, True], ["a,b\n", Decimal(7), ["=x"], False]]
    answer = Answer(("-name", "n", "l", "b"), (False, True, False, False), iter(rows))
    assert "".join(render("csv", answer, Look(80, color=False))) == (
        '\'-name,n,l,b\n\'=1+1,-1.50,,true\n"a,b\\x0a",7,"[""=x""]",false\n'
    )

from __future__ import annotations

from perfcli.drafting.quantities import Found, Section, collect
from perfcli.drafting.sentences import Span


def collected(text: str, *sections: Section, skipped: tuple[Span, ...] = ()) -> Found:
    return collect(text, 2020, sections, skipped)


def test_figures_belong_to_the_section_they_stand_in() -> None:
    text = "新建公厕5座。\n维修道路3条。\n缺少人员2名。"
    found = collected(text, Section(8, 0), Section(16, None)).quantities
    assert [(each.subject, each.project) for each in found] == [
        ("公厕", None),
        ("道路", 0),
        ("人员", None),
    ]


def test_what_is_skipped_is_not_read() -> None:
    text = "新建公厕5座。\n道路\t10个\n维修道路3条。"
    (public, road) = collected(text, skipped=(Span(8, 15),)).quantities
    assert (text[public.start : public.end], text[road.start : road.end]) == ("5座", "3条")


def test_a_figure_said_again_is_kept_once_and_places_are_moved() -> None:
    text = "新建公厕5座。新建公厕5座。职工81人，其中在职57人。"
    public, staff, active = collected(text).quantities
    assert public.repeats == (Span(11, 13),)
    assert text[11:13] == "5座"
    assert (staff.whole, active.whole) == (None, 1)


def test_equal_figures_of_two_projects_are_two() -> None:
    text = "新建公厕5座。\n新建公厕5座。"
    found = collected(text, Section(0, 0), Section(8, 1)).quantities
    assert [(each.project, each.repeats) for each in found] == [(0, ()), (1, ())]


def test_a_sentence_that_begins_with_of_which_takes_the_last_figure_apart() -> None:
    found = collected("清理垃圾20吨。其中生活垃圾15吨。").quantities
    assert [(each.subject, each.role, each.whole) for each in found] == [
        ("垃圾", "actual", None),
        ("生活垃圾", "part", 0),
    ]


def test_names_and_damaged_numbers_are_kept_beside() -> None:
    text = "第3批公厕。支出7,00.0,77元。"
    found = collected(text)
    assert found.quantities == []
    assert [text[each.start : each.end] for each in found.names] == ["3批"]
    assert [text[each.start : each.end] for each in found.unread] == ["7,00.0,77"]

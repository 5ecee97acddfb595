"""What a build has to say: rows for the report, sentences for a terminal."""

from plugins.common.languages import EN, KM
from plugins.common.problems import Problem
from plugins.common.states import State
from plugins.consent.answers import NO_WEB
from plugins.consent.decision import Decision
from plugins.report.masks import MASK, Masks
from plugins.report.printed import problems_only, report, totals
from plugins.report.rows import loose_row, rows


def decided(key="stories/the-well", problems=(), **states):
    both = {EN.code: State(states.get("en", "published")), KM.code: State(states.get("km", "published"))}
    return Decision(key, both, tuple(problems), {}, "province", "general", frozenset())


def problem(where="stories/the-well/index.en.md", lang="", **fields):
    return Problem(where, 3, 5, "R8", "a word of {handle} stands here", "Take it out", lang=lang, **fields)


BOTH = {"stories/the-well": (EN.code, KM.code)}


def test_a_problem_of_both_languages_is_a_row_of_each():
    found = rows(
        [decided(problems=[problem(handle="mother-01", word=4)], en="withheld", km="withheld")], (), BOTH, "en", str
    )
    assert [(r.story, r.lang, r.state, r.handle, r.line, r.column, r.word) for r in found] == [
        ("stories/the-well", lang, "withheld", "mother-01", 3, 5, 4) for lang in ("en", "km")
    ]
    assert found[0].message == "a word of mother-01 stands here"


def test_a_problem_of_one_language_is_a_row_of_that_language():
    found = rows([decided(problems=[problem(lang="km")], en="published", km="withheld")], (), BOTH, "en", str)
    assert [(r.lang, r.state) for r in found] == [("km", "withheld")]


def test_what_is_kept_out_without_a_problem_has_a_row_too():
    found = rows([decided(en="draft", km="not-translated")], (), BOTH, "en", str)
    assert [(r.lang, r.state, r.rule) for r in found] == [("en", "draft", ""), ("km", "not-translated", "")]


def test_a_text_that_is_published_and_sound_has_no_row():
    assert rows([decided()], (), BOTH, "en", str) == ()


def test_a_language_without_a_text_has_no_row():
    assert [
        r.lang for r in rows([decided(en="draft", km="draft")], (), {"stories/the-well": (EN.code,)}, "en", str)
    ] == ["en"]


def test_every_path_is_masked():
    def mask(path):
        return path.replace("the-well", "MASK")

    withheld = decided(problems=[problem()], en="withheld", km="withheld")
    (row, _) = rows([withheld], (), BOTH, "en", mask)
    assert (row.story, row.file) == ("stories/MASK", "stories/MASK/index.en.md")
    said = report([withheld], [problem()], [problem()], "en", mask) + loose_row(problem(), "en", mask).file
    assert "the-well" not in said


def test_a_row_can_be_written_as_json():
    assert list(loose_row(problem(), "en").as_json()) == [
        "story", "lang", "state", "rule", "handle", "file", "line", "column", "word", "message", "remedy",
    ]  # fmt: skip


def test_the_report_says_each_problem_once_and_leaves_out_what_is_well():
    said = report(
        [decided("stories/a"), decided(problems=[problem(), problem()], en="withheld", km="withheld")],
        (),
        (),
        "en",
        str,
    )
    assert said.count("a word of") == 1
    assert "stories/a " not in said


def test_quiet_states_can_be_left_out():
    assert report([decided(en="draft", km="draft")], (), (), "en", str, skip_quiet=True) == ""
    assert "stories/the-well" in report([decided(en="draft", km="draft")], (), (), "en", str)


def test_a_language_that_was_never_written_is_not_said_to_be_withheld():
    one = {"stories/the-well": (EN.code,)}
    said = report([decided(problems=[problem()], en="withheld", km="withheld")], (), (), "en", str, languages=one)
    assert "English: withheld" in said
    assert "ភាសាខ្មែរ" not in said
    missing = report([decided(en="published", km="not-translated")], [], [], "en", str, languages=one)
    assert missing == ""
    with_problem = decided(problems=[problem()], en="published", km="not-translated")
    assert "ភាសាខ្មែរ: not translated" in report([with_problem], (), (), "en", str, languages=one)


def test_where_nobody_may_be_shown_on_the_web_no_language_is_to_blame():
    no_web = Problem("people/mother-01.yaml", 9, 5, "R3", NO_WEB, "Nothing to do")
    said = report([decided(problems=[no_web], en="not-allowed", km="not-allowed")], (), (), "en", str)
    assert said.count("not allowed on the web") == 2
    assert "in this language" not in said


def test_totals_count_the_texts_of_each_language():
    said = totals([decided(), decided(km="draft")], "en")
    assert "English: 2" in said
    assert "ភាសាខ្មែរ: 1" in said


def test_problems_alone_are_one_a_line():
    assert problems_only([problem(), problem(), problem(where="site.yaml")], "en", lambda _: False).count("\n") == 1


def test_a_handle_that_may_not_be_printed_is_masked_in_every_field():
    named = Problem(
        "people/sokmaly.yaml", 1, 1, "R8", "{handle} is named", "ask {handle}", (("handle", "sokmaly"),), "sokmaly"
    )
    mask = Masks(lambda part: "sokmaly" in part)
    withheld = decided(problems=[named], en="withheld", km="withheld")
    (row, _) = rows([withheld], (), BOTH, "en", mask)
    assert row.message == f"{MASK} is named"
    assert "sokmaly" not in str(row.as_json()) + report([withheld], [named], [named], "en", mask)


def test_a_message_may_fill_a_handle_that_it_does_not_carry():
    assert (
        loose_row(Problem("x", 1, 1, "", "{handle} came", "", (("handle", "mother-01"),)), "en").message
        == "mother-01 came"
    )


def test_a_file_s_name_in_a_sentence_is_masked_as_in_a_path():
    named = Problem(
        "a/consent.yaml",
        1,
        1,
        "R11",
        "{file} has no record",
        "add {file}: {line}",
        (("file", "sokmaly.jpg"), ("line", "{}")),
    )
    row = loose_row(named, "en", Masks(lambda part: "sokmaly" in part))
    assert (row.message, row.remedy) == (f"{MASK} has no record", f"add {MASK}: {{}}")


def test_the_same_words_about_both_languages_are_said_once():
    withheld = decided(problems=[problem(lang="en"), problem(lang="km")], en="withheld", km="withheld")
    assert report([withheld], (), (), "en", str).count("a word of") == 1

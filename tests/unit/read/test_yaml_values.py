"""YAML as text: nothing is guessed, and PyYAML's own parser and libyaml say the same."""

import pytest
import yaml

from plugins.read.yaml_nodes import read_yaml

LOADERS = [
    pytest.param(yaml.SafeLoader, id="PyYAML"),
    pytest.param(getattr(yaml, "CSafeLoader", yaml.SafeLoader), id="libyaml"),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "typed",
    [
        "012",
        "1e3",
        "12:30:45",
        "yes",
        "off",
        "2026-03-10",
        "0x1F",
        ".5",
        "Null",
        "NULL",
        "True",
        "=",
        "<<",
        "'null'",
        '"~"',
    ],
)
def test_every_scalar_is_text(loader, typed):
    assert read_yaml(f"a: {typed}", loader=loader).data == {"a": typed.strip("'\"")}


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("typed", ["", "null", "~", "''", '""', "# nothing"])
def test_absent_values_are_left_out_of_mappings_and_lists(loader, typed):
    assert read_yaml(f"a: {typed}\nb:\n- {typed}\n- c", loader=loader).data == {"b": ["c"]}


@pytest.mark.parametrize("loader", LOADERS)
def test_places_are_those_of_the_file_in_block_and_flow_style(loader):
    document = read_yaml("# x\nខ្មែរ: {b: [c, ~, d]}\ne:\n  - f: g\n", loader=loader, first_line=10)
    assert document.places == {
        (): (10, 1), ("ខ្មែរ",): (11, 1), ("ខ្មែរ", "b"): (11, 9), ("ខ្មែរ", "b", 0): (11, 13), ("ខ្មែរ", "b", 1): (11, 19),
        ("e",): (12, 1), ("e", 0): (13, 5), ("e", 0, "f"): (13, 5),
    }  # fmt: skip


@pytest.mark.parametrize("loader", LOADERS)
def test_a_line_separator_within_a_line_does_not_shift_the_lines(loader):
    assert read_yaml("a: 'b\u2028c'\nd: e", loader=loader).places[("d",)] == (2, 1)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "text", ["[" * 5_000, "{a: " * 5_000, "- " * 5_000, "? " * 5_000, "&a [*a, *a]", "a: &a [x]\nb: *a", "!" * 5_000]
)
def test_nesting_and_references_are_faults_and_never_exhaust_anything(loader, text):
    assert read_yaml(text, loader=loader).faults


@pytest.mark.parametrize("loader", LOADERS)
def test_a_file_with_an_error_of_syntax_gives_no_half_of_its_values(loader):
    document = read_yaml("a: b\nc: d: e", loader=loader)
    assert (document.data, document.whole, len(document.faults)) == (None, False, 1)


@pytest.mark.parametrize("loader", LOADERS)
def test_the_value_of_a_second_key_and_of_a_key_that_is_no_word_is_dropped(loader):
    document = read_yaml("a: b\na: {c: d}\n? {e: [f]}\n: g\nh: i\n", loader=loader)
    assert document.data == {"a": "b", "h": "i"}
    assert [(fault.line, fault.column) for fault in document.faults] == [(2, 1), (3, 3)]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("text", ["", "\n\n", "# only words\n", "~", "---\n...\n"])
def test_an_empty_file_holds_nothing_and_has_no_fault(loader, text):
    document = read_yaml(text, loader=loader)
    assert (document.data, document.faults, document.whole) == (None, (), True)

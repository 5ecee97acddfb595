"""Who may import whom: only the site's own package knows Pelican, and nothing of a run is kept in a module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted((ROOT / "plugins").rglob("*.py"))
PURE = (
    "common",
    "people",
    "lint",
    "consent",
    "mentions",
    "anonymise",
    "places",
    "verify",
    "photos",
    "read",
    "judge",
    "render",
    "search",
    "report",
)
NAMES = {
    path: path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    for path in MODULES
}
BY_MODULE = pytest.mark.parametrize("path", [pytest.param(path, id=NAMES[path]) for path in MODULES])


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(nodes: Iterator[ast.AST]) -> set[str]:
    """The modules that are imported, by their first name; of ours, the package too."""
    found = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    """Everything that runs when the module is imported."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from outside_functions(child)


def is_of(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@BY_MODULE
def test_only_the_sites_own_package_imports_pelican_and_only_inside_functions(path):
    everywhere = {name for name in imported(ast.walk(tree(path))) if is_of(name, "pelican") or is_of(name, "blinker")}
    at_import = {
        name for name in imported(outside_functions(tree(path))) if is_of(name, "pelican") or is_of(name, "blinker")
    }
    assert at_import == set()
    assert not everywhere or path.parent == ROOT / "plugins/site"


@BY_MODULE
def test_what_is_pure_imports_nothing_of_the_runs(path):
    """Values in, values out: no package that judges or renders may reach for the steps that read the clock, write or promote."""
    package = path.relative_to(ROOT / "plugins").parts[0]
    if package in PURE:
        of_runs = [
            name
            for name in imported(ast.walk(tree(path)))
            if any(is_of(name, f"plugins.{step}") for step in ("site", "pipeline", "promote", "preview"))
        ]
        assert of_runs == []


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    if isinstance(node, ast.Assign):
        yield from ((target.id, node.value) for target in node.targets if isinstance(target, ast.Name))
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id, node.value


@BY_MODULE
def test_no_module_keeps_state(path):
    """What stands in a module is a constant: no `global`, and no empty list, set or mapping that something would fill."""
    assert [
        node
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Global | ast.Nonlocal) and isinstance(node, ast.Global)
    ] == []
    fillable = []
    for node in tree(path).body:
        for name, value in _assigned(node):
            empty = isinstance(value, ast.List | ast.Dict | ast.Set) and not ast.unparse(value).strip("[]{} ")
            called = (
                isinstance(value, ast.Call)
                and isinstance(value.func, ast.Name)
                and value.func.id in ("list", "dict", "set", "defaultdict")
                and not value.args
            )
            if empty or called:
                fillable.append(name)
    assert fillable == []


def test_handlers_of_pelican_are_functions_of_the_module():
    """blinker holds them weakly: a lambda or an inner function would never be called, without a word."""
    glue = tree(ROOT / "plugins/site/glue.py")
    functions = {node.name for node in glue.body if isinstance(node, ast.FunctionDef)}
    connected = [
        call.args[0] for call in ast.walk(glue)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
    ]  # fmt: skip
    assert connected
    assert [handler for handler in connected if not (isinstance(handler, ast.Name) and handler.id in functions)] == []


def test_the_settings_list_the_plugin_as_a_module_and_nothing_of_pelicans_is_left_on():
    """A plugin named by text that cannot be loaded is only logged, and the site built without it."""
    import runpy

    settings = runpy.run_path(str(ROOT / "pelicanconf.py"))
    assert [plugin.__name__ for plugin in settings["PLUGINS"]] == ["plugins.site.glue"]
    for name in ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "THEME_STATIC_PATHS", "DIRECT_TEMPLATES"):
        assert settings[name] == [], name
    assert not any(settings["READERS"].values())


def test_importing_the_plugin_does_not_import_pelican():
    import subprocess
    import sys

    code = "import sys, plugins.site.glue; sys.exit('pelican' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0

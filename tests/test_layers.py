"""The architecture: imports point down, and the rules stay pure."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "releasecal"

ROWS = (
    ("errors", "_version", "file_locks", "folders", "interrupts", "leftovers"),
    ("file_attributes", "files", "memo", "shared_folders", "spelling", "text", "territories"),
    ("new_files",),
    ("atomic", "secret"),
    ("dates", "spans"),
    ("model", "date_forms", "date_style"),
    ("source",),
    (
        "query",
        "countdown",
        "human_dates",
        "lookup",
        "month",
        "moves",
        "occurrences",
        "reconcile",
        "reminders",
    ),
    ("runs",),
    ("tomlfile", "locations"),
    ("publications",),
    ("catalog", "config", "ical", "ledger", "render"),
    ("incoming", "delivery", "index"),
    ("reading",),
    ("edit", "publish", "sources"),
    ("cli",),
)
"""From the bottom up. A name without a dot stands for the whole package."""

_AT_THE_EDGE = {
    "file_attributes", "file_locks", "files", "folders", "interrupts", "leftovers", "memo",
    "new_files", "shared_folders", "atomic", "secret",
}  # fmt: skip
PURE = (
    *(name for row in ROWS[:9] for name in row if name not in _AT_THE_EDGE),
    "reading",
)
TOUCHES_THE_WORLD = {
    "os",
    "io",
    "pathlib",
    "time",
    "subprocess",
    "socket",
    "shutil",
    "tempfile",
    "platformdirs",
    "sys",
}
CLOCKS = {"today", "now", "utcnow"}
LARGEST_FILE = 270


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        if path.name != "__main__.py" and path != SOURCE / "__init__.py":
            yield (
                ".".join(path.relative_to(SOURCE).with_suffix("").parts),
                ast.parse(path.read_text()),
            )


MODULES = dict(_modules())


def _row(name: str) -> int:
    top = name.split(".", maxsplit=1)[0]
    return next(at for at, row in enumerate(ROWS) if top in row)


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("name", MODULES)
def test_imports_point_down(name: str) -> None:
    """A module imports from lower rows, or from its own package; never up, never sideways."""
    own = name.split(".", maxsplit=1)[0]
    for imported in _imported(MODULES[name]):
        if imported.startswith("releasecal.") and not imported.startswith("releasecal.__version__"):
            other = imported.split(".")[1]
            assert other == own or _row(other) < _row(name), f"{name} imports {imported}"


def test_no_modules_import_each_other() -> None:
    """Within a package as well, and within functions: what a module needs is there before it."""
    needs = {name: {*map(_module_of, _imported(tree))} for name, tree in MODULES.items()}
    order = TopologicalSorter(
        {name: found & MODULES.keys() - {name} for name, found in needs.items()}
    )
    assert set(order.static_order()) == MODULES.keys()  # a circle is an error, and names itself


def _module_of(imported: str) -> str:
    """Return the module that a name is imported from, or that it is itself."""
    name = imported.removeprefix("releasecal.")
    return name if name in MODULES else name.rpartition(".")[0]


@pytest.mark.parametrize("name", [name for name in MODULES if name.split(".")[0] in PURE])
def test_rules_touch_nothing(name: str) -> None:
    """No file, no clock, no environment below the edges; what day it is, is an argument."""
    tree = MODULES[name]
    assert not {imported.split(".")[0] for imported in _imported(tree)} & TOUCHES_THE_WORLD
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not used & CLOCKS
    assert not called & {"open", "print", "input"}


def test_the_clock_is_read_in_one_place() -> None:
    """Everything else is told what day it is."""
    readers = {
        name
        for name, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
    }
    assert readers == {"cli.clock"}


def test_no_file_grows_too_long() -> None:
    """A file that is about one thing fits in 250 lines."""
    lengths = {path.name: len(path.read_text().splitlines()) for path in SOURCE.rglob("*.py")}
    assert {name: length for name, length in lengths.items() if length > LARGEST_FILE} == {}


def test_the_package_docstring_names_every_module() -> None:
    """Whoever opens the package is told what each of its modules and folders is for."""
    told = ast.get_docstring(ast.parse((SOURCE / "__init__.py").read_text())) or ""
    names = {name.split(".", maxsplit=1)[0] for name in MODULES} - {"_version"}
    assert {name for name in names if f"`{name}`" not in told} == set()

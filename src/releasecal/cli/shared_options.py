"""Options that several commands share: a bundle is a dataclass whose fields are options.

A command asks for a bundle as for any argument (`filters: Filters`). `with_bundles` shows Typer the
bundle's fields instead, and hands the command the bundle made of their values.
"""

import inspect
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any, get_type_hints

import typer

CONTEXT = "typer_context"
"""The field of a bundle that receives Typer's context, where it has one; it is no option."""

REFUSE = "refuse_wrong"
"""The method of a bundle that raises `UsageError` for wrong options; it reads no catalog."""


def with_bundles(command: Callable[..., None]) -> Callable[..., None]:
    """Return `command` with the fields of each bundle in its parameters as options of its own."""
    # The extras are the options themselves: `Annotated` would be taken off without.
    hints = get_type_hints(command, include_extras=True)
    own = inspect.signature(command).parameters
    bundles = {name: hints[name] for name in own if is_dataclass(hints[name])}
    parameters = [
        inspect.Parameter(CONTEXT, inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    ]
    for name, parameter in own.items():
        if name in bundles:
            parameters += _options(bundles[name])
        else:
            # By keyword, for the order is no longer one in which defaults come last.
            kind = inspect.Parameter.KEYWORD_ONLY
            parameters.append(parameter.replace(kind=kind, annotation=hints[name]))

    def wrapper(**values: Any) -> None:
        made = {}
        for name, bundle in bundles.items():
            names = [field.name for field in fields(bundle)]
            made[name] = bundle(**{each: values[each] for each in names})
        # What was just typed is mended first, whatever is wrong with the files.
        for bundle in made.values():
            if refuse := getattr(bundle, REFUSE, None):
                refuse(made["session"])
        command(**made, **{name: values[name] for name in own if name not in bundles})

    wrapper.__name__ = command.__name__
    # Docstrings are raw texts; the character itself is what keeps the lines of an example apart.
    wrapper.__doc__ = (command.__doc__ or "").replace("\\b", "\b")
    # Typer takes the types from the one, and names, order and defaults from the other.
    wrapper.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    wrapper.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return wrapper


def _options(bundle: Any) -> list[inspect.Parameter]:
    hints = get_type_hints(bundle, include_extras=True)
    return [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=field.default,
            annotation=hints[field.name],
        )
        for field in fields(bundle)
        if field.name != CONTEXT
    ]

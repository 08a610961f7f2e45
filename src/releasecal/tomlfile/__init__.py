"""Reading TOML files that people keep by hand: all problems at once, each with its line and a way out.

`document` parses the text, `syntax` explains what cannot be parsed, `checks` holds the checks on single values,
`tables` applies them to a table, `lines` finds the line of a key, `statements` all lines of each, and `keys` names
it. `catalog`, `config` and `edit` are built on this; it knows none of them.
"""

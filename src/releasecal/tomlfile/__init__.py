"""Reading TOML files that people keep by hand: all problems at once, with lines and ways out.

`values` parses the text, `statements` takes it apart and `brackets` what is within a statement,
`document` holds what it says and knows the line of each key, `syntax` explains what cannot be
parsed, `checks` holds the checks on single values, and `tables` applies them to a table. `catalog`,
`config` and `edit` are built on this; it knows none of them.
"""

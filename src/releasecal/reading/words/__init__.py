"""The words that announcements are made of: tables of phrases, which anybody may extend.

A phrase is words with blanks between them, one phrase a line; a long one goes on in the next behind
a `|`. `(a|b)` stands for either, `(a|)` for a word that may be left out, `_` for any one word.
Case, hyphens and full stops do not matter: "u.s." is "us". The names of rows, in `labels`, are
parted by commas.
"""

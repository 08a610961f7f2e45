"""The calendar file: releases as iCalendar events (RFC 5545), updated when a date moves.

`entry` makes one calendar entry of each release, with `uid` and `words` for its parts, and knows
nothing of iCalendar's text; `ics_text` writes the entries, reads them back, and alone imports
icalendar. Nothing here knows the clock, a file or the environment.
"""

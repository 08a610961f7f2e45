"""The calendar file: releases as iCalendar events (RFC 5545), updated when a date moves.

`entry` makes one calendar entry of each release, with `uid` and `words` for its parts, and knows
nothing of iCalendar's text; `ics_text` writes the frame and `event_lines` the events, and both read
back what they wrote. `own_events`, with `content_lines` and `said`, knows events that stand alone,
and `events` those of other calendars. Nothing here knows the clock, a file or the environment.
"""

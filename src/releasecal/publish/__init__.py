"""Events in the calendar itself: only what differs from what should be there is written.

`plan` decides, and touches nothing; `carry_out` does it, one event after the other, in a `place`: a
`folder` of files, or a calendar on a CalDAV server, which `address`, `finding` and `calendar` know,
through `server`, the one module that imports caldav. There is no memory of what was sent: each
event says itself whether it is as it was written (`ical.own_events`).
"""

"""The words that tell what a date is: the one that holds, the one before it, or one given up."""

MOVES = """
    (removes|removed|removing|pencils|pencilled|penciled)
    (move|moves|moved|moving|push|pushes|pushed|pushing|shift|shifts|shifted|shifting|bump|bumps|
        bumped|bumping|delay|delays|delayed|delaying|postpone|postpones|postponed|postponing|slide|
        slides|slid|sliding|slip|slips|slipped|slipping|defer|defers|deferred|reschedule|
        reschedules|rescheduled|rescheduling|redate|redates|redated|re dated|relocates|relocated|
        relocating|retreat|retreats|retreated|retreating|jump|jumps|jumped|jumping|leap|leaps|leapt|
        leaping|swap|swaps|swapped|switch|switches|switched|shuffle|shuffled|shunted|shunt|advance|
        advanced|advances|fall back|falls back|reset|resets|brought forward|bring forward|
        brings forward|put back|puts back|held back|held|holding|pulled|pulls|pull|upped|heads|
        budged|transferred|accelerated|hastened|set back|hops|hopped|vaults|vaulted|scoots|scooted|
        trades|traded|takes over|took over|inherits|gets pushed|got pushed|wait|waits|waited)
    (goes|go|going|went) to
    (move|moves|moved|moving|push|pushed|pushes|shift|shifts|shifted|jumps|bring|brought|brings|
        pulled|pull|bumped|bumps) (up|back|forward|ahead|off|out|around|down|it|them|_ back|_ up|
        _ forward) (to|until|till|by|on|into|in|)
    (going|goes|go|comes|coming) (down|back|out|forward|up|later|earlier) now
    is off
    changes dates
    (vacate|vacates|vacated|vacating)
    (new|later|earlier|another|fresh) (release|) (date|dates|berth|slot|day)
"""
"""Dates change."""

CURRENT = """
    (now|instead|until|till|to|for|into)
    (new|revised|latest|updated) (release|opening|) (date|slot|berth|opening|day)
    (now|will now|will instead|is now|are now|now going with|as of now it will|
        has of late been) (open|opens|come|comes|arrive|arrives|bow|bows|land|be|hit|hits|set|due|
        slated|dated|scheduled|going|deferred)
    (goes|go|going) with
    has of late been deferred to
    (brand|) new opening
    is when
    is the day
    is in
    a switch to
    has (moved|been moved|shifted) to
    claims
    (take|takes|taking|took) (over|) (the|)
    (as|) of now
    finally (released|opens|opened|opening)
    (in|into) the
"""
"""A date behind one of these holds."""

NO_PREVIOUS = """
    (as per|per|as in|according to|keeping|keeps) (the|its) original (plan|date|schedule)
    as originally (planned|scheduled|announced)
    (swap|swaps|swapped|swapping|trade|trades|traded) (release|opening|) (dates|slots|places)
    (is|are) originally (set|scheduled|slated|planned)
    (originally|previously|formerly|initially|first) (titled|entitled|called|known|named|written|
        published|conceived|developed|produced|made|filmed|shot|aired|adapted)
"""
"""What only looks like one of the following."""

PREVIOUS_BEFORE = """
    (originally|initially|previously|first|formerly|once|earlier|at first|until now) (set|slated|
        scheduled|due|dated|planned|announced|expected|intended|supposed|meant|eyed|targeted|pegged|
        down|was|reported|thought|positioned|skedded|penciled|claimed|tipped|earmarked|floated|
        booked|sat|belonged|home|bound|release date)
    down at first
    at first
    (originally|initially|previously|formerly)
    (original|previous|prior|old|former|initial|first announced|planned) (release|opening|
        theatrical|debut|premiere|) (date of|slot of|spot of|date|dates|spot|slot|berth|bow|release|
        opening|day|plan|of)
    (was|were|had been|has been|have been|been) (originally|initially|previously|first|once) (set|
        slated|scheduled|due|dated|planned|announced|expected|intended|supposed|meant|eyed)
    (had been|was to have|were to have|was to|were to|was supposed to|were supposed to|was meant to|
        was going to|was expected to|should have|was intended to|was at first|had at first|was once|
        had once|had earlier|once) (due|slated|scheduled|set|dated|down|planned|come|open|opened|
        bow|arrive|hit|be|been|sitting|in mind|expected|on|for|claimed|eyed|pegged|released|arrived)
    (was|were|had been|had) also (been|) (due|slated|scheduled|set|dated|planned|expected)
    (had been|was|were) (due|slated|scheduled|down|supposed|meant|intended|eyeing|originally|fixed|
        booked|penciled|pencilled|dated)
    (was|were|had been) (proposed|believed|touted|rumored|rumoured|tipped|hoped|poised|primed) (to|
        for)
    (was|were) set to (open|come|hit|debut|bow|arrive|be|release|land|launch|premiere|reach|drop|go)
    (was|were|got|had) (first|at first|earlier) (planned|planning|proposed|announced)
    (got|was|were) planned (to|for)
    (was|were|had been) already (set|slated|scheduled|due|dated|planned)
    (was|were|had been) (previously|originally|already|first|once) (moved|pushed|shifted|delayed|
        bumped|postponed)
    after (being|having been|it was|it had been|moving|having) (moved|pushed|shifted|bumped|delayed|
        postponed|up|back)
    (instead|in lieu|in place|in its place|in substitute) of
    (rather|later|earlier|sooner) than
    in (lieu|place|its place|substitute) of
    (replaces|replacing|swapping|scrapping|abandoning|abandons|abandoned|forgoing|bypassing|
        bailing on|bails on|misses|missing|missed|lost|loses|skips|skipping|dropping)
    (vacate|vacates|vacated|vacating|leave|leaves|leaving|left|gives up|gave up|giving up|given up|
        exits|exited|exiting|departs|departing|departed|quits|quit|abandons|ditches|ditched|
        ditching|flees|fled|surrenders|relinquishes|evacuates|evacuated|loses) (its|the|their|a|)
    (taken off|removed from|pulled from|off of|moved off|shifts off|moves off|comes off|yanked from|
        bumped off|bumped from|moving off|away from|moving from|shifting from|moved from|moves from|
        shifts from|shifted from|pushed from|pushes from|delayed from|postponed from|slides from|
        slipping from|pushed back from|moved up from|bumped from|rescheduled from|jumping from|
        jumps from|relocates from|switches from|switching from|moving up from|taken from|
        took _ out of|took _ _ out of|took _ _ _ _ out of|taking _ out of|deferred from)
    (was|were) the (plan|date|original)
    had (earlier|previously|initially|originally|first|) announced (that|a|an|its|the|_)
    (postponement|delay) of
    given up (its|the)
    (undates|undating|shelves|unset) (its|the|their|an|a|_)
    undated (its|the|their|an|a)
    (swap|swaps|swapped|exchanges|exchanged) (its|)
    the first date
"""
"""A date behind one of these is the one before."""

PREVIOUS_AFTER = """
    (was|were|had been) (the|its|their|an|) (plan|original|first|previous|earlier|old|initial|berth|
        date|original date|slot|intended|target|once|originally|initially|previously|going to|
        supposed to)
    (had been|was|were) (its|the) (berth|slot|date|original|original date|previous date|plan)
    is (out|off|gone|no longer|no more|off the table|dead|history)
    are (out|off|gone|no longer)
    (release|opening|date|berth|slot|bow|plan|debut) (was|has been|had been|is) (scrapped|abandoned|
        cancelled|canceled|dropped|off|lost|given up|called off|shelved)
    (date|slot|berth) was lost
    was lost
    (once|previously|formerly) (home|the home|held|belonged|occupied|set)
    was the (talk|day|date)
    (first|originally|previously|initially) (set|planned|announced)
    (is|was) the date that went
    as (originally|previously|first|initially) (expected|planned|announced|scheduled|set|intended)
    off the table
    before (being|it was|it got|they were|getting|having been|its being) (pulled|moved|pushed|
        shifted|delayed|bumped|postponed|taken|yanked|removed|undated|put)
    (has|have) (now|also|since|) been (pushed|shifted|bumped|delayed|postponed|put back)
"""
"""A date before one of these is the one before."""

WITHDRAWN = """
    (off|from|comes off|taken off|pulled from|removed from|yanked off|vanished from|vanishes from|
        dropped from|gone from|leaves|left|exits|off of) (the|its|disney's|their|_|
        _ _) (release|) (calendar|schedule|slate|lineup)
    (undated|unset|unscheduled|shelved|indefinitely|undetermined|unspecified date)
    (no|without a|without any|lacks a|has no|have no|not have a|yet to get a|yet to receive a|
        still without a) (new|release|firm|set|confirmed|official|) (date|release date|date yet)
    (date|dates|day) (still|yet|) (to be|tba|tbd|tbc|is tba|to come|not set|unknown|unannounced|
        undecided|has yet|have yet|are yet|is yet|not announced)
    (day|date) still to be (named|announced|set|confirmed)
    (to be|tba|tbd|tbc) (announced|determined|confirmed|named|dated|set|revealed|decided)
    (tba|tbd|tbc)
    (gone|vanished|removed|dropped|scrapped|cancelled|canceled|axed|pulled) (altogether|entirely|
        from the schedule|from the calendar)
    (no|any) date at all
    (has yet to be|yet to be|to be|not been|hasn't been) (revealed|announced|dated|set|rescheduled|
        confirmed|named|determined)
    (postponed|delayed|pushed|pushed back) (indefinitely|until further notice)
    no longer (has|have|lists|on|includes)
    day still to be named
    until further notice
"""
"""A film has no date any more, or none yet."""

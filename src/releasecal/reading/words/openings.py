"""The words that say that a film opens, and nothing of how."""

OPENINGS = """
    (has|have) claimed
    will play (exclusively|in|at|from)
    (correct|right|actual) (release date|opening date|date)
    (first up|next up|next in line) (is|are|)
    (lists|listed|listing) (_|_ _|_ _ _|_ _ _ _) for
    next will be
    (open|opens|opening|opened|reopens)
    (release|releases|releasing|released|release date|release dates|released worldwide|releasing in)
    (arrive|arrives|arriving|arrived|arrival|bow|bows|bowing|bowed|debut|debuts|debuting|debuted)
    (launch|launches|launching|launched|launch date|unspools|unspooling|unspooled|drops|dropping|
        dropped)
    (land|lands|landing|landed|reach|reaches|reaching|reached)
    (hit|hits|hitting)
    (come|comes|came|coming) (out|to|in|into|along|from|next|soon|on|this|your way|your|back|april|
        may)
    (comes|coming)
    (go|goes|going|went|send|sends|sent|sending|put|puts|putting) (out|_ out|_ _ out|_ _ _ out|_ in|
        _ into|_ _ into|_ _ in theaters|into|to theaters|to cinemas|nationwide)
    (roll|rolls|rolling|rolled) out
    (rollout|roll out|rolls out|lift off|bowing)
    (streets|streeting|street date)
    (will be|is|are) out
    (be|is|are|it's|its|and|film|movie|now|also|will be) out (on|in|from|this|next|now)
    (out|in theaters|in cinemas|only in theaters|in theatres) (on|now|this|from|in|friday)
    (due|slated|scheduled|dated|timed|set|penciled|pencilled|earmarked|pegged|planned|skedded|
        expected|eyed|eyeing|targeted|targeting|eyes|eying|aiming|locked|confirmed|tipped|readied|
        primed|positioned|tapped|ready) (out|in|to|for|on|at|as|now|by|a|into|from|down for|october|
        _ release)
    (due|slated|scheduled|dated|skedded)
    (has|have|with|a|its|no|new|the|as|official|was the|is the|set a|gets a|got a|find a|found a|
        final|locks|sets|set|staked|stakes|claims|nabbed|nabs|grabs) (new|) (release|opening|
        theatrical|us|uk|official|firm|) (date|dates|berth|slot|bow|release day|opening day)
    (day|date) of release
    (is|are|was) the day
    (berth|slot|frame|corridor|calendar|slate|schedule)
    (begin|begins|began|start|starts|started|starting|beginning) (playing|showing|its run|
        its limited run|a limited run|screening|rolling out|in theaters|in cinemas|rollout|
        its theatrical run|a theatrical run|streaming)
    (see|sees|saw|watch|catch|experience) (it|them|_|_ _|) (in|on|at|from|only|exclusively)
    (audiences|us|uk|states|viewers|britain|fans|america|japan|canada|australia|france|germany|
        india|theatres|theaters|cinemas|countries|screens|subscribers|cities|mexico|
        regular theaters) (will|) (get|gets|got|see|sees|saw|play|plays|had|have|has)
    (get|gets|getting|got|receive|receives|received|given|gave|give|had|have|has|began|begins|begin|
        start|starts|started|starting|enjoy) (a|an|its|the|it) (us|uk|theatrical|general|brief|
        short|wide|limited|digital|physical|early|new|public|official|worldwide|domestic) (release|
        opening|run|rollout|bow|date|launch|debut|start|engagement)
    (get|gets|got|had|have|has) (it|them|the film|the movie|the picture|the feature)
    (we|you|you can|we can) (see|watch|catch|stream)
    (play|plays|playing|played) (in|theaters|theatres|cinemas|select|select us|from)
    (screen|screens|screened|exhibited|projected) (in|from|on)
    (available|availability) (on|from|to|in|starting|now)
    (own|rent|buy) it
    (in|to) (stores|shops)
    (showing|showings|shown)
    (seen|see|unveiled|unveil|unveils|unleashed|unleash|unleashes|premiering) (in|on|from)
    (star|kick|kicks|kicking) off (in|on)
    (jumps|jump) into (theaters|cinemas)
    (swings|flies|charges|storms|blasts|crashes|roars|sails|rides|heads|headed|heading|headed|bound|
        marches|makes its way|make its way|finds its way) (in|into|to|for|onto) (theaters|theatres|
        cinemas|the big screen|screens|us|uk|multiplexes|domestic)
    (sends|sent|bringing|brings|bring|brought|takes|took|taking|distribute|distributes|distributed|
        distributing|opens|handle|handles|handling|rolls|unveils) (it|the film|the movie|
        the picture|_|_ _|_ _ _) (to|out|in|into|on|onto|nationwide|wide)
    (domestic|worldwide|global|theatrical|day and date|stateside) (release|bow|debut|opening|launch|
        rollout)
    day and date
    coming soon
    (starting|beginning|commencing) (in|at) (select|new york|ny|los angeles|la|theaters|theatres|
        cinemas|imax)
    brings
    (expect|look) (to see|for) (it|that|them|_|_ _)
    (clash|clashes|clashing|locks horns|lock horns) (at|with)
    (it|film|movie|picture) (starts|begins)
    opening (day|weekend|date)
    (slot|slots|slotted|slotting|earmarks|earmarked|pencils|schedules|plants|planted|stakes|
        staked) (out|in|)
    (dates|set|sets|books|booked|has set|has booked|has dated|have set|lands|eyes|pegs) (_|_ _|
        _ _ _|_ _ _ _|_ _ _ _ _) for
    (takes|take) (wing|flight|a bow|its bow)
    rolls into
    (follow|follows|follow on|following on) (on|in|a week later|the week after)
    to follow
    will follow
    (makes|make|made|making) (its|a|their) (debut|bow|theatrical debut|streaming debut|way|way to)
    (kicks|kick) off its
    (lists|listed|sits|sitting|parked|planted|plants|perched|stays|stay|staying|remains|keeps|keep|
        still on|holds|holding) (put|on|at|for|its|their|the|firm|in|as|steady)
"""
"""They fit every release type; the others are in `releases`."""

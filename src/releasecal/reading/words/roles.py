"""The words that tell what a date is: the one that holds, the one before it, or no release at all."""

MOVES = """
    (move|moves|moved|moving|push|pushes|pushed|pushing|shift|shifts|shifted|shifting|bump|bumps|bumped|bumping|delay|delays|delayed|delaying|postpone|postpones|postponed|postponing|slide|slides|slid|sliding|slip|slips|slipped|slipping|defer|defers|deferred|reschedule|reschedules|rescheduled|rescheduling|redate|redates|redated|re dated|relocates|relocated|relocating|retreat|retreats|retreated|retreating|jump|jumps|jumped|jumping|leap|leaps|leapt|leaping|swap|swaps|swapped|switch|switches|switched|shuffle|shuffled|shunted|shunt|advance|advanced|advances|fall back|falls back|reset|resets|brought forward|bring forward|brings forward|put back|puts back|held back|held|holding|pulled|pulls|pull|upped|heads|budged|transferred|accelerated|hastened|set back|hops|hopped|vaults|vaulted|scoots|scooted|trades|traded|takes over|took over|inherits|gets pushed|got pushed|wait|waits|waited)
    (goes|go|going|went) to
    (move|moves|moved|moving|push|pushed|pushes|shift|shifts|shifted|jumps|bring|brought|brings|pulled|pull|bumped|bumps) (up|back|forward|ahead|off|out|around|down|it|them|_ back|_ up|_ forward) (to|until|till|by|on|into|in|)
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
    (now|will now|will instead|is now|are now|now going with|as of now it will|has of late been) (open|opens|come|comes|arrive|arrives|bow|bows|land|be|hit|hits|set|due|slated|dated|scheduled|going|deferred)
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
    (originally|previously|formerly|initially|first) (titled|entitled|called|known|named|written|published|conceived|developed|produced|made|filmed|shot|aired|adapted)
"""
"""What only looks like one of the following."""

PREVIOUS_BEFORE = """
    (originally|initially|previously|first|formerly|once|earlier|at first|until now) (set|slated|scheduled|due|dated|planned|announced|expected|intended|supposed|meant|eyed|targeted|pegged|down|was|reported|thought|positioned|skedded|penciled|claimed|tipped|earmarked|floated|booked|sat|belonged|home|bound|release date)
    down at first
    at first
    (originally|initially|previously|formerly)
    (original|previous|prior|old|former|initial|first announced|planned) (release|opening|theatrical|debut|premiere|) (date of|slot of|spot of|date|dates|spot|slot|berth|bow|release|opening|day|plan|of)
    (was|were|had been|has been|have been|been) (originally|initially|previously|first|once) (set|slated|scheduled|due|dated|planned|announced|expected|intended|supposed|meant|eyed)
    (had been|was to have|were to have|was to|were to|was supposed to|were supposed to|was meant to|was going to|was expected to|should have|was intended to|was at first|had at first|was once|had once|had earlier|once) (due|slated|scheduled|set|dated|down|planned|come|open|opened|bow|arrive|hit|be|been|sitting|in mind|expected|on|for|claimed|eyed|pegged|released|arrived)
    (was|were|had been|had) also (been|) (due|slated|scheduled|set|dated|planned|expected)
    (had been|was|were) (due|slated|scheduled|down|supposed|meant|intended|eyeing|originally|fixed|booked|penciled|pencilled|dated)
    (was|were|had been) (proposed|believed|touted|rumored|rumoured|tipped|hoped|poised|primed) (to|for)
    (was|were) set to (open|come|hit|debut|bow|arrive|be|release|land|launch|premiere|reach|drop|go)
    (was|were|got|had) (first|at first|earlier) (planned|planning|proposed|announced)
    (got|was|were) planned (to|for)
    (was|were|had been) already (set|slated|scheduled|due|dated|planned)
    (was|were|had been) (previously|originally|already|first|once) (moved|pushed|shifted|delayed|bumped|postponed)
    after (being|having been|it was|it had been|moving|having) (moved|pushed|shifted|bumped|delayed|postponed|up|back)
    (instead|in lieu|in place|in its place|in substitute) of
    (rather|later|earlier|sooner) than
    in (lieu|place|its place|substitute) of
    (replaces|replacing|swapping|scrapping|abandoning|abandons|abandoned|forgoing|bypassing|bailing on|bails on|misses|missing|missed|lost|loses|skips|skipping|dropping)
    (vacate|vacates|vacated|vacating|leave|leaves|leaving|left|gives up|gave up|giving up|given up|exits|exited|exiting|departs|departing|departed|quits|quit|abandons|ditches|ditched|ditching|flees|fled|surrenders|relinquishes|evacuates|evacuated|loses) (its|the|their|a|)
    (taken off|removed from|pulled from|off of|moved off|shifts off|moves off|comes off|yanked from|bumped off|bumped from|moving off|away from|moving from|shifting from|moved from|moves from|shifts from|shifted from|pushed from|pushes from|delayed from|postponed from|slides from|slipping from|pushed back from|moved up from|bumped from|rescheduled from|jumping from|jumps from|relocates from|switches from|switching from|moving up from|taken from|took _ out of|took _ _ out of|took _ _ _ _ out of|taking _ out of|deferred from)
    (was|were) the (plan|date|original)
    had (earlier|previously|initially|originally|first|) announced (that|a|an|its|the|_)
    (postponement|delay) of
    given up (its|the)
    (undated|undates|undating|shelves|unset) (its|the|their|an|a|_)
    (swap|swaps|swapped|exchanges|exchanged) (its|)
    the first date
"""
"""A date behind one of these is the one before."""

PREVIOUS_AFTER = """
    (was|were|had been) (the|its|their|an|) (plan|original|first|previous|earlier|old|initial|berth|date|original date|slot|intended|target|once|originally|initially|previously|going to|supposed to)
    (had been|was|were) (its|the) (berth|slot|date|original|original date|previous date|plan)
    is (out|off|gone|no longer|no more|off the table|dead|history)
    are (out|off|gone|no longer)
    (release|opening|date|berth|slot|bow|plan|debut) (was|has been|had been|is) (scrapped|abandoned|cancelled|canceled|dropped|off|lost|given up|called off|shelved)
    (date|slot|berth) was lost
    was lost
    (once|previously|formerly) (home|the home|held|belonged|occupied|set)
    was the (talk|day|date)
    (first|originally|previously|initially) (set|planned|announced)
    (is|was) the date that went
    as (originally|previously|first|initially) (expected|planned|announced|scheduled|set|intended)
    off the table
    before (being|it was|it got|they were|getting|having been|its being) (pulled|moved|pushed|shifted|delayed|bumped|postponed|taken|yanked|removed|undated|put)
    (has|have) (now|also|since|) been (pushed|shifted|bumped|delayed|postponed|put back)
"""
"""A date before one of these is the one before."""

WITHDRAWN = """
    (off|from|comes off|taken off|pulled from|removed from|yanked off|vanished from|vanishes from|dropped from|gone from|leaves|left|exits|off of) (the|its|disney's|their|_|_ _) (release|) (calendar|schedule|slate|lineup)
    (undated|unset|unscheduled|shelved|indefinitely|undetermined|unspecified date)
    (no|without a|without any|lacks a|has no|have no|not have a|yet to get a|yet to receive a|still without a) (new|release|firm|set|) (date|release date|date yet)
    (date|dates|day) (still|yet|) (to be|tba|tbd|tbc|is tba|to come|not set|unknown|unannounced|undecided|has yet|have yet|are yet|is yet|not announced)
    (day|date) still to be (named|announced|set|confirmed)
    (to be|tba|tbd|tbc) (announced|determined|confirmed|named|dated|set|revealed|decided)
    (tba|tbd|tbc)
    (gone|vanished|removed|dropped|scrapped|cancelled|canceled|axed|pulled) (altogether|entirely|from the schedule|from the calendar)
    (no|any) date at all
    (has yet to be|yet to be|to be|not been|hasn't been) (revealed|announced|dated|set|rescheduled|confirmed|named|determined)
    (postponed|delayed|pushed|pushed back) (indefinitely|until further notice)
    no longer (has|have|lists|on|includes)
    day still to be named
    until further notice
"""
"""A film has no date any more, or none yet."""

NO_DENIALS = """
    (big|low|high|mid|micro|small|no) budget
    (emmy|oscar|award|awards|golden globe|grammy|tony) (winner|winners|winning|nominee|nominees|nominated)
"""
"""What only looks like one of the following."""

NO_RELEASE = """
    (open|opens|opened|opening) for business
    (for immediate|press|news) release
    (oscars|golden globes|emmys|grammys|baftas|tonys) (will|are|take|air|airs|were|ceremony|telecast)
    (oscar|academy award|golden globe|award) (ceremony|telecast|nominations)
    (filming|filmed|shooting|shoots|lensing|lenses) (began|begins|begin|starts|started|wrapped|wraps|took place|will|is|in|on|from|lasted|gets|gets going|took|ran|continued|resumed|resumes)
    (filming|shooting|shoot|principal photography|photography|lensing|rehearsals|post production|pre production|cameras|start of production|production began|production begins|production starts|started shooting|begin production|began production|start production|to shoot|to film|began filming|begin filming|went into production|go into production|into production|first day of filming|in production|on set|casting|screenwriter|wrapped|wraps)
    (was|were|is|are) (shot|filmed|lensed|written|recorded|published|born|nominated|arrested|killed|married|hospitalized|buried|cast|hired|optioned|acquired|bought|sold|founded|built|elected)
    (shot|filmed) (in|on|over|between|during|from)
    (born|died|dies|dead|death|passed away|birthday|funeral|married|wedding|arrested|sentenced|convicted|trial|lawsuit|sued|elected|election|sentencing)
    (announced|reported|said|told|tweeted|posted|revealed|confirmed|wrote|unveiled|spoke|speaking|updated|published|interview|interviewed|signed|filed|acquired|learned|asked|expires|expire|sat down) (on|by|in|at|last|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|yesterday|today|with|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)
    (ceremony|awards show|telecast|nomination|nominations|nominees|nominated|oscar nominations|golden globes|emmy|emmys|gala dinner|honoree|tribute|shortlist|ballot|ballots|voting|academy awards)
    (deadline|deadlines|submission|submissions|applications|symposium|workshop|conference|convention|panel|panels|expo|comic con|webinar|ama|auction|exhibit|exhibition|exhibits|parade|marathon|protest|rally|strike began|strike ended|strike|attack|attacks|massacre|war|battle|earthquake|hurricane|flood|pandemic|lockdown|reopen|reopened|reopens|reopening|closed|closes|shut down|shutdown|shuttered)
    (tickets|ticket) (go|went|are|sales|on sale|presales|pre sales|available)
    (tickets|pre order|pre orders|preorder|preorders|presale)
    (grossed|grossing|gross|earned|earning|banked|collected|raked|takings|revenue|revenues|ticket sales|admissions|quarterly|earnings|fiscal|shareholders|stock|shares|budget|box office revenue|total of|percent|took in|weekend box office)
    (took place|takes place|take place|is set in|set in|set on|events of|dated back|based on|adapted from|inspired by|story of|true story|biography|tells|follows a|chronicles)
    (performances|previews on broadway) (will|now|begin|begins|began|start|starts|started|run|resume|resumes|are|were)
    (release|publication|launch) (date|) (of|for) (my|his|her|our) (new|debut|first|next|latest|second|) (novel|book|memoir|cookbook|poems)
    opening night (set|is|will|has been|scheduled)
    (open|opens|opening|opened|reopen|reopens|reopened) (its|their) doors
    (stage|broadway|musical production|theater production|tour|concert|gig|residency|opera|ballet|show closed)
    (a|the|stage|hit|his|her|male|female) play
    (since|ago|anniversary of|years after|years before|in memory|commemorate|commemorates|commemorating|to mark|marking|named after)
    (runs|running|held) (from|through|between|until|thru)
    (joined|joins|hired|cast as|replaced|replaces|took over as|stepped down|resigned|fired|appointed|retired|retires|promoted)
    (in person|test|press|private|special) (screening|screenings)
    (open|opens|opening|close|closes|closing) the (festival|fest|_ festival|_ _ festival)
    (rated|review|reviewed|reviews|certified|certificate|runtime|running time|minutes)
    compared (with|to)
    (was|were|been|being|is|are|got) (shelved|scrapped|cancelled|canceled|axed|halted|shuttered|greenlit|greenlighted) (in|on|last|back in|by|this|earlier)
    (shelved|scrapped|axed) (in|on|last|back in)
    (expected|scheduled|set|slated|planned|aims|hopes|ready|due|expects|plans) to (wrap|shoot|film|lens|finish shooting|finish filming)
    to (begin|start|resume) (filming|production|shooting|photography|principal photography|casting)
    (won|wins|winning|took home|takes home|awarded|was awarded|collected|collects|scooped|picked up|claimed) (the|a|an|best|two|three|four|five|six|its|top|audience|grand) _
    (opened|opens|debuted|bowed) (to|with) (_|_ _) (million|billion|crore)
    (make|makes|made|making|marks|marked|marking) (his|her) (_|_ _|_ _ _|) debut
    (high|supreme|district|federal) court
    (production|filming|shooting) (was|has been|is|had been) (suspended|halted|paused|delayed|shut down|completed)
    (began|begins|started) as
    awards (air|airs|will|take|takes|are|were)
    (panel|panels|presales|presale|tickets) (drop|drops|expected|start|starts|begin|begins|open|opens)
    (crossed|passed|topped|surpassed) (_|_ _|_ _ _) (million|billion|crore)
    (second|third|fourth|fifth|sixth|opening|debut|holdover|last) (weekend|weekends) (take|haul|gross|drop|dip|total|record)
    (its|their|respective|individual) (second|third|fourth|fifth|sixth) (weekend|weekends|frame|week)
    boards (up|)
    (shutter|shutters|shuttering|close down|closes down|closing its doors)
    (boards|boarded|joins the cast|joined the cast|signed on|rounds out the cast)
    due to (roll|shoot|start|begin|film|lens|shut)
    (could|would|might) (also|) have (done|gone|used|picked|chosen|taken)
    (cinemas|theaters|theatres|cinema houses|multiplexes|movie theaters|movie theatres) (will|can|could|may|to|are|are not|were|have|had|would|cannot) (not|) (open|reopen|opening|reopening|reopened|close|closed|closing)
    (if|even if) (it|they|the film) (opens|open|releases|comes)
    (not|never) (opening|releasing)
    (disney plus|disney+|hbo max|peacock|apple tv+|apple tv plus|paramount+|service|platform|streamer|channel) (is|will|is set to|) (launching|launch|launches|launched|be launched|be available)
    (service|platform|streamer) (due|set|slated|expected) to (arrive|launch|debut|begin)
    (embargo|copyright|posted by|last updated|updated)
"""
"""Something happens on that day, and it is no release."""

OTHER_THINGS = """
    (television|tv) (special|specials)
    (season|seasons|series|miniseries|mini series|limited series|docuseries|episode|episodes|sitcom|spinoff series|show|tv show|finale|season finale|pilot|season premiere|soap|anime series|drama series|hospital series)
    (album|albums|single|song|soundtrack|ep|cd|cds|record|records|mixtape|music video|score album|lp|vinyl)
    (game|games|video game|videogame|dlc|playstation|playstation 5|ps5|ps4|xbox|nintendo switch|nintendo|steam|console|pc gamers|players|gamers|remake for|beta|demo|expansion pack|early access on)
    (publisher|publishers|hardback|booklet|bookstores|bookshops|ebooks)
    (book|novel|novels|memoir|comic|comics|graphic novel|issue|magazine|paperback|hardcover|ebook|audiobook|podcast|manga|bestseller)
    (e3|gamescom|game awards|summer game fest|tokyo game show|gameplay|switch 2|console|consoles|xbox one|xbox series x|tour dates)
    (trailer|teaser|teaser trailer|official trailer|first trailer|poster|clip|featurette|footage|first look|key art|tv spot|behind the scenes)
    (data|figures|report|reports|statement|numbers|study|statistics|survey|results)
    (ride|attraction|theme park|merchandise|toy|toys|app|phone|iphone|museum|hotel|restaurant|store opening|popup|store)
    (bill|law|policy|phase two|phase 2|plan b|reserve bank|budget session)
"""
"""What else opens and comes out."""

NO_THINGS = """
    episode (i|ii|iii|iv|v|vi|vii|viii|ix)
    (based on|adapted from|inspired by) (_|_ _|_ _ _|_ _ _ _) (property|game|games|video game|franchise|series|novel|book|comic|comics|show)
    (awards|holiday|summer|festival|oscar|award|blockbuster|christmas|festive) season
    (for|in) the season
    (series|string|run|slate) of
    (film|movie|entry|installment|instalment|chapter|picture|part|title) (in|of) (the|this|that|its|_) (_|) (series|saga)
    (film|movie) series
    t series
    book (tickets|now)
    box office
    show (stars|tunes)
    (feature|film|movie|screen|big screen|theatrical|live action|cinema) (version|adaptation|take|treatment) (of|on) (the|) (_|) (video|) (game|videogame|novel|book|comic|series|show|_)
"""
"""What only looks like one of these."""

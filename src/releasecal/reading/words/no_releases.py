"""The words that tell what happens on a day and is no release, and what opens and is no film."""

NO_DENIALS = """
    (big|low|high|mid|micro|small|no) budget
    (emmy|oscar|award|awards|golden globe|grammy|tony) (winner|winners|winning|nominee|nominees|
        nominated)
"""
"""What only looks like one of the following."""

NO_RELEASE = """
    (production|filming|shoot|project|schedule|photography|casting|shooting) (is|are|was)
        (set|expected|scheduled|slated|due|planned) to (begin|start|commence|resume|wrap|kick off|
        get under way|get underway)
    (audio|music|trailer) launch
    pre release event
    advance (booking|bookings)
    (censor|press) screening
    (next|first|second|third|final) schedule (is|will|starts|begins|of)
    (open|opens|opened|opening) for business
    (highest|biggest|largest|lowest|best|worst) (opening|openings|opener|debut)
    (present|presents|presented) (its|their) (_|_ _) (slate|lineup)
    (memorial|vigil|tribute) (for|will|service)
    (premiere|debut|screening) of (the|) (first|second|last|) (episode|episodes)
    (api|beta|software|firmware) (release|launch|rollout)
    (theater|theatre|cinema|multiplex|picture house|auditorium|drive in|movie palace) (_|_ _|_ _ _|
        when it) (opened|opens|reopened|reopens)
    (theater|theatre|cinema|multiplex) (opened|opens|reopened|reopens)
    (came|comes|coming|come) to an end
    in (two|three|four|five|six|seven|eight|nine|ten) volumes
    (crossed|cross|crosses|crossing) (_|_ _|_ _ _) (million|billion|crore|crores|lakh)
    (for immediate|press|news) release
    (oscars|golden globes|emmys|grammys|baftas|tonys) (will|are|take|air|airs|were|ceremony|
        telecast)
    (oscar|academy award|golden globe|award) (ceremony|telecast|nominations)
    (filming|filmed|shooting|shoots|lensing|lenses) (began|begins|begin|starts|started|wrapped|
        wraps|took place|will|is|in|on|from|lasted|gets|gets going|took|ran|continued|resumed|
        resumes)
    (filming|shooting|shoot|principal photography|photography|lensing|rehearsals|post production|
        pre production|cameras|start of production|production began|production begins|
        production starts|started shooting|begin production|began production|start production|
        to shoot|to film|began filming|begin filming|went into production|go into production|
        into production|first day of filming|in production|on set|casting|screenwriter|wrapped|
        wraps)
    (was|were|is|are) (shot|filmed|lensed|written|recorded|published|born|nominated|arrested|killed|
        married|hospitalized|buried|cast|hired|optioned|acquired|bought|sold|founded|built|elected)
    (shot|filmed) (in|on|over|between|during|from)
    (born|died|dies|dead|death|passed away|birthday|funeral|married|wedding|arrested|sentenced|
        convicted|trial|lawsuit|sued|elected|election|sentencing)
    (announced|reported|said|told|tweeted|posted|revealed|confirmed|wrote|unveiled|spoke|speaking|
        updated|published|interview|interviewed|signed|filed|acquired|learned|asked|expires|expire|
        sat down) (on|by|in|at|last|earlier|monday|tuesday|wednesday|thursday|friday|saturday|
        sunday|this|yesterday|today|with|january|february|march|april|may|june|july|august|
        september|october|november|december|jan|feb|aug|sept|oct|nov|dec)
    (ceremony|awards show|telecast|nomination|nominations|nominees|nominated|oscar nominations|
        golden globes|emmy|emmys|gala dinner|honoree|tribute|shortlist|ballot|ballots|voting|
        academy awards)
    (deadline|deadlines|submission|submissions|applications|symposium|workshop|conference|
        convention|panel|panels|expo|comic con|webinar|ama|auction|exhibit|exhibition|exhibits|
        parade|marathon|protest|rally|strike began|strike ended|strike|attack|attacks|massacre|war|
        battle|earthquake|hurricane|flood|pandemic|lockdown|reopen|reopened|reopens|reopening|
        closed|closes|shut down|shutdown|shuttered)
    (tickets|ticket) (go|went|are|sales|on sale|presales|pre sales|available)
    (tickets|pre order|pre orders|preorder|preorders|presale)
    (grossed|grossing|gross|earned|earning|banked|collected|raked|takings|revenue|revenues|
        ticket sales|admissions|quarterly|earnings|fiscal|shareholders|stock|shares|budget|
        box office revenue|total of|percent|took in|weekend box office)
    (took place|takes place|take place|is set in|set in|set on|events of|dated back|based on|
        adapted from|inspired by|story of|true story|biography|tells|follows a|chronicles)
    (performances|previews on broadway) (will|now|begin|begins|began|start|starts|started|run|
        resume|resumes|are|were)
    (release|publication|launch) (date|) (of|for) (my|his|her|our) (new|debut|first|next|latest|
        second|) (novel|book|memoir|cookbook|poems)
    opening night (set|is|will|has been|scheduled)
    (open|opens|opening|opened|reopen|reopens|reopened) (its|their) doors
    (stage|broadway|musical production|theater production|tour|concert|gig|residency|opera|ballet|
        show closed)
    (a|the|stage|hit|his|her|male|female) play
    (since|ago|anniversary of|years after|years before|in memory|commemorate|commemorates|
        commemorating|to mark|marking|named after)
    (runs|running|held) (from|through|between|until|thru)
    (joined|joins|hired|cast as|replaced|replaces|took over as|stepped down|resigned|fired|
        appointed|retired|retires|promoted)
    (in person|test|press|private|special) (screening|screenings)
    (as part of|part of|in|for) (a|the|its|our|their) (_|_ _|) (retrospective|season of|film series)
    (the musical|the play|the production) (begins|began|starts|started|is in|enters|opens)
    (cinematheque|cinémathèque|film society|film club|cine club|library|museum) (on|will screen|
        screens|presents|is showing|will show)
    (open|opens|opening|close|closes|closing) the (festival|fest|_ festival|_ _ festival)
    (rated|review|reviewed|reviews|certified|certificate|runtime|running time|minutes)
    compared (with|to)
    (was|were|been|being|is|are|got) (shelved|scrapped|cancelled|canceled|axed|halted|shuttered|
        greenlit|greenlighted) (in|on|last|back in|by|this|earlier)
    (shelved|scrapped|axed) (in|on|last|back in)
    (expected|scheduled|set|slated|planned|aims|hopes|ready|due|expects|plans) to (wrap|shoot|film|
        lens|finish shooting|finish filming)
    to (begin|start|resume) (filming|production|shooting|photography|principal photography|casting)
    (won|wins|winning|took home|takes home|awarded|was awarded|collected|collects|scooped|picked up|
        claimed) (the|a|an|best|two|three|four|five|six|its|top|audience|grand) _
    (opened|opens|debuted|bowed) (to|with) (_|_ _) (million|billion|crore)
    (make|makes|made|making|marks|marked|marking) (his|her) (_|_ _|_ _ _|) debut
    (high|supreme|district|federal) court
    (production|filming|shooting) (was|has been|is|had been) (suspended|halted|paused|delayed|
        shut down|completed)
    (began|begins|started) as
    awards (air|airs|will|take|takes|are|were)
    (panel|panels|presales|presale|tickets) (drop|drops|expected|start|starts|begin|begins|open|
        opens)
    (crossed|passed|topped|surpassed) (_|_ _|_ _ _) (million|billion|crore)
    (second|third|fourth|fifth|sixth|opening|debut|holdover|last) (weekend|weekends) (take|haul|
        gross|drop|dip|total|record)
    (its|their|respective|individual) (second|third|fourth|fifth|sixth) (weekend|weekends|frame|
        week)
    boards (up|)
    (shutter|shutters|shuttering|close down|closes down|closing its doors)
    (boards|boarded|joins the cast|joined the cast|signed on|rounds out the cast)
    due to (roll|shoot|start|begin|film|lens|shut)
    (could|would|might) (also|) have (done|gone|used|picked|chosen|taken)
    (cinemas|theaters|theatres|cinema houses|multiplexes|movie theaters|movie theatres) (will|can|
        could|may|to|are|are not|were|have|had|would|cannot) (not|) (open|reopen|opening|reopening|
        reopened|close|closed|closing)
    (if|even if) (it|they|the film) (opens|open|releases|comes)
    (not|never) (opening|releasing)
    (disney plus|disney+|hbo max|peacock|apple tv+|apple tv plus|paramount+|service|platform|
        streamer|channel) (is|will|is set to|) (launching|launch|launches|launched|be launched|
        be available)
    (service|platform|streamer) (due|set|slated|expected) to (arrive|launch|debut|begin)
    (embargo|copyright|posted by|last updated|updated)
"""
"""Something happens on that day, and it is no release."""

OTHER_THINGS = """
    (television|tv) (special|specials)
    (season|seasons|series|miniseries|mini series|limited series|docuseries|episode|episodes|sitcom|
        spinoff series|show|tv show|finale|season finale|pilot|season premiere|soap|anime series|
        drama series|hospital series)
    (album|albums|single|song|soundtrack|ep|cd|cds|record|records|mixtape|music video|score album|
        lp|vinyl)
    (game|games|video game|videogame|dlc|playstation|playstation 5|ps5|ps4|xbox|nintendo switch|
        nintendo|steam|console|pc gamers|players|gamers|remake for|beta|demo|expansion pack|
        early access on)
    (publisher|publishers|hardback|booklet|bookstores|bookshops|ebooks)
    (book|novel|novels|memoir|comic|comics|graphic novel|issue|magazine|paperback|hardcover|ebook|
        audiobook|podcast|manga|bestseller)
    (e3|gamescom|game awards|summer game fest|tokyo game show|gameplay|switch 2|console|consoles|
        xbox one|xbox series x|tour dates)
    (trailer|teaser|teaser trailer|official trailer|first trailer|poster|clip|featurette|footage|
        first look|key art|tv spot|behind the scenes)
    (data|figures|report|reports|statement|numbers|study|statistics|survey|results)
    (ride|attraction|theme park|merchandise|toy|toys|app|phone|iphone|museum|hotel|restaurant|
        store opening|popup|store)
    (definitive|game of the year) edition
    (bill|law|policy|phase two|phase 2|plan b|reserve bank|budget session)
"""
"""What else opens and comes out."""

NO_THINGS = """
    episode (i|ii|iii|iv|v|vi|vii|viii|ix)
    (based on|adapted from|inspired by) (_|_ _|_ _ _|_ _ _ _) (property|game|games|video game|
        franchise|series|novel|book|comic|comics|show)
    (awards|holiday|summer|festival|oscar|award|blockbuster|christmas|festive) season
    (for|in) the season
    (series|string|run|slate) of
    (film|movie|entry|installment|instalment|chapter|picture|part|title) (in|of) (the|this|that|its|
        _) (_|) (series|saga)
    (film|movie) series
    t series
    book (tickets|now)
    box office
    show (stars|tunes)
    (feature|film|movie|screen|big screen|theatrical|live action|cinema) (version|adaptation|take|
        treatment) (of|on) (the|) (_|) (video|) (game|videogame|novel|book|comic|series|show|_)
"""
"""What only looks like one of these."""

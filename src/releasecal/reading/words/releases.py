"""The words for each release type."""

RELEASES = {
    "limited": """
        (limited|platform|exclusive|select) (theatrical|cinema|us|american|north american|domestic|
            uk|theater|theatre|) (release|run|engagement|engagements|rollout|opening|bow|play|debut|
            screenings|showings|distribution|theatrical|bookings|stops)
        (limited|select|selected|a handful of|handful of|exclusive|a few|limited number of) (us|uk|
            british|american|north american|canadian|domestic|movie|imax|) (theaters|theatres|
            cinemas|screens|cities|locations|markets|venues|multiplexes|places)
        (limited|qualifying) (run|release)
        (limited|limitedly) released
        released limited
        on a limited basis
        (select|selected) (_|_ _) (theaters|theatres|cinemas)
        limited number of (_|_ _|_ _ _|_ _ _ _) (screens|theaters|theatres|cinemas)
        limited (in|on|from|basis)
        in limited
        goes limited
        some (theaters|theatres|cinemas)
        opens limited
        opening limited
        opened limited
        one week (run|engagement|theatrical run)
        oscar qualifying (run|release)
        awards qualifying (run|release)
        awards (run|qualifying run)
        selected audience
        (one|two|three|four|five|six|seven|eight|nine|ten) (us|new york|) (theaters|theatres|
            screens|cinemas|locations)
        mere _ (theaters|theatres|screens|cinemas|locations)
        (at|in|with) (one|two|three|four|five|six|seven|eight|nine|ten|3|4|5|6|7|8|9|10|11|12|13|14|
            15|17|19) (theaters|theatres|screens|cinemas|locations)
        (in|at|on) (16|18|20|21|24|25|30|35|40|45|50|60|70|75|80|90|100|120|150|200|250|
            300) (us|) (theaters|theatres|screens|cinemas|locations)
        (ny and la|ny la|ny|new york|la|nyc|nyc and la|new york and los angeles|los angeles|
            new york and la) only
    """,
    "wide": """
        (go|goes|going|went|gone|opens|opened|open|opening|play|playing|out|taking it|takes it|
            took it|taken|expand|expands|expanding|expanded|released|release|rolled out|rolls out|
            bows|bow|widely|it) (out|) (wide|widely|nationwide|countrywide)
        (wide|nationwide|national|general|full|countrywide|saturation) (theatrical|us|domestic|
            general|cinema|north american|commercial|nationwide|) (release|releases|opening|rollout|
            bow|run|debut|expansion|launch|distribution|break)
        goes (into|in) wide
        wide (in|on|across|from)
        nationwide
        nationally
        countrywide
        widely released
        (theaters|theatres|cinemas|screens) (everywhere|nationwide|across the country|
            across america)
        (opens|opening|open|opened) everywhere
        everywhere
        across the (country|nation|us|united states)
        coast to coast
        (2000|2500|3000|3500|4000|2000|3000|4000) (plus|) (theaters|theatres|screens|locations|
            cinemas)
        (more than|over|about|some|around|in) (1500|2000|2500|3000|3500|4000) (theaters|theatres|
            screens|locations)
    """,
    "expansion": """
        (expand|expands|expanding|expanded|widen|widens|widening|widened|broadens|broadening|grows|
            growing) (to|into|in|out|across|from|over|on|further|again)
        (expands|expanding|expanded|expand|widens|widened|widening|expansion|broadens)
        (adds|added|adding|add) (more|further|additional|) (theaters|theatres|screens|cinemas|
            cities|markets|locations)
        (more|further|additional|other|new|other us|more us|additional us|further us) (theaters|
            theatres|cities|markets|screens|cinemas)
    """,
    "premiere": """
        (world|international|gala|red carpet|festival|north american|european|us|uk|new york|
            los angeles|hollywood|london|global|its|a|had its|the) (world|) (premiere|premieres|
            premiered|premiering)
        premiere
        premieres
        premiered
        premiering
        red carpet
        (opening|closing) night (film|gala|selection|)
        (opening|closing) film (for|of|at)
        first (screening|screened|shown|seen|showing)
        (screens|screened|screening|shown|playing|plays|played|unveiled) (out of competition|
            in competition|at)
        (bows|bowed|bow|debuts|debuted|debut|unveiled) at
        midnight madness title
    """,
    "preview": """
        (advance|advanced|sneak|preview|early|early access|fan|thursday) (screenings|screening|
            previews|preview|showings|showing|shows)
        sneak peek screenings
        early access
        (paid|special|nationwide) previews
        previews
    """,
    "rerelease": """
        (once again|again) (being|be|to be|in|on|hits|hit|out) (released|theaters|theatres|cinemas|
            the big screen)
        (once again|again) (being released|be released|released)
        (hit|hits|hitting|in) (theaters|theatres|cinemas|screens) (once|) again
        (is|are|will be|comes|coming) back (in|on|for its)
        (5th|10th|15th|20th|25th|30th|35th|40th|45th|50th|60th|65th|70th|75th|80th|
            100th) anniversary screening
        (re release|re releases|re released|re releasing|rereleased|rerelease|rereleases|re issue|
            reissue|reissued|reissues|re issued)
        (returns|return|returning|back|returned|comes back|coming back|brought back) (to|in|on|
            into) (us|uk|) (theaters|theatres|cinemas|the big screen|big screen|big screens|imax|
            screens)
        (4k|new|digital|2k|) (restoration|remaster|remastered|restored|rerelease)
        (5th|10th|15th|20th|25th|30th|35th|40th|45th|50th|60th|65th|70th|75th|80th|
            100th) anniversary (release|re release|screenings|edition|theatrical|showings|
            engagement)
        (returns|return) for (its|a|the)
        fathom events
    """,
    "digital": """
        (vod|pvod|tvod|premium vod|video on demand|premium video on demand|on demand|
            premium digital|on digital|digital hd|digital download|digital platforms|
            digital release|digitally|itunes|download|digital rental)
        (for|on) (digital|rent|rental|purchase|download)
        (digital|on demand) (platforms|services|retailers|debut|bow|release|rental|purchase|copy|
            and|on|hd)
        (rent|buy|own|own it|available) (or buy|or own|on digital|digitally|to own|to rent|to buy|
            it on digital)
        (to|on|via|and|for|plus|or) digital
        (on|to|via|) (home video|home|digital) platforms
        apple itunes
        fandango at home
        vudu
        video store
    """,
    "streaming": """
        (stream|streams|streaming|streamed)
        (on|to|hits|hit|reaches) the (streamer|service|platform)
        (on|to|via|hits|hit|reaches|reach|for|at|from|over on|exclusively on) (netflix|hulu|disney+|
            disney plus|hbo max|max|peacock|paramount+|paramount plus|apple tv+|apple tv plus|
            apple tv|amazon|amazon prime|prime video|amazon prime video|shudder|mubi|tubi|
            criterion channel|amc+|starz app|hotstar|jiohotstar|zee5|sonyliv|sony liv|crunchyroll|
            now tv|britbox|roku channel|the roku channel|disney+ hotstar|discovery+|lionsgate play|
            sun nxt|aha|aha video|hoichoi|stan|crave|viu|z5|curzon home cinema|bfi player|itvx|
            freevee|amazon freevee|pluto tv|screambox|hidive|kanopy|hallmark+|youtube|
            youtube premium|docplay|binge|manoramamax|saina play|etv win)
        (netflix|hulu|disney+|disney plus|hbo max|peacock|paramount+|paramount plus|apple tv+|
            apple tv|amazon prime|prime video|amazon prime video|shudder|mubi|tubi|disney+ hotstar|
            zee5|hotstar|amazon prime's|sonyliv) (will|subscribers|bow|debut|launch|release|
            premiere|premieres|debuts|drops|puts|released|put|date|then|original|carried|has|had|
            globally|worldwide|on|from|starting|in)
        (netflix|hulu|disney+|disney plus|hbo max|peacock|paramount+|apple tv+|prime video|
            amazon prime|shudder|mubi|tubi|zee5|hotstar)
        (hits|hitting|on|to|via|reaches) prime
        (digital|online|ott) (release|debut|premiere|streaming) on (netflix|hulu|disney plus|
            disney+|hbo max|prime video|amazon prime video|apple tv+)
        (streaming|streamer) (service|services|platforms|platform|debut|bow|release|premiere|date)
        ott
    """,
    "physical": """
        (on|to|the|a|its|via|for|from|uk|us|domestic|standard def|) (blu ray|blu rays|bluray|dvd|
            dvds|4k uhd|4k ultra hd|uhd|ultra hd|hd dvd|vhs|laserdisc|home video|disc|discs|
            4k blu ray|steelbook)
        (limited|special|collector's|ultimate|anniversary) (edition|editions) (blu ray|dvd|4k|
            4k uhd|steelbook|)
        direct to (video|dvd|vhs)
        straight to (video|dvd)
        home (video|media|entertainment)
        (streets|streeting|street date|streeted)
        (dvd|blu ray|blu|4k) (and|or|&) (blu|dvd|uhd|4k)
        (for|on|in) (blu ray|dvd|4k)
        directly to (video|dvd|vhs)
        dvd (copies|release|edition)
        (released|out|issued) on video
        directly to vhs and dvd
        vhs and dvd
        (blu ray|dvd) (and|or) (dvd|blu ray|4k|4k uhd|vhs)
    """,
    "tv": """
        (made for) (tv|television)
        (hallmark channel|hallmark|lifetime|hbo|showtime|syfy|starz) (will premiere|will debut|
            will air|premieres|debuts|airs|premiered|aired)
        (on|to) (hbo|showtime|lifetime|hallmark|hallmark channel|the hallmark channel|bbc one|
            bbc two|bbc|itv|channel 4|sky|sky atlantic|sky cinema|syfy|abc|nbc|cbs|fox|amc|fx|starz|
            pbs|tnt|tbs|tcm|bet|mtv|espn|freeform|nickelodeon|disney channel|the disney channel|
            cartoon network|adult swim|a&e|history channel|discovery channel|the cw|usa network|
            bravo|television|tv|cable|lifetime movies|great american family|epix|mgm+)
        (airs|aired|airing|air|broadcast|broadcasts|televised|telecast|simulcast)
        (premieres|premiere|debuts|bows) on (hbo|lifetime|hallmark channel|showtime|tv|television|
            bbc one)
        television (premiere|debut|premieres)
        tv (premiere|debut)
    """,
    "theatrical": """
        (theaters|theatres|theater|theatre|cinemas|cinema|theatrical|theatrically|multiplexes|
            multiplex|moviehouses|moviegoers|filmgoers|cinemagoers)
        (us|uk|british|american|irish|canadian|australian|indian|french|german) (theaters|theatres|
            cinemas|screens|audiences|moviegoers)
        (big|silver|cinema|movie|uk|us|worldwide|domestic|global|british|american) (screen|screens)
        (imax|70mm|35mm|dolby cinema|imax 3d|digital 3d|real d 3d) (theaters|theatres|screens|and|
            release|only|)
        (cinema|theatre|theater) (release|halls|hall|bow|run|debut|chains)
        theatrical (release|bow|run|debut|rollout|opening|window|engagement)
        (only|exclusively|now) in (theaters|theatres|cinemas|movie theaters)
        (be|is|are) on (screen|screens)
        box office (debut|bow)
    """,
}
"""Release types by the words that tell them; "theatrical" is a cinema of no stated breadth."""

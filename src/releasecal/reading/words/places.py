"""Territories as announcements name them, cities, and festivals.

A territory's own English name needs no entry.
"""

TERRITORIES = {
    "US": (
        "us|usa|united states|america|stateside|north america|north american|domestic|domestically"
        "|american theaters|american audiences|us audiences|the states|states|nationwide"
    ),
    "GB": "uk|united kingdom|britain|great britain|british|england|u.k.|london's west end",
    "IE": "ireland|irish|republic of ireland",
    "FR": "france|french",
    "DE": "germany|german",
    "IT": "italy|italian",
    "ES": "spain|spanish cinemas|spanish theaters",
    "CA": "canada|canadian",
    "AU": "australia|australian|australians|oz|down under",
    "NZ": "new zealand|nz",
    "JP": "japan|japanese cinemas|japanese theaters",
    "CN": "china|mainland china|chinese theaters|chinese cinemas",
    "HK": "hong kong",
    "TW": "taiwan",
    "KR": "south korea|korea|korean theaters|korean cinemas",
    "RU": "russia|russian theaters",
    "TR": "turkey|türkiye|turkish cinemas",
    "IN": "india|indian theaters|indian cinemas",
    "MX": "mexico|mexican theaters|mexican cinemas",
    "BR": "brazil|brazilian cinemas",
    "AE": "uae|united arab emirates|dubai",
    "CZ": "czech republic",
    "NL": "netherlands|holland|dutch cinemas",
    "VN": "vietnam",
    "IR": "iran",
    "HU": "hungary|hungarian cinemas|hungarian theaters",
    "AT": "austria|austrian cinemas|austrian theaters",
    "CH": "switzerland|swiss cinemas|swiss theaters",
    "PL": "poland|polish cinemas|polish theaters",
    "SE": "sweden|swedish cinemas|swedish theaters",
    "NO": "norway|norwegian cinemas|norwegian theaters",
    "DK": "denmark|danish cinemas|danish theaters",
    "FI": "finland|finnish cinemas|finnish theaters",
    "BE": "belgium|belgian cinemas|belgian theaters",
    "PT": "portugal|portuguese cinemas|portuguese theaters",
    "GR": "greece|greek cinemas|greek theaters",
    "UA": "ukraine|ukrainian cinemas|ukrainian theaters",
    "GE": "cinemas in georgia|theaters in georgia|tbilisi",
}
"""Territories by what they are called."""

CITIES = {
    "US": (
        "new york|new york city|nyc|ny|los angeles|la|manhattan|brooklyn|san francisco"
        "|chicago|boston|seattle|austin|texas|washington dc|atlanta|philadelphia|ifc center"
        "|film forum|angelika|arclight|chinese theatre|lincoln center"
    ),
    "GB": "london|edinburgh|glasgow|manchester|leicester square",
    "FR": "paris",
    "DE": "berlin",
    "CA": "toronto|montreal|vancouver",
    "IE": "dublin",
    "AU": "sydney|melbourne",
    "JP": "tokyo",
    "IN": "mumbai",
}
"""Cities: a film that opens in these alone opens in limited release."""

OTHER_PLACES = """
abuja|accra|andhra pradesh|bengal|bengaluru|bangalore|cebu|dhaka|gujarat|karnataka|kerala|kolkata
lagos|maharashtra|nairobi|punjab|rajasthan|san jose|tamil nadu|telangana|amsterdam|ankara|athens
auckland|baltimore|bangkok|barcelona|beijing|beirut|belfast|belgrade|birmingham|bogotá|bratislava
bristol|brussels|bucharest|budapest|buenos aires|burbank|cairo|cape town|cardiff|chennai|cleveland
cologne|copenhagen|dallas|delhi|denver|detroit|edinburgh|frankfurt|geneva|hamburg|hanoi|helsinki
honolulu|houston|hyderabad|istanbul|jakarta|jerusalem|johannesburg|karachi|kiev|kyiv|kyoto|las vegas
leeds|lima|lisbon|liverpool|locarno|lyon|madrid|manila|marrakech|marseille|memphis|mexico city|miami
milan|minneapolis|minsk|moscow|munich|mumbai|naples|nashville|new delhi|new orleans|osaka|oslo
ottawa|oxford|palm springs|park city|perth|phoenix|pittsburgh|portland|prague|reykjavik|riga
rio de janeiro|rome|rotterdam|salt lake city|salzburg|san diego|san sebastian|santa fe|santa monica
santiago|sarajevo|savannah|seoul|shanghai|singapore|sofia|st louis|stockholm|stuttgart|taipei
tallinn|tampa|tangier|tehran|tel aviv|the hague|tunis|turin|vienna|vilnius|warsaw|wellington|zagreb
zurich|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho
illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota
mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina
north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee
texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario|quebec|british columbia|alberta
scotland|wales|england|northern ireland|catalonia|bavaria|tuscany|sicily|queensland|new south wales
victoria|scandinavia|latin america
"""
"""Other cities, states and regions: no titles either, unless one begins a sentence and opens."""

AMBIGUOUS_TERRITORIES = frozenset(
    {"georgia", "jordan", "chad", "turkey", "guernsey", "jersey", "mali", "niger", "togo", "cuba",
     "panama", "monaco", "malta", "peru", "israel", "oman", "bahamas", "guam", "dominica", "kenya"}
)  # fmt: skip
"""Names of territories that are more often something else in a title or a person's name."""

FESTIVALS = """
    (nziff|miff|siff|iffr|liff|fleadh|sundance|cannes|tiff|telluride|sxsw|south by southwest|
        tribeca|berlinale|locarno|fantasia|fantastic fest|slamdance|afi fest|nyff|hot docs|sitges|
        cinemacon|frightfest|karlovy vary|idfa|bfi london|imagine|rotterdam|san sebastian|raindance|
        cph dox|annecy|busan)
    (venice|toronto|berlin|london|new york|los angeles|toronto international|venice international|
        chicago|palm springs|seattle|mill valley|rome|tokyo|telluride|montreal|_|
        _ _) (international|) (film|) (festival|fest|film fest|film festival)
    (film festival|film fest|filmfest|international film festival)
"""

NO_FESTIVALS = """
    (sundance|cannes|tiff|telluride|sxsw|tribeca|berlinale|slamdance|venice|toronto|berlin|fantasia|
        festival|_ festival) (hit|favorite|favourite|winner|winning|darling|sensation|pickup|
        pick up|breakout|entry|selection|alum|doc|documentary|drama|comedy|title|smash|acquisition|
        buzz)
    (picked up|bought|acquired|sold|snapped up|landed|nabbed|discovered) (at|out of|from|in|
        after) (the|) (last|last year's|this year's|last january's|_|) (year's|_|) (sundance|cannes|
        tiff|telluride|sxsw|tribeca|berlinale|slamdance|venice|toronto|berlin|fantasia|festival|
        _ festival|film festival)
"""
"""Where a festival only tells which film is meant."""

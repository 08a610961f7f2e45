"""The words by which a text shows what it is about: films, or other things that come out."""

FILMS = """
    film films movie movies picture pictures pic pics feature documentary documentaries biopic
    sequel sequels prequel blockbuster blockbusters cinema cinemas cinematic theater theaters
    theatre theatres theatrical theatrically multiplex multiplexes imax screen screens screenings
    bigscreen filmmaker filmmakers moviegoers filmgoers vod pvod blu bluray dvd studio studios
    distributor distributors director directors directed helmed helmer gross grossed grossing
"""
"""One of these is in nearly every text about films."""

SCREENS = """
    starring stars starrer costar costars screenplay actor actress actors streaming streamer netflix
    hulu disney warner paramount universal lionsgate sony a24 marvel pixar trailer teaser thriller
    thrillers drama dramas dramedy comedy comedies horror romcom franchise remake reboot animated
    animation live-action ott bollywood hollywood crore
"""
"""One of these is in a text about films or about series."""

SERIES = """
    series miniseries docuseries sitcom episode episodes seasons
"""
"""One of these, and none of the films', is in a text about a series."""

OTHERS = """
    novel novels book books author authors publisher publishers publishing paperback hardcover
    memoir manuscript readers comic comics manga album albums song songs vinyl gamer gamers game
    games gaming gameplay console consoles playstation xbox nintendo ps4 ps5 dlc museum museums
    exhibition broadway performances musical musicals concert concerts iphone ios app apps
    restaurant restaurants hotel smartphone software
"""
"""One of these, and none of the films', is in a text about something else that comes out."""

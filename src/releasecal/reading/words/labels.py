"""The names of rows, as sheets of data and lists have them before a colon or a date."""

OF_TITLES = "title, film, movie, name, added, moved, pushed, dated, delayed"
"""What names the title behind it."""

OF_PROSE = "note, about, news, update, watch, feature, key feature, q, a, trivia, fact, answer"
"""What stands before a sentence, which may tell of anything."""

OF_OTHERS = """
    producer, associate producer, creative producer, executive producer, line producer,
    music producer, co producer, co-producer, coproducer, director, director of photography,
    directed by, written by, produced by, presented by, music by, music on, story by, screenplay by,
    dialogue by, dialogues by, writer, writer/director, screenplay, star, starring, cast, studio,
    distributor, us distributor, u.s. distributor, distribution, genre, official site, website,
    source, status, system, platform, ott platform, where to watch, publisher, available, price,
    shot, filmed, plot, production company, production companies, mpaa, mpaa rating, network,
    original, new, dir, wri, pro, dop, ed, des, running time, runtime, rating, rated, country,
    language, subtitle, audio, music, lyrics, singer, song, synopsis, format
"""
"""What names anything else about a film."""

OF_DATES = """
    due, set for, scheduled for, slated for, release date, release, opening date, opening, opens,
    out, date, in theaters, in theatres, in cinemas, cinemas, theaters, theatrical, premiere,
    released, release day, street date, dvd, blu-ray, digital, vod, streaming, on dvd, on blu-ray,
    on digital, on vod, on streaming, pvod, svod, est, disc, 4k, 4k uhd, uhd
"""
"""What names a release before its date."""

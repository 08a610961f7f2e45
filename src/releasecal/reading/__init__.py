"""What announcements say: the text of an article, a message or a feed as proposals of releases.

    source         bytes to documents (page, mail, feed, markup, published)
    announcement   a document to its proposals, sentence by sentence (sentences, context, rows,
                   headlines, subject)
    proposals      one sentence (scanned): mentions of dates (mention, mentions, date_grammar,
                   date_parts, date_numbers, date_written, holidays, years), titles (titles,
                   known_titles, capitals, splits, edges, rows, leads, labels, surroundings,
                   film_of_date, film_rows), clauses, cues, kinds, told_places, first_showing,
                   roles, past_or_coming, resolved_dates, day_of_saying, denial, levels, layouts,
                   headings, and which of it is announced
    one_film       proposals of a text whose film is named
    compare        proposals held against a catalog: what each would do
    words/         the tables of phrases, which anybody may extend

Pure: no file, no clock, and no catalog before the last step.
"""

"""What announcements say: the text of an article, a message or a feed as proposals of releases.

    source         bytes to documents (page, mail, feed, markup, published)
    announcement   a document to its proposals, sentence by sentence (sentences, context)
    proposals      one sentence: mentions of dates, titles, clauses, cues, kinds, roles, naming,
                   years, levels, layouts
    compare        proposals held against a catalog: what each would do
    words/         the tables of phrases, which anybody may extend

Pure: no file, no clock, and no catalog before the last step.
"""

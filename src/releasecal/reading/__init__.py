"""What announcements say: the text of an article, a message or a feed as proposals of releases.

    source         bytes to documents (page, mail, feed, markup, published)
    announcement   a document to its proposals, sentence by sentence (sentences, context, rows,
                   headlines, subject)
    proposals      one sentence: mentions of dates (mention, mentions, written, years), titles
                   (naming, leads, surroundings, capitals, edges), clauses, cues, kinds, roles,
                   tense, denial, levels, layouts, headings, and what is announced
    compare        proposals held against a catalog: what each would do
    words/         the tables of phrases, which anybody may extend

Pure: no file, no clock, and no catalog before the last step.
"""

"""Names that begin with capitals and are no titles: companies, outlets, words of headlines."""

COMPANIES = """
60 minutes, bbfc, cbfc, mpa, bbfc, cbfc, mpa, disney-pixar, google play, fandango at home,
youtube premium, studio ghibli, ghibli, arrow video, disney+hotstar, the numbers, numbers, a24,
neon, netflix, disney, marvel, marvel studios, pixar, lucasfilm, universal, universal pictures,
focus features, focus feature, focus, illumination, dreamworks, dreamworks animation, paramount,
paramount pictures, warner bros, warner bros pictures, warner brothers, warners, warner, wb,
new line, new line cinema, sony, sony pictures, sony pictures classics, sony classics, columbia,
columbia pictures, tristar, screen gems, crunchyroll, lionsgate, lionsgate films, summit,
summit entertainment, relativity, relativity media, open road, open road films, stx, stxfilms,
bleecker street, roadside, roadside attractions, ifc, ifc films, ifc midnight, magnolia,
magnolia pictures, magnet, rlje, rlje films, saban, saban films, vertical, vertical entertainment,
amazon, amazon studios, amazon mgm, amazon mgm studios, mgm, mgm studios, united artists,
united artists releasing, orion, apple, apple tv, apple original films, apple tv+, premium vod,
abc family, ifc center, film forum, arclight, hulu, hbo, hbo max, max, peacock, paramount+, disney+,
shudder, mubi, tubi, starz, starz digital, showtime, fox, fox searchlight, searchlight,
searchlight pictures, 20th century, 20th century fox, 20th century studios, twentieth century fox,
blumhouse, legendary, legendary entertainment, annapurna, annapurna pictures, miramax, dimension,
dimension films, weinstein company, the weinstein company, twc, broad green, drafthouse films,
oscilloscope, kino lorber, gkids, criterion, janus, janus films, utopia, samuel goldwyn, goldwyn,
cohen media, strand releasing, greenwich, well go, well go usa, xlrator, quiver, gravitas,
gravitas ventures, entertainment one, eone, eone films, phase 4, phase 4 films, anchor bay,
lakeshore, skydance, bad robot, aardman, studiocanal, pathe, gaumont, bbc, itv, film4, curzon,
altitude, vertigo, signature, icon, momentum, angel studios, pure flix, affirm films, fathom,
fathom events, imax, amc, amc theatres, regal, cinemark, cineworld, odeon, vue, alamo drafthouse,
dolby, dolby cinema, dc, dc studios, yash raj films, yrf, dharma productions, t-series, zee studios,
viacom18, rko, rko radio pictures, buena vista, walt disney, touchstone, trimark, artisan,
lions gate, newmarket, wellspring, picturehouse, variety, deadline, the hollywood reporter,
hollywood reporter, thr, indiewire, collider, the wrap, thewrap, entertainment weekly, vanity fair,
the new york times, new york times, los angeles times, the guardian, guardian, empire, total film,
screen daily, screen international, box office mojo, boxoffice, comscore, rotten tomatoes,
metacritic, imdb, letterboxd, youtube, twitter, instagram, facebook, reddit, tiktok, wikipedia,
bloomberg, vulture, polygon, the verge, io9, gizmodo, comingsoon, slashfilm, mumbai mirror,
nz herald, associated press, ap, reuters, cnn, nbc, cbs, abc, pbs, lifetime, hallmark,
hallmark channel, amazon prime, amazon prime video, prime video, prime, disney plus, apple tv plus,
paramount plus, peacock premium, itunes, roku, vudu, dvd, blu-ray, 4k, uhd, vod, pvod, tv, vhs, cgi,
oscar, oscars, grand prix, jury prize, grand jury prize, golden bear, silver bear, silver lion,
golden leopard, audience award, golden globe, golden globes, bafta, baftas, academy award,
academy awards, emmy, emmys, playstation, xbox, nintendo, sag, sag-aftra, wga, dga, pga, covid,
covid-19, coronavirus, academy, palme d'or, golden lion, best picture, cinemacon, comic-con,
san diego comic-con, d23, boston globe, washington post, the washington post, chicago tribune,
usa today, wall street journal, the wall street journal, daily mail, the independent, the telegraph,
toronto star, times of india, hindustan times, indian express, bollywood hungama, digital spy,
den of geek, bloody disgusting, screen rant, screenrant, cinemablend, joblo, the playlist, av club,
the av club, rolling stone, forbes, newsweek, esquire, gq, the new yorker, usa network,
good morning america, mcu, dceu, sundance, cannes, tiff, telluride, sxsw, tribeca, berlinale,
locarno, fantasia, venice, le pacte, wild bunch, diaphana, ad vitam, pyramide, haut et court,
metropolitan filmexport, snd, ugc, mk2, bac films, constantin, constantin film, capelight,
x verleih, lucky red, filmax, a contracorriente, trueview, sf studios, nordisk, nordisk film,
scanbox, madman films, roadshow, roadshow films, hoyts, village roadshow, elevation pictures,
mongrel media, vvs films, toho, toei, shochiku, cj enm, showbox, bona film, huaxia, tencent,
aa films, eros international, reliance entertainment, pvr inox, mythri movie makers, lyca,
hombale films, excel entertainment, park circus, modern films, dogwoof, peccadillo, second run, bfi,
shout factory, shout studios, film movement, music box films, zeitgeist, abramorama, dark star,
level 33, vmi, republic pictures, ketchup entertainment, aura entertainment, briarcliff,
viva pictures, iconic events, trafalgar releasing, metrograph, row k, black bear, true brit,
mubi uk, britbox, zee5, aniplex, funimation, anime limited, eleven arts, hotstar, disney+ hotstar,
jiohotstar, now tv, sky cinema, discovery+, amc+, mgm+, canal+, midnight madness,
narrative spotlight, special presentations, directors' fortnight, un certain regard,
dc extended universe, ascension day, good friday, mother's day, father's day, election day,
super bowl, juneteenth, bollywood, hollywood, nollywood, kollywood, tollywood, mollywood,
sandalwood, mouse house, house of mouse, lionsgate play, zee plex, zeeplex, sonyliv, sony liv,
sun nxt, mx player, hoichoi, netflix naija, marvel cinematic universe, broadway, eid, diwali, nz,
europe, asia, africa
"""
"""Companies, outlets, festivals, prizes: names, with commas between them."""

FORMATS = """
4k, 4k uhd, 4k ultra hd, 4k uhd blu-ray, 4k ultra hd blu-ray, ultra hd, ultra hd blu-ray, uhd, hd,
digital hd, hdr, blu-ray, blu-ray disc, bluray, dvd, dvds, disc, steelbook, vhs, laserdisc, vod,
pvod, tvod, svod, premium vod, video on demand, digital, digital 3d, imax, imax 3d, imax 70mm,
real d, real d 3d, reald 3d, 3d, 2d, 4dx, screenx, d-box, dolby, dolby atmos, dolby vision, 70mm,
35mm, 16mm, premium large format, premium large formats, plf
"""
"""What a film is shown on and sold as, with commas between."""

EVENT_WORDS = (
    "olympics games cup championship championships election elections festival race war riots "
    "prix massacre awards convention tour season world's oscars emmys grammys baftas globes"
)
"""The last words of what has a year before it and is no title: "the 1972 Munich Olympics"."""

COMPANY_WORDS = (
    "pictures films studios studio entertainment productions releasing distribution media "
    "group company inc llc ltd corp corporation bros brothers channel network international "
    "festival fest awards award academy guild institute university theatre theater theaters "
    "theatres cinema cinemas magazine post news press agency association foundation olympics "
    "chains union commission administration records production"
)
"""The last words of names of companies and places, which are no titles."""

PLACE_WORDS = (
    "street avenue park square county city university college museum hall center centre "
    "church times"
)
"""The last words of names of places, which behind no preposition may be titles: "Harbor City"."""

OTHERS_AFTER = """
director directors directorial helmer helmers filmmaker filmmakers writer writers scribe scribes
star actor actress producer producers creator creators starrer starrers alum alums alumni breakout
veteran duo team composer author screenwriter franchise saga trilogy universe fame section sidebar
"""
"""Words behind a title that tells whose work, or which of them, is meant: "True Grit director"."""

OTHERS_BEFORE = (
    "like unlike magazine studio distributor song novel book festival character company label "
    "band single album series game"
)
"""Words before the name of something else."""

FILM_WORDS = """
film movie picture thriller drama comedy documentary doc sequel biopic musical western horror
romance romcom feature adventure prequel reboot remake blockbuster vehicle pic titled called
threequel fantasy epic satire mystery dramedy entitled retitled rom-com actioner chiller caper noir
whodunit animation flick tentpole spinoff spin-off follow-up threequel slasher weepie docudrama
mockumentary
"""
"""Words before or after the title of a film."""

FILM_WORDS_BEFORE = "hit indie title starrer debut darling smash import"
"""Words before the title of a film, which behind one are something else."""

COMMON_WORDS = """
it he she we they you me us them my your his her our their look see catch find think want let get
make go come run say know tell keep take up down out off over under away back about around good bad
big small every everything nothing not no never always here there still is has goes gets runs
strikes loves meets saves takes wants knows says makes lives dies returns begins plays
"""
"""Words with a capital only within titles, where no sentence begins with them."""
FUNCTION_WORDS = """
i a an the it he she we they you his her its their this that these those there here what when where
why how who which but and or if so as at by for from in into of on to with after before while since
until till now then all each every one two three four five six seven eight nine ten first second
third next last new no not yes just even still only once again more most much many some any other
another such than too very don't it's that's there's he's she's we're they're i'm i've you'll we'll
who's what's up down off big small under over about look see catch find think want let everything
nobody somebody nothing good today tomorrow tonight yesterday
"""
"""Words with a capital at the beginning of a sentence only, unless they are part of a title."""

BEGIN_PROSE = """
a an the when in after this that these as at on with from for based remake adaptation biopic moved
pushed delayed opens opening set while what how it its he she they there where who one two three
documentary drama comedy thriller originally directed starring follows tells true
"""
"""Words with which prose begins behind a title and a colon, before a word without a capital."""

BEGIN_TITLES = """
star all big small one two three four five six seven eight nine ten first last good get look see
catch find think want let up down under over no every everything nobody black white tomorrow
yesterday theater war world game book song
"""
"""Words of sentences with which a title that is their subject may begin: "Five Nights opens"."""

BEGIN_SUBJECTS = """
what where who whose why how another just still maybe too late early open west east north south box
office people day total taking made making book his her they this that because even most more much
both part other nothing game going like shooting playing among not new next oh any everyone somebody
anybody meet watch join inside outside beyond without against across behind beneath between within
upon during along around on in
"""
"""Others, with which one may begin right before its verb: "Late Night opens"."""

NEVER_LAST = """
film movie trailer sequel teaser poster release dvd blu-ray opens review its will his her gets moves
sets lands bows debuts arrives hits delayed pushed premieres coming heads shifts dates dated goes
starts starring reboot official tba tbd tbc
"""
"""Words that end no title."""

NEVER_TITLES = """
i a an the it he she we they you his her its their this that these those there here what when where
why how who which but and or if so as at by for from in into of on to with after before while since
until till also now then today tomorrow yesterday tonight meanwhile elsewhere however lastly finally
further furthermore moreover additionally likewise similarly instead otherwise nevertheless
nonetheless secondly thirdly firstly afterwards subsequently apparently reportedly unfortunately
thankfully sadly luckily happily obviously perhaps maybe currently recently eventually ultimately
naturally interestingly oddly incidentally hopefully though although because despite following both
all each every one two three four five six seven eight nine ten first second third next last new no
not yes just even still only once again more most much many some any other another such than too
very according per via film films movie movies picture cinema cinemas theaters theatres release
releases released date dates title titles sequel trailer teaser poster opening opens open opened
coming soon out exclusive exclusively limited wide nationwide starring stars star directed director
written writer produced producer cast genre rated runtime distributor studio watch official get
tickets news review update updated source photo image read more monday tuesday wednesday thursday
friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may june
july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
spring summer fall autumn winter q1 q2 q3 q4 christmas thanksgiving halloween easter new year's day
eve memorial labor presidents independence valentine's us u.s u.s. uk u.k u.k. usa america american
british english french german italian spanish japanese korean chinese indian canadian australian
european north south east west international worldwide domestic global ca ny nj calif mr mrs ms dr
vol pt ii iii iv untitled tba tbd tbc imax 3d 2d shooting filming production cameras principal work
originally initially previously formerly among like unlike besides beginning starting look see catch
find think want let don't it's that's there's he's she's we're they're i'm i've you'll we'll who's
what's exclusive having being sci-fi special presentations theatrically shot filmed nothing nobody
everybody somebody anybody 3-d 2-d don't won't starring following put gone prior select discs disc
gets got got going given taken taking made making set sets based helmed directed scripted adapted
according better figures total two-time oscar-winning oscar emmy fans halloween shoppers canadian
cuban iranian hindi tamil telugu bengali punjabi marathi malayalam kannada latin african asian
swedish danish norwegian finnish dutch belgian swiss austrian irish scottish welsh polish czech
russian ukrainian turkish greek israeli egyptian brazilian mexican argentine argentinian chilean
colombian thai vietnamese filipino indonesian taiwanese australian-american an-australian europe
asia africa usa's world war big-screen academy award-winning select selected seven five whether
either neither unlike whose arriving arrives bowing bows debuts debut premieres premiere premiered
playing hits featuring trailers teasers posters previews screenings tonight's unfortunately within
earlier later officially unofficially reportedly apparently finally eventually recently currently
people everyone moved pushed delayed shifted bumped dated scheduled slated ott once soon sadly
luckily curiously interestingly fittingly additionally similarly likewise moviegoers audiences
viewers fans subscribers screens theater theatre domestic under over about some almost nearly early
late mid published posted written by up down off big small part chapter episode season series game
book album song it'll i'll anyway anyhoo anyways titled due status initial tentatively available
hebrew arabic mandarin cantonese philippine nigerian kenyan ghanaian pakistani bangladeshi malaysian
pg pg13 pg-13 nc16 nc-17 rs compared ahead original aussie holiday question answer big-screen grand
box office thanks sorry hello oh well ok okay experience discover enjoy witness join meet relive
celebrate stream own rent buy upon during amid amidst without throughout beyond beneath between
inside outside toward towards against along across around behind beside plus regardless whereas
whenever wherever indeed certainly clearly surely possibly probably presumably allegedly several
streaming theatrical pic numerous various countless dozens hundreds thousands hungarian romanian
serbian croatian bulgarian icelandic slovak slovenian portuguese
""".replace("\n", " ")

NO_TITLES_ALONE = """
palme pongal sankranti diwali deepavali dussehra dasara eid onam vishu ugadi holi fitr adha al-fitr
al-adha eid-ul-fitr eid-ul-adha eid-al-fitr urdu gujarati odia nepali sinhala tagalog correction
corrections clarification erratum
"""
"""Festivals, languages and labels of news: no titles alone, and yet a part of one."""
SHOUTED = (
    "this that breaking exclusive cancelled canceled confirmed shocking amazing best must "
    "watch first official"
)
"""Words that headlines have in capitals to be loud."""
CAPITAL_IN_PROSE = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
january february march april june july august september october november december jan feb mar apr
jun jul aug sep sept oct nov dec q1 q2 q3 q4 christmas thanksgiving memorial labor presidents
independence valentine's us u.s u.s. uk u.k u.k. usa america american british english french german
italian spanish japanese korean chinese indian canadian australian european international ca ny nj
calif mr mrs ms dr vol imax 3d 2d 3-d 2-d i ii iii iv director producer writer actor cuban iranian
hindi tamil telugu bengali punjabi marathi malayalam kannada latin african asian swedish danish
norwegian finnish dutch belgian swiss austrian irish scottish welsh polish czech russian ukrainian
turkish greek israeli egyptian brazilian mexican argentine argentinian chilean colombian thai
vietnamese filipino indonesian taiwanese oscar emmy oscar-winning academy award-winning film films
movie movies trailer trailers teaser poster tba tbd tbc untitled ott discs disc dvd special
exclusive official select release premiere season seasons episode episodes series
"""
"""What has a capital within a sentence of prose, and is no first word of a title there."""

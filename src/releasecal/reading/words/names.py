"""Names that begin with capitals and are no titles: companies, outlets, people, and words of headlines."""

COMPANIES = """
60 minutes, disney-pixar, google play, fandango at home, youtube premium, studio ghibli, ghibli, arrow video, disney+hotstar, the numbers, numbers, a24, neon, netflix, disney, marvel, marvel studios, pixar, lucasfilm, universal, universal pictures, focus features, focus feature, focus,
illumination, dreamworks, dreamworks animation, paramount, paramount pictures, warner bros, warner bros pictures, warner brothers,
warners, warner, wb, new line, new line cinema, sony, sony pictures, sony pictures classics, sony classics, columbia,
columbia pictures, tristar, screen gems, crunchyroll, lionsgate, lionsgate films, summit, summit entertainment, relativity,
relativity media, open road, open road films, stx, stxfilms, bleecker street, roadside, roadside attractions, ifc, ifc films,
ifc midnight, magnolia, magnolia pictures, magnet, rlje, rlje films, saban, saban films, vertical, vertical entertainment, amazon,
amazon studios, amazon mgm, amazon mgm studios, mgm, mgm studios, united artists, united artists releasing, orion, apple,
apple tv, apple original films, apple tv+, premium vod, abc family, ifc center, film forum, arclight, hulu, hbo, hbo max, max, peacock, paramount+, disney+, shudder, mubi, tubi, starz, starz digital,
showtime, fox, fox searchlight, searchlight, searchlight pictures, 20th century, 20th century fox, 20th century studios,
twentieth century fox, blumhouse, legendary, legendary entertainment, annapurna, annapurna pictures, miramax, dimension,
dimension films, weinstein company, the weinstein company, twc, broad green, drafthouse films, oscilloscope, kino lorber, gkids,
criterion, janus, janus films, utopia, samuel goldwyn, goldwyn, cohen media, strand releasing, greenwich, well go, well go usa,
xlrator, quiver, gravitas, gravitas ventures, entertainment one, eone, eone films, phase 4, phase 4 films, anchor bay, lakeshore,
skydance, bad robot, aardman, studiocanal, pathe, gaumont, bbc, itv, film4, curzon, altitude, vertigo, signature, icon, momentum,
angel studios, pure flix, affirm films, fathom, fathom events, imax, amc, amc theatres, regal, cinemark, cineworld, odeon, vue,
alamo drafthouse, dolby, dolby cinema, dc, dc studios, yash raj films, yrf, dharma productions, t-series, zee studios, viacom18,
rko, rko radio pictures, buena vista, walt disney, touchstone, trimark, artisan, lions gate, newmarket, wellspring, picturehouse,
variety, deadline, the hollywood reporter, hollywood reporter, thr, indiewire, collider, the wrap, thewrap, entertainment weekly,
vanity fair, the new york times, new york times, los angeles times, the guardian, guardian, empire, total film, screen daily,
screen international, box office mojo, boxoffice, comscore, rotten tomatoes, metacritic, imdb, letterboxd, youtube, twitter,
instagram, facebook, reddit, tiktok, wikipedia, bloomberg, vulture, polygon, the verge, io9, gizmodo, comingsoon, slashfilm,
mumbai mirror, nz herald, associated press, ap, reuters, cnn, nbc, cbs, abc, pbs, lifetime, hallmark, hallmark channel,
amazon prime, amazon prime video, prime video, prime, disney plus, apple tv plus, paramount plus, peacock premium, itunes, roku, vudu, dvd, blu-ray, 4k, uhd, vod, pvod, tv, vhs, cgi, oscar, oscars,
grand prix, jury prize, grand jury prize, golden bear, silver bear, silver lion, golden leopard, audience award, golden globe, golden globes, bafta, baftas, academy award, academy awards, emmy, emmys, playstation, xbox, nintendo, sag,
sag-aftra, wga, dga, pga, covid, covid-19, coronavirus, academy, palme d'or, golden lion, best picture, cinemacon, comic-con,
san diego comic-con, d23, boston globe, washington post, the washington post, chicago tribune, usa today, wall street journal,
the wall street journal, daily mail, the independent, the telegraph, toronto star, times of india, hindustan times, indian express,
bollywood hungama, digital spy, den of geek, bloody disgusting, screen rant, screenrant, cinemablend, joblo, the playlist, av club,
the av club, rolling stone, forbes, newsweek, esquire, gq, the new yorker, usa network, good morning america, mcu, dceu, sundance, cannes, tiff, telluride, sxsw, tribeca, berlinale, locarno, fantasia, venice,
le pacte, wild bunch, diaphana, ad vitam, pyramide, haut et court, metropolitan filmexport, snd, ugc, mk2, bac films,
constantin, constantin film, capelight, x verleih, lucky red, filmax, a contracorriente, trueview, sf studios,
nordisk, nordisk film, scanbox, madman films, roadshow, roadshow films, hoyts, village roadshow,
elevation pictures, mongrel media, vvs films, toho, toei, shochiku, cj enm, showbox, bona film, huaxia, tencent,
aa films, eros international, reliance entertainment, pvr inox, mythri movie makers, lyca, hombale films, excel entertainment,
park circus, modern films, dogwoof, peccadillo, second run, bfi, shout factory, shout studios, film movement,
music box films, zeitgeist, abramorama, dark star, level 33, vmi, republic pictures, ketchup entertainment, aura entertainment,
briarcliff, viva pictures, iconic events, trafalgar releasing, metrograph, row k, black bear, true brit, mubi uk,
britbox, zee5, aniplex, funimation, anime limited, eleven arts, hotstar, disney+ hotstar, jiohotstar, now tv, sky cinema, discovery+, amc+, mgm+, canal+,
midnight madness, narrative spotlight, special presentations, directors' fortnight, un certain regard, dc extended universe,
bollywood, hollywood, nollywood, kollywood, tollywood, mollywood, sandalwood, mouse house, house of mouse,
lionsgate play, zee plex, zeeplex, sonyliv, sony liv, sun nxt, mx player, hoichoi, netflix naija, marvel cinematic universe, broadway, eid, diwali, nz, europe, asia, africa
"""
"""Companies, outlets, festivals, prizes: names, with commas between them."""

FORMATS = """
4k, 4k uhd, 4k ultra hd, 4k uhd blu-ray, 4k ultra hd blu-ray, ultra hd, ultra hd blu-ray, uhd, hd, digital hd, hdr, blu-ray, blu-ray disc,
bluray, dvd, dvds, disc, steelbook, vhs, laserdisc, vod, pvod, tvod, svod, premium vod, video on demand, digital, digital 3d,
imax, imax 3d, imax 70mm, real d, real d 3d, reald 3d, 3d, 2d, 4dx, screenx, d-box, dolby, dolby atmos, dolby vision, 70mm, 35mm, 16mm
"""
"""What a film is shown on and sold as, with commas between."""

EVENT_WORDS = (
    "olympics games cup championship championships election elections festival race war riots prix massacre awards convention "
    "tour season world's oscars emmys grammys baftas globes"
)
"""The last words of what has a year before it and is no title: "the 1972 Munich Olympics"."""

COMPANY_WORDS = (
    "pictures films studios studio entertainment productions releasing distribution media group company inc llc ltd "
    "corp corporation bros brothers channel network international festival fest awards award academy guild institute university "
    "theatre theater theaters theatres cinema cinemas magazine post news press agency association foundation "
    "olympics chains union commission administration"
)
"""The last words of names of companies and places, which are no titles."""

PLACE_WORDS = "street avenue park square county city university college museum hall center centre church times"
"""The last words of names of places, which behind no preposition may be titles: "Harbor City"."""

FIRST_NAMES = """
aaron adam adrian aidan alan albert alejandro alex alexander alexandra alfonso alfred alia alice alicia alison amanda amber amy ana andrea
andrew andy angela angelina ang anita ann anna anne annette anthony antoine anya ari armando arnold arthur ashley asif audrey austin ava
barbara barry beanie ben benedict benicio benjamin bernard bill billy blake bob bobby bong boris brad bradley brandon brenda brendan brett
brian bruce bryan bryce caleb cameron carey carl carla carlos carol caroline cary casey cate catherine cathy channing charlie charlize
charles charlotte chloe chloé chris christian christina christine christoph christopher ciaran cillian cindy claire clint colin colman
cooper cord courtney craig cuba curtis cynthia dakota damien damon dan daniel danny darren dave david dax dean deborah denis dennis
denzel derek destin dev diana diane diego dominic don donald dorothy doug drew dustin dwayne ed eddie edgar edward eli elijah elisabeth
elizabeth ella elle ellen elliot emerald emily emma eric erin ernest ethan eugene eva evan eve ewan felicity ferdinand florence frances
francis francois frank fred freddie gabriel gal gareth garrett gary gavin gary gemma gene geoffrey george gerard gina giovanni glen glenn
glenda gore greg greta guillermo guy gwyneth hailee hal halle hannah harrison harry harvey heath heather helen helena henry hong hoyt hugh
hugo ian idris imran ingmar ira isabelle ivan jack jackie jacob jaden jake james jamie jane janet jared jason javier jay jean jeff jeffrey
jenna jennifer jeremy jerry jesse jessica jessie jim jimmy joan joaquin joe joel joely john johnny jon jonah jonathan jordan jorma joseph
josh joshua juan jude judi judy julia julian julianne julie juno justin karen karl karyn kate katherine kathryn katie keanu keira keith
kelly ken kenneth kerry kevin kim kirk kirsten kristen kristin kyle lana lance larry laura lauren laurence lea leonard leonardo leslie lewis
liam lily linda lindsay lisa liv liza lorenzo louis louise luc luca lucas lucky lucy luke lupita lynne mackenzie maggie mahershala
marc marcus margaret margot maria marilyn marion marisa mark marlon marsha martin mary mat matt matthew maya meg megan mel melissa meryl mia
michael michel michelle mickey miguel mike mila miles millie mindy molly monica morgan naomi nancy naomi natalie nate neil nia nicholas
nick nicolas nicole nina noah noel nora octavia oliver olivia oprah orlando oscar owen paddy pamela park patricia patrick paul paula pedro
penelope penélope pete peter phil philip phoebe pierce quentin rachel ralph ranbir ranveer ray raymond rebecca reese regina renee ric rian
rich richard ricky ridley riley rob robert robin rohit roger roland roman ron ronald rooney rose ross roy rupert russell ruth ryan sacha
sally salma salman sam samantha samuel sandra sara sarah saoirse scarlett scott sean selena seth shah shailene shane sharon shia shirley
sidney sienna sigourney simon sissy sofia sophia sophie spencer spike stanley stefan stella stephen steve steven stuart susan susanne
sydney sylvester taika taron taylor ted terence terrence terry tessa thandiwe theo theodore thomas tilda tim timothée timothy tina tobey todd
tom tommy toni tony travis trevante trevor tye tyler ulrich uma uwe val vanessa vera vicky viggo vin vince vincent viola virginia vikas
walter wanda warren wes whitney whoopi will willem william winona woody xavier yorgos yuval zac zach zachary zack zazie zendaya zoe zoë
""".replace("\n", " ")
"""First names so common that one alone is seldom a title."""

RARER_FIRST_NAMES = """
aamir abbas abhishek adele adesua ajith aleksandr allu ananya andrey anirban anjali aparna arvind ashwin atlee
awkwafina banky bela bille bingbing bruno chinmay chiranjeevi constance corneliu danai dhanush digpal divya domhnall
dulquer ekta fahadh funke gauri gautham genevieve golshifteh gugu gustaf haifaa hema hiam hideo inma ishaan jang
janhvi jaya jeethu jerzy johnnie jose juhi kamal karisma karthi keerthi keerthy kemi khushalii kirill kiyoshi konkona
koratala kriti kunle lashana lijo lisandro lokesh ludivine madhuri mahesh mammootty manju mohanlal mohsen mrunal
mrunmayee nagarjuna nagesh nandita naomie nayanthara neha nikhil nitesh nivin nonso omotola paapa parvathy pawan pawel
pooja prabhas prasad prashanth prithviraj puneeth rajinikanth rakul ramsey rashmika raveena renate rinko ryusuke saleh
samira sandeep satoshi selvaraghavan semih shabana shahrukh shankar shinji shoojit simu sonali sudeep sukumar sundar
suriya sushmita tamannaah timothee tovino toyin trisha trivikram tsai upendra urvashi vetri vishal vivek winston yash
zeenat ziad ziyi shahid doreen
abigail ada aditya agnes agnieszka agnès ahmed aishwarya ajay aki akira akshay alain alba alec alessandro alfie alfre ali aline alistair
allison alma alvin alyssa amar amir amit amitabh anastasia anders andie andrei andrzej andré anil anjelica annie ansel anthea antonia
antonio anupam anurag anushka apichatpong ariana arjun arnaud arshad arturo asghar ashton ashutosh astrid atom aubrey audra avan ayushmann
azazel baltasar baz beatrice bella bernardo bernie bertrand beth bette betty beverly bhumi bianca boman bonnie boots bradford brady brenton
brie brigitte brit brittany brooke burt byron caitlin callum camila camille candice carmen carrie casper cassandra cecilia celine chad
chan-wook chandler chantal charli chazz chelsea cheryl chiwetel choi chow christophe christos chuck ciara clara clarence clark clarke
claude claudia clea clemence clifton clive cody corey costa courteney cristian cristina cuthbert d'arcy daisy damián damson dana dani
daniela daniella daphne daria dario darius darrell davy dee deepa deepika delroy demi demián denise denys desmond devon dexter dianne
diljit dimple dinesh dirk djimon dolph dominik dominique donna donnie dora doris dougray dylan ebon eddy edie edith edmund edoardo edwin
effie eileen eiza elaine eleanor elena elia elias elio elliott elsa elton emile emilia emilio emir emmanuel emmanuelle emraan enrique erica
erich erik ernst errol esther ethel etta everett ezra fabrice faizal farah farhad farhan fatih federico felicia fernanda fernando finn
fiona flora forrest francesca francisco frankie franklin françois freida freya fritz gabrielle gael gail garth gaspar gaspard gayle geena
gena geraldine gerardo gerry giancarlo gigi gil gilbert ginger giorgio giuseppe gloria gong gordon grace graham greer gregory guido
guillaume gurinder gus gustavo haley hamish hannes hans harold harriet haruki hayao hayden hayley hector heidi helene henrik herbert hilary
hillary himesh hiro hirokazu holly hrithik huma ida ike ilya imogen imtiaz inga ingrid ioan irene irfan irrfan isaac isabel isabela
isabella isla issa ivana ivo jacki jacqueline jacques jada jaeden jafar jaime jalmari janelle janine janis jasmine jayne jeanne jeannie
jemaine jena jennie jens jeon jeremiah jeremie jerome jez jhumpa jill jillian jimi jin joachim joanna joanne jodi jodie joey johan johannes
jojo jonas jonny jordana jorge josef josephine josé jovan joyce juancho judith jules juliette jurnee justine kabir kaitlyn kajol kal kaley
kangana karan kareena karim kartik kasi kat kathleen kathy katrina katy kay kaya kazuo keegan keke kelvin kenny kerri kiara kiefer kieran
kiernan kiki kimberly kinsey kirsty klaus kobi koji kornel kristine krysten krysty krzysztof kumail kunal kurt kyra lakeith lara lars
laszlo laurent laverne leah leila lena lennie leon leonor leos letitia lev levan lex lexi lian lilly lily-rose lin linus lior lizzy lois
lorelei loretta lorne lou lucia luciano lucien lucile lucrecia ludovic luis luisa luiz lukas lulu lydia lyle madeleine madeline mads makoto
malcolm malin mamoru manny manoj manuel marcel marcello marcelo marcia marco margarethe mariam mariana marianne mariel marielle marina
mario marjane marjorie marley marta martina marwan masaki mateo mathew mathieu mati matilda mats matteo matthias maude maureen maurice
mauricio maxime mayim mckenna meera mehdi melanie melvin mena mercedes merritt michaela micheal mihai mikael miki mikkel milla milo milos
mimi minnie mira miranda mirren mohamed mona moritz morten moses mostafa murali myles mélanie nadia nadine nana nanni naseeruddin nastassja
natasha nathan nathaniel nawazuddin ned neel neeraj nelson neve nicola nicoletta niki nikki nikolai nikolaj nils nithya noam noomi noriko
norman nuri oakes ola olga olivier omar ondi orson otto pablo pam pankaj paolo pascal patton paulina pauly pavel paweł paz peggy penny
perry petra petter pia pierfrancesco pierre pippa polly pradeep pratik preity priya priyanka quvenzhané radha rafael rajkumar rajkummar
raju rami ramin ramona randall randy ranee raquel rashida ravi rawson raúl rhea rhys ricardo rishi rita ritesh riz robbie roberta roberto
rod rodrigo roisin rolf romain romola ronan rosa rosamund rosanna rosario rosemarie rosemary rowan roxanne ruben rudolf rudy rufus rungano
rutger rylee sabine sadie sahil saif sajid sakshi salvador sanaa sanjana sanjay santiago saul savannah sebastian selma sergei sergio shahid
shaun shawn sheila shelley shemar shohreh shraddha shyam sidharth sigrid silvio simone sinéad siobhan skyler sofie solange sonakshi sonam
sonia sonja sonny stacy stan stellan stephanie stockard sujoy suraj susanna suzanne sven svetlana swara sylvia taapsee tadanobu takashi
takeshi tallulah tamara tanya tarsem tatiana teresa teyana thea theresa thora tia tiffany tilman tobias toby toma tomas tomer topher tracee
tracy trey tricia trine tyne tyrese udo ursula valentina valeria valerie varun vaughn venkatesh veronica vicente vidya vijay vikram vinnie
vinod virginie vivica vivien vladimir volker wagner walton wayne wendell wendy werner whit wilhelm willa wilmer wim wyatt yahya yami
yannick yasmin yasujiro yimou yorick yoshi yves zak zhang zhao zoey zooey zoya
"""
"""Others, which tell a person by a last name behind them: "Hilary Swank"; alone they are titles too."""

PEOPLE_BEFORE = """
starring stars star with by director directors actor actors actress actresses writer writers producer producers from and featuring
opposite helmer filmmaker filmmakers says said alongside screenwriter composer host auteur creator cinematographer author editor
helmed comedian singer rapper newcomer newcomers pairing ceo president chief chairman executive analyst spokesperson spokesman
spokeswoman critic journalist star-director co-director co-writer writer-director showrunner novelist playwright pop-star duo
brothers mr mrs ms sir dame voiced cast superstar legend icon musician guitarist footballer boxer astronaut poet artist model chef
activist politician frontman rockstar megastar veteran starlet debutant dr between
"""
"""Words before the name of a person."""

PEOPLE_AFTER = """
directs directing directed stars said says told wrote scripted plays tweeted announced produced produces writes helms voiced
talked co-stars costars reprises returns-as portrays confirmed added explained joined pairs headlines leads narrates
"""
"""Words behind the name of a person."""

OTHERS_AFTER = """
director directors helmer helmers filmmaker filmmakers writer writers scribe scribes star actor actress producer producers creator creators
starrer starrers alum alums alumni breakout veteran duo team composer author screenwriter franchise saga trilogy universe fame
section sidebar
"""
"""Words behind a title that only tells whose work, or which row of films, is meant: "True Grit director"."""

OTHERS_BEFORE = "like unlike magazine studio distributor song novel book festival character company label band single album series game"
"""Words before the name of something else."""

FILM_WORDS = """
film movie picture thriller drama comedy documentary doc sequel biopic musical western horror romance romcom feature adventure prequel
reboot remake blockbuster vehicle pic titled called threequel fantasy epic satire mystery dramedy entitled retitled rom-com actioner
chiller caper noir whodunit animation flick tentpole spinoff spin-off follow-up threequel slasher weepie docudrama
mockumentary
"""
"""Words before or after the title of a film."""

FILM_WORDS_BEFORE = "hit indie title starrer debut darling smash import"
"""Words before the title of a film, which behind one are something else."""

COMMON_WORDS = """
it he she we they you me us them my your his her our their look see catch find think want let get make go come run say know tell keep take up down out off over under away back about around good bad big small every everything nothing not no never always here there still
is has goes gets runs strikes loves meets saves takes wants knows says makes lives dies returns begins plays
"""
"""Words with a capital only within titles, where no sentence begins with them."""
FUNCTION_WORDS = """
i a an the it he she we they you his her its their this that these those there here what when where why how who which but and or if so as at
by for from in into of on to with after before while since until till now then all each every one two three four five six seven eight nine ten
first second third next last new no not yes just even still only once again more most much many some any other another such than too very
don't it's that's there's he's she's we're they're i'm i've you'll we'll who's what's up down off big small under over about look see catch
find think want let everything nobody somebody nothing good today tomorrow tonight yesterday
"""
"""Words with a capital at the beginning of a sentence only, unless they are part of a title."""

BEGIN_PROSE = """
a an the when in after this that these as at on with from for based remake adaptation biopic moved pushed delayed opens opening set while what how
it its he she they there where who one two three documentary drama comedy thriller originally directed starring follows tells true
"""
"""Words with which prose begins behind a title and a colon, before a word without a capital."""

BEGIN_TITLES = """
star all big small one two three four five six seven eight nine ten first last good get look see catch find think want let up down under over no
every everything nobody black white tomorrow yesterday theater what where who whose why how another just still maybe too late early open west
east north south box office people day total taking made making book his her they this that because even most more much both part other
nothing game going like shooting playing among not new next oh any everyone somebody anybody meet catch watch join inside outside beyond
without against across behind beneath between within upon during along around on in
"""
"""Words of sentences with which a title that is their subject may begin: "Five Nights opens"."""

NEVER_LAST = """
film movie trailer sequel teaser poster release dvd blu-ray opens review its will his her gets moves sets lands bows debuts arrives hits
delayed pushed premieres coming heads shifts dates dated goes starts starring reboot official tba tbd tbc
"""
"""Words that end no title."""

NEVER_TITLES = """
i a an the it he she we they you his her its their this that these those there here what when where why how who which but and or if so as at by for
from in into of on to with after before while since until till also now then today tomorrow yesterday tonight meanwhile elsewhere however
lastly finally further furthermore moreover additionally likewise similarly instead otherwise nevertheless nonetheless secondly thirdly firstly afterwards subsequently apparently reportedly unfortunately thankfully sadly luckily happily obviously perhaps maybe currently recently eventually ultimately naturally interestingly oddly incidentally hopefully
though although because despite following both all each every one two three four five six seven eight nine ten first second third next last
new no not yes just even still only once again more most much many some any other another such than too very according per via
film films movie movies picture cinema cinemas theaters theatres release releases released date dates title titles sequel trailer teaser poster
opening opens open opened coming soon out exclusive exclusively limited wide nationwide starring stars star directed director written writer produced
producer cast genre rated runtime distributor studio watch official get tickets news review update updated source photo image read more
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer fall autumn winter q1 q2 q3 q4
christmas thanksgiving halloween easter new year's day eve memorial labor presidents independence valentine's
us u.s u.s. uk u.k u.k. usa america american british english french german italian spanish japanese korean chinese indian canadian australian
european north south east west international worldwide domestic global
ca ny nj calif
mr mrs ms dr vol pt ii iii iv untitled tba tbd tbc imax 3d 2d
shooting filming production cameras principal work originally initially previously formerly among like unlike besides beginning starting
look see catch find think want let don't it's that's there's he's she's we're they're i'm i've you'll we'll who's what's
exclusive having being sci-fi special presentations theatrically shot filmed nothing nobody everybody somebody anybody 3-d 2-d don't won't starring following put gone prior select discs disc gets got got going given taken taking made making set sets based helmed directed scripted adapted
according better figures total two-time oscar-winning oscar emmy fans halloween shoppers canadian cuban iranian hindi tamil telugu bengali punjabi
marathi malayalam kannada latin african asian swedish danish norwegian finnish dutch belgian swiss austrian irish scottish welsh polish czech
russian ukrainian turkish greek israeli egyptian brazilian mexican argentine argentinian chilean colombian thai vietnamese filipino indonesian
taiwanese australian-american an-australian europe asia africa usa's world war big-screen academy award-winning
select selected seven five whether either neither unlike whose
arriving arrives bowing bows debuts debut premieres premiere premiered playing hits
featuring trailers teasers posters previews screenings tonight's unfortunately within earlier later officially unofficially reportedly apparently finally eventually recently currently people everyone moved pushed delayed
shifted bumped dated scheduled slated ott once soon sadly luckily curiously interestingly fittingly additionally similarly likewise
moviegoers audiences viewers fans subscribers screens theater theatre domestic under over about some almost nearly early late mid
published posted written by up down off big small part chapter episode season series game book album song
it'll i'll anyway anyhoo anyways titled due status initial tentatively
available hebrew arabic mandarin cantonese philippine nigerian kenyan ghanaian pakistani bangladeshi malaysian
pg pg13 pg-13 nc16 nc-17 rs compared ahead original aussie holiday question answer
big-screen box office thanks sorry hello oh well ok okay experience discover enjoy witness join meet relive celebrate stream own rent buy
upon during amid amidst without throughout beyond beneath between inside outside toward towards against along across around behind beside
plus regardless whereas whenever wherever indeed certainly clearly surely possibly probably presumably allegedly
""".replace("\n", " ")

NO_TITLES_ALONE = """
palme pongal sankranti diwali deepavali dussehra dasara eid onam vishu ugadi holi fitr adha al-fitr al-adha eid-ul-fitr eid-ul-adha eid-al-fitr urdu gujarati odia nepali sinhala tagalog correction corrections clarification erratum
"""
"""Festivals, languages and labels of news: no titles alone, and yet a part of one."""
SHOUTED = "this that breaking exclusive cancelled canceled confirmed shocking amazing best must watch first official"
"""Words that headlines have in capitals to be loud."""
CAPITAL_IN_PROSE = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 christmas thanksgiving memorial
labor presidents independence valentine's us u.s u.s. uk u.k u.k. usa america american british english french german italian spanish
japanese korean chinese indian canadian australian european international ca ny nj calif mr mrs ms dr vol imax 3d 2d 3-d 2-d i ii iii iv
director producer writer actor cuban iranian hindi tamil telugu bengali punjabi marathi malayalam kannada latin
african asian swedish danish norwegian finnish dutch belgian swiss austrian irish scottish welsh polish czech russian ukrainian turkish
greek israeli egyptian brazilian mexican argentine argentinian chilean colombian thai vietnamese filipino indonesian taiwanese oscar emmy
oscar-winning academy award-winning film films movie movies trailer trailers teaser poster tba tbd tbc untitled ott discs disc dvd
special exclusive official select release premiere season seasons episode episodes series
"""
"""What has a capital within a sentence of prose, and is no first word of a title there."""

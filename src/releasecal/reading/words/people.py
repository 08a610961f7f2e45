"""People: their first names, and the words that stand before and behind a name."""

FIRST_NAMES = """
aaron adam adrian aidan alan albert alejandro alex alexander alexandra alfonso alfred alia alice
alicia alison amanda amber amy ana andrea andrew andy angela angelina ang anita ann anna anne
annette anthony antoine anya ari armando arnold arthur ashley asif audrey austin ava barbara barry
beanie ben benedict benicio benjamin bernard bill billy blake bob bobby bong boris brad bradley
brandon brenda brendan brett brian bruce bryan bryce caleb cameron carey carl carla carlos carol
caroline cary casey cate catherine cathy channing charlie charlize charles charlotte chloe chloé
chris christian christina christine christoph christopher ciaran cillian cindy claire clint colin
colman cooper cord courtney craig cuba curtis cynthia dakota damien damon dan daniel danny darren
dave david dax dean deborah denis dennis denzel derek destin dev diana diane diego dominic don
donald dorothy doug drew dustin dwayne ed eddie edgar edward eli elijah elisabeth elizabeth ella
elle ellen elliot emerald emily emma eric erin ernest ethan eugene eva evan eve ewan felicity
ferdinand florence frances francis francois frank fred freddie gabriel gal gareth garrett gary gavin
gary gemma gene geoffrey george gerard gina giovanni glen glenn glenda gore greg greta guillermo guy
gwyneth hailee hal halle hannah harrison harry harvey heath heather helen helena henry hong hoyt
hugh hugo ian idris imran ingmar ira isabelle ivan jack jackie jacob jaden jake james jamie jane
janet jared jason javier jay jean jeff jeffrey jenna jennifer jeremy jerry jesse jessica jessie jim
jimmy joan joaquin joe joel joely john johnny jon jonah jonathan jordan jorma joseph josh joshua
juan jude judi judy julia julian julianne julie juno justin karen karl karyn kate katherine kathryn
katie keanu keira keith kelly ken kenneth kerry kevin kim kirk kirsten kristen kristin kyle lana
lance larry laura lauren laurence lea leonard leonardo leslie lewis liam lily linda lindsay lisa liv
liza lorenzo louis louise luc luca lucas lucky lucy luke lupita lynne mackenzie maggie mahershala
marc marcus margaret margot maria marilyn marion marisa mark marlon marsha martin mary mat matt
matthew maya meg megan mel melissa meryl mia michael michel michelle mickey miguel mike mila miles
millie mindy molly monica morgan naomi nancy naomi natalie nate neil nia nicholas nick nicolas
nicole nina noah noel nora octavia oliver olivia oprah orlando oscar owen paddy pamela park patricia
patrick paul paula pedro penelope penélope pete peter phil philip phoebe pierce quentin rachel ralph
ranbir ranveer ray raymond rebecca reese regina renee ric rian rich richard ricky ridley riley rob
robert robin rohit roger roland roman ron ronald rooney rose ross roy rupert russell ruth ryan sacha
sally salma salman sam samantha samuel sandra sara sarah saoirse scarlett scott sean selena seth
shah shailene shane sharon shia shirley sidney sienna sigourney simon sissy sofia sophia sophie
spencer spike stanley stefan stella stephen steve steven stuart susan susanne sydney sylvester taika
taron taylor ted terence terrence terry tessa thandiwe theo theodore thomas tilda tim timothée
timothy tina tobey todd tom tommy toni tony travis trevante trevor tye tyler ulrich uma uwe val
vanessa vera vicky viggo vin vince vincent viola virginia vikas walter wanda warren wes whitney
whoopi will willem william winona woody xavier yorgos yuval zac zach zachary zack zazie zendaya zoe
zoë
""".replace("\n", " ")
"""First names so common that one alone is seldom a title."""

RARER_FIRST_NAMES = """
aamir abbas abhishek adele adesua ajith aleksandr allu ananya andrey anirban anjali aparna arvind
ashwin atlee awkwafina banky bela bille bingbing bruno chinmay chiranjeevi constance corneliu danai
dhanush digpal divya domhnall dulquer ekta fahadh funke gauri gautham genevieve golshifteh gugu
gustaf haifaa hema hiam hideo inma ishaan jang janhvi jaya jeethu jerzy johnnie jose juhi kamal
karisma karthi keerthi keerthy kemi khushalii kirill kiyoshi konkona koratala kriti kunle lashana
lijo lisandro lokesh ludivine madhuri mahesh mammootty manju mohanlal mohsen mrunal mrunmayee
nagarjuna nagesh nandita naomie nayanthara neha nikhil nitesh nivin nonso omotola paapa parvathy
pawan pawel pooja prabhas prasad prashanth prithviraj puneeth rajinikanth rakul ramsey rashmika
raveena renate rinko ryusuke saleh samira sandeep satoshi selvaraghavan semih shabana shahrukh
shankar shinji shoojit simu sonali sudeep sukumar sundar suriya sushmita tamannaah timothee tovino
toyin trisha trivikram tsai upendra urvashi vetri vishal vivek winston yash zeenat ziad ziyi shahid
doreen abigail ada aditya agnes agnieszka agnès ahmed aishwarya ajay aki akira akshay alain alba
alec alessandro alfie alfre ali aline alistair allison alma alvin alyssa amar amir amit amitabh
anastasia anders andie andrei andrzej andré anil anjelica annie ansel anthea antonia antonio anupam
anurag anushka apichatpong ariana arjun arnaud arshad arturo asghar ashton ashutosh astrid atom
aubrey audra avan ayushmann azazel baltasar baz beatrice bella bernardo bernie bertrand beth bette
betty beverly bhumi bianca boman bonnie boots bradford brady brenton brie brigitte brit brittany
brooke burt byron caitlin callum camila camille candice carmen carrie casper cassandra cecilia
celine chad chan-wook chandler chantal charli chazz chelsea cheryl chiwetel choi chow christophe
christos chuck ciara clara clarence clark clarke claude claudia clea clemence clifton clive cody
corey costa courteney cristian cristina cuthbert d'arcy daisy damián damson dana dani daniela
daniella daphne daria dario darius darrell davy dee deepa deepika delroy demi demián denise denys
desmond devon dexter dianne diljit dimple dinesh dirk djimon dolph dominik dominique donna donnie
dora doris dougray dylan ebon eddy edie edith edmund edoardo edwin effie eileen eiza elaine eleanor
elena elia elias elio elliott elsa elton emile emilia emilio emir emmanuel emmanuelle emraan enrique
erica erich erik ernst errol esther ethel etta everett ezra fabrice faizal farah farhad farhan fatih
federico felicia fernanda fernando finn fiona flora forrest francesca francisco frankie franklin
françois freida freya fritz gabrielle gael gail garth gaspar gaspard gayle geena gena geraldine
gerardo gerry giancarlo gigi gil gilbert ginger giorgio giuseppe gloria gong gordon grace graham
greer gregory guido guillaume gurinder gus gustavo haley hamish hannes hans harold harriet haruki
hayao hayden hayley hector heidi helene henrik herbert hilary hillary himesh hiro hirokazu holly
hrithik huma ida ike ilya imogen imtiaz inga ingrid ioan irene irfan irrfan isaac isabel isabela
isabella isla issa ivana ivo jacki jacqueline jacques jada jaeden jafar jaime jalmari janelle janine
janis jasmine jayne jeanne jeannie jemaine jena jennie jens jeon jeremiah jeremie jerome jez jhumpa
jill jillian jimi jin joachim joanna joanne jodi jodie joey johan johannes jojo jonas jonny jordana
jorge josef josephine josé jovan joyce juancho judith jules juliette jurnee justine kabir kaitlyn
kajol kal kaley kangana karan kareena karim kartik kasi kat kathleen kathy katrina katy kay kaya
kazuo keegan keke kelvin kenny kerri kiara kiefer kieran kiernan kiki kimberly kinsey kirsty klaus
kobi koji kornel kristine krysten krysty krzysztof kumail kunal kurt kyra lakeith lara lars laszlo
laurent laverne leah leila lena lennie leon leonor leos letitia lev levan lex lexi lian lilly
lily-rose lin linus lior lizzy lois lorelei loretta lorne lou lucia luciano lucien lucile lucrecia
ludovic luis luisa luiz lukas lulu lydia lyle madeleine madeline mads makoto malcolm malin mamoru
manny manoj manuel marcel marcello marcelo marcia marco margarethe mariam mariana marianne mariel
marielle marina mario marjane marjorie marley marta martina marwan masaki mateo mathew mathieu mati
matilda mats matteo matthias maude maureen maurice mauricio maxime mayim mckenna meera mehdi melanie
melvin mena mercedes merritt michaela micheal mihai mikael miki mikkel milla milo milos mimi minnie
mira miranda mirren mohamed mona moritz morten moses mostafa murali myles mélanie nadia nadine nana
nanni naseeruddin nastassja natasha nathan nathaniel nawazuddin ned neel neeraj nelson neve nicola
nicoletta niki nikki nikolai nikolaj nils nithya noam noomi noriko norman nuri oakes ola olga
olivier omar ondi orson otto pablo pam pankaj paolo pascal patton paulina pauly pavel paweł paz
peggy penny perry petra petter pia pierfrancesco pierre pippa polly pradeep pratik preity priya
priyanka quvenzhané radha rafael rajkumar rajkummar raju rami ramin ramona randall randy ranee
raquel rashida ravi rawson raúl rhea rhys ricardo rishi rita ritesh riz robbie roberta roberto rod
rodrigo roisin rolf romain romola ronan rosa rosamund rosanna rosario rosemarie rosemary rowan
roxanne ruben rudolf rudy rufus rungano rutger rylee sabine sadie sahil saif sajid sakshi salvador
sanaa sanjana sanjay santiago saul savannah sebastian selma sergei sergio shahid shaun shawn sheila
shelley shemar shohreh shraddha shyam sidharth sigrid silvio simone sinéad siobhan skyler sofie
solange sonakshi sonam sonia sonja sonny stacy stan stellan stephanie stockard sujoy suraj susanna
suzanne sven svetlana swara sylvia taapsee tadanobu takashi takeshi tallulah tamara tanya tarsem
tatiana teresa teyana thea theresa thora tia tiffany tilman tobias toby toma tomas tomer topher
tracee tracy trey tricia trine tyne tyrese udo ursula valentina valeria valerie varun vaughn
venkatesh veronica vicente vidya vijay vikram vinnie vinod virginie vivica vivien vladimir volker
wagner walton wayne wendell wendy werner whit wilhelm willa wilmer wim wyatt yahya yami yannick
yasmin yasujiro yimou yorick yoshi yves zak zhang zhao zoey zooey zoya
"""
"""Others, which tell a person by a last name behind them: "Hilary Swank". Alone they are titles."""

PEOPLE_BEFORE = """
starring stars star with by director directors actor actors actress actresses writer writers
producer producers from and featuring opposite helmer filmmaker filmmakers says said alongside
screenwriter composer host auteur creator cinematographer author editor helmed comedian singer
rapper newcomer newcomers pairing ceo president chief chairman executive analyst spokesperson
spokesman spokeswoman critic journalist star-director co-director co-writer writer-director
showrunner novelist playwright pop-star duo brothers mr mrs ms sir dame voiced cast superstar legend
icon musician guitarist footballer boxer astronaut poet artist model chef activist politician
frontman rockstar megastar veteran starlet debutant dr between
nephew niece daughter brother sister cousin
"""
"""Words before the name of a person."""

PEOPLE_AFTER = """
directs directing directed stars said says told wrote scripted plays tweeted announced produced
produces writes helms voiced talked co-stars costars reprises returns-as portrays confirmed added
explained joined pairs headlines leads narrates
"""
"""Words behind the name of a person."""

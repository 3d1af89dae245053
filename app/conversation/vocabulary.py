"""Lists of words of the language by what they do in a question."""

from app.conversation.words import stem

PERSON = frozenset("he she him her his hers himself herself".split())
THING = frozenset("it its itself".split())
PLURAL = frozenset("they them their theirs themselves".split())
PRONOUNS = PERSON | THING | PLURAL
DEMONSTRATIVE = frozenset("this that these those such".split())
COMPARING = frozenset(
    """other others another else more differ differs difference differences different similar
    compare compares compared same both besides similarities better versus vs earlier later
    next""".split()
)
AUXILIARY = frozenset(
    """is are was were am be been do does did has have had can could may might must shall should
    will would what's who's where's how's""".split()
)
QUESTION_WORDS = frozenset("who whom whose which what when where why how".split())

# Heads that need an "of …": they carry a topic, and are seldom one.
GENERIC = frozenset(
    """advantage advantages disadvantages benefits benefit cause causes effect effects symptoms
    history role impact importance origin origins difference differences purpose ways reason
    reasons main best different important popular famous good bad common large largest biggest big
    new old first last great key major long short high low typical interesting possible average
    most significance meaning definition process number amount cost risk risks steps time years
    year day people area areas part parts life world use uses used using requirements problem
    problems question questions information details issue issues""".split()
)
RELATIONAL = GENERIC | frozenset(
    """author creator founder characters character themes theme findings results result members
    member creation invention founding function functions features feature options option series
    rest end beginning state experiment study test system theory method plan team breed topic
    subject roots characteristics forms form category categories variations rules law cure
    treatment treatments side similarities relationship controversy argument evidence factors
    source sources figure figures claim claims report reports""".split()
)
QUALITIES = frozenset(
    """bad good harmful safe legal ethical important famous free expensive popular common secure
    hard easy difficult dangerous necessary available possible effective treatable endangered worth
    interesting special typical reliable unique true real best worst largest biggest most main
    first second last next similar different other""".split()
)
VERBS = frozenset(
    """start started starts begin began changed become became cause causes caused help helps live
    lives eat die died lead led affect affects grow use used find found see look play played create
    created develop developed choose chose chosen call win won end ended survive survived treat
    treated spread kill killed report reported reports claim claims claimed attack attacks attacked
    agree agreed agrees invented discovered originally increase increased reduce reduces pay buy
    sell apply file add update install store connect compare differ originate feel lose improve
    prevent support visit learn run write matter matters estimate estimated confirm confirmed
    deny denied announce announced warn warned respond responded react reacted""".split()
)
# Those of them that are nouns as well.
EITHER = frozenset(
    """start change cause causes end win lead affect use look play call increase attack
    attacks report reports claim claims spread support visit estimate treat update find
    help""".split()
)
# What happens, by its stem.
EVENTS = frozenset(
    stem(word)
    for word in """accident agreement ambush arrest assault attack battle blast blockade bombing
    campaign capture ceasefire clash conflict coup crash crisis deal death earthquake election
    escape execution explosion fall famine fighting fire flood incident invasion kidnapping killing
    launch massacre meeting merger murder offensive operation outbreak protest raid rebellion
    referendum release resignation retreat revolt revolution riot seizure shooting siege
    strike summit surrender talks trial vote war withdrawal final match game race tournament
    championship""".split()
)
# What is counted or measured somewhere: "the death toll in Gaza".
FIGURES = frozenset(stem(word) for word in "count figure inflation rate tally toll".split())
# What a person is to somebody or somewhere: "Mali's president".
ROLES = frozenset(
    """adviser ally ambassador aide attorney boss brother candidate captain ceo chair chancellor
    chief coach colleague commander daughter deputy director doctor envoy ex-wife father founder
    friend general governor head husband judge king lawyer leader manager mayor minister mother
    partner premier president prince princess queen rival ruler secretary senator singer sister
    son speaker spokesman spokesperson spokeswoman successor predecessor wife widow""".split()
)
# "In English?" asks for no place.
LANGUAGES = frozenset(
    """arabic bambara chinese dutch english french german hausa hebrew hindi italian japanese korean
    latin persian polish portuguese russian spanish swahili turkish ukrainian wolof""".split()
)
# What people in a place do all the time, and what did not happen once.
LASTING = frozenset("dwell live lives lived reside speak work".split())
# What things do, or is done with them, and not people: "When do they take effect?"
OF_THINGS = frozenset("apply cost costs effect expire expired imposed lifted paid".split())
# A question with one of these asks of a place, not of what happened there.
OF_PLACES = frozenset(
    """borders capital city controls country governs governed inhabitants leads located mayor
    population region rules ruled runs situated size town village""".split()
)

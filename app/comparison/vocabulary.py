"""Words of news that figures hang on: what is counted, what befell it, how it is bounded."""

STOPS = frozenset(
    """a an the this that these those he she it we they his her its our their who whom whose which
    what when where why how is are was were be been being am do does did have has had having can
    could may might must shall should will would and or but nor if then than as at by for from in
    into of off on onto out over to up with about after again against before between during per
    while until since near under through across along around inside outside within without among
    amid toward towards via behind below above not no there here now also still already only
    either both each every all any some so too very just even yet have's more most other others
    said says told say according including include includes left remain remained came come went
    last previously earlier later ago yesterday today tomorrow tonight overnight nationwide dead
    alive alone apart away together missing worth long wide tall high deep old aboard""".split()
)
PLURALS = {
    "people": "person", "persons": "person", "men": "man", "women": "woman",
    "children": "child", "policemen": "policeman", "gunmen": "gunman", "servicemen": "serviceman",
    "militiamen": "militiaman", "fishermen": "fisherman", "firemen": "fireman", "lives": "life",
    "wives": "wife", "knives": "knife", "feet": "foot", "crises": "crisis", "police": "police",
    "troops": "troop", "personnel": "personnel", "barracks": "barracks", "aircraft": "aircraft",
    "staff": "staff", "cattle": "cattle", "headquarters": "headquarters", "series": "series",
    "buses": "bus", "viruses": "virus", "forces": "force", "houses": "house", "bases": "base",
    "cases": "case", "horses": "horse", "casualties": "casualty", "movies": "movie",
}  # fmt: skip
SINGULARS_IN_S = frozenset("news gas bus virus crisis campus census series serious".split())
UNITS = {
    "%": "%", "percent": "%", "pct": "%", "percentage": "%", "km": "km", "kilometre": "km",
    "kilometer": "km", "mile": "mile", "metre": "m", "meter": "m", "m": "m", "kg": "kg",
    "kilogram": "kg", "tonne": "tonne", "ton": "tonne", "dollar": "USD", "usd": "USD",
    "euro": "EUR", "eur": "EUR", "pound": "GBP", "gbp": "GBP", "yen": "JPY", "jpy": "JPY",
    "yuan": "CNY", "rouble": "RUB", "ruble": "RUB", "rupee": "INR", "mm": "mm", "cm": "cm",
    "hectare": "hectare", "acre": "acre", "barrel": "barrel", "degree": "degree",
    "mw": "MW", "megawatt": "MW", "gw": "GW", "gigawatt": "GW", "magnitude": "magnitude",
    "basis": "basis point",
    "km2": "km²", "km²": "km²", "m2": "m²", "m²": "m²", "m3": "m³", "m³": "m³",
    "km3": "km³", "km³": "km³",
}  # fmt: skip
METRIC = frozenset(("km", "m", "cm"))
POWERS = {"square": ("square", "²"), "sq": ("square", "²"), "cubic": ("cubic", "³")}
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
MEASURES = frozenset(UNITS.values()) | frozenset(
    ["hour", "day", "week", "month", "minute", "year", "second", "year old"]
)
# Each line: words that count the same, the first one the name of the line.
_SAME_THING = """
militant attacker insurgent fighter jihadist terrorist rebel gunman extremist assailant islamist
soldier troop serviceman
police policeman officer
civilian villager resident
person people human victim individual
town
house home dwelling
village hamlet
post outpost position
base barracks camp garrison
child minor kid
protester demonstrator
migrant refugee
hostage captive
employee worker staff job
plane aircraft jet
vehicle car
ship vessel boat
firefighter fireman
journalist reporter
attack assault raid
customer subscriber
evacuee
strike airstrike
""".strip().splitlines()
SAME_THING = {word: line.split()[0] for line in _SAME_THING for word in line.split()}
_OUTCOMES = {
    "killed": """kill kills killed killing dead death deaths die dies died dying fatality fatalities
        slain executed beheaded murdered assassinated neutralized neutralised neutralize eliminated
        slaughtered massacred perished toll""",
    "wounded": """wound wounds wounded wounding injure injures injured injuring injury injuries hurt
        hospitalised hospitalized""",
    "captured": "captured capture captures capturing captive",
    "kidnapped": "kidnap kidnapped kidnapping abduct abducted abducting",
    "detained": """detain detained detaining arrest arrests arrested arresting jailed imprisoned
        custody""",
    "missing": "missing unaccounted disappeared vanished trapped",
    "displaced": "displaced displace displacing fled flee flees fleeing homeless uprooted",
    "evacuated": "evacuate evacuated evacuating evacuees evacuation",
    "attacked": """attacked attacking struck hit hits hitting
        targeted targeting assaulted stormed raided""",
    "seized": "seize seized seizing overran overrun took taken occupied",
    "destroyed": "destroy destroys destroyed destroying razed burned burnt flattened demolished",
    "damaged": "damage damaged damaging",
    "freed": "free freed freeing release released releasing",
    "rescued": "rescue rescued rescuing saved",
    "infected": "infect infected infections infection cases",
    "launched": "launch launched launching fired",
    "downed": "downed shot intercepted",
    "buried": "bury buried burying",
    "powerless": "power electricity",
    "lost": "lose loses lost losing",
    "won": "win wins won winning",
    "fell": "fall falls fell fallen dropped declined",
}  # fmt: skip
OUTCOMES = {word: name for name, words in _OUTCOMES.items() for word in words.split()}
# What befalls a part of those who were there.
FATES = frozenset(
    "killed wounded captured kidnapped detained missing freed rescued infected".split()
)
COUNTED_NOUNS = frozenset(SAME_THING) | frozenset("casualty death injury fatality".split())
AT_LEAST = (
    "at least", "more than", "over", "above", "upwards of", "no fewer than", "no less than",
    "not less than", "not fewer than", "exceeding", "exceeded", "exceeds", "a minimum of",
)  # fmt: skip
AT_MOST = (
    "at most", "up to", "as many as", "as much as", "no more than", "not more than",
    "fewer than", "less than", "under", "below", "a maximum of",
)  # fmt: skip
ABOUT = (
    "about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "nearly",
    "almost", "close to", "circa", "~", "≈", "approx", "just over", "just under", "an average of",
)  # fmt: skip
# Verbs that say how far a figure moved or where it stands, and nothing of what it is of.
MOVED = frozenset(
    """rose rise rises risen rising raised raise raises lifted lift lifts increased increase
    increases jumped jumps climbed climbs climb grew grow grows grown surged surge soared gained
    gain gains fell fall falls fallen falling dropped drop drops declined decline lowered lower
    slipped slid sank shrank shrunk reached reach reaches hit hits topped stood stands stand
    totalled totaled amounted amounts averaged eased edged slowed accelerated doubled""".split()
)
# Verbs of counting and having.
NEUTRAL = frozenset(
    """counted counts count recorded records found finds registered listed tallied tally confirmed
    confirms acknowledged acknowledges included include includes including numbered numbering
    involved involving left leaves leaving saw seen involves gave gives giving caused causes
    causing""".split()
)
TIMES = frozenset(
    """year years month months week weeks day days hour hours quarter quarters morning evening night
    today yesterday tomorrow tonight last next annual annually monthly early late""".split()
)
ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}
# Where those who are counted stand on a motion; "for" only after a vote.
_STANCES = {
    "for": """for favour favor favoured favored supported supports backed backs approved approves
        endorsed signed ratified accepted accepts""",
    "against": "against opposed opposes rejected rejects refused refuses vetoed",
    "neither": "abstained abstain abstaining abstention abstentions",
}
STANCES = {word: stance for stance, words in _STANCES.items() for word in words.split()}
REVISED = frozenset(
    """now corrected rose risen rises rising climbed climbs climbing revised revises updated
    increased increases jumped grew grown raised lowered latest""".split()
)
SPEECH_VERBS = frozenset(
    """said say says told tell announced reported reports stated added according showed shows
    estimated put puts""".split()
)
SPEECH = SPEECH_VERBS | frozenset(
    """announce report reportedly official officials spokesman spokesmen spokesperson spokespeople
    authority authorities statement news agency ministry minister witnesses""".split()
)
# What a number after it is the name of.
LABELS = frozenset(
    """no number flight article resolution page section chapter route highway brigade division
    room gate channel phase stage level category week day version apollo boeing airbus camp zone
    district sector unit block ward line""".split()
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
DAYS_OF_WEEK = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
WEEKDAYS = frozenset(DAYS_OF_WEEK)
DENIALS = frozenset(
    "denied denies deny denying rejected rejects refuted refutes disputed disputes".split()
)
# "could not confirm" is silence, not denial.
UNKNOWING = frozenset(
    """confirm confirmed verify verified know known comment clear immediately independently yet
    available specify specified only""".split()
)
OPPOSITES = (
    ("opened open reopened reopens", "closed close shut"),
    # "declined" is left to negation: what declined may also have fallen.
    ("accepted accepts approved backed passed", "refused refuses vetoed blocked"),
    ("guilty convicted", "innocent acquitted cleared"),
    ("alive survived", "killed"),
    ("held intact", "collapsed broken"),
    ("succeeded successful", "failed unsuccessful"),
    ("won", "lost"),
    ("true genuine authentic", "false fake fabricated"),
    ("stayed remained", "left resigned quit"),
)

"""Verbs of news in the past tense and their base forms; pure."""

from app.inflection import past

# What somebody does: "Who …ed?" can be asked of them.
_REGULAR = """abandon accept accuse acquire acquit address adopt agree ambush announce appoint
approve arrest ask assassinate assault assign attack attempt authorise authorize back ban banish
block bomb boycott brief call cancel capture challenge charge cite claim close commission condemn
conduct confirm consider convict convince create criticise criticize deliver demand denounce deny
deploy deport describe destroy detain detonate develop disband discover dismiss dispatch dissolve
donate drop elect employ enact endorse enter establish evacuate execute exile expel explain
express extend extradite face film finance fire force form found free fund govern grant halt hand
head help hire hope host identify impose inaugurate increase injure inspect install interview
invade invest investigate invite issue jail join kidnap kill land launch license liberate lift
lobby loot lower manage march mediate merge move murder name negotiate nominate notify
nullify occupy offer open operate oppose order organise organize oust overthrow own pardon
patrol perform plan pledge praise present pressure produce promise propose prosecute
protest publish punish purchase raid raise ransack ratify reach recapture receive recognise
recognize recommend recover recruit refuse reinforce reject release remove renew repair repel
replace request rescue resign resume retire reveal review rule sack sanction seize sentence
serve shell shut sign smuggle stage stop storm supply support surrender suspend target
test threaten torture train transfer unveil urge use veto violate visit vote vow wound warn"""
_IRREGULAR = {
    "became": "become", "began": "begin", "bought": "buy", "broke": "break", "brought": "bring",
    "built": "build", "burnt": "burn", "came": "come", "caught": "catch", "chose": "choose",
    "drove": "drive", "fled": "flee", "flew": "fly", "forbade": "forbid", "fought": "fight",
    "gave": "give", "held": "hold", "kept": "keep", "led": "lead", "left": "leave",
    "lost": "lose", "made": "make", "met": "meet", "overthrew": "overthrow", "paid": "pay",
    "ran": "run", "said": "say", "saw": "see", "sent": "send", "shot": "shoot", "sold": "sell",
    "spent": "spend", "stole": "steal", "struck": "strike", "swore": "swear", "taught": "teach",
    "threw": "throw", "told": "tell", "took": "take", "withdrew": "withdraw", "won": "win",
    "wrote": "write", "cut": "cut", "hit": "hit", "shut": "shut", "put": "put", "set": "set",
}  # fmt: skip
# What happens to things too: only asked after by "When".
_HAPPENING = """arrive begin burn collapse continue crash decline decrease die double drop end
erupt expire explode fail happen last occur pass remain rise sink spread start triple"""
_HAPPENED = {
    "fell": "fall", "rose": "rise", "grew": "grow", "sank": "sink", "spread": "spread",
    "went": "go", "stood": "stand", "cost": "cost",
}  # fmt: skip

ACTING = {past(base): base for base in _REGULAR.split()} | _IRREGULAR
BASE_OF = ACTING | {past(base): base for base in _HAPPENING.split()} | _HAPPENED
# Those who act, where they are no names.
PEOPLE = frozenset(
    """activists aides airforce ambassador analysts army assailants attackers authorities bandits
    cabinet civilians coalition commander commission committee company council court demonstrators
    diplomats doctors envoy experts farmers fighters firefighters fishermen forces gendarmes general
    government governor group gunmen insurgents investigators jihadists journalists judge judges
    junta king lawmakers lawyers leader leaders mayor mediators men mercenaries migrants militants
    military militia minister ministers ministry mission monitors nurses officers officials
    opposition parliament party people pirates police president prosecutor prosecutors protesters
    rebels regime regulator regulators rescuers researchers residents scientists sailors senators
    separatists soldiers spokesman spokeswoman spokesperson spokespeople students teachers team
    traders troops union unions villagers voters witnesses women workers""".split()
)

"""Verbs of reporting that are nouns as well, or that outlets do as any firm does.

What follows tells "AP lists the towns" from "BBC lists on Sunday", and "Crisis Group sees the
group as a threat" from "Reuters sees profits rise".
"""

# No object follows where they are nouns: "the BBC highlights are shown at ten".
_OBJECT = (
    r"(?! (?:about|against|and|are|at|building|by|company|for|from|had|has|have|in|is|its|itself|of"
    r"|on|or|over|package|programme|show|status|was|were)\b|\s*[.,;:)]|\s*$)"
)
# What a firm names, or is said to claim.
_OF_FIRMS = (
    r"(?![^.;:]{0,100}\b(?:new|first|interim|acting|award|prize|victory|credit|damages|editor|chief"
    r"|director|chair\w*|president|boss|presenter|host|head|successor|correspondent|of the year)\b)"
)
_AMOUNT = (
    r" (?:\d[\d.,]*(?: [\w-]+){0,2} (?:dead|deaths?|killed|wounded|injured|casualties|victims)\b"
    r"|\d[\d.,]*(?=[;:)]|$|(?<=[.,])(?: |$)| (?:as|and|but|while)\b)"
    r"|(?:an?|the|no|its|their|one|two|different|other|higher|lower)(?: [\w-]+){0,2}?"
    r" (?:toll|figure|number|count|estimate|tally|total|breakdown|range|version|detail|date"
    r"|reason)s?\b)"
)
# A judgement is of something else than the firm's own plans: "BBC considers selling its tower".
_JUDGED = (
    r" (?!(?:an?|its|itself|themselves|whether|how|options|\w+ing)\b)"
    r"(?:(?!(?:about|after|amid|as|at|before|by|for|from|in|of|on|over|to|under|with) an?\b)"
    r"[\w',-]+ ){1,14}?"
)
_AS = rf"{_JUDGED}as (?!(?:it|he|she|they|viewers|readers|a result|a consequence)\b)"
_TO_BE = rf"{_JUDGED}(?:an?|to be|to have|(?:un)?likely|(?:in|un)able|(?:in)?capable)\b"

# Of one source.
OBJECT_VERBS = (
    rf"(?:(?:highlight|mention|list)(?:s|ed){_OBJECT}|(?:names|claim(?:s|ed)){_OBJECT}{_OF_FIRMS}"
    rf"|g(?:ives|ave){_AMOUNT}|maintain(?:s|ed) that\b|(?:consider|deem)(?:s|ed){_TO_BE}"
    rf"|(?:sees|frames|(?:view|regard)(?:s|ed)){_AS}"
    r"|sees (?:no|little) (?:sign|evidence|indication|prospect)s?\b)"
)
# Of institutes, whose business it is to judge: "ISW considers the claim credible".
JUDGES = (
    r"(?:(?:consider|deem)(?:s|ed) (?!an? )|(?:sees|(?:view|regard)(?:s|ed)) )"
    r"(?!(?:about|and|are|as|by|from|had|has|have|how|in|its|itself|of|on|options|that|was|were"
    r"|whether|\w+ing)\b)\w"
)
# Of several, whose verb is bare, as a noun is: "AP and Reuters list the towns".
BARE_VERBS = (
    rf"(?:(?:highlight|mention|list|stress|emphasi[sz]e|underline|underscore|assess|find|conclude"
    rf"|explain|identify|characteri[sz]e){_OBJECT}|(?:name|claim){_OBJECT}{_OF_FIRMS}"
    rf"|point (?:out|to)\b|give{_AMOUNT}|maintain that\b|(?:consider|deem){_TO_BE}"
    rf"|(?:see|view|regard|frame){_AS}|see (?:no|little) (?:sign|evidence|indication|prospect)s?\b)"
)

"""Every word that the chat shows, in one place: what a translation replaces.

What documents, questions and the API say comes from there, as it is.
"""

LANGUAGE = "en"

PAGE_TITLE = "Byline"
TAGLINE = (
    "Answers from your folder of news, in the words of the documents: "
    "who reported each claim, and who made it."
)
CONVERSATION_PAGE = "Conversation"
ASK_HERE = "Ask about the documents"
EXAMPLES_HEADING = "Try one of these"
WHAT_IS_HERE = "What is in here?"
WORKING = "Reading the documents…"
WORKING_SLOWLY = "Still reading; this takes longer than usual…"
NEXT_HEADING = "Ask next"
STOP = "Stop"
STOPPED = "Stopped before the answer was complete."
INTERRUPTED = "The page was left before the answer came."
CONNECTION_LOST = "The connection to Byline's API at {address} was lost before the answer came."
EDIT = "Edit question"
EDIT_HELP = "Change the question as it was understood, and ask it anew"
EDIT_LABEL = "The question as it is searched"
ASK = "Ask"
ASK_AGAIN = "Ask again"
CANCEL = "Cancel"
COPY = "Copy"
COPIED = "Copied"

# Conversations
NEW_CONVERSATION = "New conversation"
CONVERSATIONS_HEADING = "Conversations"
KEEPER_LABELS = {
    "search": "Search conversations",
    "none": "Conversations are kept in this browser, and nowhere else.",
    "nothing": "No conversation matches.",
    "remove": "Delete",
    "sure": "Delete it?",
    "confirm": "Delete",
    "keep": "Keep",
}
UNREADABLE = "This conversation was kept by another version and can't be shown."
EXPORT = "Export"
EXPORT_MARKDOWN = "As Markdown"
EXPORT_HTML = "As a web page"
REFERENCES = "References"
KEYS_HEADING = "Keys"
KEYS = (
    ("/", "write a question"),
    ("Enter", "ask it"),
    ("Esc", "stop the answer; close a citation"),
    ("n", "next citation"),
    ("p", "previous citation"),
    ("Tab", "from a citation to its document"),
)

# The answer
NOT_FOUND = "No answer was found in the documents."
CLOSEST_LABEL = "Passages that came nearest, none of which answers the question"
CLOSEST_NOTE = "Shown so that you can judge the search. Nothing here was taken for an answer."
CITATIONS_HEADING = "Sources"
COMPARISON_HEADING = "Who says what"
COMPARISON_COLUMNS = ("Source", "In its words", "Figures")
DISAGREEMENT = "The sources differ."
DIFFERS = "differs:"
UPDATES = "brings [{number}] up to date"
CLAIMED_BY = "claimed by {claimant}"
ANSWER_SAID = "Answer of {sentences}."
NEAREST_SAID = "{passages} that came nearest can be opened."
CITATION_LABEL = "Citation {number}: {title}"
OPEN_DOCUMENT = "Open the document at this place"
OPEN_DOCUMENT_AT = "Open the document at page {page}"
CARRIED_BY = "One report, carried by {count} outlets: {outlets}."
CHANGED_FLAG = "changed since"
DOCUMENT_GONE = "This document has gone from the corpus since the answer was given."
DOCUMENT_CHANGED = (
    "This document has changed since the answer was given; the quoted words still stand in it."
)
QUOTE_GONE = (
    "This document has changed since the answer was given; it no longer holds the quoted words."
)
NOT_CHECKED = "Whether this document has changed since could not be checked: {reason}"
LOOKED_FOR = "Looked for"
LOOKED_WITHIN = "Only in"
MISSING = "In no document"
ANSWERED_INSTEAD = "The documents do answer"
UNATTRIBUTED = "unattributed"
IN_DOCUMENT = "in {title}"
UNDERSTOOD_AS = "Understood as:"
READ_FROM_QUESTION = "Read from the question:"
CHANGED_SINCE = "The document has changed since this answer; only the quoted words are shown."
ONLY_QUOTE = "The document could not be opened; only the quoted words are shown."
REPRINTS = "The same text also appears in: {titles}"
PUBLISHED = "published {date}"
UNDATED = "undated"
PAGE = "page {page}"
PUBLISHED_BY = "by {source}"
OPEN_ORIGINAL = "original page"

# Filters
FILTERS_HEADING = "Filters"
SOURCES_LABEL = "Only these sources"
SOURCES_PLACEHOLDER = "All sources"
SOURCE_OPTION = "{name} ({passages})"
AFTER_LABEL = "Published from"
BEFORE_LABEL = "Published until"
DATES_NOTE = "While a date is set, documents without a date are left out."
FILTERED = "Filtered:"
CHIP_HELP = "Take this filter off"
FILTER_SOURCE = "only {source}"
FILTER_AFTER = "from {date}"
FILTER_BEFORE = "until {date}"
DATES_CROSSED = "The first date lies after the second, so no document can match."

# Pages
COVERAGE_HEADING = "Coverage"
TIMELINE_HEADING = "Who reported how much, and when"
TIMELINE_SAID = "Timeline: {measure} in which each of {sources} sources reports something"
MEASURE_LABEL = "Count"
MEASURES = {"documents": "Documents", "passages": "Passages"}
NO_DATES = "No document carries a date, so there is no timeline; the table has the numbers."
SOME_UNDATED = "{passages} in documents without a date are in the table only."
NUMBERS_LABEL = "Numbers as a table"
SOURCE = "Source"
PERIOD = "Period"
COVERAGE_COLUMNS = (PERIOD, SOURCE, *MEASURES.values())
QUESTION_HEADING = "Who speaks on a question"
QUESTION_LABEL = "A question of your conversation"
NO_QUESTION = "Ask a question in the conversation, and see here which sources speak on it."
TO_CONVERSATION = "To the conversation"
SPEAKING_SAID = "Bars: how often each of {sources} sources is heard on the question"
SPEAKING_NOTE = (
    "Solid: sentences quoted in the answer. Pale: passages in which the source reports something, "
    "among the {number} nearest to the question."
)
QUOTED = "Sentences quoted"
NEAR = "Passages near the question"
SPEAKING_COLUMNS = (SOURCE, QUOTED, NEAR)
NOBODY_SPEAKS = "No source is named in what was found for this question."
FIGURES_HEADING = "Who agrees with whom on figures"
FIGURES_SAID = "Grid: which of {sources} sources give the same figure, and which differ"
FIGURES_COLUMNS = ("One", "The other", "Figures", "They")
RELATIONS = {
    "same": "give the same figure",
    "differ": "give different figures",
    "apart": "give figures for other things",
}
NO_FIGURES = "Fewer than two sources give figures on this question."

# Documents
DOCUMENTS_HEADING = "Documents"
UPLOAD_LABEL = "Add documents"
UPLOAD_BUTTON = "Upload and index"
UPLOAD_COUNTED = "Upload and index {files}"
REPLACE_LABEL = "Replace files of the same name"
REINDEX_BUTTON = "Re-index"
REINDEX_HELP = "Reads what changed in the corpus folder since it was last indexed"
INDEXING = "Indexing…"
INDEXING_SHARE = "Indexing: {percent}\u00a0%"
SECONDS_LEFT = "about {number}\u00a0s left"
MINUTES_LEFT = "about {number}\u00a0min left"
DISMISS = "Dismiss"
ALL_DOCUMENTS = "All documents"
SEARCH_LABEL = "Search"
SEARCH_HINT = "Title, file or outlet"
ORDER_LABEL = "Order"
ORDERS = ("Newest first", "By file")
FOUND_NONE = "No document matches."
FOUND_RANGE = "{first}–{last} of {total}"
PREVIOUS = "Previous"
NEXT = "Next"
PART = "Part {number} of {total}"
DELETE_BUTTON = "Delete"
DELETE_HELP = "Asks first"
DELETE_TITLE = "Delete this document?"
DELETE_NOTE = (
    "The file {path} goes from the corpus folder, and all that was quoted from it with it."
)
DELETE_LINE_NOTE = (
    "It is one line of {path}, which is yours to edit: take the line out and re-index. Byline"
    " deletes whole files only."
)
DELETE_CONFIRM = "Delete it"
DELETE_KEEP = "Keep it"

# One document
NAMES_LABEL = "Names in the text"
SAID_BY = "{claimant}:"
REPORTED_BY = "Reported by {sources}"
NO_SOURCE_NAMED = "nobody named"
KNOWN_BY = {
    "inline": "marked in the text",
    "prose": "named in the text",
    "document": "published the document",
}
JOB_FAILED = "Indexing stopped: {reason}"
JOB_FAILED_REASON = "the API gives no reason; see its log"
JOB_LOST = "The API no longer knows this job. Press Re-index to be sure that all is indexed."
RECEIPT_NOTHING = "Nothing had changed."
RECEIPT_DONE = "The index is up to date: {documents}, {seconds:.1f}\u00a0s."
RECEIPT_LINES = {"added": "Added", "changed": "Changed", "removed": "Removed"}
AND_MORE = "{names} and {number} more"
RECEIPT_FAILED = "Could not be read"

# Trouble
API_DOWN = "Byline's API does not answer at {address}."
API_DOWN_HELP = "Start it in a terminal, then try again:"
API_DOWN_COMMAND = "byline serve"
RETRY = "Try again"
NOTHING_ANSWERS = "Nothing answers at {address}."
TOO_SLOW = "The API takes too long to answer; try again."
KEY_WANTED = "The API wants a key: start the chat with BYLINE_API_KEYS set to one it takes."
TICK_REPLACE = "{what}; tick “{box}” to overwrite it."
NOT_THE_API = "What answers at {address} is not Byline's API; check the address."
NOT_AN_ANSWER = "What the API streams is not an answer of Byline; check its address."
BROKE_OFF = "The answer broke off on its way; ask again."
STATUS = "The API answered with status {status}."
EMPTY = "Nothing is indexed yet. Upload documents or press Re-index."
INDEX_BEING_BUILT = "The index is being built. Questions can be asked as soon as it is done."
MODEL_LOADING = "Byline is starting; this takes a few seconds…"


# What is counted: one, and several.
Noun = tuple[str, str]
DOCUMENT: Noun = ("document", "documents")
FILE: Noun = ("file", "files")
PASSAGE: Noun = ("passage", "passages")
SENTENCE: Noun = ("sentence", "sentences")


def counted(number: int, noun: Noun) -> str:
    """A number with its noun: "1 document", "2 documents"."""
    return f"{number:,} {noun[number != 1]}"


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number_word(number: int) -> str:
    """A small number in words, a large one in figures."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"

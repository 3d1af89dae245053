"""Every word that the chat shows, in one place."""

PAGE_TITLE = "Byline"
TAGLINE = (
    "Answers from your folder of news, in the words of the documents: "
    "who reported each claim, and who made it."
)
CONVERSATION_PAGE = "Conversation"
ASK_HERE = "Ask about the documents"
EXAMPLES_HEADING = "Try one of these"
EXAMPLES = (
    "How many attackers were killed?",
    "What did the army say about its own losses?",
    "Why does Diboli matter?",
    "Which towns were attacked?",
)
WORKING = "Reading the documents…"
NEXT_HEADING = "Ask next"
NEW_CONVERSATION = "New conversation"

# The answer
NOT_FOUND = "No answer was found in the documents."
CLOSEST_LABEL = "Passages that came nearest, none of which answers the question"
CLOSEST_NOTE = "Shown so that you can judge the search. Nothing here was taken for an answer."
CITATIONS_HEADING = "Sources"
COMPARISON_HEADING = "Who says what"
COMPARISON_COLUMNS = ("Source", "In its words", "Citation")
DISAGREEMENT = "The sources differ."
UPDATES = "updates {number}"
CLAIMED_BY = "claimed by {claimant}"
UNATTRIBUTED = "unattributed"
UNATTRIBUTED_IN = "unattributed, in {title}"
UNDERSTOOD_AS = "Understood as: {question}"
READ_FROM_QUESTION = "Read from the question: {filters}"
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
FILTERED = "Filtered: {filters}"
FILTER_SOURCES = "only {sources}"
FILTER_AFTER = "from {date}"
FILTER_BEFORE = "until {date}"
DATES_CROSSED = "The first date lies after the second, so no document can match."

# Pages
COVERAGE_HEADING = "Coverage"

# Documents
DOCUMENTS_HEADING = "Documents"
UPLOAD_LABEL = "Add documents"
UPLOAD_BUTTON = "Upload and index"
UPLOAD_NOTHING = "Choose one or more files first."
REPLACE_LABEL = "Replace files of the same name"
REINDEX_BUTTON = "Re-index"
REINDEX_HELP = "Reads what changed in the corpus folder since it was last indexed"
INDEXING = "Indexing…"
INDEXING_COUNTED = "Indexing: {done} of {total}"
DOCUMENTS_LIST = "All documents ({total})"
DOCUMENTS_MORE = "… and {number} more"
NO_DOCUMENTS = "There are no documents yet."
JOB_FAILED = "Indexing stopped: {reason}"
JOB_FAILED_REASON = "the API gives no reason; see its log"
JOB_LOST = "The API no longer knows this job. Press Re-index to be sure that all is indexed."
RECEIPT_NOTHING = "Nothing had changed."
RECEIPT_DONE = "The index is up to date: {documents}, {seconds:.1f}\u00a0s."
RECEIPT_LINES = {"added": "Added", "changed": "Changed", "removed": "Removed"}
RECEIPT_FAILED = "Could not be read"

# Trouble
API_DOWN = "Byline's API does not answer at {address}."
API_DOWN_HELP = "Start it in a terminal, then try again:"
API_DOWN_COMMAND = "byline serve"
RETRY = "Try again"
EMPTY = "Nothing is indexed yet. Upload documents or press Re-index."


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 document", "2 documents"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"

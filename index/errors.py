"""What can go wrong, as one small tree.

    BylineError
    ├── CorpusError        the corpus folder is missing or is not what the index was made from
    ├── LoadingError       one file can't be read as a document
    │   └── Unreadable     it could not be opened this time
    ├── RegistryError      sources.toml is not valid
    ├── IndexMissing       nothing is indexed yet
    ├── IndexMismatch      the index was made by something else than what opens it
    ├── IndexDamaged       a file of the index is not what its checksum says
    ├── IndexUnwritable    the disk is full, or permissions are missing
    ├── IndexBusy          another process is writing
    ├── SettingsError      a setting is unknown or out of range
    └── RequestError       a question or filter that can't be taken

Every message is one line that says what is wrong and what to do next.
"""


class BylineError(Exception):
    """Something the user can mend."""


class CorpusError(BylineError):
    """The corpus folder is missing, or another one than the index was made from."""


class LoadingError(BylineError):
    """One file can't be read as a document; the others are not affected."""


class Unreadable(LoadingError):
    """A file that could not be opened or read this time, whatever is in it."""


class RegistryError(BylineError):
    """The registry of sources (`sources.toml`) is not valid."""


class IndexMissing(BylineError):
    """Nothing is indexed yet."""


class IndexMismatch(BylineError):
    """The index was made with another model, chunking or schema."""


class IndexDamaged(BylineError):
    """A file of the index is not what it was when it was written."""


class IndexUnwritable(BylineError):
    """The folder of the index can't be written: no space, or no permission."""


class IndexBusy(BylineError):
    """Another process is writing the index."""


class SettingsError(BylineError):
    """A setting is unknown or has a value that can't be."""


class RequestError(BylineError):
    """A question, or a filter that goes with it, that can't be taken."""

"""The chat: talks to the API over HTTP."""

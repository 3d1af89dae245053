"""How the numbers of `conversation.json` come about; nothing here runs when questions do."""

"""How the reader's numbers came about; nothing here is needed to answer a question."""

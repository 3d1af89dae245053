"""How the chat is started: the command line and the environment of its process."""

import argparse
import os
import sys
from math import ceil
from pathlib import Path

SCRIPT = Path(__file__).with_name("chat.py")

_OPTIONS = {
    "server.headless": "true",  # opens no browser and asks for no e-mail address
    "server.showEmailPrompt": "false",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "logger.level": "warning",
    "theme.light.primaryColor": "#1f5f8b",
    "theme.light.backgroundColor": "#fdfcfa",
    "theme.light.secondaryBackgroundColor": "#f3f1ec",
    "theme.light.textColor": "#22252a",
    # Dark enough for the white words on it; links are lighter, being words themselves.
    "theme.dark.primaryColor": "#2b78ad",
    "theme.dark.linkColor": "#7fb8de",
    "theme.dark.backgroundColor": "#15181c",
    "theme.dark.secondaryBackgroundColor": "#1f2429",
    "theme.dark.textColor": "#e8e6e1",
}


def command(port: int, max_document_mb: float = 20) -> list[str]:
    """The command that serves the chat on this machine's `port`, sending nothing elsewhere."""
    options = {
        "server.port": str(port),
        "server.address": "127.0.0.1",
        "server.maxUploadSize": str(ceil(max_document_mb)),
        **_OPTIONS,
    }
    flags = [part for name, value in options.items() for part in (f"--{name}", value)]
    return [sys.executable, "-m", "streamlit", "run", str(SCRIPT), *flags]


def environment(api_url: str) -> dict[str, str]:
    """This process's environment, with the address of the API."""
    return {**os.environ, "BYLINE_API_URL": api_url}


def main() -> None:
    """Becomes the chat's process: `python -m ui.launch --port 8501 --api URL`."""
    parser = argparse.ArgumentParser(prog="python -m ui.launch")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--api", required=True)
    parser.add_argument("--max-document-mb", type=float, default=20)
    given = parser.parse_args()
    argv = command(given.port, given.max_document_mb)
    os.execve(argv[0], argv, environment(given.api))


if __name__ == "__main__":
    main()

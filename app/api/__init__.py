"""The HTTP API: thin routes over the service."""

from app.api.application import create_app

__all__ = ["create_app"]

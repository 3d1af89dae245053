"""Questions of more than one part, taken apart into questions that stand alone; pure."""

from app.parts.splitting import MAX_PARTS, parts

__all__ = ["MAX_PARTS", "parts"]

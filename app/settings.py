"""Settings: command line, then environment, then `byline.toml`, then defaults."""

import os
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Annotated, Any

from pydantic import Field, HttpUrl, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from index.embedding import PACKAGED_MODEL
from index.errors import SettingsError
from index.loading import Limits

PREFIX = "BYLINE_"
FILE_NAME = "byline.toml"
# Not 0, "any that is free": the addresses are told before a port is taken.
Port = Annotated[int, Field(ge=1, le=65_535)]
_UNREADABLE = (TOMLDecodeError, UnicodeDecodeError, OSError)


class Settings(BaseSettings):
    """What can be set, with its default. Frozen; unknown settings are refused."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, toml_file=FILE_NAME, extra="forbid", frozen=True
    )

    corpus_dir: Path = Path("corpus")
    index_dir: Path = Path(".byline")
    host: str = "127.0.0.1"
    port: Port = 8000
    chat_port: Port = 8501
    api_url: str = "http://127.0.0.1:8000"
    embedding_model: str = PACKAGED_MODEL
    store: str = Field(default="faiss", pattern="^faiss$")
    caution: float = Field(default=0.5, ge=0, le=1)
    max_document_mb: float = Field(default=20, gt=0, le=1_000_000, allow_inf_nan=False)
    max_document_unpacked_mb: float = Field(default=200, gt=0, le=1_000_000, allow_inf_nan=False)
    max_document_pages: int = Field(default=2_000, ge=1)
    max_document_nesting: int = Field(default=200, ge=1, le=254)
    max_document_seconds: float = Field(default=60, gt=0, le=86_400, allow_inf_nan=False)
    max_document_memory_mb: int = Field(default=1_024, ge=256, le=1_000_000)
    api_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    allow_open: bool = False

    @field_validator("api_keys", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        parts = value.split(",") if isinstance(value, str) else value
        if isinstance(parts, list) and all(isinstance(part, str) for part in parts):
            # A blank key would let everybody in.
            return [part.strip() for part in parts if part.strip()]
        return parts

    @field_validator("api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        try:
            HttpUrl(value)
        except ValidationError as error:
            raise ValueError(
                "is no address such as http://127.0.0.1:8000: " + error.errors()[0]["msg"].lower()
            ) from error
        return value

    @property
    def limits(self) -> Limits:
        """What one document may cost."""
        return Limits(
            size=max(1, int(self.max_document_mb * 2**20)),
            unpacked=max(1, int(self.max_document_unpacked_mb * 2**20)),
            pages=self.max_document_pages,
            nesting=self.max_document_nesting,
            seconds=self.max_document_seconds,
            memory=self.max_document_memory_mb * 2**20,
        )

    def check_exposure(self) -> None:
        """Raises SettingsError when the API would be open to the network without a key."""
        if not (self.api_keys or self.allow_open or is_loopback(self.host)):
            raise SettingsError(
                f"{self.host} can be reached from the network and no key is set; set"
                " BYLINE_API_KEYS, or BYLINE_ALLOW_OPEN=1 to serve everybody"
            )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(**given: Any) -> Settings:
    """The settings, with `given` (from the command line; None means not given) on top.

    Raises:
        SettingsError: a setting is unknown, or has a value that can't be.
    """
    _refuse_unknown(os.environ)
    chosen = {name: value for name, value in given.items() if value is not None}
    if "api_url" not in chosen:
        chosen |= _derived_url(chosen)
    try:
        return Settings(**chosen)
    except ValidationError as error:
        raise SettingsError(_explain(error)) from error
    except _UNREADABLE as error:
        raise SettingsError(f"{FILE_NAME} is not valid TOML: {error}") from error


def is_loopback(host: str) -> bool:
    """Whether nothing but this machine reaches `host`."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _derived_url(chosen: Mapping[str, Any]) -> dict[str, str]:
    """The API's address from its host and port, where only those are set."""
    try:
        settings = Settings(**chosen)
    except (ValidationError, *_UNREADABLE):
        return {}  # reported by the caller, with every detail
    if "api_url" in settings.model_fields_set:
        return {}
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    host = "127.0.0.1" if host in ("", "0.0.0.0", "[::]") else host
    url = f"http://{host}:{settings.port}"
    try:
        HttpUrl(url)
    except ValidationError:
        return {}  # no host that could be one: whoever listens there says so
    return {"api_url": url}


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    unknown = sorted(name for name in environment if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise SettingsError(f"{unknown[0]} is no setting; known are {', '.join(sorted(known))}")


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    name = str(first["loc"][0]) if first["loc"] else "?"
    if first["type"] == "extra_forbidden":
        return (
            f"{name!r} in {FILE_NAME} is no setting; known are {', '.join(Settings.model_fields)}"
        )
    # The value itself is left out: it may be a key.
    return f"{PREFIX}{name.upper()}: {first['msg'].lower()}; set it anew"

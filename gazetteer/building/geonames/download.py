"""Downloading a GeoNames dump over connections that break.

`fetch` gets files from one folder on the web. What has arrived stays next to its destination, with the version that the
server named, and the next attempt continues from there, in this run or a later one; when the file has changed in
between, it starts anew. A file takes its place only when it is whole.

Not here: which server, which the caller knows. Always holds: no other host is asked, not even one that the server
redirects to; TLS certificates are verified; nothing that failed a check is left under a final name.
"""

from __future__ import annotations

import http.client
import re
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path
from typing import IO, NoReturn
from urllib.parse import urlsplit

from gazetteer.building.geonames import archives
from gazetteer.building.geonames.partial import Partial, Version
from gazetteer.errors import DownloadFailed, DumpInvalid
from gazetteer.util.files import reason
from gazetteer.util.locks import locked
from gazetteer.util.progress import track
from gazetteer.util.text import printable, shortened

_CODES = ("hierarchy.zip", "admin1CodesASCII.txt", "admin2Codes.txt")
_NOT_MODIFIED, _PARTIAL_CONTENT, _RANGE_NOT_SATISFIABLE = 304, 206, 416
_WORTH_REPEATING = frozenset({408, 425, 429, 500, 502, 503, 504})
_CONTENT_RANGE = re.compile(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15}|\*)")
_PIECE = 1 << 16
_LONGEST_PAUSE = 60.0
_WORLD = frozenset({"allCountries.zip", "alternateNamesV2.zip"})


@dataclass(frozen=True, slots=True)
class Patience:
    """When to give up on a server.

    Attributes:
        attempts: Failures in a row, with no byte arriving in between, after which to give up.
        pause: Seconds to wait after the first of them; doubled after each further one.
        stall: Seconds without a byte after which the connection counts as broken.
        size: The most bytes that a file of the whole world may have.
        part: The most that one of a country or of codes may have.
    """

    attempts: int = 6
    pause: float = 1.0
    stall: float = 30.0
    size: int = 8 << 30
    part: int = 256 << 20


def wanted(countries: Collection[str] = ()) -> tuple[str, ...]:
    """Return the files that a gazetteer of some countries, or of all, is made of, relative to GeoNames' dump folder.

    >>> wanted(["SY"])[:2]
    ('SY.zip', 'alternatenames/SY.zip')
    """
    if not countries:
        return ("allCountries.zip", "alternateNamesV2.zip", *_CODES)
    return (*(f"{code}.zip" for code in countries), *(f"alternatenames/{code}.zip" for code in countries), *_CODES)


def default_folder() -> Path:
    """Return the folder in the user's cache that keeps downloaded files."""
    from platformdirs import user_cache_path

    return user_cache_path("geomap", appauthor=False) / "geonames"


def fetch(
    names: Collection[str],
    *,
    address: str,
    folder: Path,
    patience: Patience | None = None,
    tell: Callable[[str], None] | None = None,
) -> tuple[Path, ...]:
    """Download files, or what is missing of them; a file that is there is fetched again only if it has changed.

    Args:
        names: Names relative to the address.
        address: The folder on the web, an `http` or `https` URL.
        folder: Where the files shall be.
        patience: How often to try and how long to wait.
        tell: Called before each wait, with a line for the user.

    Returns:
        The paths of the files.

    Raises:
        DownloadFailed: A file cannot be had, or arrives damaged.
    """
    patience = patience or Patience()
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        advice = "give one that starts with https://"
        raise DownloadFailed("is not an address on the web", where=shortened(address), advice=advice)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder / ".downloading"):
            return tuple(
                _fetch(f"{address.rstrip('/')}/{name}", folder / name, _patience_for(name, patience), tell)
                for name in names
            )
    except DownloadFailed:
        raise
    except BlockingIOError as error:
        advice = "wait for it, or name another folder"
        raise DownloadFailed("another download into it is under way", where=folder, advice=advice) from error
    except OSError as error:
        what, advice = f"cannot save the download: {reason(error)}", "free space there, or name another folder"
        raise DownloadFailed(what, where=folder, advice=advice) from error


def _patience_for(name: str, patience: Patience) -> Patience:
    """Return the patience with a file, which bounds its size before gigabytes have come."""
    return patience if name in _WORLD else replace(patience, size=min(patience.size, patience.part))


def _fetch(url: str, path: Path, patience: Patience, tell: Callable[[str], None] | None) -> Path:
    """Download one file, as often as its patience allows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = Partial(path)
    failures = damaged = 0
    while True:
        before, _ = partial.arrived(url)
        try:
            if _attempt(url, partial, patience):
                _check(partial)
                partial.finish()
            return path
        except DumpInvalid as error:
            partial.discard()
            damaged += 1
            if damaged > 1:
                advice = "try again another day, or get the file in another way and build from it"
                raise _failed(url, f"what arrives is damaged: it {error.what}", advice) from error
        except _Broken as error:
            failures = 1 if partial.arrived(url)[0] > before else failures + 1
            if failures >= patience.attempts:
                raise _failed(url, f"{error}, {failures} times in a row") from error
            pause = min(patience.pause * 2.0 ** (failures - 1), _LONGEST_PAUSE)
            if tell is not None:
                tell(f"{printable(url)}: {error}; trying again in {pause:.0f} s")
            time.sleep(pause)


class _Broken(Exception):
    """An attempt failed in a way that another may not."""


_LATER = "run the command again later, which goes on from what has arrived"
_ADDRESS = "look at the address (--from) and the country"


def _failed(url: str, why: str, advice: str = _LATER) -> DownloadFailed:
    return DownloadFailed(f"cannot be downloaded: {why}", where=url, advice=advice)


def _attempt(url: str, partial: Partial, patience: Patience) -> bool:
    """Ask for what is missing and save it.

    Returns:
        False where the whole file is there already and has not changed.

    Raises:
        _Broken: It did not all arrive.
        DownloadFailed: The server refuses, or sends what is not wanted.
    """
    start, version = partial.arrived(url)
    request = urllib.request.Request(url, headers=_headers(start, version, partial.finished(url)))  # noqa: S310
    try:
        with urllib.request.build_opener(_SameHost()).open(request, timeout=patience.stall) as response:
            _save(response, url, partial, start, version, patience)
    except urllib.error.HTTPError as error:
        with error:
            if error.code == _NOT_MODIFIED:
                return False
            has_all = error.code == _RANGE_NOT_SATISFIABLE and error.headers.get("Content-Range") == f"bytes */{start}"
            if not has_all:
                _refused(url, error.code, partial)
    except urllib.error.URLError as error:
        if isinstance(error.reason, ssl.SSLCertVerificationError):
            why = f"the server cannot prove who it is ({_why(error.reason)})"
            raise _failed(url, why, "look at the address, the clock and the network") from error
        raise _Broken(_why(error.reason)) from error
    except (http.client.HTTPException, ConnectionError, TimeoutError) as error:
        raise _Broken(_why(error)) from error
    return True


def _headers(start: int, version: Version | None, finished: Version | None) -> dict[str, str]:
    headers = {"User-Agent": "geomap-reports", "Accept-Encoding": "identity"}
    if start and version is not None:
        headers |= {"Range": f"bytes={start}-", "If-Range": version.validator}
    elif finished is not None:
        headers |= {"If-None-Match": finished.etag} if finished.etag else {}
        headers |= {"If-Modified-Since": finished.modified} if finished.modified else {}
    return headers


def _refused(url: str, code: int, partial: Partial) -> NoReturn:
    phrase = f"the server answers {code} {http.client.responses.get(code, '')}".rstrip()
    if code == _RANGE_NOT_SATISFIABLE:
        partial.discard()
        raise _Broken("the file on the server has become shorter")
    if code in _WORTH_REPEATING:
        raise _Broken(phrase)
    raise _failed(url, phrase, _ADDRESS)


def _why(error: object) -> str:
    if isinstance(error, TimeoutError):
        return "the server stopped sending"
    if isinstance(error, OSError) and not isinstance(error, ssl.SSLError):
        return reason(error)
    return shortened(str(error)) or type(error).__name__


def _save(
    response: http.client.HTTPResponse, url: str, partial: Partial, start: int, version: Version | None,
    patience: Patience,
) -> None:  # fmt: skip
    offered = Version.of(url, response.headers)
    continued = response.status == _PARTIAL_CONTENT
    done, total = _extent(response)
    if continued and (
        done != start or version is None or (offered.etag and version.etag and offered.etag != version.etag)
    ):
        partial.discard()
        raise _Broken("the server sent another part of the file than was asked for")
    if total is not None and total > patience.size:
        raise _failed(url, f"it has {total:,} bytes, which no GeoNames file has", _ADDRESS)
    blocks = None if total is None else -(-total // archives.BLOCK)
    with partial.open(offered, continued=continued) as stream:
        arriving = _pieces(response, stream, done)
        for size in track(arriving, label=f"Downloading {partial.path.name} (MB)", total=blocks):
            done = size
            if done > patience.size:
                partial.discard()
                raise _failed(url, "it does not end", _ADDRESS)
    if total is not None and done != total:
        raise _Broken(f"the connection was cut after {done:,} of {total:,} bytes")


def _pieces(response: http.client.HTTPResponse, stream: IO[bytes], done: int) -> Iterator[int]:
    """Save what arrives; yield the size of the file at each megabyte and at the end."""
    shown = 0
    piece = b"-"
    while piece:
        try:
            piece = response.read1(_PIECE)
        except OSError as error:
            raise _Broken(_why(error)) from error
        stream.write(piece)
        done += len(piece)
        yield from repeat(done, done // archives.BLOCK - shown)
        shown = done // archives.BLOCK
    yield done


def _extent(response: http.client.HTTPResponse) -> tuple[int, int | None]:
    """Return the first byte that an answer brings, -1 where it does not say, and the size of the file, if known."""
    if response.status != _PARTIAL_CONTENT:
        length = response.headers.get("Content-Length") or ""
        return 0, int(length) if length.isascii() and length.isdigit() else None
    stated = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range") or "")
    if stated is None:
        return -1, None
    return int(stated[1]), None if stated[2] == "*" else int(stated[2])


def _check(partial: Partial) -> None:
    """Read what has arrived from end to end; raise `DumpInvalid` where it is not what it should be."""
    if partial.path.suffix == ".zip":
        try:
            archives.verify(partial.part)
        except DumpInvalid as error:
            # Nobody asked for the hidden file that it is until it is whole.
            raise DumpInvalid(error.what, where=partial.path, advice=error.advice) from error
    elif archives.is_web_page(partial.part):
        raise DumpInvalid("is a web page, not a table")


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to the same host, and never from https to http."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:  # fmt: skip
        """Return the request for the new address, or raise `DownloadFailed`."""
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        is_upgrade = (old.scheme, new.scheme) == ("http", "https") and old.hostname == new.hostname
        if not is_upgrade and (old.scheme, old.netloc) != (new.scheme, new.netloc):
            why = f"the server sends us on to {shortened(newurl)}, which you have not asked for"
            raise _failed(req.full_url, why, "name that address with --from if you trust it")
        return super().redirect_request(req, fp, code, msg, headers, newurl)

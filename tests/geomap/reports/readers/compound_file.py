"""Mails of Outlook (.msg), written by hand: no free program makes them.

A compound file ([MS-CFB]) is a small file system of storages and streams; a mail ([MS-OXMSG]) has a stream for each of
its texts, named after the property, one with all dates and numbers, and a storage for each attachment.
"""

from __future__ import annotations

import datetime
import struct
from collections.abc import Mapping
from typing import Union

Storage = Mapping[str, Union[bytes, "Storage"]]

SECTOR, SMALL = 512, 64
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
STORAGE, STREAM, ROOT = 1, 2, 5
TEXT, BINARY, TIME = "001F", "0102", 0x0040


def compound_file(root: Storage) -> bytes:
    """Return a compound file whose streams are all shorter than 4,096 bytes."""
    entries: list[list[object]] = [["Root Entry", ROOT, FREE, FREE, 0, 0]]
    data = bytearray()
    chains: list[int] = []
    _add(root, 0, entries, data, chains)
    sectors = _in_sectors(bytes(data)), _in_sectors(struct.pack(f"<{len(chains)}I", *chains), b"\xff")
    entries[0][4:] = [1, len(data)]
    directory = _in_sectors(b"".join(map(_entry, entries)))
    lengths = [1, *(len(part) // SECTOR for part in (*sectors, directory))]
    starts = [sum(lengths[:at]) for at in range(len(lengths))]
    fat = [FAT]
    for start, length in zip(starts[1:], lengths[1:], strict=True):
        fat += [*range(start + 1, start + length), END]
    header = struct.pack(
        "<8s16x5H6x9I",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, starts[3], 0, 4096, starts[2], lengths[2], END, 0),
    )
    header += struct.pack("<109I", 0, *[FREE] * 108)
    return b"".join((header, _in_sectors(struct.pack(f"<{len(fat)}I", *fat), b"\xff"), *sectors, directory))


def _add(storage: Storage, parent: int, entries: list[list[object]], data: bytearray, chains: list[int]) -> None:
    """Add what a storage holds: one entry beside the other, each to the right of the one before."""
    last = parent, 3
    for name, content in storage.items():
        number = len(entries)
        entries[last[0]][last[1]] = number
        last = number, 2
        if isinstance(content, bytes):
            start = len(data) // SMALL
            data += content + bytes(-len(content) % SMALL)
            chains += [*range(start + 1, len(data) // SMALL), END] if content else []
            entries.append([name, STREAM, FREE, FREE, start if content else END, len(content)])
        else:
            entries.append([name, STORAGE, FREE, FREE, 0, 0])
            _add(content, number, entries, data, chains)


def _entry(entry: list[object]) -> bytes:
    name, kind, right, child, start, size = entry
    letters = str(name).encode("utf-16-le")
    return struct.pack("<64sHBBIII36xIQ", letters, len(letters) + 2, kind, 1, FREE, right, child, start, size)


def _in_sectors(data: bytes, filler: bytes = b"\0") -> bytes:
    return data + filler * (-len(data) % SECTOR)


def outlook_mail(
    texts: Mapping[str, str], *, sent: datetime.datetime, attached: Mapping[str, bytes] | None = None
) -> bytes:
    """Return a mail by the numbers of its properties: `0037` is the subject, `1000` the body, `0C1A` the sender."""
    attached = attached or {}
    ticks = int((sent - datetime.datetime(1601, 1, 1, tzinfo=datetime.UTC)).total_seconds()) * 10_000_000
    properties = struct.pack("<8x4I8x", 0, len(attached), 0, len(attached))
    properties += struct.pack("<HHIQ", TIME, 0x0039, 6, ticks)
    # Of Unicode and internet text; the texts themselves are UTF-16.
    properties += struct.pack("<HHIQHHIQ", 3, 0x340D, 6, 0x40000, 3, 0x3FDE, 6, 65001)
    values = {f"{key}{TEXT}": value.encode("utf-16-le") for key, value in texts.items()}
    storage: dict[str, bytes | Storage] = {"__properties_version1.0": properties + _listed(values)}
    storage |= _streams(values)
    for number, (name, content) in enumerate(attached.items()):
        inner = {f"3701{BINARY}": content, f"3707{TEXT}": name.encode("utf-16-le")}
        by_value = struct.pack("<HHIQ", 3, 0x3705, 6, 1)
        storage[f"__attach_version1.0_#{number:08X}"] = {
            "__properties_version1.0": bytes(8) + by_value + _listed(inner),
            **_streams(inner),
        }
    return compound_file(storage)


def _listed(values: Mapping[str, bytes]) -> bytes:
    """Return the entries of the stream of properties that say that there is a stream for each of these."""
    return b"".join(
        struct.pack("<HHIQ", int(key[4:], 16), int(key[:4], 16), 6, len(value)) for key, value in values.items()
    )


def _streams(values: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"__substg1.0_{key}": value for key, value in values.items()}

"""A language server as an editor talks to it: JSON messages over its standard input and output."""

from __future__ import annotations

import json
import subprocess
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

LANGUAGE = "toml"


class Server:
    """A running server with one document open."""

    def __init__(self, *command: str, folder: Path) -> None:
        self._numbers = count(1)
        self._folder = folder
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.ask(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            capabilities={"textDocument": {"completion": {}, "hover": {}, "diagnostic": {}}},
        )
        self._send({"method": "initialized", "params": {}})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, name: str, text: str) -> Document:
        """Open a document, which need not be on the disk, and wait until it has been read."""
        uri = (self._folder / name).as_uri()
        document = {"uri": uri, "languageId": LANGUAGE, "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while self._receive().get("method") != "textDocument/publishDiagnostics":
            pass
        return Document(self, uri, text)

    def ask(self, method: str, **parameters: object) -> Any:
        """Return the answer to a question."""
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            told = self._receive()
            if "method" not in told and told.get("id") == number:
                return told["result"]

    def _send(self, told: dict[str, object]) -> None:
        assert self._process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **told}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """Return what the server says next; what it asks is answered with null."""
        stream = self._process.stdout
        assert stream is not None
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has ended"
        told: dict[str, Any] = json.loads(stream.read(length))
        if "method" in told and "id" in told:
            self._send({"id": told["id"], "result": None})
        return told


class Document:
    """An open document."""

    def __init__(self, server: Server, uri: str, text: str) -> None:
        self._server = server
        self._text = text
        self._named = {"textDocument": {"uri": uri}}

    def problems(self) -> list[tuple[int, str]]:
        """Return what is underlined: line, from 1, and message."""
        found = self._server.ask("textDocument/diagnostic", **self._named)["items"]
        return [(each["range"]["start"]["line"] + 1, each["message"]) for each in found]

    def offered(self, after: str) -> list[str]:
        """Return what is offered where the cursor stands after these words."""
        place = self._place(after)
        found = self._server.ask("textDocument/completion", **self._named, position=place)
        items = found["items"] if isinstance(found, dict) else found or []
        return [each["label"].strip('"') for each in items]

    def shown(self, after: str) -> str:
        """Return what is shown where the pointer stands after these words."""
        place = self._place(after)
        found = self._server.ask("textDocument/hover", **self._named, position=place)
        return str(found["contents"]["value"])

    def _place(self, after: str) -> dict[str, int]:
        assert self._text.count(after) == 1
        before = self._text[: self._text.index(after) + len(after)]
        return {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}

"""The links of all pages of a site, of which those that were recalled are read from the memory when they are asked for."""

from collections.abc import Mapping
from pathlib import Path

from plugins.verify.look import links_in
from plugins.verify.page_links import PageLinks
from plugins.verify.recall import Recall


class Pages:
    """Links by path. `looked`: those of the files looked at now; `recalled`: the digests of the others."""

    def __init__(
        self, root: Path, looked: Mapping[str, PageLinks | None], recalled: Mapping[str, bytes], recall: Recall
    ) -> None:
        self._root, self._read, self._recalled, self._recall = root, dict(looked), recalled, recall

    def links(self, path: str) -> PageLinks | None:
        """Return the links of the file at `path`; nothing when it has none, or is not there."""
        if path not in self._read and path in self._recalled:
            is_known, links = self._recall.links(self._recalled[path])
            if not is_known:  # a row that is lost costs time, and nothing else
                links = links_in(path, (self._root / path).read_bytes())
            self._read[path] = links and links.shared()
        return self._read.get(path)

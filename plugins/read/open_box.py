"""A mapping or list of YAML while it is being read."""

from dataclasses import dataclass, field

from plugins.read.faults import Key


@dataclass(slots=True, repr=False)
class OpenBox:
    """A mapping or list being read. `kept` is False within a value that is thrown away; `key` waits for its value."""

    path: Key
    box: dict[str, object] | list[object]
    kept: bool
    key: str | None = None
    at_value: bool = False
    drops_value: bool = False
    seen: dict[str, int] = field(default_factory=dict)

    @property
    def child(self) -> Key:
        """The path of the value that comes next."""
        if isinstance(self.box, list):
            return (*self.path, len(self.box))
        return self.path if self.key is None else (*self.path, self.key)

    def put(self, value: object) -> None:
        """Take in the value that comes next; without a key it is dropped."""
        if isinstance(self.box, list):
            self.box.append(value)
        elif self.key is not None:
            self.box[self.key] = value

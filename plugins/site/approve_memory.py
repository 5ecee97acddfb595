"""What whoever sits here has signed, kept beside her secret key: signatures in the content folder may be old ones that somebody put back."""

from collections.abc import Iterator
from pathlib import Path

from plugins.giving.signatures import read_signed
from plugins.seal.stops import plainly
from plugins.seal.writing import replace_file
from plugins.site.ssh_keys import public_key


def remember(secret: Path, what: str, serial: int, signature: bytes) -> None:
    """Keep the signature file that the key `secret` made for version `serial` of `what`: a partner's folder, or the list. Raises `Stop`."""
    folder = _folder(secret)
    with plainly():
        folder.mkdir(mode=0o700, exist_ok=True)
        replace_file(folder / f"{what}.{serial}.sig", signature)


def recalled(secret: Path, what: str) -> Iterator[bytes]:
    """Yield the messages about `what` that this key has signed here. A file that proves nothing is passed over.

    Whoever can write beside the key can take a file away, as from a new computer; she cannot add one without the key.
    """
    public = public_key(secret)
    for path in sorted(_folder(secret).glob(f"{what}.*.sig")):
        with plainly():
            proof = read_signed(path.read_bytes())
        if proof and proof.key == public:
            yield proof.message


def _folder(secret: Path) -> Path:
    return secret.with_name(f"{secret.name}.signed")

"""SSH signatures (OpenSSH, PROTOCOL.sshsig), as `ssh-keygen -Y sign` writes them, with what was signed in the line below."""

from dataclasses import dataclass

from sshsig.sshsig import SshsigSignature, check_signature

NAMESPACE = "give"
"""What a signature is for: one that somebody gave for Git or a file proves nothing here."""

_END = "-----END SSH SIGNATURE-----"
_HASHES = (b"sha256", b"sha512")


@dataclass(frozen=True, slots=True, repr=False)
class Signed:
    """A message, and the public key that signed it (`ssh-ed25519 AAAA…`)."""

    message: bytes
    key: str


def signed_file(signature: bytes, message: bytes) -> bytes:
    """Return what a signature file holds: the armour that ssh-keygen wrote, then the signed line itself.

    The line lets anybody see, years later, what was signed; OpenSSH passes over what follows the armour.
    """
    return b"\n".join(line.rstrip() for line in signature.strip().splitlines()) + b"\n" + message


def read_signed(data: bytes) -> Signed | None:
    """Return what the signature file `data` proves; None when it proves nothing: damaged, for another purpose, or not of this message.

    That the key may sign is another question (`signers.py`). Line ends may be those of Windows, as Git may write them.
    """
    try:
        armour, _, line = data.decode("ascii").partition(_END)
        message = line.strip().encode("ascii") + b"\n"
        armour = f"{armour.replace(chr(13), '')}{_END}\n"
        if SshsigSignature.from_armored(armour).hash_algo not in _HASHES:
            return None
        key = check_signature(message, armour, NAMESPACE)
    except Exception:  # noqa: BLE001  (the file is anybody's bytes: whatever goes wrong, it is no signature)
        return None
    return Signed(message, key.openssh_str())

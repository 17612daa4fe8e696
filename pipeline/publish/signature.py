"""Signatures over SHA256SUMS, made and checked by OpenSSH, which is on most machines and needs no network.

Whoever publishes may sign: `ssh-keygen -Y sign -f KEY -n file SHA256SUMS` writes `SHA256SUMS.sig`, the one file that a
release need not have and SHA256SUMS does not list. Nothing is signed here.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from pipeline.errors import Problem, Refusal, printable
from pipeline.publish.package import SUMS

SIGNATURE: Final = f"{SUMS}.sig"
NAMESPACE: Final = "file"
"""What OpenSSH calls the purpose of a signature over a file."""


def check_signature(folder: Path, signers: Path | None = None) -> str:
    """Check the signature of the release in `folder`, if there is one; gives a sentence that says what was found.

    `signers` is a file of OpenSSH's form `allowed_signers`: who may sign, with which key. With it there must be a
    signature, and by one of them; without it a signature must fit, and the sentence names its key.

    Raises:
        Refusal: the signature does not fit, is by nobody in `signers`, or cannot be checked though it must be.
    """
    signature = folder / SIGNATURE
    if not signature.is_file():
        if signers is None:
            return "It is not signed."
        raise Refusal(_problem("no signature", "a signature by one of those in the file of signers"))
    if shutil.which("ssh-keygen") is None:
        if signers is None:
            return "It is signed; without ssh-keygen on this machine the signature was not checked."
        raise Refusal(Problem("ssh-keygen", "no such program", "OpenSSH, to check the signature", "install OpenSSH"))
    if signers is None:
        said = _run(folder, "check-novalidate", "-s", str(signature))
        return f"{said.splitlines()[0]}. Whose key that is was not checked; --signers FILE does."
    principals = _run(folder, "find-principals", "-s", str(signature), "-f", str(signers)).splitlines()
    _run(folder, "verify", "-s", str(signature), "-f", str(signers), "-I", principals[0])
    return f"It is signed by {printable(principals[0])}."


def _run(folder: Path, command: str, *args: str) -> str:
    with (folder / SUMS).open("rb") as file:
        done = subprocess.run(
            ["ssh-keygen", "-Y", command, "-n", NAMESPACE, *args], stdin=file, capture_output=True, check=False
        )
    if done.returncode:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise Refusal(_problem(printable(said, 300), f"a signature that fits {SUMS}, by a key that may sign"))
    return printable(done.stdout.decode("utf-8", "replace").strip().replace("\n", "; "), 300)


def _problem(found: str, expected: str) -> Problem:
    return Problem(SIGNATURE, found, expected, "trust nothing in this copy; ask the publisher, or fetch it again")

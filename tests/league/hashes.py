"""``python -m tests.league.hashes``: one fingerprint a simulation, over all its scores.

Run before and after a change that should change no score: the same line means that
every bot has the same score, to the last digit, on every seed.  ``--bots`` names the
bot that differs.  With ``--digits`` floats are rounded first: other machines' last
digits may differ (numpy, libm).
"""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from tests.league.league import nouns, played, players
from tests.league.seeds import REPORTING


def told(value: Any, digits: int | None) -> str:
    """A score as text that is the same wherever the score is."""
    if isinstance(value, Mapping):
        pairs = sorted((str(key), told(one, digits)) for key, one in value.items())
        return repr(pairs)
    if isinstance(value, tuple | list):
        return repr([told(one, digits) for one in value])
    if isinstance(value, float):  # numpy's floats, too; and no -0.0
        return repr(float(value if digits is None else round(value, digits)) + 0.0)
    return repr(value)


def scored(
    noun: str, seeds: Sequence[int], digits: int | None = None
) -> dict[str, list[str]]:
    """For each bot, by name, one line a seed: bot, seed, score."""
    names = sorted(players(noun))
    found = zip(names, played(noun, names, seeds), strict=True)
    return {
        name: [
            f"{name}\t{seed}\t{told(asdict(score), digits)}\n"
            for seed, score in zip(seeds, scores, strict=True)
        ]
        for name, scores in found
    }


def fingerprint(lines: Iterable[str]) -> str:
    """One sha256 over the lines."""
    found = sha256()
    for line in lines:
        found.update(line.encode())
    return found.hexdigest()


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.league.hashes")
    parser.add_argument("--seeds", type=int, default=200, help="how many (200)")
    parser.add_argument("--only", nargs="+", choices=nouns(), help="some simulations")
    parser.add_argument("--digits", type=int, help="round floats to so many digits")
    parser.add_argument("--bots", action="store_true", help="one line a bot, too")
    wanted = parser.parse_args()
    for noun in wanted.only or nouns():
        bots = scored(noun, REPORTING[: wanted.seeds], wanted.digits)
        lines = [line for some in bots.values() for line in some]
        print(f"{fingerprint(lines)}  {noun}", flush=True)
        if wanted.bots:
            for name, some in bots.items():
                print(f"  {fingerprint(some)}  {name}", flush=True)


if __name__ == "__main__":
    main()

"""``python -m tests.claims``: write each model's page of what its claims hang on."""

import argparse
from concurrent.futures import ProcessPoolExecutor

from tests.claims.sensitivity import HERE, claim, claims, moved, nouns, page


def survives(noun: str, name: str, id: str) -> tuple[bool, bool]:
    """Does a claim hold with a constant halved, and doubled?"""
    half, double = moved(noun)[name]
    return bool(claim(noun, id)(half)), bool(claim(noun, id)(double))


def main() -> None:
    """Ask every claim under every changed constant."""
    parser = argparse.ArgumentParser(prog="python -m tests.claims")
    parser.add_argument("--only", choices=nouns(), help="one module")
    wanted = parser.parse_args()
    for noun in [wanted.only] if wanted.only else nouns():
        jobs = [(noun, name, id) for name in moved(noun) for id in claims(noun)]
        with ProcessPoolExecutor() as pool:
            found = pool.map(survives, *zip(*jobs, strict=True))
        answers = {(n, i): f for (_, n, i), f in zip(jobs, found, strict=True)}
        (HERE / f"{noun}.md").write_text(page(noun, answers), encoding="utf-8")


if __name__ == "__main__":
    main()

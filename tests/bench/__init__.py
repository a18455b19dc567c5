"""How fast the course is: `python -m tests.bench` measures and writes RESULTS.md."""

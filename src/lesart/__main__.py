"""Run Lesart as `python -m lesart`."""

from lesart.cli import main

main()

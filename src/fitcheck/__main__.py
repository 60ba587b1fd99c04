"""`python -m fitcheck`: the command, where no script of that name is on the path."""

from fitcheck.cli import main

main()

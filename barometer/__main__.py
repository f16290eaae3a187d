"""`python -m barometer`: the command line."""

from barometer.cli import main

main()

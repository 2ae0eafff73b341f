"""`python -m hubdesk`."""

from hubdesk.cli.main import main

main()

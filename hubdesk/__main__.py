"""`python -m hubdesk`."""

from hubdesk.cli.main import main

if __name__ == "__main__":  # the decoder's process imports this module once more
    main()

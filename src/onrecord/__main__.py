"""The entry point of the command line, for ``onrecord`` and ``python -m onrecord``."""


def main() -> None:
    """Run the command line. Ctrl-C exits with status 130, even while modules are being imported."""
    try:
        from onrecord.cli import app

        app()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()

"""The environment that every measured process runs in."""

import os

COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""This one, but so that modules are compiled once and kept, as they are where fitcheck is installed."""

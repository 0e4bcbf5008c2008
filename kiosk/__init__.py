"""A help kiosk that leads residents step by step through public procedures."""

__version__ = "0.1.0"

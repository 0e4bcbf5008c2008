"""The kiosk's speed and memory, measured against their goals: `python -m bench`."""

"""Floor 3: what each screen shows and does, ready for QML."""

"""Floor 2: adapters between Qt and the floors below. No rules live here."""

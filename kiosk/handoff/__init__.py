"""Floor 1: what goes home with a person: links and QR codes."""

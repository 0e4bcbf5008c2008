"""Top floor: plays a whole help session with real touches and keeps what was seen and heard."""

"""Programs that are started only to be measured; each prints when it answered a tap."""

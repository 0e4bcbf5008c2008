"""Floor 1: guides, from disk to the types of the domain, with every mistake named."""

"""Floor 1: catalogues, fallback and phrases: what a text says in the visitor's language."""

"""Floor 1: this machine: its folders, its clock, its health."""

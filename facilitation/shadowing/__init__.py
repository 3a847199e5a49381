"""Someone observes a colleague at work: asked for, agreed to, prepared, lived, talked over, and put to use."""

"""Someone accompanies someone else: found among those who offer it, agreed to, lived, and closed on a date."""

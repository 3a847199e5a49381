"""Encounters: people of a community meet by two or by a few, drawn together, with a reason, three times and a way out."""

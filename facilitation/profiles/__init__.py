"""Profiles: what someone can give and would like, told by themselves, and shown only as far as they tick."""

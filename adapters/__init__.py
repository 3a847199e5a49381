"""Translates: platform payloads into events, actions into messages, text keys into sentences."""

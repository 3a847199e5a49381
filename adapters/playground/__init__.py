"""The bot in a browser: a third platform, and the imaginary colleagues who live there."""

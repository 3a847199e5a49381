"""What becomes of a channel and of those in it: people go, somebody reacts, it is archived and comes back."""

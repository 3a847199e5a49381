"""The playground: a chat in a browser, on one machine, with colleagues who do not exist. The third platform."""

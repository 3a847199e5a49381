### Cards as Teams shows them.

teams-someone = a colleague
teams-somewhere = a channel
teams-more = More
form-missing = An answer is missing here.

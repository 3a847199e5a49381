### What only Teams needs to say.

teams-gathered = { $people }: the group meets here, in the replies to this message.
teams-answered = The answer comes in the conversation with Compagnon.

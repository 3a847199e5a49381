### Cards as Teams shows them.

teams-someone = a colleague
teams-somewhere = the community
teams-more = More
form-missing = An answer is missing here.

## The app, as Teams’ catalogue shows it

teams-package =
    .short = Colleagues learn from one another
    .full = Compagnon invites a community to share a practice, a useful mistake or a lesson learnt, when people are there and without cutting into a conversation. It also runs group meetings (co-development, troika…) and keeps the time there. Every message says why it came. Nobody is ranked.
    .keep = Keep this
    .keeps = Tell the community about this message
    .me = See your page: what comes next, what you kept, your pauses. Nobody else sees it

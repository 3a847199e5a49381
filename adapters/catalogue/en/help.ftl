### What one can do here. A line for each command, as it is typed.

help = What you can do here
    .here =
    { $named ->
        [yes] This channel is a community, on the theme “{ $theme }”. Now and then, Compagnon asks a question here.
       *[no] This channel is a community. Now and then, Compagnon asks a question here.
    }
    .round = A round meets here ({ $method }). The buttons of its message do it all; here are the same gestures, to type.
    .elsewhere = There is no community here. To share something, go to a channel that has one and type /compagnon share there.
    .member = This is everyone’s list. Coaches and admins see a little more.
    .coach = This list includes the coaches’ commands, because you coach this community.
    .admin = This list includes the admins’ commands, because you are an admin.

help-share = /compagnon share: tell this channel something. The command opens a form; with a text after it, it publishes that text at once, with your name.
help-join = /compagnon join: take part in this channel’s activities.
help-leave = /compagnon leave: stay out of the activities without leaving the channel.
help-pause = /compagnon pause: be left in peace until a day, here or everywhere.
help-back = /compagnon back: end your pauses.
help-language = /compagnon language: choose your language.
help-profile = /compagnon profile: say what you can offer and would like to learn, and choose who sees what of it.
help-skills = /compagnon skills: see the skills named here, in everybody’s words.
help-mentor = /compagnon mentor: find someone to accompany you towards a goal for a while.
help-shadow = /compagnon shadow: spend some time at a colleague’s side, to learn from their work.
help-codev = /compagnon codev: open a co-development round, in which a group helps one person move forward.
help-troika = /compagnon troika: bring three people together, each helped in turn by the other two.
help-method = /compagnon method: see by which methods a group can meet. Followed by a name, it opens a round by that method.
help-encounters = /compagnon encounters: suggest encounters by two or by a few in this community, and choose how often.
help-mentoring = /compagnon mentoring: suggest pairs for those who left their search to the coaches; nothing leaves before you have read it.
help-rhythm = /compagnon rhythm weekly: one question a week. Or: daily, twice weekly, fortnightly, monthly.
help-settings = /compagnon settings: see or change how this community works. You see what changes before it is saved.
help-resume = /compagnon resume: start the questions again after a stop.
help-stop = /compagnon stop: pause the questions for the whole channel, until further notice.
help-enrol = /compagnon enrol: make a community of a channel. Type it in that channel, followed by the theme; a form asks the rest.
help-help = /compagnon help: see this list again.

## Where a round meets

help-in-round-join = /compagnon join: take part in the round.
help-in-round-leave = /compagnon leave: go, without giving a reason.
help-in-round-done = /compagnon done: give the floor back.
help-in-round-write = /compagnon write: write what this step asks for.
help-in-round-notes = /compagnon notes: open your notes, which nobody else sees.
help-in-round-extend = /compagnon extend: give more time.
help-in-round-skip = /compagnon skip: go on to what comes next.
help-in-round-pause = /compagnon pause: hold the round.
help-in-round-resume = /compagnon resume: take it up again.
help-in-round-stop = /compagnon stop: end it.

command-unknown = Compagnon did not understand “{ $said }”.
    .nearest = Compagnon did not understand “{ $said }”. Perhaps /compagnon { $nearest }?
    .help = Everything you can do here: /compagnon help.

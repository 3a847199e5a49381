### Rounds: a method lived by a group.

## The message that says where the round stands

round-title = { $method }: { $step } ({ $number }/{ $of })
round-why = Opened by { $who } for { $place }. What is said here stays here; anyone can leave at any time, without a reason.
round-now =
    { $floor ->
        [client] { $title }: the floor is with { $who }.
        [consultants] { $title }: the floor is with { $who }.
        [facilitator] { $title }: the floor is with whoever facilitates.
        [each] { $title }: over to { $who }.
       *[all] { $title }: over to everyone.
    }
round-until =
    { $minutes ->
        [0] Until: { $at }.
        [1] One minute. Ends: { $at }.
       *[other] { $minutes } minutes. Ends: { $at }.
    }
round-paused =
    { $minutes ->
        [0] Paused. Back at the latest: { $at }.
        [1] Paused, with one minute left. Back at the latest: { $at }.
       *[other] Paused, with { $minutes } minutes left. Back at the latest: { $at }.
    }
round-order = Speaking order, drawn by lot: { $who }.
round-turns = Order of turns, drawn by lot: { $who }.
round-done = Done: { $who } ({ $count } of { $of }).
round-reopened = The client had to leave, and what they confided is erased. The group can take another subject, or stop here. Without an answer, the round ends.
round-client = Client: { $who }. { $reason }
    .turn = Client: { $who }.
round-chosen =
    .votes =
    { $votes ->
        [one] This subject got one vote out of { $cast }.
       *[other] This subject got { $votes } votes out of { $cast }.
    }
    .tie = { $among } subjects were level; it was settled by lot.
    .only = It was the only subject.
    .lot = Nobody voted; the lot chose among { $among } subjects.
    .nobody = Nobody wrote a subject; the lot chose among { $among } people.
round-late = Compagnon had been away: this floor starts again with all its time.
round-slow = A slow round, experimental: everyone comes when they can, within working hours.
round-next = Next: { $title }.
round-kept =
    { $what ->
        [subject] Subject ({ $who }): { $said }
        [title] Title ({ $who }): { $said }
        [question] Question ({ $who }): { $said }
        [request] Request ({ $who }): { $said }
        [action] First step ({ $who }): { $said }
        [learning] Take-away ({ $who }): { $said }
       *[outcome] Since last time ({ $who }): { $said }
    }
round-own =
    { $what ->
        [title] Title: { $said }
        [question] Question: { $said }
        [request] Request: { $said }
        [action] First step: { $said }
        [learning] Take-away: { $said }
       *[outcome] Since last time: { $said }
    }
round-own-date = By { $on }.
round-kept-date = By { $on } ({ $who }).
round-subject = { $number }. { $who }: { $said }

round-ended = { $method }: finished
    .how =
    { $outcome ->
        [finished] The round went all the way. Thank you, everyone.
        [stopped] The round was stopped. Thank you, everyone.
        [too_few] Too few people are left to go on. The round ends here; thank you for coming.
       *[closed] The client had to leave and the group stops here. Thank you, everyone.
    }
    .why = What each person wrote is given back to them privately, and will be erased in 90 days.

## Buttons, short

round-write =
    { $what ->
        [subject] Write my subject
        [title] Write the title and the question
        [question] Write my question
        [request] Write my request
        [action] Write my first step
        [learning] Write what I take away
       *[outcome] Write what came of it
    }
round-vote = Subject { $number }
    .stop = Leave it here
round-yield = I’m done
round-join = Take part
round-leave = Leave
round-steer =
    .extend = More time
    .skip = Go on
    .pause = Pause
    .resume = Resume
    .stop = Stop

## Writing

round-form = To write
    .stays = This text will be seen in this round, and nowhere else.
round-asked =
    { $what ->
        [subject] My subject, in one sentence
        [title] A title
        [question] My question to the group
        [request] The help I ask for, and in which form
        [action] My first step
        [date] By when
        [learning] What I take away, in one sentence
       *[outcome] What I tried, and what came of it
    }
round-notes = My notes
    .button = My notes
    .label = Notes
    .yours-alone = Nobody else can read them. You get them back at the end; they are erased 90 days later.
    .kept = Notes kept. Nobody else sees them.
    .yours =
    Your notes:
    { $said }
round-empty = A few words are missing: nothing has been kept yet.
round-too-long = This text is { $length } characters long; the limit here is { $longest }. Shorten it a little.
round-no-date = “{ $said }” is not a date. For example: 2026-12-04.
round-voted = Noted, and it stays secret. You can change your mind until everyone has voted.

## What cannot be, in a round

round-over = This round is over: nothing in it changes any more.
round-not-here = No round meets here. This command is for the conversation of a round.
round-in-the-channel = A round meets here. This command is for the community’s channel: { $place }.
round-gone = This round no longer exists.
round-moved-on = The round has moved on to another step.
round-not-yours = At this step, it is not for you to write. Your own notes stay open.
round-not-in = You are not taking part in this round. To join: the “Take part” button.
round-in-already = You are in this round already.
round-full = This round is full: { $most } people at most.
round-joined = Welcome. You will have your turn; what is said here stays here.
round-left = Noted: the round goes on without you, and what you had written in it is erased.
round-not-your-floor = Just now the floor is with { $who }.
round-until-time = This step ends by itself, once everyone has written or the time is up.
round-in-pause = The round is paused. It goes on with the “Resume” button, or by itself.
round-longest = This step already has all the time it can have. The round can still be paused.
round-vote-over = The choice has been made.
round-vote-gone = This subject is no longer offered.

## Opening a round

open-round = Open a round
    .people =
    { $same ->
        [yes] With whom: { $least } people. Leave it empty and Compagnon proposes.
       *[no] With whom: { $least } to { $most } people, not counting whoever facilitates. Leave it empty and Compagnon proposes.
    }
    .mixing = Without names, mix as far as possible
    .tempo = Tempo
    .live = Together, within minutes
    .slow = Slow, over several days (experimental)
    .chair = Who facilitates
    .me = I do
    .compagnon = Compagnon
round-opened =
    { $drawn ->
        [yes] { $method }: the round is open. Drawn among those who take part in the activities: { $who }.
       *[no] { $method }: the round is open, with { $who }.
    }
round-open-already = This group already has a round under way. It goes on in its conversation.
round-not-now = Cannot be invited for now: { $who }. Choose other people.
round-too-few = { $count ->
        [0] Nobody is too few
        [1] One person is too few
       *[other] { $count } people are too few
    }: this method needs at least { $least }.
round-too-many = { $count } people are too many: this method takes { $most } at most.
round-too-few-known = Compagnon cannot propose anybody: it knows too few people here who take part. You can name { $least } people, or invite the channel to type /compagnon join.

## At the end, and two weeks later

takeaway = What you take away
    .why =
    { $later ->
        [yes] Only you get this message. In two weeks, Compagnon will ask you once what became of it.
       *[no] Only you get this message.
    }
follow-up = Two weeks later
    .ask = This is what you had written. Were you able to do something with it?
    .yes = Yes
    .partly = In part
    .not-yet = Not yet
    .thanks =
    { $how ->
        [yes] Thank you, and well done for seeing it through.
        [partly] Thank you. Part of the way is part of the way.
       *[not_yet] Thank you for saying so. Perhaps later.
    }
    .why = One question, in private, because a round took place two weeks ago. Your answer is shown to nobody.

### Mentoring: finding someone, agreeing, going on together, closing.

mentoring = Mentoring

## Searching

mentoring-form =
    .means = I suggest up to three people, and say why. You choose the order; each of them is free to say no.
    .goal = What I would like to learn or achieve
    .sort = In what way
    .how = Who chooses
    .me = I do, among three suggestions
    .coach = The coaches of this channel
mentoring-sort =
    { $sort ->
        [mentoring] By someone more experienced
        [reverse] By someone less experienced, who sees things differently
       *[group] Several of us, with the same person
    }
mentoring-already = You are already looking for someone: that search first.
mentoring-no-goal = Say in one sentence what you would like to learn: it is what the other person will read.
mentoring-waiting = Noted: the coaches of this channel will suggest someone. There is nothing for you to do.
    .still = Nobody has been suggested to you yet. You can wait, or choose among three people.
mentoring-suggested =
    { $count ->
        [one] One person could suit you:
       *[other] Here are { $count } people who could suit you:
    }
    .one = { $number }. { $person }. { $sentence }
    .why = They said that they can accompany someone, and have a seat. They have not been told anything yet.
mentoring-rank =
    { $rank ->
        [first] First
        [second] Otherwise
       *[third] Or else
    }
    .one = { $number }. { $person }
    .number = Suggestion { $number }
    .nobody = Nobody else
    .means = The first person is asked alone. If they cannot, or do not answer within three days, the next one is.
    .others = Choose only among { $who }, and at least one person.
mentoring-ranked = Noted.
mentoring-asking = I am now asking { $person }.
    .why = The answer comes within three days.
mentoring-unfound =
    { $named ->
        [yes] For now, nobody is available. The coaches of this channel know, and can help.
       *[no] For now, nobody is available.
    }
    .next = You can widen the search: add other words for what you are looking for to your profile (/compagnon profile), then ask again.
    .coach = { $asker } is looking for someone to accompany them, and has not found anyone yet.
    .coach-why = I tell you because you coach this channel. To see all requests and suggest someone: /compagnon mentoring.
mentoring-button =
    .rank = Choose the order
    .yes = Yes
    .no = No
    .agree = Write our agreement
    .agreed = That suits me
    .change = Change the agreement
    .pause = Take a break
    .back = Go on
    .stop = Stop
    .well = Well
    .rematch = Find someone else
    .close = Close
    .widen = Search again
    .choose = Choose among three

## Answering

mentoring-request =
    { $sort ->
        [mentoring] { $asker } would like you to be their mentor.
        [reverse] { $asker } would like you to be their mentor: they want to see things as you do.
       *[group] { $asker } would like you to be their mentor, together with others perhaps.
    }
    .because = { $sentence }
    .why = This comes to you because you offer a seat in your profile. No is an answer like any other. After three days I will ask someone else.
mentoring-goal = Their goal: “{ $said }”
mentoring-answer =
    .word = A word to go with the answer
    .send =
    { $yes ->
        [yes] Answer yes
       *[no] Answer no
    }
mentoring-word = { $person }: “{ $said }”
mentoring-found = { $person } says yes!
    .mentor = Thank you! { $person } knows, and is counting on you.
mentoring-full = Thank you for wanting to accompany { $asker }! All your seats have been taken in the meantime: I am asking someone else.
    .next = To offer more seats: /compagnon profile.
    .mentee = { $person } would have liked to, but has no seat left.
mentoring-declined = { $person } cannot at the moment. That happens.
    .word = { $person } cannot at the moment, and adds: “{ $said }”
    .thanks = Noted, and passed on to { $asker } with tact. Thank you for answering.
mentoring-silent = { $person } could not answer in time. That happens.
    .mentor = I have asked someone else to accompany { $asker }: there is nothing left to do, and no harm done.
mentoring-joined = { $person } welcomes you to a group, with { $who }.
    .others = { $asker } joins the group. Welcome!
mentoring-together = { $who }: this is your group’s conversation. Settle the next meeting here.

## Agreeing

mentoring-agree = Before you begin, a few lines: a goal, a pace, what stays between you, an end date. One proposes, the other confirms.
    .title = Our agreement
    .why = An agreement in writing, however short, helps people really meet. It can change on the way.
    .goals = What we want to achieve
    .pace = At what pace
    .between = What is said
    .ends = Until
    .means = The others concerned will read these lines, and confirm or propose something else.
mentoring-pace =
    { $pace ->
        [weekly] Every week
        [fortnightly] Every two weeks
       *[monthly] Every four weeks
    }
mentoring-between =
    .us = Stays between us
    .agreed = May be shared, if we decide so together
mentoring-agreed =
    .goals = Goal: “{ $said }”
    .pace =
    { $pace ->
        [weekly] Pace: every week
        [fortnightly] Pace: every two weeks
       *[monthly] Pace: every four weeks
    }, until the end date, { $on }.
    .between =
    { $named ->
        [yes] What is said stays between you.
       *[no] What is said may be shared, by common consent.
    }
mentoring-proposed = { $person } proposes:
    .thanks = Noted. I am waiting for { $who } to answer.
    .again = The proposal has changed in the meantime: here it is.
mentoring-ends-past = The end date, { $on }, is already here. Choose a day to come.
mentoring-ends-far = A year at most: an end in sight helps to move on. Choose an earlier day.

## On the way

mentoring-begun = Off you go, with { $who }. Settle the first meeting right now.
    .why = I will suggest an agenda at the pace you agreed on, and leave you alone in between.
mentoring-agenda = For your next meeting
    .with = With { $who }, half an hour is enough:
    .first =
    { $part ->
        [first] 1. A recent situation, told without solving it.
        [second] 1. What was tried since last time, and what came of it.
        [third] 1. Something that went well: what made it possible?
       *[fourth] 1. Where is the goal? What has moved?
    }
    .then =
    { $part ->
        [first] 2. Three questions to see it better, before any advice.
        [second] 2. What is in the way, and what has been attempted already.
        [third] 2. Where else could that be of use?
       *[fourth] 2. What should change in the way you meet?
    }
    .last = 3. One thing to try before next time.
    .why =
    { $pace ->
        [weekly] This comes every week, as agreed.
        [fortnightly] This comes every two weeks, as agreed.
       *[monthly] This comes every four weeks, as agreed.
    }
mentoring-check = Half-way
    .ask = How is this mentoring with { $who } going, honestly?
    .why = This question is for you alone. Your answer is shown to nobody; only a change can be seen.
    .thanks = Good to hear. Carry on!
mentoring-pause =
    .means = No agenda until that day. The others concerned will know.
    .long = A break lasts three months at most. For longer, better close, and begin again some day.
mentoring-paused = { $person } proposes a break, until { $on }. The seat is kept.
mentoring-resumed = The break is over: when is your next meeting?

## Closing

mentoring-closing = Time to close
    .ask = The end date is here. What do you take from this time with { $who }?
    .why = This comes on the day you agreed on. A good ending is better than silence.
mentoring-close =
    .kept = What I take with me, for myself
    .given = A word for the others, which will be passed on
    .means = The first field stays private; the second one is passed on at once.
    .needed = Write at least one line, in whichever field you like.
mentoring-closed = Thank you for this journey.
    .asked = A single question, in private, two weeks after the end. The answer is shown to nobody.
mentoring-kept = What I take with me: “{ $said }”
mentoring-given = From { $person }: “{ $said }”

## Stopping

mentoring-stop =
    .word = A word for the others, if it helps
    .means =
    { $named ->
        [yes] The others concerned will know. No reason is needed.
       *[no] The search stops. No reason is needed.
    }
mentoring-stopped = { $person } would rather leave it there. That happens, and what was learnt stays.
    .done = It is stopped, and those concerned know.
    .next = You can look for someone else: /compagnon mentor.
mentoring-withdrawn = The search is stopped. To begin again: /compagnon mentor.
    .mentor = { $asker } is not looking any more: there is nothing left to answer. Thank you for offering a seat.
mentoring-left = { $person } leaves the group, which goes on.
mentoring-rematched = { $person } is trying with someone else. It takes nothing away from what you gave: thank you.
mentoring-lapsed = I am letting your search lapse, as nothing followed. To begin again whenever you like: /compagnon mentor.
    .agreement = No agreement was reached in time: I am letting this mentoring lapse, and the seat is free. It is nobody’s fault.
mentoring-reminder = This is the only reminder.
mentoring-gone = This mentoring does not exist any more. To look for someone: /compagnon mentor.
mentoring-over = It is over: the button does nothing any more.
mentoring-not-yours = This button is for someone else.
mentoring-not-now = It is already done, or not yet time. This is where it stands:
mentoring-stands =
    { $stage ->
        [waiting] Search left to the coaches
        [choosing] Search: the order is to be chosen
        [asking] Search: an answer is awaited
        [unfound] Search: nobody for now
        [agreeing] { $who }: agreement to be written
        [running] { $who }: on the way
        [paused] { $who }: having a break
        [closing] { $who }: to be closed
       *[ended] Over
    }.

## Preparing whoever accompanies someone for the first time

mentoring-prepared = Being a mentor, { $number } of 3
    .says =
    { $part ->
        [first] Being a mentor is not knowing in the other’s place: it is helping them see more clearly.
        [second] One open question is worth ten pieces of advice: “What have you tried already?”, “What would be different if it were settled?”
       *[third] What lasts: a meeting fixed in advance, one thing to try, and the trust that nothing leaves the room.
    }
    .try =
    { $part ->
        [first] To try: speak less than half of the time.
        [second] To try: ask three questions before the first opinion.
       *[third] To try: end each meeting with the date of the next.
    }
    .why = Three short messages, one a day, because this is a first time. They will not come back.

## A coach suggests pairs

matching = Mentoring: the proposal
    .staged = Nobody has been told anything yet. Read it through, then release it.
    .why = The requests left to the coaches and the seats on offer, the best for everybody at once.
matching-pair = • { $asker }, with { $person }. { $sentence }
matching-without = • { $asker }: { $sentence }
matching-aside = Left out this time: { $who }.
matching-button =
    .release = Release
    .review = Leave someone out
matching-swap =
    .how = Choose two people who are looking: each takes the other’s mentor in the proposal. What it costs is told with the new proposal; nobody hears of it.
    .people = Two people who are looking
    .same = These two have the same mentor: there is nothing to exchange. Choose somebody else.
    .stranger = In this proposal, { $person } is not looking for anybody. Choose among those who are.
    .costs = This exchange is possible. The two mentorings have { $percent }% less in common than before; another exchange undoes it.
matching-form =
    .aside = To be left out this time
    .means = The proposal is made again without these people. They will not know.
matching-nobody = Nobody has left their search to the coaches of this channel for now.
matching-old = This proposal has been replaced, or is more than a week old. Make it again: /compagnon mentoring.
matching-done = This proposal has been released already.
matching-released =
    { $count ->
        [0] Nobody was put in touch this time.
        [one] Released: two people are in touch.
       *[other] Released: { $count } pairs are in touch.
    }
    .missed = { $who }: the seat or the request has changed in the meantime. The request stays open.
matching-met = The coaches suggest { $person } as your mentor.
    .mentor = The coaches suggest that you accompany { $person }. If this is not the time, stop with one press: nobody will hold it against anybody.

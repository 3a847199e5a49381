### Job shadowing: watching someone at work, from the request to what comes of it.

shadowing = Job shadowing

## The request

shadowing-form =
    .means = The person you want to shadow answers first, then your managers. Nobody else sees your request.
    .host = Whom to shadow
    .objective =
    { $rank ->
        [first] What I want to understand, first
        [second] Second
       *[third] Third
    }
    .mode = In what way
    .on = From
    .lasts = How long
    .manager = My manager, or whoever can agree in their place
shadowing-lasts =
    { $lasts ->
        [hour] one hour
        [two_hours] two hours
        [half_day] half a day
        [day] one day
        [two_days] two days
       *[week] one week
    }
shadowing-mode =
    { $mode ->
        [observation] watching, without taking part
        [regular_briefings] talking about it at regular times
       *[hands_on] lending a hand
    }
shadowing-one-host = Choose one person to shadow, only one, other than yourself.
shadowing-one-manager = Name one person other than yourself who can agree to it: usually your manager.
shadowing-away = { $person } is not available at the moment. Choose someone else, or ask again later.
shadowing-already = You already have an open request to { $person }.
shadowing-enough = You already have three open requests. See one of them through, or cancel it.
shadowing-three-objectives = Write three things you want to understand: they say what to look at, and make it easier to say yes.
shadowing-how-long = Choose one of the lengths, from an hour to a week.
shadowing-too-soon = { $on } is too early for everyone to agree. Choose a day from tomorrow on.
shadowing-too-far = { $on } is more than six months away. Choose a day that is closer.
shadowing-sent = I have passed your request on to { $person }. You will get the answer here.
    .why = Without an answer I will remind them once, then let the request lapse. You can cancel at any time.

## What is asked for

shadowing-what =
    .who = { $asker } at { $person }’s side.
    .when =
    When: { $on }. How long: { $lasts ->
        [hour] one hour
        [two_hours] two hours
        [half_day] half a day
        [day] one day
        [two_days] two days
       *[week] one week
    }. How: { $mode ->
        [observation] watching, without taking part
        [regular_briefings] talking about it at regular times
       *[hands_on] lending a hand
    }.
shadowing-objectives = To understand:
    .one = • { $said }
shadowing-button =
    .ask = Ask
    .yes = Yes
    .no = No
    .approve = I agree
    .refuse = I do not agree
    .suits = I have read it, and the day suits me
    .date = Choose another day
    .not-yet = Not done yet: choose another day
    .debrief = Write what I learnt
    .transfer = Tell
    .cancel = Cancel

## The host’s answer

shadowing-request = { $asker } would like to spend some time at your side, to see you work.
    .why = It is up to you: no is an answer like any other, and nobody else will know.
shadowing-answer =
    .word = A word to go with the answer
    .reason =
    { $yes ->
        [yes] Why it is a good idea
       *[no] Why it is not possible
    }
    .manager = My manager, if they should agree too
    .needed = Say why, in a sentence: whoever asked will know where they stand.
    .send =
    { $yes ->
        [yes] Answer yes
       *[no] Answer no
    }
shadowing-word = { $person }: “{ $said }”
shadowing-accepted = { $person } says yes! I am now asking the managers to agree.
    .thanks = Thank you! I am now asking the managers to agree, and will come back to you.
shadowing-declined = It will not be possible with { $person }. That happens, and says nothing about your request.
    .next = You can ask someone else: /compagnon shadow.
    .thanks = Noted, and passed on to { $asker } with tact. Thank you for answering.

## The managers’ agreement

shadowing-approval = { $asker } would like to shadow { $person } at work, and { $person } agrees. Do you?
    .why = I am asking because one of the two works with you. Yes or no, say why: only the person who asked will read your reason.
shadowing-approved = { $person } agrees.
    .left = I am still waiting for another agreement.
    .thanks = Thank you, it has been passed on to { $asker }.
shadowing-refused = { $person } does not agree.
    .next = You can always talk it over, then ask again in another way: /compagnon shadow.
    .host = This time, { $asker } will not be able to come and see you work. It has nothing to do with you: thank you for saying yes.
    .thanks = Noted. { $asker } will read your reason, and nobody else.

## Before

shadowing-brief = Prepare this time together
    .limits =
    { $mode ->
        [observation] Limits: watch and take notes; questions wait for the moments set aside for them.
        [regular_briefings] Limits: agree on a few short meetings, and keep to them.
       *[hands_on] Limits: help with what was agreed, and with nothing else.
    }
    .others = Those who will be there are told, and may say no.
    .between = What is seen stays between you two. One comes to learn, not to judge.
    .why = Once you have both confirmed the day, I will keep quiet until then.
shadowing-all-agree = Everyone agrees!
shadowing-ready = Noted. I am waiting for { $person } to answer.
shadowing-set = It is settled with { $person }: { $on }. I will let you know that morning.
shadowing-day-changed = The day has changed in the meantime: here it is.
shadowing-day-past = That day came before you both agreed. Choose another one.
shadowing-day-proposed = { $person } suggests another day: { $on }.
shadowing-day-asked = I have suggested to { $person }: { $on }. You will get the answer here.

## During and after

shadowing-today = It is today
    .begin = To begin with, ten minutes together: what to look at, and when questions can be asked.
shadowing-debrief = Talk it over
    .ask = Take twenty minutes with { $person }, while it is fresh:
    .surprise = • What was a surprise, on either side?
    .reason = • Why do it this way, and not another?
    .try = • What would you like to try?
    .why = This comes because your time together was due to take place.
    .learning =
    { $rank ->
        [first] What I learnt
        [second] And also
       *[third] And besides
    }
    .who = Who may read it
    .shared = Me, and the person I shadowed
    .kept = Only me
    .needed = Write at least one thing you learnt, in your own words.
shadowing-debriefed = What I take with me:
    .why = In two weeks I will ask you once what you did with it. These lines are erased 90 days later.
    .host =
    { $shared ->
        [yes] Thank you for opening your door! { $asker } takes this from it, in confidence:
       *[no] Thank you for opening your door! { $asker } has noted what will be of use.
    }
shadowing-transfer = Two weeks later
    .ask = You shadowed { $person }. What have you done with it since?
    .why = The question is for you alone, and will not come back. “Nothing yet” is an answer.
    .applied = What I did with it
shadowing-transferred = Thank you. That is how it becomes useful.

## Time goes by, or it is called off

shadowing-reminder = This is the only reminder.
shadowing-lapsed =
    { $stage ->
        [host_asked] I had no answer from { $person }: I am letting the request lapse.
        [managers_asked] I did not get the agreement it needed: I am letting the request lapse.
       *[briefing] The day was not confirmed on both sides: I am letting the request lapse.
    } It is nobody’s fault.
    .next = You can ask again whenever you like: /compagnon shadow.
    .host = The request of { $asker } has lapsed, for lack of time. There is nothing to do.
    .debrief = I am not waiting for anything more about your shadowing. If you talked about it in person, that is what matters.
shadowing-cancel =
    .means = The other person will be told. No reason is needed.
    .word = A word for them, if it helps
shadowing-cancelled = { $person } would rather call off this shadowing. That happens.
    .done = It is called off, and { $person } knows.
    .manager = { $asker } will not shadow { $person } after all: there is nothing left to decide.
shadowing-gone = This request does not exist any more. To make another one: /compagnon shadow.
shadowing-over = This request is closed: the button does nothing any more.
shadowing-not-yours = This button is for someone else.
shadowing-not-now = It is already done, or not yet time. This is where it stands:
shadowing-stands =
    { $asker } at { $person }’s side: { $stage ->
        [host_asked] waiting for the answer of { $person }
        [managers_asked] waiting for the managers to agree
        [briefing] day to be confirmed, { $on }
        [agreed] settled, { $on }
        [observing] under way
        [debriefing] to be talked over
        [transferring] done; a question will come two weeks later
       *[ended] done
    }.

### Encounters: by two or by a few, drawn together, with a reason, three times and a way out.

## Told to the channel

encounters-now = Encounters begin here
    .what =
    { $together ->
        [2] { $name ->
            [weekly] Every week, Compagnon suggests that each person here meets another one, for three quarters of an hour.
            [monthly] Every month, Compagnon suggests that each person here meets another one, for three quarters of an hour.
           *[fortnightly] Every two weeks, Compagnon suggests that each person here meets another one, for three quarters of an hour.
        }
       *[other] { $name ->
            [weekly] Every week, Compagnon suggests that groups of { $together } people here meet, for three quarters of an hour.
            [monthly] Every month, Compagnon suggests that groups of { $together } people here meet, for three quarters of an hour.
           *[fortnightly] Every two weeks, Compagnon suggests that groups of { $together } people here meet, for three quarters of an hour.
        }
    }
    .who =
    { $each ->
        [yes] Whoever wants to be in says so each time, with a button. Saying nothing commits to nothing.
       *[no] Everybody here is part of it, and can step out in one move: a pause, or /compagnon leave. Nobody will know.
    }
    .why = You read this because the coach of { $place } has opened encounters.
    .profile = Say what interests me

## Who is in, this time

encounter-call = Who would like to meet somebody?
    .ask = One button is enough, until { $at }. Then each person who is in receives the name of the one they meet, and why.
    .why = This community chose to be asked each time. Saying nothing commits to nothing, and nobody notices.
    .in = Count me in
    .out = Not after all
    .noted-in = Noted: you are in. More after { $at }.
    .noted-out = Noted: another time, then.
    .closed = This draw has been made already. The next one will be announced here.

## The encounter

encounter = An encounter
    .meet = { $who }: three quarters of an hour to get to know each other, or to lend a hand.
    .changed = The group has changed since the draw: here it is as it is now.
    .who = { $person } — { $sentence }
    .why = You receive this because you take part in the encounters of { $place }. To catch your breath: /compagnon pause.
encounter-times = Some times within everybody’s working hours; choose one of them, or another:
    .none = Working hours do not meet these days: a voice message, or a time chosen together, will do as well.
encounter-time =
    { $apart ->
        [yes] • { $at } ({ $clocks })
       *[no] • { $at }
    }
    .dated =
    { $apart ->
        [yes] • { $at } ({ $clocks }) — { $link }
       *[no] • { $at } — { $link }
    }
    .calendar = add to your calendar
encounter-clock = { $person } { $hour }
icebreaker-topic = To begin with: { $who } share a liking for “{ $topic }”. How did that come about?
icebreaker-skill = To begin with: { $asker } can ask { $giver } how one learns “{ $skill }”, and where to start.
icebreaker-any =
    .small-pride = To begin with: what is each of you a little proud of this week, without having said so?
    .first-day = To begin with: what would each of you have liked to know when you arrived here?
    .question = To begin with: which question at work has not found its answer yet?
    .changed-mind = To begin with: what has each of you changed your mind about this year, in your trade?
    .tool = To begin with: which small tool or habit saves you time without anybody knowing?

## Half-way, and after

encounter-halfway = How is the encounter coming along?
    .ask = Have you found a time?
    .why = One message half-way, so that the encounter does not get lost in the week.
encounter-told =
    .met = We met
    .not-yet = Not yet
    .no = It will not happen
encounter-outcome = And this encounter?
    .ask = Did you get to see { $others }?
    .why = Your answer counts for the next draw of { $place }: an encounter that did not happen may be suggested again. It is shown to nobody.
encounter-thanks =
    { $how ->
        [not_yet] There is a little time left. Thank you for telling.
        [no] These things happen. This encounter may be suggested another time; thank you for telling.
       *[met] Noted, thank you.
    }
encounter-takeaway = What do you keep from it?
    .ask = In your words, and for yourself: nobody else will read it, not even { $others }. In two weeks, Compagnon will ask what you did with it.
    .label = What I keep from this encounter (if you like)
    .hint = An idea, a question, something to try…
    .change = Change these words
encounter-kept = Kept
    .said = “{ $said }”
    .later = One question will come in two weeks, only one.
    .why = These words are yours alone. They are erased after 90 days.
encounter-applied =
    .ask = This is what you kept from an encounter. Could you do something with it?
    .why = This is the only reminder, and your answer is shown to nobody.
encounter-silence = Catch your breath?
    .ask = The encounters of { $place } may come at a bad time these days. A pause takes one move; if you do not answer, nothing changes.
    .why = You have not said anything about your last { $count } encounters. Nobody else knows, and nobody will hold it against you.

## Coming late, leaving, having nobody to meet

encounter-left =
    .button = Not this time
    .noted = Noted. The others are told, and no reason is given; until another time.
    .already = You are not, or no longer, in this encounter: there is nothing to do.
    .others = { $person } cannot be there this time. You can meet without waiting.
    .alone = The person you were to meet cannot this time. No other group has room: next time, you come first.
    .soon = So that nobody waits, Compagnon tells { $others } in ten minutes that it will not be this time, without a reason. Come back before then and nothing changes.
encounter-joined = { $person } joins this encounter. It goes on in a new conversation, with everybody.
encounter-next-time = The encounters under way are formed already: you will be in the next one.
encounter-alone = Nobody to meet this time
    .first = Next time, you come first. A fuller profile also opens more possibilities.
    .why = You receive this because you take part in the encounters of { $place }.
encounter-not-in = This encounter is not yours: there is nothing to say about it.
encounter-gone = This encounter is not there any more: there is nothing to do.

## The settings, for whoever coaches

encounters-form = The encounters of this community
    .intro = Compagnon suggests that each person meets another one, or a few others, with a reason. Nothing begins until this is ticked.
encounters-on = Suggest encounters
encounters-size = How many meet
    .count =
    { $together ->
        [2] Two
       *[other] Groups of { $together }
    }
encounters-rhythm = How often
encounters-joining = Who is in
    .everyone = Those who take part in this community
    .each-time = Whoever says so, each time
encounters-previewed = Show me each draw before people see it
encounters-different = Only bring together people from elsewhere
encounters-same = Only bring together people of the same place
encounters-rule =
    .none = No rule
    .team = By team
    .site = By site
encounters-mixing = Mix, as far as possible
encounters-mix =
    .none = No preference
    .team = Teams
    .site = Sites
    .level = Levels of experience
    .all = Teams, sites and experience
encounters-guest = A guest who is there each time (who meets them is drawn by lot)
encounters-allied = Draw together with another community
    .none = None
    .one = { $theme }
encounters-fault =
    .guests = Only one person can be the guest: keep one name.
    .rules = “Of the same place” and “from elsewhere” cannot be about the same thing: leave one of them without a rule.
encounters-saved = Saved. Next draw: { $at }.
    .never = Saved, but no working day suits this rhythm: there will be no draw.
    .off = No more new encounters in this community. Those under way go on to their end.
    .allied = The draw will bring both communities together once the coach of { $place } has chosen this one, too.
encounters-draw =
    .now = Draw now
encounters-off = Encounters are not open here. Open them with /compagnon encounters.
encounters-nobody =
    { $count ->
        [0] No encounters this time: nobody takes part
       *[other] No encounters this time: only one person takes part
    }
    .how = Compagnon only knows people who did something with it here, or of whom the platform said that they are in the channel. Invite them to type /compagnon join.
encounters-coach =
    .why = You receive this because you coach this community.

## The draw, before it is announced

draw-preview = A draw to look at, for { $place }
    .waits = Nobody has seen it yet. Without a word from you, it will be announced on { $at }.
    .group = { $who }. { $sentence }
    .alone = { $person }. { $sentence }
    .more =
    { $count ->
        [one] And { $count } more encounter.
       *[other] And { $count } more encounters.
    }
    .publish = Announce
    .swap = Exchange two people
    .drop = Not this time
draw-swap = Exchange two people
    .how = Each takes the other’s place. Compagnon says what that changes, and another exchange undoes it.
    .people = The two people
    .do = Exchange
    .two = Choose exactly two people.
draw-changed = This draw has changed meanwhile. Here it is as it stands.
draw-gone = This draw is not there any more: there is nothing to do.
draw-just = A draw has just been made: nothing was drawn again. It can be asked for anew in ten minutes.
    .called = The channel has been asked already who takes part, until { $at }. The draw comes then.
draw-soon = The draw is being made. With so many people it takes up to a minute; you hear as soon as it is done.
    .published = The introductions are being prepared. With so many people it takes up to a minute; you hear when they are on their way.
draw-done =
    .published = This draw has been announced already: people have been introduced.
    .dropped = This draw was left aside. The next one will come in its time.
    .now-published = Off it goes: each group has just been introduced.
    .now-dropped = This draw is left aside, and nobody will have seen it. The next one will come in its time.

## The audit

note-encounters = The settings of encounters have changed.
note-drawn =
    { $left ->
        [0] A draw was made: { $groups ->
            [one] { $groups } encounter.
           *[other] { $groups } encounters.
        }
       *[other] A draw was made: { $groups ->
            [one] { $groups } encounter, { $left } without one.
           *[other] { $groups } encounters, { $left } without one.
        }
    }
note-draw-published =
    { $groups ->
        [one] { $groups } encounter was announced.
       *[other] { $groups } encounters were announced.
    }
note-draw-swapped = Two people of a draw were exchanged.
note-draw-dropped = A draw was left aside.
note-draw-late = A draw was skipped: its time had passed more than three days before.
note-draw-elsewhere = The draw of this community is made together with that of another.
note-draw-nobody = No draw: too few people take part.
note-draw-closed = No draw: the channel is closed.

## In a calendar

calendar-entry = An encounter between colleagues
    .how = A time suggested by Compagnon, to be confirmed in the conversation where it was suggested.

### Communities: how they begin, their settings, who takes part.

## The first message, read by the whole channel

welcome =
    { $named ->
        [yes] Hello! Compagnon has joined this channel, on the theme “{ $theme }”.
       *[no] Hello! Compagnon has joined this channel.
    }
    .does = Compagnon helps colleagues learn from one another. Now and then, when people are around and no conversation is under way, it asks a question here: a lesson from experience, a good practice, a useful mistake, a resource worth knowing… Answer if you feel like it.
    .sees = To find a good moment, Compagnon counts at which hours of the week people write in this channel, how many replies its questions get, and whether anyone reacts to them. It keeps neither who writes or reacts, nor what they write. What you share with its button or a command is kept, with your name only if you sign.
    .choice =
    { $opt_in ->
        [yes] To take part in the activities: /compagnon join. To step out: /compagnon leave. If you do nothing, you stay out.
       *[no] Nothing is compulsory. To stay out of the activities without leaving the channel: /compagnon leave. To come back: /compagnon join.
    }
    .why = You are seeing this because your admin has just enrolled this channel. Everything you can do here: /compagnon help.

## Taking part, or not

takes-part =
    .yes = Noted: you take part in this channel’s activities. Something to tell already? /compagnon share. To step out: /compagnon leave.
    .no = Noted, and it stays between us. You will still see the questions asked to the whole channel; feel free to let them pass. To come back: /compagnon join.

## What cannot be

no-community = There is no Compagnon community here yet. If yours lives in another channel, type your command there. If not, your admin can enrol this channel, with /compagnon enrol.

only-coach =
    { $named ->
        [yes] That is up to the coaches of this channel: { $who }. Tell them what you would like to change.
       *[no] That is up to the coaches of this channel, and there are none yet. Tell your admin what you would like to change.
    }

only-admin = Enrolling a channel is up to your admin. Ask them to type /compagnon enrol here, followed by the theme.

enrol-done =
    Done. First question, at the earliest: { $at }. { $steers ->
        [yes] You coach it, until others join you in the settings.
       *[no] The coaches you chose can change its rhythm with /compagnon rhythm.
    }

enrol-done-no-window = Done, but no day fits this rhythm in the next two years. Choose another, for example /compagnon rhythm weekly.

enrol-already = This channel is already enrolled. Everything you can do here: /compagnon help.

## What did not arrive

message-lost = A message for { $place } could not be delivered: the platform refused it ({ $because }). Check that Compagnon is still in the channel and may write there.
    .why = You are getting this because you coach this community: nobody else would notice.

## To coaches: their channel is closed, then open again

channel-closed =
    { $gone ->
        [archived] A channel you coach was archived
        [deleted] A channel you coach was deleted
       *[left] Compagnon was taken out of a channel you coach
    }
    .which =
    { $named ->
        [yes] The channel: { $place }, “{ $theme }”.
       *[no] The channel: { $place }.
    }
    .rests =
    { $gone ->
        [archived] Compagnon asks nothing there any more. If the channel is brought back, the questions start again by themselves.
        [deleted] Compagnon asks nothing there any more. What was shared in it is still kept.
       *[left] Compagnon asks nothing there any more. If it is added again, the questions start again by themselves.
    }
channel-reopened = A channel you coach is open again
    .next = The questions start again. Next one, at the earliest: { $at }.
    .rests = The questions had been stopped, and stay so. To start them again, in the channel: /compagnon resume.
coach-channel =
    .why = You are getting this because you coach this community.

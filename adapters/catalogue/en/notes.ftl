### The journal, for coaches and admins: what was decided, or left undone, and why.

note-enrolled = The channel was enrolled.
note-settings = The settings were changed.
note-asked-coach =
    { $coaches ->
        [0] { $silences } questions in a row went unanswered. There is no coach to ask what next: the questions are paused.
        [1] { $silences } questions in a row went unanswered. The questions are paused, and the coach was asked what next.
       *[other] { $silences } questions in a row went unanswered. The questions are paused, and the { $coaches } coaches were asked what next.
    }
note-missed = No question this time ({ $slot }). { $reasons }
note-round-opened = A round was opened.
note-round-ended =
    { $outcome ->
        [finished] A round went all the way.
        [stopped] A round was stopped.
        [too_few] A round ended, with too few people left.
       *[closed] A round ended without its client.
    }
note-message-lost = A message could not be delivered: the platform refused it ({ $because }).
note-message-unsure = A message may not have arrived. It was not sent again, because it could have come twice.

note-channel-closed =
    { $gone ->
        [archived] The channel was archived: no more questions for now.
        [deleted] The channel was deleted: no more questions.
       *[left] Compagnon was taken out of the channel: no more questions for now.
    }
note-channel-reopened = The channel is open again.

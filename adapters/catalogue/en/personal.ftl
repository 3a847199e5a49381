### What only concerns oneself: the notice, pauses, how to be spoken to, one's own page.

## The first time Compagnon speaks to someone

notice = Before we begin
    .does = I am Compagnon, a program your company has installed. I help colleagues learn from one another: a question now and then, encounters, short rounds for a few people.
    .keeps = I keep what you entrust to me (what you share, your profile, your choices, your pauses), the rounds you take part in and, for a year, whom you were to meet. If your organisation gives me its list, I also know your team, your site and whom you report to, which I never show. What is written in a round stays in it, and is erased 90 days later.
    .never = I do not note who writes in channels, I rank nobody, and I report on you to nobody.
    .rights = Nothing is compulsory: a pause takes one tap, and leaving goes unnoticed. To see or erase what I keep about you, ask whoever administers this workspace.
    .why = This message comes once, because I am speaking to you for the first time. Notice { $version }, of 26 November 2026.

## Pauses

pause = Take a pause
    .ask = During a pause you are left in peace: no round, no private question. Until when?
    .why = Nobody but you sees this, and nobody will ask why.
pause-button = Take a pause
    .dated = Choose the date
    .back = I am back
pause-here =
    .week = A week, here
    .month = A month, here
pause-everywhere =
    .week = A week, everywhere
    .month = A month, everywhere
pause-until =
    .here = Paused in { $place }, until { $on }.
    .everywhere = Paused everywhere, until { $on }.
    .means = Until then, Compagnon will ask nothing of you. To come back sooner: /compagnon back.
pause-form =
    .where = Where
    .here = In this channel
    .everywhere = Everywhere
    .until = Until
pause-no-day = “{ $said }” is not a date. For example: 2026-12-24.
pause-past = { $on } has already gone by. Choose a day to come.
pause-too-long = A pause lasts a year at most. For longer, in each channel: /compagnon leave.
pause-none = You have no pause at the moment.
pause-over = Welcome back! You have missed nothing: what comes next will come in its own time.

## How to be spoken to

voice = How we talk
    .how = Compagnon speaks English to you.
    .button = Change language
    .en = English
    .fr = Français
    .tu = On se tutoie
    .vous = On se vouvoie
voice-unknown = Compagnon speaks English and French, and does not know “{ $said }”. Choose below.

## One's own page

home = My page
    .alone = Nobody but you sees this page.
home-next = My next moments
    .round = { $method } for { $place }: at “{ $step }”, until { $at }.
    .question = A question in { $place }, at the earliest { $at }.
    .none = Nothing planned for now.
    .encounter = An encounter with { $who }, until { $at }.
home-kept = What I take with me
    .from = { $method }, { $on }:
    .none = What you write in a round will be found here, for 90 days.
    .encounter = From an encounter with { $who }, around { $on }:
home-pauses = My pauses
    .none = No pause at the moment.
home-coach = I coach
home-admin = I administer
    .none = No channel is enrolled yet. In the one you choose, type /compagnon enrol.
home-community =
    { $named ->
        [yes] { $place }, “{ $theme }”
       *[no] { $place }
    }: { $status ->
        [going] the questions follow their rhythm
        [closed] the channel is closed, and the questions rest
        [asking_coach] the questions wait for a coach’s word
       *[stopped] the questions are stopped
    }. { $coached ->
        [yes] Coaches: { $who }.
       *[no] No coach yet.
    }

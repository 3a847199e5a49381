### Profiles: what people can give and would like, told by themselves, and shown only as far as they tick.

profile = Your profile
profile-button = Change your profile
profile-form =
    .intro = Two minutes, and nothing is required: what you say here helps to find meetings that suit you. Others only see what you tick.
profile-offers = What I can offer
    .hint =
    { $any ->
        [yes] Separate by commas. Already here: { $skills }.
       *[no] Separate by commas. For example: project management, spreadsheets, public speaking.
    }
profile-wants = What I would like to learn
    .hint = Separate by commas.
profile-topics = What I like to talk about
    .hint = At work or elsewhere: hiking, workshop layouts, comics…
profile-level = My experience in my trade
    .name =
    { $level ->
        [1] I am new to it
        [2] I am at ease
        [3] I have a lot of experience
        [4] Others come to me for advice
       *[0] I would rather not say
    }
profile-seats = People I am willing to mentor at once
    .count =
    { $count ->
        [0] Nobody for now
        [one] { $count } person
       *[other] { $count } people
    }
profile-languages = Languages I can talk in
    .hint = en, fr, es…
profile-team = Team
profile-site = Site
profile-zone = Time zone
profile-hours = Working hours
    .hint = 9:00 – 17:30
profile-avoid = Whom I would rather not be with (nobody will see it)
profile-shows =
    .skills = Show what I offer and would like to learn to the people I meet
    .topics = Show them what I like to talk about
    .belonging = Show them my languages, team and site
profile-fault =
    .many = Too many things on one line ({ $count }): keep { $most } at most.
    .long = “{ $said }…” is too long: { $longest } characters at most, separated by commas.
    .hours = “{ $said }” does not say working hours. For example: 9:00 – 17:30.
    .avoid = Too many people to keep apart ({ $count }): Compagnon remembers { $most } at most.
profile-saved = Noted
    .shown = This is what the people you meet will see:
    .hidden = Nobody will see your profile: you ticked nothing. It only counts when meetings are decided.
    .change = You can change your mind at any time: /compagnon profile.
profile-says =
    .offers = Can offer: { $skills }.
    .wants = Would like to learn: { $skills }.
    .topics = Likes to talk about: { $topics }.
    .belonging = Comes from: { $where }.
    .languages = Languages: { $languages }.
profile-none = You have not said anything about yourself yet. Two minutes are enough for meetings that suit you, and nothing is required.
profile-seen = The people you meet see { $parts }.
    .nothing = Nobody else sees this profile.
profile-part =
    .skills = what you offer and would like to learn
    .topics = what you like to talk about
    .belonging = your languages, team and site

## Words for it

skills = Skills, in the words used here
    .known = { $skills }
    .none = Nobody has named a skill here yet. Begin: /compagnon profile.
    .more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
    .why = A word that somebody uses becomes known to everybody here. The list does not say who wrote it.
skills-how = Two words mean the same? Write: /compagnon skills spreadsheet = calc sheet
skills-joined = “{ $one }” and “{ $other }” now mean the same.
    .already = “{ $one }” and “{ $other }” mean the same already.
note-people-imported =
    { $count ->
        [one] Team, site and reporting line read for { $count } person.
       *[other] Team, site and reporting line read for { $count } people.
    }

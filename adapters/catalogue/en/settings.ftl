### The settings of a community: the form, what it would change, what cannot be.

## The form

enrol-form = Make a community of this channel
settings-form = Settings of this community
    .intro = Nothing is saved yet: first you will see what this changes.

settings-theme = Theme
settings-language = Language of the channel
    .en = English
    .fr = French
settings-address = In French, say
    .tu = tu
    .vous = vous
settings-rhythm = Questions
    .name =
    { $name ->
        [daily] every working day
        [twice-weekly] twice a week
        [weekly] once a week
        [fortnightly] every other week
        [monthly] once a month
       *[own] a rhythm of your own
    }
settings-rule = A rhythm of your own, as an iCalendar rule
    .hint = { $rule }
settings-zone = Time zone
    .hint = Europe/London
settings-country = Public holidays of
    .hint = FR, or FR-57 for a region; empty for none
settings-hours = Working hours
settings-opens = Working hours, from
settings-closes = Working hours, until
settings-coaches = Coaches
settings-takes-part = Who takes part
    .everyone = everyone, unless they step out
    .opt-in = those who choose to
settings-anonymous = Sharing without one’s name
    .yes = allowed
    .no = not allowed
settings-black-outs = Days without questions
    .hint = One line each: 2026-12-25, or 2026-12-21 – 2027-01-02
    .more = Days without questions, more: { $days }
    .fewer = Days without questions, no longer: { $days }
settings-listens = Listening first
    .weeks =
    { $count ->
        [0] not at all
        [1] a week
       *[other] { $count } weeks
    }

## The preview

form-preview = Preview
form-save = Save
settings-none = none
settings-line = { $setting }: { $now }
settings-change = { $setting }: { $was } → { $now }
settings-next = Next question, at the earliest: { $at }.
    .never = No day fits this rhythm in the next two years: no question would be asked.
    .resting = The questions are paused, and stay so.
settings-told = The whole channel will be told, because this concerns everyone.
settings-preview = Send this form as it is, and it is saved. Change something, and you will see it here first.

## Saved

settings-saved = Saved. Next question, at the earliest: { $at }.

settings-saved-no-window = Saved, but no day fits this rhythm in the next two years: no question will be asked. Choose another, for example /compagnon rhythm weekly, or look again at the periods without questions.

settings-saved-resting = Saved. The questions are paused; to start them again: /compagnon resume.

settings-unchanged = The settings are just as in your form: there was nothing to change.

settings-changed-meanwhile = Someone else changed these settings while you were filling them in. So as not to undo their work, nothing was saved; yours are all still below. Send them again, and you will see what they change now.

settings-now =
    .everyone = From now on, everyone here takes part in the activities. To stay out without leaving the channel: /compagnon leave.
    .opt-in = From now on, only those who choose to take part in the activities here. To be one of them: /compagnon join.
    .anonymous = From now on, you can also share something here without your name.
    .signed = From now on, what is shared here carries its author’s name. What was shared without one stays as it is.
    .why = You are seeing this because a coach or an admin has just changed the settings of this channel.

## What cannot be

settings-theme-too-long = This theme has { $length } characters, and { $longest } is the most. Keep its first words.

settings-zone-unknown = The time zone “{ $zone }” is not known, and nothing was saved. Try for example Europe/Paris, Europe/London or America/Toronto.

settings-country-unknown = No calendar of public holidays is known for “{ $country }”. Write two letters, such as FR or GB, with a region if need be, such as FR-57. Leave it empty for none.

settings-hour-unknown = “{ $said }” is not an hour of the day. Write it for example 9:00 or 17:30.

settings-hours-backwards = The working hours end ({ $closes }) before they begin ({ $opens }). Swap them.

settings-rule-missing = For a rhythm of your own, write its rule, for example { $rule } for the last Friday of each month. Or choose another rhythm.

settings-coaches-too-many = That makes { $count } coaches, and { $most } is the most. Take some away.

settings-black-out-unknown = Days without questions: line { $lines } cannot be read. Write for example 2026-12-25, or 2026-12-21 – 2027-01-02.

settings-black-out-backwards = Days without questions: on line { $lines }, the period ends before it begins. Swap its two dates.

settings-black-outs-too-many = That makes { $count } periods without questions, and { $most } is the most. Take away those that are over.

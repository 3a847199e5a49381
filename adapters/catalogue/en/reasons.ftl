### Why now, why not, and which rhythms can be kept. Numbers arrive rounded.

## Why this moment

why-usual-hour =
    { $weekday ->
        [0] On Mondays
        [1] On Tuesdays
        [2] On Wednesdays
        [3] On Thursdays
        [4] On Fridays
        [5] On Saturdays
       *[6] On Sundays
    } around { $hour }:00, this channel is usually { $times } times as lively as in an average working hour.
why-people-around =
    { $minutes ->
        [one] Someone wrote one minute ago, and it has been { $times } times as lively as usual.
       *[other] Someone wrote { $minutes } minutes ago, and it has been { $times } times as lively as usual.
    }
why-lull =
    { $minutes ->
        [one] Nobody has written for one minute, so no conversation is interrupted.
       *[other] Nobody has written for { $minutes } minutes, so no conversation is interrupted.
    }
why-unknown = It is not known yet when people are here: until then, the question comes mid-week, mid-morning.
why-no-better = Waiting longer was not likely to bring more people.
why-last-chance = This was the last chance before the end of the period for this question.
why-rhythm =
    { $name ->
        [daily] This community asked for a question every working day.
        [twice-weekly] This community asked for a question twice a week.
        [weekly] This community asked for a question every week.
        [fortnightly] This community asked for a question every two weeks.
        [monthly] This community asked for a question every month.
       *[own] This community chose its own rhythm.
    }

## Why no question this time

missed-no-pause = No pause came in which to ask it without interrupting.
missed-too-soon = The previous one was too recent.

## Rhythms that cannot be kept

rhythm-not-understood = “{ $said }” is not a rhythm Compagnon can read. Try daily, twice-weekly, weekly, fortnightly or monthly, or an iCalendar rule such as FREQ=MONTHLY.
rhythm-never = “{ $said }” names no day in the next five years. Try weekly, for example, or monthly.
rhythm-too-often = “{ $said }” would ask more than once a day. Once a day is the most: try daily, or weekly, which leaves time to answer.

### Who meets whom: the reason of each meeting, of each seat that stayed empty, and what an exchange costs.

## One sentence, made of clauses

match-because = Why this meeting: { $clauses }.
    .mentor = Why: { $clauses }.
    .and = { $first }; { $then }
match-with = You meet { $others }. { $sentence }

## The clauses

match-help = { $giver } can share { $skills } with { $asker }
match-open = the profiles do not say much yet
match-first = a first, as far as Compagnon remembers
match-missed =
    { $weeks ->
        [0] a meeting planned less than a week ago that did not take place
        [one] a meeting planned a week ago that did not take place
       *[other] a meeting planned { $weeks } weeks ago that did not take place
    }
match-again =
    { $pairs ->
        [1] { $weeks ->
            [0] the last meeting was less than a week ago
            [one] the last meeting was a week ago
           *[other] the last meeting was { $weeks } weeks ago
        }
       *[other] { $met ->
            [one] one of { $pairs } pairs has met before
           *[other] { $met } of { $pairs } pairs have met before
        }, { $weeks ->
            [0] the last less than a week ago
            [one] the last a week ago
           *[other] the last { $weeks } weeks ago
        }
    }
match-hours =
    { $hours ->
        [1] one working hour in common
       *[other] { $hours } working hours in common
    }
    .none = no working hour in common, because there was nobody nearer
match-language = a language in common ({ $languages })
    .none = no language in common that the profiles tell of
match-joined = one person more, so that nobody is left out
match-trio = a group of three, so that nobody is left out

## Unmatched

match-unmatched =
    .alone = No meeting this time: nobody else takes part yet.
    .rules = No meeting this time: the rules of this draw leave nobody to meet.
    .taken = No meeting this time: everybody who could be met is already in a meeting. Next time this person comes first.

## An exchange made by hand

match-swap =
    .free = This exchange costs nothing.
    .affinity = This exchange is possible. These meetings have { $percent }% less in common than before.
    .repeat = This exchange is possible, but people meet again who met more recently than before.
    .hour = This exchange is possible, but people meet who share no working hour.
    .left-out = This exchange is possible, but leaves out somebody who was left out last time.
    .together = These two cannot change places: they are in the same place already. Choose two people from different meetings.
    .stranger = { $person } is not in this draw. Choose somebody who is.
    .barred = These two cannot change places: a rule stands in the way. Choose somebody else.

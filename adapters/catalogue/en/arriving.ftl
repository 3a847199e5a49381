### Compagnon arrives: in a workspace, then in a channel.

## To whoever installed it

installed = Compagnon is installed: three steps to your first community
    .invite = 1. Choose a channel where people already talk, and add Compagnon to it.
    .enrol = 2. In that channel, type /compagnon enrol, followed by the theme its members share.
    .after = 3. Compagnon introduces itself there and tells you when the first question will come. You set its rhythm with /compagnon rhythm.
    .why = You receive this message because you just installed Compagnon. Nobody else was told.
    .why-surmised = You receive this message because you administer this workspace, and nobody has received it before. It comes once.

## To a whole channel that is not a community yet

channel-joined = Hello! Compagnon has just arrived in this channel
    .does = Compagnon helps colleagues learn from one another: now and then, at the right moment, a question that anyone may answer. For now, it does nothing.
    .sees = As long as this channel is not enrolled, Compagnon retains nothing of what is written in it.
    .begin = To begin, an admin types /compagnon enrol here, followed by the theme. To send it away, removing it from the channel is enough.
    .why = This message comes because Compagnon was just added to this channel. Everything one can ask of it: /compagnon help.

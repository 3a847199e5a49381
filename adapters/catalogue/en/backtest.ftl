### What a backtest reports, in a terminal.

backtest-title =
    .spans = { $messages } messages from { $people } people, { $from } to { $to }
    .empty = No message: there is nothing to play.
    .none = No invitation. The first three weeks only teach when people are there, and this history brought no good moment after them.

backtest-week = When people are there, and when Compagnon would have asked (●)
    .monday = Mon
    .tuesday = Tue
    .wednesday = Wed
    .thursday = Thu
    .friday = Fri
    .saturday = Sat
    .sunday = Sun

backtest-result = What it would have met
    .moments = Invitations
    .reach = People who wrote in the two hours after
    .live = Conversations cut into
    .number = { $value }
    .ours = Compagnon
    .fixed = Mondays at 10:00

backtest-prompts =
    { $shown ->
        [one] The latest invitation
       *[other] The latest { $shown } invitations
    }, and why
    .reached =
    { $reach ->
        [0] nobody wrote in the two hours after
        [one] one person wrote in the two hours after
       *[other] { $reach } people wrote in the two hours after
    }

backtest-coach =
    { $times ->
        [one] Once, two invitations in a row met nobody: Compagnon would have asked the coach whether to carry on. Here the coach said yes.
       *[other] { $times } times, two invitations in a row met nobody: Compagnon would have asked the coach whether to carry on. Here the coach said yes.
    }

backtest-demo = This history is imaginary, made on this machine just now. For your own workspace: compagnon backtest followed by the path of its Slack export.

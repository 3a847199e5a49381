### Ce que dit un essai sur le passé, dans un terminal.

backtest-title =
    .spans = { $messages } messages de { $people } personnes, du { $from } au { $to }
    .empty = Aucun message : il n’y a rien à rejouer.
    .none = Aucune invitation. Les trois premières semaines servent à apprendre quand il y a du monde, et la suite n’a pas offert de bon moment.

backtest-week = Quand il y a du monde, et quand Compagnon aurait posé sa question (●)
    .monday = lun.
    .tuesday = mar.
    .wednesday = mer.
    .thursday = jeu.
    .friday = ven.
    .saturday = sam.
    .sunday = dim.

backtest-result = Ce qui aurait été rencontré
    .moments = Invitations
    .reach = Personnes ayant écrit dans les deux heures
    .live = Conversations coupées
    .number = { $value }
    .ours = Compagnon
    .fixed = Le lundi à 10 h

backtest-prompts =
    { $shown ->
        [one] La dernière invitation
       *[other] Les { $shown } dernières invitations
    }, et pourquoi
    .reached =
    { $reach ->
        [0] personne n’a écrit dans les deux heures
        [one] une personne a écrit dans les deux heures
       *[other] { $reach } personnes ont écrit dans les deux heures
    }

backtest-coach =
    { $times ->
        [one] Une fois, deux invitations de suite n’ont rencontré personne : Compagnon aurait demandé aux coachs s’il fallait continuer. Ici, la réponse est supposée être oui.
       *[other] { $times } fois, deux invitations de suite n’ont rencontré personne : Compagnon aurait demandé aux coachs s’il fallait continuer. Ici, la réponse est supposée être oui.
    }

# À plusieurs.
backtest-demo = Cette histoire est imaginaire, écrite à l’instant sur cette machine. Pour votre propre espace de travail : compagnon backtest suivi du chemin de son export Slack.

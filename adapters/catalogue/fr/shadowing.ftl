### Vis ma vie : observer quelqu’un au travail, de la demande à ce qu’on en fait.

shadowing = Vis ma vie

## La demande

shadowing-form =
    .means =
    { $address ->
        [tu] La personne que tu veux observer répond d’abord, puis les responsables. Personne d’autre ne voit ta demande.
       *[vous] La personne que vous voulez observer répond d’abord, puis les responsables. Personne d’autre ne voit votre demande.
    }
    .host = Qui observer
    .objective =
    { $rank ->
        [first] Ce que je veux comprendre, en premier
        [second] En deuxième
       *[third] En troisième
    }
    .mode = De quelle façon
    .on = À partir du
    .lasts = Combien de temps
    .manager = Mon ou ma responsable, ou qui peut donner son accord à sa place
shadowing-lasts =
    { $lasts ->
        [hour] une heure
        [two_hours] deux heures
        [half_day] une demi-journée
        [day] une journée
        [two_days] deux journées
       *[week] une semaine
    }
shadowing-mode =
    { $mode ->
        [observation] regarder, sans prendre part
        [regular_briefings] en parler à intervalles réguliers
       *[hands_on] donner un coup de main
    }
shadowing-one-host =
    { $address ->
        [tu] Choisis une personne à observer, une seule, autre que toi.
       *[vous] Choisissez une personne à observer, une seule, autre que vous.
    }
shadowing-one-manager =
    { $address ->
        [tu] Indique une personne, autre que toi, qui peut donner son accord : en général, ton ou ta responsable.
       *[vous] Indiquez une personne, autre que vous, qui peut donner son accord : en général, votre responsable.
    }
shadowing-away =
    { $address ->
        [tu] { $person } n’est pas disponible en ce moment. Choisis quelqu’un d’autre, ou redemande plus tard.
       *[vous] { $person } n’est pas disponible en ce moment. Choisissez quelqu’un d’autre, ou redemandez plus tard.
    }
shadowing-already =
    { $address ->
        [tu] Tu as déjà une demande en cours auprès de { $person }.
       *[vous] Vous avez déjà une demande en cours auprès de { $person }.
    }
shadowing-enough =
    { $address ->
        [tu] Tu as déjà trois demandes en cours. Mène l’une d’elles à son terme, ou annule-la.
       *[vous] Vous avez déjà trois demandes en cours. Menez l’une d’elles à son terme, ou annulez-la.
    }
shadowing-three-objectives =
    { $address ->
        [tu] Écris trois choses que tu veux comprendre : elles disent quoi regarder, et aident à dire oui.
       *[vous] Écrivez trois choses que vous voulez comprendre : elles disent quoi regarder, et aident à dire oui.
    }
shadowing-how-long =
    { $address ->
        [tu] Choisis une des durées proposées, d’une heure à une semaine.
       *[vous] Choisissez une des durées proposées, d’une heure à une semaine.
    }
shadowing-too-soon =
    { $address ->
        [tu] Le { $on }, c’est trop tôt pour avoir l’accord de tout le monde. Choisis un jour à partir de demain.
       *[vous] Le { $on }, c’est trop tôt pour avoir l’accord de tout le monde. Choisissez un jour à partir de demain.
    }
shadowing-too-far =
    { $address ->
        [tu] Le { $on }, c’est dans plus de six mois. Choisis un jour plus proche.
       *[vous] Le { $on }, c’est dans plus de six mois. Choisissez un jour plus proche.
    }
shadowing-sent =
    { $address ->
        [tu] J’ai transmis ta demande à { $person }. Tu auras sa réponse ici.
       *[vous] J’ai transmis votre demande à { $person }. Vous aurez sa réponse ici.
    }
    .why =
    { $address ->
        [tu] Sans réponse, je le lui rappellerai une fois, puis je laisserai la demande s’éteindre. Tu peux annuler à tout moment.
       *[vous] Sans réponse, je le lui rappellerai une fois, puis je laisserai la demande s’éteindre. Vous pouvez annuler à tout moment.
    }

## Ce qui est demandé

shadowing-what =
    .who = { $asker } aux côtés de { $person }.
    .when =
    Quand : { $on }. Durée : { $lasts ->
        [hour] une heure
        [two_hours] deux heures
        [half_day] une demi-journée
        [day] une journée
        [two_days] deux journées
       *[week] une semaine
    }. Façon : { $mode ->
        [observation] regarder, sans prendre part
        [regular_briefings] en parler à intervalles réguliers
       *[hands_on] donner un coup de main
    }.
shadowing-objectives = Pour comprendre :
    .one = • { $said }
shadowing-button =
    .ask = Demander
    .yes = Oui
    .no = Non
    .approve = D’accord
    .refuse = Pas d’accord
    .suits = C’est lu, et le jour me va
    .date = Choisir un autre jour
    .not-yet = Pas encore fait : choisir un autre jour
    .debrief = Écrire ce que j’ai appris
    .transfer = Raconter
    .cancel = Annuler

## La réponse de l’hôte

shadowing-request =
    { $address ->
        [tu] { $asker } aimerait passer un moment à tes côtés, pour te voir travailler.
       *[vous] { $asker } aimerait passer un moment à vos côtés, pour vous voir travailler.
    }
    .why =
    { $address ->
        [tu] C’est à toi de voir : un non est une réponse comme une autre, et personne d’autre ne le saura.
       *[vous] C’est à vous de voir : un non est une réponse comme une autre, et personne d’autre ne le saura.
    }
shadowing-answer =
    .word = Un mot pour accompagner la réponse
    .reason =
    { $yes ->
        [yes] Pourquoi c’est une bonne idée
       *[no] Pourquoi ce n’est pas possible
    }
    .manager = Mon ou ma responsable, si son accord est utile
    .needed =
    { $address ->
        [tu] Dis pourquoi, en une phrase : la personne qui demande saura à quoi s’en tenir.
       *[vous] Dites pourquoi, en une phrase : la personne qui demande saura à quoi s’en tenir.
    }
    .send =
    { $yes ->
        [yes] Répondre oui
       *[no] Répondre non
    }
shadowing-word = { $person } : « { $said } »
shadowing-accepted =
    { $address ->
        [tu] { $person } te dit oui ! Je demande maintenant l’accord des responsables.
       *[vous] { $person } vous dit oui ! Je demande maintenant l’accord des responsables.
    }
    .thanks =
    { $address ->
        [tu] Merci ! Je demande maintenant l’accord des responsables, puis je reviens vers toi.
       *[vous] Merci ! Je demande maintenant l’accord des responsables, puis je reviens vers vous.
    }
shadowing-declined =
    { $address ->
        [tu] Ce ne sera pas possible avec { $person }. Cela arrive, et ne dit rien de ta demande.
       *[vous] Ce ne sera pas possible avec { $person }. Cela arrive, et ne dit rien de votre demande.
    }
    .next =
    { $address ->
        [tu] Tu peux demander à quelqu’un d’autre : /compagnon observer.
       *[vous] Vous pouvez demander à quelqu’un d’autre : /compagnon observer.
    }
    .thanks = C’est noté, et c’est transmis à { $asker } avec tact. Merci d’avoir répondu.

## L’accord des responsables

shadowing-approval =
    { $address ->
        [tu] { $asker } voudrait observer { $person } au travail, et { $person } est d’accord. Et toi ?
       *[vous] { $asker } voudrait observer { $person } au travail, et { $person } est d’accord. Et vous ?
    }
    .why =
    { $address ->
        [tu] Je te le demande parce qu’une de ces deux personnes travaille avec toi. Oui ou non, dis pourquoi : seule la personne qui demande lira ta raison.
       *[vous] Je vous le demande parce qu’une de ces deux personnes travaille avec vous. Oui ou non, dites pourquoi : seule la personne qui demande lira votre raison.
    }
shadowing-approved = { $person } est d’accord.
    .left = J’attends encore un autre accord.
    .thanks = Merci, c’est transmis à { $asker }.
shadowing-refused = { $person } n’est pas d’accord.
    .next = Rien n’empêche d’en reparler ensemble, puis de redemander autrement : /compagnon observer.
    .host =
    { $address ->
        [tu] Cette fois, { $asker } ne pourra pas venir te voir travailler. Cela ne tient pas à toi : merci d’avoir dit oui.
       *[vous] Cette fois, { $asker } ne pourra pas venir vous voir travailler. Cela ne tient pas à vous : merci d’avoir dit oui.
    }
    .thanks =
    { $address ->
        [tu] C’est noté. { $asker } lira ta raison, et personne d’autre.
       *[vous] C’est noté. { $asker } lira votre raison, et personne d’autre.
    }

## Avant

shadowing-brief = Préparer ce moment
    .limits =
    { $mode ->
        [observation] Limites : on regarde et on note ; les questions attendent les moments prévus pour cela.
        [regular_briefings] Limites : on convient de quelques rendez-vous courts, et on s’y tient.
       *[hands_on] Limites : on aide à ce qui a été convenu, et à rien d’autre.
    }
    .others = Les personnes qui seront là sont prévenues, et peuvent dire non.
    .between = Ce qui est vu ne va pas plus loin. On vient apprendre, pas juger.
    .why = Une fois le jour confirmé des deux côtés, il ne se passe plus rien jusque-là.
shadowing-all-agree = Tout le monde est d’accord !
shadowing-ready = C’est noté. J’attends la réponse de { $person }.
shadowing-set =
    { $address ->
        [tu] C’est convenu avec { $person } : { $on }. Je te ferai signe ce matin-là.
       *[vous] C’est convenu avec { $person } : { $on }. Je vous ferai signe ce matin-là.
    }
shadowing-day-changed = Le jour a changé entre-temps : le voici.
shadowing-day-past =
    { $address ->
        [tu] Ce jour est arrivé avant que tout soit convenu. Choisis-en un autre.
       *[vous] Ce jour est arrivé avant que tout soit convenu. Choisissez-en un autre.
    }
shadowing-day-proposed = { $person } propose un autre jour : { $on }.
shadowing-day-asked =
    { $address ->
        [tu] J’ai proposé à { $person } : { $on }. Tu auras sa réponse ici.
       *[vous] J’ai proposé à { $person } : { $on }. Vous aurez sa réponse ici.
    }

## Pendant et après

shadowing-today = C’est aujourd’hui
    .begin = Pour commencer, dix minutes ensemble : ce qu’on regarde, et quand on peut poser des questions.
shadowing-debrief = En reparler ensemble
    .ask =
    { $address ->
        [tu] Prends vingt minutes avec { $person }, tant que c’est frais :
       *[vous] Prenez vingt minutes avec { $person }, tant que c’est frais :
    }
    .surprise = • Qu’est-ce qui a surpris, de part et d’autre ?
    .reason = • Pourquoi faire ainsi, et pas autrement ?
    .try = • Qu’est-ce qu’on aurait envie d’essayer ?
    .why = Ce message vient parce que l’observation convenue devait avoir lieu.
    .learning =
    { $rank ->
        [first] Ce que j’ai appris
        [second] Et aussi
       *[third] Et encore
    }
    .who = Qui peut le lire
    .shared = Moi, et la personne que j’ai observée
    .kept = Moi seulement
    .needed =
    { $address ->
        [tu] Écris au moins une chose que tu as apprise, avec tes mots.
       *[vous] Écrivez au moins une chose que vous avez apprise, avec vos mots.
    }
shadowing-debriefed = Ce que j’emporte :
    .why =
    { $address ->
        [tu] Dans deux semaines, je te demanderai une seule fois ce que tu en as fait. Ces lignes s’effacent 90 jours après.
       *[vous] Dans deux semaines, je vous demanderai une seule fois ce que vous en avez fait. Ces lignes s’effacent 90 jours après.
    }
    .host =
    { $shared ->
        [yes] Merci d’avoir ouvert la porte ! { $asker } en retient ceci, en confidence :
       *[no] Merci d’avoir ouvert la porte ! { $asker } a noté ce qui lui servira.
    }
shadowing-transfer = Deux semaines après
    .ask =
    { $address ->
        [tu] Tu as observé { $person }. Qu’en as-tu fait depuis ?
       *[vous] Vous avez observé { $person }. Qu’en avez-vous fait depuis ?
    }
    .why =
    { $address ->
        [tu] Cette question n’est que pour toi, et ne reviendra pas. « Rien encore » est une réponse.
       *[vous] Cette question n’est que pour vous, et ne reviendra pas. « Rien encore » est une réponse.
    }
    .applied = Ce que j’en ai fait
shadowing-transferred = Merci. C’est ainsi que cela sert.

## Le temps passe, ou l’on annule

shadowing-reminder = C’est le seul rappel.
shadowing-lapsed =
    { $stage ->
        [host_asked] Je n’ai pas eu de réponse de { $person } : je laisse la demande s’éteindre.
        [managers_asked] Je n’ai pas eu l’accord qu’il fallait : je laisse la demande s’éteindre.
       *[briefing] Le jour n’a pas été confirmé des deux côtés : je laisse la demande s’éteindre.
    } Ce n’est la faute de personne.
    .next =
    { $address ->
        [tu] Tu peux redemander quand tu veux : /compagnon observer.
       *[vous] Vous pouvez redemander quand vous voulez : /compagnon observer.
    }
    .host = La demande de { $asker } s’est éteinte, faute de temps. Il n’y a rien à faire.
    .debrief =
    { $address ->
        [tu] Je n’attends plus rien de ton observation. Si tu en as parlé de vive voix, c’est l’essentiel.
       *[vous] Je n’attends plus rien de votre observation. Si vous en avez parlé de vive voix, c’est l’essentiel.
    }
shadowing-cancel =
    .means = L’autre personne sera prévenue. Il n’y a pas besoin de raison.
    .word = Un mot pour elle, si c’est utile
shadowing-cancelled = { $person } préfère annuler ce moment d’observation. Cela arrive.
    .done = C’est annulé, et { $person } le sait.
    .manager = { $asker } n’observera finalement pas { $person } : il n’y a plus rien à décider.
shadowing-gone = Cette demande n’existe plus. Pour en faire une autre : /compagnon observer.
shadowing-over = Cette demande est close : ce bouton ne fait plus rien.
shadowing-not-yours = Ce bouton est pour quelqu’un d’autre.
shadowing-not-now = C’est déjà fait, ou pas encore le moment. Voici où cela en est :
shadowing-stands =
    { $asker } aux côtés de { $person } : { $stage ->
        [host_asked] réponse de { $person } attendue
        [managers_asked] accord des responsables attendu
        [briefing] jour à confirmer, { $on }
        [agreed] convenu, { $on }
        [observing] en cours
        [debriefing] à se raconter
        [transferring] terminé ; une question viendra deux semaines après
       *[ended] terminé
    }.

### Mentorat : trouver quelqu’un, s’accorder, avancer ensemble, conclure.

mentoring = Mentorat

## Chercher

mentoring-form =
    .means =
    { $address ->
        [tu] Je te propose jusqu’à trois personnes, et je dis pourquoi. Tu choisis l’ordre ; chacune reste libre de dire non.
       *[vous] Je vous propose jusqu’à trois personnes, et je dis pourquoi. Vous choisissez l’ordre ; chacune reste libre de dire non.
    }
    .goal = Ce que je voudrais apprendre ou réussir
    .sort = De quelle façon
    .how = Qui choisit
    .me = Moi, parmi trois propositions
    .coach = Les coachs de ce canal
mentoring-sort =
    { $sort ->
        [mentoring] Par quelqu’un de plus expérimenté
        [reverse] Par quelqu’un de moins expérimenté, qui voit autrement
       *[group] À plusieurs, avec la même personne
    }
mentoring-already =
    { $address ->
        [tu] Tu cherches déjà quelqu’un : cette recherche d’abord.
       *[vous] Vous cherchez déjà quelqu’un : cette recherche d’abord.
    }
mentoring-no-goal =
    { $address ->
        [tu] Dis en une phrase ce que tu voudrais apprendre : c’est ce que l’autre personne lira.
       *[vous] Dites en une phrase ce que vous voudriez apprendre : c’est ce que l’autre personne lira.
    }
mentoring-waiting =
    { $address ->
        [tu] C’est noté : les coachs de ce canal te proposeront quelqu’un. Tu n’as rien à faire.
       *[vous] C’est noté : les coachs de ce canal vous proposeront quelqu’un. Vous n’avez rien à faire.
    }
    .still =
    { $address ->
        [tu] Personne ne t’a encore été proposé. Tu peux attendre, ou choisir parmi trois personnes.
       *[vous] Personne ne vous a encore été proposé. Vous pouvez attendre, ou choisir parmi trois personnes.
    }
mentoring-suggested =
    { $count ->
        [one] Une personne possible :
       *[other] Voici { $count } personnes possibles :
    }
    .one = { $number }. { $person }. { $sentence }
    .why = Ces personnes ont dit pouvoir accompagner quelqu’un, et ont une place. Elles n’ont encore rien reçu.
mentoring-rank =
    { $rank ->
        [first] D’abord
        [second] Sinon
       *[third] Sinon encore
    }
    .one = { $number }. { $person }
    .number = La proposition { $number }
    .nobody = Personne d’autre
    .means = La première personne est sollicitée seule. Si elle ne peut pas, ou ne répond pas en trois jours, c’est la suivante.
    .others =
    { $address ->
        [tu] Choisis seulement parmi { $who }, et au moins une personne.
       *[vous] Choisissez seulement parmi { $who }, et au moins une personne.
    }
mentoring-ranked = C’est noté.
mentoring-asking = Je demande maintenant à { $person }.
    .why = La réponse vient en trois jours au plus.
mentoring-unfound =
    { $named ->
        [yes] Pour l’instant, personne n’est disponible. Les coachs de ce canal le savent, et peuvent aider.
       *[no] Pour l’instant, personne n’est disponible.
    }
    .next =
    { $address ->
        [tu] Tu peux élargir : ajoute à ton profil (/compagnon profil) d’autres mots pour ce que tu cherches, puis redemande.
       *[vous] Vous pouvez élargir : ajoutez à votre profil (/compagnon profil) d’autres mots pour ce que vous cherchez, puis redemandez.
    }
    .coach = { $asker } cherche quelqu’un pour l’accompagner, et n’a pas encore trouvé.
    .coach-why =
    { $address ->
        [tu] Je te le dis parce que tu es coach de ce canal. Pour voir toutes les demandes et proposer quelqu’un : /compagnon mentorat.
       *[vous] Je vous le dis parce que vous êtes coach de ce canal. Pour voir toutes les demandes et proposer quelqu’un : /compagnon mentorat.
    }
mentoring-button =
    .rank = Choisir l’ordre
    .yes = Oui
    .no = Non
    .agree = Écrire notre accord
    .agreed = Cela me va
    .change = Changer l’accord
    .pause = Faire une pause
    .back = Reprendre
    .stop = Arrêter
    .well = Bien
    .rematch = Trouver quelqu’un d’autre
    .close = Conclure
    .widen = Chercher à nouveau
    .choose = Choisir parmi trois

## Répondre

mentoring-request =
    { $address ->
        [tu] { $sort ->
            [mentoring] { $asker } aimerait que tu l’accompagnes.
            [reverse] { $asker } aimerait que tu l’accompagnes : ton regard, différent du sien, l’intéresse.
           *[group] { $asker } aimerait que tu l’accompagnes, avec d’autres si cela se trouve.
        }
       *[vous] { $sort ->
            [mentoring] { $asker } aimerait que vous l’accompagniez.
            [reverse] { $asker } aimerait que vous l’accompagniez : votre regard, différent du sien, l’intéresse.
           *[group] { $asker } aimerait que vous l’accompagniez, avec d’autres si cela se trouve.
        }
    }
    .because = { $sentence }
    .why =
    { $address ->
        [tu] Tu reçois ceci parce que tu offres une place dans ton profil. Un non est une réponse comme une autre. Après trois jours, je demanderai à quelqu’un d’autre.
       *[vous] Vous recevez ceci parce que vous offrez une place dans votre profil. Un non est une réponse comme une autre. Après trois jours, je demanderai à quelqu’un d’autre.
    }
mentoring-goal = Son but : « { $said } »
mentoring-answer =
    .word = Un mot pour accompagner la réponse
    .send =
    { $yes ->
        [yes] Répondre oui
       *[no] Répondre non
    }
mentoring-word = { $person } : « { $said } »
mentoring-found =
    { $address ->
        [tu] { $person } te dit oui !
       *[vous] { $person } vous dit oui !
    }
    .mentor =
    { $address ->
        [tu] Merci ! { $person } le sait, et compte sur toi.
       *[vous] Merci ! { $person } le sait, et compte sur vous.
    }
mentoring-full =
    { $address ->
        [tu] Merci de vouloir accompagner { $asker } ! Toutes tes places sont prises entre-temps : je demande à quelqu’un d’autre.
       *[vous] Merci de vouloir accompagner { $asker } ! Toutes vos places sont prises entre-temps : je demande à quelqu’un d’autre.
    }
    .next = Pour offrir plus de places : /compagnon profil.
    .mentee = { $person } aurait bien voulu, mais n’a plus de place.
mentoring-declined = { $person } ne peut pas en ce moment. Cela arrive.
    .word = { $person } ne peut pas en ce moment, et ajoute : « { $said } »
    .thanks = C’est noté, et c’est transmis à { $asker } avec tact. Merci d’avoir répondu.
mentoring-silent = { $person } n’a pas pu répondre à temps. Cela arrive.
    .mentor = J’ai demandé à quelqu’un d’autre d’accompagner { $asker } : il n’y a plus rien à faire, et aucun mal.
mentoring-joined =
    { $address ->
        [tu] { $person } t’accueille dans un groupe, avec { $who }.
       *[vous] { $person } vous accueille dans un groupe, avec { $who }.
    }
    .others = { $asker } rejoint le groupe. Bienvenue !
mentoring-together = { $who } : voici la conversation du groupe. Le prochain rendez-vous se fixe ici.

## S’accorder

mentoring-agree = Avant de commencer, quelques lignes : un but, un rythme, ce qui reste confidentiel, une date de fin. Une personne propose, l’autre confirme.
    .title = Notre accord
    .why = Un accord écrit, même court, aide à se voir vraiment. Il peut changer en route.
    .goals = Ce que nous voulons atteindre
    .pace = À quel rythme
    .between = Ce qui se dit
    .ends = Jusqu’au
    .means = Les autres personnes concernées liront ces lignes, et confirmeront ou proposeront autre chose.
mentoring-pace =
    { $pace ->
        [weekly] Chaque semaine
        [fortnightly] Toutes les deux semaines
       *[monthly] Toutes les quatre semaines
    }
mentoring-between =
    .us = Reste entre nous
    .agreed = Peut sortir, si nous le décidons ensemble
mentoring-agreed =
    .goals = But : « { $said } »
    .pace =
    { $pace ->
        [weekly] Rythme : chaque semaine
        [fortnightly] Rythme : toutes les deux semaines
       *[monthly] Rythme : toutes les quatre semaines
    }, jusqu’à la date de fin, { $on }.
    .between =
    { $named ->
        [yes] Ce qui se dit reste confidentiel.
       *[no] Ce qui se dit peut sortir, d’un commun accord.
    }
mentoring-proposed = { $person } propose :
    .thanks = C’est noté. J’attends la réponse de { $who }.
    .again = La proposition a changé entre-temps : la voici.
mentoring-ends-past =
    { $address ->
        [tu] La date de fin, { $on }, est déjà là. Choisis un jour à venir.
       *[vous] La date de fin, { $on }, est déjà là. Choisissez un jour à venir.
    }
mentoring-ends-far =
    { $address ->
        [tu] Un an au plus : une fin proche aide à avancer. Choisis un jour plus tôt.
       *[vous] Un an au plus : une fin proche aide à avancer. Choisissez un jour plus tôt.
    }

## En chemin

mentoring-begun =
    { $address ->
        [tu] C’est parti, avec { $who }. Fixe dès maintenant le premier rendez-vous.
       *[vous] C’est parti, avec { $who }. Fixez dès maintenant le premier rendez-vous.
    }
    .why =
    { $address ->
        [tu] Je te proposerai un ordre du jour au rythme convenu, et je te laisserai tranquille entre-temps.
       *[vous] Je vous proposerai un ordre du jour au rythme convenu, et je vous laisserai tranquille entre-temps.
    }
mentoring-agenda = Pour le prochain rendez-vous
    .with = Avec { $who }, une demi-heure suffit :
    .first =
    { $part ->
        [first] 1. Une situation récente, racontée sans la résoudre.
        [second] 1. Ce qui a été essayé depuis la dernière fois, et ce que cela a donné.
        [third] 1. Un moment réussi : qu’est-ce qui l’a rendu possible ?
       *[fourth] 1. Où en est le but ? Qu’est-ce qui a bougé ?
    }
    .then =
    { $part ->
        [first] 2. Trois questions pour mieux la voir, avant tout conseil.
        [second] 2. Ce qui bloque, et ce qui a déjà été tenté.
        [third] 2. Où cela pourrait-il servir encore ?
       *[fourth] 2. Que changer dans la façon de se voir ?
    }
    .last = 3. Une seule chose à essayer d’ici la prochaine fois.
    .why =
    { $pace ->
        [weekly] Ce message vient chaque semaine, comme convenu.
        [fortnightly] Ce message vient toutes les deux semaines, comme convenu.
       *[monthly] Ce message vient toutes les quatre semaines, comme convenu.
    }
mentoring-check = À mi-chemin
    .ask = Ce mentorat avec { $who }, comment se passe-t-il, franchement ?
    .why =
    { $address ->
        [tu] Cette question n’est que pour toi. Ta réponse n’est montrée à personne ; seul un changement se voit.
       *[vous] Cette question n’est que pour vous. Votre réponse n’est montrée à personne ; seul un changement se voit.
    }
    .thanks = Tant mieux. Bonne suite !
mentoring-pause =
    .means = Pas d’ordre du jour jusqu’à cette date. Les autres personnes concernées le sauront.
    .long = Une pause dure trois mois au plus. Pour plus longtemps, mieux vaut conclure, et recommencer un jour.
mentoring-paused = { $person } propose une pause, jusqu’au { $on }. La place est gardée.
mentoring-resumed = La pause est finie : à quand le prochain rendez-vous ?

## Conclure

mentoring-closing = Le moment de conclure
    .ask =
    { $address ->
        [tu] La date de fin est là. Qu’emportes-tu de ce chemin avec { $who } ?
       *[vous] La date de fin est là. Qu’emportez-vous de ce chemin avec { $who } ?
    }
    .why = Ce message vient à la date convenue. Une bonne fin vaut mieux qu’un silence.
mentoring-close =
    .kept = Ce que j’emporte, pour moi
    .given = Un mot pour les autres, qui leur sera transmis
    .means = La première case reste privée ; la seconde est transmise tout de suite.
    .needed =
    { $address ->
        [tu] Écris une ligne au moins, dans la case que tu veux.
       *[vous] Écrivez une ligne au moins, dans la case que vous voulez.
    }
mentoring-closed = Merci pour ce chemin.
    .asked = Une seule question, en privé, deux semaines après la fin. La réponse n’est montrée à personne.
mentoring-kept = Ce que j’emporte : « { $said } »
mentoring-given = De la part de { $person } : « { $said } »

## Arrêter

mentoring-stop =
    .word = Un mot pour les autres, si c’est utile
    .means =
    { $named ->
        [yes] Les autres personnes concernées le sauront. Il n’y a pas besoin de raison.
       *[no] La recherche s’arrête. Il n’y a pas besoin de raison.
    }
mentoring-stopped = { $person } préfère en rester là. Cela arrive, et ce qui a été appris reste.
    .done = C’est arrêté, et les personnes concernées le savent.
    .next =
    { $address ->
        [tu] Tu peux chercher quelqu’un d’autre : /compagnon mentor.
       *[vous] Vous pouvez chercher quelqu’un d’autre : /compagnon mentor.
    }
mentoring-withdrawn = La recherche est arrêtée. Pour recommencer : /compagnon mentor.
    .mentor = { $asker } ne cherche plus : il n’y a plus rien à répondre. Merci d’offrir une place.
mentoring-left = { $person } quitte le groupe, qui continue.
mentoring-rematched = { $person } essaie avec quelqu’un d’autre. Cela ne retire rien à ce qui a été donné : merci.
mentoring-lapsed =
    { $address ->
        [tu] Je laisse ta recherche s’éteindre, faute de suite. Pour recommencer quand tu veux : /compagnon mentor.
       *[vous] Je laisse votre recherche s’éteindre, faute de suite. Pour recommencer quand vous voulez : /compagnon mentor.
    }
    .agreement = L’accord n’a pas été conclu à temps : je laisse ce mentorat s’éteindre, et la place est libre. Ce n’est la faute de personne.
mentoring-reminder = C’est le seul rappel.
mentoring-gone = Ce mentorat n’existe plus. Pour chercher quelqu’un : /compagnon mentor.
mentoring-over = C’est terminé : ce bouton ne fait plus rien.
mentoring-not-yours = Ce bouton est pour quelqu’un d’autre.
mentoring-not-now = C’est déjà fait, ou pas encore le moment. Voici où cela en est :
mentoring-stands =
    { $stage ->
        [waiting] Recherche confiée aux coachs
        [choosing] Recherche : l’ordre est à choisir
        [asking] Recherche : une réponse est attendue
        [unfound] Recherche : personne pour l’instant
        [agreeing] { $who } : accord à écrire
        [running] { $who } : en chemin
        [paused] { $who } : en pause
        [closing] { $who } : à conclure
       *[ended] Terminé
    }.

## La préparation de qui accompagne pour la première fois

mentoring-prepared = Accompagner, { $number } sur 3
    .says =
    { $part ->
        [first] Accompagner, ce n’est pas savoir à la place de l’autre : c’est l’aider à voir plus clair.
        [second] Une question ouverte vaut dix conseils : « Qu’est-ce qui a déjà été essayé ? », « Qu’est-ce qui serait différent si c’était réglé ? »
       *[third] Ce qui dure : un rendez-vous fixé d’avance, une chose à essayer, et la confiance que rien ne sort.
    }
    .try =
    { $part ->
        [first] À essayer : parler moins de la moitié du temps.
        [second] À essayer : poser trois questions avant le premier avis.
       *[third] À essayer : finir chaque rendez-vous par la date du suivant.
    }
    .why = Trois messages courts, un par jour, parce que c’est une première fois. Ils ne reviendront pas.

## Un coach propose des paires

matching = Mentorat : la proposition
    .staged = Personne n’a encore rien reçu. À relire, puis à publier.
    .why = Les demandes confiées aux coachs, et les places offertes, au mieux pour tout le monde à la fois.
matching-pair = • { $asker }, avec { $person }. { $sentence }
matching-without = • { $asker } : { $sentence }
matching-aside = À part, cette fois : { $who }.
matching-button =
    .release = Publier
    .review = Mettre quelqu’un à part
matching-swap =
    .how =
    { $address ->
        [tu] Choisis deux personnes qui cherchent : chacune prend, dans la proposition, qui accompagnait l’autre. Le coût de l’échange est dit avec la nouvelle proposition ; personne n’en saura rien.
       *[vous] Choisissez deux personnes qui cherchent : chacune prend, dans la proposition, qui accompagnait l’autre. Le coût de l’échange est dit avec la nouvelle proposition ; personne n’en saura rien.
    }
    .people = Deux personnes qui cherchent
    .same =
    { $address ->
        [tu] Ces deux personnes ont la même personne pour les accompagner : il n’y a rien à échanger. Choisis quelqu’un d’autre.
       *[vous] Ces deux personnes ont la même personne pour les accompagner : il n’y a rien à échanger. Choisissez quelqu’un d’autre.
    }
    .stranger =
    { $address ->
        [tu] Dans cette proposition, { $person } ne cherche personne. Choisis parmi celles et ceux qui cherchent.
       *[vous] Dans cette proposition, { $person } ne cherche personne. Choisissez parmi celles et ceux qui cherchent.
    }
    .costs = Cet échange est possible. Les deux mentorats ont { $percent } % de moins en commun qu’avant ; un autre échange le défait.
matching-form =
    .aside = À mettre à part, cette fois
    .means = La proposition est refaite sans ces personnes. Elles ne le sauront pas.
matching-nobody = Personne n’a confié sa recherche aux coachs de ce canal pour l’instant.
matching-old =
    { $address ->
        [tu] Cette proposition a été remplacée, ou a plus d’une semaine. Refais-la : /compagnon mentorat.
       *[vous] Cette proposition a été remplacée, ou a plus d’une semaine. Refaites-la : /compagnon mentorat.
    }
matching-done = Cette proposition est déjà publiée.
matching-released =
    { $count ->
        [0] Aucune mise en relation cette fois.
        [one] C’est publié : une mise en relation.
       *[other] C’est publié : { $count } mises en relation.
    }
    .missed = { $who } : la place ou la demande a changé entre-temps. La demande reste ouverte.
matching-met =
    { $address ->
        [tu] Les coachs te proposent { $person } pour t’accompagner.
       *[vous] Les coachs vous proposent { $person } pour vous accompagner.
    }
    .mentor =
    { $address ->
        [tu] Les coachs te proposent d’accompagner { $person }. Si ce n’est pas le moment, arrête d’un geste : personne n’en voudra à personne.
       *[vous] Les coachs vous proposent d’accompagner { $person }. Si ce n’est pas le moment, arrêtez d’un geste : personne n’en voudra à personne.
    }

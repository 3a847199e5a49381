### Ce qui ne regarde que soi : la notice, les pauses, la façon de se parler, sa page.

## La première fois que Compagnon s’adresse à quelqu’un

notice = Avant de commencer
    .does =
    { $address ->
        [tu] Je suis Compagnon, un programme installé par ton entreprise. Je propose à des collègues d’apprendre les uns des autres : des questions, des rencontres, des séances à quelques-uns.
       *[vous] Je suis Compagnon, un programme installé par votre entreprise. Je propose à des collègues d’apprendre les uns des autres : des questions, des rencontres, des séances à quelques-uns.
    }
    .keeps =
    { $address ->
        [tu] Je garde ce que tu me confies (ce que tu partages, ton profil, tes choix, tes pauses), les séances auxquelles tu prends part et, pendant un an, qui tu devais rencontrer. Si ton organisation me donne sa liste, je connais aussi ton équipe, ton site et ton rattachement, que je ne montre jamais. Ce qui s’écrit dans une séance n’en sort pas, et s’efface 90 jours après.
       *[vous] Je garde ce que vous me confiez (ce que vous partagez, votre profil, vos choix, vos pauses), les séances auxquelles vous prenez part et, pendant un an, qui vous deviez rencontrer. Si votre organisation me donne sa liste, je connais aussi votre équipe, votre site et votre rattachement, que je ne montre jamais. Ce qui s’écrit dans une séance n’en sort pas, et s’efface 90 jours après.
    }
    .never =
    { $address ->
        [tu] Je ne note pas qui écrit dans les canaux, je ne classe personne, et je ne rends compte de toi à personne.
       *[vous] Je ne note pas qui écrit dans les canaux, je ne classe personne, et je ne rends compte de vous à personne.
    }
    .rights =
    { $address ->
        [tu] Rien n’est obligatoire : une pause se prend d’un geste, et partir ne se remarque pas. Pour consulter ou faire effacer ce que je garde de toi, adresse-toi à la personne qui administre cet espace.
       *[vous] Rien n’est obligatoire : une pause se prend d’un geste, et partir ne se remarque pas. Pour consulter ou faire effacer ce que je garde de vous, adressez-vous à la personne qui administre cet espace.
    }
    .why =
    { $address ->
        [tu] Ce message vient une seule fois, parce que je m’adresse à toi pour la première fois. Notice { $version }, du 26 novembre 2026.
       *[vous] Ce message vient une seule fois, parce que je m’adresse à vous pour la première fois. Notice { $version }, du 26 novembre 2026.
    }

## Les pauses

pause = Faire une pause
    .ask =
    { $address ->
        [tu] Pendant une pause, Compagnon te laisse tranquille : ni séance, ni question en privé. Jusqu’à quand ?
       *[vous] Pendant une pause, Compagnon vous laisse tranquille : ni séance, ni question en privé. Jusqu’à quand ?
    }
    .why =
    { $address ->
        [tu] Personne d’autre que toi ne le voit, et personne ne demandera pourquoi.
       *[vous] Personne d’autre que vous ne le voit, et personne ne demandera pourquoi.
    }
pause-button = Faire une pause
    .dated = Choisir la date
    .back = Me revoilà
pause-here =
    .week = Une semaine, ici
    .month = Un mois, ici
pause-everywhere =
    .week = Une semaine, partout
    .month = Un mois, partout
pause-until =
    .here = En pause dans { $place }, jusqu’au { $on }.
    .everywhere = En pause partout, jusqu’au { $on }.
    .means =
    { $address ->
        [tu] D’ici là, Compagnon ne te demandera rien. Pour revenir plus tôt : /compagnon retour.
       *[vous] D’ici là, Compagnon ne vous demandera rien. Pour revenir plus tôt : /compagnon retour.
    }
pause-form =
    .where = Où
    .here = Dans ce canal
    .everywhere = Partout
    .until = Jusqu’au
pause-no-day = « { $said } » n’est pas une date. Par exemple : 2026-12-24.
pause-past =
    { $address ->
        [tu] Le { $on } est déjà passé. Choisis un jour à venir.
       *[vous] Le { $on } est déjà passé. Choisissez un jour à venir.
    }
pause-too-long = Une pause dure un an au plus. Pour plus longtemps, dans chaque canal : /compagnon quitter.
pause-none =
    { $address ->
        [tu] Tu n’as pas de pause en cours.
       *[vous] Vous n’avez pas de pause en cours.
    }
pause-over =
    { $address ->
        [tu] Te revoilà, bienvenue ! Rien n’a été manqué : la suite arrivera à son heure.
       *[vous] Vous revoilà, bienvenue ! Rien n’a été manqué : la suite arrivera à son heure.
    }

## La façon de se parler

voice = Comment se parler
    .how =
    { $address ->
        [tu] Compagnon te parle en français, en te tutoyant.
       *[vous] Compagnon vous parle en français, en vous vouvoyant.
    }
    .button = Changer de langue
    .en = English
    .fr = Français
    .tu = On se tutoie
    .vous = On se vouvoie
voice-unknown =
    { $address ->
        [tu] Compagnon parle français et anglais, et ne connaît pas « { $said } ». Choisis ci-dessous.
       *[vous] Compagnon parle français et anglais, et ne connaît pas « { $said } ». Choisissez ci-dessous.
    }

## Sa page

home = Ma page
    .alone =
    { $address ->
        [tu] Personne d’autre que toi ne voit cette page.
       *[vous] Personne d’autre que vous ne voit cette page.
    }
home-next = Mes prochains moments
    .round = { $method } pour { $place } : étape « { $step } », jusqu’à : { $at }.
    .question = Une question dans { $place }, au plus tôt : { $at }.
    .none = Rien de prévu pour l’instant.
    .encounter = Une rencontre avec { $who }, d’ici au { $at }.
home-kept = Ce que j’emporte
    .from = { $method }, { $on } :
    .none =
    { $address ->
        [tu] Ce que tu écriras dans une séance se retrouvera ici, pendant 90 jours.
       *[vous] Ce que vous écrirez dans une séance se retrouvera ici, pendant 90 jours.
    }
    .encounter = D’une rencontre avec { $who }, autour du { $on } :
home-pauses = Mes pauses
    .none = Aucune pause en cours.
home-coach = J’accompagne
home-admin = J’administre
    .none =
    { $address ->
        [tu] Aucun canal n’est encore inscrit. Dans celui que tu choisis, tape /compagnon inscrire.
       *[vous] Aucun canal n’est encore inscrit. Dans celui que vous choisissez, tapez /compagnon inscrire.
    }
home-community =
    { $named ->
        [yes] { $place }, « { $theme } »
       *[no] { $place }
    } : { $status ->
        [going] les questions suivent leur rythme
        [closed] le canal est fermé, et les questions attendent
        [asking_coach] les questions attendent l’avis d’un coach
       *[stopped] les questions sont arrêtées
    }. { $coached ->
        [yes] Coachs : { $who }.
       *[no] Pas encore de coach.
    }

### Séances : une méthode vécue par un groupe.

## Le message qui dit où en est la séance

round-title = { $method } : { $step } ({ $number }/{ $of })
round-why = Séance ouverte par { $who } pour { $place }. Ce qui s’y dit n’en sort pas ; on peut partir à tout moment, sans donner de raison.
round-now =
    { $floor ->
        [client] { $title } : la parole est à { $who }.
        [consultants] { $title } : la parole est à { $who }.
        [facilitator] { $title } : la parole est à la personne qui anime.
        [each] { $title } : à { $who }.
       *[all] { $title } : c’est à tout le monde.
    }
round-until =
    { $minutes ->
        [0] Jusqu’à : { $at }.
        [1] Une minute. Fin : { $at }.
       *[other] { $minutes } minutes. Fin : { $at }.
    }
round-paused =
    { $minutes ->
        [0] En pause. Reprise au plus tard : { $at }.
        [1] En pause. Il restera une minute. Reprise au plus tard : { $at }.
       *[other] En pause. Il restera { $minutes } minutes. Reprise au plus tard : { $at }.
    }
round-order = Ordre de parole, tiré au sort : { $who }.
round-turns = Ordre de passage, tiré au sort : { $who }.
round-done = C’est fait pour { $who } ({ $count } sur { $of }).
round-reopened = La personne cliente a dû partir, et ce qu’elle a confié est effacé. Le groupe peut prendre un autre sujet, ou s’arrêter là. Sans réponse, la séance se termine.
round-client = Personne cliente : { $who }. { $reason }
    .turn = Personne cliente : { $who }.
round-chosen =
    .votes =
    { $votes ->
        [one] Ce sujet a reçu une voix sur { $cast }.
       *[other] Ce sujet a reçu { $votes } voix sur { $cast }.
    }
    .tie = { $among } sujets à égalité ; le sort a départagé.
    .only = C’était le seul sujet.
    .lot = Personne n’a voté ; le sort a choisi parmi { $among } sujets.
    .nobody = Personne n’a écrit de sujet ; le sort a choisi parmi { $among } personnes.
round-late = Compagnon s’était absenté : ce temps de parole repart en entier.
round-slow = Séance lente, à l’essai : chaque personne vient quand elle peut, pendant les heures de travail.
round-next = Ensuite : { $title }.
round-kept =
    { $what ->
        [subject] Sujet ({ $who }) : { $said }
        [title] Titre ({ $who }) : { $said }
        [question] Question ({ $who }) : { $said }
        [request] Demande ({ $who }) : { $said }
        [action] Premier pas ({ $who }) : { $said }
        [learning] À retenir ({ $who }) : { $said }
       *[outcome] Depuis la dernière fois ({ $who }) : { $said }
    }
round-own =
    { $what ->
        [title] Titre : { $said }
        [question] Question : { $said }
        [request] Demande : { $said }
        [action] Premier pas : { $said }
        [learning] À retenir : { $said }
       *[outcome] Depuis la dernière fois : { $said }
    }
round-own-date = Pour le { $on }.
round-kept-date = Pour le { $on } ({ $who }).
round-subject = { $number }. { $who } : { $said }

round-ended = { $method } : c’est terminé
    .how =
    { $outcome ->
        [finished] La séance est allée jusqu’au bout. Merci à tout le monde.
        [stopped] La séance a été arrêtée. Merci à tout le monde.
        [too_few] Il reste trop peu de monde pour continuer. La séance s’arrête ici. Merci à tout le monde.
       *[closed] La personne cliente a dû partir et le groupe s’arrête là. Merci à tout le monde.
    }
    .why = Ce que chaque personne a écrit lui est remis en privé, et sera effacé dans 90 jours.

## Les boutons, courts

round-write =
    { $what ->
        [subject] Écrire mon sujet
        [title] Écrire le titre et la question
        [question] Écrire ma question
        [request] Écrire ma demande
        [action] Écrire mon premier pas
        [learning] Écrire ce que je retiens
       *[outcome] Écrire ce que cela a donné
    }
round-vote = Sujet { $number }
    .stop = En rester là
round-yield = J’ai terminé
round-join = Prendre part
round-leave = Partir
round-steer =
    .extend = Plus de temps
    .skip = Passer à la suite
    .pause = Pause
    .resume = Reprendre
    .stop = Arrêter

## Écrire

round-form = À écrire
    .stays = Ce texte sera visible dans cette séance, et nulle part ailleurs.
round-asked =
    { $what ->
        [subject] Mon sujet, en une phrase
        [title] Un titre
        [question] Ma question au groupe
        [request] L’aide que je demande, et sous quelle forme
        [action] Mon premier pas
        [date] Pour quand
        [learning] Ce que je retiens, en une phrase
       *[outcome] Ce que j’ai tenté, et ce que cela a donné
    }
round-notes = Mes notes
    .button = Mes notes
    .label = Notes
    .yours-alone =
    { $address ->
        [tu] Personne d’autre que toi ne peut les lire. Elles te seront remises à la fin, puis effacées dans 90 jours.
       *[vous] Personne d’autre que vous ne peut les lire. Elles vous seront remises à la fin, puis effacées dans 90 jours.
    }
    .kept = Notes gardées. Personne d’autre ne les voit.
    .yours =
    { $address ->
        [tu]
            Tes notes :
            { $said }
       *[vous]
            Vos notes :
            { $said }
    }
round-empty = Il manque quelques mots : rien n’a encore été gardé.
round-too-long =
    { $address ->
        [tu] Ce texte fait { $length } caractères ; ici, la limite est de { $longest }. Raccourcis-le un peu.
       *[vous] Ce texte fait { $length } caractères ; ici, la limite est de { $longest }. Raccourcissez-le un peu.
    }
round-no-date = « { $said } » n’est pas une date. Par exemple : 2026-12-04.
round-voted =
    { $address ->
        [tu] C’est noté, et cela reste secret. Tu peux changer d’avis tant que tout le monde n’a pas voté.
       *[vous] C’est noté, et cela reste secret. Vous pouvez changer d’avis tant que tout le monde n’a pas voté.
    }

## Ce qui ne peut pas être, dans une séance

round-over = Cette séance est terminée : rien n’y change plus.
round-not-here = Aucune séance ne se tient ici. Cette commande se tape dans la conversation d’une séance.
round-in-the-channel = Une séance se tient ici. Cette commande se tape dans le canal de la communauté : { $place }.
round-gone = Cette séance n’existe plus.
round-moved-on = La séance en est à une autre étape.
round-not-yours = À cette étape, ce n’est pas à { $address ->
        [tu] toi
       *[vous] vous
    } d’écrire. Les notes personnelles restent ouvertes.
round-not-in =
    { $address ->
        [tu] Tu ne prends pas part à cette séance. Pour en être : le bouton « Prendre part ».
       *[vous] Vous ne prenez pas part à cette séance. Pour en être : le bouton « Prendre part ».
    }
round-in-already =
    { $address ->
        [tu] Tu es déjà de cette séance.
       *[vous] Vous êtes déjà de cette séance.
    }
round-full = Cette séance est complète : { $most } personnes au plus.
round-joined =
    { $address ->
        [tu] Bienvenue. Tu parleras à ton tour ; ce qui se dit ici reste ici.
       *[vous] Bienvenue. Vous parlerez à votre tour ; ce qui se dit ici reste ici.
    }
round-left =
    { $address ->
        [tu] C’est noté, la séance continue sans toi, et ce que tu y avais écrit est effacé.
       *[vous] C’est noté, la séance continue sans vous, et ce que vous y aviez écrit est effacé.
    }
round-not-your-floor = Pour l’instant, la parole est à { $who }.
round-until-time = Cette étape se termine d’elle-même, quand chaque personne a écrit ou que le temps est passé.
round-in-pause = La séance est en pause. Elle reprendra avec le bouton « Reprendre », ou d’elle-même.
round-longest = Cette étape a déjà tout le temps qu’elle peut avoir. Il reste possible de mettre la séance en pause.
round-vote-over = Le choix est déjà fait.
round-vote-gone = Ce sujet n’est plus proposé.

## Ouvrir une séance

open-round = Ouvrir une séance
    .people =
    { $same ->
        [yes] Avec qui : { $least } personnes. Sans réponse, Compagnon propose.
       *[no] Avec qui : de { $least } à { $most } personnes, sans compter qui anime. Sans réponse, Compagnon propose.
    }
    .mixing = Sans noms, mélanger autant que possible
    .tempo = Tempo
    .live = Ensemble, en quelques dizaines de minutes
    .slow = Lent, sur plusieurs jours (à l’essai)
    .chair = Qui anime
    .me = Moi
    .compagnon = Compagnon
round-opened =
    { $drawn ->
        [yes] { $method } : la séance est ouverte. Le sort a proposé, parmi qui prend part aux activités : { $who }.
       *[no] { $method } : la séance est ouverte, avec { $who }.
    }
round-open-already = Ce groupe a déjà une séance en cours. Elle continue dans sa conversation.
round-not-now = Pas d’invitation possible pour l’instant : { $who }. Il faut choisir d’autres personnes.
round-too-few = { $count ->
        [0] Il manque du monde
        [1] Une personne, c’est trop peu
       *[other] { $count } personnes, c’est trop peu
    } : cette méthode en demande au moins { $least }.
round-too-many = { $count } personnes, c’est trop : cette méthode en accueille { $most } au plus.
round-too-few-known = Compagnon ne peut proposer personne : il connaît ici trop peu de personnes qui prennent part. Au choix : nommer { $least } personnes, ou inviter le canal à taper /compagnon participer.

## À la fin, et deux semaines plus tard

takeaway =
    { $address ->
        [tu] Ce que tu emportes
       *[vous] Ce que vous emportez
    }
    .why =
    { $address ->
        [tu]
            { $later ->
                [yes] Personne d’autre que toi ne reçoit ce message. Dans deux semaines, Compagnon te demandera une seule fois ce qu’il en est.
               *[no] Personne d’autre que toi ne reçoit ce message.
            }
       *[vous]
            { $later ->
                [yes] Personne d’autre que vous ne reçoit ce message. Dans deux semaines, Compagnon vous demandera une seule fois ce qu’il en est.
               *[no] Personne d’autre que vous ne reçoit ce message.
            }
    }
follow-up = Deux semaines après
    .ask =
    { $address ->
        [tu] Voici ce que tu avais écrit. As-tu pu en faire quelque chose ?
       *[vous] Voici ce que vous aviez écrit. Avez-vous pu en faire quelque chose ?
    }
    .yes = Oui
    .partly = En partie
    .not-yet = Pas encore
    .thanks =
    { $how ->
        [yes] Merci, et bravo d’avoir tenu.
        [partly] Merci. Un bout de chemin est un bout de chemin.
       *[not_yet] Merci de l’avoir dit. Ce sera peut-être pour plus tard.
    }
    .why = Une seule question, en privé, parce qu’une séance a eu lieu il y a deux semaines. La réponse n’est montrée à personne.

### Communautés : leur arrivée, leurs réglages, qui y prend part.

## Le premier message, lu par tout le canal

# À plusieurs.
welcome =
    { $named ->
        [yes] Bonjour ! Compagnon s’installe ici, sur le thème « { $theme } ».
       *[no] Bonjour ! Compagnon s’installe dans ce canal.
    }
    .does = Compagnon aide à apprendre entre collègues. De temps en temps, quand il y a du monde et sans couper de conversation, il pose ici une question : un retour d’expérience, une bonne pratique, une erreur utile, une ressource à conseiller… Répond qui veut.
    .sees = Pour trouver le bon moment, Compagnon compte à quelles heures de la semaine on écrit dans ce canal, combien de réponses reçoivent ses questions, et si quelqu’un y réagit. Il ne garde ni qui écrit ou réagit, ni ce qui est écrit. Ce que vous partagez par son bouton ou par une commande est gardé, avec votre nom seulement si vous signez.
    .choice =
    { $opt_in ->
        [yes] Pour prendre part aux activités : /compagnon participer. Pour en sortir : /compagnon quitter. Sans rien faire, vous restez en dehors.
       *[no] Rien n’est obligatoire. Pour rester en dehors des activités, sans quitter le canal : /compagnon quitter. Pour revenir : /compagnon participer.
    }
    .why = Ce message arrive parce que votre admin vient d’inscrire ce canal. Tout ce qu’on peut y faire : /compagnon aide.

## Prendre part, ou non

takes-part =
    .yes =
    { $address ->
        [tu] C’est noté, tu prends part aux activités de ce canal. Tu as déjà quelque chose à raconter ? /compagnon partager. Pour en sortir : /compagnon quitter.
       *[vous] C’est noté, vous prenez part aux activités de ce canal. Vous avez déjà quelque chose à raconter ? /compagnon partager. Pour en sortir : /compagnon quitter.
    }
    .no =
    { $address ->
        [tu] C’est noté, et cela reste entre nous. Tu verras encore les questions posées à tout le canal ; tu peux les laisser passer. Pour revenir : /compagnon participer.
       *[vous] C’est noté, et cela reste entre nous. Vous verrez encore les questions posées à tout le canal ; vous pouvez les laisser passer. Pour revenir : /compagnon participer.
    }

## Ce qui ne peut pas être

no-community =
    { $address ->
        [tu] Compagnon n’accompagne pas encore de communauté ici. Si la tienne vit dans un autre canal, tape ta commande là-bas. Sinon, ton admin peut inscrire ce canal, avec /compagnon inscrire.
       *[vous] Compagnon n’accompagne pas encore de communauté ici. Si la vôtre vit dans un autre canal, tapez votre commande là-bas. Sinon, votre admin peut inscrire ce canal, avec /compagnon inscrire.
    }

only-coach =
    { $address ->
        [tu]
            { $named ->
                [yes] C’est aux coachs de ce canal d’en décider : { $who }. Dis-leur ce que tu aimerais changer.
               *[no] C’est aux coachs de ce canal d’en décider, et il n’y en a pas encore. Dis à ton admin ce que tu aimerais changer.
            }
       *[vous]
            { $named ->
                [yes] C’est aux coachs de ce canal d’en décider : { $who }. Dites-leur ce que vous aimeriez changer.
               *[no] C’est aux coachs de ce canal d’en décider, et il n’y en a pas encore. Dites à votre admin ce que vous aimeriez changer.
            }
    }

only-admin =
    { $address ->
        [tu] Inscrire un canal revient à ton admin. Propose-lui de taper ici /compagnon inscrire, suivi du thème.
       *[vous] Inscrire un canal revient à votre admin. Proposez-lui de taper ici /compagnon inscrire, suivi du thème.
    }

enrol-done =
    C’est fait. Première question, au plus tôt : { $at }. { $steers ->
        [yes]
            { $address ->
                [tu] Tu en es coach, jusqu’à ce que d’autres te rejoignent dans les réglages.
               *[vous] Vous en êtes coach, jusqu’à ce que d’autres vous rejoignent dans les réglages.
            }
       *[no] Les coachs choisis peuvent en changer le rythme avec /compagnon rythme.
    }

enrol-done-no-window =
    { $address ->
        [tu] C’est fait, mais avec ce rythme, aucun jour ne convient dans les deux ans à venir. Choisis-en un autre, par exemple /compagnon rythme hebdomadaire.
       *[vous] C’est fait, mais avec ce rythme, aucun jour ne convient dans les deux ans à venir. Choisissez-en un autre, par exemple /compagnon rythme hebdomadaire.
    }

enrol-already = Ce canal est déjà inscrit. Tout ce qu’on peut y faire : /compagnon aide.

## Ce qui n’est pas arrivé

message-lost =
    { $address ->
        [tu] Un message pour { $place } n’a pas pu être remis : la plateforme l’a refusé ({ $because }). Vérifie que Compagnon est toujours dans le canal et peut y écrire.
       *[vous] Un message pour { $place } n’a pas pu être remis : la plateforme l’a refusé ({ $because }). Vérifiez que Compagnon est toujours dans le canal et peut y écrire.
    }
    .why =
    { $address ->
        [tu] Tu reçois ce message parce que tu es coach de cette communauté : personne d’autre ne s’en apercevrait.
       *[vous] Vous recevez ce message parce que vous êtes coach de cette communauté : personne d’autre ne s’en apercevrait.
    }

## Aux coachs : leur canal est fermé, puis de nouveau ouvert

channel-closed =
    { $address ->
        [tu]
            { $gone ->
                [archived] Un canal que tu accompagnes a été archivé
                [deleted] Un canal que tu accompagnes a été supprimé
               *[left] Compagnon a été retiré d’un canal que tu accompagnes
            }
       *[vous]
            { $gone ->
                [archived] Un canal que vous accompagnez a été archivé
                [deleted] Un canal que vous accompagnez a été supprimé
               *[left] Compagnon a été retiré d’un canal que vous accompagnez
            }
    }
    .which =
    { $named ->
        [yes] Le canal : { $place }, « { $theme } ».
       *[no] Le canal : { $place }.
    }
    .rests =
    { $gone ->
        [archived] Compagnon n’y pose plus de question. Si le canal est rétabli, les questions reprendront d’elles-mêmes.
        [deleted] Compagnon n’y pose plus de question. Ce qui y a été partagé reste gardé.
       *[left] Compagnon n’y pose plus de question. S’il y est ajouté de nouveau, les questions reprendront d’elles-mêmes.
    }
channel-reopened =
    { $address ->
        [tu] Un canal que tu accompagnes est de nouveau ouvert
       *[vous] Un canal que vous accompagnez est de nouveau ouvert
    }
    .next = Les questions reprennent. La prochaine, au plus tôt : { $at }.
    .rests = Les questions étaient arrêtées, et le restent. Pour les reprendre, dans le canal : /compagnon reprendre.
coach-channel =
    .why =
    { $address ->
        [tu] Tu reçois ce message parce que tu es coach de cette communauté.
       *[vous] Vous recevez ce message parce que vous êtes coach de cette communauté.
    }

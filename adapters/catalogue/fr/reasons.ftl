### Pourquoi maintenant, pourquoi pas, et quels rythmes peuvent être tenus. Les nombres arrivent arrondis.

## Pourquoi ce moment

why-usual-hour =
    { $weekday ->
        [0] Le lundi
        [1] Le mardi
        [2] Le mercredi
        [3] Le jeudi
        [4] Le vendredi
        [5] Le samedi
       *[6] Le dimanche
    } vers { $hour } h, ce canal est d’ordinaire { $times } fois plus animé qu’à une heure de travail moyenne.
why-people-around =
    { $minutes ->
        [one] Quelqu’un a écrit il y a { $minutes } minute, et le canal a été { $times } fois plus animé que d’ordinaire.
       *[other] Quelqu’un a écrit il y a { $minutes } minutes, et le canal a été { $times } fois plus animé que d’ordinaire.
    }
why-lull =
    { $minutes ->
        [one] Personne n’a écrit depuis { $minutes } minute : aucune conversation n’est coupée.
       *[other] Personne n’a écrit depuis { $minutes } minutes : aucune conversation n’est coupée.
    }
why-unknown = On ne sait pas encore quand il y a du monde ici : en attendant, la question vient en milieu de semaine, en milieu de matinée.
why-no-better = Attendre davantage n’aurait sans doute pas réuni plus de monde.
why-last-chance = C’était la dernière occasion avant la fin de la période prévue pour cette question.
why-rhythm =
    { $name ->
        [daily] Cette communauté a souhaité une question chaque jour de travail.
        [twice-weekly] Cette communauté a souhaité une question deux fois par semaine.
        [weekly] Cette communauté a souhaité une question par semaine.
        [fortnightly] Cette communauté a souhaité une question toutes les deux semaines.
        [monthly] Cette communauté a souhaité une question par mois.
       *[own] Cette communauté a choisi son propre rythme.
    }

## Pourquoi pas de question cette fois

missed-no-pause = Aucune pause n’a permis de la poser sans couper une conversation.
missed-too-soon = La précédente était trop récente.

## Les rythmes qui ne peuvent être tenus

rhythm-not-understood =
    { $address ->
        [tu] « { $said } » n’est pas un rythme que Compagnon sait lire. Essaie quotidien, deux-fois-par-semaine, hebdomadaire, quinzaine ou mensuel, ou une règle iCalendar comme FREQ=MONTHLY.
       *[vous] « { $said } » n’est pas un rythme que Compagnon sait lire. Essayez quotidien, deux-fois-par-semaine, hebdomadaire, quinzaine ou mensuel, ou une règle iCalendar comme FREQ=MONTHLY.
    }
rhythm-never =
    { $address ->
        [tu] « { $said } » ne désigne aucun jour dans les cinq ans qui viennent. Essaie par exemple hebdomadaire ou mensuel.
       *[vous] « { $said } » ne désigne aucun jour dans les cinq ans qui viennent. Essayez par exemple hebdomadaire ou mensuel.
    }
rhythm-too-often =
    { $address ->
        [tu] « { $said } » ferait poser plus d’une question par jour. Une par jour est le plus : essaie quotidien, ou hebdomadaire, qui laisse le temps de répondre.
       *[vous] « { $said } » ferait poser plus d’une question par jour. Une par jour est le plus : essayez quotidien, ou hebdomadaire, qui laisse le temps de répondre.
    }

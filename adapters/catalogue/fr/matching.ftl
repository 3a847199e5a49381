### Qui rencontre qui : la raison de chaque rencontre, de chaque place restée vide, et ce que coûte un échange.

## Une phrase, faite de membres

match-because = Pourquoi cette rencontre : { $clauses }.
    .mentor = Pourquoi : { $clauses }.
    .and = { $first } ; { $then }
match-with =
    { $address ->
        [tu] Tu rencontres { $others }. { $sentence }
       *[vous] Vous rencontrez { $others }. { $sentence }
    }

## Les membres

match-help = { $giver } peut éclairer { $asker } ({ $skills })
match-open = les profils en disent encore peu
match-first = une première, de mémoire de Compagnon
match-missed =
    { $weeks ->
        [0] une rencontre prévue il y a moins d’une semaine et qui n’a pas eu lieu
        [1] une rencontre prévue il y a une semaine et qui n’a pas eu lieu
       *[other] une rencontre prévue il y a { $weeks } semaines et qui n’a pas eu lieu
    }
match-again =
    { $pairs ->
        [1] { $weeks ->
            [0] la dernière rencontre date de moins d’une semaine
            [1] la dernière rencontre date d’il y a une semaine
           *[other] la dernière rencontre date d’il y a { $weeks } semaines
        }
       *[other] { $met ->
            [1] un binôme sur { $pairs } s’est déjà rencontré
           *[other] { $met } binômes sur { $pairs } se sont déjà rencontrés
        }, et la dernière rencontre date { $weeks ->
            [0] de moins d’une semaine
            [1] d’il y a une semaine
           *[other] d’il y a { $weeks } semaines
        }
    }
match-hours =
    { $hours ->
        [one] { $hours } h de travail en commun
       *[other] { $hours } h de travail en commun
    }
    .none = aucune heure de travail en commun, faute d’une personne plus proche
match-language = une langue en commun ({ $languages })
    .none = aucune langue en commun d’après les profils
match-joined = une personne de plus, pour ne laisser personne de côté
match-trio = à trois, pour ne laisser personne de côté

## Sans rencontre

match-unmatched =
    .alone = Pas de rencontre cette fois : personne d’autre ne participe pour l’instant.
    .rules = Pas de rencontre cette fois : les règles de ce tirage ne laissent personne à rencontrer.
    .taken = Pas de rencontre cette fois : toutes les personnes possibles ont déjà la leur. La prochaine fois, cette personne passe en premier.

## Un échange fait à la main

match-swap =
    .free = Cet échange ne coûte rien.
    .affinity = Cet échange est possible. Ces rencontres ont { $percent } % de moins en commun qu’avant.
    .repeat = Cet échange est possible, mais des personnes se retrouvent, qui se sont vues plus récemment qu’avant.
    .hour = Cet échange est possible, mais des personnes se rencontrent sans heure de travail en commun.
    .left-out = Cet échange est possible, mais laisse de côté quelqu’un qui l’était déjà la dernière fois.
    .together =
    { $address ->
        [tu] Ces deux personnes ne peuvent pas changer de place : elles sont déjà au même endroit. Choisis deux personnes de rencontres différentes.
       *[vous] Ces deux personnes ne peuvent pas changer de place : elles sont déjà au même endroit. Choisissez deux personnes de rencontres différentes.
    }
    .stranger =
    { $address ->
        [tu] { $person } n’est pas dans ce tirage. Choisis quelqu’un qui y est.
       *[vous] { $person } n’est pas dans ce tirage. Choisissez quelqu’un qui y est.
    }
    .barred =
    { $address ->
        [tu] Ces deux personnes ne peuvent pas changer de place : une règle s’y oppose. Choisis quelqu’un d’autre.
       *[vous] Ces deux personnes ne peuvent pas changer de place : une règle s’y oppose. Choisissez quelqu’un d’autre.
    }

### `compagnon people` et `compagnon audit` : la liste de l’organisation, et un tirage refait.

people-preview =
    { $count ->
        [one] { $count } personne dans la liste, pour { $workspace }.
       *[other] { $count } personnes dans la liste, pour { $workspace }.
    }
    .changes = Ajouts : { $new }. Changements : { $changed }. Sans changement : { $unchanged }.
    .ask = Garder cette liste ?
people-kept = La liste est gardée. Le rattachement n’est jamais montré ; il écarte les lignes hiérarchiques des séances confidentielles.
    .not = Rien n’a été gardé.
people-workspace =
    .bad = « { $said } » n’est pas un espace de travail. Il s’écrit comme { $workspace }.
    .which =
    { $count ->
        [0] Il n’y a pas encore de communauté ici. L’espace de travail se précise avec --workspace, comme { $workspace }.
       *[other] Il y a plusieurs espaces de travail ({ $workspaces }). Lequel, cela se précise avec --workspace.
    }
audit-draw = { $name } — { $at }
audit-nothing = Aucun tirage n’est gardé.
audit-none = Il n’y a pas de tirage nommé « { $said } ». `compagnon audit` dit lesquels sont gardés.
audit-which = { $count } tirages finissent par « { $said } ». Il en faut davantage pour savoir lequel.
audit-equal = Refait à partir de tout ce dont il a été fait, ce tirage donne la même chose : { $people } personnes, { $groups ->
        [one] une rencontre
       *[other] { $groups } rencontres
    }, graine { $seed }.
audit-different = Refait à partir de tout ce dont il a été fait, ce tirage donne autre chose : { $people } personnes, { $groups ->
        [one] une rencontre gardée
       *[other] { $groups } rencontres gardées
    }, graine { $seed }. Il a été changé depuis, ou fait par une autre version.
audit-since = Depuis : échanges par une personne qui accompagne, { $swaps } ; départs avant l’annonce, { $away }.

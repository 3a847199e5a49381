### Les réglages d’une communauté : le formulaire, ce qu’il changerait, ce qui ne peut pas être.

## Le formulaire

enrol-form = Faire de ce canal une communauté
settings-form = Réglages de cette communauté
    .intro =
    { $address ->
        [tu] Rien n’est encore enregistré : tu verras d’abord ce qui change.
       *[vous] Rien n’est encore enregistré : vous verrez d’abord ce qui change.
    }

settings-theme = Thème
settings-language = Langue du canal
    .en = anglais
    .fr = français
settings-address = En français
    .tu = tutoiement
    .vous = vouvoiement
settings-rhythm = Questions
    .name =
    { $name ->
        [daily] chaque jour ouvré
        [twice-weekly] deux fois par semaine
        [weekly] une fois par semaine
        [fortnightly] une semaine sur deux
        [monthly] une fois par mois
       *[own] un rythme sur mesure
    }
settings-rule = Rythme sur mesure, en règle iCalendar
    .hint = { $rule }
settings-zone = Fuseau horaire
    .hint = Europe/Paris
settings-country = Jours fériés de
    .hint = FR, ou FR-57 pour une région ; vide pour aucun
settings-hours = Heures de travail
settings-opens = Heures de travail, de
settings-closes = Heures de travail, à
settings-coaches = Coachs
settings-takes-part = Qui prend part aux activités
    .everyone = tout le monde, sauf avis contraire
    .opt-in = les personnes qui le choisissent
settings-anonymous = Partage sans son nom
    .yes = possible
    .no = pas possible
settings-black-outs = Jours sans question
    .hint = Un par ligne : 2026-12-25, ou 2026-12-21 – 2027-01-02
    .more = Jours sans question, en plus : { $days }
    .fewer = Jours sans question, en moins : { $days }
settings-listens = Temps d’écoute avant la première question
    .weeks =
    { $count ->
        [0] aucun
        [1] une semaine
       *[other] { $count } semaines
    }

## L’aperçu

form-preview = Aperçu
form-save = Enregistrer
settings-none = aucun
settings-line = { $setting } : { $now }
settings-change = { $setting } : { $was } → { $now }
settings-next = Prochaine question, au plus tôt : { $at }.
    .never = Avec ce rythme, aucun jour ne convient dans les deux ans à venir : aucune question ne serait posée.
    .resting = Les questions sont en pause, et le restent.
settings-told = Tout le canal en sera informé, parce que cela concerne tout le monde.
settings-preview =
    { $address ->
        [tu] Renvoie ce formulaire tel quel, et c’est enregistré. Si tu changes quelque chose, tu le verras d’abord ici.
       *[vous] Renvoyez ce formulaire tel quel, et c’est enregistré. Si vous changez quelque chose, vous le verrez d’abord ici.
    }

## C’est enregistré

settings-saved = C’est enregistré. Prochaine question, au plus tôt : { $at }.

settings-saved-no-window =
    { $address ->
        [tu] C’est enregistré, mais avec ce rythme, aucun jour ne convient dans les deux ans à venir : aucune question ne sera posée. Choisis-en un autre, par exemple /compagnon rythme hebdomadaire, ou revois les périodes sans question.
       *[vous] C’est enregistré, mais avec ce rythme, aucun jour ne convient dans les deux ans à venir : aucune question ne sera posée. Choisissez-en un autre, par exemple /compagnon rythme hebdomadaire, ou revoyez les périodes sans question.
    }

settings-saved-resting = C’est enregistré. Les questions sont en pause ; pour les relancer : /compagnon reprendre.

settings-unchanged =
    { $address ->
        [tu] Les réglages sont exactement ceux de ton formulaire : il n’y avait rien à changer.
       *[vous] Les réglages sont exactement ceux de votre formulaire : il n’y avait rien à changer.
    }

settings-changed-meanwhile =
    { $address ->
        [tu] Quelqu’un d’autre a changé ces réglages pendant que tu les remplissais. Pour ne rien écraser, rien n’a été enregistré ; les tiens sont encore tous là. Renvoie-les, et tu verras ce qu’ils changent maintenant.
       *[vous] Quelqu’un d’autre a changé ces réglages pendant que vous les remplissiez. Pour ne rien écraser, rien n’a été enregistré ; les vôtres sont encore tous là. Renvoyez-les, et vous verrez ce qu’ils changent maintenant.
    }

# À plusieurs.
settings-now =
    .everyone = Désormais, tout le monde prend part ici aux activités. Pour rester en dehors, sans quitter le canal : /compagnon quitter.
    .opt-in = Désormais, seules les personnes qui le choisissent prennent part ici aux activités. Pour en être : /compagnon participer.
    .anonymous = Désormais, on peut aussi partager quelque chose ici sans donner son nom.
    .signed = Désormais, ce qui est partagé ici porte le nom de la personne qui l’écrit. Ce qui a été partagé sans nom le reste.
    .why = Ce message arrive parce qu’une personne qui accompagne ce canal, ou un admin, vient d’en changer les réglages.

## Ce qui ne peut pas être

settings-theme-too-long =
    { $address ->
        [tu] Ce thème compte { $length } caractères, et { $longest } est le plus possible. Gardes-en les premiers mots.
       *[vous] Ce thème compte { $length } caractères, et { $longest } est le plus possible. Gardez-en les premiers mots.
    }

settings-zone-unknown =
    { $address ->
        [tu] Le fuseau horaire « { $zone } » n’est pas connu, et rien n’a été enregistré. Essaie par exemple Europe/Paris, Indian/Reunion ou America/Toronto.
       *[vous] Le fuseau horaire « { $zone } » n’est pas connu, et rien n’a été enregistré. Essayez par exemple Europe/Paris, Indian/Reunion ou America/Toronto.
    }

settings-country-unknown =
    { $address ->
        [tu] Aucun calendrier de jours fériés n’est connu pour « { $country } ». Écris deux lettres, comme FR ou BE, et au besoin une région, comme FR-57. Laisse vide pour aucun.
       *[vous] Aucun calendrier de jours fériés n’est connu pour « { $country } ». Écrivez deux lettres, comme FR ou BE, et au besoin une région, comme FR-57. Laissez vide pour aucun.
    }

settings-hour-unknown =
    { $address ->
        [tu] « { $said } » n’est pas une heure de la journée. Écris-la par exemple 9 h ou 17 h 30.
       *[vous] « { $said } » n’est pas une heure de la journée. Écrivez-la par exemple 9 h ou 17 h 30.
    }

settings-hours-backwards =
    { $address ->
        [tu] Les heures de travail finissent ({ $closes }) avant d’avoir commencé ({ $opens }). Échange-les.
       *[vous] Les heures de travail finissent ({ $closes }) avant d’avoir commencé ({ $opens }). Échangez-les.
    }

settings-rule-missing =
    { $address ->
        [tu] Pour un rythme sur mesure, écris sa règle, par exemple { $rule } pour le dernier vendredi de chaque mois. Ou choisis un autre rythme.
       *[vous] Pour un rythme sur mesure, écrivez sa règle, par exemple { $rule } pour le dernier vendredi de chaque mois. Ou choisissez un autre rythme.
    }

settings-coaches-too-many =
    { $address ->
        [tu] Cela fait { $count } coachs, et { $most } est le plus possible. Enlèves-en.
       *[vous] Cela fait { $count } coachs, et { $most } est le plus possible. Enlevez-en.
    }

settings-black-out-unknown =
    { $address ->
        [tu] Jours sans question : impossible de lire la ligne { $lines }. Écris par exemple 2026-12-25, ou 2026-12-21 – 2027-01-02.
       *[vous] Jours sans question : impossible de lire la ligne { $lines }. Écrivez par exemple 2026-12-25, ou 2026-12-21 – 2027-01-02.
    }

settings-black-out-backwards =
    { $address ->
        [tu] Jours sans question : à la ligne { $lines }, la période finit avant d’avoir commencé. Échange ses deux dates.
       *[vous] Jours sans question : à la ligne { $lines }, la période finit avant d’avoir commencé. Échangez ses deux dates.
    }

settings-black-outs-too-many =
    { $address ->
        [tu] Cela fait { $count } périodes sans question, et { $most } est le plus possible. Enlève celles qui sont passées.
       *[vous] Cela fait { $count } périodes sans question, et { $most } est le plus possible. Enlevez celles qui sont passées.
    }

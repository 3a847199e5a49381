### Compagnon arrive : dans un espace de travail, puis dans un canal.

## À la personne qui l’a installé

installed =
    { $address ->
        [tu] Compagnon est installé : trois étapes, et ta première communauté commence
       *[vous] Compagnon est installé : trois étapes, et votre première communauté commence
    }
    .invite =
    { $address ->
        [tu] 1. Choisis un canal où l’on se parle déjà, et ajoutes-y Compagnon.
       *[vous] 1. Choisissez un canal où l’on se parle déjà, et ajoutez-y Compagnon.
    }
    .enrol =
    { $address ->
        [tu] 2. Dans ce canal, tape /compagnon inscrire, suivi du thème qui réunit ses membres.
       *[vous] 2. Dans ce canal, tapez /compagnon inscrire, suivi du thème qui réunit ses membres.
    }
    .after =
    { $address ->
        [tu] 3. Compagnon s’y présente et t’écrit ici quand viendra la première question. Tu en régleras le rythme avec /compagnon rythme.
       *[vous] 3. Compagnon s’y présente et vous écrit ici quand viendra la première question. Vous en réglerez le rythme avec /compagnon rythme.
    }
    .why =
    { $address ->
        [tu] Tu reçois ce message parce que tu viens d’installer Compagnon. Personne d’autre n’a été prévenu.
       *[vous] Vous recevez ce message parce que vous venez d’installer Compagnon. Personne d’autre n’a été prévenu.
    }
    .why-surmised =
    { $address ->
        [tu] Tu reçois ce message parce que tu administres cet espace et que personne ne l’a encore reçu. Il ne vient qu’une fois.
       *[vous] Vous recevez ce message parce que vous administrez cet espace et que personne ne l’a encore reçu. Il ne vient qu’une fois.
    }

## À tout un canal qui n’est pas encore une communauté

# À plusieurs.
channel-joined = Bonjour ! Compagnon vient d’arriver dans ce canal
    .does = Compagnon aide à apprendre entre collègues : de temps en temps, au bon moment, une question à laquelle répond qui veut. Pour l’instant, il ne fait rien.
    .sees = Tant que ce canal n’est pas inscrit, Compagnon ne retient rien de ce qui s’y écrit.
    .begin = Pour commencer, votre admin tape ici /compagnon inscrire, suivi du thème. Pour qu’il reparte, il suffit de le retirer du canal.
    .why = Ce message arrive parce que Compagnon vient d’être ajouté à ce canal. Tout ce qu’on peut lui demander : /compagnon aide.

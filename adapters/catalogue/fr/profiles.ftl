### Les profils : ce que chacun peut apporter et aimerait trouver, dit par soi-même, et montré seulement si on le coche.

profile =
    { $address ->
        [tu] Ton profil
       *[vous] Votre profil
    }
profile-button =
    { $address ->
        [tu] Modifier ton profil
       *[vous] Modifier votre profil
    }
profile-form =
    .intro =
    { $address ->
        [tu] Deux minutes, et rien n’est obligatoire : ce que tu dis ici sert à te proposer des rencontres qui te ressemblent. Les autres ne voient que ce que tu coches.
       *[vous] Deux minutes, et rien n’est obligatoire : ce que vous dites ici sert à vous proposer des rencontres qui vous ressemblent. Les autres ne voient que ce que vous cochez.
    }
profile-offers = Ce que je peux apporter
    .hint =
    { $any ->
        [yes] Séparer par des virgules. On trouve déjà ici : { $skills }.
       *[no] Séparer par des virgules. Par exemple : gestion de projet, tableur, prise de parole en public.
    }
profile-wants = Ce que j’aimerais apprendre
    .hint = Séparer par des virgules.
profile-topics = Ce dont j’aime parler
    .hint = Au travail ou ailleurs : la randonnée, les plans d’atelier, la bande dessinée…
profile-level = Mon expérience dans mon métier
    .name =
    { $level ->
        [1] Je débute
        [2] Je suis à l’aise
        [3] J’ai beaucoup d’expérience
        [4] On vient me demander conseil
       *[0] Je préfère ne pas le dire
    }
profile-seats = Personnes que je veux bien accompagner à la fois
    .count =
    { $count ->
        [0] Personne pour l’instant
        [one] { $count } personne
       *[other] { $count } personnes
    }
profile-languages = Langues dans lesquelles je peux échanger
    .hint = fr, en, es…
profile-team = Équipe
profile-site = Site
profile-zone = Fuseau horaire
profile-hours = Heures de travail
    .hint = 9 h – 17 h 30
profile-avoid = Avec qui je préfère ne pas être (personne ne le verra)
profile-shows =
    .skills = Montrer ce que j’apporte et ce que j’aimerais apprendre aux personnes que je rencontre
    .topics = Leur montrer ce dont j’aime parler
    .belonging = Leur montrer mes langues, mon équipe et mon site
profile-fault =
    .many =
    { $address ->
        [tu] Trop de choses sur une ligne ({ $count }) : gardes-en { $most } au plus.
       *[vous] Trop de choses sur une ligne ({ $count }) : gardez-en { $most } au plus.
    }
    .long = « { $said }… » est trop long : { $longest } caractères au plus, en séparant par des virgules.
    .hours = « { $said } » ne dit pas des heures de travail. Par exemple : 9 h – 17 h 30.
    .avoid = Trop de personnes à éviter ({ $count }) : Compagnon en retient { $most } au plus.
profile-saved = C’est noté
    .shown =
    { $address ->
        [tu] Voici ce que verront les personnes que tu rencontreras :
       *[vous] Voici ce que verront les personnes que vous rencontrerez :
    }
    .hidden =
    { $address ->
        [tu] Personne ne verra ton profil : tu n’as rien coché. Il compte seulement quand les rencontres se décident.
       *[vous] Personne ne verra votre profil : vous n’avez rien coché. Il compte seulement quand les rencontres se décident.
    }
    .change =
    { $address ->
        [tu] Tu peux changer d’avis quand tu veux : /compagnon profil.
       *[vous] Vous pouvez changer d’avis quand vous voulez : /compagnon profil.
    }
profile-says =
    .offers = Peut apporter : { $skills }.
    .wants = Aimerait apprendre : { $skills }.
    .topics = Aime parler de : { $topics }.
    .belonging = Vient de : { $where }.
    .languages = Langues : { $languages }.
profile-none =
    { $address ->
        [tu] Tu n’as encore rien dit de toi. Deux minutes suffisent pour que les rencontres te ressemblent, et rien n’est obligatoire.
       *[vous] Vous n’avez encore rien dit de vous. Deux minutes suffisent pour que les rencontres vous ressemblent, et rien n’est obligatoire.
    }
profile-seen =
    { $address ->
        [tu] Les personnes que tu rencontres voient { $parts }.
       *[vous] Les personnes que vous rencontrez voient { $parts }.
    }
    .nothing = Personne d’autre ne voit ce profil.
profile-part =
    .skills =
    { $address ->
        [tu] ce que tu apportes et aimerais apprendre
       *[vous] ce que vous apportez et aimeriez apprendre
    }
    .topics =
    { $address ->
        [tu] ce dont tu aimes parler
       *[vous] ce dont vous aimez parler
    }
    .belonging =
    { $address ->
        [tu] tes langues, ton équipe et ton site
       *[vous] vos langues, votre équipe et votre site
    }

## Les mots pour le dire

skills = Les compétences, avec les mots d’ici
    .known = { $skills }
    .none =
    { $address ->
        [tu] Personne n’a encore nommé de compétence ici. Commence : /compagnon profil.
       *[vous] Personne n’a encore nommé de compétence ici. Commencez : /compagnon profil.
    }
    .more =
    { $count ->
        [one] Et { $count } autre.
       *[other] Et { $count } autres.
    }
    .why = Un mot que quelqu’un emploie devient connu de tout le monde ici. La liste ne dit pas qui l’a écrit.
skills-how =
    { $address ->
        [tu] Deux mots disent la même chose ? Écris : /compagnon compétences tableur = feuille de calcul
       *[vous] Deux mots disent la même chose ? Écrivez : /compagnon compétences tableur = feuille de calcul
    }
skills-joined = « { $one } » et « { $other } » disent désormais la même chose.
    .already = « { $one } » et « { $other } » disent déjà la même chose.
note-people-imported =
    { $count ->
        [one] Équipe, site et rattachement lus pour { $count } personne.
       *[other] Équipe, site et rattachement lus pour { $count } personnes.
    }

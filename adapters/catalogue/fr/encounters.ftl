### Les rencontres : à deux ou à quelques-uns, tirées ensemble, avec une raison, trois moments et une porte de sortie.

## L’annonce faite au canal

encounters-now = Des rencontres commencent ici
    .what =
    { $together ->
        [2] { $name ->
            [weekly] Chaque semaine, Compagnon propose à chaque personne d’ici d’en rencontrer une autre, trois quarts d’heure.
            [monthly] Chaque mois, Compagnon propose à chaque personne d’ici d’en rencontrer une autre, trois quarts d’heure.
           *[fortnightly] Toutes les deux semaines, Compagnon propose à chaque personne d’ici d’en rencontrer une autre, trois quarts d’heure.
        }
       *[other] { $name ->
            [weekly] Chaque semaine, Compagnon propose à des groupes de { $together } personnes d’ici de se rencontrer, trois quarts d’heure.
            [monthly] Chaque mois, Compagnon propose à des groupes de { $together } personnes d’ici de se rencontrer, trois quarts d’heure.
           *[fortnightly] Toutes les deux semaines, Compagnon propose à des groupes de { $together } personnes d’ici de se rencontrer, trois quarts d’heure.
        }
    }
    .who =
    { $each ->
        [yes] Qui veut en être le dit chaque fois, d’un bouton. Ne rien dire n’engage à rien.
       *[no] Tout le monde ici en fait partie, et peut en sortir d’un geste : une pause, ou /compagnon quitter. Personne n’en saura rien.
    }
    .why =
    { $address ->
        [tu] Tu le lis parce que la personne qui accompagne { $place } a ouvert les rencontres.
       *[vous] Vous le lisez parce que la personne qui accompagne { $place } a ouvert les rencontres.
    }
    .profile = Dire ce qui m’intéresse

## Qui en est, cette fois

encounter-call = Qui veut rencontrer quelqu’un ?
    .ask = Un bouton suffit, jusqu’au { $at }. Ensuite, chaque personne qui en est reçoit le nom de celle qu’elle rencontre, et pourquoi.
    .why = Cette communauté a choisi de poser la question chaque fois. Ne rien dire n’engage à rien, et personne ne le remarque.
    .in = J’en suis
    .out = Finalement non
    .noted-in =
    { $address ->
        [tu] C’est noté : tu en es. Des nouvelles après le { $at }.
       *[vous] C’est noté : vous en êtes. Des nouvelles après le { $at }.
    }
    .noted-out = C’est noté : ce sera pour une autre fois.
    .closed = Ce tirage est déjà fait. Le prochain sera annoncé ici.

## La rencontre

encounter = Une rencontre
    .meet = { $who } : trois quarts d’heure pour faire connaissance, ou se donner un coup de main.
    .changed = Le groupe a changé depuis le tirage : le voici tel qu’il est maintenant.
    .who = { $person } — { $sentence }
    .why =
    { $address ->
        [tu] Tu reçois ce message parce que tu prends part aux rencontres de { $place }. Pour souffler : /compagnon pause.
       *[vous] Vous recevez ce message parce que vous prenez part aux rencontres de { $place }. Pour souffler : /compagnon pause.
    }
encounter-times = Voici des moments possibles dans les heures de travail de tout le groupe, à prendre ou à remplacer par un autre :
    .none = Les heures de travail ne se croisent pas ces jours-ci : un message vocal, ou un moment choisi ensemble, feront aussi bien.
encounter-time =
    { $apart ->
        [yes] • { $at } ({ $clocks })
       *[no] • { $at }
    }
    .dated =
    { $apart ->
        [yes] • { $at } ({ $clocks }) — { $link }
       *[no] • { $at } — { $link }
    }
    .calendar = à mettre dans l’agenda
encounter-clock = { $person } { $hour }
icebreaker-topic = Pour commencer : un goût commun à { $who }, « { $topic } ». Comment y est-on venu ?
icebreaker-skill = Pour commencer : { $asker } peut demander à { $giver } comment s’apprend « { $skill } », et par quoi débuter.
icebreaker-any =
    .small-pride = Pour commencer : de quoi, cette semaine, chaque personne est-elle un peu fière sans l’avoir dit ?
    .first-day = Pour commencer : qu’est-ce que chaque personne aurait aimé savoir à son arrivée ici ?
    .question = Pour commencer : quelle question de travail n’a pas encore trouvé sa réponse ?
    .changed-mind = Pour commencer : sur quoi chaque personne a-t-elle changé d’avis cette année, dans son métier ?
    .tool = Pour commencer : quel petit outil, ou quelle habitude, fait gagner du temps sans que personne ne le sache ?

## À mi-chemin, et après

encounter-halfway = Où en est la rencontre ?
    .ask = Le moment est-il trouvé ?
    .why = Un seul message à mi-chemin, pour que la rencontre ne se perde pas dans la semaine.
encounter-told =
    .met = On s’est vus
    .not-yet = Pas encore
    .no = Ça ne se fera pas
encounter-outcome = Et cette rencontre ?
    .ask =
    { $address ->
        [tu] As-tu pu voir { $others } ?
       *[vous] Avez-vous pu voir { $others } ?
    }
    .why =
    { $address ->
        [tu] Ta réponse sert au prochain tirage de { $place } : une rencontre qui n’a pas eu lieu pourra être proposée de nouveau. Elle n’est montrée à personne.
       *[vous] Votre réponse sert au prochain tirage de { $place } : une rencontre qui n’a pas eu lieu pourra être proposée de nouveau. Elle n’est montrée à personne.
    }
encounter-thanks =
    { $how ->
        [not_yet] Il reste un peu de temps. Merci de l’avoir dit.
        [no] Ce sont des choses qui arrivent. Cette rencontre pourra être proposée une autre fois ; merci de l’avoir dit.
       *[met] C’est noté, merci.
    }
encounter-takeaway =
    { $address ->
        [tu] Qu’en gardes-tu ?
       *[vous] Qu’en gardez-vous ?
    }
    .ask =
    { $address ->
        [tu] Avec tes mots, et pour toi : personne d’autre ne le lira, pas même { $others }. Dans deux semaines, Compagnon te demandera ce que tu en as fait.
       *[vous] Avec vos mots, et pour vous : personne d’autre ne le lira, pas même { $others }. Dans deux semaines, Compagnon vous demandera ce que vous en avez fait.
    }
    .label =
    { $address ->
        [tu] Ce que je garde de cette rencontre (si tu veux)
       *[vous] Ce que je garde de cette rencontre (si vous le souhaitez)
    }
    .hint = Une idée, une question, quelque chose à essayer…
    .change = Changer ces mots
encounter-kept = C’est gardé
    .said = « { $said } »
    .later = Une question viendra dans deux semaines, une seule.
    .why =
    { $address ->
        [tu] Ces mots ne sont qu’à toi. Ils s’effacent au bout de 90 jours.
       *[vous] Ces mots ne sont qu’à vous. Ils s’effacent au bout de 90 jours.
    }
encounter-applied =
    .ask =
    { $address ->
        [tu] Voici ce que tu gardais d’une rencontre. As-tu pu en faire quelque chose ?
       *[vous] Voici ce que vous gardiez d’une rencontre. Avez-vous pu en faire quelque chose ?
    }
    .why =
    { $address ->
        [tu] C’est la seule relance, et ta réponse n’est montrée à personne.
       *[vous] C’est la seule relance, et votre réponse n’est montrée à personne.
    }
encounter-silence = Souffler un peu ?
    .ask =
    { $address ->
        [tu] Les rencontres de { $place } tombent peut-être mal ces temps-ci. Une pause se prend d’un geste ; sans réponse de ta part, rien ne change.
       *[vous] Les rencontres de { $place } tombent peut-être mal ces temps-ci. Une pause se prend d’un geste ; sans réponse de votre part, rien ne change.
    }
    .why =
    { $address ->
        [tu] Tu n’as rien dit de tes { $count } dernières rencontres. Personne d’autre ne le sait, et personne ne te le reprochera.
       *[vous] Vous n’avez rien dit de vos { $count } dernières rencontres. Personne d’autre ne le sait, et personne ne vous le reprochera.
    }

## Arriver en retard, s’en aller, rester sans rencontre

encounter-left =
    .button = Pas cette fois
    .noted = C’est noté. Le groupe est prévenu, sans raison donnée ; à une prochaine fois.
    .already =
    { $address ->
        [tu] Tu n’es pas, ou plus, dans cette rencontre : il n’y a rien à faire.
       *[vous] Vous n’êtes pas, ou plus, dans cette rencontre : il n’y a rien à faire.
    }
    .others = { $person } ne pourra pas en être cette fois. La rencontre reste possible sans attendre.
    .alone =
    { $address ->
        [tu] La personne que tu devais rencontrer ne peut pas cette fois. Aucun autre groupe n’a de place : la prochaine fois, tu passes en premier.
       *[vous] La personne que vous deviez rencontrer ne peut pas cette fois. Aucun autre groupe n’a de place : la prochaine fois, vous passez en premier.
    }
    .soon =
    { $address ->
        [tu] Pour que personne n’attende, Compagnon dira dans dix minutes à { $others } que ce n’est pas pour cette fois, sans donner de raison. Si tu reviens avant, rien ne change.
       *[vous] Pour que personne n’attende, Compagnon dira dans dix minutes à { $others } que ce n’est pas pour cette fois, sans donner de raison. Si vous revenez avant, rien ne change.
    }
encounter-joined = { $person } se joint à cette rencontre. La suite se passe dans une nouvelle conversation, avec tout le monde.
encounter-next-time =
    { $address ->
        [tu] Les rencontres en cours sont déjà formées : tu seras de la prochaine.
       *[vous] Les rencontres en cours sont déjà formées : vous serez de la prochaine.
    }
encounter-alone = Pas de rencontre cette fois
    .first =
    { $address ->
        [tu] La prochaine fois, tu passes en premier. Un profil plus complet ouvre aussi plus de possibilités.
       *[vous] La prochaine fois, vous passez en premier. Un profil plus complet ouvre aussi plus de possibilités.
    }
    .why =
    { $address ->
        [tu] Tu reçois ce message parce que tu prends part aux rencontres de { $place }.
       *[vous] Vous recevez ce message parce que vous prenez part aux rencontres de { $place }.
    }
encounter-not-in =
    { $address ->
        [tu] Cette rencontre n’est pas la tienne : il n’y a rien à en dire.
       *[vous] Cette rencontre n’est pas la vôtre : il n’y a rien à en dire.
    }
encounter-gone = Cette rencontre n’existe plus : il n’y a rien à faire.

## Les réglages, pour qui accompagne

encounters-form = Les rencontres de cette communauté
    .intro = Compagnon propose à chaque personne d’en rencontrer une autre, ou quelques autres, avec une raison. Rien ne commence tant que ce n’est pas coché.
encounters-on = Proposer des rencontres
encounters-size = À combien
    .count =
    { $together ->
        [2] À deux
       *[other] Par groupes de { $together }
    }
encounters-rhythm = Tous les combien
encounters-joining = Qui en est
    .everyone = Les personnes qui prennent part à cette communauté
    .each-time = Qui le dit, à chaque fois
encounters-previewed = Me montrer chaque tirage avant que les personnes ne le découvrent
encounters-different = Ne réunir que des personnes venant d’ailleurs
encounters-same = Ne réunir que des personnes du même endroit
encounters-rule =
    .none = Sans règle
    .team = Selon l’équipe
    .site = Selon le site
encounters-mixing = Mélanger, autant que possible
encounters-mix =
    .none = Sans préférence
    .team = Les équipes
    .site = Les sites
    .level = Les niveaux d’expérience
    .all = Équipes, sites et expérience
encounters-guest = Une personne invitée, présente chaque fois (qui la rencontre est tiré au sort)
encounters-allied = Tirer ensemble avec une autre communauté
    .none = Aucune
    .one = { $theme }
encounters-fault =
    .guests =
    { $address ->
        [tu] Une seule personne peut être invitée : garde un nom.
       *[vous] Une seule personne peut être invitée : gardez un nom.
    }
    .rules =
    { $address ->
        [tu] « Du même endroit » et « venant d’ailleurs » ne peuvent pas parler de la même chose : laisse l’une des deux sans règle.
       *[vous] « Du même endroit » et « venant d’ailleurs » ne peuvent pas parler de la même chose : laissez l’une des deux sans règle.
    }
encounters-saved = C’est enregistré. Prochain tirage : { $at }.
    .never = C’est enregistré, mais aucun jour de travail ne convient à ce rythme : il n’y aura pas de tirage.
    .off = Plus de nouvelles rencontres dans cette communauté. Celles qui sont en cours vont à leur terme.
    .allied = Le tirage réunira les deux communautés quand la personne qui accompagne { $place } aura choisi celle-ci à son tour.
encounters-draw =
    .now = Tirer maintenant
encounters-off =
    { $address ->
        [tu] Les rencontres ne sont pas ouvertes ici. Ouvre-les avec /compagnon rencontres.
       *[vous] Les rencontres ne sont pas ouvertes ici. Ouvrez-les avec /compagnon rencontres.
    }
encounters-nobody =
    { $count ->
        [0] Pas de rencontres cette fois : personne ne prend part
       *[other] Pas de rencontres cette fois : une seule personne prend part
    }
    .how =
    { $address ->
        [tu] Compagnon ne connaît que les personnes qui ont fait quelque chose avec lui ici, ou dont la plateforme lui a dit qu’elles sont dans le canal. Invite-les à taper /compagnon participer.
       *[vous] Compagnon ne connaît que les personnes qui ont fait quelque chose avec lui ici, ou dont la plateforme lui a dit qu’elles sont dans le canal. Invitez-les à taper /compagnon participer.
    }
encounters-coach =
    .why =
    { $address ->
        [tu] Tu reçois ce message parce que tu accompagnes cette communauté.
       *[vous] Vous recevez ce message parce que vous accompagnez cette communauté.
    }

## Le tirage, avant qu’il ne soit annoncé

draw-preview = Un tirage à regarder, pour { $place }
    .waits =
    { $address ->
        [tu] Personne ne l’a encore vu. Sans un mot de ta part, il sera annoncé le { $at }.
       *[vous] Personne ne l’a encore vu. Sans un mot de votre part, il sera annoncé le { $at }.
    }
    .group = { $who }. { $sentence }
    .alone = { $person }. { $sentence }
    .more =
    { $count ->
        [one] Et { $count } autre rencontre.
       *[other] Et { $count } autres rencontres.
    }
    .publish = Annoncer
    .swap = Échanger deux personnes
    .drop = Pas cette fois
draw-swap = Échanger deux personnes
    .how = Chacune prend la place de l’autre. Compagnon dit ce que cela change, et un autre échange le défait.
    .people = Les deux personnes
    .do = Échanger
    .two =
    { $address ->
        [tu] Choisis exactement deux personnes.
       *[vous] Choisissez exactement deux personnes.
    }
draw-changed = Ce tirage a changé entre-temps. Le voici tel qu’il est.
draw-gone = Ce tirage n’existe plus : il n’y a rien à faire.
draw-just = Un tirage vient d’être fait : rien n’a été tiré de nouveau. Il sera possible d’en demander un autre dans dix minutes.
    .called = La question est déjà posée au canal, jusqu’au { $at }. Le tirage suivra.
draw-soon = Le tirage est en cours. Avec autant de monde, il faut jusqu’à une minute ; la suite arrive dès qu’il est fait.
    .published = Les présentations se préparent. Avec autant de monde, il faut jusqu’à une minute ; un mot suivra quand elles seront parties.
draw-done =
    .published = Ce tirage est déjà annoncé : les présentations sont faites.
    .dropped = Ce tirage a été laissé de côté. Le prochain viendra à son heure.
    .now-published = C’est parti : chaque groupe vient de recevoir sa présentation.
    .now-dropped = Ce tirage est laissé de côté, et personne ne l’aura vu. Le prochain viendra à son heure.

## Le journal

note-encounters = Les réglages des rencontres ont changé.
note-drawn =
    { $left ->
        [0] Un tirage a été fait : { $groups ->
            [one] { $groups } rencontre.
           *[other] { $groups } rencontres.
        }
       *[other] Un tirage a été fait : { $groups ->
            [one] { $groups } rencontre, { $left } sans rencontre.
           *[other] { $groups } rencontres, { $left } sans rencontre.
        }
    }
note-draw-published =
    { $groups ->
        [one] { $groups } rencontre a été annoncée.
       *[other] { $groups } rencontres ont été annoncées.
    }
note-draw-swapped = Deux personnes d’un tirage ont été échangées.
note-draw-dropped = Un tirage a été laissé de côté.
note-draw-late = Un tirage a été sauté : son heure était passée depuis plus de trois jours.
note-draw-elsewhere = Le tirage de cette communauté est fait avec celui d’une autre.
note-draw-nobody = Pas de tirage : trop peu de personnes prennent part.
note-draw-closed = Pas de tirage : le canal est fermé.

## Dans l’agenda

calendar-entry = Une rencontre entre collègues
    .how = Un moment proposé par Compagnon, à confirmer dans la conversation où il a été proposé.

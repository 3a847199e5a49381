### Ce qu’on peut faire ici. Une ligne par commande, telle qu’on la tape.

help =
    { $address ->
        [tu] Ce que tu peux faire ici
       *[vous] Ce que vous pouvez faire ici
    }
    .here =
    { $named ->
        [yes] Ce canal est une communauté, sur le thème « { $theme } ». De temps en temps, Compagnon y pose une question.
       *[no] Ce canal est une communauté. De temps en temps, Compagnon y pose une question.
    }
    .round = Une séance se tient ici ({ $method }). Tout se fait avec les boutons de son message ; voici les mêmes gestes, à taper.
    .elsewhere =
    { $address ->
        [tu] Il n’y a pas de communauté ici. Pour partager quelque chose, va dans un canal que Compagnon accompagne et tapes-y /compagnon partager.
       *[vous] Il n’y a pas de communauté ici. Pour partager quelque chose, allez dans un canal que Compagnon accompagne et tapez-y /compagnon partager.
    }
    .member = Cette liste est celle de tout le monde. Les coachs et les admins en voient un peu plus.
    .coach =
    { $address ->
        [tu] Cette liste comprend les commandes des coachs, parce que tu accompagnes cette communauté.
       *[vous] Cette liste comprend les commandes des coachs, parce que vous accompagnez cette communauté.
    }
    .admin =
    { $address ->
        [tu] Cette liste comprend les commandes des admins, parce que tu es admin.
       *[vous] Cette liste comprend les commandes des admins, parce que vous êtes admin.
    }

help-share =
    { $address ->
        [tu] /compagnon partager : raconter quelque chose à ce canal. La commande ouvre un formulaire ; suivie d’un texte, elle le publie tout de suite, sous ton nom.
       *[vous] /compagnon partager : raconter quelque chose à ce canal. La commande ouvre un formulaire ; suivie d’un texte, elle le publie tout de suite, sous votre nom.
    }
help-join = /compagnon participer : prendre part aux activités de ce canal.
help-leave = /compagnon quitter : rester en dehors des activités, sans quitter le canal.
help-pause = /compagnon pause : rester au calme jusqu’à une date, ici ou partout.
help-back = /compagnon retour : mettre fin à ses pauses.
help-language = /compagnon langue : choisir sa langue, et le tutoiement ou non.
help-profile =
    { $address ->
        [tu] /compagnon profil : dire ce que tu peux apporter et aimerais apprendre, et choisir qui en voit quoi.
       *[vous] /compagnon profil : dire ce que vous pouvez apporter et aimeriez apprendre, et choisir qui en voit quoi.
    }
help-skills = /compagnon compétences : voir les compétences nommées ici, avec les mots de chacun.
help-mentor =
    { $address ->
        [tu] /compagnon mentor : trouver quelqu’un qui t’accompagne un temps vers un but.
       *[vous] /compagnon mentor : trouver quelqu’un qui vous accompagne un temps vers un but.
    }
help-shadow = /compagnon observer : passer un moment aux côtés de quelqu’un, pour apprendre de son travail.
help-codev = /compagnon codev : ouvrir une séance de codéveloppement, où un groupe aide une personne à avancer sur sa situation.
help-troika = /compagnon troïka : réunir trois personnes, chacune aidée à son tour par les deux autres.
help-method = /compagnon méthode : voir les méthodes pour se réunir en groupe. Suivie d’un nom, la commande ouvre une séance avec cette méthode.
help-encounters = /compagnon rencontres : proposer des rencontres à deux ou à quelques-uns dans cette communauté, et en choisir le rythme.
help-mentoring = /compagnon mentorat : proposer des paires à celles et ceux qui ont confié leur recherche aux coachs ; rien ne part avant relecture.
help-rhythm = /compagnon rythme hebdomadaire : une question par semaine. Ou bien : quotidien, deux fois par semaine, quinzaine, mensuel.
help-settings =
    { $address ->
        [tu] /compagnon réglages : voir ou changer le fonctionnement de cette communauté. Tu vois ce qui change avant d’enregistrer.
       *[vous] /compagnon réglages : voir ou changer le fonctionnement de cette communauté. Vous voyez ce qui change avant d’enregistrer.
    }
help-resume = /compagnon reprendre : relancer les questions après un arrêt.
help-stop = /compagnon arrêter : suspendre les questions pour tout le canal, jusqu’à nouvel ordre.
help-enrol = /compagnon inscrire : faire d’un canal une communauté. À taper dans ce canal, suivi du thème ; un formulaire demande le reste.
help-help = /compagnon aide : revoir cette liste.

## Là où se tient une séance

help-in-round-join = /compagnon participer : prendre part à la séance.
help-in-round-leave = /compagnon quitter : partir, sans donner de raison.
help-in-round-done = /compagnon fini : rendre la parole.
help-in-round-write = /compagnon écrire : écrire ce que l’étape demande.
help-in-round-notes = /compagnon notes : ouvrir ses notes, que personne d’autre ne voit.
help-in-round-extend = /compagnon prolonger : donner plus de temps.
help-in-round-skip = /compagnon passer : aller à la suite.
help-in-round-pause = /compagnon pause : suspendre la séance.
help-in-round-resume = /compagnon reprendre : la reprendre.
help-in-round-stop = /compagnon arrêter : y mettre fin.

command-unknown = Compagnon n’a pas compris « { $said } ».
    .nearest = Compagnon n’a pas compris « { $said } ». Peut-être /compagnon { $nearest } ?
    .help = Tout ce qu’on peut faire ici : /compagnon aide.

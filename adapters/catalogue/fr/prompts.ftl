### Ce qu’on demande à une communauté. La valeur est la question ; `.start` aide à commencer une réponse.

## Comment s’appelle chaque sorte

kind-experience = Retour d’expérience
kind-practice = Bonne pratique
kind-mistake = Erreur utile
kind-question = Question de la semaine
kind-resource = Ressource
kind-observation = Chose vue

## Retour d’expérience

prompt-experience-last-week =
    { $address ->
        [tu] Qu’est-ce qui ne s’est pas passé comme prévu la semaine dernière ? Et qu’as-tu fait ?
       *[vous] Qu’est-ce qui ne s’est pas passé comme prévu la semaine dernière ? Et qu’avez-vous fait ?
    }
    .start = Ce qui était prévu, ce qui est arrivé, la suite.

prompt-experience-first-time =
    { $address ->
        [tu] Qu’as-tu fait pour la première fois récemment, même une petite chose ? Que dirais-tu à quelqu’un qui va s’y mettre ?
       *[vous] Qu’avez-vous fait pour la première fois récemment, même une petite chose ? Que diriez-vous à quelqu’un qui va s’y mettre ?
    }
    .start = Avant de commencer, j’aurais aimé savoir que…

prompt-experience-hard-day =
    { $address ->
        [tu] Repense à une journée plus dure que prévu. Qu’est-ce qui t’a permis d’en venir à bout ?
       *[vous] Repensez à une journée plus dure que prévu. Qu’est-ce qui vous a permis d’en venir à bout ?
    }
    .start = Ce jour-là… Ce qui m’a fait tenir, c’est…

prompt-experience-better-than-feared =
    { $address ->
        [tu] Qu’est-ce qui s’est mieux passé que tu ne le craignais ? À quoi cela a-t-il tenu ?
       *[vous] Qu’est-ce qui s’est mieux passé que vous ne le craigniez ? À quoi cela a-t-il tenu ?
    }
    .start = Je m’attendais à… et finalement…

prompt-experience-handover =
    { $address ->
        [tu] La dernière fois que tu as passé le relais, ou que tu l’as pris, qu’est-ce qui a aidé ? Qu’est-ce qui manquait ?
       *[vous] La dernière fois que vous avez passé le relais, ou que vous l’avez pris, qu’est-ce qui a aidé ? Qu’est-ce qui manquait ?
    }
    .start = Ce qui était clair, ce qu’il a fallu aller chercher.

prompt-experience-decision =
    { $address ->
        [tu] Raconte une décision que tu as dû prendre sans tout savoir. Qu’est-ce qui a fait pencher la balance ?
       *[vous] Racontez une décision que vous avez dû prendre sans tout savoir. Qu’est-ce qui a fait pencher la balance ?
    }
    .start = Ce que je savais, ce que j’ignorais, ce qui a compté.

prompt-experience-replay =
    { $address ->
        [tu] Quel moment du mois dernier aimerais-tu rejouer, avec ce que tu sais aujourd’hui ? Que changerais-tu ?
       *[vous] Quel moment du mois dernier aimeriez-vous rejouer, avec ce que vous savez aujourd’hui ? Que changeriez-vous ?
    }
    .start = Sur le moment, j’ai… Aujourd’hui, je ferais…

prompt-experience-sentence-heard =
    { $address ->
        [tu] Quelle phrase entendue récemment a changé ta façon de travailler, même un peu ?
       *[vous] Quelle phrase entendue récemment a changé votre façon de travailler, même un peu ?
    }
    .start = On m’a dit : « … » Depuis, je…

prompt-experience-just-finished =
    { $address ->
        [tu] Qu’as-tu terminé ces jours-ci ? Si quelqu’un commençait la même chose demain, que lui dirais-tu en premier ?
       *[vous] Qu’avez-vous terminé ces jours-ci ? Si quelqu’un commençait la même chose demain, que lui diriez-vous en premier ?
    }
    .start = Pour commencer, je dirais…

## Bonne pratique

prompt-practice-small-habit =
    { $address ->
        [tu] Quelle petite habitude te facilite le travail ? D’où te vient-elle ?
       *[vous] Quelle petite habitude vous facilite le travail ? D’où vous vient-elle ?
    }
    .start = Chaque fois que…, je… Ça m’évite de…

prompt-practice-first-minutes =
    { $address ->
        [tu] Que fais-tu pendant les cinq premières minutes de ta journée de travail ? Pourquoi commencer par là ?
       *[vous] Que faites-vous pendant les cinq premières minutes de votre journée de travail ? Pourquoi commencer par là ?
    }
    .start = J’arrive, et je commence par…

prompt-practice-before-leaving =
    { $address ->
        [tu] À la fin d’une journée ou d’un service, que prépares-tu pour que ça reparte bien le lendemain ?
       *[vous] À la fin d’une journée ou d’un service, que préparez-vous pour que ça reparte bien le lendemain ?
    }
    .start = Avant de partir, je…

prompt-practice-nothing-forgotten =
    { $address ->
        [tu] Comment fais-tu pour ne rien oublier : une liste, un rituel, un autre regard ?
       *[vous] Comment faites-vous pour ne rien oublier : une liste, un rituel, un autre regard ?
    }
    .start = Juste avant de finir, je vérifie…

prompt-practice-explaining =
    { $address ->
        [tu] Comment expliques-tu la partie la plus délicate de ton travail à quelqu’un qui débute ?
       *[vous] Comment expliquez-vous la partie la plus délicate de votre travail à quelqu’un qui débute ?
    }
    .start = Je commence par… L’image qui parle le mieux, c’est…

prompt-practice-not-now =
    { $address ->
        [tu] Comment dis-tu « pas maintenant » quand ta journée est déjà pleine ? Avec quels mots ?
       *[vous] Comment dites-vous « pas maintenant » quand votre journée est déjà pleine ? Avec quels mots ?
    }
    .start = La phrase qui passe bien : « … »

prompt-practice-good-meeting =
    { $address ->
        [tu] Que fais-tu pour qu’une réunion vaille le temps qu’on y passe ?
       *[vous] Que faites-vous pour qu’une réunion vaille le temps qu’on y passe ?
    }
    .start = Avant, je… À la fin, je…

prompt-practice-concentrating =
    { $address ->
        [tu] Quand tu as besoin de te concentrer et que tout bouge autour, comment fais-tu ?
       *[vous] Quand vous avez besoin de vous concentrer et que tout bouge autour, comment faites-vous ?
    }
    .start = Je commence par… Si ça ne suffit pas…

prompt-practice-borrowed =
    { $address ->
        [tu] Qu’as-tu vu faire, puis essayé, et gardé depuis ? Qu’est-ce que cela t’apporte ?
       *[vous] Qu’avez-vous vu faire, puis essayé, et gardé depuis ? Qu’est-ce que cela vous apporte ?
    }
    .start = J’ai vu faire…, j’ai essayé, et depuis…

## Erreur utile

prompt-mistake-first-idea =
    { $address ->
        [tu] La dernière fois que ta première idée n’était pas la bonne, qu’est-ce qui t’a fait changer d’avis ?
       *[vous] La dernière fois que votre première idée n’était pas la bonne, qu’est-ce qui vous a fait changer d’avis ?
    }
    .start = J’ai d’abord pensé que… Puis j’ai vu que…

prompt-mistake-near-miss = Qu’est-ce qui a failli mal tourner récemment ? Qu’est-ce qui a sauvé la mise ?
    .start = C’est passé tout près. Heureusement…

prompt-mistake-lost-time =
    { $address ->
        [tu] Qu’est-ce qui t’a pris bien plus de temps que prévu ? Où est-il passé, ce temps ?
       *[vous] Qu’est-ce qui vous a pris bien plus de temps que prévu ? Où est-il passé, ce temps ?
    }
    .start = J’ai passé… sur… parce que…

prompt-mistake-taken-for-granted =
    { $address ->
        [tu] Qu’est-ce que tu tenais pour évident, jusqu’au jour où tu as vérifié ?
       *[vous] Qu’est-ce que vous teniez pour évident, jusqu’au jour où vous avez vérifié ?
    }
    .start = Pour moi, c’était clair : … En fait…

prompt-mistake-question-not-asked =
    { $address ->
        [tu] Quelle question aurais-tu gagné à poser plus tôt ? Qu’est-ce que cela t’aurait évité ?
       *[vous] Quelle question auriez-vous gagné à poser plus tôt ? Qu’est-ce que cela vous aurait évité ?
    }
    .start = Dès le début, j’aurais dû demander…

prompt-mistake-misunderstood =
    { $address ->
        [tu] Raconte une fois où l’on a compris autre chose que ce que tu voulais dire. Comment le dirais-tu aujourd’hui ?
       *[vous] Racontez une fois où l’on a compris autre chose que ce que vous vouliez dire. Comment le diriez-vous aujourd’hui ?
    }
    .start = J’ai dit… On a compris… Aujourd’hui, je dirais…

prompt-mistake-early-days =
    { $address ->
        [tu] Quelle erreur de tes débuts te fait sourire aujourd’hui ? Qu’en as-tu gardé ?
       *[vous] Quelle erreur de vos débuts vous fait sourire aujourd’hui ? Qu’en avez-vous gardé ?
    }
    .start = À mes débuts, j’ai…

prompt-mistake-too-fast =
    { $address ->
        [tu] Quand as-tu perdu du temps à vouloir aller trop vite ? Et maintenant, qu’est-ce qui te fait ralentir au bon moment ?
       *[vous] Quand avez-vous perdu du temps à vouloir aller trop vite ? Et maintenant, qu’est-ce qui vous fait ralentir au bon moment ?
    }
    .start = Pour gagner du temps, j’ai… Résultat…

prompt-mistake-did-not-work =
    { $address ->
        [tu] Qu’as-tu essayé qui n’a pas marché ? Dis-nous pourquoi : cela évitera peut-être le détour à quelqu’un.
       *[vous] Qu’avez-vous essayé qui n’a pas marché ? Dites-nous pourquoi : cela évitera peut-être le détour à quelqu’un.
    }
    .start = L’idée semblait bonne : … Mais…

## Question de la semaine

prompt-question-stuck =
    { $address ->
        [tu] Sur quoi bloques-tu en ce moment, même un peu ? Quelqu’un ici est peut-être déjà passé par là.
       *[vous] Sur quoi bloquez-vous en ce moment, même un peu ? Quelqu’un ici est peut-être déjà passé par là.
    }
    .start = J’essaie de… et je bute sur…

prompt-question-one-hour =
    { $address ->
        [tu] Si tu avais une heure cette semaine pour apprendre quelque chose de quelqu’un d’ici, que choisirais-tu ?
       *[vous] Si vous aviez une heure cette semaine pour apprendre quelque chose de quelqu’un d’ici, que choisiriez-vous ?
    }
    .start = J’aimerais savoir comment…

prompt-question-stop-doing = Que pourrions-nous arrêter de faire sans que cela manque à personne ?
    .start = On continue à… alors qu’on pourrait…

prompt-question-newcomer-eyes =
    { $address ->
        [tu] Qu’est-ce qui t’étonnait à ton arrivée ici, et te paraît tout à fait normal aujourd’hui ?
       *[vous] Qu’est-ce qui vous étonnait à votre arrivée ici, et vous paraît tout à fait normal aujourd’hui ?
    }
    .start = Au début, je ne comprenais pas pourquoi…

prompt-question-ask-me =
    { $address ->
        [tu] Sur quel sujet peut-on venir te poser des questions sans hésiter ?
       *[vous] Sur quel sujet peut-on venir vous poser des questions sans hésiter ?
    }
    .start = Je connais un peu…, et j’en parle volontiers.

prompt-question-our-words =
    { $address ->
        [tu] Quel mot employons-nous toute la journée sans jamais l’expliquer ? Comment le dirais-tu à quelqu’un qui vient d’arriver ?
       *[vous] Quel mot employons-nous toute la journée sans jamais l’expliquer ? Comment le diriez-vous à quelqu’un qui vient d’arriver ?
    }
    .start = Chez nous, « … » veut dire…

prompt-question-this-week =
    { $address ->
        [tu] Qu’aimerais-tu avoir compris d’ici la fin de la semaine ?
       *[vous] Qu’aimeriez-vous avoir compris d’ici la fin de la semaine ?
    }
    .start = D’ici là, je voudrais savoir…

prompt-question-ten-minutes =
    { $address ->
        [tu] Avec dix minutes de plus par jour, quelle partie de ton travail soignerais-tu davantage ?
       *[vous] Avec dix minutes de plus par jour, quelle partie de votre travail soigneriez-vous davantage ?
    }
    .start = Je prendrais le temps de…

prompt-question-changed-mind =
    { $address ->
        [tu] Sur quoi as-tu changé d’avis depuis tes débuts dans le métier ?
       *[vous] Sur quoi avez-vous changé d’avis depuis vos débuts dans le métier ?
    }
    .start = Avant, je pensais que… Maintenant…

## Ressource

prompt-resource-useful-next-day =
    { $address ->
        [tu] Qu’as-tu lu, vu ou écouté récemment qui t’a servi dès le lendemain ?
       *[vous] Qu’avez-vous lu, vu ou écouté récemment qui vous a servi dès le lendemain ?
    }
    .start = Je conseille…, surtout pour…

prompt-resource-opened-again =
    { $address ->
        [tu] Quelle page, quelle note ou quel document rouvres-tu presque chaque semaine ? Pour y chercher quoi ?
       *[vous] Quelle page, quelle note ou quel document rouvrez-vous presque chaque semaine ? Pour y chercher quoi ?
    }
    .start = J’y reviens quand…

prompt-resource-home-made =
    { $address ->
        [tu] As-tu fabriqué une liste, un modèle ou un pense-bête qui pourrait servir à d’autres ? Où peut-on le trouver ?
       *[vous] Avez-vous fabriqué une liste, un modèle ou un pense-bête qui pourrait servir à d’autres ? Où peut-on le trouver ?
    }
    .start = Je m’en sers quand… On le trouve…

prompt-resource-would-miss =
    { $address ->
        [tu] Quel outil, quel objet ou quel raccourci te manquerait s’il disparaissait demain ?
       *[vous] Quel outil, quel objet ou quel raccourci vous manquerait s’il disparaissait demain ?
    }
    .start = Sans…, il me faudrait…

prompt-resource-for-a-newcomer =
    { $address ->
        [tu] Que donnerais-tu à lire ou à essayer à quelqu’un qui passe sa première semaine avec nous ?
       *[vous] Que donneriez-vous à lire ou à essayer à quelqu’un qui passe sa première semaine avec nous ?
    }
    .start = D’abord…, parce que…

prompt-resource-where-to-look =
    { $address ->
        [tu] Quand tu ne connais pas la réponse, où cherches-tu en premier ?
       *[vous] Quand vous ne connaissez pas la réponse, où cherchez-vous en premier ?
    }
    .start = Je regarde d’abord… Si je n’y trouve rien…

prompt-resource-worth-the-time = Quelle formation, quelle conférence ou quelle démonstration valait le déplacement ? Pour quel passage surtout ?
    .start = Ce qui m’est resté, c’est le moment où…

prompt-resource-from-elsewhere =
    { $address ->
        [tu] Quel livre, quel film ou quel podcast, sans aucun rapport avec ton métier, te sert quand même au travail ?
       *[vous] Quel livre, quel film ou quel podcast, sans aucun rapport avec votre métier, vous sert quand même au travail ?
    }
    .start = Ça parle de… Au travail, ça m’a donné l’idée de…

prompt-resource-little-known = Qu’avons-nous déjà ici que trop peu de gens connaissent : un document, un lieu, une aide ?
    .start = Peu de gens savent que…

## Chose vue

prompt-observation-worth-trying =
    { $address ->
        [tu] Qu’as-tu vu faire récemment qui t’a donné envie d’essayer ?
       *[vous] Qu’avez-vous vu faire récemment qui vous a donné envie d’essayer ?
    }
    .start = C’était pendant… J’ai remarqué que…

prompt-observation-several-times = Qu’est-ce qui est revenu plusieurs fois ce mois-ci : une question, un retard, une surprise ?
    .start = Cela fait trois fois que…

prompt-observation-quiet-change = Qu’est-ce qui a changé autour de nous, sans que personne en parle ?
    .start = Avant… Depuis quelque temps…

prompt-observation-workaround =
    { $address ->
        [tu] Quelle astuce maison as-tu remarquée, sans nommer personne ? Quel problème contourne-t-elle ?
       *[vous] Quelle astuce maison avez-vous remarquée, sans nommer personne ? Quel problème contourne-t-elle ?
    }
    .start = Pour éviter…, on…

prompt-observation-other-team =
    { $address ->
        [tu] Qu’as-tu vu dans une autre équipe qu’on pourrait reprendre ici ?
       *[vous] Qu’avez-vous vu dans une autre équipe qu’on pourrait reprendre ici ?
    }
    .start = Là-bas, on… Ici, on pourrait…

prompt-observation-asked-more =
    { $address ->
        [tu] Qu’est-ce qu’on te demande plus souvent qu’avant ? À ton avis, pourquoi ?
       *[vous] Qu’est-ce qu’on vous demande plus souvent qu’avant ? À votre avis, pourquoi ?
    }
    .start = De plus en plus, on me demande…

prompt-observation-small-sign =
    { $address ->
        [tu] À quel petit signe vois-tu qu’une journée va bien se passer, ou se compliquer ?
       *[vous] À quel petit signe voyez-vous qu’une journée va bien se passer, ou se compliquer ?
    }
    .start = Quand…, je sais que…

prompt-observation-waiting =
    { $address ->
        [tu] Qu’as-tu vu attendre cette semaine : un dossier, une décision, une réponse ? Qu’aurait-il fallu pour que ça avance ?
       *[vous] Qu’avez-vous vu attendre cette semaine : un dossier, une décision, une réponse ? Qu’aurait-il fallu pour que ça avance ?
    }
    .start = Cela attendait depuis… Il manquait…

prompt-observation-good-surprise =
    { $address ->
        [tu] Quelle bonne surprise as-tu eue au travail ces derniers temps ? Qu’est-ce qui l’a rendue possible ?
       *[vous] Quelle bonne surprise avez-vous eue au travail ces derniers temps ? Qu’est-ce qui l’a rendue possible ?
    }
    .start = Je ne m’y attendais pas : …

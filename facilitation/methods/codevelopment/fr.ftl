### Le codéveloppement professionnel, étape par étape.

codevelopment = Codéveloppement
    .purpose = Une personne apporte une situation qu’elle vit ; les autres l’aident à y voir plus clair, et tout le monde en tire quelque chose pour sa propre pratique.

codevelopment-return =
    .title = Retour
    .invite = { $who } raconte ce qui a été tenté depuis la dernière fois, et ce que cela a donné.
    .wait = Les autres écoutent.
    .rule = On ne juge pas : ce qui n’a pas marché apprend autant que le reste.

codevelopment-subjects =
    .title = Sujets
    .invite = Chaque personne écrit un sujet de son travail, en une phrase : un problème, un projet ou une préoccupation.
    .wait = Les sujets s’affichent tous ensemble, quand tout le monde a écrit ou que le temps est passé.
    .rule = Un bon sujet est réel, actuel, et l’on peut soi-même y faire quelque chose.

codevelopment-choice =
    .title = Choix
    .invite = Chaque personne choisit le sujet qu’elle a envie d’entendre aujourd’hui.
    .wait = Le vote reste secret ; en cas d’égalité, on tire au sort.
    .rule = On choisit ce qui fera apprendre le groupe, pas ce qui semble le plus grave.

codevelopment-expose =
    .title = Exposé
    .invite = { $who } raconte sa situation, et termine par un titre et une question au groupe.
    .wait = Les autres écoutent sans interrompre, et notent leurs questions.
    .rule = Ce qui se dit ici reste ici.

codevelopment-clarify =
    .title = Clarification
    .invite = { $who } posent des questions sur les faits ; la personne cliente répond.
    .wait = On cherche à comprendre, pas encore à résoudre.
    .rule = Uniquement des questions : pas de conseil déguisé en question.

codevelopment-contract =
    .title = Contrat
    .invite = { $who } dit quelle aide serait utile, et sous quelle forme : des idées, des expériences, un autre regard…
    .wait = Les autres reformulent la demande et disent s’ils peuvent y répondre.
    .rule = La demande appartient à la personne cliente ; elle peut encore changer.

codevelopment-consult =
    .title = Consultation
    .invite = { $who } partage une expérience, une idée ou une hypothèse.
    .wait = La personne cliente écoute et prend des notes, sans se justifier.
    .rule = On parle de ce que l’on a vécu ; on n’ordonne rien.

codevelopment-plan =
    .title = Synthèse et action
    .invite = { $who } réfléchit un moment en silence, puis dit ce qui restera de cet échange, et le premier pas avec sa date.
    .wait = Les autres écoutent : le temps des conseils est passé.
    .rule = C’est la personne cliente qui décide.

codevelopment-learn =
    .title = Apprentissages
    .invite = { $who } dit ce qui a été apprécié, si l’attente du départ est comblée, ce qui a été appris, et ce qui servira dans son propre travail.
    .wait = Les autres écoutent ; chaque personne aura son tour.
    .rule = Une phrase par écrit suffit : chaque personne retrouvera la sienne dans deux semaines.

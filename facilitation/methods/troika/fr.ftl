### Troïka : trois personnes, chacune aidée à son tour par les deux autres.

troika = Troïka
    .purpose = À trois, chaque personne reçoit à son tour l’aide des deux autres, en dix minutes.

troika-reflect =
    .title = Réflexion
    .invite = Chaque personne réfléchit en silence : quel est mon défi du moment, et de quelle aide ai-je besoin ?
    .wait = Pas un mot pour l’instant.
    .rule = Ce qui se dit ici reste ici.

troika-share =
    .title = Question
    .invite = { $who } expose son défi et pose sa question.
    .wait = Les deux autres écoutent sans interrompre.
    .rule = Une question suffit ; le contexte viendra.

troika-clarify =
    .title = Clarification
    .invite = { $who } posent leurs questions pour comprendre.
    .wait = La personne cliente répond en peu de mots.
    .rule = Uniquement des questions.

troika-consult =
    .title = Conseil
    .invite = { $who } cherchent ensemble des idées et des pistes, comme si la personne cliente n’était pas là.
    .wait = La personne cliente se retourne ou coupe sa caméra, écoute et prend des notes.
    .rule = On se parle à deux, sans prendre la personne cliente à témoin.

troika-feedback =
    .title = Retour
    .invite = { $who } dit ce qui a été le plus précieux, et le prochain pas.
    .wait = Les deux autres écoutent.
    .rule = On remercie ; on ne discute plus.

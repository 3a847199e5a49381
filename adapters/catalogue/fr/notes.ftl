### Le journal, pour les coachs et les admins : ce qui a été décidé, ou laissé, et pourquoi.

note-enrolled = Le canal a été inscrit.
note-settings = Les réglages ont changé.
note-asked-coach =
    { $coaches ->
        [0] { $silences } questions de suite sont restées sans réponse. Il n’y a pas de coach à qui demander la suite : les questions sont en pause.
        [1] { $silences } questions de suite sont restées sans réponse. Les questions sont en pause, et la suite a été demandée à la personne qui accompagne la communauté.
       *[other] { $silences } questions de suite sont restées sans réponse. Les questions sont en pause, et la suite a été demandée aux { $coaches } coachs.
    }
note-missed = Pas de question cette fois ({ $slot }). { $reasons }
note-round-opened = Une séance a été ouverte.
note-round-ended =
    { $outcome ->
        [finished] Une séance est allée jusqu’au bout.
        [stopped] Une séance a été arrêtée.
        [too_few] Une séance s’est arrêtée, faute de monde.
       *[closed] Une séance s’est arrêtée sans sa personne cliente.
    }
note-message-lost = Un message n’a pas pu être remis : la plateforme l’a refusé ({ $because }).
note-message-unsure = Un message n’est peut-être pas arrivé. Il n’a pas été renvoyé, pour ne pas venir deux fois.

note-channel-closed =
    { $gone ->
        [archived] Le canal a été archivé : plus de question pour l’instant.
        [deleted] Le canal a été supprimé : plus de question.
       *[left] Compagnon a été retiré du canal : plus de question pour l’instant.
    }
note-channel-reopened = Le canal est de nouveau ouvert.

### Les cartes, telles que Teams les montre.

teams-someone = quelqu’un de l’équipe
teams-somewhere = la communauté
teams-more = Plus
form-missing = Il manque une réponse ici.

## L’application, telle que le catalogue de Teams la montre

teams-package =
    .short = Entre collègues, apprendre les uns des autres
    .full = Compagnon invite une communauté à partager une pratique, une erreur utile ou un retour d’expérience, au moment où elle est là et sans interrompre une conversation. Il mène aussi des séances de groupe (codéveloppement, troïka…) et y tient le temps. Chaque message dit pourquoi il vient. Personne n’est classé.
    .keep = Garder ceci
    .keeps = Raconter ce message à la communauté
    .me = Voir sa page : ce qui vient, ce qu’on a gardé, ses pauses. Personne d’autre ne la voit

### Les cartes, telles que Teams les montre.

teams-someone = quelqu’un de l’équipe
teams-somewhere = un canal
teams-more = Plus
form-missing = Il manque une réponse ici.

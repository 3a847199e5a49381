### Ce que seul Teams a besoin de dire.

teams-gathered = { $people } : le groupe se retrouve ici, dans les réponses à ce message.
teams-answered = La réponse arrive dans la conversation avec Compagnon.

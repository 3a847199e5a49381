### Les formulaires, quoi qu’ils demandent.

form-send = Envoyer

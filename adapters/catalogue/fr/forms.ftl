### Les formulaires, quoi qu’ils demandent.

form-send = Envoyer
form-close = Annuler
form-again =
    { $address ->
        [tu] Le formulaire n’a pas pu s’ouvrir à temps. Rien n’est perdu : rouvre-le avec ce bouton.
       *[vous] Le formulaire n’a pas pu s’ouvrir à temps. Rien n’est perdu : rouvrez-le avec ce bouton.
    }
    .button = Ouvrir le formulaire
form-empty = Il manque quelques mots ici.
form-too-long =
    { $address ->
        [tu] Ce texte fait { $length } caractères ; ici, la limite est de { $longest }. Raccourcis-le un peu.
       *[vous] Ce texte fait { $length } caractères ; ici, la limite est de { $longest }. Raccourcissez-le un peu.
    }

## Ce qui s’est cassé chez nous

broke =
    { $address ->
        [tu] Compagnon n’a pas pu faire cela, et rien n’a changé. Réessaie dans une minute ; si cela continue, préviens ton admin.
       *[vous] Compagnon n’a pas pu faire cela, et rien n’a changé. Réessayez dans une minute ; si cela continue, prévenez votre admin.
    }
broke-button =
    { $address ->
        [tu] Ce bouton vient d’une autre version de Compagnon et ne mène plus nulle part. Tout ce que tu peux faire : /compagnon aide.
       *[vous] Ce bouton vient d’une autre version de Compagnon et ne mène plus nulle part. Tout ce que vous pouvez faire : /compagnon aide.
    }

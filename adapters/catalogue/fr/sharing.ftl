### Questions posées à une communauté et ce qu’on y partage.

## Sous chaque question

prompt-how =
    { $anonymous ->
        [yes]
            { $address ->
                [tu] Une ligne suffit, dans le fil ou avec le bouton. Avec le bouton, tu peux ne pas signer.
               *[vous] Une ligne suffit, dans le fil ou avec le bouton. Avec le bouton, vous pouvez ne pas signer.
            }
       *[no] Une ligne suffit, dans le fil ou avec le bouton.
    }
    .button = Répondre
    .out = Pourquoi ces questions, et comment rester en dehors : /compagnon aide.

## Pourquoi ce genre de question

why-kind-new = C’est la première question de ce genre ici.
why-kind-answered = Ici, ce genre de question a trouvé réponse { $answered } fois sur { $asked }.
why-kind-turn = Les genres de questions alternent, et c’était le tour de celui-ci.

## Partager par Compagnon

share-form = Partager
    .text =
    { $address ->
        [tu] Ce que tu veux partager
       *[vous] Ce que vous voulez partager
    }
    .signature = Signature
    .signed = Avec mon nom
    .anonymous = Sans mon nom

share-cut =
    { $address ->
        [tu] Ton texte fait { $length } caractères, et seuls les { $longest } premiers tiennent ici. Garde l’essentiel, ou partage-le en plusieurs fois.
       *[vous] Votre texte fait { $length } caractères, et seuls les { $longest } premiers tiennent ici. Gardez l’essentiel, ou partagez-le en plusieurs fois.
    }

share-others =
    { $named ->
        [yes]
            { $address ->
                [tu] Ces mots sont de { $who }, et les publier ne dépend que de cette personne. Raconte avec les tiens ce que tu en retiens ; ou dis à { $who } que cela intéresserait tout le monde.
               *[vous] Ces mots sont de { $who }, et les publier ne dépend que de cette personne. Racontez avec les vôtres ce que vous en retenez ; ou dites à { $who } que cela intéresserait tout le monde.
            }
       *[no]
            { $address ->
                [tu] Ces mots sont de quelqu’un d’autre, et les publier ne dépend pas de toi. Raconte avec les tiens ce que tu en retiens.
               *[vous] Ces mots sont de quelqu’un d’autre, et les publier ne dépend pas de vous. Racontez avec les vôtres ce que vous en retenez.
            }
    }
    .said =
    { $address ->
        [tu]
            Pour mémoire, ce qui a été écrit, et qui n’apparaît ici que pour toi :
            { $said }
       *[vous]
            Pour mémoire, ce qui a été écrit, et qui n’apparaît ici que pour vous :
            { $said }
    }

share-signed =
    { $who } partage :
    { $said }

share-anonymous =
    Quelqu’un partage, sans signer :
    { $said }

share-thanks =
    { $signed ->
        [yes]
            { $address ->
                [tu] Merci ! C’est publié sous ton nom.
               *[vous] Merci ! C’est publié sous votre nom.
            }
       *[no]
            { $address ->
                [tu] Merci ! C’est publié sans ton nom, et Compagnon ne le garde pas avec ce texte.
               *[vous] Merci ! C’est publié sans votre nom, et Compagnon ne le garde pas avec ce texte.
            }
    }

share-must-sign =
    { $address ->
        [tu] Dans ce canal, ce qu’on partage est signé. Ton texte est toujours là : envoie-le pour le publier sous ton nom, ou ferme ce formulaire.
       *[vous] Dans ce canal, ce qu’on partage est signé. Votre texte est toujours là : envoyez-le pour le publier sous votre nom, ou fermez ce formulaire.
    }

share-take-part-first =
    { $address ->
        [tu] Dans ce canal, on prend part aux activités si on le souhaite. Tape d’abord /compagnon participer, puis partage de nouveau.
       *[vous] Dans ce canal, on prend part aux activités si on le souhaite. Tapez d’abord /compagnon participer, puis partagez de nouveau.
    }

share-too-long =
    { $address ->
        [tu] Ce texte fait { $length } caractères ; ici, la limite est de { $longest }. Raccourcis-le, ou partage-le en plusieurs fois.
       *[vous] Ce texte fait { $length } caractères ; ici, la limite est de { $longest }. Raccourcissez-le, ou partagez-le en plusieurs fois.
    }

share-kept =
    { $address ->
        [tu]
            Pour ne rien perdre, voici ton texte :
            { $said }
       *[vous]
            Pour ne rien perdre, voici votre texte :
            { $said }
    }

## Deux questions sans réponse : ce qu’on demande aux coachs

coach-silence = { $silences } questions sans réponse : on continue ?
    .ask =
    { $address ->
        [tu] Dans { $place }, les dernières questions sont restées sans réponse. Les suivantes attendent ton choix. Si elles viennent trop souvent, commence par les espacer, dans le canal : /compagnon rythme quinzaine.
       *[vous] Dans { $place }, les dernières questions sont restées sans réponse. Les suivantes attendent votre choix. Si elles viennent trop souvent, commencez par les espacer, dans le canal : /compagnon rythme quinzaine.
    }
    .resume = Continuer
    .stop = Arrêter pour l’instant
    .why =
    { $address ->
        [tu] Tu reçois ce message parce que tu es coach de cette communauté. Quand personne ne répond, Compagnon préfère demander plutôt qu’insister.
       *[vous] Vous recevez ce message parce que vous êtes coach de cette communauté. Quand personne ne répond, Compagnon préfère demander plutôt qu’insister.
    }

## Ce qu’un coach reprend ou arrête

sharing-resumed = C’est reparti. Prochaine question, au plus tôt : { $at }.

sharing-resumed-now = C’est reparti. La prochaine question viendra dès qu’un bon moment se présente.

sharing-going-already = Les questions sont déjà en cours, il n’y a rien à reprendre. Pour les arrêter : /compagnon arrêter.

sharing-no-window =
    { $address ->
        [tu] Avec le rythme actuel, aucun jour ne convient dans les deux ans à venir. Choisis-en un autre, par exemple /compagnon rythme hebdomadaire, puis tape de nouveau /compagnon reprendre.
       *[vous] Avec le rythme actuel, aucun jour ne convient dans les deux ans à venir. Choisissez-en un autre, par exemple /compagnon rythme hebdomadaire, puis tapez de nouveau /compagnon reprendre.
    }

sharing-stopped = C’est noté, Compagnon ne posera plus de question dans ce canal. Pour reprendre un jour : /compagnon reprendre.

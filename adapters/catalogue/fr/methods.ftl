### Les méthodes : leur liste, l’une d’elles, et ce qui ne va pas dans un fichier.

methods = Les méthodes pour se réunir
    .one = { $id } : { $purpose } { $size }.
    .choose =
    { $address ->
        [tu] Choisis-en une par son bouton, ou tape /compagnon méthode suivi de son nom.
       *[vous] Choisissez-en une par son bouton, ou tapez /compagnon méthode suivi de son nom.
    }

method-row = { $people } personnes, { $minutes } minutes, { $steps } étapes
method-step = { $minutes } min, { $floor ->
        [client] la personne cliente
        [consultants] les consultants
        [facilitator] la personne qui anime
        [each] chaque personne
       *[all] tout le monde
    }
method-unknown =
    { $close ->
        [yes] Il n’y a pas de méthode « { $said } ». Peut-être { $near } ?
       *[no] Il n’y a pas de méthode « { $said } ». Il y a : { $known }.
    }
method-sound = Cette méthode est prête : { $name }, { $steps } étapes.
method-lacking = Les étapes de cette méthode sont prêtes : { $name }, { $steps } étapes. Elle pourra servir quand les deux langues y seront.
method-fault-at = ligne { $line } : { $problem }
method-fault-file = Ce fichier ne peut pas être lu comme du texte.
method-fault-toml = À partir d’ici, ce n’est plus du TOML. Il manque peut-être un guillemet, un crochet ou un signe égal.
method-fault-absent = Il n’y a pas de method.toml dans ce dossier.
method-fault-language = Il n’y a pas de { $file } à côté de la méthode : il lui manque ses mots dans cette langue. Pour servir, une méthode a besoin des deux langues.
method-fault-fluent = À partir d’ici, ce n’est plus du Fluent. Il manque peut-être un signe égal, un retrait ou une accolade.
method-fault-key-twice = « { $said } » est écrit deux fois : une seule suffit.
method-fault-key-taken = « { $said } » désigne déjà d’autres mots : il faut un autre nom pour la méthode ou pour son étape.
method-fault-id-taken = Il y a déjà une méthode « { $said } » : il faut un autre nom pour celle-ci.
method-fault-blank = « { $said } » ne peut pas être rempli ici. { $blanks ->
        [yes] Ici, on peut écrire { $allowed }.
       *[no] Ici, on ne peut écrire aucun blanc.
    }
method-fault-render = Ces mots ne forment pas une phrase : ils renvoient à ce qui n’existe pas, ou à eux-mêmes.
method-fault-long = Ces mots font { $length } caractères, et { $longest } est le plus possible.
method-fault-missing = Il manque « { $field } ».
method-fault-unknown =
    { $close ->
        [yes] « { $field } » n’est pas connu. Peut-être { $near } ?
       *[no] « { $field } » n’est pas connu, et peut être enlevé.
    }
method-fault-id = « { $said } » ne peut pas servir de nom : des minuscules, des chiffres et des traits d’union, une lettre d’abord, 40 caractères au plus.
method-fault-twice = Deux étapes s’appellent « { $said } » : il faut un autre nom pour celle-ci.
method-fault-choice = « { $said } » ne convient pas pour { $field }. Au choix : { $allowed }.
method-fault-yes-no = { $field } vaut true ou false, sans guillemets.
method-fault-people = « people » donne le moins et le plus de personnes, par exemple [4, 10], entre 2 et { $most }.
method-fault-steps = « steps » se compose de blocs qui commencent par [[steps]], de 1 à { $most }.
method-fault-lasts = « lasts » donne trois durées, la plus courte, l’habituelle et la plus longue, dans cet ordre : PT5M, PT10M et PT1H valent 5 minutes, 10 minutes et une heure.
method-fault-vote = Il n’y a rien à choisir : une étape précédente doit demander un sujet.
method-fault-rotates = Quand chaque personne est cliente à son tour, on ne vote pas : il faut enlever l’un ou l’autre.
method-fault-words = Il manque ces mots dans { $file } : { $keys }.

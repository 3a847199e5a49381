### Les méthodes dans un terminal : leur liste, l’une d’elles, et ce qui ne va pas dans un fichier.

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
method-fault-at = ligne { $line } : { $problem }
method-fault-file = Ce fichier ne peut pas être lu comme du texte.
method-fault-toml = À partir d’ici, ce n’est plus du TOML. Il manque peut-être un guillemet, un crochet ou un signe égal.
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
method-fault-words = Il manque les mots de cette étape dans { $file } : { $keys }.

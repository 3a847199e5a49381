### `compagnon pair` : des tirages à partir de fichiers, et ce qui ne va pas dans les fichiers.

pair-drawing = Tirage
pair-round = Tour { $round }, { $day }
pair-group = { $members }
pair-summary =
    { $groups ->
        [0] Aucune rencontre
        [1] Une rencontre
       *[other] { $groups } rencontres
    }, { $left ->
        [0] personne de côté
        [1] une personne de côté
       *[other] { $left } personnes de côté
    }. Les mêmes fichiers et la graine { $seed } donnent à nouveau le même tirage.
pair-guest =
    { $address ->
        [tu] --guest : personne dans le fichier n’a l’identifiant « { $said } ». Donne un identifiant du premier fichier.
       *[vous] --guest : personne dans le fichier n’a l’identifiant « { $said } ». Donnez un identifiant du premier fichier.
    }
pair-unreadable = { $file } ne peut pas être lu ({ $because }). Le chemin est à vérifier.
pair-unwritable = { $file } ne peut pas être écrit ({ $because }). Un autre endroit peut être choisi avec --out.

people-fault = ligne { $line } : { $problem }
    .encoding = ceci n’est pas de l’UTF-8. Le fichier est à enregistrer de nouveau en « CSV UTF-8 ».
    .quotes = les guillemets ou la longueur de cette cellule ne peuvent pas être lus. Une cellule qui contient un guillemet se met entre guillemets, et celui du dedans est doublé.
    .semicolons = les colonnes sont séparées par des points-virgules. Elles se séparent par des virgules ; les points-virgules séparent les éléments d’une liste.
    .columns = il manque ces colonnes : { $missing }. Les colonnes connues : { $known }.
    .misspelt = il n’y a pas de colonne « { $said } ». Serait-ce { $near } ?
    .doubled = la colonne { $column } est présente deux fois. Une seule suffit.
    .cells = cette ligne a { $many } cellules pour { $columns } colonnes. Une cellule qui contient une virgule se met entre guillemets.
    .id = l’identifiant manque ou dépasse { $longest } caractères. Il en faut un par personne.
    .twice = { $id } est déjà à la ligne { $line }. L’une des deux est à retirer.
    .manager = cette personne dépendrait d’elle-même. La cellule manager est à laisser vide.
    .avoid = cette personne s’éviterait elle-même. Son identifiant est à retirer de la liste.
    .zone = « { $said } » n’est pas un fuseau horaire. Par exemple Europe/Paris, America/Toronto ou UTC.
    .hours = « { $said } » ne sont pas des heures de travail. Elles s’écrivent { $like }.
    .count = « { $said } » n’est pas un nombre entier pour { $column }. Ce peut être 0, 1, 2 et ainsi de suite.
    .pair = une rencontre demande deux personnes différentes : a et b sont à remplir.
    .took-place = « { $said } » n’est ni oui ni non. C’est oui ou non, ou rien pour oui.
    .date = « { $said } » n’est pas une date. Elle s’écrit 2026-11-23.

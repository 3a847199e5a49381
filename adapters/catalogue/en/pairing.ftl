### `compagnon pair`: draws from files, and what is wrong with the files.

pair-drawing = Drawing
pair-round = Round { $round }, { $day }
pair-group = { $members }
pair-summary =
    { $groups ->
        [one] One meeting
       *[other] { $groups } meetings
    }, { $left ->
        [0] nobody left out
        [one] one person left out
       *[other] { $left } people left out
    }. The same files and the seed { $seed } draw the same again.
pair-guest = --guest: nobody in the file has the id “{ $said }”. Give an id from the first file.
pair-unreadable = { $file } cannot be read ({ $because }). Check the path.
pair-unwritable = { $file } cannot be written ({ $because }). Choose another place with --out.

people-fault = line { $line }: { $problem }
    .encoding = this is not UTF-8. Save the file again as “CSV UTF-8”.
    .quotes = the quotation marks or the length of this cell cannot be read. A cell with a quotation mark in it is put between quotation marks, and the one inside is doubled.
    .semicolons = the columns are separated by semicolons. Separate them by commas; semicolons separate the things of a list.
    .columns = these columns are missing: { $missing }. Known columns: { $known }.
    .misspelt = there is no column “{ $said }”. Did you mean { $near }?
    .doubled = the column { $column } is there twice. Keep one.
    .cells = this line has { $many } cells, but there are { $columns } columns. Put a cell that holds a comma between quotation marks.
    .id = the id is missing or longer than { $longest } characters. Each person needs one.
    .twice = { $id } is already on line { $line }. Keep one of the two.
    .manager = this person would report to themselves. Leave the manager empty.
    .avoid = this person would avoid themselves. Take their id out of the list.
    .zone = “{ $said }” is not a time zone. Try Europe/Paris, America/Toronto or UTC.
    .hours = “{ $said }” are no working hours. Write them as { $like }.
    .count = “{ $said }” is no whole number for { $column }. Write 0, 1, 2 and so on.
    .pair = a meeting takes two different people: fill in a and b.
    .took-place = “{ $said }” is neither yes nor no. Write yes or no, or leave it empty for yes.
    .date = “{ $said }” is not a date. Write it as 2026-11-23.

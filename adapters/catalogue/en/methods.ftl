### Methods: the list of them, one of them, and what is wrong in a file.

methods = The methods a group can meet by
    .one = { $id }: { $purpose } { $size }.
    .choose = Choose one with its button, or type /compagnon method followed by its name.

method-row = { $people } people, { $minutes } minutes, { $steps } steps
method-step = { $minutes } min, { $floor ->
        [client] the client
        [consultants] the consultants
        [facilitator] whoever facilitates
        [each] each person
       *[all] everyone
    }
method-unknown =
    { $close ->
        [yes] There is no method “{ $said }”. Perhaps { $near }?
       *[no] There is no method “{ $said }”. There are: { $known }.
    }
method-sound = This method can be used: { $name }, { $steps } steps.
method-lacking = The steps of this method are sound: { $name }, { $steps } steps. It cannot be used before both languages are there.
method-fault-at = line { $line }: { $problem }
method-fault-file = This file cannot be read as text.
method-fault-toml = This is not TOML from here on. Look for a missing quotation mark, bracket or equals sign.
method-fault-absent = There is no method.toml in this folder.
method-fault-language = There is no { $file } beside the method: its words in that language are missing. To be used, a method needs both languages.
method-fault-fluent = This is not Fluent from here on. Look for an equals sign, an indent or a closing brace.
method-fault-key-twice = “{ $said }” is written twice: keep one of them.
method-fault-key-taken = “{ $said }” is already the name of other words: give the method or its step another name.
method-fault-id-taken = There is already a method called “{ $said }”: give this one another name.
method-fault-blank = “{ $said }” cannot be filled in here. { $blanks ->
        [yes] Here one can write { $allowed }.
       *[no] Here one cannot write any blank.
    }
method-fault-render = These words do not become a sentence: they refer to something that is not there, or to themselves.
method-fault-long = These words make { $length } characters, and { $longest } is the most.
method-fault-missing = “{ $field }” is missing.
method-fault-unknown =
    { $close ->
        [yes] “{ $field }” is not known. Perhaps { $near }?
       *[no] “{ $field }” is not known. Remove it.
    }
method-fault-id = “{ $said }” cannot be a name: small letters, digits and hyphens, a letter first, 40 characters at most.
method-fault-twice = Two steps are called “{ $said }”: give this one another name.
method-fault-choice = “{ $said }” is not possible for { $field }. Choose one of: { $allowed }.
method-fault-yes-no = { $field } is true or false, without quotation marks.
method-fault-people = “people” is the fewest and the most, such as [4, 10], between 2 and { $most }.
method-fault-steps = “steps” are blocks that begin with [[steps]], 1 to { $most } of them.
method-fault-lasts = “lasts” is three durations, the least, the usual and the most, from short to long: PT5M, PT10M and PT1H are 5 minutes, 10 minutes and an hour.
method-fault-vote = There is nothing to vote on: an earlier step must ask for a subject.
method-fault-rotates = Where everyone is client in turn, there is no vote: remove one or the other.
method-fault-words = These words are missing in { $file }: { $keys }.

### Forms, whatever they ask for.

form-send = Send
form-close = Cancel
form-again = The form could not open in time. Nothing is lost: open it again with this button.
    .button = Open the form
form-empty = A few words are missing here.
form-too-long = This text has { $length } characters; here, the limit is { $longest }. Shorten it a little.

## What broke on our side

broke = Compagnon could not do that, and nothing has changed. Try again in a minute; if it goes on, tell your admin.
broke-button = This button comes from another version of Compagnon and leads nowhere any more. Everything you can do: /compagnon help.

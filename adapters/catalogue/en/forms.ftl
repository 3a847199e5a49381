### Forms, whatever they ask for.

form-send = Send

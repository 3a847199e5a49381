### Troika: three people, each helped in turn by the other two.

troika = Troika
    .purpose = In a group of three, each person in turn gets the help of the other two, in ten minutes.

troika-reflect =
    .title = Reflection
    .invite = Each person thinks in silence: what is my challenge right now, and what help do I need?
    .wait = Not a word yet.
    .rule = What is said here stays here.

troika-share =
    .title = Question
    .invite = { $who } tells their challenge and asks their question.
    .wait = The two others listen without interrupting.
    .rule = One question is enough; the context will come.

troika-clarify =
    .title = Clarification
    .invite = { $who } ask their questions to understand.
    .wait = The client answers in a few words.
    .rule = Questions only.

troika-consult =
    .title = Advice
    .invite = { $who } look for ideas and ways forward together, as if the client were not there.
    .wait = The client turns round or switches their camera off, listens and takes notes.
    .rule = The two talk to each other, and do not turn to the client.

troika-feedback =
    .title = Feedback
    .invite = { $who } says what was most valuable, and the next step.
    .wait = The two others listen.
    .rule = Say thank you; the discussion is over.

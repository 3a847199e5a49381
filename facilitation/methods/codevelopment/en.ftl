### Professional co-development, step by step.

codevelopment = Co-development
    .purpose = One person brings a situation they are living; the others help them see it more clearly, and everyone takes something back to their own practice.

codevelopment-return =
    .title = Return
    .invite = { $who } tells what was tried since last time, and what came of it.
    .wait = The others listen.
    .rule = Nobody judges: what did not work teaches as much as the rest.

codevelopment-subjects =
    .title = Subjects
    .invite = Each person writes one subject from their work, in a sentence: a problem, a project or a concern.
    .wait = The subjects appear all together, once everyone has written or the time is up.
    .rule = A good subject is real, current, and something one can act on oneself.

codevelopment-choice =
    .title = Choice
    .invite = Each person chooses the subject they would like to hear today.
    .wait = Votes stay secret; a tie is settled by lot.
    .rule = Choose what the group will learn from, not what looks most serious.

codevelopment-expose =
    .title = Situation
    .invite = { $who } tells their situation, and ends with a title and one question to the group.
    .wait = The others listen without interrupting, and note their questions.
    .rule = What is said here stays here.

codevelopment-clarify =
    .title = Clarification
    .invite = { $who } ask about the facts; the client answers.
    .wait = The aim is to understand, not to solve yet.
    .rule = Questions only: no advice dressed up as a question.

codevelopment-contract =
    .title = Contract
    .invite = { $who } says what help would be useful, and in which form: ideas, experiences, another point of view…
    .wait = The others say the request back in their own words, and whether they can meet it.
    .rule = The request belongs to the client; it may still change.

codevelopment-consult =
    .title = Consultation
    .invite = { $who } shares an experience, an idea or a hypothesis.
    .wait = The client listens and takes notes, without having to justify anything.
    .rule = Speak from what you have lived; give no orders.

codevelopment-plan =
    .title = Summary and action
    .invite = { $who } thinks for a moment in silence, then says what they keep, and the first step with its date.
    .wait = The others listen: the time for advice is over.
    .rule = The client decides.

codevelopment-learn =
    .title = Learning
    .invite = { $who } says what they appreciated, whether they got what they came for, what they learnt, and what they will use in their own work.
    .wait = The others listen; everyone has their turn.
    .rule = One written sentence is enough: each person will find theirs again in two weeks.

### Questions put to a community and what is shared there.

## Under each question

prompt-how =
    { $anonymous ->
        [yes] One line is enough, in the thread or with the button. With the button, you can leave your name out.
       *[no] One line is enough, in the thread or with the button.
    }
    .button = Answer
    .out = Why these questions come, and how to stay out of them: /compagnon help.

## Why this kind of question

why-kind-new = This is the first question of its kind here.
why-kind-answered =
    { $answered ->
        [one] This kind of question was answered here once out of { $asked }.
       *[other] This kind of question was answered here { $answered } times out of { $asked }.
    }
why-kind-turn = The kinds of questions take turns, and this one was next.

## Sharing through Compagnon

share-form = Share
    .text = What you would like to share
    .signature = Signature
    .signed = With my name
    .anonymous = Without my name

share-cut = Your text is { $length } characters long, and only the first { $longest } fit here. Choose what matters, or share it in several parts.

share-others =
    { $named ->
        [yes] These are the words of { $who }, who alone may publish them. Tell in your own words what you take from them; or tell { $who } that this would interest everyone.
       *[no] These are somebody else’s words, which they alone may publish. Tell in your own words what you take from them.
    }
    .said =
        To remind you, what was written, which only you see here:
        { $said }

share-signed =
    From { $who }:
    { $said }

share-anonymous =
    From someone who chose not to sign:
    { $said }

share-thanks =
    { $signed ->
        [yes] Thank you! It is published with your name.
       *[no] Thank you! It is published without your name, and Compagnon does not keep your name with it.
    }

share-must-sign = In this channel, what people share carries their name. Your text is still here: send it to publish it with your name, or close this form.

share-take-part-first = In this channel, people take part if they choose to. Type /compagnon join first, then share again.

share-too-long = This text is { $length } characters long; the limit here is { $longest }. Shorten it, or share it in several parts.

share-kept =
    So that nothing is lost, here is your text:
    { $said }

## Two questions without an answer: what coaches are asked

coach-silence = { $silences } questions without an answer: carry on?
    .ask = In { $place }, the latest questions went unanswered. The next ones are waiting for your choice. If they come too often, space them out first, in the channel: /compagnon rhythm fortnightly.
    .resume = Carry on
    .stop = Stop for now
    .why = You are getting this because you coach this community. When nobody answers, Compagnon would rather ask than insist.

## What a coach resumes or stops

sharing-resumed = The questions are back. Next one, at the earliest: { $at }.

sharing-resumed-now = The questions are back. The next one comes as soon as there is a good moment.

sharing-going-already = The questions are already running, so there is nothing to resume. To stop them: /compagnon stop.

sharing-no-window = No day fits the current rhythm in the next two years. Choose another rhythm, for example /compagnon rhythm weekly, then type /compagnon resume again.

sharing-stopped = Noted: Compagnon will not ask any more questions in this channel. To start again some day: /compagnon resume.

### What a community is asked. The value is the question; `.start` helps to begin an answer.

## What each kind is called

kind-experience = Lesson from experience
kind-practice = Good practice
kind-mistake = Useful mistake
kind-question = Question of the week
kind-resource = Resource
kind-observation = Something noticed

## Lesson from experience

prompt-experience-last-week = What did not go as planned last week? What did you do about it?
    .start = What was planned, what came instead, what happened next.

prompt-experience-first-time = What have you done for the first time lately, big or small? What would you tell someone about to try it?
    .start = Before starting, I wish I had known that…

prompt-experience-hard-day = Think of a day that was harder than it should have been. What got you through it?
    .start = That day… What helped was…

prompt-experience-better-than-feared = What went better than you had feared? What made the difference?
    .start = I was expecting… In the end…

prompt-experience-handover = The last time you took over from someone, or handed something on, what helped? What was missing?
    .start = What was clear, what someone had to go and find out.

prompt-experience-decision = Think of a decision you had to make without knowing everything. What tipped the scales?
    .start = What I knew, what I didn’t, what counted in the end.

prompt-experience-replay = Which moment of the past month would you like to live through again, knowing what you know now? What would you change?
    .start = At the time, I… Today, I would…

prompt-experience-sentence-heard = What did someone say to you lately that changed the way you work, even a little?
    .start = I was told: “…” Since then, I…

prompt-experience-just-finished = What have you finished lately? If someone started the same thing tomorrow, what would you tell them first?
    .start = The first thing I would say is…

## Good practice

prompt-practice-small-habit = Which small habit makes your work easier? Where did you get it from?
    .start = Every time…, I… It saves me…

prompt-practice-first-minutes = What do you do in the first five minutes of your working day? Why that first?
    .start = I arrive, and I start with…

prompt-practice-before-leaving = At the end of a day or a shift, what do you leave ready so that things start well next time?
    .start = Before I leave, I always…

prompt-practice-nothing-forgotten = How do you make sure nothing is forgotten: a list, a ritual, a second pair of eyes?
    .start = Just before I finish, I check…

prompt-practice-explaining = How do you explain the trickiest part of your work to someone who is just starting?
    .start = I begin with… The comparison that works is…

prompt-practice-not-now = How do you say “not now” when your day is already full? What words do you use?
    .start = What works for me is to say: “…”

prompt-practice-good-meeting = What do you do to make a meeting worth the time of everyone in it?
    .start = Before it starts, I… At the end, I…

prompt-practice-concentrating = When you need to concentrate and everything around you is moving, what do you do?
    .start = I start by… If that isn’t enough, I…

prompt-practice-borrowed = What have you seen someone do, tried yourself, and kept ever since? What has it changed for you?
    .start = I saw it done when… I tried it, and since then…

## Useful mistake

prompt-mistake-first-idea = When did your first idea turn out to be the wrong one? What made you change your mind?
    .start = At first I thought… Then I saw that…

prompt-mistake-near-miss = What nearly went wrong lately? What saved the day?
    .start = It was close. Luckily…

prompt-mistake-lost-time = What took you far longer than you thought it would? Where did the time go?
    .start = I spent… on…, because…

prompt-mistake-taken-for-granted = What did you take for granted, until you checked?
    .start = To me it was obvious that… In fact…

prompt-mistake-question-not-asked = Which question do you wish you had asked sooner? What would it have spared you?
    .start = I wish I had asked, from the start, whether…

prompt-mistake-misunderstood = Tell us about a time when people understood something other than what you meant. How would you put it today?
    .start = I said… They heard… Today I would say…

prompt-mistake-early-days = Which mistake from your early days makes you smile now? What has it left you with?
    .start = When I was starting out, I…

prompt-mistake-too-fast = When did going too fast cost you time? What slows you down at the right moment now?
    .start = To save time, I… In the end…

prompt-mistake-did-not-work = What did you try that didn’t work? Tell us why: it may save someone else the detour.
    .start = It looked like a good idea: … But…

## Question of the week

prompt-question-stuck = What are you stuck on at the moment, even a little? Someone here may have been there before.
    .start = I’m trying to… and I can’t get past…

prompt-question-one-hour = If you had an hour this week to learn something from a colleague, what would it be?
    .start = I would like to know how to…

prompt-question-stop-doing = What could we stop doing without anyone missing it?
    .start = We still… I think we could…

prompt-question-newcomer-eyes = What surprised you when you first arrived here, and seems quite normal to you today?
    .start = In the beginning, I didn’t understand why…

prompt-question-ask-me = What can people come and ask you about without thinking twice?
    .start = I know a bit about…, and I like talking about it.

prompt-question-our-words = Which word do we use all day long without ever explaining it? How would you put it to someone who has just arrived?
    .start = Here, “…” means…

prompt-question-this-week = What would you like to have understood by the end of the week?
    .start = By then, I would like to know…

prompt-question-ten-minutes = With ten more minutes a day, which part of your work would you take more care over?
    .start = I would take the time to…

prompt-question-changed-mind = What have you changed your mind about since you started in this line of work?
    .start = I used to think… Now…

## Resource

prompt-resource-useful-next-day = What have you read, watched or listened to lately that came in useful the very next day?
    .start = I recommend…, above all for…

prompt-resource-opened-again = Which page, note or document do you open again almost every week? What do you go there to find?
    .start = I go back to it whenever…

prompt-resource-home-made = Have you made a list, a template or a reminder that could be useful to others? Where can they find it?
    .start = I use it when… You can find it…

prompt-resource-would-miss = Which tool, object or shortcut would you miss if it were gone tomorrow?
    .start = Without…, I would have to…

prompt-resource-for-a-newcomer = What would you give someone to read or try in their first week with us?
    .start = First…, because…

prompt-resource-where-to-look = Where do you look first when you don’t know the answer?
    .start = I look in… If it isn’t there…

prompt-resource-worth-the-time = Which course, talk or demonstration was worth your time? Which part of it most of all?
    .start = The part that stayed with me is…

prompt-resource-from-elsewhere = Which book, film or podcast that has nothing to do with your job has helped you in it all the same?
    .start = It is about… In my work, it made me…

prompt-resource-little-known = What do we already have here that too few people know about: a document, a place, a helping hand?
    .start = Few people know that…

## Something noticed

prompt-observation-worth-trying = What have you seen done lately that made you want to try it too?
    .start = I saw it when… What I noticed was…

prompt-observation-several-times = What has come up several times this month: a question, a delay, a surprise?
    .start = That’s three times now that…

prompt-observation-quiet-change = What has changed around us lately without anyone saying so?
    .start = It used to be that… For some time now…

prompt-observation-workaround = Which clever workaround have you noticed, without naming anyone? What does it get around?
    .start = To avoid…, people…

prompt-observation-other-team = What have you noticed in another team that we could borrow?
    .start = Over there, they… Here, we could…

prompt-observation-asked-more = What are you asked for more often than before? Why, do you think?
    .start = More and more, people ask me…

prompt-observation-small-sign = Which small sign tells you that a day is going to go well, or to get complicated?
    .start = When…, I know that…

prompt-observation-waiting = What have you seen waiting this week: a file, a decision, an answer? What would have got it moving?
    .start = It had been waiting since… What was missing was…

prompt-observation-good-surprise = What has been a good surprise at work lately? What made it possible?
    .start = I wasn’t expecting it: …

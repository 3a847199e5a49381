"""From a question to its answers, and from silence to the coach."""

from datetime import timedelta

from builders import IRIS, NOOR, QUAIS
from inline_snapshot import external_file
from stories.stage import LEO

A_MINUTE = timedelta(minutes=1)


def test_a_question_and_its_answers(quais):
    quais.passes_until_something_is_heard()
    quais.passes(12 * A_MINUTE)
    quais.writes(
        NOOR,
        QUAIS,
        "Sur les étiquettes qui se décollent au froid. Quelqu’un a trouvé une parade ?",
        in_thread=True,
    )
    quais.passes(5 * A_MINUTE)
    quais.presses(IRIS, QUAIS, "share_started")
    quais.passes(3 * A_MINUTE)
    quais.fills(
        IRIS, "Sur rien cette semaine. Noor, mes étiquettes vont sous le film depuis l’hiver dernier."
    )
    quais.passes(40 * A_MINUTE)
    quais.presses(LEO, QUAIS, "share_started")
    quais.fills(LEO, "Sur le nouveau logiciel, et je n’ose plus demander.", signed=False)
    quais.passes_until_something_is_heard()

    assert quais.transcript() == external_file("transcripts/question.fr.txt")


def test_a_question_and_its_answers_in_english(docks):
    docks.passes_until_something_is_heard()
    docks.passes(12 * A_MINUTE)
    docks.writes(NOOR, QUAIS, "On labels that come off in the cold. Has anyone found a way?", in_thread=True)
    docks.presses(IRIS, QUAIS, "share_started")
    docks.fills(IRIS, "On nothing this week. Noor, mine have gone under the film since last winter.")
    docks.presses(LEO, QUAIS, "share_started")
    docks.fills(LEO, "On the new software, and I no longer dare to ask.", signed=False)

    assert docks.transcript() == external_file("transcripts/question.en.txt")


def test_two_questions_without_an_answer(quais):
    quais.passes_until_something_is_heard()
    quais.passes_until_something_is_heard()
    quais.passes_until_something_is_heard()
    quais.passes(30 * A_MINUTE)
    quais.presses(NOOR, QUAIS, "sharing_resumed")
    quais.passes_until_something_is_heard()
    quais.writes(
        IRIS, QUAIS, "J’ai animé le point du matin. Noter trois phrases avant, ça aide.", in_thread=True
    )
    quais.passes_until_something_is_heard()

    assert quais.transcript() == external_file("transcripts/silence.fr.txt")


def test_two_questions_without_an_answer_in_english(docks):
    docks.passes_until_something_is_heard()
    docks.passes_until_something_is_heard()
    docks.passes_until_something_is_heard()
    docks.presses(NOOR, QUAIS, "sharing_stopped")
    docks.passes(timedelta(weeks=8))
    docks.types(IRIS, QUAIS, "resume")
    docks.types(NOOR, QUAIS, "resume")
    docks.types(NOOR, QUAIS, "resume")

    assert docks.transcript() == external_file("transcripts/silence.en.txt")


def test_a_conversation_is_not_cut(quais):
    for _ in range(12):
        quais.passes(timedelta(minutes=9))
        quais.writes(IRIS, QUAIS, "Le camion de 10 h est à quai.")
    quais.passes_until_something_is_heard()

    assert quais.transcript() == external_file("transcripts/conversation.fr.txt")

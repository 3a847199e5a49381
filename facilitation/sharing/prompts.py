"""What a community can be asked, by kind. The questions themselves stand in the catalogue."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal["experience", "practice", "mistake", "question", "resource", "observation"]
"""What an invitation is after: a retour d'expérience, a good practice, a useful mistake, the question of the week,
a resource, something observed."""

PROMPTS: Final[Mapping[Kind, tuple[str, ...]]] = MappingProxyType(
    {
        "experience": (
            "prompt-experience-last-week",
            "prompt-experience-first-time",
            "prompt-experience-hard-day",
            "prompt-experience-better-than-feared",
            "prompt-experience-handover",
            "prompt-experience-decision",
            "prompt-experience-replay",
            "prompt-experience-sentence-heard",
            "prompt-experience-just-finished",
        ),
        "practice": (
            "prompt-practice-small-habit",
            "prompt-practice-first-minutes",
            "prompt-practice-before-leaving",
            "prompt-practice-nothing-forgotten",
            "prompt-practice-explaining",
            "prompt-practice-not-now",
            "prompt-practice-good-meeting",
            "prompt-practice-concentrating",
            "prompt-practice-borrowed",
        ),
        "mistake": (
            "prompt-mistake-first-idea",
            "prompt-mistake-near-miss",
            "prompt-mistake-lost-time",
            "prompt-mistake-taken-for-granted",
            "prompt-mistake-question-not-asked",
            "prompt-mistake-misunderstood",
            "prompt-mistake-early-days",
            "prompt-mistake-too-fast",
            "prompt-mistake-did-not-work",
        ),
        "question": (
            "prompt-question-stuck",
            "prompt-question-one-hour",
            "prompt-question-stop-doing",
            "prompt-question-newcomer-eyes",
            "prompt-question-ask-me",
            "prompt-question-our-words",
            "prompt-question-this-week",
            "prompt-question-ten-minutes",
            "prompt-question-changed-mind",
        ),
        "resource": (
            "prompt-resource-useful-next-day",
            "prompt-resource-opened-again",
            "prompt-resource-home-made",
            "prompt-resource-would-miss",
            "prompt-resource-for-a-newcomer",
            "prompt-resource-where-to-look",
            "prompt-resource-worth-the-time",
            "prompt-resource-from-elsewhere",
            "prompt-resource-little-known",
        ),
        "observation": (
            "prompt-observation-worth-trying",
            "prompt-observation-several-times",
            "prompt-observation-quiet-change",
            "prompt-observation-workaround",
            "prompt-observation-other-team",
            "prompt-observation-asked-more",
            "prompt-observation-small-sign",
            "prompt-observation-waiting",
            "prompt-observation-good-surprise",
        ),
    }
)
"""The keys of the questions of each kind, in the order of the catalogue."""

### `compagnon people` and `compagnon audit`: the organisation's list, and a draw made again.

people-preview =
    { $count ->
        [one] { $count } person in the list, for { $workspace }.
       *[other] { $count } people in the list, for { $workspace }.
    }
    .changes = New: { $new }. Changed: { $changed }. Unchanged: { $unchanged }.
    .ask = Keep this list?
people-kept = The list is kept. A reporting line is never shown; it keeps people apart from those they report to in confidential sessions.
    .not = Nothing was kept.
people-workspace =
    .bad = “{ $said }” is not a workspace. It is written as { $workspace }.
    .which =
    { $count ->
        [0] There is no community here yet. Name the workspace with --workspace, such as { $workspace }.
       *[other] There are several workspaces ({ $workspaces }). Say which with --workspace.
    }
audit-draw = { $name } — { $at }
audit-nothing = No draw is kept.
audit-none = There is no draw called “{ $said }”. `compagnon audit` says which are kept.
audit-which = { $count } draws end in “{ $said }”. Give more of the name.
audit-equal = Made again from all it was made of, this draw comes out the same: { $people } people, { $groups ->
        [one] one encounter
       *[other] { $groups } encounters
    }, seed { $seed }.
audit-different = Made again from all it was made of, this draw comes out differently: { $people } people, { $groups ->
        [one] one encounter kept
       *[other] { $groups } encounters kept
    }, seed { $seed }. It was changed since, or made by another version.
audit-since = Since then: exchanges by a coach, { $swaps }; people gone before it was announced, { $away }.

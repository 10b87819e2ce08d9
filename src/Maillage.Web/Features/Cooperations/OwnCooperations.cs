using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What cooperations keep of a person, for them to see and take away; their drafts are opened for them.</summary>
sealed class OwnCooperations(MaillageDb db, LineSeal seal)
{
    public async Task<IReadOnlyList<OwnPart>> OfAsync(Guid personId, CancellationToken cancel)
    {
        var memberships = await db.Memberships.AsNoTracking().Where(x => x.PersonId == personId).Select(x => x.Id).ToListAsync(cancel);
        var told = await (
            from cooperation in db.Cooperations.AsNoTracking()
            where memberships.Contains(cooperation.WitnessMembershipId) || (cooperation.AnimatorMembershipId != null && memberships.Contains(cooperation.AnimatorMembershipId.Value))
            join space in db.Spaces.AsNoTracking() on cooperation.SpaceId equals space.Id
            orderby cooperation.OpenedAt
            select new { Cooperation = cooperation, space.Name }).ToListAsync(cancel);
        var lines = await (
            from line in db.ActorLines.AsNoTracking()
            where memberships.Contains(line.AuthorMembershipId)
            join cooperation in db.Cooperations.AsNoTracking() on line.CooperationId equals cooperation.Id
            orderby line.WrittenAt
            select new { Line = line, cooperation.Title }).ToListAsync(cancel);
        var conditions = await (
            from condition in db.CooperationConditions.AsNoTracking()
            where memberships.Contains(condition.MembershipId)
            join cooperation in db.Cooperations.AsNoTracking() on condition.CooperationId equals cooperation.Id
            orderby condition.Day
            select new { condition.Text, condition.Day, cooperation.Title }).ToListAsync(cancel);
        var notes = await (
            from note in db.ConditionNotes.AsNoTracking()
            where memberships.Contains(note.MembershipId)
            join condition in db.CooperationConditions.AsNoTracking() on note.ConditionId equals condition.Id
            join cooperation in db.Cooperations.AsNoTracking() on condition.CooperationId equals cooperation.Id
            orderby note.Day
            select new { Text = condition.Text, Seen = note.Text, note.Day, cooperation.Title }).ToListAsync(cancel);
        var answers = await (
            from answer in db.CharterAnswers.AsNoTracking()
            where memberships.Contains(answer.MembershipId)
            join version in db.CharterVersions.AsNoTracking() on answer.CharterId equals version.Id
            join cooperation in db.Cooperations.AsNoTracking() on version.CooperationId equals cooperation.Id
            orderby answer.AnsweredAt
            select new { Answer = answer, version.Number, cooperation.Title }).ToListAsync(cancel);
        var tasks = await (
            from task in db.CooperationTasks.AsNoTracking()
            where task.MembershipId != null && memberships.Contains(task.MembershipId.Value)
            join cooperation in db.Cooperations.AsNoTracking() on task.CooperationId equals cooperation.Id
            orderby task.AddedAt
            select new { Task = task, cooperation.Title }).ToListAsync(cancel);
        return
        [
            new("Réponses à des chartes", [("cooperation", "Coopération"), ("version", "Version"), ("reponse", "Réponse"), ("mots", "Mots"), ("entendue", "Comment elle a été entendue"), ("levee", "Ce qui l’a levée"), ("le", "Le")],
                [.. answers.Select(x => new object?[] { x.Title, x.Number, x.Answer.Kind.Label, x.Answer.Words, x.Answer.Hearing, x.Answer.Lifting, x.Answer.AnsweredAt })]),
            new("Tâches prises dans des coopérations", [("cooperation", "Coopération"), ("tache", "Tâche"), ("pour_le", "Pour le"), ("faite_le", "Faite le")],
                [.. tasks.Select(x => new object?[] { x.Title, x.Task.Title, x.Task.DueOn is { } due ? Day(due) : "", x.Task.DoneAt })]),
            new("Coopérations racontées ou animées", [("espace", "Espace"), ("cooperation", "Coopération"), ("place", "Place"), ("mandat", "Mandat"), ("jours_par_mois", "Jours par mois")],
                [.. told.Select(x => new object?[] { x.Name, x.Cooperation.Title, PlaceOf(x.Cooperation, memberships), IsAnimator(x.Cooperation, memberships) ? x.Cooperation.AnimatorMandate : "", IsAnimator(x.Cooperation, memberships) ? x.Cooperation.AnimatorDays : null })]),
            new("Lignes écrites dans des coopérations", [("cooperation", "Coopération"), ("question", "Question"), ("texte", "Texte"), ("partagee_avec", "Partagée avec"), ("le", "Le")],
                [.. lines.Select(x => new object?[] { x.Title, x.Line.Question.Label, seal.TextOf(x.Line), x.Line.Audience?.Label ?? "brouillon", x.Line.WrittenAt })]),
            new("Conditions notées ou suivies", [("cooperation", "Coopération"), ("condition", "Condition"), ("vu", "Ce qui a été vu"), ("jour", "Jour")],
                [.. conditions.Select(x => new object?[] { x.Title, x.Text, "", Day(x.Day) }), .. notes.Select(x => new object?[] { x.Title, x.Text, x.Seen, Day(x.Day) })]),
        ];
    }

    static bool IsAnimator(Cooperation cooperation, List<Guid> memberships) => cooperation.AnimatorMembershipId is { } id && memberships.Contains(id);

    static string PlaceOf(Cooperation cooperation, List<Guid> memberships) => (memberships.Contains(cooperation.WitnessMembershipId), IsAnimator(cooperation, memberships)) switch
    {
        (true, true) => "témoin, animation",
        (true, false) => "témoin",
        _ => "animation",
    };

    static string Day(DateOnly day) => Maillage.France.Language.FrenchFormat.Date(day);
}

/// <summary>A part of what is kept of a person: for each column its name in a download and its heading.</summary>
sealed record OwnPart(string Title, IReadOnlyList<(string Name, string Heading)> Columns, IReadOnlyList<object?[]> Rows);

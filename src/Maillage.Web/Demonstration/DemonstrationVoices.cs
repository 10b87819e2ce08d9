using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Demonstration;

/// <summary>What the invented people said in their own name: two waves on the three elements of the health bus, and what their organisations look for and bring.</summary>
static class DemonstrationVoices
{
    static readonly (string Name, int[] Before, int[] After, string Words)[] Answers =
    [
        ("Maud Serrano", [5, 3, 4, 2], [5, 4, 5, 2], "On se le dit maintenant quand on ne peut pas venir."),
        ("Claire Aubrun", [3, 2, 3, 2], [4, 4, 4, 1], "Mon temps n’est écrit nulle part."),
        ("Nadia Ferrand", [4, 2, 4, 3], [4, 4, 4, 2], ""),
        ("Samir Oudry", [3, 3, 2, 3], [4, 3, 3, 3], "Le mardi, oui ; le reste de la semaine, je ne sais pas encore."),
    ];

    static readonly (string Name, SayingKind Kind, string Text, string Theme, int DaysAgo)[] Sayings =
    [
        ("Nadia Ferrand", SayingKind.Offered, "Un minibus le jeudi, pour une sortie ou une permanence", "social", 20),
        ("Samir Oudry", SayingKind.Offered, "Une salle de quarante places, libre le soir", "education", 34),
        ("Claire Aubrun", SayingKind.Sought, "Un lieu d’accueil pour des dépistages, un matin par mois", "sante", 26),
        ("Inès Kaddour", SayingKind.Sought, "Un lieu qui ne soit chez aucun de nous, le jeudi", "emploi", 15),
    ];

    /// <summary>Tells it; does nothing where it is told.</summary>
    public static async Task EnsureAsync(MaillageDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Spaces.SingleOrDefaultAsync(x => x.Name == DemonstrationPeople.ContractSpace, cancel) is not { } space || await db.CooperationSayings.AnyAsync(x => x.SpaceId == space.Id, cancel)) return;
        if (await db.Cooperations.OrderBy(x => x.Number).FirstOrDefaultAsync(x => x.SpaceId == space.Id, cancel) is not { } bus) return;
        var members = (await SpaceMembers.Of(db, space.Id).ToListAsync(cancel)).ToDictionary(x => x.Person.DisplayName, StringComparer.Ordinal);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await db.ElementRounds.AnyAsync(x => x.CooperationId == bus.Id, cancel))
        {
            Wave(1, 210, x => x.Before, false);
            Wave(2, 30, x => x.After, true);
        }
        foreach (var (name, kind, text, theme, days) in Sayings)
        {
            if (members[name].OrganisationId is not { } organisation) continue;
            db.CooperationSayings.Add(new CooperationSaying
            {
                Id = Guid.NewGuid(), SpaceId = space.Id, OrganisationId = organisation, Kind = kind, Text = text, ThemeCode = theme, MembershipId = members[name].Membership.Id, At = now.AddDays(-days),
            });
        }
        await db.SaveChangesAsync(cancel);

        void Wave(int number, int daysAgo, Func<(string Name, int[] Before, int[] After, string Words), int[]> said, bool withWords)
        {
            var round = new ElementRound
            {
                Id = Guid.NewGuid(), CooperationId = bus.Id, Number = number, AskedBy = members["Nadia Ferrand"].Membership.Id, State = ElementRoundState.Closed, OpenedAt = now.AddDays(-daysAgo), ClosedAt = now.AddDays(7 - daysAgo),
            };
            db.ElementRounds.Add(round);
            foreach (var answer in Answers)
            {
                var choices = said(answer);
                db.ElementAnswers.Add(new ElementAnswer
                {
                    RoundId = round.Id, PersonId = members[answer.Name].Person.Id, MembershipId = members[answer.Name].Membership.Id, Will = choices[0], Goal = choices[1], Ground = choices[2], Time = choices[3],
                    TimeWords = withWords ? answer.Words : "", AnsweredAt = now.AddDays(2 - daysAgo),
                });
            }
        }
    }
}

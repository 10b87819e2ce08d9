using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations.AnswerCharter;
using Maillage.Web.Features.Cooperations.WriteCharter;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.ShowAgreement;

/// <summary>Reads where the agreement of a cooperation stands.</summary>
sealed class AgreementReading(MaillageDb db)
{
    public async Task<ShownAgreement> ReadAsync(CooperationAccess access, CancellationToken cancel)
    {
        var id = access.Cooperation.Id;
        var versions = await CharterWriting.VersionsAsync(db, id, cancel);
        var members = await MemberNames.OfSpaceAsync(db, access.InSpace.Space.Id, cancel);
        List<ShownAnswer> answers = [];
        if (versions.Count > 0)
        {
            var today = versions[0].Id;
            answers = [.. (await db.CharterAnswers.AsNoTracking().Where(x => x.CharterId == today).OrderBy(x => x.AnsweredAt).ToListAsync(cancel))
                .Where(x => members.ContainsKey(x.MembershipId)).Select(x => new ShownAnswer(x, members[x.MembershipId]))];
        }
        var acts = await db.AdoptedActs.AsNoTracking().Where(x => x.CooperationId == id && x.RemovedAt == null).OrderByDescending(x => x.Day).ToListAsync(cancel);
        var organisations = await ShownOrganisations.OfAsync(db, acts.Select(x => x.OrganisationId), cancel);
        var disagreements = await db.Disagreements.AsNoTracking().Where(x => x.CooperationId == id && x.SettledAt == null).OrderBy(x => x.ReviewOn == null).ThenBy(x => x.ReviewOn).ToListAsync(cancel);
        var settled = await db.Disagreements.CountAsync(x => x.CooperationId == id && x.SettledAt != null, cancel);
        return new ShownAgreement(versions, members, answers,
            [.. acts.Select(x => new ShownAct(x, organisations.GetValueOrDefault(x.OrganisationId), versions.First(y => y.Id == x.CharterId).Number))], disagreements, settled);
    }
}

/// <summary>Where the agreement of a cooperation stands.</summary>
/// <param name="Versions">Of the charter, the latest first.</param>
/// <param name="Members">Who acted, by membership.</param>
/// <param name="Answers">To the latest version.</param>
/// <param name="Acts">Those that stand.</param>
/// <param name="Disagreements">Those that are open.</param>
/// <param name="Settled">How many are settled.</param>
sealed record ShownAgreement(
    IReadOnlyList<CharterVersion> Versions, IReadOnlyDictionary<Guid, SpaceMember> Members, IReadOnlyList<ShownAnswer> Answers, IReadOnlyList<ShownAct> Acts,
    IReadOnlyList<Disagreement> Disagreements, int Settled)
{
    public CharterVersion? Charter => Versions.Count > 0 ? Versions[0] : null;

    public ConsentState Consent => ConsentState.Of([.. Answers.Select(x => (x.Answer, x.By.OrganisationId))]);
}

/// <summary>An answer with its author.</summary>
sealed record ShownAnswer(CharterAnswer Answer, SpaceMember By);

/// <summary>An act with its organisation and the number of the version that it adopts.</summary>
sealed record ShownAct(AdoptedAct Act, ShownOrganisation? Organisation, int Version)
{
    public string OrganisationName => Organisation?.Name ?? "Organisme qui n’est plus dans les fichiers chargés";
}

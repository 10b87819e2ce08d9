using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

/// <summary>Brings the organisations in step with what was imported, and tells what came of it.</summary>
static class IdentityReport
{
    public static async Task RefreshAsync(CommandServices program, DataFolder folder, CancellationToken cancel)
    {
        if (await program.Db.SettingAsync(Setting.IdentityWanted, cancel) is not "1") return;
        await IdentityKeeper.EnsureAsync(program.Db, folder, cancel);
        var organisations = await program.Db.Organisations.CountAsync(x => x.Standing != OrganisationStanding.Gone, cancel);
        var mentions = await program.Db.Mentions.CountAsync(cancel);
        var doubts = await program.Db.PossibleIdentities.CountAsync(cancel);
        Console.WriteLine($"Organismes : {FrenchFormat.Integer(organisations)}, nommés de {FrenchFormat.Plural(mentions, "façon", "façons")} par les fichiers chargés.");
        if (doubts > 0) Console.WriteLine($"  {FrenchFormat.Plural(doubts, "rapprochement à vérifier", "rapprochements à vérifier")} : ./maillage identity list");
    }
}

using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.ChooseMail;

/// <summary>How often a person is told by mail: read and changed by themselves.</summary>
sealed class MailChoice(MaillageDb db)
{
    public Task<MailPace> OfAsync(Viewer viewer, CancellationToken cancel) => db.People.Where(x => x.Id == viewer.PersonId).Select(x => x.MailPace).SingleAsync(cancel);

    /// <returns>False for what is no pace; nothing changes then.</returns>
    public async Task<bool> ChooseAsync(Viewer viewer, string? pace, CancellationToken cancel)
    {
        if (!Enum.TryParse<MailPace>(pace, out var chosen) || !Enum.IsDefined(chosen)) return false;
        await db.People.Where(x => x.Id == viewer.PersonId).ExecuteUpdateAsync(x => x.SetProperty(y => y.MailPace, chosen), cancel);
        return true;
    }
}

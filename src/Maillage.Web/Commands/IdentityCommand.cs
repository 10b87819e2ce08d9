using System.CommandLine;
using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Commands;

/// <summary><c>maillage identity list|show|merge|refuse|undo|part|clear</c>: which organisations are one, as the rules say it and as a person corrects it.</summary>
static class IdentityCommand
{
    const string Number = "Le numéro de l’organisme, comme dans son adresse /acteurs/12.";

    public static Command Create()
    {
        var data = DataOption.Create();
        var command = new Command("identity", "Voir et corriger les rapprochements : quels organismes n’en font qu’un.") { data };

        var limit = new Option<int>("--limit") { HelpName = "NOMBRE", Description = "Combien en montrer, les plus sûrs d’abord (20 si rien n’est dit).", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.GetValue(limit) < 1) result.AddError("--limit attend un nombre à partir de 1.");
        });
        var place = new Option<string?>("--place") { HelpName = "CODE", Description = "Seulement ceux d’une commune, d’un département ou d’un contrat." };
        var list = new Command("list", "Lister les rapprochements à vérifier.") { limit, place };
        list.SetAction((parsed, cancel) => WithAsync(parsed.Folder(data), program => DoubtReport.WriteAsync(program.Db, parsed.GetValue(limit), parsed.GetValue(place), cancel), cancel));

        var shown = new Argument<int>("ORGANISME") { Description = Number };
        var show = new Command("show", "Montrer sous quels noms les fichiers citent un organisme, et ce qui les lie.") { shown };
        show.SetAction((parsed, cancel) => WithAsync(parsed.Folder(data), async program => await NamedOrganisation.FindAsync(program.Db, parsed.GetValue(shown), cancel) is { } found
            ? await OrganisationReport.WriteAsync(program.Db, found, cancel)
            : await UnknownAsync(parsed.GetValue(shown)), cancel));

        command.Add(list);
        command.Add(show);
        command.Add(Saying(data, "merge", "Dire que deux organismes n’en font qu’un ; les imports suivants le gardent.", MergeAsync));
        command.Add(Saying(data, "refuse", "Dire que deux organismes ne sont pas le même : ils quittent la liste, et rien ne les rapproche plus.", RefuseAsync));
        command.Add(Saying(data, "undo", "Séparer deux organismes qui avaient été réunis ; les imports suivants le gardent.", UndoAsync));
        command.Add(Parting(data));
        command.Add(Clearing(data));
        return command;
    }

    static Command Saying(Option<string?> data, string name, string description, Func<CommandServices, DataFolder, NamedOrganisation, NamedOrganisation, string, string, CancellationToken, Task<int>> act)
    {
        var first = new Argument<int>("ORGANISME") { Description = Number };
        var second = new Argument<int>("AUTRE") { Description = "Le numéro de l’autre." };
        var (reason, by) = (Said.Reason(), Said.By());
        var command = new Command(name, description) { first, second, reason, by };
        command.SetAction((parsed, cancel) => WithAsync(parsed.Folder(data), async program =>
        {
            var folder = parsed.Folder(data);
            if (await NamedOrganisation.FindAsync(program.Db, parsed.GetValue(first), cancel) is not { } one) return await UnknownAsync(parsed.GetValue(first));
            if (await NamedOrganisation.FindAsync(program.Db, parsed.GetValue(second), cancel) is not { } other) return await UnknownAsync(parsed.GetValue(second));
            return await act(program, folder, one, other, parsed.GetValue(reason)!, parsed.GetValue(by)!, cancel);
        }, cancel));
        return command;
    }

    static Command Parting(Option<string?> data)
    {
        var whole = new Argument<int>("ORGANISME") { Description = Number };
        var which = new Argument<string>("MENTIONS") { Description = "Celles qui n’en sont pas, par leur rang dans « show » : 2 ou 2,3." };
        var (reason, by) = (Said.Reason(), Said.By());
        var command = new Command("part", "Séparer d’un organisme certaines de ses mentions ; les imports suivants le gardent.") { whole, which, reason, by };
        command.SetAction((parsed, cancel) => WithAsync(parsed.Folder(data), async program =>
        {
            if (await NamedOrganisation.FindAsync(program.Db, parsed.GetValue(whole), cancel) is not { } found) return await UnknownAsync(parsed.GetValue(whole));
            var ranks = parsed.GetValue(which)!.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(x => int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : 0).ToHashSet();
            if (ranks.Count == 0 || ranks.Min() < 1 || ranks.Max() > found.Mentions.Count || ranks.Count == found.Mentions.Count)
                return await Said.NoAsync($"L’organisme {found.Organisation.Id} a {FrenchFormat.Plural(found.Mentions.Count, "mention", "mentions")} : donnez le rang de celles à séparer, pas de toutes (./maillage identity show {found.Organisation.Id}).");
            var apart = found.Mentions.Where((_, i) => ranks.Contains(i + 1)).ToList();
            return await PartAsync(program, parsed.Folder(data), found, apart, parsed.GetValue(reason)!, parsed.GetValue(by)!, cancel);
        }, cancel));
        return command;
    }

    static Command Clearing(Option<string?> data)
    {
        var first = new Argument<int>("ORGANISME") { Description = Number };
        var second = new Argument<int>("AUTRE") { Description = "Le numéro de l’autre." };
        var command = new Command("clear", "Oublier ce qui a été dit de deux organismes : les règles valent de nouveau.") { first, second };
        command.SetAction((parsed, cancel) => WithAsync(parsed.Folder(data), async program =>
        {
            if (await NamedOrganisation.FindAsync(program.Db, parsed.GetValue(first), cancel) is not { } one) return await UnknownAsync(parsed.GetValue(first));
            if (await NamedOrganisation.FindAsync(program.Db, parsed.GetValue(second), cancel) is not { } other) return await UnknownAsync(parsed.GetValue(second));
            if (!await IdentityDecider.ClearAsync(program.Db, parsed.Folder(data), Ids(one.Mentions), Ids(other.Mentions), cancel))
                return await Said.NoAsync($"Rien n’a été dit de {one.Asked} et {other.Asked} : les règles valent déjà.");
            Console.WriteLine($"{one.Asked} et {other.Asked} : les règles valent de nouveau.");
            return 0;
        }, cancel));
        return command;
    }

    static async Task<int> MergeAsync(CommandServices program, DataFolder folder, NamedOrganisation one, NamedOrganisation other, string reason, string by, CancellationToken cancel)
    {
        if (one.Organisation.Id == other.Organisation.Id) return await Said.NoAsync($"{one.Asked} et {other.Asked} n’en font déjà qu’un : {OrganisationText.Line(one.Organisation)}.");
        await IdentityDecider.SayAsync(program.Db, folder, Ids(one.Mentions), Ids(other.Mentions), true, reason, by, program.Get<TimeProvider>(), cancel);
        var merged = await NamedOrganisation.FindAsync(program.Db, other.Organisation.Id, cancel);
        if (merged is null || (await NamedOrganisation.FindAsync(program.Db, one.Organisation.Id, cancel))?.Organisation.Id != merged.Organisation.Id)
            return await Said.NoAsync($"{one.Asked} et {other.Asked} : noté, mais une autre décision les tient séparés (./maillage identity show {one.Asked}).");
        Console.WriteLine($"{OrganisationText.Line(merged.Organisation)} : les deux n’en font plus qu’un, dit par {by}. Les imports suivants le gardent.");
        return 0;
    }

    static async Task<int> RefuseAsync(CommandServices program, DataFolder folder, NamedOrganisation one, NamedOrganisation other, string reason, string by, CancellationToken cancel)
    {
        if (one.Organisation.Id == other.Organisation.Id)
            return await Said.NoAsync($"{one.Asked} et {other.Asked} n’en font qu’un : séparez-les d’abord (./maillage identity undo, ou part).");
        await IdentityDecider.SayAsync(program.Db, folder, Ids(one.Mentions), Ids(other.Mentions), false, reason, by, program.Get<TimeProvider>(), cancel);
        Console.WriteLine($"{one.Organisation.Id} et {other.Organisation.Id} restent deux organismes, dit par {by}. Les imports suivants le gardent.");
        return 0;
    }

    static async Task<int> UndoAsync(CommandServices program, DataFolder folder, NamedOrganisation one, NamedOrganisation other, string reason, string by, CancellationToken cancel)
    {
        if (one.Organisation.Id != other.Organisation.Id) return await Said.NoAsync($"{one.Asked} et {other.Asked} sont déjà deux organismes.");
        var apart = one.Asked == one.Organisation.Id ? other : one;
        if (apart.Own.Count == 0 || apart.Own.Count == apart.Mentions.Count)
            return await Said.NoAsync($"{one.Asked} et {other.Asked} n’ont jamais été deux : dites quelles mentions séparer (./maillage identity show {one.Organisation.Id}, puis part).");
        return await PartAsync(program, folder, apart, apart.Own, reason, by, cancel);
    }

    static async Task<int> PartAsync(CommandServices program, DataFolder folder, NamedOrganisation whole, IReadOnlyList<HousedMention> apart, string reason, string by, CancellationToken cancel)
    {
        await IdentityDecider.SayAsync(
            program.Db, folder, Ids(apart), Ids(whole.Mentions.Except(apart)), false, reason, by, program.Get<TimeProvider>(), cancel);
        var numbers = await OrganisationText.NumbersOfAsync(program.Db, Ids(whole.Mentions), cancel);
        Console.WriteLine($"{FrenchFormat.List(numbers.Select(x => x.ToString(CultureInfo.InvariantCulture)))} : {FrenchFormat.Plural(numbers.Count, "organisme", "organismes")}, dit par {by}. Les imports suivants le gardent.");
        return 0;
    }

    static long[] Ids(IEnumerable<HousedMention> mentions) => [.. mentions.Select(x => x.Mention.Id)];

    static Task<int> UnknownAsync(int number) => Said.NoAsync($"Aucun organisme chargé n’a le numéro {number.ToString(CultureInfo.InvariantCulture)}.");

    static async Task<int> WithAsync(DataFolder folder, Func<CommandServices, Task<int>> act, CancellationToken cancel)
    {
        await using var program = await CommandServices.OpenAsync(folder, cancel);
        // An interrupted import may have left the organisations behind their mentions.
        await IdentityKeeper.EnsureAsync(program.Db, folder, cancel);
        return await act(program);
    }
}

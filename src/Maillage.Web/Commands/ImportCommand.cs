using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Commands;

/// <summary><c>maillage import KIND FILE…</c></summary>
static class ImportCommand
{
    const int AllTaken = 0;
    const int Unreadable = 2;
    const int SomeRejected = 3;

    public static Command Create()
    {
        var data = DataOption.Create();
        var kind = new Argument<string>("NATURE") { Description = "Ce que les fichiers contiennent : neighbourhoods, passages, contracts, indicators, boundaries, associations, posts, grants, organisations, actions ou local-indicators." };
        var files = new Argument<string[]>("FICHIER") { Description = "Un ou plusieurs fichiers CSV, XLSX, ODS, JSON ou GeoJSON.", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Montrer la différence sans rien écrire." };
        var json = new Option<bool>("--json") { Description = "Écrire les comptes en JSON sur la dernière ligne." };
        var scope = new Option<string?>("--scope")
        {
            HelpName = "france|54,57",
            Description = "Le territoire pour lequel le fichier fait foi : ce qui en est absent est retiré. Par défaut, les départements que le fichier cite.",
        };
        var year = new Option<int?>("--year") { HelpName = "ANNÉE", Description = "L’année décrite, quand le fichier ne la dit pas." };
        var source = new Option<string?>("--source") { HelpName = "TEXTE", Description = "L’organisme et le jeu de données d’où vient le fichier." };
        var licence = new Option<string?>("--licence") { HelpName = "TEXTE", Description = "La licence du fichier." };
        var tolerance = new Option<int?>("--tolerance") { HelpName = "MÈTRES", Description = "L’écart entre les contours simplifiés et le tracé légal." };
        var generation = new Option<int?>("--generation") { HelpName = "2015|2024", Description = "La génération des contrats, quand leurs codes ne la disent pas." };
        var giver = new Option<string?>("--giver") { HelpName = "NOM SIRET", Description = "Qui attribue, quand le fichier n’a pas de colonne pour le dire : « Ville de … 21340172201787 »." };
        var list = new Option<string?>("--list") { HelpName = "NOM", Description = "Le nom de la liste, quand le même attribuant en publie plusieurs pour la même année : chacune se remplace sans toucher aux autres." };
        var map = new Option<string?>("--map") { HelpName = "champ=colonne;…", Description = "Quelle colonne est quoi, pour une disposition jamais vue ; « proposition » accepte ce que Maillage propose. Retenu pour les fichiers de même forme." };
        var numbers = new Option<string?>("--decimal") { HelpName = "comma|point", Description = "Ce que veut dire la virgule des montants, quand le fichier ne permet pas de trancher : comma (1,5 est un et demi) ou point (1,500 est mille cinq cents)." };
        var visibility = new Option<string?>("--visibility") { HelpName = "public|space|private", Description = "Qui verra ces lignes : tout le monde, l’espace concerné, ou seulement qui administre ce site. Les annuaires, programmations et observations sont privés si rien n’est dit." };
        numbers.Validators.Add(result => OneOf(result, numbers, "comma", "point"));
        visibility.Validators.Add(result => OneOf(result, visibility, "public", "space", "private"));
        year.Validators.Add(result => Between(result, year, 1900, 2100));
        tolerance.Validators.Add(result => Between(result, tolerance, 0, 5000));
        generation.Validators.Add(result =>
        {
            if (result.GetValue(generation) is not (null or 2015 or 2024)) result.AddError("--generation attend 2015 ou 2024.");
        });

        var command = new Command("import", "Prendre des fichiers officiels : lire, vérifier, montrer la différence, appliquer.")
        {
            kind, files, data, scope, year, source, licence, tolerance, generation, giver, list, map, numbers, visibility, dryRun, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var requests = parsed.GetValue(files)!.Select(path => new ImportRequest
            {
                Path = path,
                Scope = ReadScope(parsed.GetValue(scope)),
                Year = parsed.GetValue(year),
                Source = parsed.GetValue(source),
                Licence = parsed.GetValue(licence),
                ToleranceMetres = parsed.GetValue(tolerance),
                Generation = parsed.GetValue(generation) is { } given ? (Generation)given : null,
                Giver = parsed.GetValue(giver),
                List = parsed.GetValue(list),
                Map = parsed.GetValue(map),
                Numbers = parsed.GetValue(numbers) switch { "comma" => NumberConvention.Comma, "point" => NumberConvention.Point, _ => NumberConvention.Unknown },
                Visibility = parsed.GetValue(visibility) switch { "public" => Visibility.Public, "space" => Visibility.Space, "private" => Visibility.Private, _ => null },
                DryRun = parsed.GetValue(dryRun),
            }).ToList();
            return await RunAsync(parsed.Folder(data), parsed.GetValue(kind)!, requests, parsed.GetValue(json), cancel);
        });
        return command;
    }

    static ScopeChoice ReadScope(string? text) => ScopeText.TryRead(text, out var choice, out var wrong)
        ? choice
        : throw new UsageException($"« {wrong} » n’est pas un département. --scope attend « france » ou des départements, comme 54,57.");

    static void Between(OptionResult result, Option<int?> option, int least, int most)
    {
        if (result.GetValue(option) is { } value && (value < least || value > most))
            result.AddError($"{option.Name} attend un nombre de {least.ToString(CultureInfo.InvariantCulture)} à {most.ToString(CultureInfo.InvariantCulture)}.");
    }

    static void OneOf(OptionResult result, Option<string?> option, params string[] words)
    {
        if (result.GetValue(option) is { } value && !words.Contains(value)) result.AddError($"{option.Name} attend {string.Join(", ", words[..^1])} ou {words[^1]}.");
    }

    static async Task<int> RunAsync(DataFolder folder, string kindName, IReadOnlyList<ImportRequest> requests, bool json, CancellationToken cancel)
    {
        await using var program = await CommandServices.OpenAsync(folder, cancel);
        if (program.Get<ImportKinds>().Find(kindName) is not { } kind)
        {
            await Console.Error.WriteLineAsync(
                $"« {kindName} » n’est pas une nature de fichier. Natures connues : {string.Join(", ", program.Get<ImportKinds>().All.Select(x => $"{x.Name} ({x.Label})"))}.");
            return Unreadable;
        }
        if (await program.Db.SettingAsync(Setting.Demonstration, cancel) is not null)
        {
            await Console.Error.WriteLineAsync(
                $"Ce dossier contient la démonstration, où tout est inventé : un vrai fichier n’y entre pas. Choisissez un autre dossier :\n  ./maillage import {kindName} {string.Join(' ', requests.Select(x => Quote(x.Path)))} --data ~/maillage");
            return Unreadable;
        }

        // Every file is opened and recognised before the first is applied: one that is not what it should be writes nothing.
        var opened = new Queue<OpenedFile>();
        try
        {
            foreach (var request in requests)
            {
                var file = await OpenedFile.TryOpenAsync(program, kind, request, cancel);
                if (file is null) return Unreadable;
                opened.Enqueue(file);
            }
            var outcomes = new List<ImportOutcome>();
            foreach (var request in requests)
            {
                if (await TakeAsync(program, opened.Dequeue(), cancel) is not { } outcome) return Unreadable;
                // What follows would run on top of the file's last awaited call, whose frames still hold all that was read.
                await Task.Yield();
                await ImportReport.WriteAsync(request, outcome, folder, cancel);
                outcomes.Add(outcome);
            }
            // What a long file left behind would stand beside what the identities need: the collector waits longer than that.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await IdentityReport.RefreshAsync(program, folder, cancel);
            if (kind.Name is "neighbourhoods" or "contracts") await AttachmentReport.WriteAsync(program, cancel);
            if (json) Console.WriteLine(JsonSerializer.Serialize(new
            {
                added = outcomes.Sum(x => x.Added),
                changed = outcomes.Sum(x => x.Changed),
                unchanged = outcomes.Sum(x => x.Unchanged),
                removed = outcomes.Sum(x => x.Removed),
                rejected = outcomes.Sum(x => x.RejectedLines),
            }));
            return outcomes.Any(x => x.Rejected.Count > 0) ? SomeRejected : AllTaken;
        }
        finally
        {
            foreach (var file in opened) file.Dispose();
        }
    }

    /// <summary>
    /// What came of the file, or null once a French sentence has told that its rest cannot be read; the files before it are taken. The file is let go, and
    /// with it all that was read.
    /// </summary>
    static async Task<ImportOutcome?> TakeAsync(CommandServices program, OpenedFile opened, CancellationToken cancel)
    {
        using var file = opened;
        try
        {
            return await file.RunAsync(program, cancel);
        }
        catch (Exception e) when (e is UnreadableFileException or UnrecognisedFileException)
        {
            await Console.Error.WriteLineAsync($"{file.Request.Path} : {e.Message} De ce fichier, rien n’a été écrit.");
            return null;
        }
    }

    static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}

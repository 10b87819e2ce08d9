using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding.ImportPosts;

/// <summary>The lists of the <em>adultes-relais</em> and of the Fonjep posts of the <em>politique de la ville</em>.</summary>
public sealed class PostImport : IImportKind
{
    public string Name => "posts";

    public string Label => "postes adultes-relais et Fonjep";

    public string Expected => "une ligne par poste et par contrat (id_poste, raison_sociale, annee, montant, code_cv), comme les publie l’ANCT";

    public Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel) =>
        Task.FromResult<IImportLayout?>(Recognise(reader, request));

    static PostLayout? Recognise(TableReader reader, ImportRequest request)
    {
        var columns = new PostColumns(
            reader.Find("id_poste"), reader.Find("code_tiers"), reader.Find("raison_sociale"), reader.Find("annee"), reader.Find("montant"),
            reader.Find("code_cv"), reader.Find("insee_dep"));
        if (columns.Number < 0 || columns.Name < 0 || columns.Rate < 0) return null;
        if (columns.Year < 0 && request.Year is null)
            throw GrantFile.WithoutYear(request);
        return new PostLayout(columns, KindOf(request.Path), request.Year);
    }

    /// <summary>
    /// Both lists have the same columns: their numbers tell them apart. <em>Adultes-relais</em> are numbered from the department (00112R000102), Fonjep posts from
    /// a letter (D01688).
    /// </summary>
    static PostKind KindOf(string path)
    {
        using var reader = TableFile.Open(path);
        var number = reader.Find("id_poste");
        while (reader.Read())
            if (reader[number].Trim() is { Length: > 0 } text) return char.IsAsciiLetter(text[0]) ? PostKind.Fonjep : PostKind.AdulteRelais;
        return Fold.Text(Path.GetFileName(path)).Contains("fonjep", StringComparison.Ordinal) ? PostKind.Fonjep : PostKind.AdulteRelais;
    }
}

/// <summary>Where each thing stands; -1 for what the file does not give.</summary>
sealed record PostColumns(int Number, int Holder, int Name, int Year, int Rate, int Contract, int Department);

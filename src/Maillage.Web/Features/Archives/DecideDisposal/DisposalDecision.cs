using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Archives;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Archives.DecideDisposal;

/// <summary>What becomes of a list: the word of the archives, then its records destroyed or transferred. Each step is taken once, from the step before it.</summary>
sealed class DisposalDecision(MaillageDb db, AuditTrail trail, TimeProvider clock)
{
    const int LongestReference = 100;
    const int LongestReason = 1000;

    DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    /// <returns>Null when there is no such list.</returns>
    public async Task<ShownDisposal?> FindAsync(int id, CancellationToken cancel)
    {
        if (await db.DisposalLists.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancel) is not { } list) return null;
        var items = await db.DisposalItems.AsNoTracking().Where(x => x.ListId == id).OrderBy(x => x.EndedAt).ThenBy(x => x.RecordId).ToListAsync(cancel);
        return new ShownDisposal(list, PublicRecords.Of(list.Kind), items);
    }

    /// <summary>Writes down that the archives gave their visa.</summary>
    public async Task<DecisionOutcome> ApproveAsync(int id, TypedDecision typed, Viewer by, CancellationToken cancel)
    {
        var (errors, on) = Check(typed);
        if (errors.Count > 0) return new DecisionOutcome(errors);
        return await StepAsync(id, DisposalState.Proposed, by, ArchiveActs.Approved, null, list =>
        {
            (list.State, list.Reference, list.DecidedOn, list.Signatory) = (DisposalState.Approved, typed.Reference, on, typed.Signatory);
            return Task.FromResult<IReadOnlyList<FieldChange>>(
                [new FieldChange("reference", null, typed.Reference), new FieldChange("decided-on", null, FrenchFormat.Date(on!.Value)), new FieldChange("signatory", null, typed.Signatory)]);
        }, cancel);
    }

    /// <summary>Writes down that the archives refused.</summary>
    public async Task<DecisionOutcome> RefuseAsync(int id, TypedDecision typed, Viewer by, CancellationToken cancel)
    {
        var (errors, on) = Check(typed);
        if (typed.Reason.Length == 0) errors.Add(new("raison", "Dites pourquoi les archives refusent : d’autres le liront."));
        if (typed.Reason.Length > LongestReason) errors.Add(new("raison", "C’est trop long : mille caractères au plus."));
        if (errors.Count > 0) return new DecisionOutcome(errors);
        return await StepAsync(id, DisposalState.Proposed, by, ArchiveActs.Refused, typed.Reason, list =>
        {
            (list.State, list.Reference, list.DecidedOn, list.Signatory, list.Reason) = (DisposalState.Refused, typed.Reference, on, typed.Signatory, typed.Reason);
            return Task.FromResult<IReadOnlyList<FieldChange>>(
                [new FieldChange("reference", null, typed.Reference), new FieldChange("decided-on", null, FrenchFormat.Date(on!.Value)), new FieldChange("signatory", null, typed.Signatory)]);
        }, cancel);
    }

    /// <summary>Destroys the records of a list that has its visa.</summary>
    /// <param name="id">The list.</param>
    /// <param name="copied">The reference of the visa, copied by hand: nobody destroys by a slip.</param>
    /// <param name="by">Who confirms.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<DecisionOutcome> DestroyAsync(int id, string copied, Viewer by, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } shown || !shown.MayBeDestroyed) return DecisionOutcome.Elsewhere;
        if (copied.Trim() != shown.List.Reference) return new DecisionOutcome([new("copie", $"Recopiez la référence du visa telle qu’elle est écrite plus haut : {shown.List.Reference}")]);
        return await StepAsync(id, DisposalState.Approved, by, ArchiveActs.Destroyed, null, async list =>
        {
            var gone = await shown.Kind.DestroyAsync!(db, [.. shown.Items.Select(x => x.RecordId)], cancel);
            (list.State, list.DoneAt) = (DisposalState.Destroyed, clock.GetUtcNow().UtcDateTime);
            return [new FieldChange("records", FrenchFormat.Plural(shown.Items.Count, "dossier", "dossiers"), null), new FieldChange("pieces", FrenchFormat.Plural(gone, shown.Kind.Piece.One, shown.Kind.Piece.Many), null)];
        }, cancel);
    }

    /// <summary>Writes down that the archives have the records of a list that has its visa.</summary>
    public async Task<DecisionOutcome> TransferAsync(int id, string reference, Viewer by, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } shown || !shown.MayBeTransferred) return DecisionOutcome.Elsewhere;
        if (reference.Trim().Length == 0) return new DecisionOutcome([new("versement", "Écrivez le numéro que les archives ont donné au versement.")]);
        if (reference.Trim().Length > LongestReference) return new DecisionOutcome([new("versement", "C’est trop long : cent caractères au plus.")]);
        return await StepAsync(id, DisposalState.Approved, by, ArchiveActs.Transferred, null, list =>
        {
            (list.State, list.DoneAt, list.TransferReference) = (DisposalState.Transferred, clock.GetUtcNow().UtcDateTime, reference.Trim());
            return Task.FromResult<IReadOnlyList<FieldChange>>([new FieldChange("reference", null, reference.Trim())]);
        }, cancel);
    }

    /// <summary>Takes a step in one transaction, only from where it may be taken: of two people at once, one does.</summary>
    async Task<DecisionOutcome> StepAsync(
        int id, DisposalState from, Viewer by, AuditAct act, string? reason, Func<DisposalList, Task<IReadOnlyList<FieldChange>>> take, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        // An update of nothing takes the row for itself on both engines: whoever comes second waits, then finds it elsewhere.
        if (await db.DisposalLists.Where(x => x.Id == id && x.State == from).ExecuteUpdateAsync(x => x.SetProperty(y => y.State, from), cancel) == 0) return DecisionOutcome.Elsewhere;
        var list = await db.DisposalLists.SingleAsync(x => x.Id == id, cancel);
        var changes = await take(list);
        trail.Record(Guid.Empty, new Actor(by.PersonId), act, id.ToString(CultureInfo.InvariantCulture), changes, reason);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return DecisionOutcome.Done;
    }

    (List<FieldError> Errors, DateOnly? On) Check(TypedDecision typed)
    {
        var errors = new List<FieldError>();
        if (typed.Reference.Length == 0) errors.Add(new("reference", "Écrivez la référence que porte la réponse des archives."));
        if (typed.Reference.Length > LongestReference) errors.Add(new("reference", "C’est trop long : cent caractères au plus."));
        if (typed.Signatory.Length == 0) errors.Add(new("signataire", "Écrivez qui a signé, tel que la réponse le dit."));
        if (typed.Signatory.Length > LongestReference) errors.Add(new("signataire", "C’est trop long : cent caractères au plus."));
        var on = TypedDate.Read(typed.On);
        if (on is null) errors.Add(new("le", "Écrivez la date de la réponse, comme 12/03/2026."));
        else if (on > Today) errors.Add(new("le", "Cette date est à venir : écrivez celle que porte la réponse."));
        return (errors, on);
    }
}

/// <summary>What was typed of the answer of the archives.</summary>
sealed record TypedDecision(string Reference, string On, string Signatory, string Reason);

/// <summary>What became of a step.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="IsElsewhere">Whether the list was not where the step starts from: someone else took one, or its visa is missing.</param>
sealed record DecisionOutcome(IReadOnlyList<FieldError> Errors, bool IsElsewhere = false)
{
    public static DecisionOutcome Done { get; } = new([]);

    public static DecisionOutcome Elsewhere { get; } = new([], true);

    public bool IsDone => Errors.Count == 0 && !IsElsewhere;
}

/// <summary>A list with its kind and its records.</summary>
sealed record ShownDisposal(DisposalList List, PublicRecord Kind, IReadOnlyList<DisposalItem> Items)
{
    public int Pieces => Items.Sum(x => x.Pieces);

    public string Title => $"{List.Fate.ListName} n° {List.Id.ToString(CultureInfo.InvariantCulture)}";

    public bool MayBeDestroyed => List is { State: DisposalState.Approved, Fate: FinalFate.Destroy } && Kind.DestroyAsync is not null;

    public bool MayBeTransferred => List is { State: DisposalState.Approved, Fate: FinalFate.Keep or FinalFate.Sort };

    /// <summary>« 2 dossiers, de 2019 à 2023 : 3 456 lignes ».</summary>
    public string Extent
    {
        get
        {
            var (first, last) = (Items.Min(x => x.StartedAt).InFrance().Year, Items.Max(x => x.EndedAt).InFrance().Year);
            var years = first == last ? $"de {first.ToString(CultureInfo.InvariantCulture)}" : $"de {first.ToString(CultureInfo.InvariantCulture)} à {last.ToString(CultureInfo.InvariantCulture)}";
            return $"{FrenchFormat.Plural(Items.Count, "dossier", "dossiers")} {years}, {FrenchFormat.Plural(Pieces, Kind.Piece.One, Kind.Piece.Many)}";
        }
    }
}

using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Standards;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Import;
using Maillage.Web.Shared.Reference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Funding.ShowGiver;

/// <summary>
/// <c>/financeurs/{id}.csv</c>, <c>.xlsx</c> and <c>.json</c>: the lines of a giver; <c>/financeurs/{id}/scdl.csv</c>: those that the SCDL schema takes.
/// </summary>
static class GiverDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/financeurs/{{id:int}}.{extension}", async (
                int id, [FromServices] MaillageDb db, [FromServices] Snapshot<ActorSnapshot> actors, [FromServices] Snapshot<FundingSnapshot> funding, CancellationToken cancel) =>
                (await funding.GetAsync(cancel)).IsGiver(id) ? GrantTable.GivenBy(db, await actors.GetAsync(cancel), id, extension) : Results.NotFound());
        routes.MapGet("/financeurs/{id:int}/scdl.csv", async (
            int id, [FromServices] MaillageDb db, [FromServices] Snapshot<ActorSnapshot> actors, [FromServices] Snapshot<FundingSnapshot> funding, CancellationToken cancel) =>
        {
            var known = await actors.GetAsync(cancel);
            if (!(await funding.GetAsync(cancel)).IsGiver(id) || known.Find(id) is not { } giver) return Results.NotFound();
            return new ScdlDownload($"subventions-scdl-{id}", Lines(db, giver, await MentionsOfAsync(db, id, cancel)));
        });
    }

    static Task<List<long>> MentionsOfAsync(MaillageDb db, int organisation, CancellationToken cancel) =>
        db.Mentions.AsNoTracking().Where(x => EF.Property<int?>(x, "OrganisationId") == organisation).Select(x => x.Id).ToListAsync(cancel);

    /// <summary>The granted lines that have all that the schema demands.</summary>
    static async IAsyncEnumerable<ScdlGrant> Lines(MaillageDb db, ActorInfo giver, List<long> mentions)
    {
        var query =
            from grant in db.Grants.AsNoTracking()
            where mentions.Contains(grant.GiverMention) && grant.Stage == GrantStage.Granted && grant.Visibility == Visibility.Public
            join giving in db.Mentions.AsNoTracking() on grant.GiverMention equals giving.Id
            join receiving in db.Mentions.AsNoTracking() on grant.BeneficiaryMention equals receiving.Id
            orderby grant.Year, grant.Id
            select new { Grant = grant, Giving = giving, Receiving = receiving };
        await foreach (var x in query.AsAsyncEnumerable())
        {
            var line = Line(x.Grant, giver, x.Giving, x.Receiving);
            if (line.Lacks().Count == 0) yield return line;
        }
    }

    static ScdlGrant Line(Grant x, ActorInfo giver, Mention by, Mention to)
    {
        var grantor = Siret.TryParse(by.Siret, out var own) ? own : default;
        var beneficiary = Siret.TryParse(to.Siret, out var theirs) ? theirs : default;
        var rna = RnaId.TryParse(to.Rna, out var registered) ? registered : default;
        return new ScdlGrant
        {
            GrantorName = by.Name.Length > 0 ? by.Name : giver.Name,
            Grantor = grantor,
            // The schema wants the service that examined the request: where nothing tells it, the body itself.
            Service = grantor,
            BeneficiaryName = to.Name,
            Beneficiary = beneficiary,
            BeneficiaryRna = rna,
            BudgetYear = x.Year,
            DecisionDate = x.DecidedOn,
            AgreementDate = x.DecidedOn,
            DecisionReference = x.Reference,
            Scheme = x.Scheme,
            Purpose = x.Purpose,
            Nature = x.Nature switch { GrantNature.Money => ScdlNature.Money, GrantNature.Kind => ScdlNature.Kind, GrantNature.Both => ScdlNature.Money | ScdlNature.Kind, _ => default },
            Amount = new Money(x.AmountCents),
            Payment = PaymentOf(x.Conditions),
            PaymentDescription = x.Conditions,
            PaymentPeriod = x.PaidFrom is { } from && x.PaidTo is { } to2 ? new DatePeriod(from, to2) : null,
            RaeNumber = x.Rae,
            IsNotifiedToEurope = x.NotifiedToEurope switch { StatedAnswer.Yes => true, StatedAnswer.No => false, _ => null },
            Share = x.Share is { } share ? (decimal)Math.Round(share, 4) : null,
        };
    }

    /// <summary>What a file writes of the payment: one of the schema's three words, or its own, which describe themselves.</summary>
    static ScdlPayment PaymentOf(string conditions) => Fold.Text(conditions) switch
    {
        "" => ScdlPayment.None,
        "unique" => ScdlPayment.Single,
        "echelonne" or "echelonnee" => ScdlPayment.Staged,
        _ => ScdlPayment.Other,
    };
}

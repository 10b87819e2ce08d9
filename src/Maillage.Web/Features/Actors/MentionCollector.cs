using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// Gathers the mentions of organisations that a file makes, so that an import adds them to those known. A mention that no loaded line makes any
/// more is left to <see cref="IdentityKeeper"/>.
/// </summary>
public sealed class MentionCollector
{
    /// <summary>The table of mentions; their number is a hash of the rest.</summary>
    public static StagedTable Table { get; } = new("mentions", "id",
        new("id", StagedType.Long, IsKey: true), new("name", StagedType.Text), new("siren", StagedType.Text), new("siret", StagedType.Text),
        new("rna", StagedType.Text), new("register_number", StagedType.Text), new("commune_code", StagedType.Text), new("department_code", StagedType.Text),
        new("contracts", StagedType.Text), new("near_department", StagedType.Text))
    {
        ListColumn = "",
    };

    /// <summary>Numbers by mentions that have none yet, so that the words of a thousand lines are hashed once.</summary>
    readonly Dictionary<Mention, long> numbers = [];

    /// <summary>What an import applies with its own rows; none removes a mention.</summary>
    public IEnumerable<(StagedTable Table, Scope Scope, IEnumerable<object?[]> Rows)> Companions => [(Table, Scope.Nothing, numbers.Select(x => Row(x.Key, x.Value)))];

    /// <summary>The number of a mention.</summary>
    /// <param name="said">All but its number.</param>
    public long Add(Mention said)
    {
        if (said.Id != 0) said = said with { Id = 0 };
        if (!numbers.TryGetValue(said, out var number)) numbers[said] = number = MentionNumber.Of(said);
        return number;
    }

    static object?[] Row(Mention x, long number) =>
        [number, x.Name, x.Siren, x.Siret, x.Rna, x.RegisterNumber, x.CommuneCode, x.DepartmentCode, x.Contracts, x.NearDepartment];
}

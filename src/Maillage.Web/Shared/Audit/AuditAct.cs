namespace Maillage.Web.Shared.Audit;

/// <summary>Something that a person can do to a record and that its history tells. Each area lists its own; <see cref="AuditActs"/> has them all.</summary>
/// <param name="Code">The kind of record and a past participle, as « space.created »; never changes, since it is sealed.</param>
/// <param name="Words">What follows the name of who did it: « a créé l’espace ».</param>
public sealed record AuditAct(string Code, string Words)
{
    /// <summary>The kind of record: what stands before the dot.</summary>
    public string RecordKind => Code[..Code.IndexOf('.', StringComparison.Ordinal)];
}

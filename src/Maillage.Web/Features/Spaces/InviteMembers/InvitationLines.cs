using Maillage.France.Language;
using MimeKit;

namespace Maillage.Web.Features.Spaces.InviteMembers;

/// <summary>
/// Reads a pasted list of people to invite, one a line: « adresse; nom; rôle », where the name and the role may be left out, or « Nom &lt;adresse&gt; » as mail
/// programs write it. Semicolons or tabs separate; empty lines count but say nothing.
/// </summary>
static class InvitationLines
{
    public const int Most = 200;

    const int LongestName = 120;

    /// <param name="text">What was pasted.</param>
    /// <param name="capacity">The capacity of those whose line tells no role.</param>
    /// <param name="known">Addresses, folded by <see cref="Key"/>, that cannot be invited, each with why.</param>
    /// <returns>The people, and a sentence for each line that is not right.</returns>
    public static (IReadOnlyList<InvitedLine> Lines, IReadOnlyList<string> Errors) Read(string? text, GivenCapacity capacity, IReadOnlyDictionary<string, string> known)
    {
        var lines = new List<InvitedLine>();
        var errors = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var written = (text ?? "").ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < written.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(written[i])) continue;
            if (lines.Count == Most)
            {
                errors.Add($"Ligne {i + 1} : deux cents personnes au plus en une fois ; envoyez la suite ensuite.");
                break;
            }
            var cells = written[i].Split(written[i].Contains('\t', StringComparison.Ordinal) ? '\t' : ';', StringSplitOptions.TrimEntries);
            if (Error(cells, capacity, known, seen, i + 1, out var line) is { } error) errors.Add($"Ligne {i + 1} : {error}");
            else lines.Add(line!);
        }
        if (lines.Count == 0 && errors.Count == 0) errors.Add("Écrivez au moins une adresse.");
        return (lines, errors);
    }

    /// <summary>An address as it is compared.</summary>
    public static string Key(string address) => address.Trim().ToUpperInvariant();

    static string? Error(
        string[] cells, GivenCapacity capacity, IReadOnlyDictionary<string, string> known, Dictionary<string, int> seen, int number, out InvitedLine? line)
    {
        line = null;
        if (!MailboxAddress.TryParse(cells[0], out var mailbox) || mailbox.Address.Split('@') is not [{ Length: > 0 }, var domain] || !domain.Contains('.', StringComparison.Ordinal))
            return $"« {cells[0]} » n’est pas une adresse de courriel, comme prenom.nom@exemple.fr.";
        var key = Key(mailbox.Address);
        if (seen.TryGetValue(key, out var before)) return $"« {mailbox.Address} » est déjà à la ligne {before}.";
        seen[key] = number;
        if (known.TryGetValue(key, out var why)) return $"« {mailbox.Address} » {why}";
        var name = cells.Length > 1 && cells[1].Length > 0 ? cells[1] : mailbox.Name ?? "";
        if (name.Length > LongestName) return "ce nom est trop long : cent vingt caractères au plus.";
        var own = capacity;
        if (cells.Length > 2 && cells[2].Length > 0)
        {
            var word = Fold.Text(cells[2]);
            var roles = Enum.GetValues<SpaceRole>().Where(x => Fold.Text(x.Label) == word).ToArray();
            if (roles.Length == 0) return $"« {cells[2]} » n’est pas un rôle. Les rôles : {FrenchFormat.List(Enum.GetValues<SpaceRole>().Select(x => x.Label))}.";
            own = capacity with { Role = roles[0], College = roles[0] == SpaceRole.CouncilMember ? capacity.College : null };
            if (own is { Role: SpaceRole.CouncilMember, College: null }) return "pour le conseil citoyen, choisissez plus haut ce rôle et son collège, et invitez ses membres à part.";
        }
        if (cells.Length > 3 && cells[3..].Any(x => x.Length > 0)) return "une adresse, un nom et un rôle suffisent ; il y a autre chose à la fin.";
        line = new InvitedLine(mailbox.Address, name, own);
        return null;
    }
}

/// <summary>Someone to invite.</summary>
/// <param name="Address">Where the invitation goes.</param>
/// <param name="Name">To greet them; empty when not told. It is not kept.</param>
/// <param name="Capacity">As what.</param>
sealed record InvitedLine(string Address, string Name, GivenCapacity Capacity);

using System.Globalization;
using Maillage.France;
using Maillage.France.Language;

namespace Maillage.Web.Features.Actors;

/// <summary>What the loaded files say of an organisation, counted. Givers, departments and communes are told by their rank in <see cref="ActorIndex"/>.</summary>
sealed class ActorFacts
{
    public required ActorInfo Actor { get; init; }

    /// <summary>Its posts in the last year in which it has some, by their numbers: a post on several lines counts once.</summary>
    public int Posts { get; set; }

    /// <summary>The year of <see cref="Posts"/>; 0 when it has none.</summary>
    public int PostYear { get; set; }

    /// <summary>Amounts received, by stage: lines, never added up across stages.</summary>
    public int Planned { get; set; }

    public int Granted { get; set; }
    public int Paid { get; set; }

    /// <summary>Lines of which it is the giver.</summary>
    public int Given { get; set; }

    /// <summary>A bit for each year of <see cref="ActorIndex.Years"/>.</summary>
    public ulong Years { get; set; }

    /// <summary>A bit for each theme of <see cref="Theme.All"/>: its own and those of what it received.</summary>
    public uint Themes { get; set; }

    /// <summary>What it is about: its own theme, else the one for which it received most often; null when nothing tells.</summary>
    public Theme? Theme { get; set; }

    /// <summary>Who gave to it.</summary>
    public int[] Givers { get; set; } = [];

    /// <summary>Where it is, and where its posts are.</summary>
    public int[] Departments { get; set; } = [];

    /// <summary>The commune of its seat; -1 when unknown.</summary>
    public int Commune { get; set; }

    public IReadOnlyList<ContractKey> Contracts { get; set; } = [];

    /// <summary>The neighbourhoods that a file names for it.</summary>
    public IReadOnlyList<QpvCode> Neighbourhoods { get; set; } = [];

    public int Received => Planned + Granted + Paid;

    /// <summary>How much there is to read about it, to choose whom to show first in a short list.</summary>
    public int Lines => Posts + Received + Given;

    /// <summary>« 3 postes en 2024 · 12 subventions · répertoire ».</summary>
    public string Appearance
    {
        get
        {
            var parts = new List<string>(4);
            if (Posts > 0) parts.Add($"{FrenchFormat.Plural(Posts, "poste", "postes")} en {PostYear.ToString(CultureInfo.InvariantCulture)}");
            if (Granted > 0) parts.Add(FrenchFormat.Plural(Granted, "subvention", "subventions"));
            if (Planned > 0) parts.Add(FrenchFormat.Plural(Planned, "demande", "demandes"));
            if (Paid > 0) parts.Add(FrenchFormat.Plural(Paid, "versement", "versements"));
            if (Given > 0) parts.Add(FrenchFormat.Plural(Given, "aide donnée", "aides données"));
            if (Actor.Directory.Count > 0) parts.Add("annuaire");
            if (Actor.Register is not null) parts.Add("répertoire");
            return string.Join(" · ", parts);
        }
    }
}

using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>Which network a person wants measured, as they typed it.</summary>
sealed record NetworkRequest
{
    public required string Path { get; init; }

    /// <summary>The column of the first name, or null for the first two columns.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>The column of a list, or the attribute of ties in GraphML.</summary>
    public string? Weight { get; init; }

    public bool IsDirected { get; init; }

    public bool IsTwoMode { get; init; }

    public TwoModeSide Side { get; init; }

    public ProjectionWeight Projection { get; init; }

    public bool PassesOverEmptyNames { get; init; }

    /// <summary>Ties given twice say the same thing twice, as where a file lists each tie from both ends; else their weights add up.</summary>
    public bool KeepsStrongest { get; init; }

    /// <summary>The attribute of GraphML, or the column of <see cref="GroupsPath"/>, that says the group of a node.</summary>
    public string? Group { get; init; }

    /// <summary>A table that says groups.</summary>
    public string? GroupsPath { get; init; }

    /// <summary>The column of <see cref="GroupsPath"/> that names nodes; null for the first.</summary>
    public string? Node { get; init; }

    /// <summary>Before anything is opened.</summary>
    /// <exception cref="UsageException">Options that contradict each other, whatever the file.</exception>
    public void Check()
    {
        if (From is null != To is null) throw new UsageException("--from et --to vont ensemble : donnez les deux colonnes, ou aucune.");
        if (Node is not null && GroupsPath is null) throw new UsageException("--node nomme une colonne du fichier de groupes : donnez aussi --groups.");
        if (IsTwoMode && IsDirected) throw new UsageException("Une liste à deux modes n’est pas orientée : retirez --directed ou --two-mode.");
        if (!IsTwoMode && (Side != TwoModeSide.First || Projection != ProjectionWeight.Newman)) throw new UsageException("--side et --projection vont avec --two-mode.");
        if (IsTwoMode && Side != TwoModeSide.Both && Weight is not null)
            throw new UsageException("Une projection ne tient pas compte du poids des appartenances : retirez --weight, ou gardez les deux côtés avec --side both.");
    }
}

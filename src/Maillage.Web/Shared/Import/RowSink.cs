namespace Maillage.Web.Shared.Import;

/// <summary>Where the rows of a file go as they are read: taken, refused, or out of scope.</summary>
public sealed class RowSink
{
    readonly Action<int, RowFate?, object?[]> write;
    readonly HashSet<string>? departments;
    readonly List<RejectedLine> rejected = [];
    bool refusing;

    internal RowSink(ScopeChoice scope, Action<int, RowFate?, object?[]> write)
    {
        this.write = write;
        departments = scope is ScopeChoice.Departments chosen ? [.. chosen.Codes] : null;
    }

    public IReadOnlyList<RejectedLine> Rejected => rejected;
    public int OutOfScope { get; private set; }

    /// <summary>Whether a line of this department is within what was asked; when it is not, it is counted and must be left.</summary>
    public bool InScope(string department)
    {
        if (departments is null || departments.Contains(department)) return true;
        OutOfScope++;
        return false;
    }

    /// <summary>
    /// Refuses the line being read for what is wrong with it as a whole. The layout reads it all the same: if its code can be made out,
    /// what is loaded of it is held.
    /// </summary>
    internal void Refuse(int line, string reason, Action read)
    {
        Reject(line, "", "", reason);
        refusing = true;
        read();
        refusing = false;
    }

    /// <summary>A row, with the values of the table's columns in their order.</summary>
    public void Take(int line, params object?[] values)
    {
        if (refusing) Hold(line, values);
        else write(line, null, values);
    }

    /// <summary>A line that is refused.</summary>
    public void Reject(int line, string column, string value, string reason)
    {
        if (!refusing) rejected.Add(new RejectedLine(line, column, value, reason));
    }

    /// <summary>
    /// The record of a line that was refused, where its code could be read (other columns may be null): what is loaded of it
    /// stays as it is, since the file does not say that it is gone.
    /// </summary>
    public void Hold(int line, params object?[] values) => write(line, RowFate.Refused, values);
}

/// <summary>What becomes of a staged row.</summary>
enum RowFate
{
    Unchanged = 0,
    Added = 1,
    Changed = 2,
    Repeated = 3,
    Refused = 4,
}

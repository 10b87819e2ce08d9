using System.Globalization;
using System.Text;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Security;

/// <summary>
/// Who was erased, kept outside the database and its backups: <c>erased.log</c> in the data folder, one line a person (their id, a space, the time in
/// UTC), only ever added to. A restored backup may bring an erased person back; this list tells whom to erase again.
/// </summary>
public sealed class ErasedPeople(DataFolder folder, TimeProvider clock)
{
    public const string FileName = "erased.log";

    static readonly Lock Writing = new();

    string File => Path.Combine(folder.Path, FileName);

    /// <summary>Adds a person, on the disk when this returns. Called before the erasure commits: to erase twice harms nobody.</summary>
    public void Append(Guid personId)
    {
        var line = Encoding.ASCII.GetBytes($"{personId} {clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\n");
        lock (Writing)
        {
            using var stream = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            stream.Write(line);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Everyone who was erased; nobody where there is no list. A line that was cut short by a stop of the machine is left out.</summary>
    public IReadOnlySet<Guid> Read() => System.IO.File.Exists(File)
        ? System.IO.File.ReadLines(File).Where(x => x.Length >= 36).Select(x => Guid.TryParse(x[..36], out var id) ? id : Guid.Empty).Where(x => x != Guid.Empty).ToHashSet()
        : new HashSet<Guid>();
}

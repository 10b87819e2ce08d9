using System.Security.Cryptography;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Uploads;

/// <summary>
/// Where the files that people send stand while they are of use: in the data folder, which no address reaches, under names that nobody chose, readable by the
/// program's account only.
/// </summary>
public sealed class UploadFolder(DataFolder folder)
{
    string Root => folder.Folder("uploads");

    /// <summary>A name that nobody can guess; it ends as a text table does when its owner's name says so, which the readers of tables look at.</summary>
    public static string NewName(string fileName) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".csv" => ".csv",
        ".tsv" => ".tsv",
        ".txt" => ".txt",
        _ => "",
    };

    /// <summary>The full path of a file of this folder.</summary>
    public string PathOf(string name) => Path.Combine(Root, Path.GetFileName(name));

    /// <summary>Whether this node has the file.</summary>
    public bool Holds(string name) => name.Length > 0 && File.Exists(PathOf(name));

    /// <summary>Makes a new file and opens it to be written.</summary>
    public FileStream Create(string name)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(PathOf(name), options);
    }

    /// <summary>Removes a file; one that is gone is no error.</summary>
    public void Remove(string name)
    {
        if (name.Length > 0) File.Delete(PathOf(name));
    }

    /// <summary>Removes the files that nothing needs any more, and that nobody wrote into since a time.</summary>
    /// <param name="needed">The names of those that are.</param>
    /// <param name="before">UTC; what was written into later may be on its way.</param>
    public void Sweep(IReadOnlySet<string> needed, DateTime before)
    {
        foreach (var file in Directory.EnumerateFiles(Root))
            if (!needed.Contains(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < before) File.Delete(file);
    }
}

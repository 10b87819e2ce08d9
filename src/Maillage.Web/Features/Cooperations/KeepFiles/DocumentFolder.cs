using System.Security.Cryptography;
using Maillage.Web.Data;

namespace Maillage.Web.Features.Cooperations.KeepFiles;

/// <summary>Where the documents of cooperations stand: in the folder <c>files</c> of the installation, which backups hold, under names that nobody chose.</summary>
sealed class DocumentFolder(DataFolder folder)
{
    string Root => folder.Folder("files");

    public static string NewName() => $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}.document";

    public string PathOf(string name) => Path.Combine(Root, Path.GetFileName(name));

    /// <summary>Takes in a file that was received elsewhere in the installation.</summary>
    public void Take(string path, string name) => File.Move(path, PathOf(name), overwrite: false);

    public bool Holds(string name) => File.Exists(PathOf(name));

    /// <summary>Removes a file; one that is gone is no error.</summary>
    public void Remove(string name) => File.Delete(PathOf(name));
}

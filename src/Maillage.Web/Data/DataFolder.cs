namespace Maillage.Web.Data;

/// <summary>The folder of one installation: the embedded database, the lists of rejected lines, the files.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "maillage.db");

    /// <summary>The key that the database does not hold, unless the machine gives it another way. See <c>MasterKey</c>.</summary>
    public string KeyFile => System.IO.Path.Combine(Path, "maillage.key");

    /// <summary>Held by the program that migrates or imports, so that two never do at once. Lives beside the data, not in the database.</summary>
    public string LockFile => System.IO.Path.Combine(Path, "maillage.lock");

    /// <summary>A folder within this one, made when it is first asked for.</summary>
    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
}

using System.Text;
using Maillage.Graph.Files;

namespace Maillage.Web.Commands.Networks;

/// <summary>The file of the result, CSV or GraphML as its name says. It takes its name once it is whole; until then it is beside, and goes if nothing comes of it.</summary>
sealed class NetworkOutput : IDisposable
{
    readonly string path;
    readonly bool isFrench;
    readonly FileStream file;

    NetworkOutput(string path, bool isFrench, FileStream file) => (this.path, this.isFrench, this.file) = (path, isFrench, file);

    /// <summary>The name that was asked for.</summary>
    public string Name => Path.GetFileName(path);

    bool IsGraphMl => Path.GetExtension(path).Equals(".graphml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes sure, before hours of measuring, that the file can be written.</summary>
    /// <param name="path">Where the result goes; what is there is replaced at the end.</param>
    /// <param name="isFrench">Whether CSV has semicolons and decimal commas.</param>
    /// <param name="inputs">The files that are read, which the result must not replace.</param>
    /// <exception cref="UsageException">It cannot be written, or would replace what is read.</exception>
    public static NetworkOutput Open(string path, bool isFrench, params IEnumerable<string?> inputs)
    {
        var full = Path.GetFullPath(path);
        if (inputs.Any(x => x is not null && Path.GetFullPath(x) == full)) throw new UsageException($"--out remplacerait « {path} », qui est lu : donnez un autre nom.");
        if (Directory.Exists(full)) throw new UsageException($"« {path} » est un dossier : --out attend un nom de fichier.");
        if (!Directory.Exists(Path.GetDirectoryName(full))) throw new UsageException($"Le dossier de « {path} » n’existe pas : créez-le, ou donnez un autre --out.");
        try
        {
            return new(full, isFrench, File.Create(full + ".partiel"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"« {path} » ne peut pas être écrit ({e.Message}) : donnez un autre --out.");
        }
    }

    public void Write(NamedGraph graph, CancellationToken cancel)
    {
        if (IsGraphMl) GraphMl.Write(file, graph, cancel);
        else
        {
            // The mark tells French spreadsheets that it is UTF-8; programs that read points and commas do without.
            using var text = new StreamWriter(file, new UTF8Encoding(isFrench), leaveOpen: true);
            GraphCsv.WriteNodes(text, graph, isFrench, cancel);
        }
        file.Dispose();
        File.Move(file.Name, path, overwrite: true);
    }

    public void Dispose()
    {
        file.Dispose();
        File.Delete(file.Name);
    }
}

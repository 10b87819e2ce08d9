namespace Maillage.Web.Commands;

/// <summary>A bar on the terminal's error stream while a file is read; nothing where the output is not a terminal.</summary>
sealed class ProgressBar(string title) : IProgress<double>, IDisposable
{
    const int Width = 30;
    readonly bool shown = !Console.IsErrorRedirected;
    int last = -1;

    public void Report(double value)
    {
        var percent = (int)(Math.Clamp(value, 0, 1) * 100);
        if (!shown || percent == last) return;
        last = percent;
        var full = percent * Width / 100;
        Console.Error.Write($"\r{title} [{new string('█', full)}{new string('·', Width - full)}] {percent} %");
    }

    public void Dispose()
    {
        if (last >= 0) Console.Error.Write("\r" + new string(' ', title.Length + Width + 12) + "\r");
    }
}

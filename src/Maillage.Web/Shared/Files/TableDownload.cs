using Maillage.France.Tables;

namespace Maillage.Web.Shared.Files;

/// <summary>A table as a file to download, written as it is read: CSV for spreadsheets, XLSX, or JSON for programs.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Format">CSV, XLSX or JSON.</param>
/// <param name="Columns">Names and kinds.</param>
/// <param name="Rows">One value a column.</param>
public sealed record TableDownload(string Name, TableFormat Format, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows) : IResult
{
    /// <summary>The format of an address that ends in <c>.csv</c>, <c>.json</c> or <c>.xlsx</c>.</summary>
    public static TableFormat FormatOf(string extension) => extension switch
    {
        "csv" => TableFormat.Csv,
        "json" => TableFormat.Json,
        _ => TableFormat.Xlsx,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = TableWriter.ContentType(Format);
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}{TableWriter.Extension(Format)}\"";
        await TableWriter.WriteAsync(httpContext.Response.Body, Format, Columns, Rows, httpContext.RequestAborted);
    }
}

using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Maillage.Testing;

/// <summary>
/// A page as a person reads it: by headings, captions, labels and the words of links. Runs of spaces, also no-break ones, read as one
/// plain space, so that a test is written with an ordinary keyboard; <see cref="Html"/> has the exact characters.
/// </summary>
public sealed partial class Page
{
    readonly HttpClient client;

    Page(HttpClient client, HttpResponseMessage response, string html)
    {
        this.client = client;
        Status = response.StatusCode;
        Address = response.RequestMessage!.RequestUri!;
        Response = response;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    public HttpStatusCode Status { get; }

    /// <summary>The address of the page, after redirects.</summary>
    public Uri Address { get; }

    /// <summary>The answer, for its headers.</summary>
    public HttpResponseMessage Response { get; }

    /// <summary>The source of the page.</summary>
    public string Html { get; }

    /// <summary>The parsed page, for what the other members do not read.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>The title of the window.</summary>
    public string Title => Words(Document.Title);

    /// <summary>The one main heading.</summary>
    /// <exception cref="PageReadingException">There is none, or more than one.</exception>
    public string Heading => Words(Only(Document.QuerySelectorAll("h1"), "h1", "main heading"));

    /// <summary>All headings in order, of any level.</summary>
    public IReadOnlyList<string> Headings => [.. Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(Words)];

    /// <summary>All the words of the page's main part (of the body when it has none).</summary>
    public string Text => Words(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>The words of the one message that assistive tools announce (role <c>alert</c> or <c>status</c>).</summary>
    /// <exception cref="PageReadingException">There is none, or more than one.</exception>
    public string Alert => Words(Only(Document.QuerySelectorAll("[role=alert], [role=status]"), "alert", "alert or status"));

    /// <summary>The words of every message that assistive tools announce.</summary>
    public IReadOnlyList<string> Alerts => [.. Document.QuerySelectorAll("[role=alert], [role=status]").Select(Words)];

    /// <summary>The words of the part that this heading opens: up to the next heading of its level or above.</summary>
    /// <exception cref="PageReadingException">No such heading, or more than one.</exception>
    public string Section(string heading)
    {
        var title = Only(Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(Says(heading)), heading, "heading");
        var level = title.LocalName;
        var parts = new List<string>();
        for (var next = title.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is IElement { LocalName: ['h', >= '1' and <= '6'] name } && string.CompareOrdinal(name, level) <= 0) break;
            parts.Add(next.TextContent);
        }

        return Words(string.Join(' ', parts));
    }

    /// <summary>The rows of the table that has this caption, each as its cells by column heading.</summary>
    /// <exception cref="PageReadingException">No such table, or more than one.</exception>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string caption)
    {
        var tables = Document.QuerySelectorAll("table").Cast<IHtmlTableElement>();
        var table = (IHtmlTableElement)Only(tables.Where(t => t.Caption is { } c && Words(c) == caption), caption, "table with caption");
        var columns = table.Head?.Rows is { Length: > 0 } heads
            ? heads[heads.Length - 1].Children.Select(Words).ToArray()
            : throw new PageReadingException($"The table \u00ab {caption} \u00bb has no column headings", this);
        return
        [
            .. table.QuerySelectorAll("tbody tr").Select(row => row.Children
                .Select((cell, i) => (Column: columns.ElementAtOrDefault(i) is { Length: > 0 } named ? named : $"{i + 1}", Words: Words(cell)))
                .ToDictionary(cell => cell.Column, cell => cell.Words)),
        ];
    }

    /// <summary>The captions of all tables.</summary>
    public IReadOnlyList<string> Tables => [.. Document.QuerySelectorAll("table > caption").Select(Words)];

    /// <summary>What stands beside a term of a list of definitions (<c>dt</c>, <c>dd</c>).</summary>
    /// <exception cref="PageReadingException">No such term, or more than one.</exception>
    public string Definition(string term) =>
        Words(Only(Document.QuerySelectorAll("dt").Where(Says(term)), term, "term").NextElementSibling);

    /// <summary>The address of the link that says these words.</summary>
    /// <exception cref="PageReadingException">No such link, or several that lead to different places.</exception>
    public Uri Link(string words)
    {
        var links = Document.QuerySelectorAll("a[href]").Where(Says(words)).Select(a => a.GetAttribute("href")!).Distinct().ToArray();
        return links.Length == 1
            ? new Uri(Address, links[0])
            : throw new PageReadingException($"{links.Length} links say \u00ab {words} \u00bb", this);
    }

    /// <summary>The words of all links.</summary>
    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("a[href]").Select(NameOf)];

    /// <summary>The page behind the link that says these words.</summary>
    public async Task<Page> FollowAsync(string words) => await ReadAsync(client, await client.GetAsync(Link(words)));

    /// <summary>The value in the field that has this label.</summary>
    /// <exception cref="PageReadingException">No such field, or more than one.</exception>
    public string Field(string label) => FieldElement(label, Document) switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? "oui" : "non",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => Words(select.Options.FirstOrDefault(o => o.IsSelected)),
        var other => Words(other),
    };

    /// <summary>
    /// Fills the fields of the form that has this button, by their labels, presses the button and reads the page that comes.
    /// A box is ticked with <c>oui</c> and unticked with <c>non</c>; in a list the words of the choice are given.
    /// </summary>
    /// <exception cref="PageReadingException">No such button, field or choice.</exception>
    public async Task<Page> PressAsync(string button, params (string Label, string Value)[] fields)
    {
        var pressed = (IHtmlElement)Only(Document.QuerySelectorAll("button, input[type=submit]").Where(Says(button)), button, "button");
        var form = pressed.Closest("form") as IHtmlFormElement ?? Document.GetElementById(pressed.GetAttribute("form") ?? "") as IHtmlFormElement
            ?? throw new PageReadingException($"The button \u00ab {button} \u00bb belongs to no form", this);
        foreach (var (label, value) in fields) Fill(FieldElement(label, form), value);

        var sent = form.Elements.Where(e => !e.HasAttribute("disabled")).SelectMany(Sent)
            .Concat(pressed.GetAttribute("name") is { Length: > 0 } name ? [new(name, pressed.GetAttribute("value") ?? "")] : []);
        var target = new Uri(Address, form.GetAttribute("action") is { Length: > 0 } action ? action : Address.PathAndQuery);
        using var content = new FormUrlEncodedContent(sent);
        var answer = form.Method == "post"
            ? await client.PostAsync(target, content)
            : await client.GetAsync(new UriBuilder(target) { Query = await content.ReadAsStringAsync() }.Uri);
        return await ReadAsync(client, answer);
    }

    /// <summary>The page at this path of the client's site, whatever its status.</summary>
    public static async Task<Page> OpenAsync(HttpClient client, string path) => await ReadAsync(client, await client.GetAsync(new Uri(client.BaseAddress!, path)));

    /// <summary>Reads the page that an answer carries.</summary>
    public static async Task<Page> ReadAsync(HttpClient client, HttpResponseMessage response) =>
        new(client, response, await response.Content.ReadAsStringAsync());

    /// <summary>The words of an element, with single plain spaces.</summary>
    public static string Words(INode? node) => Words(node?.TextContent);

    static string Words(string? text) => Spaces().Replace(text ?? "", " ").Trim();

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Spaces();

    static Func<IElement, bool> Says(string words) => element => NameOf(element) == words;

    /// <summary>What assistive tools call an element: its given label, its button value, or its words.</summary>
    static string NameOf(IElement element) =>
        Words(element.GetAttribute("aria-label") ?? (element as IHtmlInputElement)?.Value ?? element.TextContent);

    IElement FieldElement(string label, IParentNode within)
    {
        var labelled = within.QuerySelectorAll("input, textarea, select, output").Where(field => LabelsOf(field).Contains(label));
        return Only(labelled, label, "field");
    }

    IEnumerable<string> LabelsOf(IElement field)
    {
        if (field.GetAttribute("aria-label") is { } given) yield return Words(given);
        if (field.Id is { Length: > 0 } id)
            foreach (var label in Document.QuerySelectorAll("label").Where(l => l.GetAttribute("for") == id)) yield return Words(label);
        if (field.Closest("label") is { } around) yield return Words(around);
    }

    void Fill(IElement field, string value)
    {
        switch (field)
        {
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = value == "oui";
                break;
            case IHtmlInputElement { Type: "radio" } choice:
                foreach (var other in choice.Form!.Elements.OfType<IHtmlInputElement>().Where(e => e.Name == choice.Name)) other.IsChecked = false;
                choice.IsChecked = value == "oui";
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                // A list of one choice sends one, as a browser does.
                foreach (var other in select.Options) other.IsSelected = false;
                ((IHtmlOptionElement)Only(select.Options.Where(Says(value)), value, "choice")).IsSelected = true;
                break;
            default:
                throw new PageReadingException($"A {field.LocalName} cannot be filled", this);
        }
    }

    static IEnumerable<KeyValuePair<string, string>> Sent(IElement field) => field switch
    {
        IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" } or IHtmlButtonElement => [],
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [new(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [new(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => select.SelectedOptions.Select(o => KeyValuePair.Create(name, o.Value)),
        _ => [],
    };

    IElement Only(IEnumerable<IElement> found, string words, string what)
    {
        var all = found.ToArray();
        return all.Length == 1 ? all[0] : throw new PageReadingException($"{all.Length} elements for the {what} \u00ab {words} \u00bb", this);
    }
}

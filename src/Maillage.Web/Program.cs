using System.Text.Encodings.Web;
using System.Text.Unicode;
using Maillage.Web.Shared.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents();
// French letters stay themselves in the pages: entities would weigh more and say less.
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
builder.Services.AddSingleton(new SiteIdentity(IsDemonstration: true, "Maillage"));

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>();
app.Run();

/// <summary>The entry point, public so that tests start the same program.</summary>
public partial class Program;

using Maillage.Web.Shared.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>();
app.Run();

/// <summary>The entry point, public so that tests start the same program.</summary>
public partial class Program;

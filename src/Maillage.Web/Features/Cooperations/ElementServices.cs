using Maillage.Web.Features.Cooperations.AnswerElements;
using Maillage.Web.Features.Cooperations.CloseElements;
using Maillage.Web.Features.Cooperations.OpenElements;
using Maillage.Web.Features.Cooperations.ShowElements;
using Maillage.Web.Features.Cooperations.WitnessElements;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What the pages of the three elements need.</summary>
static class ElementServices
{
    public static void AddElements(this IServiceCollection services)
    {
        services.AddScoped<ElementRounds>();
        services.AddScoped<RoundOpening>();
        services.AddScoped<Witnessing>();
        services.AddScoped<ElementAnswering>();
        services.AddScoped<RoundClosing>();
        services.AddScoped<ElementHistory>();
    }
}

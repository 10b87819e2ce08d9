using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network;

/// <summary>How what people say of the network of a space stands in the database.</summary>
static class NetworkModel
{
    public static void Configure(ModelBuilder model) => ArgumentNullException.ThrowIfNull(model);
}

using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Maillage.Web.Shared.Hosting;

/// <summary>Structured logs on the console, and OpenTelemetry where its standard variable names a collector.</summary>
static class Telemetry
{
    /// <summary>The variable of the OpenTelemetry specification that names the collector.</summary>
    const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment()) builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        // An address that is taken is told in French by the command; the host's own trace would bury it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        if (builder.Configuration[Collector] is not { Length: > 0 }) return;
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = (activity, response) =>
            {
                // An address that is a secret leaves the machine as its pattern.
                if (activity.GetTagItem("url.path") is not null) activity.SetTag("url.path", LoggedPath.Of(response.HttpContext));
            }))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
            .UseOtlpExporter();
    }
}

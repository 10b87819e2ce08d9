using Maillage.Web.Shared.Security;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Maillage.Web.Shared.Hosting;

/// <summary>Structured logs on the console, and OpenTelemetry where its standard variable names a collector.</summary>
static class Telemetry
{
    /// <summary>The variable of the OpenTelemetry specification that names the collector.</summary>
    const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Those that name another for one kind of signal.</summary>
    static readonly string[] Collectors = [Collector, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <exception cref="RefusedSettingException">The collector is on another machine, without TLS.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment()) builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        // An address that is taken is told in French by the command; the host's own trace would bury it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        if (builder.Configuration[Collector] is not { Length: > 0 }) return;
        foreach (var name in Collectors)
            if (builder.Configuration[name] is { Length: > 0 } address) builder.Services.AddSingleton(new NamedService(Checked(name, address)));
        builder.Services.AddOptions<OtlpExporterOptions>().Configure<OutgoingHttp>((options, http) =>
            options.HttpClientFactory = () => new HttpClient(http.NewHandler()) { Timeout = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds) });
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = (activity, response) =>
            {
                // An address that is a secret leaves the machine as its pattern.
                if (activity.GetTagItem("url.path") is not null) activity.SetTag("url.path", LoggedPath.Of(response.HttpContext));
            }).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }

    static Uri Checked(string name, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && LocalPeer.Is(uri.Host)))
            ? uri
            : throw new RefusedSettingException($"{name} doit être une adresse en https, ou en http sur cette machine ; « {address} » n’en est pas une.");
}

namespace Maillage.Web.Features.Compliance;

/// <summary>What the law wants said of whoever publishes and hosts the site. One row at most; an empty text was not filled yet.</summary>
public sealed class LegalNotice
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>The public body or association that publishes the site.</summary>
    public string Publisher { get; set; } = "";

    public string PublisherAddress { get; set; } = "";
    public string PublisherPhone { get; set; } = "";

    /// <summary>The director of publication.</summary>
    public string Director { get; set; } = "";

    public string Host { get; set; } = "";
    public string HostAddress { get; set; } = "";
    public string HostPhone { get; set; } = "";

    /// <summary>How to reach the data protection officer.</summary>
    public string DataProtection { get; set; } = "";

    /// <summary>Whom to write to when a page cannot be used.</summary>
    public string AccessibilityContact { get; set; } = "";

    /// <summary>Where the multi-year accessibility plan is published: an http address.</summary>
    public string AccessibilityPlan { get; set; } = "";

    /// <summary>Grows by one at each change.</summary>
    public int Version { get; set; }
}

using Maillage.Browser.Tests;

[assembly: AssemblyFixture(typeof(PublishedSite))]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: Trait("Needs", "browser")]

using Maillage.Web;
using Maillage.Web.Commands;

// A verb is a command; settings alone (as a test host gives them) start the site as they say.
return args.Length > 0 && args.All(x => x.StartsWith("--", StringComparison.Ordinal) && x.Contains('=', StringComparison.Ordinal))
    ? await MaillageSite.RunAsync(args)
    : await MaillageCommand.RunAsync(args);

/// <summary>The entry point, public so that tests start the same program.</summary>
public partial class Program;

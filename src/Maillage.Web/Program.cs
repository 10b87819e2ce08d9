using Maillage.Web.Commands;

return await MaillageCommand.RunAsync(args);

/// <summary>The entry point, public so that tests start the same program.</summary>
public partial class Program;

namespace Maillage.Web.Commands.Networks;

/// <summary>A measure that a person may ask for.</summary>
/// <param name="Name">The word that asks for it.</param>
/// <param name="Says">What it says to a person, in French.</param>
/// <param name="Take">Takes it; only long ones tell how far they are.</param>
/// <param name="WantsGroups">Whether it needs the group of each node.</param>
sealed record NetworkMeasure(string Name, string Says, Func<MeasuredNetwork, IProgress<double>, CancellationToken, MeasureFinding> Take, bool WantsGroups = false);

namespace Maillage.Bench;

/// <summary>Why a bench cannot run or its figures are worth nothing, in French.</summary>
sealed class BenchException(string message) : Exception(message);

namespace Maillage.France;

/// <summary>A commune by its code in the official geographic code (COG).</summary>
public readonly record struct InseeCode(string Value);

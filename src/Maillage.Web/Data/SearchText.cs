namespace Maillage.Web.Data;

/// <summary>What the search must know of one thing; <see cref="SearchEntry"/> says what each part is.</summary>
public readonly record struct SearchText(string Title, string Subtitle, string Address, string Words, int Weight);

namespace Maillage.France;

/// <summary>What tells a contract from every other: the same code "CV428" names a contract of each generation.</summary>
public readonly record struct ContractKey(Generation Generation, ContractCode Code) : IComparable<ContractKey>
{
    public int CompareTo(ContractKey other) => (Generation, Code).CompareTo((other.Generation, other.Code));

    public override string ToString() => Generation == Generation.None ? Code.Value : $"{(int)Generation}/{Code}";
}

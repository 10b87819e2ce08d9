using System.Reflection;
using System.Reflection.Emit;

namespace Maillage.Web.Tests.House;

/// <summary>Who uses whom in a compiled assembly: signatures, attributes, locals and every member that a method's body names.</summary>
static class CodeReferences
{
    const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(x => x.GetValue(null)).OfType<OpCode>().ToDictionary(x => x.Value);

    /// <summary>Each type of the assembly, nested and generated ones under the type that holds them, with each type that it names.</summary>
    public static IEnumerable<(Type User, Type Used)> TypesIn(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
            foreach (var used in TypesOf(type).SelectMany(Parts).Select(Outermost).Distinct())
                if (used != Outermost(type)) yield return (Outermost(type), used);
    }

    /// <summary>Each method of the assembly with each member of another that its body names.</summary>
    public static IEnumerable<(MethodBase User, MemberInfo Used)> MembersIn(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in MethodsOf(type)
        from member in MembersOf(method)
        select (method, member);

    public static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } around) type = around;
        return type;
    }

    static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    static IEnumerable<Type> TypesOf(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var contract in type.GetInterfaces()) yield return contract;
        foreach (var attribute in type.CustomAttributes) yield return attribute.AttributeType;
        foreach (var field in type.GetFields(Everything)) yield return field.FieldType;
        foreach (var property in type.GetProperties(Everything)) yield return property.PropertyType;
        foreach (var method in MethodsOf(type))
        {
            if (method is MethodInfo { ReturnType: var given }) yield return given;
            foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? []) yield return local.LocalType;
            foreach (var member in MembersOf(method))
            {
                if (member is Type named) yield return named;
                else if (member.DeclaringType is { } owner) yield return owner;
                if (member is MethodInfo { IsGenericMethod: true } generic)
                    foreach (var argument in generic.GetGenericArguments()) yield return argument;
            }
        }
    }

    /// <summary>A type, what it is an array or a reference of, and its generic arguments.</summary>
    static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        if (type.IsGenericParameter) return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition()) : [type];
    }

    /// <summary>The members that the instructions of a method name (ECMA-335, partition III).</summary>
    static IEnumerable<MemberInfo> MembersOf(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | code[at++]));
            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                var token = BitConverter.ToInt32(code, at);
                if (method.Module.ResolveMember(token, typeArguments, methodArguments) is { } member) yield return member;
            }
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}

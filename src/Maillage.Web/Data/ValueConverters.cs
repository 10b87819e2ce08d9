using System.Globalization;
using Maillage.France;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maillage.Web.Data;

// How official identifiers and times stand in a column: identifiers as the text people know.

sealed class InseeCodeText() : ValueConverter<InseeCode, string>(code => code.ToString(), text => InseeCode.Parse(text));

sealed class DepartmentCodeText() : ValueConverter<DepartmentCode, string>(code => code.ToString(), text => DepartmentCode.Parse(text));

sealed class EpciCodeText() : ValueConverter<EpciCode, string>(code => code.ToString(), text => EpciCode.Parse(text));

sealed class QpvCodeText() : ValueConverter<QpvCode, string>(code => code.ToString(), text => QpvCode.Parse(text));

sealed class ContractCodeText() : ValueConverter<ContractCode, string>(code => code.ToString(), text => ContractCode.Parse(text));

/// <summary>A day stands as its ISO text on both engines, so that an import writes it the same way.</summary>
sealed class DayText() : ValueConverter<DateOnly, string>(
    day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

/// <summary>A time is UTC on both engines, and says so when it comes back.</summary>
sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    time => time.ToUniversalTime(), time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

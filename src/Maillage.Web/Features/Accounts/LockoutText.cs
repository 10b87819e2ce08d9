using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maillage.Web.Features.Accounts;

/// <summary>The end of a lock-out as ISO text in UTC: Identity asks for a time with an offset, which SQLite does not compare and PostgreSQL takes in UTC only.</summary>
sealed class LockoutText() : ValueConverter<DateTimeOffset, string>(
    time => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
    text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));

using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Security;
using Npgsql;

namespace Maillage.Web.Data.PostgreSql;

/// <summary>Where PostgreSQL is: on this machine, or behind TLS whose certificate and name are both checked.</summary>
static class PostgreSqlAddress
{
    /// <returns>The connection string, as it was given.</returns>
    /// <exception cref="RefusedSettingException">It is no connection string, or the connection could be listened to or answered by someone else.</exception>
    public static string Checked(string text)
    {
        var builder = Parse(text);
        foreach (var place in (builder.Host ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (place.Length == 0) throw Unreadable();
            var host = WithoutPort(place);
            // « Require » encrypts towards whoever answers, and « VerifyCA » towards whoever has a certificate of the same authority.
            if (!LocalPeer.Is(host) && builder.SslMode != SslMode.VerifyFull)
                throw new RefusedSettingException(
                    $"La base de données est sur une autre machine, « {host} » : ajoutez « SSL Mode=VerifyFull » à {DatabaseServices.Variable}, et « Root Certificate=/chemin/autorite.pem » si son certificat vient d’une autorité à vous.");
        }
        return text;
    }

    static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Its own message may quote a part of the password.
            throw Unreadable();
        }
    }

    static RefusedSettingException Unreadable() =>
        new($"{DatabaseServices.Variable} n’est pas une chaîne de connexion : attendu « Host=…;Database=maillage;Username=maillage;Password=…;SSL Mode=VerifyFull ».");

    /// <summary>As Npgsql reads it: « host:port », « [::1]:port », or an address of IPv6 alone.</summary>
    static string WithoutPort(string place)
    {
        var colon = place.LastIndexOf(':');
        return colon < 0 || (place.IndexOf(':') != colon && place[colon - 1] != ']') ? place : place[..colon];
    }
}

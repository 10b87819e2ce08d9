using System.Net;
using System.Net.Sockets;

namespace Maillage.Web.Shared.Security;

/// <summary>
/// The only way out by HTTP (a test of the house sees to it): towards <see cref="OutgoingAddresses"/> alone, without following redirects, and never to an internal address by
/// a name that was not said to be one. The address is looked at when the connection is made, so that a name cannot be one thing when it is checked and another when it is used.
/// </summary>
/// <remarks>No proxy is used: it would resolve names in our place.</remarks>
public sealed class OutgoingHttp(OutgoingAddresses addresses)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public HttpMessageHandler NewHandler() => new Gate(addresses, new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = Patience, EnableMultipleHttp2Connections = true,
        // Names are looked up again now and then.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectCallback = ConnectAsync,
    });

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = await Dns.GetHostAddressesAsync(host, cancel);
        var meant = found.Where(x => LocalPeer.Is(host) ? IPAddress.IsLoopback(x) : addresses.MayBeInternal(host, port) || PublicAddress.Is(x)).ToArray();
        if (meant.Length == 0)
            throw new OutgoingRefusedException($"{host}:{port} leads to {string.Join(", ", found.Select(x => x.ToString()))}, an internal address: list it in {OutgoingAddresses.Variable} if it is meant");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(meant, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    sealed class Gate(OutgoingAddresses addresses, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Check(request);
            return base.SendAsync(request, cancellationToken);
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Check(request);
            return base.Send(request, cancellationToken);
        }

        void Check(HttpRequestMessage request)
        {
            if (request.RequestUri is not { IsAbsoluteUri: true } address || !addresses.Admit(address))
                throw new OutgoingRefusedException($"{request.RequestUri?.GetLeftPart(UriPartial.Authority)} is not among the addresses that the configuration names: list its host in {OutgoingAddresses.Variable} if it is meant");
        }
    }
}

/// <summary>An address to which the program does not go; the message is for the log.</summary>
public sealed class OutgoingRefusedException(string message) : HttpRequestException(message);

// A real provider of identity (oidc-provider) as strict as ProConnect: unknown parameters refused, state and nonce of 32 characters, codes of 30 seconds, claims
// as a signed JWT. The tests speak to it under /~: who is signed in there, what it answers wrongly, what it was asked.
import { createServer } from "node:http";
import { SignJWT, UnsecuredJWT, decodeJwt, exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

const known = ["client_id", "redirect_uri", "response_type", "scope", "state", "nonce", "acr_values", "prompt", "claims", "code_challenge", "code_challenge_method"];
const shortest = 32;
const scopes = ["openid", "given_name", "usual_name", "email", "siret", "uid"];

const server = createServer();
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const issuer = `http://localhost:${server.address().port}`;

const pair = await generateKeyPair("RS256", { extractable: true });
const stranger = await generateKeyPair("RS256", { extractable: true });
const jwk = { ...(await exportJWK(pair.privateKey)), kid: "one", use: "sig", alg: "RS256" };

const state = { person: { sub: "nobody" }, fault: "", site: "", authorizations: [], logouts: [] };

const provider = new Provider(issuer, {
  jwks: { keys: [jwk] },
  clients: [
    {
      client_id: "maillage",
      client_secret: "secret-of-the-tests-long-enough-for-anything",
      token_endpoint_auth_method: "client_secret_post",
      redirect_uris: ["https://maillage.test/"],
      post_logout_redirect_uris: ["https://maillage.test/"],
      response_types: ["code"],
      grant_types: ["authorization_code"],
      id_token_signed_response_alg: "RS256",
      userinfo_signed_response_alg: "RS256",
    },
  ],
  scopes,
  claims: { openid: ["sub"], given_name: ["given_name"], usual_name: ["usual_name"], email: ["email"], siret: ["siret"], uid: ["uid"] },
  features: {
    devInteractions: { enabled: false },
    jwtUserinfo: { enabled: true },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = `<!doctype html><title>Depart</title><h1>Quitter</h1>${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Oui</button>`;
      },
    },
  },
  ttl: { AuthorizationCode: 30, AccessToken: 60, IdToken: 60, Interaction: 600, Session: 600, Grant: 600 },
  pkce: { required: () => false },
  cookies: { keys: ["of the tests"] },
  interactions: { url: (_ctx, interaction) => `/~interaction/${interaction.uid}` },
  findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...state.person, sub }) }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope(scopes.join(" "));
    await grant.save();
    return grant;
  },
});

// The site chooses its port when it starts, after the provider.
provider.Client.prototype.redirectUriAllowed = (uri) => uri === `${state.site}/connexion/fournisseur/retour`;
provider.Client.prototype.postLogoutRedirectUriAllowed = (uri) => uri === `${state.site}/deconnexion/fournisseur/retour`;

const text = (ctx, status, body) => {
  ctx.status = status;
  ctx.type = "text/plain";
  ctx.body = body;
};

provider.use(async (ctx, next) => {
  if (ctx.path === "/~set") {
    Object.assign(state, JSON.parse(ctx.query.state));
    return text(ctx, 200, "");
  }
  if (ctx.path === "/~asked") {
    ctx.body = { authorizations: state.authorizations, logouts: state.logouts };
    return;
  }
  if (ctx.path.startsWith("/~interaction/")) {
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: state.person.sub } }, { mergeWithLastSubmission: false });
    ctx.respond = false;
    return;
  }
  if (ctx.path === "/auth") {
    state.authorizations.push({ ...ctx.query });
    const unknown = Object.keys(ctx.query).filter((name) => !known.includes(name));
    if (unknown.length) return text(ctx, 400, `Y000400: unknown ${unknown}`);
    for (const name of ["state", "nonce"]) if ((ctx.query[name] ?? "").length < shortest) return text(ctx, 400, `Y000400: ${name} is too short`);
  }
  if (ctx.path === "/session/end" && ctx.method === "GET") state.logouts.push({ ...ctx.query });
  await next();
  if (ctx.path === "/me" && ctx.status === 200 && state.fault) await spoil(ctx);
});

/** Answers what a careless site would believe. */
async function spoil(ctx) {
  const claims = decodeJwt(ctx.body);
  const sign = (told, key = pair.privateKey) => new SignJWT(told).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(key);
  const wrong = {
    signature: () => sign(claims, stranger.privateKey),
    audience: () => sign({ ...claims, aud: "another-site" }),
    issuer: () => sign({ ...claims, iss: "https://elsewhere.test" }),
    subject: () => sign({ ...claims, sub: "someone-else" }),
    algorithm: () => new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: "one" }).sign(new TextEncoder().encode("secret-of-the-tests-long-enough-for-anything")),
    unsigned: () => new UnsecuredJWT(claims).encode(),
  };
  if (state.fault === "plain") {
    ctx.type = "application/json";
    ctx.body = claims;
  } else {
    ctx.body = await wrong[state.fault]();
  }
}

server.on("request", provider.callback());
console.log(issuer);

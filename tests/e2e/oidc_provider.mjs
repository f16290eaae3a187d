// A real OpenID provider for the tests: one client, people by their address, no password.
// What stands after a plus in an address is the role that the provider claims for its person.
// usage: node oidc_provider.mjs FOLDER_OF_NODE_MODULES PORT REDIRECT_URI
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, port, redirect] = process.argv.slice(2);
const found = createRequire(`${folder}/x.js`).resolve("oidc-provider");
const { default: Provider } = await import(pathToFileURL(found));

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: "barometer", client_secret: "only-for-tests",
    redirect_uris: [redirect], response_types: ["code"], grant_types: ["authorization_code"],
  }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "roles"] },
  conformIdTokenClaims: false,
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({
      sub: id, email: id, email_verified: true, name: id.split("@")[0],
      roles: id.split("@")[0].split("+").slice(1),
    }),
  }),
});
provider.listen(Number(port), "127.0.0.1", () => console.log("listening"));

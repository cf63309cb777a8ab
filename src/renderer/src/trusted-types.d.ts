// TypeScript's own types of the page do not know Trusted Types yet; this is what we use of them.
interface ScriptAddressPolicy {
  /** Typed as what it stands for: the address that `new Worker` takes. */
  createScriptURL(address: string): string
}

declare const trustedTypes: {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): ScriptAddressPolicy
}

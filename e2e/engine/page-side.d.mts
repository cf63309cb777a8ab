export function pageScript(preload: string): string

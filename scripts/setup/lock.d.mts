export function oneAtATime<T>(resource: string, work: () => Promise<T>): Promise<T>

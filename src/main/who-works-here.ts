import { userInfo } from 'node:os'

/** The person as the system calls them; '' where it has no name for them, as in a container. */
export function whoWorksHere(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

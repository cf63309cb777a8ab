import { type ComponentType, useEffect, useState } from 'react'

/** A component whose code comes later than the first frame. */
type Deferred<P extends object> = ComponentType<P> & { load: () => Promise<void> }

const loads: (() => Promise<void>)[] = []

/**
 * A part of the window that the first frame does without: its code is loaded once that frame is
 * drawn, or when the part is first shown, whichever comes first. Until then it draws nothing;
 * afterwards it draws at once, which React's own `lazy` does not.
 *
 * @param load imports the component
 */
export function afterFirstFrame<P extends object>(
  load: () => Promise<ComponentType<P>>,
): Deferred<P> {
  let Loaded: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  const ensure = () =>
    (loading ??= load().then((component) => {
      Loaded = component
    }))
  loads.push(ensure)

  function Part(props: P) {
    const [, setState] = useState(0)
    useEffect(() => {
      if (Loaded !== null) return
      const show = () => setState(1)
      const fail = (error: unknown) =>
        setState(() => {
          throw error // In drawing, where the window says what broke.
        })
      ensure().then(show, fail)
    }, [])
    return Loaded && <Loaded {...props} />
  }
  return Object.assign(Part, { load: ensure })
}

/** Loads all that the first frame did without. */
export async function loadTheRest(): Promise<void> {
  await Promise.all(loads.map((load) => load()))
}
